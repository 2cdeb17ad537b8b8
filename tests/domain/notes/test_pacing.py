"""How long steps took one person before."""

from __future__ import annotations

from datetime import date

from werkbank.domain.notes import Progress, Route, Step, own_pace
from werkbank.domain.notes.progress import Done, Hold
from werkbank.domain.terms.texts import Texts

SMIT, VOS = 1, 2
ROUTE = Route(
    (
        Step("draft", Texts("concept", "draft"), "draft", "author", 5),
        Step("head", Texts("paraaf", "initials"), "agree", "head", 1),
        Step("send", Texts("verzenden", "send"), "end", "author", 0),
    )
)


def done(step: str, began: str | None, day: str, *, skipped: bool = False) -> Done:
    return Done(step, None if began is None else date.fromisoformat(began), date.fromisoformat(day), skipped)


def pace(*progress: Progress, person: int = SMIT) -> dict[str, tuple[int, int, int]]:
    return {step: tuple(found) for step, found in own_pace([(one, ROUTE) for one in progress], person).items()}  # type: ignore[misc]


def test_working_days_of_the_steps_that_somebody_had() -> None:
    first = Progress(
        author=SMIT, done=(done("draft", "2026-11-06", "2026-11-13"), done("head", "2026-11-13", "2026-11-16"))
    )
    second = Progress(author=SMIT, done=(done("draft", "2026-11-09", "2026-11-12"),))
    assert pace(first, second) == {"draft": (5, 5, 2)}
    assert pace(first, second, person=VOS) == {}


def test_another_holder_than_the_author_has_the_days() -> None:
    one = Progress(
        author=SMIT,
        holders=(("head", VOS),),
        done=(done("draft", "2026-11-06", "2026-11-09"), done("head", "2026-11-09", "2026-11-11")),
    )
    assert pace(one, person=VOS) == {"head": (2, 2, 1)}


def test_days_on_hold_do_not_count() -> None:
    hold = Hold(date(2026, 11, 10), date(2026, 11, 17), "reces", date(2026, 11, 17))
    one = Progress(author=SMIT, holds=(hold,), done=(done("draft", "2026-11-09", "2026-11-19"),))
    assert pace(one) == {"draft": (3, 3, 1)}


def test_what_was_skipped_or_has_no_begin_says_nothing() -> None:
    one = Progress(
        author=SMIT, done=(done("draft", None, "2026-11-10"), done("send", "2026-11-10", "2026-11-11", skipped=True))
    )
    assert pace(one) == {}
