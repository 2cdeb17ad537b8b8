"""The schemas of ``docs/json.md``, read from the page itself, and a check of a value against them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from tests.cli.running import ROOT

PAGE: Final = ROOT / "docs" / "json.md"
_HEADING: Final = re.compile(r"### (\w+) \(schema (\d+)\)")
_ROW: Final = re.compile(r"\| (\w+) \| ([a-z_ ]+) \|(.*)\|")
_CODES: Final = re.compile(r"`([a-z_-]+|[a-z]{2})`")
_AS_IN: Final = re.compile(r"as in \*(\w+)\*")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_DUE: Final = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")
_ID: Final = re.compile(r"(m|s|n|v|t|w|b|d|mg|p|l|ma|r)[1-9]\d*")


@dataclass(frozen=True)
class Key:
    """One row of a table: what the value is, and which codes it may be."""

    value: str
    codes: frozenset[str]


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


PLAIN: Final[dict[str, Callable[[Any], bool]]] = {
    "text": lambda value: isinstance(value, str),
    "number": lambda value: type(value) is int,
    "bool": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "id": _matches(_ID),
    "day": _matches(_DAY),
    "due": _matches(_DUE),
    "moment": _matches(_MOMENT),
}


@cache
def schemas() -> dict[str, dict[str, Key]]:
    """Every schema on the page, by name."""
    found: dict[str, dict[str, Key]] = {}
    here: dict[str, Key] = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if heading := _HEADING.match(line):
            here = found[heading[1]] = {}
        elif (row := _ROW.fullmatch(line)) and row[2] != "value":
            here[row[1]] = Key(row[2], _codes(found, row[1], row[2], row[3]))
    for longer, base in (
        ("item", "list"),
        ("waiting", "list"),
        ("person_card", "person"),
        ("today", "list"),
        ("added", "list"),
        ("note_view", "note"),
        ("note_type_view", "note_type"),
        ("checklist_view", "checklist"),
        ("question_view", "question"),
        ("sender_set", "sender"),
    ):
        found[longer] = {**found[base], **found[longer]}
    return found


def _codes(found: dict[str, dict[str, Key]], name: str, value: str, meaning: str) -> frozenset[str]:
    if "code" not in value.split():
        return frozenset()
    elsewhere = _AS_IN.search(meaning)
    if elsewhere is None and not _CODES.search(meaning):
        return found["list"][name].codes
    return (
        found[elsewhere[1]]["key" if name == "section" else name].codes
        if elsewhere
        else frozenset(_CODES.findall(meaning))
    )


def wrong(name: str, value: Any) -> list[str]:
    """What of a value is not as the page says; nothing when all is."""
    schema = schemas()[name]
    if not isinstance(value, dict):
        return [f"{name}: no object"]
    keys = [f"{name}: missing {key}" for key in schema if key not in value]
    keys += [f"{name}: not on the page {key}" for key in value if key not in schema]
    return keys + [
        line for key in schema if key in value for line in _wrong_value(f"{name}.{key}", schema[key], value[key])
    ]


def _wrong_value(place: str, key: Key, value: Any) -> list[str]:
    kind = key.value
    if kind.endswith(" or null"):
        if value is None:
            return []
        kind = kind.removesuffix(" or null")
    if kind.startswith("list of "):
        if not isinstance(value, list):
            return [f"{place}: no list"]
        inner = Key(kind.removeprefix("list of "), key.codes)
        return [line for one in value for line in _wrong_value(place, inner, one)]
    if kind == "code":
        return [] if value in key.codes else [f"{place}: {value!r} is no code of {sorted(key.codes)}"]
    if kind in PLAIN:
        return [] if PLAIN[kind](value) else [f"{place}: {value!r} is no {kind}"]
    return wrong(kind, value)
