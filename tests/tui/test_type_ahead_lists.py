"""Keys in one burst with the one that opens a list wait for its rows, on every screen with a list."""

from __future__ import annotations

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit


def at_work(services: Services) -> None:
    """Of everything two."""
    for one in ("s1", "s2"):
        services.deciding.decide([one], "note", Given(author="Piet Smit", by="18-12", type="NTB"))
    for one in ("s3", "s4"):
        services.deciding.decide([one], "wait", Given(to="Piet Smit", by="+3"))
    services.deciding.decide(["s7", "s8"], "decide", Given(by="18-12", advice="ja"))
    for one in ("s5", "s6"):
        services.deciding.decide([one], "question", Given(checklist="C1", by="11-12"))
    services.checking.set("v1", "asker", CheckEdit(person="Piet Smit", wanted="24-11"))
    services.checking.set("v2", "asker", CheckEdit(person="Piet Smit", wanted="25-11"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    noor = come_in(*(Mail(subject=f"Stuk {one}").raw() for one in range(1, 9)), clock=Clock())
    noor.elsewhere(at_work)
    return noor.notices()


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (("3", "j"), "2 van 2"),
        (("6", "j"), "2 van"),
        (("5", "j"), "2 van"),
        (("8", "j"), "2 van"),
    ],
)
def test_a_key_right_after_the_one_that_opens_a_list_is_for_its_rows(
    noor: Officer, keys: tuple[str, ...], seen: str
) -> None:
    noor.meanwhile_press(*keys).waits().told(seen)
