"""One note as it is read: its dates, its route with who has what, what it ran into, its term and its message."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from werkbank.lang.days import day, moment
from werkbank.lang.deeds import deed_line
from werkbank.lang.items import note_type, pointer
from werkbank.tui.panes.notes.columns import status, title
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from werkbank.domain.note_views import Nearby, NoteView
    from werkbank.domain.notes import NoteType, Planned, Progress, SideStep, Step
    from werkbank.lang import Words


class Told(NamedTuple):
    """In what words, and for which day."""

    words: Words
    now: datetime
    today: date
    key: str
    """That opens the item."""

    def day(self, value: date) -> str:
        """``wo 25 nov``."""
        return day(value, self.words.names, self.today)


def paper(view: NoteView, told: Told) -> list[Paragraph]:
    """All of it."""
    words, one = told.words, view.line
    kind = note_type(words, one.type) if one.type.upper() in words.reasons.sorts else one.type
    if view.kind is not None:
        kind = view.kind.name.said(words.language)
    who = " · ".join(plain(part) for part in (kind, one.author or words.notes.no_author, one.manager) if part)
    role = {"late": "late", "infeasible": "late", "tight": "tight", "on-time": "on_time"}.get(one.status, "muted")
    about = [words.notes.about(plain(view.theme))] if view.theme else []
    about += [words.notes.stands_in(plain(view.substitute))] if view.substitute else []
    parts = [
        Paragraph(title(words, one), "title"),
        Paragraph(who, "muted"),
        *([Paragraph(" · ".join(about), "muted")] if about else []),
        Paragraph(status(words, one), "muted" if one.state else role),
        *_dates(view, told),
    ]
    if view.kind is None or view.progress is None:
        parts.append(Paragraph(_no_route(view, told), "late"))
    else:
        parts += [Paragraph(words.notes.heads["route"], "heading", fill=True), *_route(view, view.kind, told)]
        parts += _headed(words.notes.heads["before"], _before(view, view.kind, view.progress, told))
    parts += _headed(words.notes.heads["term"], _term(view, told))
    parts += _headed(words.notes.heads["links"], _nearby(view.links, told))
    parts.append(Paragraph(words.notes.heads["message"], "heading", fill=True))
    subject = "" if one.hidden else plain(view.item.message.subject)
    return [
        *parts,
        *([Paragraph(subject)] if subject else []),
        Paragraph(words.notes.message(one.item, told.key), "muted"),
        *_headed(words.notes.heads["letters"], _letters(view, told)),
        *_headed(words.notes.heads["history"], _done(view, told)),
    ]


def _no_route(view: NoteView, told: Told) -> str:
    """Why there is none: its type does not read, or is not there any more."""
    said, unread = told.words.types, view.unread
    if unread is None:
        return said.no_route_gone(plain(view.line.type))
    from werkbank.lang import explain

    why = explain(unread.problems[0].error, told.words).message
    return said.no_route_unread(f"{plain(unread.code)} {unread.version}", why)


def _headed(head: str, found: Iterator[Paragraph]) -> list[Paragraph]:
    parts = list(found)
    return [Paragraph(head, "heading", fill=True), *parts] if parts else []


def _dates(view: NoteView, told: Told) -> Iterator[Paragraph]:
    """What it is planned to, whether that fits, and when it is expected."""
    said, plan, one = told.words.notes, view.plan, view.line
    if plan is None:
        return
    if plan.target.plan is not None and plan.target.due is not None:
        yield Paragraph(said.dates(told.day(plan.target.plan), told.day(plan.target.due)))
    if plan.slack is not None:
        room = [said.room(plan.norm_days, plan.slack)]
        if plan.reserve:
            room.append(said.reserve(plan.reserve_left, plan.reserve))
        yield Paragraph(" · ".join(room))
    if plan.reason and one.state not in ("sent", "withdrawn", "closed"):
        yield Paragraph(said.reasons[plan.reason], "tight" if plan.misfit else "muted")
    if plan.misfit is not None and view.kind is not None:
        wrong = plan.misfit
        yield Paragraph(said.misfit(_name(view.kind, wrong.step, told), wrong.needs, wrong.available), "late")
    yield from _coming(view, told)


def _coming(view: NoteView, told: Told) -> Iterator[Paragraph]:
    """The forecast, and the gates that it decides on."""
    said, expected, kind = told.words.notes, view.forecast, view.kind
    if expected is not None and expected.end is not None and kind is not None:
        after = f". {said.after_due}" if expected.is_after_due else ""
        safe = expected.safe_end if expected.safe_end != expected.end else None
        likely = said.expected(told.day(expected.end)) + (f" · {said.safe(told.day(safe))}" if safe else "")
        yield Paragraph(f"{likely}{after}", "late" if after else "plain")
        for ahead in expected.steps:
            pace = view.pace.get(ahead.step) if ahead.n else None
            if pace is not None:
                yield Paragraph(said.paced(_name(kind, ahead.step, told), *pace), "muted")
        for step in expected.away:
            yield Paragraph(said.away(_name(kind, step.step, told), step.away), "muted")
    for gate in view.gates:
        name = next((one.name for one in kind.gates if one.id == gate.gate), None) if kind is not None else None
        text = said.gate(
            "" if name is None else name.said(told.words.language), told.day(gate.act_on), said.gates[gate.state]
        )
        needed = f". {said.needed}" if gate.is_needed and gate.state in ("ahead", "today") else ""
        yield Paragraph(f"{text}{needed}", "tight" if gate.state in ("today", "past") else "plain")


def _route(view: NoteView, kind: NoteType, told: Told) -> Iterator[Paragraph]:
    """The steps from first to last, the side steps before the step that waits for them."""
    for step in kind.route.steps:
        for side in kind.route.sides:
            if side.before == step.id:
                yield _step(view, side, told, "  ↳ ")
        yield _step(view, step, told, "")
        checked = view.progress.checked if view.progress is not None else frozenset()
        if step.id == view.line.step:
            for check in kind.checks_of(step.id):
                if check.id not in checked:
                    text = told.words.notes.open_check(check.name.said(told.words.language).removesuffix("."))
                    yield Paragraph(text, "tight", label=f"{'':8}")


def _step(view: NoteView, step: Step | SideStep, told: Told, indent: str) -> Paragraph:
    """One of them: a sign and a word for how it stands, who has it, and from when till when."""
    said, progress = told.words.notes, view.progress
    done = None if progress is None else next((one for one in progress.done if one.step == step.id), None)
    since = None if progress is None else progress.began(step.id)
    planned = view.plan.of(step.id) if view.plan is not None else None
    when = _when(planned, told)
    if done is not None:
        sign, word = ("–", said.places["skipped"]) if done.skipped else ("✓", said.places["done"])
        when, role = "" if done.skipped else said.done_on(told.day(done.day)), "muted"
    elif since is not None:
        sign, word, role = "▸", said.places["here"], "title"
        when = when or said.since(told.day(since))
    else:
        sign, word, role = "·", said.places["coming"], "plain"
    who = plain(view.holders.get(step.id, ""))
    text = f"{indent}{step.name.said(told.words.language)}"
    places = said.places
    width = max(len(one) for one in (places["done"], places["skipped"], places["here"], places["coming"]))
    return Paragraph(f"{text} · {who}" if who else text, role, label=f"{sign} {word:<{width}}", tail=when, whole=False)


def _when(planned: Planned | None, told: Told) -> str:
    if planned is None:
        return ""
    if planned.start == planned.end:
        return told.day(planned.end)
    first = told.day(planned.start)
    if (planned.start.year, planned.start.month) == (planned.end.year, planned.end.month):
        first = f"{told.words.names.weekdays[planned.start.weekday()]} {planned.start.day}"
    return told.words.notes.span(first, told.day(planned.end))


def _before(view: NoteView, kind: NoteType, progress: Progress, told: Told) -> Iterator[Paragraph]:
    """Holds, returns and reminders, oldest first; no reason of a hidden note."""
    said, shut = told.words.notes, view.line.hidden

    def why(text: str) -> str:
        return "…" if shut else plain(text)

    for back in progress.returns:
        yield Paragraph(said.returned(told.day(back.day), _name(kind, back.to, told), why(back.reason)))
    if progress.promised is not None:
        yield Paragraph(said.wanted(told.day(progress.promised)), "accent")
    for hold in progress.holds:
        last = hold.resumed or hold.review
        yield Paragraph(said.held(told.day(hold.first), told.day(last), why(hold.reason)))
    if view.reminders:
        yield Paragraph(said.reminded_on(", ".join(told.day(one.sent_on) for one in view.reminders)))


def _term(view: NoteView, told: Told) -> Iterator[Paragraph]:
    """Which term it is, and why it ends where it ends."""
    if view.item.term is None or view.line.hidden:
        return
    from werkbank.lang.deadlines import term_lines

    for one in term_lines(view.item.term, told.words, told.today):
        yield Paragraph(
            plain(one.text), {"name": "accent", "moved": "tight", "problem": "error"}.get(one.kind, "plain")
        )
    yield Paragraph(told.words.terms.disclaimer, "muted")


def _nearby(found: Sequence[Nearby], told: Told) -> Iterator[Paragraph]:
    """Pieces around it: its number, what it is called, of whom, and its day."""
    words = told.words
    width = max((len(one.ref) for one in found), default=0)
    for one in found:
        name = pointer(words, one.marking, one.item or one.ref) if one.hidden else plain(one.title)
        text = f"{name or words.names.no_subject} · {plain(one.person)}" if one.person else name
        when = "" if one.day is None else told.day(one.day)
        yield Paragraph(text, "muted" if one.hidden else "plain", label=f"{one.ref:<{width}}", tail=when, whole=False)


def _letters(view: NoteView, told: Told) -> Iterator[Paragraph]:
    yield from _nearby(view.letters, told)
    if view.more_letters:
        yield Paragraph(told.words.notes.older(view.more_letters), "muted")


def _done(view: NoteView, told: Told) -> Iterator[Paragraph]:
    """What was done with it, newest first, as the history says it."""
    for one in view.deeds:
        text = plain(deed_line(one, told.words, told.now))
        when = moment(one.at, told.words.names, told.today)
        yield Paragraph(text, "muted" if one.undone_by else "plain", tail=when, whole=False)


def _name(kind: NoteType, step: str, told: Told) -> str:
    found = kind.route.named(step)
    return step if found is None else found.name.said(told.words.language)
