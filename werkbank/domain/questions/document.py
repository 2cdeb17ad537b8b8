"""What a list of questions is read from, and what is found in it: every word of a line has one place there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Hint = Literal[
    "text",
    "heading",
    "margin",  # a header or footer of the page
    "note",  # a footnote
]
"""What the form of a file says about a line; a plain text says nothing."""


class Cell(NamedTuple):
    """Where in which table a line stands, all counted from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line or paragraph that is not blank, in reading order. Its text is harmless.

    ``place`` is its line in the source, from 1; ``page`` is 0 where there are none. ``number`` is what an automatic
    list shows before it ("4.", "-"). ``depth`` is how far a list is nested or a line is indented, 0 outermost.
    ``starts`` says that it begins a paragraph.
    """

    text: str
    place: int
    starts: bool = True
    hint: Hint = "text"
    number: str = ""
    depth: int = 0
    page: int = 0
    cell: Cell | None = None


Kind = Literal[
    "kamervragen",  # written questions from parliament
    "answered",  # questions with their answers
    "answers",  # answers alone: the questions are elsewhere
    "factual",  # a committee's list of factual questions
    "press",  # of a journalist or an editorial office
    "postponed",  # a notice that the answers come later
    "oral",  # a question for question time: its text is not in it
    "covering",  # a letter that goes with the document in which the questions are
    "list",  # any other list of questions
    "unknown",  # no question found
]

Use = Literal[
    "part",  # text of a question
    "label",  # its printed number
    "answer",
    "metadata",  # who asks whom about what, and when
    "heading",
    "margin",  # header or footer of the page, a rule
    "footnote",
    "mark",  # the number of a footnote in a question
    "notice",  # of postponement
    "letter",  # address, salutation, closing
    "aside",  # anything else
]

DoubtKind = Literal[
    "number-missing",
    "number-twice",
    "number-order",
    "no-number",
    "several-questions",  # in one part without a number; the detail is how many
    "no-question-mark",
    "other-form",
    "other-numbers",  # that ask something as well, but are not those of the questions; the detail is which
    "text-twice",
    "answers-left-out",
    "text-left-out",
    "no-parts",
    "several-documents",
    "several-references",
    "layout-lost",
    "cells-joined",
    "pages-without-text",
    "text-kept",  # below what the last question asks stands more, and it was taken for a part of it
    "day-read",  # of the date by which an answer is asked: which day it is follows from today
    "day-clash",
    "day-unread",
    "term-past",
    "due-after",  # what it becomes is due later than the text asks; the detail is the day it asks
    "day-elsewhere",  # it is in the mail, and not in its attachment
]


StartFrom = Literal[
    "submitted",
    "mail",  # the day on which the mail was sent
    "today",
]
"""From which day a term is counted."""


class Piece(NamedTuple):
    """A stretch of a line and what was made of it; ``part`` counts from 0 and is -1 where it belongs to none."""

    place: int
    text: str
    use: Use
    part: int = -1


class Origin(NamedTuple):
    """From this character on, the text of a part comes from the line ``place``."""

    start: int
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One question as printed: ``numbers`` as they stand there (several where one text has several, none where there
    is none). ``text`` has a newline between its paragraphs.
    """

    numbers: tuple[str, ...]
    text: str
    origins: tuple[Origin, ...]
    other_form: bool = False
    """Its number was found in another form than that of its neighbours."""


class Finding(NamedTuple):
    """Words of the document and the line where they begin."""

    text: str
    place: int


class Dated(NamedTuple):
    """A date as it was written; ``day`` is ``None`` where the words name no one day of the calendar."""

    text: str
    place: int
    day: date | None
    time: str = ""
    """``HH:MM``; empty when no time of the clock was meant."""
    origin: Literal["", "mail"] = ""
    """Where it does not stand in the document itself: it is the date of the mail."""


class Asker(NamedTuple):
    """Who asks; ``party`` is empty where it is not told."""

    name: str
    party: str


class Doubt(NamedTuple):
    """What the officer should look at: at which line (0: the whole), and the number or amount it is about."""

    kind: DoubtKind
    place: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDocument:
    """What was understood of one document. A finding that is not there is ``None``: nothing is guessed.

    ``pieces`` holds every word that was read, in reading order, with what was made of it.
    """

    kind: Kind
    parts: tuple[Part, ...]
    asker: Finding | None
    askers: tuple[Asker, ...]
    addressee: Finding | None
    addressees: tuple[str, ...]
    subject: Finding | None
    submitted: Dated | None
    received: Dated | None
    """When the answer or the notice came."""
    reference: Finding | None
    requested: Dated | None
    """By when an answer is asked for."""
    doubts: tuple[Doubt, ...]
    pieces: tuple[Piece, ...]
