"""What the officer says of a document herself: who asks whom about what and when, and what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from werkbank.domain.questions import intro
from werkbank.domain.questions.document import Dated, DoubtKind, Finding, Kind, QuestionDocument

if TYPE_CHECKING:
    from datetime import date

TextField = Literal["asker", "addressee", "subject", "reference"]
DayField = Literal["submitted", "requested"]
TEXTS: Final[tuple[TextField, ...]] = ("asker", "addressee", "subject", "reference")
OF_THE_DAY: Final[frozenset[DoubtKind]] = frozenset({"day-read", "day-clash", "day-unread", "day-elsewhere"})
"""Doubts about by when an answer is asked for."""
DAYS: Final[tuple[DayField, ...]] = ("submitted", "requested")


def with_text(document: QuestionDocument, field: TextField, text: str) -> QuestionDocument:
    """With these words; empty for none. Names and parties are read from them anew; the line is that of before, or 0."""
    before: Finding | None = getattr(document, field)
    found = Finding(text.strip(), before.place if before else 0) if text.strip() else None
    changed = replace(document, **{field: found})  # type: ignore[arg-type]
    words = found.text if found else ""
    if field == "asker":
        return replace(changed, askers=intro.askers_in(words) if words else ())
    if field == "addressee":
        return replace(changed, addressees=intro.addressees_in(words) if words else ())
    if field == "reference":  # which of several counts is said now
        return replace(changed, doubts=tuple(one for one in changed.doubts if one.kind != "several-references"))
    return changed


def with_day(
    document: QuestionDocument, field: DayField, text: str, day: date | None, time: str = ""
) -> QuestionDocument:
    """With the day and the time (``HH:MM`` or empty) that these words mean; ``None`` for no day."""
    before: Dated | None = getattr(document, field)
    found = Dated(text.strip(), before.place if before else 0, day, time) if day is not None else None
    changed = replace(document, **{field: found})  # type: ignore[arg-type]
    if field == "requested":  # which day it is, is said now
        return replace(changed, doubts=tuple(one for one in changed.doubts if one.kind not in OF_THE_DAY))
    return changed


def with_kind(document: QuestionDocument, kind: Kind) -> QuestionDocument:
    """It is this."""
    return replace(document, kind=kind)
