"""``werkbank show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.cli.app import argument, verb
from werkbank.cli.lines import as_json, day_of, utc
from werkbank.domain import ids
from werkbank.domain.views import ItemView, MessageView
from werkbank.lang.days import moment
from werkbank.lang.items import nobody, pointer, title
from werkbank.lang.reasons import reason_line

if TYPE_CHECKING:
    from datetime import date

    import click

    from werkbank.cli.state import State
    from werkbank.domain.views import TermView
    from werkbank.lang import Words


def run(state: State, ref: str) -> None:
    """Show an item or a message; asking for it by id shows a masked one, never a sealed one."""
    if (found := ids.parse(ref)) is not None and found.kind == "brief":
        state.output.bytes(state.services.briefs.again(ref, "json" if state.as_json else "txt"))
        return
    view = state.services.views.show(ref)
    if state.as_json:
        state.output.json(_item_json(state, view) if isinstance(view, ItemView) else message_json(state.words, view))
        return
    lines = _item(state, view) if isinstance(view, ItemView) else _message(state, view)
    for line in lines:
        state.output.line(line)


def message_json(words: Words, view: MessageView) -> dict[str, Any]:
    """A message as scripts read it (schema 1)."""
    from werkbank.services.views import own_text

    return {
        "id": view.ref,
        "path": view.path,
        "part": view.part,
        "subject": pointer(words, view.marking, view.ref) if view.sealed else view.subject or None,
        "from_name": view.from_name or None,
        "from_addr": view.from_addr or None,
        "date": utc(view.date),
        "to": [addr or name for name, addr in view.to],
        "text": view.text,
        "own_text": own_text(view),
        "attachments": [name for name, _, _ in view.attachments],
        "conversation": view.conversation or None,
        "direction": view.direction,
        "cc": [addr or name for name, addr in view.cc],
        "kind": view.kind,
        "received": utc(view.received),
        "bulk": view.bulk or None,
        "flaws": list(view.flaws),
        "marking": view.marking or None,
        "items": list(view.items),
    }


def _item_json(state: State, view: ItemView) -> dict[str, Any]:
    score = view.score
    return {
        **as_json(state.words, view.line),
        "gist": view.gist or None,
        "advice": view.advice or None,
        "kenmerk": view.kenmerk or None,
        "reason": view.reason or None,
        "desk": view.desk or None,
        "theme": view.theme or None,
        "waiters": view.waiters,
        "term": _term_json(state.words, view.term) if view.term else None,
        "suggestion": _suggestion_json(state, view),
        "why": []
        if score is None
        else [
            {
                "factor": one.factor,
                "points": one.points,
                "proposed": one.proposed,
                "text": reason_line(one, state.words, state.services.doors.clock.today()),
            }
            for one in score.reasons
        ],
        "about": message_json(state.words, view.message),
    }


def _suggestion_json(state: State, view: ItemView) -> dict[str, Any] | None:
    """What is suggested, and why; ``None`` without enough to go by."""
    found = state.services.suggesting.of(view.line.ref)
    if found is None:
        return None
    from werkbank.lang.insight import suggestion_text

    made = found.suggestion
    return {
        "decision": made.decision,
        "clue": made.clue.kind,
        "word": made.clue.word or None,
        "times": made.times,
        "of": made.of,
        "text": suggestion_text(made, state.words),
    }


def _term_json(words: Words, view: TermView) -> dict[str, Any]:
    from werkbank.cli.term_json import deadline_json

    return deadline_json(words, view)


def _item(state: State, view: ItemView) -> list[str]:
    words, line = state.words, view.line
    labels, asked = words.cli.labels, words.screen.ask.fields
    today = state.services.doors.clock.today()
    shown = title(words, line) if view.message.sealed or not line.hidden else line.title or view.message.subject
    rows = [
        (labels["manager"], line.manager or words.names.no_manager),
        (labels["state"], _stands(view, words, today)),
        (labels["due"], f"{day_of(words, line.due, today)} {line.due_time}".strip()),
        (labels["marking"], words.names.markings[line.marking] if line.marking else ""),
        (labels["gist"], view.gist),
        (labels["advice"], view.advice),
        (labels["kenmerk"], view.kenmerk),
        (labels["reason"], view.reason),
        (labels["desk"], view.desk),
        (asked["theme"].capitalize(), view.theme),
        (asked["waiters"].capitalize(), str(view.waiters or "")),
    ]
    text = [f"{line.ref}  {shown}", *_rows(rows)]
    if view.term is not None:
        text += ["", *_term(words, view.term, today)]
    if view.score is not None:
        text += ["", f"{labels['why']}: {view.score.points}"]
        text += [f"  {reason_line(one, words, today)}" for one in view.score.reasons]
    suggested = state.services.suggesting.of(line.ref)
    if suggested is not None:
        from werkbank.lang.insight import suggestion_text

        text += ["", suggestion_text(suggested.suggestion, words)]
    return [*text, "", *_message(state, view.message, line.person)]


def _stands(view: ItemView, words: Words, today: date) -> str:
    """Its state; of what waits or sleeps on whom and until when, and who answered."""
    if view.stands is None:
        return str(words.names.states[view.line.state])  # type: ignore[literal-required]
    from werkbank.lang.deeds import standing

    return standing(view.stands, view.back, words, today)


def _term(words: Words, view: TermView, today: date) -> list[str]:
    from werkbank.lang.deadlines import term_lines

    first, *rest = term_lines(view, words, today)
    return [f"{words.cli.labels['term']}: {first.text}", *(f"  {one.text}" for one in rest)]


def _message(state: State, view: MessageView, person: str = "") -> list[str]:
    words = state.words
    labels, today = words.cli.labels, state.services.doors.clock.today()
    if view.sealed:
        return [pointer(words, view.marking, view.ref), words.cli.sealed]
    rows = [
        (labels["from"], _names([(view.from_name, view.from_addr)]) or person or nobody(words, view.kind)),
        (labels["to"], _names(view.to)),
        (labels["cc"], _names(view.cc)),
        (labels["date"], moment(view.date or view.received, words.names, today)),
        (labels["marking"], words.names.markings[view.marking] if view.marking else ""),
        (labels["attachments"], ", ".join(name for name, _, _ in view.attachments)),
        (labels["conversation"], " ".join((view.conversation, *view.others)) if view.others else ""),
        (labels["items"], " ".join(view.items)),
        (labels["path"], view.path + (f" #{view.part}" if view.part else "")),
        *((labels["note"], words.cli.flaws[flaw]) for flaw in view.flaws),  # type: ignore[literal-required]
    ]
    if view.bulk:
        rows.append((labels["note"], words.cli.bulk[view.bulk]))  # type: ignore[literal-required]
    subject = view.subject or words.names.no_subject
    return [f"{view.ref}  {subject}", *_rows(rows), "", view.text]


def _names(people: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    shown = [f"{name} <{addr}>" if name and addr else name or addr for name, addr in people[:20]]
    more = f" (+{len(people) - 20})" if len(people) > 20 else ""
    return ", ".join(shown) + more


def _rows(rows: list[tuple[str, str]]) -> list[str]:
    known = [(label, text) for label, text in rows if text]
    size = max((len(label) for label, _ in known), default=0)
    return [f"{label:<{size}}  {text}" for label, text in known]


def _show(words: Words) -> click.Command:
    return verb(words, "show", run, argument("ref", "ID"))


VERBS = {"show": _show}
