"""The numbers that Word shows before a paragraph and that are not in its text: ``numbering.xml`` and the styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from werkbank.importers.questions.shown_numbers import shown
from werkbank.importers.questions.word_parts import Attributes, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_HEADING: Final = re.compile(r"(?:heading|kop|title|titel|subtitle|ondertitel)\s?\d?", re.IGNORECASE)
_LONGEST: Final = 40
_OFF: Final = "0"


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = "%1."


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    number: str = ""
    level: int | None = None
    outline: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    lists: dict[str, str] = field(default_factory=dict)
    """From the number of a list to that of its form."""
    forms: dict[str, dict[int, _Level]] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, _Style] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def next(self, given: str | None, level: int | None, style: str) -> tuple[str, int]:
        """What is shown before the next paragraph, and its depth; empty when it is in no list."""
        found, depth = self._list_of(given, level, style)
        form = self.lists.get(found or "")
        if found is None or form is None:
            return "", 0
        depth = min(max(depth, 0), _LEVELS - 1)
        levels = self.forms.get(form, {})
        count = self.counts.setdefault(form, [None] * _LEVELS)
        if found not in self.begun:
            self.begun.add(found)
            for at in range(_LEVELS):
                if (found, at) in self.restarts:
                    count[at] = self.restarts[found, at] - 1
        own = levels.get(depth, _Level())
        before = count[depth]
        count[depth] = own.start if before is None else before + 1
        count[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if own.form == "bullet":
            return "•", depth
        if own.form == "none":
            return "", depth
        return self._text(own, levels, count)[:_LONGEST], depth

    def is_heading(self, style: str) -> bool:
        """Whether a style is one for headings, by its outline level or its name."""
        return any(one.outline or _HEADING.fullmatch(one.name) for one in self._line_of(style))

    def _text(self, own: _Level, levels: Mapping[int, _Level], count: list[int | None]) -> str:
        def one(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            level = levels.get(at, _Level())
            number = count[at]
            return shown(level.start if number is None else number, level.form)

        return _PLACE.sub(one, own.text).strip()

    def _list_of(self, given: str | None, level: int | None, style: str) -> tuple[str | None, int]:
        if given is not None:
            return (None if given == _OFF else given), level or 0
        for one in self._line_of(style):
            if one.number:
                return (None if one.number == _OFF else one.number), one.level or level or 0
        return None, 0

    def _line_of(self, style: str) -> list[_Style]:
        """A style and those it is based on; a circle ends."""
        line: list[_Style] = []
        seen: set[str] = set()
        while style and style in self.styles and style not in seen:
            seen.add(style)
            line.append(self.styles[style])
            style = self.styles[style].based_on
        return line


def numbering_of(read: Callable[[str, Reader], None]) -> Numbering:
    """The lists and styles of a document; ``read`` feeds a part of it to a reader."""
    numbering = Numbering()
    read("word/numbering.xml", _Lists(numbering))
    read("word/styles.xml", _Styles(numbering))
    return numbering


class _Lists(Reader):
    """``numbering.xml``: forms with their levels, then the lists that use them."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.form, self.number, self.level = "", "", 0

    def start(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if name == "abstractNum":
            self.form, self.number = attributes.get("abstractNumId", ""), ""
            self.numbering.forms[self.form] = {}
        elif name == "num":
            self.number, self.form = attributes.get("numId", ""), ""
        elif name == "abstractNumId" and self.number:
            self.numbering.lists[self.number] = value
        elif name in {"lvl", "lvlOverride"}:
            self.level = _figure(attributes.get("ilvl", ""), 0)
        elif name == "startOverride" and self.number:
            self.numbering.restarts[self.number, self.level] = _figure(value, 1)
        elif self.form and name in _LEVEL_PARTS:
            _LEVEL_PARTS[name](self.numbering.forms[self.form].setdefault(self.level, _Level()), value)


class _Styles(Reader):
    """``styles.xml``: names, what they are based on, their list and outline level."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.style = _Style()

    def start(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if name == "style":
            self.style = self.numbering.styles.setdefault(attributes.get("styleId", ""), _Style())
        elif name == "outlineLvl":
            self.style.outline = _figure(value, 9) < _LEVELS
        elif name in _STYLE_PARTS:
            _STYLE_PARTS[name](self.style, value)


def _figure(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else otherwise


def _start(level: _Level, value: str) -> None:
    level.start = _figure(value, 1)


def _form(level: _Level, value: str) -> None:
    level.form = value


def _level_text(level: _Level, value: str) -> None:
    level.text = value[: 2 * _LONGEST]


def _name(style: _Style, value: str) -> None:
    style.name = value


def _based_on(style: _Style, value: str) -> None:
    style.based_on = value


def _number(style: _Style, value: str) -> None:
    style.number = value


def _style_level(style: _Style, value: str) -> None:
    style.level = _figure(value, 0)


_LEVEL_PARTS: Final[Mapping[str, Callable[[_Level, str], None]]] = {
    "start": _start,
    "numFmt": _form,
    "lvlText": _level_text,
}
_STYLE_PARTS: Final[Mapping[str, Callable[[_Style, str], None]]] = {
    "name": _name,
    "basedOn": _based_on,
    "numId": _number,
    "ilvl": _style_level,
}
