"""Two at work on the same pieces: whoever comes second is told, in the stream too, and nothing is lost on leaving."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.archives import ComeIn, many
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.domain.errors import Conflict
from werkbank.services.guesses import Given
from werkbank.services.rules.typed import Asked, Wanted
from werkbank.services.shaping import Edit


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*many(5))


def archived(ref: str) -> object:
    return lambda services: services.deciding.decide([ref], "archive", Given())


def test_what_is_decided_elsewhere_while_it_is_open_in_the_stream_is_told_and_the_next_stands_there(
    noor: Officer,
) -> None:
    noor.press("enter").sees("verslag van overleg 0")
    here = noor.ref_here()
    noor.elsewhere(archived(here))  # type: ignore[arg-type]
    noor.notices().told(f"{here} Verslag overleg", "elders besloten: archief").sees("verslag van overleg 1")
    noor.press("right").told("2 van 4").press("right", "right", "right").sees("Klaar", "0 besluiten").press(
        "escape"
    ).sees("Postvak 4")


def test_a_decision_on_it_before_it_was_noticed_is_told_as_well_and_does_nothing(noor: Officer) -> None:
    noor.press("enter")
    here = noor.ref_here()
    noor.elsewhere(archived(here))  # type: ignore[arg-type]
    noor.press("i", "enter").told(f"{here} Verslag overleg", "besloten; er is niets gedaan").sees(
        "verslag van overleg 1"
    )
    assert next(state for name, state in noor.states().items() if name.startswith(f"{here} ")) == "archived"


def test_what_only_changed_shows_as_it_is_now_and_stays_where_it_is(noor: Officer) -> None:
    noor.press("enter", "right").sees("verslag van overleg 1")
    here = noor.ref_here()
    noor.elsewhere(lambda services: services.shaping.edit([here], Edit(due="4-12-2026", title="Ander verslag")))
    noor.notices().sees("Ander verslag", "uiterlijk vr 4 dec").told("van 5")
    assert noor.ref_here() == here


def test_who_quits_in_the_stream_finds_the_session_in_the_log(noor: Officer) -> None:
    noor.press("enter", "a", "right").sees("verslag van overleg 2")
    noor.works(30)
    noor.meanwhile_press("ctrl+q").leaves()
    (made,) = noor.elsewhere(lambda services: services.sittings.latest())
    assert (dict(made.decided), made.skipped, made.left_at) == ({"archive": 1}, 1, "s3")
    assert (made.ended - made.began).seconds == 30
    noor.comes_in().press("colon").types("hervat").press("enter").told("Hervat: nog 3 van 5, hele postvak")


def test_who_quits_at_the_summary_has_one_session(noor: Officer) -> None:
    noor.press("enter", "a", "escape").sees("Klaar")
    noor.meanwhile_press("ctrl+q").leaves()
    assert len(noor.elsewhere(lambda services: services.sittings.latest())) == 1


def ruled(services: Services) -> None:
    """A rule on the reports."""
    services.rules.add(Asked(subject="verslag"), Wanted(decision="read"), "Verslagen")


def ruled_otherwise(services: Services) -> None:
    """The same rule, by somebody else."""
    one, asked, wanted = services.rules.typed("r1")
    services.rules.edit("r1", asked, replace(wanted, decision="archive"), seen=one)


def test_two_who_change_the_same_rule_lose_nothing_and_the_second_is_told(come_in: ComeIn) -> None:
    noor = come_in(*many(3))
    noor.elsewhere(ruled)
    noor.notices().press(":").types("naar de regels").press("enter").sees_row(
        " 1 aan", "onderwerp verslag → ter informatie"
    )
    noor.press("enter").fills("iemand").press("enter", "enter", "enter", "enter")
    noor.elsewhere(ruled_otherwise)
    noor.press("enter").told("Regel r1 is intussen ergens anders veranderd").press("escape")
    noor.notices().sees_row(" 1 aan", "onderwerp verslag → archiveren").sees_not("iemand")
    noor.press("enter").fills("iemand").press("enter", "enter", "enter", "enter", "enter").told("Regel bewaard")
    noor.sees_row("van iemand en onderwerp verslag", "archiveren")


def test_a_rule_that_was_removed_elsewhere_while_it_was_being_changed(come_in: ComeIn) -> None:
    noor = come_in(*many(3))
    noor.elsewhere(ruled)
    noor.notices().press(":").types("naar de regels").press("enter").press("enter", "enter", "enter", "enter", "enter")
    noor.elsewhere(lambda services: services.rules.remove("r1"))
    noor.press("enter").told("r1").press("escape").notices().sees("Er zijn nog geen regels")


def test_through_two_doors_the_second_change_is_refused_and_a_switch_is_not_lost(come_in: ComeIn) -> None:
    noor = come_in(*many(1))
    noor.elsewhere(ruled)
    seen = noor.elsewhere(lambda services: services.rules.one("r1"))
    noor.elsewhere(lambda services: services.rules.edit("r1", active=False, seen=seen))
    with pytest.raises(Conflict) as told:
        noor.elsewhere(lambda services: services.rules.edit("r1", name="Anders", seen=seen))
    assert (told.value.reason, told.value.subject) == ("rule-changed", "r1")
    assert noor.elsewhere(lambda services: services.rules.one("r1").active) is False
