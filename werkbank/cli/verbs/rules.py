"""``werkbank rule``: what becomes of a message by itself."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.lines import as_json as line_json
from werkbank.cli.listing import listing
from werkbank.domain.errors import UsageError
from werkbank.domain.ids import show
from werkbank.lang.items import title
from werkbank.lang.rules import amiss, asks, called, coded, decision_codes, does, marking_codes, sort_codes
from werkbank.services.rules.typed import Asked, Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.cli.state import State
    from werkbank.lang import Words
    from werkbank.services.rules.standing import RuleSight

_ASKED: Final = tuple(one.name for one in fields(Asked))
_WANTED: Final = tuple(one.name for one in fields(Wanted))


def rule_json(one: RuleSight) -> dict[str, Any]:
    """A rule, as scripts read it (schema 1)."""
    asked, done = one.conditions, one.effects
    return {
        "id": show("rule", one.number),
        "name": one.name,
        "place": one.place,
        "active": one.active,
        "from": list(asked.sender),
        "to": list(asked.to),
        "subject": list(asked.subject),
        "words": list(asked.words),
        "kind": list(asked.sort),
        "bulk": asked.bulk,
        "marked": list(asked.marking),
        "of": [show("manager", number) for number in asked.manager],
        "assign": None if done.manager is None else show("manager", done.manager),
        "theme": done.theme or None,
        "decide": done.decision or None,
        "mark": done.marking or None,
        "snooze": done.snooze or None,
        "faults": [fault.kind for fault in one.faults],
        "touched": one.touched,
    }


def _tell(state: State, one: RuleSight, *, told: str = "") -> None:
    """A rule that was just written or changed."""
    if state.as_json:
        state.output.json(rule_json(one))
        return
    managers = state.services.rules.managers()
    state.output.line(told or f"{show('rule', one.number)} {one.name}: {_sentence(state, one, managers)}")
    for fault in _faults(state, one):
        state.output.narrate(fault)
    state.output.narrate(state.words.cli.undo_hint)


def _sentence(state: State, one: RuleSight, managers: Mapping[int, str]) -> str:
    said, words = state.words.rules, state.words
    if any(fault.kind == "unread" for fault in one.faults):
        return said.unreadable
    return f"{asks(one.conditions, managers, words)} → {does(one.effects, managers, words)}"


def _faults(state: State, one: RuleSight) -> list[str]:
    names = {each.number: f"{show('rule', each.number)} {each.name}" for each in state.services.rules.all()}
    return amiss(one.faults, names, state.words)


def _asked(state: State, given: Mapping[str, Any], before: Asked | None = None) -> Asked:
    """The conditions that were given, over those there were."""
    changes = {name: given[f"asked_{name}"] for name in _ASKED if given[f"asked_{name}"] is not None}
    if "sort" in changes:
        changes["sort"] = coded(changes["sort"], sort_codes(state.words))
    if "marking" in changes:
        changes["marking"] = coded(changes["marking"], marking_codes(state.words))
    return replace(before or Asked(), **changes)


def _wanted(state: State, given: Mapping[str, Any], before: Wanted | None = None) -> Wanted:
    """The effects that were given, over those there were."""
    changes = {name: given[f"set_{name}"] for name in _WANTED if given[f"set_{name}"] is not None}
    for name, codes in (("decision", decision_codes), ("marking", marking_codes)):
        if name in changes:
            changes[name] = coded(changes[name], codes(state.words))
    return replace(before or Wanted(), **changes)


def _add(state: State, name: str, *, off: bool, **given: Any) -> None:
    """A rule more."""
    typed = {one: given[f"asked_{one}"] for one in _ASKED}
    rules = state.services.rules
    _tell(
        state,
        rules.add(_asked(state, given), _wanted(state, given), name or called(typed, state.words), active=not off),
    )


def _edit(state: State, ref: str, name: str | None, active: bool | None, **given: Any) -> None:
    """Change what is given; the rest stays."""
    rules = state.services.rules
    if name is None and active is None and all(value is None for value in given.values()):
        raise UsageError("edit")
    _, asked, wanted = rules.typed(ref)
    new_asked, new_wanted = _asked(state, given, asked), _wanted(state, given, wanted)
    _tell(
        state,
        rules.edit(
            ref, None if new_asked == asked else new_asked, None if new_wanted == wanted else new_wanted, name,
            active=active,
        ),
    )  # fmt: skip


def _list(state: State) -> None:
    """All of them, in order."""
    found, said = state.services.rules.all(), state.words.rules
    managers = state.services.rules.managers()

    def row(one: RuleSight) -> tuple[str, ...]:
        on, touched = said.on if one.active else said.off, said.touched(one.touched)
        return show("rule", one.number), on, one.name, _sentence(state, one, managers), touched

    listing(state, found, rule_json, row, (-1, -1, 24, 0, -1), said.cli_empty)
    for one in found:
        for fault in _faults(state, one):
            state.output.narrate(f"{show('rule', one.number)}: {fault}")


def _show(state: State, ref: str) -> None:
    """One of them."""
    one, said = state.services.rules.one(ref), state.words.rules
    if state.as_json:
        state.output.json(rule_json(one))
        return
    managers = state.services.rules.managers()
    state.output.line(f"{show('rule', one.number)} {one.name} · {said.on if one.active else said.off}")
    if any(fault.kind == "unread" for fault in one.faults):
        state.output.line(said.unreadable)
    else:
        state.output.line(f"{said.when}: {asks(one.conditions, managers, state.words)}")
        state.output.line(f"{said.then}: {does(one.effects, managers, state.words)}")
    state.output.line(said.touched(one.touched))
    for fault in _faults(state, one):
        state.output.line(fault)


def _try(state: State, ref: str, limit: int, **given: Any) -> None:
    """What a rule, or these conditions, would have held for; nothing changes."""
    rules = state.services.rules
    most = max(0, limit)
    trial = rules.try_rule(ref, most) if ref else rules.try_out(rules.understood(_asked(state, given))[0], most)
    if state.as_json:
        changes = None if trial.changes is None else len(trial.changes)
        lines = [line_json(state.words, one) for one in trial.lines]
        told = {"count": trial.held, "undecided": trial.undecided, "changes": changes, "items": lines}
        state.output.json(told)
        return
    said = state.words.rules
    state.output.line(said.held(trial.held, trial.undecided) if trial.held else said.holds_none)
    if trial.changes is not None and trial.undecided:
        state.output.line(said.would(len(trial.changes)))
    for one in trial.lines:
        now = f" · {said.changes}" if trial.changes and one.ref in trial.changes else ""
        state.output.line(f"{one.ref} {title(state.words, one)}{now}")
    if len(trial.lines) < trial.held:
        state.output.line(state.words.cli.more(trial.held - len(trial.lines)))


def _run(state: State, ref: str) -> None:
    """One of them, or all that are on, over what nobody decided on, as one deed."""
    ran = state.services.rules.run(ref)
    if state.as_json:
        deed = None if ran.deed is None else show("deed", ran.deed)
        state.output.json({"changed": ran.changed, "seen": ran.seen, "deed": deed, "stayed": ran.stayed})
        return
    said = state.words.rules
    stayed = said.stayed(ran.stayed) if ran.stayed else ""
    state.output.line(" ".join(filter(None, (_changed(state, ref, ran.changed), stayed))))
    if ran.changed:
        state.output.narrate(state.words.cli.undo_hint)


def _changed(state: State, ref: str, count: int) -> str:
    said = state.words.rules
    return said.ran_none if not count else said.ran(count) if ref else said.ran_all(count)


def _remove(state: State, ref: str) -> None:
    """Take one away."""
    one = state.services.rules.remove(ref)
    _tell(state, one._replace(faults=()), told=state.words.rules.removed(one.name))


def _move(state: State, ref: str, place: int) -> None:
    """To a place in the order."""
    rules = state.services.rules
    _tell(state, rules.move(ref, place - rules.one(ref).place))


def _conditions(words: Words) -> list[click.Parameter]:
    texts = (
        ("--from", "sender", "TEXT"), ("--to", "to", "TEXT"), ("--subject", "subject", "TEXT"),
        ("--words", "words", "TEXT"), ("--kind", "sort", "CODE"), ("--marked", "marking", "CODE"),
        ("--of", "manager", "NAME"),
    )  # fmt: skip
    made: list[click.Parameter] = [
        option(words, flag, f"asked_{name}", key=f"rule_{name}", default=None, metavar=metavar)
        for flag, name, metavar in texts
    ]
    bulk = click.Choice(("yes", "no"))
    return [*made, option(words, "--bulk", "asked_bulk", key="rule_bulk", default=None, type=bulk)]


def _effects(words: Words) -> list[click.Parameter]:
    return [
        option(words, "--assign", "set_manager", key="rule_assign", default=None, metavar="NAME"),
        option(words, "--theme", "set_theme", key="rule_theme", default=None, metavar="TEXT"),
        option(words, "--decide", "set_decision", key="rule_decide", default=None, metavar="CODE"),
        option(words, "--mark", "set_marking", key="rule_mark", default=None, metavar="CODE"),
        option(words, "--snooze", "set_snooze", key="rule_snooze", default=None, metavar="DATE"),
    ]


def _rule(words: Words) -> click.Command:
    ref: dict[str, Any] = {"name": "ref", "metavar": "RULE"}
    parts = [*_conditions(words), *_effects(words)]
    name = option(words, "--name", "name", key="rule_name", default="", metavar="NAME")
    new_name = option(words, "--name", "name", key="rule_name", default=None, metavar="NAME")
    off = option(words, "--off", "off", key="rule_off", is_flag=True)
    active = option(words, "--on/--off", "active", key="rule_on", default=None)
    limit = option(words, "--limit", "limit", type=int, default=20, metavar="N")
    return group(
        words,
        "rule",
        verb(words, "rule add", _add, *parts, name, off),
        verb(words, "rule list", _list),
        verb(words, "rule show", _show, argument(**ref)),
        verb(words, "rule edit", _edit, argument(**ref), *parts, new_name, active),
        verb(words, "rule try", _try, argument("ref", "[RULE]", default=""), *_conditions(words), limit),
        verb(words, "rule run", _run, argument("ref", "[RULE]", default="")),
        verb(words, "rule remove", _remove, argument(**ref)),
        verb(words, "rule move", _move, argument(**ref), argument("place", "PLACE", type=int)),
    )


VERBS = {"rule": _rule}
