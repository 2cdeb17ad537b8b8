"""Checklists of questions: the list, the items of one, what differs between versions, and what that does to what runs."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class ChecklistHeads(TypedDict):
    """Above groups of rows and of lines."""

    attention: str
    fresh: str
    lists: str
    items: str
    about: str
    problems: str
    trials: str
    behind: str


class ListStateNames(TypedDict):
    """How it stands with a checklist; ``counts`` is for one of the organisation itself, ``shipped`` for the others."""

    counts: str
    shipped: str
    unread: str
    retired: str
    gone: str
    changed: str
    fresh: str


class ListStateSentences(TypedDict):
    """The same in a sentence: what it means, and what to do; the key that opens it comes in."""

    unread: Callable[[str], str]
    retired: Callable[[str], str]
    gone: Callable[[str], str]


class ItemFields(TypedDict):
    """What the line asks."""

    name: str
    code: str
    text: str
    short: str
    blocking: str
    per_part: str
    role: str


class ItemAspects(TypedDict):
    """What of an item can be different."""

    text: str
    short: str
    blocking: str
    per_part: str
    role: str


class ChecklistWords(NamedTuple):
    """All of it. Keys come in as they stand on the keyboard."""

    title: str
    heads: ChecklistHeads
    states: ListStateNames
    sentences: ListStateSentences
    fields: ItemFields
    aspects: ItemAspects
    yes: str
    no: str
    items: Callable[[int], str]
    blocks: Callable[[int], str]
    """How many of them are blocking."""
    columns: Callable[[int], str]
    """How many of them are asked of every part."""
    blocking: str
    per_part: str
    herself: str
    """Instead of a role: nobody delivers it but the officer."""
    whole: str
    """Where it is asked, when it is not of every part."""
    running: Callable[[int], str]
    runs: Callable[[int], str]
    version: Callable[[int], str]
    own_of: Callable[[int], str]
    problem: Callable[[str, str], str]
    """Where, and what."""
    in_row: Callable[[str, str, str], str]
    """Which row of a file, where in it, and what is the matter."""
    wrong: Callable[[int], str]
    mend_first: str
    stands: Callable[[int, int, int], str]
    """How many places are open, of how many, and how many items block."""
    becomes: Callable[[str, str], str]
    """How it stands now, and how it would."""
    stays: Callable[[str], str]
    unknown_before: str
    blocks_too: Callable[[str], str]
    blocks_no_longer: Callable[[str], str]
    fresh: Callable[[str], str]
    aside: Callable[[str], str]
    owed: Callable[[str], str]
    no_trials: str
    more: Callable[[int], str]
    behind: Callable[[int, str], str]
    """How many run on another version, and the key that moves them."""
    lost: Callable[[int], str]
    between: Callable[[int, int], str]
    moves: Callable[[str, int, int], str]
    """Which question, from which version to which."""
    added: Callable[[str], str]
    removed: Callable[[str], str]
    changed: Callable[[str, str, str, str], str]
    """Which item, what of it, as it was and as it becomes."""
    reordered: str
    same: str
    opened: Callable[[str], str]
    """How to go on: the key that keeps it."""
    unkept: Callable[[str, str], str]
    """The code, and the key that keeps it."""
    kept: Callable[[str, int], str]
    nothing_to_keep: str
    taken_back: Callable[[int], str]
    """How many changes are left."""
    done_again: Callable[[int], str]
    let_go: Callable[[str], str]
    nothing_to_let_go: str
    dropped: Callable[[str], str]
    back_to: Callable[[str, int], str]
    still_runs: Callable[[int], str]
    moved: Callable[[int], str]
    nothing_moves: Callable[[str], str]
    keep_first: Callable[[str], str]
    not_here: str
    copy_of: Callable[[str], str]
    editor_kept: Callable[[str, str], str]
    """What is wrong with what came out of the editor, and the key that goes on with it."""
    nothing_taken: str
    taken: Callable[[str], str]
    were_there: Callable[[int], str]
    move_hint: Callable[[str], str]
    accept_hint: str
    left_out: Callable[[str], str]
    """Checklists that cannot be read, and so are in no export."""
    nothing_new: str
    nothing_changed: str
    would_be: Callable[[str], str]
    would_be_new: Callable[[str], str]
