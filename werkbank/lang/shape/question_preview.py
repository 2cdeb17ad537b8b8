"""A list of questions before it is kept: what was made of each line, what is understood, what is done to it."""

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
    into_question: Callable[[str, int, int], str]
    """Which question, how many parts come into it, and how many it has already."""
    opens: Callable[[str, str], str]
    """The key, and which question it opens."""
    is_here: Callable[[str, str], str]
    """Which question is here already, and the key that opens it."""
    splits: Callable[[str], str]
    """The key that cuts a paragraph at its questions."""
    was_split: Callable[[int], str]
    look_first: Callable[[str], str]
    """The key that says it was seen, for a letter whose attachment could not be read."""
    not_read: Callable[[str, str], str]
    """The same, by its name, when she keeps it without having seen that."""
    comes_back: Callable[[str], str]
    """The key that goes back to the preview."""
    seen_now: Callable[[str], str]
    """The key that keeps it now."""
    seen: str
    paste_instead: Callable[[str], str]
    """The key that opens a page for the text of what could not be read."""
    paste_for: Callable[[str, str], str]
    """Of which attachment, and the key that reads it."""
    whose: str
    for_whom: str
    keep: str
    """Label: is this document kept?"""
    kept: str
    not_kept: str
    not_found: str
    not_chosen: str
    not_here: str
    due_follows: Callable[[str, str, str], str]
    """From which two fields the day follows, and the key that changes it when it is kept."""
    no_part_here: str
    nothing_below: str
    split_help: str
    dropped: str
    renumbered: Callable[[int], str]
    renumbered_one: str
    runs_on: Callable[[str], str]
    """They run from 1 to this number already."""
    numbers_help: str
    in_the_text: Callable[[str], str]
    """How to get into the document."""
    taken_in: Callable[[int], str]
    """With which part, by its place."""
    taken_alone: str
    its_number: Callable[[str], str]
    """Of a line that is only a number: the key that leaves out its question."""
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
    stays: Callable[[str, int, str], str]
    """What was left and stays ready with how many changes, and the key that goes on with it."""
    goes_on: Callable[[str], str]
    """How many changes, as told by ``changes``."""
    page_goes_on: str
    reads_beside: Callable[[str, str], str]
    """Which message is read, and what else was read and not kept."""
    changes: Callable[[int], str]
    taken_up: Callable[[str], str]
    source_changed: Callable[[str], str]
    let_go: Callable[[str], str]
    nothing_to_let_go: str
    left: Callable[[str, str], str]
    """What was left, and the key to read it again; empty where it cannot be."""
    still_here: Callable[[str], str]
    found_in_item: Callable[[int, str, str], str]
    """How many numbered questions are in the piece of a question, the key that reads them, and which question."""
