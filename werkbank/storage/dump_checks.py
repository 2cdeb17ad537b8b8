"""May this value stand in this column? What is loaded comes from outside, and the program trusts its own tables."""

from __future__ import annotations

import base64
import json
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

from sqlalchemy import Boolean, Date, Integer, LargeBinary

from werkbank.domain.brief_json import from_json
from werkbank.domain.decisions import STATES
from werkbank.domain.deeds import DeedKey, Origin
from werkbank.domain.inbox import QuestionKind, QuestionState
from werkbank.domain.intake import Direction, MessageKind
from werkbank.domain.markings import MARKINGS
from werkbank.domain.question_keeping import CheckState, CommitmentKind, CommitmentState
from werkbank.domain.terms.rules import REGIMES
from werkbank.domain.triage_keeping import VERDICTS
from werkbank.storage import tables
from werkbank.storage.types import Json, Utc

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Column, Table

    Take = Callable[[object], Any]


class Unfit(ValueError):  # noqa: N818 - a value that does not fit, told by the loader as ``BadLoad``
    """Not what this place holds."""


_CODES: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("item", "state"): STATES,
    ("item", "marking"): MARKINGS,
    ("message", "marking"): MARKINGS,
    ("message", "kind"): get_args(MessageKind),
    ("message", "direction"): get_args(Direction),
    ("note", "marking"): MARKINGS,
    ("question", "marking"): MARKINGS,
    ("question", "state"): get_args(QuestionState),
    ("question", "kind"): get_args(QuestionKind),
    ("question_check", "state"): get_args(CheckState),
    ("commitment", "kind"): get_args(CommitmentKind),
    ("commitment", "state"): get_args(CommitmentState),
    ("commitment", "marking"): MARKINGS,
    ("item_term", "regime"): REGIMES,
    ("sender", "verdict"): VERDICTS,
    ("unlearned", "decision"): STATES,
    ("blob", "codec"): ("zlib",),
    ("deed", "key"): get_args(DeedKey),
    ("deed", "origin"): get_args(Origin),
    ("deed_change", "kind"): tuple(tables.BY_NAME),
}
_JOURNALED: Final = frozenset(table.name for table in tables.JOURNALED)


def checked(table: Table, row: Mapping[str, object]) -> dict[str, Any]:
    """The values as the driver takes them; raises ``Unfit`` (a ``ValueError``)."""
    takers = _takers(table)
    values: dict[str, Any] = {}
    try:
        for name, value in row.items():
            nullable, take = takers[name]
            if value is None and not nullable:
                raise Unfit(name)
            values[name] = None if value is None else take(value)
        if table is tables.deed_change and values["kind"] in _JOURNALED:
            for name in ("before", "after"):
                if values[name] is not None and not isinstance(json.loads(values[name]), dict):
                    raise Unfit(name)
        if table is tables.brief:
            from_json(values["lines"])
    except (KeyError, ValueError, TypeError) as error:
        raise Unfit from error
    return values


@cache
def _takers(table: Table) -> dict[str, tuple[bool, Take]]:
    return {
        column.name: (
            bool(column.nullable),
            _one_of(_CODES[table.name, column.name]) if (table.name, column.name) in _CODES else _taker(column),
        )
        for column in table.columns
    }


def _taker(column: Column[Any]) -> Take:
    kind = column.type
    if isinstance(kind, Utc):
        return _instant
    if isinstance(kind, Json):
        return _structure
    if isinstance(kind, Date):
        return _day
    if isinstance(kind, Boolean):
        return _flag
    if isinstance(kind, Integer):
        return _whole
    return _bytes if isinstance(kind, LargeBinary) else _text


def _one_of(codes: tuple[str, ...]) -> Take:
    def take(value: object) -> str:
        if value not in codes:
            raise Unfit
        return str(value)

    return take


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Unfit
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**63) <= value < 2**63:
        raise Unfit
    return value


def _flag(value: object) -> int:
    if value not in (0, 1) or isinstance(value, float):
        raise Unfit
    return int(bool(value))


def _instant(value: object) -> str:
    text = _text(value)
    if datetime.fromisoformat(text).tzinfo is not None or len(text) != len("2026-11-24 09:00:00.000000"):
        raise Unfit
    return text


def _day(value: object) -> str:
    text = _text(value)
    if date.fromisoformat(text).isoformat() != text:
        raise Unfit
    return text


def _structure(value: object) -> str:
    text = _text(value)
    if not isinstance(json.loads(text), list | dict):
        raise Unfit
    return text


def _bytes(value: object) -> bytes:
    return base64.b64decode(_text(value), validate=True)
