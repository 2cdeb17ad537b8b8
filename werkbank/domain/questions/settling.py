"""Which items of a checklist are settled by what was read: only where the reading left no doubt about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.questions.filling import OF_THE_DAY
from werkbank.domain.terms.texts import Texts

if TYPE_CHECKING:
    from datetime import date
    from typing import Literal

    from werkbank.domain.questions.document import DoubtKind, QuestionDocument


class Term(NamedTuple):
    """The term for answering, as far as it runs: from which day, the last day, the day to plan, day 14."""

    start: date
    legal: date
    plan: date | None = None


_DATES: Final = Texts("ingediend {start}, uiterlijk {legal}", "submitted {start}, by {legal}")
_PLAN: Final = Texts("plan {plan}", "plan {plan}")
_ASKED: Final = Texts("gevraagd voor {day}", "asked for by {day}")
_TO: Final = Texts("aan {name}", "to {name}")
_ON: Final = Texts("ingediend {day}", "submitted {day}")
_UNSURE: Final[frozenset[DoubtKind]] = frozenset({"several-references", "several-documents"})


def settled(document: QuestionDocument, term: Term | None, language: Literal["nl", "en"]) -> dict[str, str]:
    """By the id of an item of a checklist what was read for it. An item that asks more than was read is not in it."""
    kinds = {one.kind for one in document.doubts}
    found: dict[str, str] = {}
    asker = document.asker.text if document.asker else ""
    if asker:
        found["asker"] = asker
    submitted = document.submitted.day if document.submitted and not document.submitted.origin else None
    if document.reference and asker and submitted and document.addressee and not kinds & _UNSURE:
        found["reference"] = " · ".join((
            document.reference.text, asker, _ON.said(language).format(day=_day(submitted)),
            _TO.said(language).format(name=document.addressee.text),
        ))  # fmt: skip
    if term is not None and submitted == term.start and "term-past" not in kinds:
        said = _DATES.said(language).format(start=_day(term.start), legal=_day(term.legal))
        found["dates"] = ", ".join([said, *([_PLAN.said(language).format(plan=_day(term.plan))] if term.plan else [])])
    asked = document.requested
    if asked is not None and asked.day is not None and not kinds & (OF_THE_DAY - {"day-elsewhere"}):
        found["deadline"] = _ASKED.said(language).format(day=f"{_day(asked.day)} {asked.time}".strip())
    return found


def _day(value: date) -> str:
    return f"{value.day}-{value.month}-{value.year}"
