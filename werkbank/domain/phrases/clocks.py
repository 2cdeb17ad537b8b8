"""Times of the day: ``14u``, ``14.30``, ``half drie``, ``kwart voor drie``, ``'s middags``, ``5pm``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.phrases.state import Clock, State
from werkbank.domain.phrases.vocabulary import HOURS, PARTS

if TYPE_CHECKING:
    from werkbank.domain.phrases.vocabulary import Part

Clocks = list[tuple[Clock, int]]
_HALF_DAYS: Final[dict[str, Part]] = {
    "am": "morning", "a.m": "morning", "pm": "afternoon", "p.m": "afternoon",
}  # fmt: skip
_FIXED: Final[dict[str, tuple[int, int]]] = {
    "noon": (12, 0), "middaguur": (12, 0), "midnight": (0, 0), "middernacht": (0, 0), "midmorgen": (10, 0),
}  # fmt: skip
_WITHIN: Final = frozenset({"'s", "s", "in", "van", "of"})
_OUTSIDE: Final = frozenset({"vroeg", "laat", "late", "early", "vroege"})
_MINUTES: Final = frozenset({"minuten", "minuut", "min", "minutes", "minute"})


def part(state: State, at: int) -> tuple[Part, int] | None:
    """A part of the day: ``'s middags``, ``in de ochtend``, ``vroeg in de avond``, ``ochtend``, ``pm``."""
    place = state.skip(at, _OUTSIDE)
    if state.text(at) in ("eind", "einde", "end", "begin") and state.text(at + 1) in {*PARTS, "van", "of"}:
        place = state.skip(state.skip(at + 1, ("van", "of")), ("de", "the"))
    if (half := _HALF_DAYS.get(state.text(place).rstrip("."))) is not None:
        return half, place + 1
    led = state.text(place) in _WITHIN
    place = place + 1 if led else place
    if led and state.text(place - 1) != "'s":
        place = state.skip(place, ("de", "the", "het"))
        place = state.skip(place, _OUTSIDE)
    if state.text(place) in ("begin", "eind", "einde", "end") and state.text(place + 1) in ("van", "of"):
        place = state.skip(place + 2, ("de", "the"))
    word = state.text(place)
    if word not in PARTS:
        return None
    if led and state.text(place - 1) in ("'s", "s") and not word.endswith("s"):
        return None
    return PARTS[word], place + 1


def clock(state: State, at: int) -> Clocks:
    """A time, without the part of the day behind it."""
    kind, word = state.kind(at), state.text(at)
    if kind in ("time", "hour"):
        return _digits(state, at)
    if word in _FIXED:
        return [(Clock(*_FIXED[word]), at + 1)]
    if word in ("het", "de", "the") and state.text(at + 1) in {"middaguur", "middag", "noon"}:
        return [(Clock(12), at + 2)]
    return _spoken(state, at)


def clock_at(state: State, at: int) -> Clocks:
    """After *om* and the like a bare number is an hour too."""
    found = state.once(clock, at)
    number = state.count(at)
    if not found and number is not None and 0 <= number[0] <= 24:
        after = number[1]
        for ending in ("'en", "-en"):  # tegen 11'en
            if "".join(state.text(after + n) for n in range(2)) == ending:
                after += 2
        return [(_hour(number[0]), after)]
    return found


def _hour(hour: int, minute: int = 0) -> Clock:
    return Clock(hour % 24, minute, open=1 <= hour <= 12, ends=hour == 24)


def _digits(state: State, at: int) -> Clocks:
    numbers, text = state.numbers(at), state.text(at)
    hour, minute, second = (*numbers, 0, 0)[:3]
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        state.trouble = state.trouble or "time"
        return []
    spoken = state.kind(at) == "hour" and len(numbers) == 1
    fixed = text.startswith("0") or hour > 12
    after = at + 1
    behind = state.text(after) in HOURS
    weak = state.kind(at) == "time" and not behind
    after = after + 1 if behind else after
    if spoken and state.count(after) is None and state.kind(after) == "number":
        return []
    return [(Clock(hour % 24, minute, second, open=not fixed and hour > 0, weak=weak, ends=hour == 24), after)]


def _spoken(state: State, at: int) -> Clocks:
    """``half drie``, ``kwart voor drie``, ``tien over half vier``, ``half past three``, ``acht uur``."""
    word, found = state.text(at), []
    if word == "half" and state.text(at + 1) == "past" and (three := _whole(state, at + 2)) is not None:
        return [(_hour(three[0], 30), three[1])]
    if word == "half" and (three := _whole(state, at + 1)) is not None:
        return [(_hour((three[0] - 1) or 12, 30), state.skip(three[1], HOURS))]
    found.extend(_before_or_after(state, at))
    number = state.count(at)
    if number is not None and 0 <= number[0] <= 24:
        if state.text(number[1]) in HOURS:
            after = number[1] + 1
            minutes = state.count(after)
            if minutes is not None and 0 <= minutes[0] < 60 and state.kind(after) == "number":
                found.append((_hour(number[0], minutes[0]), minutes[1]))
            found.append((_hour(number[0]), after))
        elif state.text(number[1]).rstrip(".") in _HALF_DAYS or (
            state.text(number[1]) == "'s" and part(state, number[1]) is not None
        ):
            found.append((_hour(number[0]), number[1]))
    elif number is not None and state.text(number[1]) in ("uur", "u"):
        state.trouble = state.trouble or "time"
    return found


def _whole(state: State, at: int) -> tuple[int, int] | None:
    """A whole hour from 1 to 12."""
    number = state.count(at)
    return number if number is not None and 1 <= number[0] <= 12 else None


def _before_or_after(state: State, at: int) -> Clocks:
    """``kwart over drie``, ``vijf voor half negen``, ``quarter to five``, ``drie minuten na 22:10``."""
    place = state.skip(at, ("a", "een"))
    if state.text(place) in ("kwart", "quarter"):
        minutes, place = 15, place + 1
    else:
        number = state.count(at)
        if number is None or not 1 <= number[0] <= 59:
            return []
        minutes, place = number[0], state.skip(number[1], _MINUTES)
    word = state.text(place)
    if word not in ("over", "voor", "na", "past", "to", "after", "before"):
        return []
    step = minutes if word in ("over", "na", "past", "after") else -minutes
    if state.text(place + 1) == "half":
        hour = _whole(state, place + 2)
        base = None if hour is None else (hour[0] * 60 - 30, hour[1], True)
    elif state.kind(place + 1) in ("time", "hour"):
        exact = _digits(state, place + 1)
        base = (exact[0][0].hour * 60 + exact[0][0].minute, exact[0][1], exact[0][0].open) if exact else None
    else:
        hour = _whole(state, place + 1)
        base = None if hour is None else (hour[0] * 60, hour[1], True)
    if base is None:
        return []
    total = (base[0] + step) % (24 * 60)
    hour_now = total // 60 or (12 if base[2] else 0)
    return [(Clock(hour_now, total % 60, open=base[2]), state.skip(base[1], HOURS))]
