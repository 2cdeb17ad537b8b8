"""A window that comes late does not pull the cursor back to where it was asked for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Final

import pytest

from werkbank.domain.views import Counts, ListView
from werkbank.tui.panes.postvak.looking import Look, Scope, Stand, moved_on

LINES: Final = tuple(SimpleNamespace(ref=f"s{number}") for number in range(5, 9))
WINDOW: Final = ListView(kind="inbox", lines=LINES, total=60, counts=Counts(60, 0, 0, 0, 0), start=20)


@pytest.mark.parametrize(
    ("then", "now", "at"),
    [
        (Stand("s5", 20), Stand("s5", 20), 20),
        (Stand("s5", 20), Stand("s7", 22), 22),
        (Stand("s5", 20), Stand("s7", 24), 22),
        (Stand("s5", 20), Stand("s99", 21), None),
        (Stand("s5", 20), Stand("", 23), 23),
        (Stand("s5", 20), Stand("", 50), None),
    ],
    ids=["still there", "gone on", "the item counts", "not in it", "a row that is here now", "a row that is not"],
)
def test_the_cursor_stays_where_it_went_meanwhile(then: Stand, now: Stand, at: int | None) -> None:
    found = moved_on(Look(Scope(), WINDOW, 20, ()), then, now)
    assert (None if found is None else found.at) == at
