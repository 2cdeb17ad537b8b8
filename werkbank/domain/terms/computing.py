"""Count a term: nominal end, legal end and plan date, with every step.

The order is always the same: start (or the end of the term before it), length, extension, suspensions, the shift of the
law, the plan date. Extension is conservative: length plus extension from the original start, shifted once; the other
reading is a hint. Raises ``TermRefused`` for what cannot be counted and for whatever leaves the years 1583 to 9999.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from werkbank.domain.calendars import (
    NO_CLOSING,
    CalendarCode,
    Closing,
    add_office_days,
    last_office_day_on_or_before,
    office_days_between,
)
from werkbank.domain.days_off import DayOff, days_off_in, in_range
from werkbank.domain.errors import TermReason, TermRefused
from werkbank.domain.terms import steps as step
from werkbank.domain.terms.legal import LAWS, Frame, Law, Setting, Settled, is_longer, settle
from werkbank.domain.terms.length import Length, calendar_end, checked, days_on, in_days, together
from werkbank.domain.terms.rules import REGIMES, Regime, TermRule, Terms
from werkbank.domain.terms.suspending import Suspension, in_order, new_days

_COUNTS_IN: Final[dict[Regime, CalendarCode]] = {"atw": "atw", "eu": "eu", "office": "rijk", "backward": "rijk"}
"""The calendar in which a regime counts working days."""
PLAIN: Final = Setting()


class Outcome(NamedTuple):
    """When a term ends, and why.

    ``nominal`` is the end before any shift of the law, ``legal`` the last day on which it is not late, ``plan`` the
    office working day to aim for. ``unknown`` names the years whose equated days could still change ``legal``.
    """

    start: date
    nominal: date
    legal: date
    plan: date
    steps: tuple[step.Step, ...]
    unknown: tuple[int, ...] = ()
    generous: date | None = None
    """The other reading of an extension, when it is later: a hint only."""
    gate: date | None = None
    """When the rule wants something decided earlier."""
    penalty: step.Penalty | None = None

    @property
    def known(self) -> bool:
        """Do later decrees leave the legal end as it is?"""
        return not self.unknown

    def is_late(self, day: date) -> bool:
        """On its last day a term is not late; the day after it is."""
        return day > self.legal


class _Asked(NamedTuple):
    """The question, checked and in order."""

    length: Length
    regime: Regime
    start: date
    setting: Setting
    extension: Length | None
    suspensions: tuple[Suspension, ...]

    @property
    def lengths(self) -> tuple[Length, ...]:
        return together(self.length, self.extension) if self.extension else (self.length,)

    def law(self, lengths: tuple[Length, ...]) -> Law | None:
        """The law that shifts the end of a term of these lengths."""
        return None if self.regime == "atw" and is_longer(lengths) else LAWS.get(self.regime)

    def frame(self, lengths: tuple[Length, ...] | None = None) -> Frame:
        """What the end is settled by."""
        wanted = self.lengths if lengths is None else lengths
        return Frame(self.start, wanted, self.law(wanted), self.suspensions, self.setting)


class _Counting(NamedTuple):
    """A part of the reasoning: where it came, its steps, and years that leave doubt."""

    end: date
    steps: tuple[step.Step, ...] = ()
    unknown: frozenset[int] = frozenset()


def compute(
    length: Length | None,
    regime: Regime,
    start: date,
    setting: Setting = PLAIN,
    *,
    extension: Length | None = None,
    suspensions: tuple[Suspension, ...] = (),
) -> Outcome:
    """Count a term from ``start``, the day of the event (for ``backward``: before it); ``None`` for at once."""
    if not in_range(start.year):
        raise TermRefused("start-range", start.isoformat())
    if regime not in REGIMES:
        raise TermRefused("regime", regime)
    if length is None or regime == "none":
        _refuse(extension is not None or bool(suspensions) or length is not None or regime != "none", "at-once")
        return Outcome(start, start, start, start, (step.AtOnce(start),))
    checked(length)
    for one in (length, extension) if extension else (length,):
        checked(one)
        _refuse((one.unit == "wd") != (regime == "office") and regime in ("office", "strict"), "unit", str(one))
    began = step.Started(start)
    if regime == "backward":
        _refuse(extension is not None, "extension-none")
        _refuse(bool(suspensions), "suspension-none")
        return _backward(length, start, setting, began)
    asked = _Asked(length, regime, start, setting, extension, in_order(suspensions, start))
    return _forward(asked, began)


def compute_rule(
    rule: TermRule,
    start: date,
    terms: Terms,
    setting: Setting = PLAIN,
    *,
    extension: Length | None = None,
    suspensions: tuple[Suspension, ...] = (),
) -> Outcome:
    """Count a term that ships. One that follows another is counted from the shifted end of that one.

    ``start`` is then the start of the other. An extension longer than the rule allows is counted, and said.
    """
    before: tuple[step.Step, ...] = ()
    unknown: tuple[int, ...] = ()
    begins = start
    if rule.after:
        first = compute_rule(terms.find(rule.after, rule.after_version), start, terms, setting)
        begins, unknown = first.legal, first.unknown
        kept = tuple(one for one in first.steps if not isinstance(one, step.Planned))
        before = (*kept, step.Chained(rule.after, begins))
    found = compute(rule.length, rule.regime, begins, setting, extension=extension, suspensions=suspensions)
    *steps, last = found.steps[1:] if before else found.steps
    if extension and _is_beyond(extension, rule.extension):
        steps.append(step.BeyondRule(extension, rule.extension))
    if suspensions and rule.suspension is None:
        steps.append(step.NoSuspension(min(one.first for one in suspensions)))
    gate, penalty = None, None
    if rule.gate:
        gate = calendar_end(begins, rule.gate.length)
        steps.append(step.Gate(rule.gate.length, gate, rule.gate.name))
    if rule.penalty:
        first_day = days_on(begins, rule.penalty.first_day)
        end = days_on(first_day, rule.penalty.days - 1)
        penalty = step.Penalty(first_day, end, rule.penalty.days, rule.penalty.euros)
        steps.append(penalty)
    years = tuple(sorted({*unknown, *found.unknown}))
    every = (*before, *steps, last)
    return found._replace(start=start, steps=every, unknown=years, gate=gate, penalty=penalty)


def _refuse(when: bool, reason: TermReason, subject: str = "") -> None:
    if when:
        raise TermRefused(reason, subject)


def _is_beyond(asked: Length, allowed: Length | None) -> bool:
    if allowed is None or asked.unit == allowed.unit:
        return allowed is None or asked.n > allowed.n
    mine, most = in_days(asked), in_days(allowed)
    return mine is None or most is None or mine > most


def _forward(asked: _Asked, began: step.Started) -> Outcome:
    """Length, extension, suspensions, shift, plan."""
    frame = asked.frame()
    lengthened = _lengthened(asked)
    paused = _suspended(asked, frame, lengthened.end)
    settled = settle(frame, paused.end)
    steps = [began, *lengthened.steps, *paused.steps, *settled.steps]
    if frame.law is None:
        steps += _unshifted(asked, settled.end)
    generous = _generous(asked, asked.extension) if asked.extension else None
    if generous is not None and generous > settled.end:
        steps.append(step.Generous(generous))
    else:
        generous = None
    unknown = lengthened.unknown | paused.unknown | settled.unknown
    steps += _doubts(unknown, asked.setting)
    planned = _planned(settled.end, asked.setting)
    return Outcome(
        asked.start, paused.end, settled.end, planned.plan, (*steps, planned), tuple(sorted(unknown)), generous
    )


def _backward(length: Length, event: date, setting: Setting, began: step.Started) -> Outcome:
    """Counted back from an event: it never shifts (Atw 1(2)), and says so when the office is closed that day."""
    added = _add(event, length, "backward", setting)
    off = setting.off(added.end, "rijk")
    stays = (step.Stays("atw-1-2", added.end, off),) if off else ()
    planned = _planned(added.end, setting)
    return Outcome(event, added.end, added.end, planned.plan, (began, *added.steps, *stays, planned))


def _add(start: date, length: Length, regime: Regime, setting: Setting) -> _Counting:
    """One length added to a day, or taken off it."""
    back = regime == "backward"
    calendar = _COUNTS_IN.get(regime, "rijk")
    if length.unit == "wd":
        end = _working_days_on(start, -length.n if back else length.n, calendar, setting)
        skipped = _days_off_between(start, end, calendar, setting)
        unknown = _unknown_between(start, end, calendar, setting)
        return _Counting(end, (step.Counted(start, length, end, calendar, skipped, back),), unknown)
    end = calendar_end(start, length, -1 if back else 1)
    clamped = length.unit in ("m", "y") and end.day != start.day
    return _Counting(end, (step.Added(start, length, end, back, clamped, setting.off(end, calendar)),))


def _lengthened(asked: _Asked) -> _Counting:
    """The length, then the extension: both from the original start when their units are the same."""
    first = _add(asked.start, asked.length, asked.regime, asked.setting)
    if asked.extension is None:
        return first
    since = end = asked.start
    unknown = first.unknown
    for one in asked.lengths:
        since, part = end, _add(end, one, asked.regime, asked.setting)
        end, unknown = part.end, unknown | part.unknown
    clamped = asked.lengths[-1].unit in ("m", "y") and end.day != since.day
    calendar = _COUNTS_IN.get(asked.regime, "rijk")
    works = any(one.unit == "wd" for one in asked.lengths)
    skipped = _days_off_between(asked.start, end, calendar, asked.setting) if works else ()
    off = asked.setting.off(end, calendar)
    extended = step.Extended(asked.start, asked.length, asked.extension, end, clamped, off, skipped)
    return _Counting(end, (*first.steps, extended), unknown)


def _suspended(asked: _Asked, frame: Frame, end: date) -> _Counting:
    """Every suspension in turn; of one that begins in the days that the law adds, what lies after those counts."""
    steps: list[step.Step] = []
    unknown: frozenset[int] = frozenset()
    covered = 0
    for place, one in enumerate(asked.suspensions):
        if one.first > end:
            reached = _reached(frame, end, asked.suspensions[:place], one)
            steps += reached.steps
            end, unknown = reached.end, unknown | reached.unknown
            covered = max(covered, end.toordinal())
        days = new_days(one, covered)
        covered = max(covered, one.after)
        paused = _paused(asked, end, one, days)
        steps.append(paused)
        if paused.working_days:
            unknown |= _unknown_between(one.first, paused.to, _COUNTS_IN.get(asked.regime, "rijk"), asked.setting)
        end = paused.to
    return _Counting(end, tuple(steps), unknown)


def _reached(frame: Frame, end: date, earlier: tuple[Suspension, ...], one: Suspension) -> Settled:
    """The legal end before a suspension that begins after the nominal one; refused when the term had ended by then."""
    reached = settle(frame._replace(suspensions=earlier), end)
    _refuse(one.first > reached.end, "suspension-after", one.first.isoformat())
    return reached


def _paused(asked: _Asked, end: date, one: Suspension, days: range) -> step.Suspended:
    calendar = _COUNTS_IN.get(asked.regime, "rijk")
    working = asked.lengths[-1].unit == "wd"
    skipped: step.Skipped = ()
    if not working:
        to, gained = days_on(end, len(days)), len(days)
    else:
        before, last = date.fromordinal(days.start - 1), date.fromordinal(max(days.stop - 1, days.start - 1))
        gained = office_days_between(before, last, _besides(calendar, asked.setting), calendar)
        to = _working_days_on(end, gained, calendar, asked.setting)
        skipped = _days_off_between(end, to, calendar, asked.setting)
    off = asked.setting.off(to, calendar)
    return step.Suspended(one.first, one.end, one.inclusive, gained, end, to, working, off, skipped)


def _unshifted(asked: _Asked, end: date) -> list[step.Step]:
    """Why no law moves the end: art. 4, or a regime without a law."""
    if asked.regime == "office":
        return []
    calendar: CalendarCode = "atw" if asked.regime == "atw" else "rijk"
    off = asked.setting.off(end, calendar)
    reason: step.StayReason = "atw-4" if asked.regime == "atw" else "strict"
    longer: list[step.Step] = [step.Longer(one) for one in asked.lengths if asked.regime == "atw" and is_longer((one,))]
    return longer + ([step.Stays(reason, end, off)] if off else [])


def _generous(asked: _Asked, extension: Length) -> date | None:
    """The first term shifted, the extension from there, and shifted again; ``None`` beyond the calendar."""
    try:
        first = _add(asked.start, asked.length, asked.regime, asked.setting)
        middle = settle(asked.frame((asked.length,))._replace(suspensions=()), first.end)
        second = _add(middle.end, extension, asked.regime, asked.setting)
        frame = Frame(asked.start, asked.lengths, asked.law((extension,)), asked.suspensions, asked.setting)
        return settle(frame, _suspended(asked, frame, second.end).end).end
    except TermRefused:
        return None


def _doubts(unknown: frozenset[int], setting: Setting) -> list[step.Step]:
    """Say which years have no known list of equated days: those still to come apart from those that have been."""
    expires = setting.equated.expires
    last = expires.year if expires else 0
    ahead, past = sorted(year for year in unknown if year > last), sorted(year for year in unknown if year <= last)
    return [step.EquatedUnknown(tuple(years), years is ahead) for years in (past, ahead) if years]


def _planned(legal: date, setting: Setting) -> step.Planned:
    """The last office day on or before the legal end, then the buffer back (terms.md 4.2)."""
    last = last_office_day_on_or_before(legal, setting.closing)
    plan = _working_days_on(last, -max(0, setting.buffer), "rijk", setting)
    days = (date.fromordinal(n) for n in range(plan.toordinal(), legal.toordinal() + 1))
    skipped = tuple(off for day in days if (off := setting.off(day, "rijk")) is not None)
    return step.Planned(legal, last, max(0, setting.buffer), skipped, plan)


def _besides(calendar: CalendarCode, setting: Setting) -> Closing:
    """The days that do not count besides weekends and holidays."""
    return {"atw": setting.equated.dates, "rijk": setting.closing, "eu": NO_CLOSING}[calendar]


def _working_days_on(day: date, n: int, calendar: CalendarCode, setting: Setting) -> date:
    """Some working days on, or back; refused outside the years 1583 to 9999."""
    try:
        found = add_office_days(day, n, _besides(calendar, setting), calendar)
    except OverflowError as error:
        raise TermRefused("end-range") from error
    _refuse(not in_range(found.year), "end-range")
    return found


def _days_off_between(start: date, end: date, calendar: CalendarCode, setting: Setting) -> tuple[DayOff, ...]:
    """The days, besides plain weekends, that counting from ``start`` to ``end`` passed over."""
    first, last = sorted((start, end))
    return tuple(
        one
        for year in range(first.year, last.year + 1)
        for one in days_off_in(year, calendar, setting.equated, setting.closing)
        if first <= one.day <= last and one.day != start
    )


def _unknown_between(start: date, end: date, calendar: CalendarCode, setting: Setting) -> frozenset[int]:
    return frozenset(setting.equated.unknown_in(start.year, end.year) if calendar == "atw" else ())
