"""A dossier in words: what goes to the manager, to a meeting, or into a letter."""

from typing import NamedTuple, TypedDict

from werkbank.lang.shape.brief import Count


class KindWords(TypedDict):
    """What each kind is called."""

    dossier: str
    qa: str
    agenda: str
    letter: str
    factsheet: str


StateWords = TypedDict("StateWords", {"": str, "ready": str, "answered": str, "dropped": str})
AgendaWords = TypedDict("AgendaWords", {"": str, "decide": str, "discuss": str, "inform": str})


class PromiseKinds(TypedDict):
    """What was promised, or asked by the House."""

    promise: str
    motion: str


PromiseStates = TypedDict("PromiseStates", {"": str, "done": str, "dropped": str})


class DossierLabels(TypedDict):
    """Labels before a value; also the heads of columns."""

    manager: str
    officer: str
    day: str
    state: str
    asker: str
    behalf: str
    addressee: str
    reference: str
    submitted: str
    due: str
    requested: str
    author: str
    marking: str
    behind: str
    core: str
    status: str
    advice: str
    points: str
    taken: str
    subject: str
    our_reference: str
    your_reference: str
    about: str
    fact: str
    source: str
    as_of: str
    owner: str
    what: str
    who: str
    when: str
    made: str
    kept: str
    question: str


class LetterWords(TypedDict):
    """The letter; what stands in square brackets is still to be filled in."""

    title: str
    """Above the answers to parliamentary questions; ``{addressee}``, ``{asker}`` and ``{subject}`` are filled in."""
    submitted: str
    """``{day}`` is filled in."""
    reference: str
    """``{reference}`` is filled in."""
    to: str
    salutation: str
    opening: str
    """``{subject}`` is filled in."""
    closing: str
    no_addressee: str
    no_asker: str
    members: Count
    """Members of parliament who ask, by how many; ``{asker}`` is filled in."""
    no_reference: str
    no_subject: str
    date: str
    name: str
    other_to: str
    other_salutation: str


class DossierWords(NamedTuple):
    """Everything a dossier says, apart from what people wrote."""

    kinds: KindWords
    title: str
    """``{kind}`` and ``{subject}`` are filled in."""
    several: Count
    """In the place of a subject."""
    no_title: str
    concept: str
    concept_note: str
    states: StateWords
    cover: str
    """The heading of the first page."""
    letter_cover: str
    """What to do with that page before the letter leaves."""
    override: str
    """``{reason}`` is filled in."""
    override_of: str
    """The same in a file of several; ``{title}`` too."""
    left_out: Count
    parts_left_out: Count
    chosen: str
    """``{marking}`` is filled in."""
    labels: DossierLabels
    contents: str
    questions: str
    open_heading: str
    nothing_open: str
    blocking: str
    wanted: str
    overdue: str
    to_check: str
    run: str
    """Of printed numbers that follow each other: ``{first}`` and ``{last}``."""
    mark: str
    """``{part}`` and ``{mark}`` are filled in."""
    part: Count
    """``{numbers}`` is filled in: one printed number, or several."""
    answer: Count
    bare_part: str
    bare_answer: str
    loose_part: str
    """A part without a number, where that may not be read as the only one; ``{place}`` is filled in."""
    no_answer: str
    not_settled: str
    seconds: Count
    agenda: AgendaWords
    no_advice: str
    letter: LetterWords
    articles: dict[str, str]
    """The article by how the name of an office begins, in small letters."""
    facts: str
    unsourced: str
    in_answer: str
    """Figures that stand in an answer only; ``{figures}`` is filled in."""
    no_facts: str
    no_day: str
    commitments: str
    promises: PromiseKinds
    promise_states: PromiseStates
    joined: str
    footer: str
    """``{day}`` and ``{refs}`` are filled in."""
    gate_stopped: Count
