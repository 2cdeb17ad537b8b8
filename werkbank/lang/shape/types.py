"""The types of nota's on the screen: the list, the parts of one, and what a change does to what runs."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class TypeHeads(TypedDict):
    """Above groups of rows and of lines."""

    attention: str
    fresh: str
    types: str
    about: str
    route: str
    gates: str
    problems: str
    trials: str
    behind: str


class TypeStateNames(TypedDict):
    """How it stands with a type; ``counts`` is for one of the organisation itself, ``shipped`` for the others."""

    counts: str
    shipped: str
    unread: str
    retired: str
    gone: str
    changed: str
    fresh: str


class TypeStateSentences(TypedDict):
    """The same in a sentence: what it means, and what to do."""

    unread: Callable[[str], str]
    retired: Callable[[str], str]
    gone: Callable[[str], str]


class TypeFields(TypedDict):
    """What of a type stands beside its route, and what the line asks."""

    name: str
    action: str
    kind: str
    term: str
    lead: str
    reserve: str
    ladder: str
    marking: str
    code: str
    role: str
    norm: str
    sort: str
    after: str
    check: str
    gate: str
    length: str


class StepKindNames(TypedDict):
    """What is done in a step."""

    draft: str
    agree: str
    sign: str
    hand: str
    end: str


class TypeWords(NamedTuple):
    """All of it. Numbers of days are office working days; keys come in as they stand on the keyboard."""

    title: str
    heads: TypeHeads
    states: TypeStateNames
    sentences: TypeStateSentences
    fields: TypeFields
    step_kinds: StepKindNames
    steps: Callable[[int, int], str]
    """Of the main line, and beside it."""
    days: Callable[[int], str]
    running: Callable[[int], str]
    version: Callable[[int], str]
    own_of: Callable[[int], str]
    no_term: str
    nothing: str
    usual: Callable[[str], str]
    """The first ladder, when none is named."""
    rung_before: Callable[[int], str]
    rung_on: str
    rung_after: Callable[[int], str]
    after: Callable[[str], str]
    optional: str
    from_start: Callable[[str], str]
    """How long after the start of the term."""
    problem: Callable[[str, str], str]
    """Where, and what."""
    wrong: Callable[[int], str]
    way: Callable[[int], str]
    way_was: Callable[[int, int], str]
    """As it becomes, and as it was."""
    trial: Callable[[str, str], str]
    """Where it lies, and where after it."""
    trial_same: Callable[[str], str]
    status: Callable[[str, str], str]
    status_same: Callable[[str], str]
    misfit: Callable[[str, int, int], str]
    standing: Callable[[str, int, int], str]
    """How it stands, how many do so then, and how many now."""
    standings: Callable[[int, str], str]
    """How many run, and how they come to stand."""
    no_trials: str
    mend_first: str
    more: Callable[[int], str]
    behind: Callable[[int, str], str]
    """How many run on another version, and the key that moves them."""
    lost: Callable[[int], str]
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
    moved: Callable[[int], str]
    nothing_moves: Callable[[str], str]
    keep_first: Callable[[str], str]
    not_here: str
    new_role: Callable[[str], str]
    role_blank: str
    start: str
    copy_of: Callable[[str], str]
    editor_kept: Callable[[str, str], str]
    """What is wrong with what came out of the editor, and the key that goes on with it."""
    unread_line: Callable[[int, str], str]
    """On the screen of the nota's: how many types cannot be read, and the key that goes there."""
    without_route: str
    no_route_unread: Callable[[str, str], str]
    """A type with its version, and why it does not read."""
    no_route_gone: Callable[[str], str]
