"""Why no questions can be read from a file, in words; ``{0}`` is the file, ``{1}`` a fact about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from werkbank.domain.errors import QuestionsReason
from werkbank.lang.shape.errors import Told

PASTED: Final = "The pasted text"
QUESTION_REFUSALS: Final[Mapping[QuestionsReason, Told]] = {
    "missing": Told("{0} is not there.", "Check the name and the folder."),
    "folder": Told("{0} is a folder or a special file.", "Name one file."),
    "rights": Told("You may not read {0}.", "Ask for rights, or copy the file to a folder of your own."),
    "read-error": Told("{0} could not be read.", "Try again, or copy the file first."),
    "empty": Told("{0} is empty.", "Choose a file with questions."),
    "form": Told(
        "Questions are not read from a file such as {0}.",
        "They can be read from .txt, .md, .html, .docx, .pdf and .csv, or by pasting.",
    ),
    "disguised": Told("{0} is not what its name says.", "Open it in the program it comes from and save it again."),
    "damaged": Told("{0} is damaged.", "Ask for a new copy, or paste the text."),
    "locked": Told(
        "{0} has a password or is an old Word file.", "Save it without a password as .docx or .pdf, or paste the text."
    ),
    "packed": Told("{0} becomes far too large when unpacked.", "Do not trust this file; ask who sent it."),
    "no-text": Told(
        "There is no text in {0}; it may be a scan.", "Have the text recognised first, or type or paste the questions."
    ),
    "too-large": Told("{0} is too large for a list of questions.", "Save the part with the questions by itself."),
    "too-long": Told(
        "{0} is too long for a list of questions ({1}).", "Save the pages with the questions by themselves."
    ),
    "slow": Told("Reading {0} took too long and was stopped.", "Save it as .pdf again, or paste the text."),
    "no-reader": Told("No .pdf can be read here: pypdfium2 is missing.", "Set up werkbank again, or paste the text."),
}
