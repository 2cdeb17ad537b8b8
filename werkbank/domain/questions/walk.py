"""From top to bottom through a document: every segment gets its use, and the text of the questions is gathered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions import fields, intro
from werkbank.domain.questions.closings import CLOSING, is_signature
from werkbank.domain.questions.document import Part, Piece, Use
from werkbank.domain.questions.footnotes import is_lone_mark, without_marks
from werkbank.domain.questions.joining import joined
from werkbank.domain.questions.labels import ends_sentence
from werkbank.domain.questions.requests import is_request
from werkbank.domain.questions.turns import AFTERTHOUGHT, BELOW, OUTSIDE, TURNS, State

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from werkbank.domain.questions.labels import Label
    from werkbank.domain.questions.segments import Segment
    from werkbank.domain.questions.sheet import Sheet

_USES: Final[dict[State, Use]] = {"answer": "answer", "after": "aside", "notice": "notice", "letter": "letter"}
_LETTER: Final = re.compile(
    r"(?:geachte|beste|dag|hallo|hoi|hi|hello|dear|goede(?:n)?\s?(?:morgen|middag|avond|dag)|good\s(?:morning|afternoon))\b|"
    r"l\.s\.|aan de voorzitter|der staten-generaal|postbus\s|>?\s?retouradres|"
    r".{0,40}\b\d{4}\s?[A-Z]{2}\b",
    re.IGNORECASE,
)
FOLLOWS_ON: Final = re.compile(
    r"(?:zo\b|graag|gaarne|indien|als|licht|verzoek|noem|geef|[-•*–]|\(?[a-z0-9]{1,2}[.)])", re.IGNORECASE
)


_ROWS: Final = 4
"""Lines of a sentence that asks by when an answer is wanted."""
_BELOW_LINES: Final = 100
"""Lines below a note in which a question may go on."""
_AGAIN: Final = 5
"""Characters of a line that is known again from above the questions."""


@dataclass(slots=True)
class _Growing:
    """A question while its lines come in."""

    numbers: tuple[str, ...]
    place: int
    other_form: bool
    lines: list[tuple[str, int, bool]] = field(default_factory=list)
    taken: list[int] = field(default_factory=list)
    """Of each of ``lines`` the place of its piece, to take it back."""


@dataclass(slots=True)
class Walk:
    """What the walk leaves behind; ``head`` are the lines above the questions with their uses, for the metadata."""

    pieces: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    """Lines that may have belonged to a question."""
    requests: list[tuple[str, int]] = field(default_factory=list)
    """Sentences around the questions that ask by when an answer is wanted, with their line."""


def walk(sheet: Sheet, head: set[int]) -> Walk:
    """Go through the sheet; ``head`` are the segments that hold metadata."""
    return _Walker(sheet, head).go()


def is_official(sheet: Sheet, head: AbstractSet[int]) -> bool:
    """Are these questions of parliament or council, in which every word is kept as printed?"""
    texts = [sheet.segments[at].text for at in head]
    return any(intro.OPENING.match(text) or fields.reference_line(text) for text in texts)


def sentence_from(sheet: Sheet, at: int) -> tuple[str, int]:
    """The sentence that begins with a segment, and its last segment."""
    said, last = sheet.segments[at].text, at
    for place in range(at + 1, min(at + _ROWS, len(sheet.segments))):
        one = sheet.segments[place]
        if said.rstrip()[-1:] in ".?!" or one.starts or place in sheet.labels or CLOSING.match(one.text):
            break
        said, last = f"{said} {one.text}", place
    return said, last


class _Walker:
    def __init__(self, sheet: Sheet, head: set[int]) -> None:
        self.sheet, self.head = sheet, head
        self.state: State = "front"
        self.pieces: list[Piece] = []
        self.parts: list[_Growing] = []
        self.left_out: list[int] = []
        self.requests: list[tuple[str, int]] = []
        self.official = is_official(sheet, head)
        self.done = -1
        """The last segment of a sentence that was taken whole."""
        self.in_table = False
        self.above: set[str] = set()
        """Lines above the questions: a letter prints them again on every page."""

    def go(self) -> Walk:
        for at in range(len(self.sheet.segments)):
            self._segment(at)
        self._end_last()
        parts = [
            Part(numbers=one.numbers, text=text, origins=origins, other_form=one.other_form)
            for one in self.parts
            for text, origins in [joined(one.lines)]
        ]
        return Walk(self.pieces, parts, self.left_out, self.requests)

    def _segment(self, at: int) -> None:
        one = self.sheet.segments[at]
        if at <= self.done:
            self._put(at, one.text, "metadata")
            return
        if (use := self._apart(at)) is not None:
            self._put(at, one.text, use)
            if self.state == "front" and len(one.text) >= _AGAIN:
                self.above.add(one.text)
            return
        if label := self.sheet.labels.get(at):
            self._open(at, label)
            return
        if at in self.sheet.answers and not self._tabled(at):
            self.state = "answer"
            length = self.sheet.answers[at].length
            self._put(at, one.text[:length], "label")
            self._put(at, one.text[length:], "answer")
            return
        if self.in_table and not self._tabled(at):
            self.state, self.in_table = "after", False
        self._go_on(at)

    def _apart(self, at: int) -> Use | None:
        """The use of what stands outside the run of the text, or ``None``."""
        if at in self.sheet.margins:
            return "margin"
        if at in self.sheet.notes:
            if at in self.sheet.loose:
                self.left_out.append(self.sheet.segments[at].line.place)
            return "footnote"
        if at in self.sheet.tabled.fixed:
            self.in_table = True
            return self.sheet.tabled.fixed[at]
        return "metadata" if at in self.head else None

    def _tabled(self, at: int) -> bool:
        return bool(self.sheet.tabled.labels) and self.sheet.segments[at].line.cell is not None

    def _open(self, at: int, label: Label) -> None:
        one = self.sheet.segments[at]
        self.state, self.in_table = "question", label.form == "table"
        self.parts.append(_Growing(label.numbers, one.line.place, at in self.sheet.other_form))
        if label.length:
            self._put(at, one.text[: label.length], "label", len(self.parts) - 1)
        self._take(at, one.text[label.length :])

    def _go_on(self, at: int) -> None:
        one = self.sheet.segments[at]
        if self.state == "front":
            self.above.add(one.text)
        elif one.text in self.above and len(one.text) >= _AGAIN and not one.text.endswith("?"):
            self._put(at, one.text, "margin")
            return
        if (turn := self._turn(one) or self._below(at)) is not None:
            self.state, use = turn
            self._put(at, one.text, use)
            return
        if self._asks_when(at):
            return
        if at in self.sheet.ends and self.state in {"front", "question"}:
            if not _LETTER.match(one.text):
                self.left_out.append(one.line.place)
            self.state = "front" if self.state == "front" else "after"
        if one.line.hint == "heading" and self.state in {"front", "question", "after"}:
            self.state = "front" if self.state == "front" else "after"
            self._put(at, one.text, "heading")
        elif self.state == "question":
            self._take(at, one.text)
        elif self.state == "front":
            self._put(at, one.text, "letter" if _LETTER.match(one.text) else "aside")
        else:
            self._put(at, one.text, _USES[self.state])
            if self.state == "after" and "?" in one.text:
                self.left_out.append(one.line.place)

    def _asks_when(self, at: int) -> bool:
        """Is this a sentence of the sender about his answer? It is no text of a question, unless that is printed so."""
        if self.official or self.state not in {"front", "question"} or self._goes_on_with(at):
            return False
        said, last = sentence_from(self.sheet, at)
        if not is_request(said):
            return False
        place = self.sheet.segments[at].line.place
        self.requests.insert(0, (said, place))
        if self.state == "question":
            self.state = "after"
            if said.endswith("?"):
                self.left_out.append(place)
        self.done = last
        self._put(at, self.sheet.segments[at].text, "metadata")
        return True

    def _goes_on_with(self, at: int) -> bool:
        """Does it go on with a sentence of a question?"""
        if self.state != "question" or self.sheet.segments[at].starts:
            return False
        said = self.parts[-1].lines[-1][0] if self.parts[-1].lines else ""
        return not said or not ends_sentence(said)

    def _turn(self, one: Segment) -> tuple[State, Use] | None:
        """Where the text turns from the question or answer to something else; never in the middle of a sentence."""
        if self.state == "question" and not one.starts:
            said = self.parts[-1].lines[-1][0] if self.parts[-1].lines else ""
            if not one.text[:1].isupper() or not ends_sentence(said):
                return None
        for pattern, state, use in TURNS:
            if pattern.match(one.text) and not (use == "heading" and self.state == "answer"):
                return "front" if self.state == "front" and use == "heading" else state, use
        return None

    def _below(self, at: int) -> tuple[State, Use] | None:
        """Does a note, a source or an afterthought end the question? Not where the question goes on asking below it."""
        one = self.sheet.segments[at]
        use = next((use for pattern, use in BELOW if pattern.match(one.text)), None)
        if self.state != "question" or use is None or self._goes_on_with(at):
            return None
        if use == "aside" and self._asks_on(at):
            return None
        if not OUTSIDE.match(one.text):
            self.left_out.append(one.line.place)
        return "after", use

    def _asks_on(self, at: int) -> bool:
        """Is something asked below the segment, before another question or an answer begins?"""
        for place in range(at + 1, min(at + _BELOW_LINES, len(self.sheet.segments))):
            one = self.sheet.segments[place]
            if place in self.sheet.labels or place in self.sheet.answers or CLOSING.match(one.text):
                return False
            if AFTERTHOUGHT.match(one.text):
                return False
            if "?" in one.text and place not in self.sheet.margins and place not in self.sheet.notes:
                return True
        return False

    def _take(self, at: int, text: str) -> None:
        """Add text to the question that is being read, without the numbers of footnotes."""
        one, part = self.sheet.segments[at], self.parts[-1]
        number = len(self.parts) - 1
        if is_lone_mark(text.strip(), self.sheet.note_numbers):
            self._put(at, text, "mark", number)
            return
        stretches = without_marks(text, self.sheet.note_numbers)
        starts = one.starts and bool(part.lines)
        first = len(self.pieces)
        for stretch, mark in stretches:
            self._put(at, stretch, "mark" if mark else "part", number)
        kept = "".join(stretch for stretch, mark in stretches if not mark).strip()
        if kept:
            part.lines.append((kept, one.line.place, starts))
            part.taken.append(first)

    def _put(self, at: int, text: str, use: Use, part: int = -1) -> None:
        if text.strip():
            self.pieces.append(Piece(self.sheet.segments[at].line.place, text.strip(), use, part))

    def _end_last(self) -> None:
        """Paragraphs below the last question that ask nothing, when it has asked what it asks, are no part of it."""
        if not self.parts:
            return
        part = self.parts[-1]
        asking = max((at for at, (text, _, _) in enumerate(part.lines) if "?" in text), default=None)
        if asking is None or not part.lines[asking][0].rstrip(" »”’\"')").endswith("?"):
            return
        last = len(part.lines)
        stop = next((at for at in range(asking + 1, last) if part.lines[at][2]), last)
        signed = (at for at in range(asking + 1, stop) if all(is_signature(text) for text, _, _ in part.lines[at:stop]))
        begin = next(signed, stop)
        if begin == last or FOLLOWS_ON.match(part.lines[begin][0]):
            return
        cut = part.taken[begin]
        self.pieces[cut:] = [
            one._replace(use="aside", part=-1) if one.part == len(self.parts) - 1 else one for one in self.pieces[cut:]
        ]
        self.left_out.append(part.lines[begin][1])
        del part.lines[begin:], part.taken[begin:]
