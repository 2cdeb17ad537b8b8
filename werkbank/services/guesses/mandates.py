"""On which mandate the officer settles something herself; without one a reason is needed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from werkbank.domain import ids
from werkbank.domain.amounts import highest, limit_of
from werkbank.domain.errors import Missing, OverLimit, UsageError
from werkbank.domain.nearest import match
from werkbank.domain.trade import TOPICS
from werkbank.services.named import find_ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.people import Mandate
    from werkbank.services.guesses.case import Case, Guess

_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 5
"""Letters that make the beginning of a word its own: ``factu`` is in *facturen* and in *factuur*."""


def on_mandate(made: Guess, case: Case) -> Guess:
    """A mandate that is valid for this manager today and goes up to what the piece names.

    Without one a reason is needed, and shows in the brief; a reason that was carried over from other pieces takes the
    place of a mandate, and lifts no limit. Every road to *zelf afdoen* comes by here.
    """
    if case.rule.decision != "settle":
        return made
    valid = case.known.valid_mandates(made.manager_id, case.today)
    amount = _Amount(case, made.gist)
    lifts = bool(made.reason) and not case.given.carried
    if case.given.mandate:
        return _by_mandate(made, *_within([_meant(case.given.mandate, valid)], amount, lifts=lifts))
    if lifts:
        return made
    kind = " ".join(TOPICS.get(case.sort, ()))
    fits = [one for one in valid if _is_about(one.about, f"{case.subject} {made.gist} {kind}")]
    if made.reason or not fits:
        if fits:
            _within(fits, amount, lifts=False)
        elif not made.reason:
            raise Missing("settle", "reason")
        return made
    return replace(_by_mandate(made, *_within(fits, amount, lifts=False)), guessed=(*made.guessed, "mandate"))


class _Amount:
    """What a piece comes to, looked up when a mandate has a limit."""

    def __init__(self, case: Case, gist: str) -> None:
        self.ref, self.hidden = ids.show("item", case.row.item_id), bool(case.row.marking)
        self._case, self._gist = case, gist

    @cached_property
    def cents(self) -> int:
        """The highest amount that is named; 0 when there is none."""
        of_piece = self._case.known.highest_amount(self._case.row.item_id)
        return max(of_piece or 0, highest((self._gist,)) or 0)


def _within(mandates: Sequence[Mandate], amount: _Amount, *, lifts: bool) -> tuple[Mandate, int | None]:
    """The one of these mandates that goes up to the amount; with that, when it does not and a reason lifts it.

    Raises ``OverLimit`` when none does, ``Missing`` when more do; of a marked piece no amount is told.
    """
    limits = [(one, limit_of(one.about, one.limit)) for one in mandates]
    covering = [one for one, limit in limits if limit is None or amount.cents <= limit]
    if len(covering) == 1:
        return covering[0], None
    if lifts and not covering:
        return mandates[0], None if amount.hidden else amount.cents
    if covering or amount.hidden:
        raise Missing("settle", "reason")
    widest, most = max(((one, limit or 0) for one, limit in limits), key=lambda one: one[1])
    raise OverLimit(widest.about, most, amount.cents, amount.ref)


def _by_mandate(made: Guess, mandate: Mandate, over: int | None) -> Guess:
    return replace(
        made, mandate_id=mandate.id, mandate=mandate.about, mandate_kind=mandate.kind, mandate_limit=mandate.limit,
        mandate_until=mandate.until, over=over,
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
