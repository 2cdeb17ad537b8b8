"""Checklists as TOML, in the form in which they are read: what is written reads back as the same values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.toml_written import Value, both, listed, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.checklists.types import CheckItem, Checklist


def lists_toml(lists: Iterable[Checklist]) -> str:
    """Several, as one file."""
    return "\n".join(map(to_toml, lists))


def to_toml(one: Checklist) -> str:
    """One as a ``[[checklist]]`` table; what is empty or false is left out."""
    head = (("code", one.code), ("version", one.version), ("name", both(one.name)))
    lines = ["[[checklist]]", *(f"{key} = {said(value)}" for key, value in head)]
    return "\n".join([*lines, *listed("items", map(_item, one.items), always=True)]) + "\n"


def _item(one: CheckItem) -> dict[str, Value]:
    found: dict[str, Value] = {"id": one.id, "text": both(one.text)}
    if any(one.short):
        found["short"] = both(one.short)
    others = (("blocking", one.blocking), ("per_part", one.per_part), ("role", one.role))
    return found | {key: value for key, value in others if value}
