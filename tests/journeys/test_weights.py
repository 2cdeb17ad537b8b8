"""Another weight for one manager: what moves is seen first, then it is kept, and undone."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.shaping import Edit

POST = (
    Mail(subject="Gevolg van het gat").raw(), Mail(subject="Beslissen over huur").raw(),
    Mail(subject="Gevolg elders", to=AMRANI).raw(), Mail(subject="Beslissen elders", to=AMRANI).raw(),
)  # fmt: skip


def prepared(services: Services) -> None:
    services.shaping.edit(["s1", "s3"], Edit(risk="high"))
    services.shaping.edit(["s2", "s4"], Edit(action="decide"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[prepared], size=(120, 40)).press("ctrl+p").types("weging").press("enter")


def listed(noor: Officer, manager: str) -> list[str]:
    return noor.elsewhere(lambda services: [line.ref for line in services.views.window("inbox", manager).lines])


def seek(noor: Officer, text: str) -> Officer:
    """Down until the row under the cursor says so."""
    noor.press("g")
    for _ in range(50):
        if text in noor.here():
            return noor
        noor.press("j")
    raise AssertionError(text)


def test_for_one_manager_seen_first_then_kept_and_undone(noor: Officer) -> None:
    before = listed(noor, "DJ"), listed(noor, "FEA")
    assert before == (["s1", "s2"], ["s3", "s4"])
    noor.told("weging", "iedereen").awaits("Er verschuift niets").sees("Weging van iedereen")
    noor.press("m").types("Dirk").press("enter").told("Dirk Jansen").sees("Weging van Dirk Jansen")
    seek(noor, "hoog").press("enter").fills("0").awaits("1 hoger, hoogstens 1 plaats")
    noor.press("enter").sees("● eigen", "1 gewicht anders dan bewaard")
    noor.awaits("van 2 naar 1").sees("Beslissen over huur")
    assert listed(noor, "DJ") == before[0], "nothing is kept yet"
    noor.press("ctrl+s").told("Weging van Dirk Jansen bewaard").sees_not("●")
    assert (listed(noor, "DJ"), listed(noor, "FEA")) == (["s2", "s1"], before[1])
    noor.press("1").goes_to("Gevolg van het gat").press("=").sees("gevolg bij missen: hoog", "meegeleverd 15")
    noor.press("u").told("weging van mg1 veranderd: 1 gewicht")
    assert (listed(noor, "DJ"), listed(noor, "FEA")) == before


def test_a_copy_is_taken_back_step_by_step_stays_after_leaving_and_is_let_go(noor: Officer) -> None:
    seek(noor, "hoog").press("enter").fills("20").press("enter").press("delete").sees_not("●")
    noor.press("delete").told("niet veranderd").press("u").sees("● eigen").press("u").sees_not("●").press("U").sees(
        "● eigen"
    )
    noor.press("escape").told("blijven hier staan").press("ctrl+p").types("weging").press("enter").sees("● eigen")
    noor.press("ctrl+p").types("loslaten").press("enter").told("Je wijzigingen zijn weg").sees_not("●")
    noor.press("ctrl+s").told("Er is niets veranderd")


def test_what_cannot_be_is_told_while_it_is_typed_and_not_kept(noor: Officer) -> None:
    seek(noor, "hoog").press("enter").fills("99").awaits("van 0 tot en met 30").press("enter").awaits(
        "kan niet 99 zijn"
    )
    noor.fills("x").awaits("geen waarde").press("escape").sees_not("●")
    seek(noor, "-1 of minder").press("enter").fills("20").awaits("kan niet meer geven").press("enter")
    noor.sees("Zo telt het niet").press("ctrl+s").told("kan niet meer geven")
    assert listed(noor, "DJ") == ["s1", "s2"]


def test_the_second_at_the_same_weights_is_told(noor: Officer) -> None:
    seek(noor, "hoog").press("enter").fills("20").press("enter")
    noor.elsewhere(lambda services: services.weighings.change({"risk.high": 9}))
    noor.press("ctrl+s").told("is intussen anders")


def test_two_that_are_ticked_are_compared(noor: Officer) -> None:
    noor.press("1").goes_to("Beslissen elders").press("space").goes_to("Gevolg van het gat")
    noor.press("=").sees("Waarom", "en waarom boven “Beslissen elders”", "gevolg bij missen: hoog")
    noor.press("space").goes_to("Gevolg elders").press("=")
    noor.sees("en waarom boven “Beslissen elders”", "Gevolg van het gat")
    noor.press("=").resizes(80, 24).press("=").sees("en waarom boven “Beslissen elders”")
    assert noor.where("en waarom boven")[0] < noor.where("Waarom")[0] + 4


def test_a_theme_and_who_wait_count(noor: Officer) -> None:
    noor.press("1").goes_to("Gevolg van het gat").press("ctrl+p").types("wachten op een stuk").press("enter").fills("2")
    noor.press("enter").press("=").sees("2 collega's wachten hierop")
    noor.press("ctrl+p").types("thema van een stuk").press("enter").fills("wonen").press("enter")
    assert noor.elsewhere(lambda services: services.views.item(1).theme) == "wonen"
