"""The term of one item: set, suspended, resumed and extended; and whether it still ends where it was accepted to end.

``ItemTerm`` keeps what was asked and the three days that came of it. Those days are what everybody plans with, so they
change only when somebody changes the term or accepts that it moved; ``counted`` says where it ends by what is known
now. While a suspension is open a term has no end at all: nobody knows how many days it will take.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.errors import TermRefused
from werkbank.domain.terms.computing import Outcome, compute, compute_rule
from werkbank.domain.terms.length import Length, parse_length, together
from werkbank.domain.terms.suspending import Suspension

if TYPE_CHECKING:
    from werkbank.domain.terms.legal import Setting
    from werkbank.domain.terms.rules import Regime, TermRule, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A suspension of the term of an item; ``end`` is ``None`` as long as it is open.

    ``first`` is the first day suspended. ``inclusive``: *tot en met* ``end``, else *tot*.
    """

    id: int = 0
    item_id: int
    first: date
    end: date | None = None
    inclusive: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTerm:
    """The term of an item. ``nominal``, ``legal`` and ``plan`` are as accepted; ``None`` while it stands still.

    ``rule`` is the id of a record that ships, in the ``version`` with which the term began; a term of her own has a
    ``length`` (empty: at once) and a ``regime`` instead. ``start`` is the day of the event, which is not counted.
    """

    id: int = 0
    item_id: int
    rule: str = ""
    version: int = 0
    length: str = ""
    regime: Regime = "none"
    start: date
    extension: str = ""
    extension_reason: str = ""
    nominal: date | None = None
    legal: date | None = None
    plan: date | None = None


class Running(NamedTuple):
    """A term with its suspensions, in order of their first day."""

    term: ItemTerm
    pauses: tuple[Pause, ...] = ()

    @property
    def open_pause(self) -> Pause | None:
        """The suspension in which it stands still; there is one at most."""
        return next((one for one in self.pauses if one.end is None), None)

    def without_words(self) -> Running:
        """Without the reasons that were typed."""
        return self._replace(
            term=replace(self.term, extension_reason=""), pauses=tuple(replace(one, reason="") for one in self.pauses)
        )


class Basis(NamedTuple):
    """What every term is counted by: the records, and the days that are known."""

    terms: Terms
    setting: Setting


def rule_of(term: ItemTerm, terms: Terms) -> TermRule | None:
    """The record it began with; ``None`` for a length of her own. Raises ``NotFound`` for one that no longer ships."""
    return terms.find(term.rule, term.version) if term.rule else None


def counted(running: Running, basis: Basis, until: date | None = None) -> Outcome | None:
    """Where it ends by what is known now; ``None`` while it stands still, unless ``until`` closes the suspension.

    Raises ``TermRefused`` for what cannot be counted, ``NotFound`` for a record that no longer ships.
    """
    term, ends = running.term, [(one, one.end or until) for one in running.pauses]
    suspensions = tuple(Suspension(one.first, end, one.inclusive) for one, end in ends if end is not None)
    if len(suspensions) < len(ends):
        return None
    extension = parse_length(term.extension) if term.extension else None
    rule = rule_of(term, basis.terms)
    if rule is not None:
        return compute_rule(
            rule, term.start, basis.terms, basis.setting, extension=extension, suspensions=suspensions
        )  # fmt: skip
    length = parse_length(term.length) if term.length else None
    return compute(length, term.regime, term.start, basis.setting, extension=extension, suspensions=suspensions)


def settled(running: Running, basis: Basis) -> Running:
    """With the days that come of it now, accepted."""
    found = counted(running, basis)
    days = (None, None, None) if found is None else (found.nominal, found.legal, found.plan)
    nominal, legal, plan = days
    return running._replace(term=replace(running.term, nominal=nominal, legal=legal, plan=plan))


def begun(item: int, rule: TermRule, start: date, basis: Basis) -> Running:
    """A term by a record that ships."""
    return settled(Running(ItemTerm(item_id=item, rule=rule.id, version=rule.version, start=start)), basis)


def begun_own(item: int, length: Length | None, regime: Regime, start: date, basis: Basis) -> Running:
    """A term of her own length; ``None`` for at once."""
    made = ItemTerm(item_id=item, length=str(length) if length else "", regime=regime, start=start)
    return settled(Running(made), basis)


def restarted(running: Running, rule: TermRule, start: date, basis: Basis) -> Running:
    """The same rule from another start; what was done with the term stays. Refused when that cannot be counted."""
    made = running._replace(term=replace(running.term, version=rule.version, start=start))
    counted(made, basis, until=_latest(made))  # also while it stands still
    return settled(made, basis)


def suspended(running: Running, first: date, end: date | None, reason: str, basis: Basis) -> Running:
    """Stand still from ``first``, the first day suspended; with an ``end`` it is known already when it goes on.

    Whether ``end`` is suspended too is for the rule to say (*tot* or *tot en met*). Raises ``TermRefused`` also for a
    term that had ended by then, and for one that stands still already.
    """
    before = running.open_pause
    if before is not None:
        raise TermRefused("standing-still", before.first.isoformat())
    rule = rule_of(running.term, basis.terms)
    inclusive = rule is not None and rule.suspension is not None and rule.suspension.inclusive
    fresh = Pause(item_id=running.term.item_id, first=first, end=end, inclusive=inclusive, reason=reason)
    made = running._replace(pauses=tuple(sorted((*running.pauses, fresh), key=_first_day)))
    counted(made, basis, until=_latest(made))  # refuses what cannot be, also while it stands still
    return settled(made, basis)


def resumed(running: Running, end: date, basis: Basis, *, stood: bool = True) -> Running:
    """Go on: the open suspension ended on ``end``. Raises ``TermRefused`` when that is before it began.

    ``stood``: false when it goes on before it stood still at all; then no day is added.
    """
    pause = running.open_pause
    if pause is None:
        raise TermRefused("not-suspended")
    shut = replace(pause, end=end, inclusive=pause.inclusive and stood)
    closed = tuple(shut if one is pause else one for one in running.pauses)
    return settled(running._replace(pauses=closed), basis)


def extended(running: Running, by: Length | None, reason: str, basis: Basis) -> Running:
    """Verdaging; ``None`` is as long as the rule allows. What was extended before comes on top."""
    term, rule = running.term, rule_of(running.term, basis.terms)
    wanted = by if by is not None else rule.extension if rule is not None else None
    if wanted is None:
        raise TermRefused("extension-length")
    if term.extension:
        whole = together(parse_length(term.extension), wanted)
        if len(whole) > 1:
            raise TermRefused("unit", str(wanted))
        wanted = whole[0]
    reasons = "; ".join(one for one in (term.extension_reason, reason) if one)
    made = replace(term, extension=str(wanted), extension_reason=reasons)
    counted(running._replace(term=made), basis, until=_latest(running))
    return settled(running._replace(term=made), basis)


def moved(running: Running, basis: Basis) -> Outcome | None:
    """Where it ends now, when that is another day than was accepted; ``None`` when all three days still hold.

    Raises as ``counted`` does.
    """
    found, term = counted(running, basis), running.term
    if found is None or (term.nominal, term.legal, term.plan) == (found.nominal, found.legal, found.plan):
        return None
    return found


def _first_day(pause: Pause) -> date:
    return pause.first


def _latest(running: Running) -> date:
    """A day to close an open suspension on, only to see whether the rest can be counted."""
    return max([running.term.start, *(one.end or one.first for one in running.pauses)])
