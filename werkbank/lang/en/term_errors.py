"""Why a term cannot be, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.harmless import harmless_line
from werkbank.lang.days import in_words
from werkbank.lang.en.names import NAMES
from werkbank.lang.shape.errors import Told

if TYPE_CHECKING:
    from werkbank.domain.errors import TermRefused


def _on_items(subject: str) -> dict[str, Told]:
    """Of the term of a piece."""
    return {
        "extension-length": Told("This rule has no extension of its own.", "Say how long: 2w."),
        "no-term": Told("This item has no term.", "Set one first: choose a rule, such as woo."),
        "standing-still": Told(f"This term stands still already, since {subject}.", "Resume it first."),
        "not-suspended": Told("This term does not stand still.", "There is nothing to resume."),
        "start": Told(f'From which day does "{subject}" count?', "Give the day of the event, such as 2 April."),
        "reason": Told("Suspending and extending take a reason.", "Give the reason; it stays with the item."),
    }


def of_term(error: TermRefused) -> Told:
    """Why a term cannot be."""
    subject = harmless_line(in_words(error.subject, NAMES), 80)
    form = "Write a number with d, w, m, y or wd (working days): 10d, 6w, 3m, 1y, 2wd."
    years = "Terms are counted from 1583 up to and including 9999."
    return {
        **_on_items(subject),
        "length": Told(f'"{subject}" is no length of a term.', form),
        "length-hours": Told(f'"{subject}" is a term in hours; werkbank does not count those.', form),
        "length-zero": Told(f'A term lasts at least one day, not "{subject}".', form),
        "length-long": Told(f'"{subject}" is too long: at most 9,999 of any unit.', form),
        "regime": Told(f'"{subject}" is no way of counting.', "Choose from: atw, eu, strict, office, backward, none."),
        "unit": Told(
            f'"{subject}" does not go with this way of counting.',
            "office counts working days (10wd), strict counts days, weeks, months or years (3w).",
        ),
        "start-range": Told(f"{subject} lies outside the calendar.", years),
        "end-range": Told("This term ends outside the calendar.", years),
        "at-once": Told(
            "What is to be done at once has no length, no extension and no suspension.",
            "Leave those out, or count in another way.",
        ),
        "suspension": Told(
            f'"{subject}" is no suspension.', "Write the first day and the end like this: 2026-04-03..2026-04-14."
        ),
        "suspension-order": Told(f"The suspension {subject} ends before it begins.", "Put the first day first."),
        "suspension-before": Told(
            f"A suspension cannot begin on {subject}: the term does not run yet.",
            "It runs from the day after its start.",
        ),
        "suspension-after": Told(
            f"A suspension cannot begin on {subject}: the term is over by then.",
            "Check the date; if the term was extended, give --extend too.",
        ),
        "suspension-none": Told("A term that counts back cannot be suspended.", "Leave --suspend out."),
        "extension-none": Told("A term that counts back cannot be extended.", "Leave --extend out."),
    }[error.reason]
