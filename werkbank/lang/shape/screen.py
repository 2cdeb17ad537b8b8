"""The workbench in words: frame, inbox, preview, the line that asks, the first run."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

from werkbank.lang.shape.commands import CommandId
from werkbank.lang.shape.names import FieldNames


class HeadingNames(TypedDict):
    """Headings in a list that are no quadrant."""

    title: str
    text: str
    elsewhere: str


class FrameWords(NamedTuple):
    """Around the panes."""

    program: str
    number: Callable[[int], str]
    """A count, with a sign between the thousands."""
    all_managers: str
    inactive: Callable[[str], str]
    """A manager who is not active any more."""
    counts: Callable[[int, int, int], str]
    """New, tight, late."""
    unassigned: Callable[[int], str]
    position: Callable[[int, int], str]
    too_small: Callable[[int, int, int, int], str]
    """Columns and lines needed, columns and lines there are."""
    no_such_key: Callable[[str], str]
    letter_next: str
    updating: Callable[[int], str]
    """The places are being worked out for a new day; so many done."""
    taking_in: Callable[[int, int], str]
    """Messages in so far, and rejected."""
    stops: Callable[[str], str]
    """Which key stops it."""
    taken_in: Callable[[int, int, int], str]
    """In, duplicates, rejected."""
    by_rules: Callable[[int], str]
    """How many of what came in the rules changed."""
    stopped_taking_in: Callable[[int], str]
    refusal: Callable[[str, str], str]
    """A file, and why it was refused."""
    refused: Callable[[int, str], str]
    """How many were refused; the key that goes back."""
    none_refused: str
    failed: str
    nothing_runs: str
    undo_hint: Callable[[str], str]
    undone: Callable[[str], str]
    on_screen: Callable[[str], str]
    """On which other screen it is."""
    redone: Callable[[str], str]
    copied: Callable[[str], str]
    nothing_to_copy: str
    text_copied: str
    theme_is: Callable[[str], str]
    theme_broken: Callable[[str], str]
    more_mistakes: Callable[[int], str]
    nothing_found: str
    type_to_search: str
    title_help: str
    title_palette: str
    title_history: str
    history_of: Callable[[str, str], str]
    """Of one item; the key that shows that of everything."""


class KindTitles(TypedDict):
    """The lists that the inbox pane can show."""

    inbox: str
    waiting: str
    notes: str
    questions: str
    decided: str
    archive: str


class InboxWords(NamedTuple):
    """The list."""

    headings: HeadingNames
    until_reply: str
    empty: Callable[[str], str]
    """Everything decided; the key to go on with."""
    empty_archive: Callable[[str], str]
    """No mail yet; the key of the palette."""
    empty_manager: Callable[[str, str], str]
    """Nothing for this manager; the key for all managers."""
    empty_search: Callable[[str, str], str]
    empty_view: Callable[[str, str], str]
    empty_query: Callable[[str, str], str]
    """Nothing with these words; the key to go back."""
    empty_kind: Callable[[str, str], str]
    """Nothing in this list; the key of the inbox."""
    searching: Callable[[str], str]
    more_hits: Callable[[int], str]
    kinds: KindTitles
    marked: Callable[[int], str]
    not_yet_seen: str
    elsewhere: Callable[[str], str]
    """An item that was decided somewhere else a moment ago."""
    gone: str
    no_item: str
    none_yet: str
    """There is no decision to repeat."""


class PreviewWords(NamedTuple):
    """The preview."""

    points: Callable[[int, str], str]
    """Points, and the key that tells why."""
    from_to: Callable[[str, str], str]
    attachments: Callable[[int], str]
    in_conversation: Callable[[int, int], str]
    """Which one it is, of how many."""
    due: Callable[[str, str], str]
    """The latest day, and the latest safe one when that is another."""
    slack: Callable[[int], str]
    """Latest date, plan date."""
    folded: Callable[[int, str], str]
    """So many lines of history; the key that shows them."""
    whole: str
    conversation: str
    sent: str
    hidden_said: str
    forwarded: str
    why: Callable[[int], str]
    why_above: Callable[[str, int], str]
    goes_before: Callable[[str, str], str]
    """Two headings of the list."""
    same: str
    more_people: Callable[[int], str]
    sealed: str
    masked: Callable[[str], str]
    """Not shown while passing; the key that opens it."""
    no_text: str


class AskFields(FieldNames):
    """Labels of the fields, short enough for one line."""

    manager: str
    mandate: str
    title: str
    parts: str
    marking: str
    points: str
    waiters: str
    search: str
    path: str
    theme: str
    name: str
    addresses: str
    address: str
    view: str
    query: str
    place: str
    takes: str


class AskWords(NamedTuple):
    """The line that asks."""

    accept: Callable[[str, str], str]
    """The keys that accept and leave."""
    goes_on: Callable[[str, str, int, int], str]
    """The same where a line follows: which line this is, of how many."""
    does_it: Callable[[str, str, int, int], str]
    """The same of the last line."""
    many: Callable[[int], str]
    needed: Callable[[str], str]
    no_mandate: str
    on_whom: str
    """The person that is waited for, where that is what is still missing."""
    over_limit: Callable[[str, int, int], str]
    """Of which piece, the amount that it names, and up to what its mandate goes; in cents."""
    over_mandate: Callable[[int], str]
    """The same once a reason is given: the amount, in cents."""
    each_own: str
    of_piece: str
    """In a field of a hidden piece: what it says itself, which is not shown."""
    default_advice: str
    fields: AskFields
    adds_person: str
    adds_desk: str
    today: str
    in_days: Callable[[int], str]
    """Office days from now."""
    past: str
    day_off: str
    until_reply: str
    until_reply_by: Callable[[str], str]
    """The day on which it is back without a reply."""
    reply: str
    meeting: str
    before_term: str
    waits: Callable[[str, str], str]
    late: Callable[[str], str]
    """Before what is done: it comes back after the due date. On a narrow screen the end gives way, never this."""
    some_late: Callable[[str], str]
    """Of some of many."""
    without_hour: str
    """An hour was typed where only the day counts."""
    snoozes: Callable[[str], str]
    refers: Callable[[str], str]
    by: Callable[[str], str]
    namely: Callable[[str, str], str]
    """A decision and what comes with it."""
    told: str
    not_told: str
    done: Callable[[str, str], str]
    done_many: Callable[[str, int], str]
    split_into: Callable[[int], str]
    shared: Callable[[str], str]
    assigned: Callable[[str], str]
    edited: str
    due_set: Callable[[str], str]
    due_gone: str
    marked: Callable[[str], str]
    unmarked: str
    pointed: Callable[[int], str]
    no_points: str
    """Points by hand are taken away."""
    comes_to: Callable[[int], str]
    """What the item has with them."""
    points_between: Callable[[int], str]
    """The most there may be, either way."""
    nothing_changed: str
    yes: str
    no: str
    editor_help: str
    editor_broken: str
    no_editor: str


class FlowWords(NamedTuple):
    """One item at a time."""

    progress: Callable[[int, int, str], str]
    """Which item, of how many, and the time spent."""
    done: str
    summary: Callable[[int, int, str], str]
    """Decided, skipped, time spent."""
    per_decision: Callable[[str, int], str]
    remaining: Callable[[int], str]
    elsewhere: Callable[[str, str], str]
    """What it is called, and what it became elsewhere (empty: gone)."""
    remaining_here: Callable[[int], str]
    """The same for a part of the inbox."""
    back: Callable[[str], str]


class BeginWords(NamedTuple):
    """The first run."""

    welcome: str
    about: tuple[str, ...]
    ask_name: str
    ask_addresses: str
    ask_manager: str
    ask_address: Callable[[str], str]
    ask_more: str
    ask_mail: str
    no_such_mail: Callable[[str], str]
    name_is: Callable[[str], str]
    addresses_are: Callable[[str], str]
    manager_is: Callable[[str, str], str]
    skip: Callable[[str], str]
    done: Callable[[str], str]
    drop: str
    tour: Callable[[Callable[[CommandId], str]], tuple[str, ...]]
    """How it goes, in at most eight lines, the first a head; from a command to its key."""


BriefGroups = TypedDict(
    "BriefGroups",
    {
        "decide": str, "sign": str, "discuss": str, "pending": str, "settled": str, "referred": str, "read": str,
        "page-two": str, "confidential": str, "left-out": str, "almost": str, "frozen": str,
    },
)  # fmt: skip
"""Headings beside the page."""


class BriefPaneWords(NamedTuple):
    """The brief that is being made."""

    groups: BriefGroups
    changes: dict[str, str]
    """What is new about a line: ``new``, ``changed``."""
    hidden: Callable[[str], str]
    """Instead of the words of a marked piece."""
    withdrawn: str
    nobody: Callable[[str], str]
    """Nobody is supported yet; the key of the palette."""
    empty: Callable[[str, str], str]
    """Nothing in the brief of this manager; the key of the inbox."""
    reading: Callable[[int], str]
    """Seconds of reading, of the two minutes there are."""
    nothing_new: str
    stopped: Callable[[int], str]
    """The gate stopped so many places."""
    stopped_at: Callable[[str], str]
    """The first of those places, and what is there."""
    not_in: str
    follows_note: str
    """Of a line that tells how a nota stands: there is nothing in it to write or move."""
    undecided: Callable[[str], str]
    leave_out: str
    left_out: Callable[[str], str]
    put_back: Callable[[str], str]
    pin: str
    pinned: Callable[[int], str]
    freeze: Callable[[str], str]
    again: Callable[[str], str]
    as_: str
    to: str
    clipboard: str
    """What stands in an empty field for the file."""
    will: Callable[[str], str]
    will_clipboard: str
    exists: str
    frozen_written: Callable[[str, str], str]
    frozen_clipboard: Callable[[str], str]
    written: Callable[[str, str], str]
    on_clipboard: Callable[[str], str]


class TodayGroups(TypedDict):
    """Why something stands in the list of today."""

    returned: str
    due: str
    asked: str
    tell: str
    review: str
    remind: str
    deliver: str
    promise: str
    missed: str
    tight: str


class AsideNames(TypedDict):
    """What is put aside."""

    waiting: str
    snoozed: str


class OverviewWords(NamedTuple):
    """The lists of today and of what is waited for."""

    today: TodayGroups
    aside: AsideNames
    """Before how tight it is: it is not in sight, and comes back by itself later."""
    today_empty: Callable[[str, str], str]
    """Nothing presses; the keys of the inbox and of the brief."""
    snoozed: str
    marked: str
    """Above what is waited for on marked pieces: nobody's name."""
    silent: Callable[[int], str]
    """Office days without a word from either side; 0 also when it was asked today."""
    answered_on: Callable[[str], str]
    """In its place where the answer came: the day on which it did."""
    waits_empty: Callable[[str, str], str]
    """Nobody owes us anything; the keys of *wait* and of the inbox."""
    more: Callable[[str], str]
    """Not everything is shown; the key to choose a manager."""


class TabNames(TypedDict):
    """The screens."""

    inbox: str
    today: str
    notes: str
    questions: str
    brief: str
    waiting: str


class ScreenWords(NamedTuple):
    """Everything the workbench says besides names, commands, reasons and errors."""

    frame: FrameWords
    inbox: InboxWords
    preview: PreviewWords
    ask: AskWords
    flow: FlowWords
    begin: BeginWords
    brief: BriefPaneWords
    overview: OverviewWords
    tabs: TabNames
