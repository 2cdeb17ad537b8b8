"""Noor's Monday at the keyboard: sixty mails of one night, eleven decisions, an empty inbox."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.journeys import post
from tests.services.making import Office
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer

STATES: Final = {
    "decide", "sign", "discuss", "read", "settled", "referred", "waiting", "snoozed", "note", "question", "archived",
}  # fmt: skip


@pytest.fixture(scope="session")
def monday(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three managers and the post of a night, taken in but not looked at."""
    path = Path(shutil.copy(empty, tmp_path_factory.mktemp("monday") / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        register = office.services.register
        for name, address, code in (
            ("Dirk Jansen", "d.jansen@minbzk.nl", "DJ"),
            ("Fatima El Amrani", "f.elamrani@minbzk.nl", "FEA"),
            ("Sanne de Wit", "s.dewit@minbzk.nl", "SW"),
        ):
            register.add_manager(name, [address], code)
            register.add_mandate(code, "Uitnodigingen tot 2 uur", "agreement", "", "", None)
        register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
        register.add_desk("Woo-loket", ["woo-verzoek"])
        mails = [one.raw() for one in (*post.NAMED, *post.ORDINARY, post.ASKED)]
        results = office.take(*mails, post.BROKEN)
        assert len(results) == 60
    return path


def test_sixty_mails_become_an_empty_inbox(come_in: ComeIn, monday: Path) -> None:
    noor = come_in(archive=monday)
    noor.sees("Postvak 60", "INPLANNEN", "BUNDELEN")
    while noor.app.frame.postvak.current is not None:
        before = noor.ref_here()
        decide(noor)
        assert noor.ref_here() != before, noor.picture()
    noor.sees("Niets meer te beslissen", "Postvak 0").sees_row("nieuw 0", "krap 0", "te laat 0")
    states = noor.states()
    assert len(states) >= 55
    assert set(states.values()) == STATES
    noor.press("u").sees("Ongedaan:").sees_row("nieuw 1")
    noor.press("U").sees("Opnieuw:", "Niets meer te beslissen")
    counted = Counter(noor.states().values())
    assert counted == Counter(states.values())
    noor.restart().sees("Niets meer te beslissen")


def decide(noor: Officer) -> None:
    """What she does with the piece she sees."""
    title, marking = noor.title_here(), noor.app.frame.postvak.current.marking  # type: ignore[union-attr]
    if marking:
        assert title == ""
        noor.press("p" if marking == "personnel" else "s", "enter").told("u ongedaan")
        return
    for word, does in WAYS:
        if word in title:
            does(noor)
            noor.told("u ongedaan")
            return
    raise AssertionError(title)


def _keys(*keys: str) -> Callable[[Officer], object]:
    return lambda noor: noor.press(*keys)


def _to_a_manager(noor: Officer) -> None:
    """Nobody's yet: the line asks for whom first."""
    noor.press("p")
    assert noor.asked().startswith("Bespreken manager ▸"), noor.asked()
    noor.fills("Sanne").press("enter")


WAYS: Final[tuple[tuple[str, Callable[[Officer], object]], ...]] = (
    ("Kamervragen", _keys("b", "enter")),
    ("Nota woonvisie", _keys("o", "enter")),
    ("Agenda", _keys("p", "enter")),
    ("Nieuwsbrief", _keys("i", "enter")),
    ("Uitnodiging", _keys("z", "enter")),
    ("Woo-verzoek", _keys("d", "enter")),
    ("Persvraag", _keys("v", "enter")),
    ("Cijfers", _keys("n", "enter")),
    ("Mijn uitkering", _keys("w", "enter")),
    ("Rondleiding", _to_a_manager),
    ("Re: Voortgang", _keys("a")),
    ("Voortgang", _keys("w", "enter")),
    ("Automatisch", _keys("a")),
    ("Factuur", _keys("a")),
    ("kapot", _keys("p", "enter")),
    ("", _keys("a")),
)
