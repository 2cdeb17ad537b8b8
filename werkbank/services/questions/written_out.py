"""A document that was read, with what was changed in it, as plain values for a file of our own; and back."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args

from werkbank.domain.questions import (
    Asker,
    Dated,
    Doubt,
    DoubtKind,
    Finding,
    Kind,
    Origin,
    Part,
    Piece,
    QuestionDocument,
    Use,
)


def written_out(value: object) -> Any:
    """Nothing but lists, dictionaries, texts, numbers and ``None``."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: written_out(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | list):
        return [written_out(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def read_back(found: Any) -> QuestionDocument:
    """The document. Raises ``ValueError`` for what is none."""
    try:
        return _document(found)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError("no document") from error


def _document(found: dict[str, Any]) -> QuestionDocument:
    return QuestionDocument(
        kind=_one_of(found["kind"], get_args(Kind)),
        parts=tuple(_part(one) for one in found["parts"]),
        askers=tuple(Asker(*map(_text, one)) for one in found["askers"]),
        addressees=tuple(map(_text, found["addressees"])),
        doubts=tuple(
            Doubt(_one_of(kind, get_args(DoubtKind)), int(place), _text(said)) for kind, place, said in found["doubts"]
        ),
        pieces=tuple(
            Piece(int(place), _text(text), _one_of(use, get_args(Use)), int(part))
            for place, text, use, part in found["pieces"]
        ),
        asker=_finding(found["asker"]), addressee=_finding(found["addressee"]), subject=_finding(found["subject"]),
        reference=_finding(found["reference"]), submitted=_dated(found["submitted"]),
        received=_dated(found["received"]), requested=_dated(found["requested"]),
    )  # fmt: skip


def _part(found: dict[str, Any]) -> Part:
    return Part(
        numbers=tuple(map(_text, found["numbers"])),
        text=_text(found["text"]),
        origins=tuple(Origin(int(start), int(place)) for start, place in found["origins"]),
        other_form=bool(found["other_form"]),
    )


def _finding(found: list[Any] | None) -> Finding | None:
    if found is None:
        return None
    text, place = found
    return Finding(_text(text), int(place))


def _dated(found: list[Any] | None) -> Dated | None:
    if found is None:
        return None
    text, place, day, time, origin = found
    on = None if day is None else date.fromisoformat(day)
    return Dated(_text(text), int(place), on, _text(time), _one_of(origin, ("", "mail")))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _one_of(value: Any, known: tuple[Any, ...]) -> Any:
    if value not in known:
        raise ValueError(value)
    return value
