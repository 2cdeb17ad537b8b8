"""Markdown as lines: headings, numbered lists and tables by their form, text without its marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.document import Cell, Line
from werkbank.importers.mail import harmless_text

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINK: Final = re.compile(r"!?\[([^\[\]\n]{0,1000})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)(.{1,4000}?)(?<=\S)\1")
_SOFT: Final = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,4000})(?<=\S)\1(?![\w*])")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_TASK: Final = re.compile(r"\[[ xX]\]\s")
_NOTE: Final = re.compile(r"\[\^(\w{1,10})\]:\s*")
_NOTE_MARK: Final = re.compile(r"\[\^(\d{1,2})\]")
_FRONT_MATTER: Final = re.compile(r"\A---\n(?:[^\n]{0,500}\n){1,60}?---\n")


def lines_of(text: str) -> list[Line]:
    """The lines in reading order; a list shows the numbers that it would be shown with."""
    from markdown_it import MarkdownIt

    text = harmless_text(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _FRONT_MATTER.sub(lambda found: found[0].replace("---\n", "\n"), text, count=1)
    tokens = (
        MarkdownIt("commonmark", {"maxNesting": 12}).enable("table").disable(["inline"]).disable(["code"]).parse(text)
    )
    return _Collector().collect(tokens)


class _Collector:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.lists: list[int | None] = []
        self.heading = False
        self.number = ""
        self.table, self.row, self.column = -1, -1, -1
        self.place = 1

    def collect(self, tokens: list[Token]) -> list[Line]:
        for token in tokens:
            if token.map:
                self.place = token.map[0] + 1
            self._token(token)
        return self.lines

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "inline" or kind in {"fence", "code_block", "html_block"}:
            self._text(token.content)
        elif kind in {"heading_open", "heading_close"}:
            self.heading = kind == "heading_open"
        elif kind == "ordered_list_open":
            self.lists.append(int(token.attrs.get("start", 1)) - 1)
        elif kind == "bullet_list_open":
            self.lists.append(None)
        elif kind in {"ordered_list_close", "bullet_list_close"}:
            self.lists.pop()
        elif kind == "list_item_open":
            self.number = self._item(token)
        else:
            self._table(kind)

    def _item(self, token: Token) -> str:
        last = self.lists[-1]
        if last is None:
            return "-"
        self.lists[-1] = last + 1
        return f"{last + 1}{token.markup or '.'}"

    def _table(self, kind: str) -> None:
        if kind == "table_open":
            self.table, self.row = self.table + 1, -1
        elif kind == "tr_open":
            self.row, self.column = self.row + 1, -1
        elif kind in {"th_open", "td_open"}:
            self.column += 1
        elif kind == "table_close":
            self.row, self.column = -1, -1

    def _text(self, content: str) -> None:
        for at, raw in enumerate(content.split("\n")):
            note = _NOTE.match(raw.lstrip())
            text = " ".join(_bare(raw if note is None else f"{note[1]}) {raw.lstrip()[note.end() :]}").split())
            if not text:
                continue
            cell = Cell(self.table, self.row, self.column) if self.column >= 0 else None
            self.lines.append(
                Line(
                    text=text,
                    place=self.place + (0 if cell else at),
                    starts=not at,
                    hint="note" if note else "heading" if self.heading else "text",
                    number=self.number,
                    depth=max(0, len(self.lists) - 1),
                    cell=cell,
                )
            )
            self.number = ""


def _bare(text: str) -> str:
    """Text without its marks; what is no pair of marks stays."""
    text = _NOTE_MARK.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _STRONG.sub(r"\2", text)
    text = _SOFT.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", _TASK.sub("", text.lstrip(), count=1) if text.lstrip().startswith("[") else text)
