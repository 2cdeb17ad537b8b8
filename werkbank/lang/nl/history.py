"""Handelingen in woorden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.days import in_words
from werkbank.lang.nl.deadlines import DEADLINES
from werkbank.lang.nl.names import NAMES
from werkbank.lang.shape.history import HistoryWords, MoveNames

if TYPE_CHECKING:
    from werkbank.domain.deeds import Deed

_FIELDS: Final = {
    "title": "titel", "gist": "kern", "advice": "advies", "kenmerk": "kenmerk", "due": "datum", "due_time": "tijd",
    "term_kind": "soort termijn", "risk": "afbreukrisico", "action": "gevraagde actie", "sensitivity": "gevoeligheid",
    "manual_points": "punten", "manual_reason": "reden",
    "theme": "thema", "waiters": "wachtenden",
}  # fmt: skip


def _whole(number: object) -> str:
    return f"{number:,}".replace(",", ".") if isinstance(number, int) else "0"


def _items(deed: Deed) -> str:
    items = deed.args.get("items")
    refs = [str(one) for one in items] if isinstance(items, list) else [str(deed.args.get("item", ""))]
    shown = ", ".join(refs[:6])
    return shown if len(refs) <= 6 else f"{shown} en nog {len(refs) - 6}"


def _named(text: str, letter: str, number: object) -> str:
    return f"{text}: {letter}{number}" if number else text


def _import(deed: Deed) -> str:
    args = deed.args
    new = args.get("imported")
    line = "1 bericht binnengehaald" if new == 1 else f"{_whole(new)} berichten binnengehaald"
    extra = [
        f"{_whole(args[key])} {word}" for key, word in (("duplicates", "dubbel"), ("rejected", "geweigerd")) if args.get(key)
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
    return f"gewijzigd ({', '.join(names)}): {_items(deed)}"


def _weights(deed: Deed) -> str:
    codes, manager = deed.args.get("codes"), deed.args.get("manager")
    count = len(codes) if isinstance(codes, list) else 0
    whose = f"mg{manager}" if isinstance(manager, int) else "iedereen"
    return f"weging van {whose} veranderd: {'1 gewicht' if count == 1 else f'{count} gewichten'}"


def _mark(deed: Deed) -> str:
    marking = str(deed.args.get("marking", ""))
    return f"merking {NAMES.markings.get(marking, marking)}: {_items(deed)}"


def _day(deed: Deed) -> str:
    return in_words(str(deed.args.get("day", "")), NAMES)


def _term(deed: Deed) -> str:
    rule = deed.args.get("rule")
    done = DEADLINES.changes.get(str(deed.args.get("change")), DEADLINES.changes["begin"])
    return f"{done}{f' ({rule})' if rule else ''}: {_items(deed)}"


_MOVES: Final[MoveNames] = {
    "next": "volgende stap",
    "skip": "stap overgeslagen",
    "back": "retour",
    "hold": "aangehouden",
    "resume": "gaat verder",
    "hand-over": "overgedragen",
    "assign": "stap toebedeeld",
    "check": "controle afgevinkt",
    "gate": "besloten over uitstel",
    "send": "verzonden",
    "withdraw": "ingetrokken",
    "close": "opgeborgen in DMS",
}


def _notes(deed: Deed) -> str:
    notes = deed.args.get("notes")
    return ", ".join(str(one) for one in notes[:6]) if isinstance(notes, list) else ""


def _types(text: str, deed: Deed, key: str = "types") -> str:
    types = deed.args.get(key)
    names = ", ".join(str(one) for one in types[:6]) if isinstance(types, list) else ""
    return f"{text}: {names}" if names else text


_CHECKED: Final = {"": "open", "asked": "uitgevraagd", "in": "binnen", "none": "n.v.t."}
_STATES: Final = {
    "": "in voorbereiding",
    "ready": "gereed voor manager",
    "answered": "beantwoord",
    "dropped": "vervallen",
}
_PARTS: Final = {
    "add": "delen erbij", "answer": "antwoord op deel", "change": "deel gewijzigd", "split": "gesplitst", "merge": "samengevoegd", "remove": "deel weg",
    "take-over": "overgenomen in deel",
}  # fmt: skip


def _of_question(deed: Deed) -> str:
    refs = str(deed.args.get("question") or "…").split(",")
    return ", ".join(refs[:6]) + (f" en nog {len(refs) - 6}" if len(refs) > 6 else "")


def _again(deed: Deed) -> str:
    """That it reopened what was answered."""
    return " · weer in voorbereiding" if deed.args.get("reopened") else ""


def _checked(deed: Deed) -> str:
    """Which item, as the checklist has it, and for which part."""
    labels = deed.args.get("label")
    label = str(labels[0]) if isinstance(labels, list) and len(labels) == 2 else str(deed.args.get("check"))
    part = f" ({_PART_WORD} {deed.args['part']})" if deed.args.get("part") else ""
    return f"{_of_question(deed)}, “{label.rstrip('.')}”{part}: {_CHECKED[str(deed.args.get('state') or '')]}{_again(deed)}"


def _part(deed: Deed) -> str:
    number = deed.args.get("part")
    told = _PARTS.get(str(deed.args.get("change")), _PARTS["change"])
    line = f"{_of_question(deed)}, {told} {number}" if number else f"{_of_question(deed)}, {told}"
    line = f"{line}, uit {deed.args['source']}" if deed.args.get("source") else line
    return line + _again(deed)


_PART_WORD: Final = "deel"
_KEPT: Final = {"": "toch niet afgedaan", "done": "nagekomen", "dropped": "vervallen"}


def _commitment(deed: Deed) -> str:
    made = deed.args.get("commitments")
    if isinstance(made, list):
        shown = ", ".join(str(one) for one in made[:6])
        return (
            f"toezegging vastgelegd: {shown}"
            if len(made) <= 6
            else f"toezegging vastgelegd: {shown} en nog {len(made) - 6}"
        )
    state = deed.args.get("state")
    told = "toezegging gewijzigd" if state is None else _KEPT.get(str(state), _KEPT[""])
    return f"{deed.args.get('commitment')}: {told}"


def _linked(deed: Deed) -> str:
    parts = [
        f"{text}: {', '.join(str(one) for one in found)}"
        for text, found in (("gekoppeld", deed.args.get("added")), ("ontkoppeld", deed.args.get("removed")))
        if isinstance(found, list) and found
    ]
    return f"{deed.args.get('note')} {' · '.join(parts)}" if parts else "koppeling"


def _moved(deed: Deed) -> str:
    move = str(deed.args.get("move", "next"))
    told = f"{_MOVES.get(move, move)}: {_notes(deed)}"
    left, right, step = (_step(deed, name) for name in ("from", "to", "step"))
    if left:
        return f"{told}, van {left} naar {right}" if right else f"{told}, {left} klaar"
    return f"{told}, {step}" if step else told


def _step(deed: Deed, name: str) -> str:
    """What a step was called, in this language."""
    names = deed.args.get(name)
    return str(names[0]) if isinstance(names, list) and len(names) > 0 else ""


_ACTIVE: Final = {"None": "manager gewijzigd", "True": "manager weer actief", "False": "manager niet meer actief"}
_VERDICTS: Final = {"in": "hoort hier", "bulk": "ter informatie", "away": "naar archief"}


def _rule(text: str, deed: Deed) -> str:
    name = str(deed.args.get("name") or "")[:60]
    number = deed.args.get("rule")
    return f"{text}: r{number} {name}".rstrip() if number else f"{text}: alle regels"


def _counted(deed: Deed) -> str:
    count = deed.args.get("count")
    return "1 stuk" if count == 1 else f"{_whole(count)} stukken"


def _ruled(text: str, deed: Deed) -> str:
    return f"{_rule(text, deed)}: {_counted(deed)}"


def _sender(text: str, deed: Deed) -> str:
    said = f"{text}: {_VERDICTS.get(str(deed.args.get('verdict')), '…')}"
    return f"{said}, {_counted(deed)}" if deed.args.get("count") else said


def _reminded(deed: Deed) -> str:
    questions = deed.args.get("questions")
    also = [str(one) for one in questions[:6]] if isinstance(questions, list) else []
    return f"herinnerd aan: {', '.join((_items(deed), *also))}"


HISTORY: Final = HistoryWords(
    lines={
        "import": _import,
        "fetch": _import,
        "add": lambda deed: f"{_typed(deed)} toegevoegd{_decided(deed)}: {_items(deed)}",
        "decide": _decide,
        "split": lambda deed: f"{_items(deed)} gesplitst in {deed.args.get('parts')}",
        "share": lambda deed: f"{deed.args.get('item')} ook voor een andere manager",
        "assign": lambda deed: f"toegewezen: {_items(deed)}",
        "edit": _edit,
        "term": _term,
        "term-accept": lambda deed: f"verschoven termijn aanvaard: {_items(deed)}",
        "mark": _mark,
        "lift": lambda deed: f"merking gelicht: {_items(deed)}",
        "weigh": _edit,
        "weights": _weights,
        "wipe": lambda deed: f"vernietigd: {_items(deed)}",
        "manager-add": lambda deed: _named("manager toegevoegd", "mg", deed.args.get("manager")),
        "manager-edit": lambda deed: _named(_ACTIVE[str(deed.args.get("active"))], "mg", deed.args.get("manager")),
        "person-add": lambda deed: _named("persoon toegevoegd", "p", deed.args.get("person")),
        "person-edit": lambda deed: _named("persoon gewijzigd", "p", deed.args.get("person")),
        "desk-add": lambda deed: _named("loket toegevoegd", "l", deed.args.get("desk")),
        "desk-edit": lambda deed: _named("loket gewijzigd", "l", deed.args.get("desk")),
        "desk-remove": lambda deed: _named("loket weg", "l", deed.args.get("desk")),
        "refer-told": lambda deed: f"vrager weet het: {_items(deed)}",
        "mandate-add": lambda deed: _named("mandaat vastgelegd", "ma", deed.args.get("mandate")),
        "mandate-edit": lambda deed: _named("mandaat gewijzigd", "ma", deed.args.get("mandate")),
        "mandate-end": lambda deed: _named("mandaat ingetrokken", "ma", deed.args.get("mandate")),
        "note-move": _moved,
        "note-import": lambda deed: f"nota's overgenomen: {_notes(deed)}",
        "note-edit": lambda deed: f"nota gewijzigd: {_notes(deed)}",
        "note-link": _linked,
        "wait-remind": _reminded,
        "note-remind": lambda deed: f"herinnerd aan: {_notes(deed)}",
        "note-type": lambda deed: _types("stuktypen overgenomen", deed),
        "note-type-edit": lambda deed: _types("stuktype veranderd", deed),
        "note-type-drop": lambda deed: f"eigen stuktype opgegeven: {deed.args.get('type')}",
        "note-type-move": lambda deed: f"{deed.args.get('type')} naar de nieuwe versie: {_notes(deed)}",
        "question-import": lambda deed: f"vraag overgenomen: {_of_question(deed)}, {deed.args.get('parts')} delen",
        "question-edit": lambda deed: f"vraag gewijzigd: {_of_question(deed)}",
        "question-part": _part,
        "question-check": _checked,
        "question-state": lambda deed: f"{_of_question(deed)}: {_STATES[str(deed.args.get('state') or '')]}",
        "question-remind": lambda deed: _types("herinnerd aan wat nog te leveren is voor", deed, "questions"),
        "commitment-add": _commitment,
        "commitment-edit": _commitment,
        "checklist": lambda deed: _types("checklists overgenomen", deed, "checklists"),
        "checklist-edit": lambda deed: _types("checklist veranderd", deed, "checklists"),
        "checklist-drop": lambda deed: f"eigen checklist opgegeven: {deed.args.get('checklist')}",
        "checklist-move": lambda deed: _types(f"{deed.args.get('checklist')} naar de nieuwe versie", deed, "questions"),
        "view-save": lambda _: "weergave bewaard",
        "view-edit": lambda _: "weergave gewijzigd",
        "view-remove": lambda _: "weergave verwijderd",
        "absence-add": lambda deed: _named("afwezig gemeld", "p", deed.args.get("person")),
        "absence-remove": lambda deed: _named("weer aanwezig", "p", deed.args.get("person")),
        "closing-add": lambda deed: f"sluitingsdag erbij: {_day(deed)}",
        "closing-remove": lambda deed: f"sluitingsdag weg: {_day(deed)}",
        "rule": lambda deed: _ruled("regel", deed),
        "rule-run": lambda deed: _ruled("regel over het postvak", deed),
        "rule-add": lambda deed: _rule("regel erbij", deed),
        "rule-edit": lambda deed: _rule("regel gewijzigd", deed),
        "rule-remove": lambda deed: _rule("regel weg", deed),
        "rule-move": lambda deed: _rule("regel verplaatst", deed),
        "sender": lambda deed: _sender("afzender", deed),
        "gate": lambda deed: _sender("afzender, zoals je eerder zei", deed),
        "unlearn": lambda deed: f"voorstel afgeleerd{_decided(deed)}: {_items(deed)}",
        "brief-choose": lambda deed: f"keuze voor de brief: {_items(deed)}",
        "brief-pin": lambda _: "regels van vandaag gekozen",
        "brief-freeze": lambda deed: f"brief {deed.args.get('code')} bevroren",
        "load": lambda _: "archief geladen",
        "undo": lambda deed: f"ongedaan gemaakt: {deed.args.get('deed')}",
        "redo": lambda deed: f"opnieuw gedaan: {deed.args.get('deed')}",
    },
    moves=_MOVES,
    undone="ongedaan gemaakt",
    machine="automatisch",
    running=lambda deed: f"bezig: {_whole(deed.args.get('imported', deed.args.get('count')))}",
    broken_off=lambda deed: f"afgebroken na {_whole(deed.args.get('imported', deed.args.get('count')))}",
    waits_on=lambda who: f"wachten op {who}",
    waiting_on=lambda who: f"wacht op {who}",
    sleeps=lambda until: f"sluimeren {until}",
    on_whom=lambda who: f"bij {who}",
    until=lambda when: f"tot {when}",
    came_back=lambda item: f"terug: {item}",
    back_since=lambda day: f"terug sinds {day}",
    received=lambda when: f"ontvangen {when}",
    not_done="Dit ging vanzelf: er valt niets ongedaan te maken",
    changed_by=lambda what, deed: f"{what} is sindsdien veranderd door {deed}.",
    hangs_on=lambda deed: f"Dat kan niet: {deed} hangt ervan af.",
    first_undo=lambda deed: f"Maak eerst {deed} ongedaan.",
    nothing="Er is nog niets gedaan.",
    nothing_with=lambda words, key: f"Geen handeling met “{words}”. {key}: terug naar alles.",
    found=lambda count: "1 handeling" if count == 1 else f"{count} handelingen",
    search_help="woorden uit een regel: archiveren, s12, wo 25 nov",
)
