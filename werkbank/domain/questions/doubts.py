"""What the officer should look at before she saves: numbers that do not follow, parts that ask nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.cuts import questions_in
from werkbank.domain.questions.document import Doubt, DoubtKind
from werkbank.domain.questions.numbers import value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from werkbank.domain.questions.document import Part

OF_PARTS: Final[frozenset[DoubtKind]] = frozenset(
    {
        "number-missing",
        "number-twice",
        "number-order",
        "no-number",
        "several-questions",
        "no-question-mark",
        "other-form",
        "text-twice",
    }
)
"""These follow from the parts alone, and are made anew when the parts change."""
_MOST_MISSING: Final = 20


def doubts_of(parts: Sequence[Part]) -> tuple[Doubt, ...]:
    """Doubts about the parts, in their order."""
    return (*_numbering(parts), *_without_number(parts), *_each(parts))


def lines_in_doubt(doubts: Sequence[Doubt], parts: Sequence[Part]) -> frozenset[int]:
    """The lines that a doubt is about: of what has no number, which is told once, each of them."""
    without = [part for part in parts if not part.numbers] if any(one.kind == "no-number" for one in doubts) else []
    return frozenset((*(one.place for one in doubts), *map(_place, without)))


def _place(part: Part) -> int:
    return part.origins[0].place if part.origins else 0


def _each(parts: Sequence[Part]) -> Iterator[Doubt]:
    seen: set[str] = set()
    for part in parts:
        folded = "".join(part.text.lower().split())
        if folded and folded in seen:
            yield Doubt("text-twice", _place(part), part.numbers[0] if part.numbers else "")
        seen.add(folded)
        shown = part.numbers[0] if part.numbers else ""
        asked = 1 + len(questions_in(part.text)) if not part.numbers else 1
        if asked > 1:  # a printed number says that it is one question, however many marks are in it
            yield Doubt("several-questions", _place(part), str(asked))
        if "?" not in part.text:
            yield Doubt("no-question-mark", _place(part), shown)
        if part.other_form:
            yield Doubt("other-form", _place(part), shown)


def _without_number(parts: Sequence[Part]) -> Iterator[Doubt]:
    """Once for all of them, at the first, with how many there are."""
    found = [part for part in parts if not part.numbers]
    if found:
        yield Doubt("no-number", _place(found[0]), str(len(found)))


def _numbering(parts: Sequence[Part]) -> Iterator[Doubt]:
    """Numbers twice, numbers that go back, numbers that are skipped. A question that shares its text ("4, 5, 7 and 8")
    may be followed by one that was passed over ("6"): that is no fault.
    """
    seen: set[str] = set()
    highest = 0
    counted: set[int] = set()
    for part in parts:
        joint = len(part.numbers) > 1
        before = highest
        for number in part.numbers:
            count = value(number)
            if number in seen:
                yield Doubt("number-twice", _place(part), number)
            elif count is not None and count < before and not joint and not _passed_over(count, parts, part):
                yield Doubt("number-order", _place(part), number)
            seen.add(number)
            if count is not None:
                counted.add(count)
                highest = max(highest, count)
    missing = [number for number in range(1, min(highest, 2_000) + 1) if number not in counted]
    if counted and len(missing) <= max(_MOST_MISSING, len(counted)):
        yield from (Doubt("number-missing", _after(parts, number), str(number)) for number in missing)
    elif counted:
        yield Doubt("number-missing", _place(parts[0]), f"{missing[0]}–{missing[-1]}")


def _passed_over(count: int, parts: Sequence[Part], part: Part) -> bool:
    """Whether an earlier part with several numbers spans this one."""
    return any(
        len(one.numbers) > 1 and (value(one.numbers[0]) or 0) < count < (value(one.numbers[-1]) or 0)
        for one in parts[: parts.index(part)]
    )


def _after(parts: Sequence[Part], missing: int) -> int:
    """The line of the first part with a higher number: there it should have been."""
    return next((_place(part) for part in parts if any((value(number) or 0) > missing for number in part.numbers)), 0)
