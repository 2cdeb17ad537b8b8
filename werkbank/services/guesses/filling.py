"""Fill in as much as can be, step by step; what is still wrong is told.

The same code serves the line that asks (which only reads) and the deed, so what was shown is what is done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from werkbank.domain.conversation import bare_subject
from werkbank.domain.errors import Missing, WerkbankError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.trade import CHECKLISTS, DEFAULT_CHECKLIST, DEFAULT_TYPE, NOTE_TYPES, kenmerk_in, one_of
from werkbank.services.guesses.case import Guess
from werkbank.services.guesses.days import on_days
from werkbank.services.guesses.mandates import on_mandate
from werkbank.services.guesses.whom import at_desk, by_person, for_manager

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.services.guesses.case import Case


def fill(case: Case) -> tuple[Guess, WerkbankError | None]:
    """Fill in as much as can be; with what is still wrong. What was not understood goes before what is missing."""
    made, found = _texts(case), list[WerkbankError]()
    for step in _STEPS:
        try:
            made = step(made, case)
        except WerkbankError as error:
            found.append(error)
    return made, min(found, key=unfinished, default=None)


def unfinished(error: WerkbankError) -> bool:
    """Is this merely not there yet? Without a manager nothing else matters, so that is no detail to fill in later."""
    return isinstance(error, Missing) and error.field != "manager"


def _texts(case: Case) -> Guess:
    given, row = case.given, case.row
    return Guess(
        gist=harmless_line(given.gist or row.gist or row.title or bare_subject(case.subject), 2_000),
        advice=harmless_line(given.advice or row.advice, 2_000),
        kenmerk=harmless_line(given.kenmerk or row.kenmerk or kenmerk_in(case.subject), 100),
        reason=harmless_line(given.reason, 500),
        asker_told=bool(given.asker_told),
    )


def _form(made: Guess, case: Case) -> Guess:
    """The type of a note, the checklist of a question: what was asked, else what fits the recognised kind."""
    if case.rule.decision == "note":
        guessed = next((code for code in NOTE_TYPES if code.upper() == case.sort), DEFAULT_TYPE)
        wanted = case.given.type.strip()
        ships = not wanted or wanted.lower() in {code.lower() for code in NOTE_TYPES}
        codes = NOTE_TYPES if ships else (*NOTE_TYPES, *case.known.own_types)
        return replace(made, type=one_of("type", wanted, codes) or guessed)
    if case.rule.decision == "question":
        fits = DEFAULT_CHECKLIST.get(case.sort, "C1")
        wanted = case.given.checklist.strip()
        ships = not wanted or wanted.upper() in CHECKLISTS
        codes = CHECKLISTS if ships else (*CHECKLISTS, *case.known.own_checklists)
        return replace(made, checklist=one_of("checklist", wanted, codes) or fits)
    return made


def _complete(made: Guess, case: Case) -> Guess:
    for name in ("gist", "advice", "kenmerk"):
        if name in case.rule.needs and not getattr(made, name):
            raise Missing(case.rule.decision, name)
    return made


_STEPS: Final[tuple[Callable[[Guess, Case], Guess], ...]] = (
    for_manager, on_days, by_person, at_desk, on_mandate, _form, _complete,
)  # fmt: skip
