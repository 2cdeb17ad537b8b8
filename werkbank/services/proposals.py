"""What the decision line shows: the guess for one item or what is common to many, and names to complete from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.trade import CHECKLISTS, NOTE_TYPES
from werkbank.services.guesses import Guess, unfinished

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from werkbank.domain.decisions import Decision
    from werkbank.domain.errors import WerkbankError
    from werkbank.services.known import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a decision would fill in.

    With many items ``guess`` holds what is the same for all; a field in ``differs`` is empty there because each item
    has its own.
    """

    decision: Decision
    refs: tuple[str, ...]
    guess: Guess
    problem: WerkbankError | None = None
    """What is still missing or not understood; ``None``: it can be done."""
    problem_at: str = ""
    """The first item that has this problem."""
    differs: frozenset[str] = frozenset()
    adds: str = ""
    """What it would add to the register: ``person``, ``desk`` or nothing."""


class Offered(NamedTuple):
    """A mandate to choose."""

    ref: str
    about: str


class Offers(NamedTuple):
    """Names to complete from, in the order of the registers; codes as they are written (``lang.items`` names them)."""

    managers: tuple[str, ...]
    people: tuple[str, ...]
    desks: tuple[str, ...]
    note_types: tuple[str, ...]
    checklists: tuple[str, ...]
    mandates: Mapping[str, tuple[Offered, ...]]
    """By the name of the manager: what may be settled on his behalf today."""


_FIELDS: Final = tuple(one.name for one in fields(Guess) if one.name != "guessed")
_BARE: Final = Guess()


def proposed(decision: Decision, found: Sequence[tuple[str, Guess, WerkbankError | None]]) -> Proposal:
    """One proposal out of those for each item (at least one)."""
    wrong = [(ref, error) for ref, _, error in found if error is not None]
    at, problem = min(wrong, key=lambda one: unfinished(one[1]), default=("", None))
    guesses = [guess for _, guess, _ in found]
    first = guesses[0]
    differs = frozenset(
        name for name in _FIELDS if any(getattr(one, name) != getattr(first, name) for one in guesses[1:])
    )
    common: dict[str, Any] = {name: getattr(_BARE if name in differs else first, name) for name in _FIELDS}
    guessed = tuple(dict.fromkeys(name for one in guesses for name in one.guessed))
    return Proposal(
        decision=decision,
        refs=tuple(ref for ref, _, _ in found),
        guess=Guess(**common, guessed=guessed),
        problem=problem,
        problem_at=at,
        differs=differs,
        adds=next((one.adds for one in guesses if one.adds), ""),
    )


def offered(known: Known, today: date) -> Offers:
    """What can be chosen from today."""
    managers = [one for one in known.managers if one.active]
    return Offers(
        managers=tuple(one.name for one in managers),
        people=tuple(one.name for one in known.people),
        desks=tuple(one.name for one in known.desks),
        note_types=NOTE_TYPES,
        checklists=(*CHECKLISTS, *known.own_checklists),
        mandates={
            one.name: tuple(
                Offered(ids.show("mandate", mandate.id), mandate.about)
                for mandate in known.valid_mandates(one.id, today)
            )
            for one in managers
        },
    )
