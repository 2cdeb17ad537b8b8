"""Note types as TOML, in the form in which they are read: what is written reads back as the same values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Catalogue, Check, Gate, Ladder, NoteType, Role, SideStep, Step
    from werkbank.domain.terms.texts import Texts

Value = str | int | bool | Mapping[str, "Value"]
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def catalogue_toml(catalogue: Catalogue) -> str:
    """Roles, ladders and types, as one file."""
    parts = [
        *map(_role, catalogue.roles),
        *map(_ladder, catalogue.ladders),
        *map(to_toml, catalogue.types),
    ]
    return "\n".join(parts)


def to_toml(one: NoteType) -> str:
    """One type as a ``[[type]]`` table; what is empty or zero is left out."""
    plain: list[tuple[str, Value]] = [
        ("code", one.code),
        ("version", one.version),
        ("name", _texts(one.name)),
        ("action", one.action),
        ("kind", one.kind),
    ]
    others: tuple[tuple[str, Value], ...] = (
        ("source", one.source),
        ("term", one.term),
        ("lead", one.lead),
        ("reserve", one.reserve),
        ("hours", one.hours),
        ("marking", one.marking),
        ("ladder", one.ladder),
    )
    lines = ["[[type]]", *(f"{key} = {_said(value)}" for key, value in (*plain, *_filled(others)))]
    lines += _listed("steps", map(_step, one.route.steps), always=True)
    lines += _listed("sides", map(_side, one.route.sides))
    lines += _listed("gates", map(_gate, one.gates))
    lines += _listed("checks", map(_check, one.checks))
    lines += _listed("skeleton", map(_texts, one.skeleton))
    return "\n".join(lines) + "\n"


def _filled(pairs: Iterable[tuple[str, Value]]) -> list[tuple[str, Value]]:
    return [(key, value) for key, value in pairs if value]


def _listed(key: str, tables: Iterable[Mapping[str, Value]], *, always: bool = False) -> list[str]:
    rows = [f"    {_said(table)}," for table in tables]
    if not rows:
        return [f"{key} = []"] if always else []
    return [f"{key} = [", *rows, "]"]


def _said(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return f'"{"".join(map(_letter, value))}"'
    return "{ " + ", ".join(f"{key} = {_said(one)}" for key, one in value.items()) + " }"


def _letter(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter


def _texts(texts: Texts) -> dict[str, Value]:
    return {"nl": texts.nl, "en": texts.en}


def _role(one: Role) -> str:
    return f"[[role]]\nid = {_said(one.id)}\nname = {_said(_texts(one.name))}\n"


def _ladder(one: Ladder) -> str:
    rungs: list[dict[str, Value]] = [{"days": rung.days, "level": rung.level, "tone": rung.tone} for rung in one.rungs]
    return "\n".join(["[[ladder]]", f"id = {_said(one.id)}", *_listed("rungs", rungs, always=True)]) + "\n"


def _step(one: Step) -> dict[str, Value]:
    found: dict[str, Value] = {
        "id": one.id,
        "name": _texts(one.name),
        "kind": one.kind,
        "role": one.role,
        "norm": one.norm,
    }
    return found | ({"optional": True} if one.optional else {})


def _side(one: SideStep) -> dict[str, Value]:
    found: dict[str, Value] = {"id": one.id, "name": _texts(one.name), "role": one.role, "norm": one.norm}
    return found | dict(_filled((("after", one.after), ("before", one.before), ("optional", one.optional))))


def _gate(one: Gate) -> dict[str, Value]:
    return {"id": one.id, "name": _texts(one.name), "length": str(one.length)}


def _check(one: Check) -> dict[str, Value]:
    return {"id": one.id, "name": _texts(one.name), "step": one.step}
