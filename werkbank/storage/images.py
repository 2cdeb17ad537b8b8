"""Images of rows: what a deed remembers of a row before and after, as JSON with only what differs from the default."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Boolean, Date, Integer, Text

from werkbank.storage.types import Json, Utc

if TYPE_CHECKING:
    from sqlalchemy import Column, RowMapping, Table

Values = dict[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class _Cell(NamedTuple):
    """How one column goes into an image and comes back."""

    name: str
    default: object
    pack: Callable[[Any], object]
    unpack: Callable[[Any], object]


def _same(value: object) -> object:
    return value


def _pack_utc(value: datetime) -> str:
    return value.astimezone(UTC).isoformat()


def _pack_day(value: date) -> str:
    return value.isoformat()


def _pack_list(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _unpack_list(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _cell(column: Column[Any]) -> _Cell:
    kind = column.type
    if isinstance(kind, Utc):
        return _Cell(column.name, None, _pack_utc, datetime.fromisoformat)
    if isinstance(kind, Json):
        return _Cell(column.name, (), _pack_list, _unpack_list)
    if isinstance(kind, Date):
        return _Cell(column.name, None, _pack_day, date.fromisoformat)
    default: object = None
    if not column.nullable:
        default = {Boolean: False, Integer: 0, Text: ""}.get(type(kind))
    return _Cell(column.name, default, _same, _same)


@cache
def _cells(table: Table) -> tuple[_Cell, ...]:
    return tuple(_cell(column) for column in table.columns)


def pack(table: Table, values: Mapping[str, Any] | RowMapping) -> str:
    """A row as its image."""
    image = {}
    for name, default, to_json, _ in _cells(table):
        value = values[name]
        if value != default:
            image[name] = to_json(value)
    return _encode(image)


def pack_change(table: Table, values: Mapping[str, Any], changes: Mapping[str, Any]) -> tuple[str, str]:
    """A row as its image, and as its image after these changes: what does not change is turned into JSON once."""
    cells = _cells(table)
    before = {name: to_json(values[name]) for name, default, to_json, _ in cells if values[name] != default}
    after: Values = {}
    for name, default, to_json, _ in cells:
        if name in changes:
            if changes[name] != default:
                after[name] = to_json(changes[name])
        elif name in before:
            after[name] = before[name]
    return _encode(before), _encode(after)


def unpack(table: Table, image: str) -> Values:
    """An image as a complete row; columns that came with a later schema get their default."""
    read = json.loads(image)
    return {
        name: (from_json(read[name]) if read.get(name) is not None else default)
        for name, default, _, from_json in _cells(table)
    }
