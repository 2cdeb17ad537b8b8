"""The registers on the screen: mandates, persons and managers; what they show, ask and say."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class MandateLabels(TypedDict):
    """Before what is known of a mandate, and of its fields."""

    about: str
    kind: str
    manager: str
    limit: str
    until: str
    kenmerk: str
    stands: str
    amount: str
    settled: str


class PersonLabels(TypedDict):
    """The fields of a person."""

    name: str
    addresses: str
    role: str
    organisation: str
    weight: str


class ManagerLabels(TypedDict):
    """Before what is known of a manager, and of its fields."""

    name: str
    code: str
    addresses: str
    themes: str
    stands: str
    open: str


class MandateSaid(NamedTuple):
    """About mandates."""

    page: str
    empty: Callable[[str], str]
    """There are none; the key of a new one."""
    labels: MandateLabels
    running: str
    """Above those that hold."""
    over: str
    """Above those that do not."""
    no_end: str
    until: Callable[[str], str]
    days_left: Callable[[int], str]
    ended: Callable[[str], str]
    """It held until this day."""
    manager_left: str
    """Its manager is not active any more."""
    stands: dict[str, str]
    """By how it stands: what that means for her."""
    not_written: Callable[[str], str]
    """It is not said where it is laid down; the key with which she does."""
    written: str
    """In the line of the list, where that is not said."""
    amount: str
    """A piece with a higher amount than the limit names asks for a reason."""
    no_amount: str
    """The limit names none."""
    settled: Callable[[int, str], str]
    """How many pieces, and when the last."""
    nothing_settled: str
    lately: str
    """Above what was settled by it lately."""
    blank_until: str
    blank_limit: str
    lay_down: Callable[[str, str, str], str]
    """How to get here from the line of a decision: the keys that leave it and that open the palette, and its name."""
    ended_now: Callable[[str], str]
    past: Callable[[str], str]
    """This last day is over already."""
    holds_until: Callable[[str], str]
    holds: str


class PersonSaid(NamedTuple):
    """About persons."""

    page: str
    empty: Callable[[str], str]
    nobody: Callable[[str, str], str]
    """Nobody fits these words; the key that shows everybody."""
    search: str
    counted: Callable[[int], str]
    labels: PersonLabels
    open: Callable[[int], str]
    away: Callable[[str], str]
    """Away until this day."""
    away_from: Callable[[str], str]
    """Away from this day, which is still to come."""
    no_weight: str
    """To choose: no weight of one's own."""
    nothing_open: Callable[[str], str]
    away_short: str
    back_short: str
    reading: str


class ManagerSaid(NamedTuple):
    """About managers."""

    page: str
    empty: Callable[[str], str]
    labels: ManagerLabels
    open: Callable[[int], str]
    nothing_open: str
    active: str
    inactive: str
    stopped: Callable[[str], str]
    started: Callable[[str], str]
    left: Callable[[int], str]
    """So many are still open."""
    none_left: Callable[[str], str]
    still_open: Callable[[str], str]
    """After what is still open: the key that hands all of it over."""
    nobody_else: str
    """There is no other active manager."""
    to_whom: str
    handed_over: Callable[[int, str, str], str]
    """So many pieces, of whom, to whom."""
    parts: Callable[[int, int, int, int, int], str]
    """What is open: undecided, with the manager, put aside, notes, questions."""
    code_follows: str
    """Without an abbreviation one is made."""
    stop_short: str
    start_short: str


class RegisterWords(NamedTuple):
    """All of it."""

    kept: Callable[[str], str]
    none_here: str
    """There is none under the cursor."""
    mandates: MandateSaid
    people: PersonSaid
    managers: ManagerSaid
