"""Open checks in one line: all of them are there, however narrow it is."""

from __future__ import annotations

from werkbank.tui.panes.notes.naming import numbered

NAMES = ("Gevraagd besluit staat in één zin", "Er is minstens één alternatief", "Elk getal heeft een bron", "Paraaf")


def test_whole_where_they_fit_and_else_a_beginning_of_each() -> None:
    assert numbered(NAMES[:2], 100) == "1 Gevraagd besluit staat in één zin · 2 Er is minstens één alternatief"
    short = numbered(NAMES, 56)
    assert len(short) <= 56
    assert [part.split()[0] for part in short.split(" · ")] == ["1", "2", "3", "4"]
