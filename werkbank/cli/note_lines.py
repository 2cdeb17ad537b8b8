"""Nota's as lines of text: the list under its headings, and one nota with its route, plan and forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.lines import day_of, table
from werkbank.cli.note_json import done_on, step_state
from werkbank.lang.items import pointer
from werkbank.lang.status import status_word

if TYPE_CHECKING:
    from datetime import date

    from werkbank.domain.note_views import NoteGroup, NoteLine, NoteView
    from werkbank.domain.notes import Plan, SideStep, Step, Unread
    from werkbank.domain.priority import Status
    from werkbank.lang import Words
    from werkbank.services.notes.looking import Order


def note_title(words: Words, line: NoteLine) -> str:
    """What a nota is called; a pointer for a hidden one."""
    return pointer(words, line.marking, line.item) if line.hidden else line.title or words.names.no_subject


def where(words: Words, line: NoteLine) -> str:
    """The step where it lies, or how it is when that says more."""
    return words.note_verbs.states[line.state] if line.state else _lies(words, line) or words.note_verbs.no_step


def _lies(words: Words, line: NoteLine) -> str:
    """The step where it lies; of several side steps the first, and how many more."""
    return f"{line.step_name} {words.notes.and_others(line.sides - 1)}" if line.sides > 1 else line.step_name


def heading(words: Words, group: NoteGroup, order: Order) -> str:
    """``Piet Smit · 2 nota's · nog 9 werkdagen · 1 krap of erger``."""
    said = words.note_verbs
    if order == "author":
        name = group.name or said.no_author
    elif order == "deadline":
        name = status_word(_status(group.key), None, words) or said.reasons["no-date"]
    else:
        state, code, _ = group.key.split(":", 2)
        where_it_is = said.states[state] if state else ""  # type: ignore[literal-required]
        step = words.notes.or_side(group.name) if group.has_sides else group.name
        name = ", ".join(part for part in (code, step, where_it_is) if part)
    return said.group(name, group.size, group.load, group.tight, group.late)


def _status(key: str) -> Status:
    return key  # type: ignore[return-value]


def list_lines(words: Words, lines: tuple[NoteLine, ...], today: date) -> list[str]:
    """Even columns under a heading: id, how tight, title, author, step, plan, due."""
    rows = [
        (
            one.ref,
            status_word(one.status, one.slack, words),
            note_title(words, one),
            one.author or words.note_verbs.no_author,
            where(words, one),
            day_of(words, one.plan, today),
            day_of(words, one.reminded, today),
        )
        for one in lines
    ]
    return table(rows, (-1, -1, 0, 22, 26, -1, -1), indent=2)


def list_sentences(words: Words, lines: tuple[NoteLine, ...], today: date) -> list[str]:
    """One sentence per nota, for a screen reader."""
    said = words.note_verbs
    return [
        ", ".join(
            part
            for part in (
                one.ref,
                note_title(words, one),
                one.author or said.no_author,
                where(words, one),
                status_word(one.status, one.slack, words),
                f"{said.labels['plan']} {day_of(words, one.plan, today)}" if one.plan else "",
                f"{said.labels['reminded']} {day_of(words, one.reminded, today)}" if one.reminded else "",
            )
            if part
        )
        for one in lines
    ]


def view_lines(words: Words, view: NoteView, today: date) -> list[str]:
    """One nota: what it is, its route, its forecast, its gates, its checks and its term."""
    return [
        *_head(words, view, today),
        *_route(words, view, today),
        *forecast_lines(words, view, today),
        *_gates(words, view, today),
        *_checks(words, view),
        *_links(words, view),
        *_term(words, view, today),
    ]


def _head(words: Words, view: NoteView, today: date) -> list[str]:
    said, line, kind = words.note_verbs, view.line, view.kind
    name = f"{line.type} {kind.name.said(words.language)}, {said.version(kind.version)}" if kind else line.type
    lies = _lies(words, line)
    if lies and line.since:
        lies = f"{lies}, {said.since(day_of(words, line.since, today))}"
    rows = (
        ("type", name),
        ("author", line.author or said.no_author),
        ("substitute", view.substitute),
        ("manager", line.manager or words.names.no_manager),
        ("theme", view.theme),
        ("state", _state(words, view, today)),
        ("at", lies if not line.state or line.state == "held" else ""),
        ("returned", _returned(words, view, today)),
        ("due", day_of(words, line.due, today)),
        ("plan", _planned_for(words, view, today)),
        ("kenmerk", line.kenmerk),
        ("reminded", day_of(words, line.reminded, today)),
    )
    known = [(said.labels[key], text) for key, text in rows if text]  # type: ignore[literal-required]
    size = max(len(label) for label, _ in known)
    shown = line.title if not line.hidden else _by_id(words, view)
    return [f"{line.ref}  {shown or words.names.no_subject}", *(f"{label:<{size}}  {text}" for label, text in known)]


def _links(words: Words, view: NoteView) -> list[str]:
    """What it hangs together with, each on a line."""
    found = [
        f"  {one.ref}  {pointer(words, one.marking, one.item or one.ref) if one.hidden else one.title}"
        for one in view.links
    ]
    return ["", f"{words.note_verbs.labels['links']}:", *found] if found else []


def _by_id(words: Words, view: NoteView) -> str:
    """Asked for by its id a masked one is shown, never a sealed one; as with ``show``."""
    if view.item.message.sealed:
        return pointer(words, view.line.marking, view.line.item)
    return view.item.line.title or view.item.message.subject


def _state(words: Words, view: NoteView, today: date) -> str:
    said, line = words.note_verbs, view.line
    if view.kind is None:
        return said.states["gone"] if view.unread is None else _unread(words, view.unread)
    hold = view.progress.hold if view.progress else None
    text = said.states[line.state]
    if line.state == "held" and hold:
        reason = "" if view.item.message.sealed else hold.reason
        text = f"{text} {said.held_until(day_of(words, hold.review, today), reason)}"
    tight = status_word(line.status, line.slack, words) if line.state in ("", "held") else ""
    return f"{text} · {tight}" if tight else text


def _unread(words: Words, unread: Unread) -> str:
    """Why it has no route while its type is there."""
    from werkbank.lang import explain

    why = explain(unread.problems[0].error, words).message
    return words.types.no_route_unread(f"{unread.code} {unread.version}", why)


def _returned(words: Words, view: NoteView, today: date) -> str:
    """The last time it came back, while it lies where it came back to."""
    progress = view.progress
    last = progress.returns[-1] if progress and progress.returns else None
    if last is None or progress is None or progress.began(last.to) is None:
        return ""
    return words.note_verbs.returned(day_of(words, last.day, today), "" if view.item.message.sealed else last.reason)


def _planned_for(words: Words, view: NoteView, today: date) -> str:
    plan, said = view.plan, words.note_verbs
    text = day_of(words, view.line.plan, today)
    if plan is None:
        return text
    parts = [text] if text else []
    parts += [said.reasons[plan.reason]] if plan.reason else []
    parts += [said.reserve(plan.reserve_left, plan.reserve)] if plan.reserve and plan.slack is not None else []
    return " · ".join(parts)


def _route(words: Words, view: NoteView, today: date) -> list[str]:
    """Every step: done, here or to come, with its days; then the one that does not fit."""
    if view.kind is None:
        return []
    said = words.note_verbs
    rows = [(said.steps[step_state(view.progress, one.id)], *_cells(words, view, one, today)) for one in in_order(view)]
    lines = ["", f"{said.labels['route']}:"]
    lines += table(rows, (-12, 46, -1, 22), indent=2)
    return lines + misfit_lines(words, view)


def misfit_lines(words: Words, view: NoteView) -> list[str]:
    """The step for which there is too little time."""
    plan, kind = view.plan, view.kind
    if plan is None or plan.misfit is None or kind is None:
        return []
    step = kind.route.named(plan.misfit.step)
    name = step.name.said(words.language) if step else plan.misfit.step
    told = words.note_verbs.misfit(name, plan.misfit.available, plan.misfit.needs)
    return [f"{words.note_verbs.labels['misfit']}: {told}"]


def in_order(view: NoteView) -> list[Step | SideStep]:
    """The steps as they are gone: a side step before the step that it must be back for."""
    if view.kind is None:
        return []
    route = view.kind.route
    found: list[Step | SideStep] = []
    for step in route.steps:
        found += [side for side in route.sides if side.before == step.id]
        found.append(step)
    return found


def _cells(words: Words, view: NoteView, one: Step | SideStep, today: date) -> tuple[str, str, str]:
    name = one.name.said(words.language)
    is_side = view.kind is not None and view.kind.route.side(one.id) is not None
    return (f"+ {name}" if is_side else name, _when(words, view, one.id, today), view.holders.get(one.id, ""))


def _when(words: Words, view: NoteView, step: str, today: date) -> str:
    """The day it was done, or since when and by when, or the planned days."""
    said, progress = words.note_verbs, view.progress
    done = done_on(progress, step)
    if done is not None:
        return day_of(words, done, today)
    days = planned_days(words, view.plan, step, today)
    since = progress.began(step) if progress else None
    if since is None:
        return days
    end = view.plan.of(step) if view.plan else None
    begun = said.since(day_of(words, since, today))
    return f"{begun}, {said.by(day_of(words, end.end, today))}" if end else begun


def planned_days(words: Words, plan: Plan | None, step: str, today: date) -> str:
    """``ma 30 nov - di 1 dec``."""
    found = plan.of(step) if plan else None
    if found is None:
        return ""
    first, last = day_of(words, found.start, today), day_of(words, found.end, today)
    return first if first == last else f"{first} - {last}"


def forecast_lines(words: Words, view: NoteView, today: date) -> list[str]:
    """When it will be done, going on from today; and whose absence shifts that."""
    said, expected = words.note_verbs, view.forecast
    if expected is None or expected.end is None:
        return []
    parts = [said.forecast(day_of(words, expected.end, today))]
    tight = status_word(expected.status, expected.slack, words)
    parts += [tight] if tight else []
    if expected.n:
        parts += [said.paced(expected.n)]
    if expected.safe_end and expected.safe_end != expected.end:
        parts += [said.safe(day_of(words, expected.safe_end, today))]
    away = [said.away(view.holders.get(one.step, ""), one.away) for one in expected.away]
    return ["", f"{said.labels['forecast']}: {' · '.join(parts)}", *(f"  {one}" for one in away)]


def _gates(words: Words, view: NoteView, today: date) -> list[str]:
    if view.kind is None:
        return []
    said, names = words.note_verbs, {one.id: one.name.said(words.language) for one in view.kind.gates}
    lines = []
    for one in view.gates:
        told = [said.by(day_of(words, one.act_on, today)), said.gates[one.state]]
        if one.is_needed is not None and one.state != "settled":
            told.append(said.needed if one.is_needed else said.not_needed)
        lines.append(f"{names.get(one.gate, one.gate)}: {', '.join(told)}")
    return ["", *lines] if lines else []


def _checks(words: Words, view: NoteView) -> list[str]:
    """What blocks the step where it lies."""
    if view.kind is None or view.progress is None:
        return []
    said, ticked = words.note_verbs, view.progress.checked
    lines = [
        f"  {said.checked if one.id in ticked else said.unchecked}: {one.name.said(words.language)} ({one.id})"
        for one in view.kind.checks_of(view.line.step)
    ]
    return ["", f"{said.labels['checks']}", *lines] if lines else []


def _term(words: Words, view: NoteView, today: date) -> list[str]:
    if view.item.term is None:
        return []
    from werkbank.lang.deadlines import term_lines

    first, *rest = term_lines(view.item.term, words, today)
    return ["", f"{words.note_verbs.labels['term']}: {first.text}", *(f"  {one.text}" for one in rest)]
