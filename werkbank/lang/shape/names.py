"""Names of codes: what a stable code is called on the screen."""

from typing import NamedTuple, TypedDict


class Label(TypedDict):
    """A short form for lists and footers, a long form for help and sentences."""

    short: str
    long: str


class DecisionNames(TypedDict):
    """One label per decision."""

    decide: Label
    sign: Label
    discuss: Label
    read: Label
    settle: Label
    refer: Label
    wait: Label
    snooze: Label
    note: Label
    question: Label
    archive: Label


class StateNames(TypedDict):
    """One word per state of an item."""

    new: str
    decide: str
    sign: str
    discuss: str
    read: str
    settled: str
    referred: str
    waiting: str
    snoozed: str
    note: str
    question: str
    archived: str


MarkingNames = TypedDict(
    "MarkingNames",
    {
        "": str,
        "personnel": str,
        "medical": str,
        "commercial": str,
        "political": str,
        "embargo": str,
        "cabinet": str,
        "dep-v": str,
        "state-secret": str,
    },
)


class KindNames(TypedDict):
    """What the typed ids stand for."""

    message: str
    item: str
    note: str
    question: str
    commitment: str
    wait: str
    brief: str
    deed: str
    manager: str
    person: str
    desk: str
    mandate: str
    rule: str


class MessageKindNames(TypedDict):
    """What came in."""

    mail: str
    call: str
    letter: str
    file: str
    memo: str


class QuadrantNames(TypedDict):
    """The Eisenhower label of an item."""

    now: str
    plan: str
    delegate: str
    bundle: str


class FieldNames(TypedDict):
    """What a decision may need."""

    gist: str
    advice: str
    due: str
    kenmerk: str
    reason: str
    desk: str
    asker_told: str
    person: str
    chase: str
    until: str
    type: str
    author: str
    checklist: str


class AnswerNames(TypedDict):
    """What a manager answered."""

    yes: str
    no: str
    discuss: str
    other: str


class ChecklistNames(TypedDict):
    """What a checklist prepares."""

    C1: str
    C2: str
    C3: str
    C4: str
    C5: str
    C6: str
    C7: str


class Names(NamedTuple):
    """All names of codes."""

    decisions: DecisionNames
    states: StateNames
    markings: MarkingNames
    kinds: KindNames
    message_kinds: MessageKindNames
    quadrants: QuadrantNames
    fields: FieldNames
    answers: AnswerNames
    checklists: ChecklistNames
    no_manager: str
    """Instead of a manager's name: the item must still be assigned."""
    pointer: str
    """The line that stands for a hidden piece; ``{marking}`` and ``{id}`` are filled in."""
    refused: str
    """The line that stands for a piece that was not taken in; ``{id}`` is filled in."""
    no_subject: str
    unreadable: str
    unknown_sender: str
    citizen: str
    """Instead of the name of a private sender in what leaves the house."""
    weekdays: tuple[str, str, str, str, str, str, str]
    """Short, Monday first: ``ma``."""
    months: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    """Short: ``nov``."""
    week: str
    """``wk``."""
    today: str
