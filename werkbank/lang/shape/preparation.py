"""Questions that are prepared, on the screen: the list, the matrix, one part, its answer, and how far it is."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypedDict

from werkbank.lang.shape.leaving import LeavingWords
from werkbank.lang.shape.owed import OwedWords

CheckStateNames = TypedDict("CheckStateNames", {"": str, "asked": str, "in": str, "none": str})
QuestionStateNames = TypedDict("QuestionStateNames", {"": str, "ready": str, "answered": str, "dropped": str})
QuestionKindNames = TypedDict(
    "QuestionKindNames", {"": str, "fact": str, "opinion": str, "decision": str, "action": str}
)
MarkWords = TypedDict(
    "MarkWords",
    {"figure-source": str, "figure-date": str, "why-not": str, "abbreviation": str, "long": str, "empty": str},
)
"""What a careful reader would stumble over; ``{words}`` are those it is about."""


class PreparationHeads(TypedDict):
    """Headings in one question."""

    blocking: str
    owed: str
    term: str
    message: str
    history: str
    marks: str


class QuestionFields(TypedDict):
    """What can be known of a question, or of a part."""

    asker: str
    behalf: str
    behind: str
    kind: str
    core: str
    author: str
    reference: str
    title: str
    addressee: str
    submitted: str
    requested: str
    text: str
    numbers: str
    answer: str
    advice: str


class DatedTexts(TypedDict):
    """Days of a question; told the day in words."""

    submitted: Callable[[str], str]
    requested: Callable[[str], str]
    plan: Callable[[str], str]
    due: Callable[[str], str]


AskLabels = TypedDict(
    "AskLabels",
    {
        "person": str, "wanted": str, "reason": str, "answer": str, "source": str, "as_of": str, "remark": str,
        "version": str, "from": str, "numbers": str, "text": str, "field": str,
    },
)  # fmt: skip
"""Labels in the line that asks."""


class PreparationWords(NamedTuple):
    """All of it. Days come in as text."""

    check_states: CheckStateNames
    states: QuestionStateNames
    kinds: QuestionKindNames
    marks: MarkWords
    heads: PreparationHeads
    fields: QuestionFields
    dated: DatedTexts
    ask: AskLabels
    owing: OwedWords
    """Who owes us what."""
    leaving: LeavingWords
    """A dossier as a file."""
    questions: Callable[[int], str]
    parts: Callable[[int], str]
    ready: Callable[[int], str]
    """How far it is, in percent, rounded down."""
    percent: Callable[[int], str]
    """The same where there is hardly room."""
    blocking: Callable[[int], str]
    """How many items keep it from being ready."""
    blocking_short: Callable[[int], str]
    owed: Callable[[int, int], str]
    """How much others owe, and how much of that is late."""
    no_author: str
    no_date: str
    somebody: str
    late: str
    because: Callable[[str], str]
    source: Callable[[str], str]
    as_of: Callable[[str], str]
    in_on: Callable[[str], str]
    blocks: str
    all_the_same: Mapping[str, Callable[[str], str]]
    """By state why it is so although something is missing, or why it lapsed."""
    all_the_same_ask: Mapping[str, str]
    in_the_way: Mapping[str, Callable[[int, str], str]]
    """By the state that it cannot have: how many items, and which."""
    some_lack: Mapping[str, Callable[[int, int, str], str]]
    """The same of several questions: how many lack something, of how many, and which lacks what."""
    drop_help: str
    """It is ready though something blocks, for this reason."""
    parts_answered: Callable[[int, int], str]
    """How many parts, and how many of those are answered."""
    part: Callable[[str], str]
    """With its printed numbers."""
    unnumbered: Callable[[int], str]
    """A part without a number, by its place."""
    no_number: Callable[[int], str]
    """The same within a sentence."""
    every_part: str
    more: Callable[[int], str]
    masked: str
    whole: str
    of: Callable[[int, int], str]
    parts_head: str
    who_delivers: str
    no_items: str
    answered: str
    """The item that says of a part whether it is answered."""
    answered_short: str
    answer_head: Callable[[int], str]
    """Above the answer, with how many words it has."""
    no_answer: str
    taken_from: Callable[[str], str]
    version_signs: str
    version_whole: Callable[[str], str]
    """Where each has a line: the key that shows the next one whole."""
    version: Callable[[int, str], str]
    """Its number, and when."""
    version_made: Mapping[str, Callable[[str], str]]
    """How a version came to be, with what it was taken over from or the number of the earlier one."""
    emptied: str
    no_question: str
    choose_part: str
    no_parts: str
    ticked: Callable[[str, str], str]
    """An item, and how it stands now."""
    only_tick: str
    nobody_asked: Callable[[str], str]
    asked: Callable[[str, str, str], str]
    """An item, of whom, and by when (may be empty)."""
    by_day: Callable[[str], str]
    after_due: Callable[[str], str]
    """That something is wanted after the question itself is due, on this day."""
    filled: Callable[[str], str]
    still_open: Callable[[str, str], str]
    """What is filled in is not in yet; the key that says that it is."""
    ask_answer: Callable[[str], str]
    """Label of the line for the answer to the part with this number."""
    in_editor: Callable[[str], str]
    answer_kept: Callable[[int], str]
    """With how many words."""
    kept_over: Callable[[str], str]
    """Somebody changed the answer meanwhile; the key that shows its versions."""
    editor_failed: str
    changed: str
    no_versions: str
    taken_back: Callable[[int], str]
    nothing_there: str
    was_split: str
    was_merged: str
    was_removed: Callable[[str, int], str]
    """A part, by its number (may be empty), and how many words of answer went with it."""
    was_added: str
    stands_now: Callable[[str], str]
    nothing_yet: str
    reopened: str
    """What was answered is not any more, because of what was just done."""
    is_now: Callable[[str], str]
    filter_help: str
    filter_parts: tuple[str, str, str, str]
    """What may stand before a colon: who asks, the author, the manager, the checklist."""
    filter_only: Callable[[str], str]
    empty: Callable[[str, str], str]
    """How to get to the inbox, where a question begins, and how to read a list of them."""
    empty_manager: Callable[[str, str], str]
    """Who, and how to see everybody."""
    empty_search: Callable[[str, str], str]
    """What was asked, and the key to see all of them."""
