"""Questions on the command line."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class StartNames(TypedDict):
    """Which day it is that a term is counted from."""

    submitted: str
    mail: str
    today: str


class QuestionLabels(TypedDict):
    """Before what is told of one question."""

    asker: str
    behalf: str
    addressee: str
    subject: str
    reference: str
    submitted: str
    received: str
    requested: str
    kind: str
    checklist: str
    manager: str
    author: str
    state: str
    due: str
    plan: str
    behind: str
    core: str
    text: str
    whole: str
    parts: str
    answer: str
    advice: str
    source: str
    remark: str
    doubts: str
    override: str
    title: str


QuestionStates = TypedDict("QuestionStates", {"": str, "ready": str, "answered": str, "dropped": str})
CheckStates = TypedDict("CheckStates", {"": str, "asked": str, "in": str, "none": str})


class QuestionKinds(TypedDict):
    """What is asked for."""

    fact: str
    opinion: str
    decision: str
    action: str


class QuestionVerbWords(NamedTuple):
    """All of it. Days come in as text."""

    labels: QuestionLabels
    states: QuestionStates
    checks: CheckStates
    kinds: QuestionKinds
    empty: str
    """No question is being prepared."""
    nothing_owed: str
    parts: Callable[[int], str]
    answered: Callable[[int, int], str]
    percent: Callable[[int], str]
    blocking: Callable[[int], str]
    asked: Callable[[int, int], str]
    """How many are owed to us, and of those too late."""
    version: Callable[[int], str]
    part: Callable[[int, str], str]
    """A part by its place, with its printed numbers (empty: none)."""
    of_parts: Callable[[str], str]
    """The places of parts, joined by commas."""
    whole: str
    """What is asked of the whole question."""
    blocks: str
    """Beside an item that blocks."""
    open_blocking: str
    """Before the items of a part that are open and block."""
    of_person: Callable[[str, str, str], str]
    """Who delivers it, since when, and by when; the days may be empty."""
    as_of: Callable[[str], str]
    came: Callable[[str], str]
    """In since a day."""
    reason: Callable[[str], str]
    stands: str
    """The answer stands."""
    seen: Callable[[str], str]
    """Messages that may be the answer."""
    by: Callable[[str], str]
    guessed: Callable[[str], str]
    """The usual day, when no date was found."""
    unsure: Callable[[str], str]
    """The usual day, when words were found that are no sure date."""
    fills: Callable[[int], str]
    """How many items of the checklist are settled by what was read."""
    in_source: Callable[[str], str]
    """The name of an attachment; empty for the text of the message."""
    from_attachment: Callable[[str], str]
    also: Callable[[int, str, str, int], str]
    """What else was read: its place, where, what it is, and how many parts."""
    not_read: Callable[[str], str]
    """An attachment that could not be read, and why."""
    term: Callable[[str, str, str], str]
    """The end of the term, the day from which it runs, and which day that is (one of ``starts``)."""
    starts: StartNames
    of_mail: Callable[[str], str]
    """A day that does not stand in the document: its mail was sent on it."""
    document: Callable[[int, int], str]
    """Which document of how many."""
    made: Callable[[str, int], str]
    taken: Callable[[str, int], str]
    """Parts put into a question that was there."""
    same: Callable[[str], str]
    nothing_kept: str
    """After a preview of what can be kept."""
    only_shown: str
    """After a preview of what cannot be kept like this."""
    passed_over: Callable[[str], str]
    """A document without questions, and what it is."""
    removed: Callable[[int], str]
    changed: str
