"""Tables of questions: which column holds the number, the text, the answer, the reference of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from werkbank.domain.questions.labels import Label, weak_label, word_label
from werkbank.domain.questions.numbers import NUMBERS, numbers_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.questions.document import Use
    from werkbank.domain.questions.segments import Segment

Role = Literal["number", "question", "answer", "reference", "other"]

_ROLES: Final[dict[str, Role]] = {
    "nr": "number", "nummer": "number", "no": "number", "number": "number", "#": "number", "vraagnr": "number",
    "vraagnummer": "number", "vraag nr": "number", "volgnr": "number", "volgnummer": "number",
    "question number": "number",
    "vraag": "question", "vragen": "question", "vraagtekst": "question", "tekst": "question", "question": "question",
    "questions": "question", "tekst vraag": "question", "text": "question",
    "antwoord": "answer", "antwoorden": "answer", "answer": "answer", "answers": "answer", "reactie": "answer",
    "beantwoording": "answer", "concept-antwoord": "answer", "conceptantwoord": "answer",
    "code": "reference", "kenmerk": "reference", "zaaknummer": "reference", "reference": "reference",
    "zaak": "reference",
}  # fmt: skip
_NUMBER: Final = re.compile(rf"(?:vra(?:ag|gen)\s)?[(]?(?:{NUMBERS})[.)]?", re.IGNORECASE)
_TRIM: Final = " .:;*_()"


@dataclass(slots=True)
class Tabled:
    """What the tables say of their segments: a fixed use, or the label of the question that begins there."""

    fixed: dict[int, Use] = field(default_factory=dict)
    labels: dict[int, Label] = field(default_factory=dict)
    begins: dict[int, str] = field(default_factory=dict)
    """First segments of rows with another reference than the row before, and that reference."""


def tabled(segments: Sequence[Segment]) -> Tabled:
    """All tables of questions; other tables (a letter head, figures) stay plain text."""
    tables: dict[int, dict[int, dict[int, list[int]]]] = {}
    for at, one in enumerate(segments):
        if one.line.cell is not None:
            table, row, column = one.line.cell
            tables.setdefault(table, {}).setdefault(row, {}).setdefault(column, []).append(at)
    out = Tabled()
    for rows in tables.values():
        roles, header = _roles(segments, rows)
        if "question" in roles.values():
            _mark(segments, rows, roles, header, out)
    return out


def _text(segments: Sequence[Segment], places: Sequence[int]) -> str:
    return " ".join(segments[at].text for at in places)


def _roles(segments: Sequence[Segment], rows: Mapping[int, Mapping[int, list[int]]]) -> tuple[dict[int, Role], int]:
    """The role of each column and the row with the names (-1 without)."""
    top = min(rows)
    names = {column: _text(segments, places).strip(_TRIM).lower() for column, places in rows[top].items()}
    roles: dict[int, Role] = {column: _ROLES.get(name, "other") for column, name in names.items()}
    if "question" in roles.values() and len(rows) > 1:
        columns = {column for cells in rows.values() for column in cells}
        named: dict[int, Role] = {column: roles.get(column, "other") for column in sorted(columns)}
        return _settled(segments, rows, named, top), top
    return _by_content(segments, rows), -1


def _settled(
    segments: Sequence[Segment], rows: Mapping[int, Mapping[int, list[int]]], roles: dict[int, Role], top: int
) -> dict[int, Role]:
    """Of two columns named for questions ("Vraag", "Tekst") the one with nothing but numbers holds the numbers."""
    asking = [column for column, role in roles.items() if role == "question"]
    if len(asking) < 2:
        return roles
    for column in asking[:-1]:
        cells = [_text(segments, cells[column]) for row, cells in rows.items() if row != top and column in cells]
        roles[column] = "number" if cells and all(_NUMBER.fullmatch(text) for text in cells) else "other"
    return roles


def _by_content(segments: Sequence[Segment], rows: Mapping[int, Mapping[int, list[int]]]) -> dict[int, Role]:
    """Without names: a column of numbers beside one in which at least half of the rows ask something."""
    if len(rows) < 2:
        return {}
    columns: dict[int, list[str]] = {}
    for cells in rows.values():
        for column, places in cells.items():
            columns.setdefault(column, []).append(_text(segments, places))
    numbers = [column for column, texts in columns.items() if all(_NUMBER.fullmatch(text) for text in texts)]
    asking = [column for column, texts in columns.items() if sum("?" in text for text in texts) * 2 >= len(rows)]
    if not numbers or not asking:
        return {}
    roles: dict[int, Role] = dict.fromkeys(columns, "other")
    roles[numbers[0]], roles[asking[0]] = "number", "question"
    return roles


_FIXED: Final[dict[Role, Use]] = {"number": "label", "answer": "answer", "reference": "metadata", "other": "aside"}


def _mark(
    segments: Sequence[Segment],
    rows: Mapping[int, Mapping[int, list[int]]],
    roles: Mapping[int, Role],
    header: int,
    out: Tabled,
) -> None:
    reference = ""
    for row, cells in rows.items():
        if row == header:
            out.fixed.update((at, "heading") for places in cells.values() for at in places)
            continue
        numbers: tuple[str, ...] = ()
        for column, places in cells.items():
            role = roles.get(column, "other")
            if role == "number":
                numbers = numbers_of(_text(segments, places))
            elif role == "reference" and _text(segments, places) != reference:
                reference = _text(segments, places)
                out.begins[min(at for each in cells.values() for at in each)] = reference
            if role != "question":
                out.fixed.update((at, _FIXED[role]) for at in places)
        for column, places in cells.items():
            if roles.get(column) == "question":
                out.labels[places[0]] = _label(segments[places[0]], numbers)


def _label(segment: Segment, numbers: tuple[str, ...]) -> Label:
    """The number of the row, or one at the start of the text itself."""
    found = None if numbers else word_label(segment.text) or weak_label(segment)
    return Label("table", numbers, 0) if found is None else found._replace(form="table")
