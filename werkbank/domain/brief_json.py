"""A brief as canonical JSON: sorted keys, one spelling per value, so equal briefs are equal bytes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, Final

from werkbank.domain.brief_lines import Brief, BriefSection, Done, Expected, Head, Highlight, Line, Pending, Pointer

SCHEMA: Final = 1
_CLASSES: Final[dict[str, type[Any]]] = {
    "head": Head,
    "highlights": Highlight,
    "sections": BriefSection,
    "page_two": BriefSection,
    "lines": Line,
    "done": Done,
    "pending": Pending,
    "confidential": Pointer,
    "outlook": Expected,
}
_DAYS: Final = frozenset({"day", "due", "plan", "reminded"})
_INSTANTS: Final = frozenset({"prepared_at", "since"})
_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {
    cls: tuple(field.name for field in fields(cls))
    for cls in (Brief, Head, Highlight, BriefSection, Line, Done, Pending, Pointer, Expected)
}


def to_json(brief: Brief) -> str:
    """One line of JSON, with the number of its schema."""
    return json.dumps({"schema": SCHEMA, **_plain(brief)}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> Brief:
    """The brief back, equal to what was written; ``ValueError`` for anything that is no brief of this schema."""
    try:
        raw = json.loads(text)
        if raw.pop("schema") != SCHEMA:
            raise ValueError("schema")
        brief: Brief = _built(Brief, raw)
    except (AttributeError, KeyError, TypeError) as wrong:
        raise ValueError("not a brief") from wrong
    return brief


def fingerprint(brief: Brief) -> str:
    """Eight characters that differ when anything in the brief does."""
    return hashlib.sha256(to_json(brief).encode("utf-8", "replace")).hexdigest()[:8]


def _plain(value: Any) -> Any:
    """Dataclasses to objects, tuples to lists, days and instants to ISO text; instants with a zone in UTC."""
    if isinstance(value, (str, int)) or value is None:
        return value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return {name: _plain(getattr(value, name)) for name in _NAMES[type(value)]}


def _built(cls: type[Any], raw: dict[str, Any]) -> Any:
    return cls(**{name: _value(name, value) for name, value in raw.items()})


def _value(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return _built(_CLASSES[name], value)
    if isinstance(value, list):
        return tuple(_built(_CLASSES[name], part) if isinstance(part, dict) else part for part in value)
    if name in _DAYS and value is not None:
        return date.fromisoformat(value)
    if name in _INSTANTS and value is not None:
        return datetime.fromisoformat(value)
    return value
