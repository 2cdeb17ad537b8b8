"""One question as it is read: what is known of it, what blocks it, who owes what, its term, message and history."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.lang.days import day, moment
from werkbank.lang.deeds import deed_line
from werkbank.tui.panes.questions.cells import is_late, owes
from werkbank.tui.panes.questions.columns import status, title
from werkbank.tui.printed import printed
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from werkbank.domain.preparation.readiness import Cell
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang import Words

_MOST = 8
"""Lines of one heading; how many more there are is told."""


class Told(NamedTuple):
    """In what words, and for which day."""

    words: Words
    now: datetime
    today: date

    def day(self, value: date) -> str:
        """``wo 25 nov``."""
        return day(value, self.words.names, self.today)


def paper(view: QuestionView, told: Told) -> list[Paragraph]:
    """All of it. Of a hidden question only how far it is."""
    words, one, said = told.words, view.line, told.words.preparation
    kind = view.checklist.name.said(words.language)
    who = " · ".join(plain(part) for part in (kind, one.author or said.no_author, one.manager) if part)
    role = {"late": "late", "infeasible": "late", "tight": "tight", "on-time": "on_time"}.get(one.status, "muted")
    state = said.states[one.state] if one.state else ""
    stands = [status(words, one, told.today)] if one.state not in ("answered", "dropped") else []
    stands += [state] if state else []
    stands += [said.ready(one.percent)]
    return [
        Paragraph(title(words, one), "title"),
        Paragraph(who, "muted"),
        Paragraph(" · ".join(stands), "muted" if one.state else role),
        *_override(view, told),
        *([] if one.hidden else _known(view, told)),
        *_headed(f"{said.heads['blocking']} · {one.blocking}", _blocking(view, told)),
        *_headed(said.heads["owed"], _owed(view, told)),
        *_headed(said.heads["term"], () if one.hidden else _term(view, told)),
        *_headed(said.heads["message"], _message(view)),
        *_headed(said.heads["history"], _done(view, told)),
    ]


def _headed(head: str, found: Iterable[Paragraph]) -> list[Paragraph]:
    parts = list(found)
    return [Paragraph(head, "heading", fill=True), *parts] if parts else []


def _override(view: QuestionView, told: Told) -> Iterator[Paragraph]:
    if view.line.override and view.line.state:
        yield Paragraph(told.words.preparation.all_the_same[view.line.state](plain(view.line.override)), "tight")


def _known(view: QuestionView, told: Told) -> Iterator[Paragraph]:
    """What was found out of the question itself."""
    one, said = view.question, told.words.preparation
    dates = [
        said.dated[name](f"{told.day(value)} {time}".strip())  # type: ignore[literal-required]
        for name, value, time in (
            ("submitted", one.submitted, ""), ("requested", one.requested, one.requested_time),
            ("plan", view.line.plan, ""), ("due", view.line.due, view.line.due_time),
        ) if value is not None
    ]  # fmt: skip
    if dates:
        yield Paragraph(" · ".join(dates))
    texts = (
        ("asker", one.asker), ("behalf", one.behalf), ("addressee", one.addressee), ("reference", one.reference),
        ("kind", said.kinds[one.kind] if one.kind else ""), ("behind", one.behind), ("core", one.core),
        ("text", "" if view.parts else one.text),
    )  # fmt: skip
    shown = [(said.fields[name], text) for name, text in texts if text]  # type: ignore[literal-required]
    width = max((len(label) for label, _ in shown), default=0)
    for label, text in shown:
        for number, line in enumerate(text.split("\n")):
            yield Paragraph(line, label=f"{label if not number else '':<{width}}")  # kept harmless, and may be long
    if view.parts:
        yield Paragraph(said.parts_answered(len(view.parts), view.line.answered), "muted")


def _where(cell: Cell, view: QuestionView, told: Told) -> str:
    """Of which part a cell is; empty for the whole question."""
    part = next((one for one in view.parts if one.id == cell.part), None)
    return (
        ""
        if part is None
        else told.words.preparation.part(printed(part.numbers) if part.numbers else f"({part.place})")
    )


def _blocking(view: QuestionView, told: Told) -> Iterator[Paragraph]:
    """What keeps it from being ready, once per item."""
    found = view.readiness.blocking
    for item, cells in found[:_MOST]:
        text = item.text.said(told.words.language).rstrip(".")
        asked_of_all = len(cells) == len(view.parts) > 1
        where = told.words.preparation.every_part if asked_of_all else ", ".join(
            filter(None, (_where(cell, view, told) for cell in cells))
        )  # fmt: skip
        yield Paragraph(f"{text} · {where}" if where else text, label="○" if cells[0].state == "" else "◐")
    if len(found) > _MOST:
        yield Paragraph(told.words.preparation.more(len(found) - _MOST), "muted")


def _owed(view: QuestionView, told: Told) -> Iterator[Paragraph]:
    for cell in view.readiness.asked:
        late = is_late(cell, told.today)
        where = _where(cell, view, told)
        what = cell.item.text.said(told.words.language).rstrip(".")
        on = None if cell.check is None else cell.check.reminded_on
        reminded = "" if on is None else told.words.preparation.owing.reminded(told.day(on))
        tail = f" ({told.words.preparation.late})" if late else ""
        who = f"{owes(cell, view.people, told.words, told.today)}{tail}"
        text = " · ".join(filter(None, (f"{who}: {what}", where, reminded)))
        yield Paragraph(text, "late" if late else "plain", label="◐")


def _term(view: QuestionView, told: Told) -> Iterator[Paragraph]:
    """Which term it is, and why it ends where it ends."""
    if view.item.term is None:
        return
    from werkbank.lang.deadlines import term_lines

    for one in term_lines(view.item.term, told.words, told.today):
        yield Paragraph(
            plain(one.text), {"name": "accent", "moved": "tight", "problem": "error"}.get(one.kind, "plain")
        )
    yield Paragraph(told.words.terms.disclaimer, "muted")


def _message(view: QuestionView) -> Iterator[Paragraph]:
    subject = "" if view.line.hidden else plain(view.item.message.subject)
    yield Paragraph(f"{view.line.item} · {subject}" if subject else view.line.item, "muted")


def _done(view: QuestionView, told: Told) -> Iterator[Paragraph]:
    """What was done with it, newest first, as the history says it."""
    for one in view.deeds:
        text = plain(deed_line(one, told.words, told.now))
        when = moment(one.at, told.words.names, told.today)
        yield Paragraph(text, "muted" if one.undone_by else "plain", tail=when, whole=False)
