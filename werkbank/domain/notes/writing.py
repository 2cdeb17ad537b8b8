"""Note types as TOML, in the form in which they are read: what is written reads back as the same values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkbank.domain.toml_written import Value, both, listed, said

if TYPE_CHECKING:
    from werkbank.domain.notes.types import Catalogue, Check, Gate, Ladder, NoteType, Role, SideStep, Step


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
        ("name", both(one.name)),
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
    lines = ["[[type]]", *(f"{key} = {said(value)}" for key, value in (*plain, *_filled(others)))]
    lines += listed("steps", map(_step, one.route.steps), always=True)
    lines += listed("sides", map(_side, one.route.sides))
    lines += listed("gates", map(_gate, one.gates))
    lines += listed("checks", map(_check, one.checks))
    lines += listed("skeleton", map(both, one.skeleton))
    return "\n".join(lines) + "\n"


def _filled(pairs: Iterable[tuple[str, Value]]) -> list[tuple[str, Value]]:
    return [(key, value) for key, value in pairs if value]


def _role(one: Role) -> str:
    return f"[[role]]\nid = {said(one.id)}\nname = {said(both(one.name))}\n"


def _ladder(one: Ladder) -> str:
    rungs: list[dict[str, Value]] = [{"days": rung.days, "level": rung.level, "tone": rung.tone} for rung in one.rungs]
    return "\n".join(["[[ladder]]", f"id = {said(one.id)}", *listed("rungs", rungs, always=True)]) + "\n"


def _step(one: Step) -> dict[str, Value]:
    found: dict[str, Value] = {
        "id": one.id,
        "name": both(one.name),
        "kind": one.kind,
        "role": one.role,
        "norm": one.norm,
    }
    return found | ({"optional": True} if one.optional else {})


def _side(one: SideStep) -> dict[str, Value]:
    found: dict[str, Value] = {"id": one.id, "name": both(one.name), "role": one.role, "norm": one.norm}
    return found | dict(_filled((("after", one.after), ("before", one.before), ("optional", one.optional))))


def _gate(one: Gate) -> dict[str, Value]:
    return {"id": one.id, "name": both(one.name), "length": str(one.length)}


def _check(one: Check) -> dict[str, Value]:
    return {"id": one.id, "name": both(one.name), "step": one.step}
