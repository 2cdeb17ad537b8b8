"""Lists of questions as others send them: read into parts with their printed numbers, and changed before they are
saved. Pure: ``importers.questions`` makes the lines of files, ``lang`` has the words for kinds and doubts.
"""

from werkbank.domain.questions.choosing import drop, leave_out, take_in
from werkbank.domain.questions.document import (
    Asker,
    Cell,
    Dated,
    Doubt,
    DoubtKind,
    Finding,
    Hint,
    Kind,
    Line,
    Origin,
    Part,
    Piece,
    QuestionDocument,
    Use,
)
from werkbank.domain.questions.editing import merge, renumber, renumbered, split, split_questions
from werkbank.domain.questions.reading import read_questions

__all__ = [
    "Asker",
    "Cell",
    "Dated",
    "Doubt",
    "DoubtKind",
    "Finding",
    "Hint",
    "Kind",
    "Line",
    "Origin",
    "Part",
    "Piece",
    "QuestionDocument",
    "Use",
    "drop",
    "leave_out",
    "merge",
    "read_questions",
    "renumber",
    "renumbered",
    "split",
    "split_questions",
    "take_in",
]
