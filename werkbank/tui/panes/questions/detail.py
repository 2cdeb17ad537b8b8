"""A part in detail: its text, answer, core and advice with the marks on it; beside that what is asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.preparation.marks import open_marks
from werkbank.lang.days import moment
from werkbank.tui.panes.questions.cells import SIGNS, is_late, owes
from werkbank.tui.panes.questions.grid import head
from werkbank.tui.panes.questions.paper import Told, paper
from werkbank.tui.printed import printed
from werkbank.tui.text import cut, cut_at_word, line, plain
from werkbank.tui.widgets.line_list import LineList, Shape
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.strip import Strip

    from werkbank.domain.question_keeping import Part
    from werkbank.services.questions.versions import Version
    from werkbank.tui.context import Context
    from werkbank.tui.panes.questions.sheet import Sheet
    from werkbank.tui.text import Piece


class CheckRows(LineList):
    """What is asked of the part, or of the whole question, one line each."""

    def __init__(self, context: Context) -> None:
        super().__init__(id="question-checks")
        self.context = context
        self.sheet: Sheet | None = None

    def show(self, sheet: Sheet) -> None:
        """Another part, or another item."""
        self.sheet = sheet
        self.reshape(Shape.of(len(sheet.items)), sheet.at)

    def draw(self, y: int, width: int) -> Strip:
        """An item: its sign, its short name, its words, and who owes it."""
        ink, sheet, words = self.context.ink, self.sheet, self.context.words
        if sheet is None or y >= len(sheet.items):
            return line((), width, ink.plain)
        item = sheet.items[y]
        cell = sheet.cell_of(item, sheet.part)
        wide = max(len(head(one, words.language)) for one in sheet.items)
        who = owes(cell, sheet.view.people, words, self.context.today)
        tail = f"  {cut_at_word(who, width // 3)}" if who else ""
        front = f"{SIGNS[cell.state]} {cut(head(item, words.language), wide)}  "
        room = width - 2 - len(front) - len(tail)
        text = cut(cut_at_word(item.text.said(words.language), room), room)
        late = is_late(cell, self.context.today) or (cell.state == "" and item.blocking)
        tone = ink.muted if cell.settled else ink.late if late else ink.plain
        pieces: list[Piece] = [(front, tone), (text, ink.muted if cell.settled else ink.plain), (tail, ink.muted)]
        if y == sheet.at:
            style = ink.cursor if self.has_focus else ink.cursor_blur
            return line([(cut("▌" + "".join(text for text, _ in pieces), width), style)], width, style)
        return line([(" ", ink.plain), *pieces], width, ink.muted)


def detail(sheet: Sheet, told: Told) -> list[Paragraph]:
    """The part under the cursor, or the whole question."""
    part = sheet.part
    if part is None:
        return paper(sheet.view, told)
    said = told.words.preparation
    if sheet.view.line.hidden:
        return [Paragraph(_name(part, told), "title"), Paragraph(said.masked, "muted")]
    return [
        Paragraph(_name(part, told), "title"),
        *_text(part.text),
        *_headed(said.fields["core"], _text(part.core)),
        Paragraph(said.answer_head(len(part.answer.split())), "heading", fill=True),
        *(_text(part.answer) if part.answer else [Paragraph(said.no_answer, "muted")]),
        *([Paragraph(said.taken_from(part.taken_from), "muted")] if part.taken_from else []),
        *_headed(said.fields["advice"], _text(part.advice)),
        *_headed(said.heads["marks"], list(_marks(part, told))),
    ]


def versions(sheet: Sheet, found: Sequence[Version], told: Told) -> list[Paragraph]:
    """The versions of the answer, newest first: what went and what came against the one before."""
    part, said = sheet.part, told.words.preparation
    if part is None or sheet.view.line.hidden:
        return []
    made = [Paragraph(_name(part, told), "title"), Paragraph(said.version_signs, "muted")]
    for one in found:
        when = moment(one.at, told.words.names, told.today)
        head = f"{said.version(one.number, when)} · {_made(one, told)}"
        made += [Paragraph(head, "heading", fill=True), *_changed(one, told)]
    return made


def versions_in_lines(sheet: Sheet, found: Sequence[Version], named: int, told: Told, key: str) -> list[Paragraph]:
    """The same with a line each; the one that is named (0 for none) whole under its line. ``key`` goes to the next."""
    part, said = sheet.part, told.words.preparation
    if part is None or sheet.view.line.hidden:
        return []
    made = [Paragraph(_name(part, told), "title", tail=said.version_signs if named else said.version_whole(key))]
    for one in found:
        when = f"{one.number}  {moment(one.at, told.words.names, told.today)}"
        first = " ".join(one.text.split()) or said.emptied
        made.append(Paragraph(first, "accent" if one.number == named else "plain", label=when, whole=False))
        made += [Paragraph(_made(one, told), "muted"), *_changed(one, told)] if one.number == named else []
    return made


def _made(one: Version, told: Told) -> str:
    """Who made a version: she herself, or where it was taken over from."""
    of = str(one.again) if one.again else plain(", ".join(one.sources))
    return told.words.preparation.version_made[one.made](of)


def _changed(one: Version, told: Told) -> list[Paragraph]:
    """What went and what came in a version."""
    shown = {"same": "{}", "added": "{{+{}+}}", "removed": "[-{}-]"}
    text = "".join(shown[piece.change].format(piece.text) for piece in one.changes)
    return _text(text) if one.text else [Paragraph(told.words.preparation.emptied, "muted")]


def _name(part: Part, told: Told) -> str:
    said = told.words.preparation
    return said.part(printed(part.numbers)) if part.numbers else said.unnumbered(part.place)


def _headed(name: str, found: Sequence[Paragraph]) -> list[Paragraph]:
    return [Paragraph(name[:1].upper() + name[1:], "heading", fill=True), *found] if found else []


def _text(text: str) -> list[Paragraph]:
    """Its lines; it was made harmless when it was kept."""
    return [Paragraph(one) for one in text.split("\n")] if text else []


def _marks(part: Part, told: Told) -> Iterator[Paragraph]:
    """What a careful reader would stumble over, in words. That there is no answer was said already."""
    for one in open_marks(part.text, part.answer):
        if one.mark != "empty":
            yield Paragraph(told.words.preparation.marks[one.mark].format(words=one.words), "tight", label="!")
