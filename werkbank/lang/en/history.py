"""Deeds in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.days import in_words
from werkbank.lang.en.deadlines import DEADLINES
from werkbank.lang.en.names import NAMES
from werkbank.lang.shape.history import HistoryWords, MoveNames

if TYPE_CHECKING:
    from werkbank.domain.deeds import Deed

_FIELDS: Final = {
    "title": "title", "gist": "gist", "advice": "advice", "kenmerk": "reference", "due": "date", "due_time": "time",
    "term_kind": "kind of term", "risk": "risk", "action": "action asked", "sensitivity": "sensitivity",
    "manual_points": "points", "manual_reason": "reason",
    "theme": "theme", "waiters": "who wait",
}  # fmt: skip


def _whole(number: object) -> str:
    return f"{number:,}" if isinstance(number, int) else "0"


def _items(deed: Deed) -> str:
    items = deed.args.get("items")
    refs = [str(one) for one in items] if isinstance(items, list) else [str(deed.args.get("item", ""))]
    shown = ", ".join(refs[:6])
    return shown if len(refs) <= 6 else f"{shown} and {len(refs) - 6} more"


def _named(text: str, letter: str, number: object) -> str:
    return f"{text}: {letter}{number}" if number else text


def _import(deed: Deed) -> str:
    args = deed.args
    new = args.get("imported")
    line = "1 message taken in" if new == 1 else f"{_whole(new)} messages taken in"
    extra = [
        f"{_whole(args[key])} {word}" for key, word in (("duplicates", "duplicate"), ("rejected", "rejected")) if args.get(key)
    ]  # fmt: skip
    return f"{line} ({', '.join(extra)})" if extra else line


def _typed(deed: Deed) -> str:
    return str(NAMES.message_kinds.get(str(deed.args.get("kind", "")), NAMES.kinds["item"]))


def _decided(deed: Deed) -> str:
    decision = deed.args.get("decision")
    return f", {NAMES.decisions[decision]['long']}" if decision else ""  # type: ignore[literal-required]


def _decide(deed: Deed) -> str:
    return f"{NAMES.decisions[deed.args['decision']]['long']}: {_items(deed)}"  # type: ignore[literal-required]


def _edit(deed: Deed) -> str:
    fields = deed.args.get("fields")
    names = [_FIELDS.get(str(one), str(one)) for one in fields] if isinstance(fields, list) else []
    return f"changed ({', '.join(names)}): {_items(deed)}"


def _weights(deed: Deed) -> str:
    codes, manager = deed.args.get("codes"), deed.args.get("manager")
    count = len(codes) if isinstance(codes, list) else 0
    whose = f"mg{manager}" if isinstance(manager, int) else "everybody"
    return f"weights of {whose} changed: {'1 weight' if count == 1 else f'{count} weights'}"


def _mark(deed: Deed) -> str:
    marking = str(deed.args.get("marking", ""))
    return f"marking {NAMES.markings.get(marking, marking)}: {_items(deed)}"


def _day(deed: Deed) -> str:
    return in_words(str(deed.args.get("day", "")), NAMES)


def _term(deed: Deed) -> str:
    rule = deed.args.get("rule")
    done = DEADLINES.changes.get(str(deed.args.get("change")), DEADLINES.changes["begin"])
    return f"{done}{f' ({rule})' if rule else ''}: {_items(deed)}"


_MOVES: Final[MoveNames] = {
    "next": "next step",
    "skip": "step skipped",
    "back": "returned",
    "hold": "put on hold",
    "resume": "goes on",
    "hand-over": "handed over",
    "assign": "step assigned",
    "check": "check ticked",
    "gate": "decided on more time",
    "send": "sent",
    "withdraw": "withdrawn",
    "close": "filed in the DMS",
}


def _notes(deed: Deed) -> str:
    notes = deed.args.get("notes")
    return ", ".join(str(one) for one in notes[:6]) if isinstance(notes, list) else ""


def _types(text: str, deed: Deed, key: str = "types") -> str:
    types = deed.args.get(key)
    names = ", ".join(str(one) for one in types[:6]) if isinstance(types, list) else ""
    return f"{text}: {names}" if names else text


_CHECKED: Final = {"": "open", "asked": "asked", "in": "in", "none": "not applicable"}
_STATES: Final = {"": "being prepared", "ready": "ready for the manager", "answered": "answered", "dropped": "dropped"}
_PARTS: Final = {
    "add": "parts added", "answer": "answer to part", "change": "part changed", "split": "split", "merge": "merged", "remove": "part removed",
    "take-over": "taken over in part",
}  # fmt: skip


def _of_question(deed: Deed) -> str:
    refs = str(deed.args.get("question") or "…").split(",")
    return ", ".join(refs[:6]) + (f" and {len(refs) - 6} more" if len(refs) > 6 else "")


def _again(deed: Deed) -> str:
    """That it reopened what was answered."""
    return " · being prepared again" if deed.args.get("reopened") else ""


def _checked(deed: Deed) -> str:
    """Which item, as the checklist has it, and for which part."""
    labels = deed.args.get("label")
    label = str(labels[1]) if isinstance(labels, list) and len(labels) == 2 else str(deed.args.get("check"))
    part = f" ({_PART_WORD} {deed.args['part']})" if deed.args.get("part") else ""
    return f"{_of_question(deed)}, “{label.rstrip('.')}”{part}: {_CHECKED[str(deed.args.get('state') or '')]}{_again(deed)}"


def _part(deed: Deed) -> str:
    number = deed.args.get("part")
    told = _PARTS.get(str(deed.args.get("change")), _PARTS["change"])
    line = f"{_of_question(deed)}, {told} {number}" if number else f"{_of_question(deed)}, {told}"
    line = f"{line}, from {deed.args['source']}" if deed.args.get("source") else line
    return line + _again(deed)


_PART_WORD: Final = "part"
_KEPT: Final = {"": "not settled after all", "done": "kept", "dropped": "lapsed"}


def _commitment(deed: Deed) -> str:
    made = deed.args.get("commitments")
    if isinstance(made, list):
        shown = ", ".join(str(one) for one in made[:6])
        return (
            f"commitment recorded: {shown}"
            if len(made) <= 6
            else f"commitment recorded: {shown} and {len(made) - 6} more"
        )
    state = deed.args.get("state")
    told = "commitment changed" if state is None else _KEPT.get(str(state), _KEPT[""])
    return f"{deed.args.get('commitment')}: {told}"


def _linked(deed: Deed) -> str:
    parts = [
        f"{text}: {', '.join(str(one) for one in found)}"
        for text, found in (("linked", deed.args.get("added")), ("unlinked", deed.args.get("removed")))
        if isinstance(found, list) and found
    ]
    return f"{deed.args.get('note')} {' · '.join(parts)}" if parts else "link"


def _moved(deed: Deed) -> str:
    move = str(deed.args.get("move", "next"))
    told = f"{_MOVES.get(move, move)}: {_notes(deed)}"
    left, right, step = (_step(deed, name) for name in ("from", "to", "step"))
    if left:
        return f"{told}, from {left} to {right}" if right else f"{told}, {left} done"
    return f"{told}, {step}" if step else told


def _step(deed: Deed, name: str) -> str:
    """What a step was called, in this language."""
    names = deed.args.get(name)
    return str(names[1]) if isinstance(names, list) and len(names) > 1 else ""


_ACTIVE: Final = {"None": "manager changed", "True": "manager active again", "False": "manager not active any more"}
_VERDICTS: Final = {"in": "belongs here", "bulk": "for information", "away": "to the archive"}


def _rule(text: str, deed: Deed) -> str:
    name = str(deed.args.get("name") or "")[:60]
    number = deed.args.get("rule")
    return f"{text}: r{number} {name}".rstrip() if number else f"{text}: all rules"


def _counted(deed: Deed) -> str:
    count = deed.args.get("count")
    return "1 item" if count == 1 else f"{_whole(count)} items"


def _ruled(text: str, deed: Deed) -> str:
    return f"{_rule(text, deed)}: {_counted(deed)}"


def _sender(text: str, deed: Deed) -> str:
    said = f"{text}: {_VERDICTS.get(str(deed.args.get('verdict')), '…')}"
    return f"{said}, {_counted(deed)}" if deed.args.get("count") else said


def _reminded(deed: Deed) -> str:
    questions = deed.args.get("questions")
    also = [str(one) for one in questions[:6]] if isinstance(questions, list) else []
    return f"reminded of: {', '.join((_items(deed), *also))}"


HISTORY: Final = HistoryWords(
    lines={
        "import": _import,
        "fetch": _import,
        "add": lambda deed: f"{_typed(deed)} added{_decided(deed)}: {_items(deed)}",
        "decide": _decide,
        "split": lambda deed: f"{_items(deed)} split into {deed.args.get('parts')}",
        "share": lambda deed: f"{deed.args.get('item')} also for another manager",
        "assign": lambda deed: f"assigned: {_items(deed)}",
        "edit": _edit,
        "term": _term,
        "term-accept": lambda deed: f"moved term accepted: {_items(deed)}",
        "mark": _mark,
        "lift": lambda deed: f"marking lifted: {_items(deed)}",
        "weigh": _edit,
        "weights": _weights,
        "wipe": lambda deed: f"wiped: {_items(deed)}",
        "manager-add": lambda deed: _named("manager added", "mg", deed.args.get("manager")),
        "manager-edit": lambda deed: _named(_ACTIVE[str(deed.args.get("active"))], "mg", deed.args.get("manager")),
        "person-add": lambda deed: _named("person added", "p", deed.args.get("person")),
        "person-edit": lambda deed: _named("person changed", "p", deed.args.get("person")),
        "desk-add": lambda deed: _named("desk added", "l", deed.args.get("desk")),
        "desk-edit": lambda deed: _named("desk changed", "l", deed.args.get("desk")),
        "desk-remove": lambda deed: _named("desk gone", "l", deed.args.get("desk")),
        "refer-told": lambda deed: f"asker told: {_items(deed)}",
        "mandate-add": lambda deed: _named("mandate laid down", "ma", deed.args.get("mandate")),
        "mandate-edit": lambda deed: _named("mandate changed", "ma", deed.args.get("mandate")),
        "mandate-end": lambda deed: _named("mandate withdrawn", "ma", deed.args.get("mandate")),
        "note-move": _moved,
        "note-import": lambda deed: f"notes taken over: {_notes(deed)}",
        "note-edit": lambda deed: f"note changed: {_notes(deed)}",
        "note-link": _linked,
        "wait-remind": _reminded,
        "note-remind": lambda deed: f"reminded of: {_notes(deed)}",
        "note-type": lambda deed: _types("types taken", deed),
        "note-type-edit": lambda deed: _types("type changed", deed),
        "note-type-drop": lambda deed: f"own type given up: {deed.args.get('type')}",
        "note-type-move": lambda deed: f"{deed.args.get('type')} to the new version: {_notes(deed)}",
        "question-import": lambda deed: f"question taken in: {_of_question(deed)}, {deed.args.get('parts')} parts",
        "question-edit": lambda deed: f"question changed: {_of_question(deed)}",
        "question-part": _part,
        "question-check": _checked,
        "question-state": lambda deed: f"{_of_question(deed)}: {_STATES[str(deed.args.get('state') or '')]}",
        "question-remind": lambda deed: _types("reminded of what is owed for", deed, "questions"),
        "commitment-add": _commitment,
        "commitment-edit": _commitment,
        "checklist": lambda deed: _types("checklists taken", deed, "checklists"),
        "checklist-edit": lambda deed: _types("checklist changed", deed, "checklists"),
        "checklist-drop": lambda deed: f"own checklist given up: {deed.args.get('checklist')}",
        "checklist-move": lambda deed: _types(f"{deed.args.get('checklist')} to the new version", deed, "questions"),
        "view-save": lambda _: "view kept",
        "view-edit": lambda _: "view changed",
        "view-remove": lambda _: "view removed",
        "absence-add": lambda deed: _named("away", "p", deed.args.get("person")),
        "absence-remove": lambda deed: _named("back again", "p", deed.args.get("person")),
        "closing-add": lambda deed: f"closing day added: {_day(deed)}",
        "closing-remove": lambda deed: f"closing day removed: {_day(deed)}",
        "rule": lambda deed: _ruled("rule", deed),
        "rule-run": lambda deed: _ruled("rule run over the inbox", deed),
        "rule-add": lambda deed: _rule("rule added", deed),
        "rule-edit": lambda deed: _rule("rule changed", deed),
        "rule-remove": lambda deed: _rule("rule removed", deed),
        "rule-move": lambda deed: _rule("rule moved", deed),
        "sender": lambda deed: _sender("sender", deed),
        "gate": lambda deed: _sender("sender, as you said before", deed),
        "unlearn": lambda deed: f"suggestion unlearned{_decided(deed)}: {_items(deed)}",
        "brief-choose": lambda deed: f"choice for the brief: {_items(deed)}",
        "brief-pin": lambda _: "lines of today chosen",
        "brief-freeze": lambda deed: f"brief {deed.args.get('code')} frozen",
        "load": lambda _: "archive loaded",
        "undo": lambda deed: f"undone: {deed.args.get('deed')}",
        "redo": lambda deed: f"done again: {deed.args.get('deed')}",
    },
    moves=_MOVES,
    undone="undone",
    machine="automatic",
    running=lambda deed: f"busy: {_whole(deed.args.get('imported', deed.args.get('count')))}",
    broken_off=lambda deed: f"broken off after {_whole(deed.args.get('imported', deed.args.get('count')))}",
    waits_on=lambda who: f"wait for {who}",
    waiting_on=lambda who: f"waiting for {who}",
    sleeps=lambda until: f"snooze {until}",
    on_whom=lambda who: f"with {who}",
    until=lambda when: f"until {when}",
    came_back=lambda item: f"back: {item}",
    back_since=lambda day: f"back since {day}",
    received=lambda when: f"received {when}",
    not_done="This came by itself: there is nothing to undo",
    changed_by=lambda what, deed: f"{what} was changed since by {deed}.",
    hangs_on=lambda deed: f"That cannot be: {deed} depends on it.",
    first_undo=lambda deed: f"Undo {deed} first.",
    nothing="Nothing has been done yet.",
    nothing_with=lambda words, key: f"No deed with “{words}”. {key}: back to all.",
    found=lambda count: "1 deed" if count == 1 else f"{count} deeds",
    search_help="words of a line: archive, s12, Wed 25 Nov",
)
