"""A list of questions before it is kept: what was made of each line, what is understood, what is done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypedDict

from werkbank.lang.shape.questions import UseNames


class PreviewHeads(TypedDict):
    """Headings above what was understood."""

    notice: str
    doubt: str
    field: str
    part: str


class QuestionPreviewWords(NamedTuple):
    """All of it."""

    uses: UseNames
    """As in ``questions``, in at most nine characters."""
    heads: PreviewHeads
    source: str
    """Label of the line that asks where to read from."""
    reads_message: Callable[[str], str]
    reads_file: str
    reads_pasted: str
    pasted: str
    reading: Callable[[str, str], str]
    """What is being read, and the key that stops it."""
    reading_share: Callable[[str, int, str], str]
    """The same, with how much of it was read in per cent."""
    searching: Callable[[str, str], str]
    """All of it was read, and now the questions are looked for."""
    stopped: str
    nothing_in: Callable[[str], str]
    paste_help: Callable[[str, str], str]
    """The keys to read it and to open the editor."""
    page_empty: str
    numbered: Callable[[str], str]
    unnumbered: Callable[[int], str]
    """A part without a number, by its place."""
    no_parts: str
    doubts: Callable[[int], str]
    document: Callable[[int, int], str]
    """Which of how many."""
    into_question: Callable[[str], str]
    whose: str
    for_whom: str
    keep: str
    """Label: is this document kept?"""
    kept: str
    not_kept: str
    not_found: str
    not_here: str
    due_follows: Callable[[str, str, str], str]
    """From which two fields the day follows, and the key that changes it when it is kept."""
    no_part_here: str
    nothing_below: str
    split_help: str
    dropped: str
    renumbered: Callable[[int], str]
    renumbered_one: str
    numbers_help: str
    in_the_text: Callable[[str], str]
    """How to get into the document."""
    taken_in: Callable[[int], str]
    """With which part, by its place."""
    taken_alone: str
    left_out: str
    undone: Callable[[int], str]
    """How many changes are left."""
    redone: Callable[[int], str]
    nothing_to_undo: str
    nothing_to_redo: str
    not_kept_yet: Callable[[int], str]
    """After how many changes."""
    none_chosen: str
    made: Callable[[str, int], str]
    """Which questions, with how many parts."""
    were_here: Callable[[str], str]
    documents_left: Callable[[int], str]
    left: Callable[[str, str], str]
    """What was left, and the key to read it again; empty where it cannot be."""
    still_here: Callable[[str], str]
    found_in_item: Callable[[int, str, str], str]
    """How many numbered questions are in the piece of a question, the key that reads them, and which question."""
