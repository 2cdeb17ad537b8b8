"""On which mandate the officer settles something herself; without one a reason is needed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.amounts import limit_of
from werkbank.domain.errors import Missing, OverLimit, UsageError
from werkbank.domain.nearest import match
from werkbank.domain.trade import TOPICS
from werkbank.services.named import find_ref

if TYPE_CHECKING:
    from werkbank.domain.people import Mandate
    from werkbank.services.guesses.case import Case, Guess

_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 5
"""Letters that make the beginning of a word its own: ``factu`` is in *facturen* and in *factuur*."""


def on_mandate(made: Guess, case: Case) -> Guess:
    """A mandate that is valid for this manager today; without one a reason is needed, and shows in the brief."""
    if case.rule.decision != "settle":
        return made
    valid = case.known.valid_mandates(made.manager_id, case.today)
    if case.given.mandate:
        chosen = _meant(case.given.mandate, valid)
        return _by_mandate(made, chosen if made.reason else _within(chosen, case))
    if made.reason:
        return made
    kind = " ".join(TOPICS.get(case.sort, ()))
    fits = [one for one in valid if _is_about(one.about, f"{case.subject} {made.gist} {kind}")]
    if len(fits) != 1:
        raise Missing("settle", "reason")
    return replace(_by_mandate(made, _within(fits[0], case)), guessed=(*made.guessed, "mandate"))


def _within(mandate: Mandate, case: Case) -> Mandate:
    """Raises ``OverLimit`` when the piece names a higher amount than it goes up to; of a marked piece no amount."""
    limit = limit_of(mandate.about, mandate.limit)
    amount = None if limit is None else case.known.highest_amount(case.row.item_id)
    if limit is None or amount is None or amount <= limit:
        return mandate
    raise Missing("settle", "reason") if case.row.marking else OverLimit(mandate.about, limit, amount)


def _by_mandate(made: Guess, mandate: Mandate) -> Guess:
    return replace(
        made, mandate_id=mandate.id, mandate=mandate.about, mandate_kind=mandate.kind, mandate_limit=mandate.limit,
        mandate_until=mandate.until,
    )  # fmt: skip


def _is_about(mandate: str, text: str) -> bool:
    """Do they share a word, by its beginning? A mandate that says nothing of this piece is never proposed for it."""
    begins = {word[:_STEM] for word in _WORD.findall(mandate.lower()) if len(word) >= _STEM}
    return any(word[:_STEM] in begins for word in _WORD.findall(text.lower()))


def _meant(text: str, valid: list[Mandate]) -> Mandate:
    """The mandate with this id, or about this."""
    if ids.parse(text) is None:
        fits = match(text, [one.about for one in valid])
        if len(fits) != 1:
            raise UsageError("mandate", text)
        return next(one for one in valid if one.about == fits[0])
    number = find_ref(text, "mandate")
    chosen = next((one for one in valid if one.id == number), None)
    if chosen is None:
        raise Missing("settle", "mandate")
    return chosen
