"""A morning of sixty messages for three managers: brought in, gone through in the stream, waited for, and briefed.

On the way she takes decisions back and leaves one piece for later. At the end everything that came in is counted.
"""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.journeys import post
from tests.services.making import Office
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services

MANAGERS: Final = (
    ("Dirk Jansen", "d.jansen@minbzk.nl", "DJ"),
    ("Fatima El Amrani", "f.elamrani@minbzk.nl", "FEA"),
    ("Sanne de Wit", "s.dewit@minbzk.nl", "SW"),
)
KEYS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Kamervragen", ("b",)), ("Nota woonvisie", ("o",)), ("Agenda", ("p",)), ("Nieuwsbrief", ("i",)),
    ("Uitnodiging", ("z",)), ("Woo-verzoek", ("d",)), ("Persvraag", ("v",)), ("Cijfers", ("n",)),
    ("Mijn uitkering", ("w",)), ("Re: Voortgang", ("a",)), ("Voortgang", ("w",)), ("Automatisch", ("a",)),
    ("Factuur", ("a",)), ("kapot", ("p",)), ("", ("i",)),
)  # fmt: skip
"""By a word of the title, the decision that she takes."""
LATER: Final = "Rondleiding"
EVERY: Final = 12
"""So often she takes the last decision back, looks again, and takes it once more."""


@pytest.fixture(scope="session")
def staffed(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three managers, a colleague, a desk, mandates; no mail yet."""
    path = Path(shutil.copy(empty, tmp_path_factory.mktemp("sixty") / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        register = office.services.register
        for name, address, code in MANAGERS:
            register.add_manager(name, [address], code)
            register.add_mandate(code, "Uitnodigingen tot 2 uur", "agreement", "", "", None)
        register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
        register.add_desk("Woo-loket", ["woo-verzoek"])
    return path


def test_a_morning_of_sixty_for_three_managers(come_in: ComeIn, staffed: Path) -> None:
    noor = come_in(archive=staffed)
    the_post_comes_in(noor)
    decided = she_goes_through_it(noor)
    what_she_did_is_told_and_kept(noor, decided)
    nothing_is_lost(noor, decided)
    what_waits_stands_with_who_owes_it(noor)
    each_manager_gets_a_brief(noor)
    the_next_time_she_goes_on_where_she_left(noor)


def the_post_comes_in(noor: Officer) -> None:
    """An mbox and a Maildir, as mail programs leave them."""
    named, rest = [one.raw() for one in post.NAMED], [one.raw() for one in post.ORDINARY]
    box = post.lay_mbox(noor.path.with_name("postvak.mbox"), [*named, *rest[:20]])
    maildir = post.lay_maildir(noor.path.with_name("Noor"), [post.BROKEN, *rest[20:]], [post.ASKED.raw()])
    for path in (box, maildir):
        noor.press(":").types("post binnen").press("enter").fills(str(path)).press("enter").awaits("berichten binnen")
    noor.notices().sees("Postvak 60")
    assert noor.elsewhere(messages) == 60


def messages(services: Services) -> int:
    return int(services.doors.query("SELECT count(*) FROM message WHERE live")[0][0])


def she_goes_through_it(noor: Officer) -> dict[str, str]:
    """In the stream; by item the key of what she decided."""
    noor.press("enter").told("1 van 60")
    decided: dict[str, str] = {}
    for turn in range(1, 61):
        ref, title = noor.ref_here(), noor.title_here()
        if LATER in title:
            noor.press("right")
            continue
        decided[ref] = decides(noor, title)
        if turn % EVERY == 0:
            noor.press("u").told("Ongedaan")
            assert noor.ref_here() == ref, noor.picture()
            decides(noor, title)
    assert LATER in noor.title_here()  # what she left stands there once more
    noor.press("right")
    return decided


def decides(noor: Officer, title: str) -> str:
    """With one key, and Enter where a line asks; what was proposed is good."""
    marked = noor.app.frame.postvak.current.marking  # type: ignore[union-attr]
    (key,) = ("s",) if marked else next(keys for word, keys in KEYS if word in title)
    noor.press(key)
    if noor.app.frame.asks.asking:
        noor.press("enter")
    assert not noor.app.frame.asks.asking, noor.picture()
    return key


def what_she_did_is_told_and_kept(noor: Officer, decided: dict[str, str]) -> None:
    noor.sees("Klaar", f"{len(decided)} besluiten", "1 overgeslagen", "Nog 1 in het postvak.").press("escape")
    noor.sees(LATER, "Postvak 1")
    (made,) = noor.elsewhere(lambda services: services.sittings.latest())
    assert (sum(made.decided.values()), made.skipped, made.waiting) == (59, 1, 1)


def nothing_is_lost(noor: Officer, decided: dict[str, str]) -> None:
    """Every piece is where her key put it, the one she left is still new, and every message is there."""
    of_key = {
        "b": "decide", "o": "sign", "p": "discuss", "i": "read", "z": "settled", "d": "referred", "w": "waiting",
        "s": "snoozed", "n": "note", "v": "question", "a": "archived",
    }  # fmt: skip
    states = {name.split(" ")[0]: state for name, state in noor.states().items()}
    assert states == {
        **{ref: of_key[key] for ref, key in decided.items()},
        **dict.fromkeys(states.keys() - decided, "new"),
    }
    assert Counter(states.values())["new"] == 1
    assert set(states.values()) == {"new", *of_key.values()}
    assert noor.elsewhere(messages) == 60
    bare = "SELECT count(*) FROM message m WHERE live AND NOT EXISTS (SELECT 1 FROM item WHERE message_id = m.id)"
    assert noor.elsewhere(lambda services: services.doors.query(bare)[0][0]) == 1  # what she sent herself


def what_waits_stands_with_who_owes_it(noor: Officer) -> None:
    noor.press("6").sees("Mijn uitkering").press("G").sees("SLUIMERT 2").sees_not("meidoorn", "duindoorn").press("1")


def each_manager_gets_a_brief(noor: Officer) -> None:
    """What asks him something is in it, of nobody else, and no word of what is confidential."""
    wanted = {"Dirk Jansen": "Kamervragen", "Fatima El Amrani": "woonvisie", "Sanne de Wit": "wijkcentrum"}
    for name, word in wanted.items():
        noor.press("1", "m").fills(name.split(" ")[0]).press("enter", "5").told(name)
        file = noor.path.with_name(f"{name.split(' ')[0]}.txt")
        noor.press("x", "tab").fills(str(file)).press("enter")
        text = file.read_text()
        assert word in text, text
        assert not [other for manager, other in wanted.items() if manager != name and other in text]
        assert "meidoorn" not in text
        assert "duindoorn" not in text


def the_next_time_she_goes_on_where_she_left(noor: Officer) -> None:
    noor.restart().sees("Postvak 1", LATER)
    noor.press("enter", "p").sees("manager ▸").fills("Sanne").press("enter").sees("Klaar", "Het postvak is leeg.")
