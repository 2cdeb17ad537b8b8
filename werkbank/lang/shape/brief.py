"""The dagbrief in words: what goes to the manager, and what is said about a place in it."""

from typing import NamedTuple, TypedDict


class Count(TypedDict):
    """A number of things, ``{n}`` filled in: one of them, or any other number."""

    one: str
    more: str


class SectionWords(TypedDict):
    """Headings."""

    today: str
    urgent: str
    decide: str
    sign: str
    discuss: str
    done: str
    pending: str
    settled: str
    referred: str
    read: str
    confidential: str
    outlook: str


class AskCounts(TypedDict):
    """How much is asked, for the head."""

    decide: Count
    sign: Count
    discuss: Count


StatusWords = TypedDict(
    "StatusWords", {"late": str, "infeasible": str, "tight": str, "on-time": str, "suspended": str, "none": str}
)


class OutcomeWords(TypedDict):
    """What became of a line of the previous brief."""

    yes: str
    no: str
    discuss: str
    other: str
    withdrawn: str
    moved: str


class LabelWords(TypedDict):
    """Labels before a value; also the heads of columns."""

    manager: str
    code: str
    marking: str
    prepared: str
    asked: str
    reading: str
    since: str
    answer: str
    advice: str
    reason: str
    what: str
    ground: str
    desk: str
    asker_told: str
    title: str
    gist: str
    reading_time: str
    number: str
    outcome: str
    day: str
    author: str
    step: str
    room: str
    action: str
    override: str


class ChangedWords(TypedDict):
    """What of a line may have changed since the previous brief."""

    title: str
    gist: str
    advice: str
    due: str
    kenmerk: str
    section: str
    status: str
    """It is late since."""


class PlaceWords(TypedDict):
    """Parts of the place where a text stands: sections, and fields within them."""

    head: str
    today: str
    decide: str
    sign: str
    discuss: str
    done: str
    pending: str
    settled: str
    referred: str
    read: str
    confidential: str
    outlook: str
    manager: str
    officer: str
    text: str
    title: str
    gist: str
    advice: str
    kenmerk: str
    person: str
    desk: str
    mandate: str
    reason: str
    step: str
    override: str
    part: str
    answer: str
    source: str
    dossier: str
    qa: str
    agenda: str
    letter: str
    factsheet: str


GateWords = TypedDict("GateWords", {"bsn": str, "iban": str, "private-mail": str, "classification": str})
"""What the gate found, and what to do about it."""


class BriefWords(NamedTuple):
    """Everything a dagbrief says, apart from what people wrote."""

    date: str
    """The day of the brief; ``{weekday}``, ``{day}``, ``{number}``, ``{month}`` and ``{year}`` may be used."""
    title: str
    """Title of the page; ``{day}`` and ``{manager}`` are filled in."""
    subject: str
    """First line and subject of the mail; ``{day}``, ``{manager}`` and ``{code}`` are filled in."""
    concept: str
    concept_note: str
    withdrawn: str
    withdrawn_note: str
    marking: str
    """What handling an unmarked brief gets."""
    prepared: str
    """``{moment}`` and ``{officer}`` are filled in."""
    labels: LabelWords
    sections: SectionWords
    continued: str
    """A heading on page two; ``{heading}`` is filled in."""
    asks: AskCounts
    urgent: Count
    none_asked: str
    more_asked: Count
    """Under page one when there is a page two; ``{first}`` and ``{last}`` may be used."""
    nothing_more: str
    """Between what asks and what only tells."""
    reading: Count
    """Minutes."""
    reading_short: str
    since: str
    """``{code}``, ``{moment}`` and ``{changes}`` are filled in."""
    new: Count
    changed: Count
    finished: Count
    nothing_changed: str
    example_rest: str
    """What the example of an answer says about the other lines."""
    answer_note: str
    """How the answer finds this brief; ``{code}`` is filled in."""
    due: str
    """``{when}`` is filled in."""
    due_past: str
    today: str
    """``{day}`` is filled in."""
    tomorrow: str
    statuses: StatusWords
    mark_new: str
    mark_changed: str
    """``{fields}`` is filled in."""
    changed_fields: ChangedWords
    person: str
    kenmerk: str
    copied: str
    masked: str
    """Instead of the text of a piece that was marked after the brief was frozen; ``{id}`` is filled in."""
    outcomes: OutcomeWords
    no_author: str
    """Of a nota that nobody writes."""
    days_over: Count
    """Office days."""
    days_short: Count
    planned: str
    """``{day}`` is filled in."""
    reminded: str
    """``{day}`` is filled in."""
    more_pending: Count
    preparing: str
    """Where a question lies that is not ready."""
    preparing_open: Count
    """The same; blocking items that are open."""
    preparing_owed: Count
    """After that: what others are still to deliver."""
    no_mandate: str
    """``{reason}`` is filled in."""
    no_ground: str
    yes: str
    no: str
    minutes: str
    """Reading time of a piece; ``{n}`` is filled in."""
    confidential: Count
    confidential_kenmerk: str
    """``{list}`` is filled in."""
    confidential_ref: str
    numbered: str
    """A numbered line pointed at; ``{n}`` is filled in."""
    more_urgent: Count
    joined: str
    """The word between the last two of a list."""
    made: str
    """``{moment}``, ``{version}`` and ``{code}`` are filled in."""
    destroy: str
    gate: GateWords
    gate_line: str
    """One finding; ``{place}`` and ``{kind}`` are filled in."""
    gate_stopped: Count
    places: PlaceWords

    def place(self, code: str) -> str:
        """A place from ``domain.brief.free_text`` in words: ``3 · gist`` is ``3 · kern``."""
        known = {str(part): str(word) for part, word in self.places.items()}
        where, _, field = code.partition(" · ")
        parts = [known.get(part, part) for part in where.split(" ")]
        return f"{' '.join(parts)} · {known.get(field, field)}" if field else " ".join(parts)


def counted(n: int, words: Count) -> str:
    """``3 besluiten``."""
    return (words["one"] if n == 1 else words["more"]).format(n=n)
