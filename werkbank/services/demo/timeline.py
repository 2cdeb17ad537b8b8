"""Everything that happens in the demo, in the order of time: post that arrives, what is done with it, briefs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from werkbank.domain.calendars import add_office_days, is_office_day
from werkbank.domain.days import instant_of
from werkbank.domain.phrases.vocabulary import WEEKDAYS
from werkbank.services.demo.almanac import Almanac, parts_of
from werkbank.services.demo.post import Sent, Writer
from werkbank.services.demo.story import Pin, Step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from werkbank.services.demo.story import Series, Story

WEEKS: Final = 8
OPENING: Final = "-40 08:00"
"""When the officer sets up her desk."""


@dataclass(frozen=True, slots=True)
class Action:
    """A step that is taken on the items of one letter."""

    step: Step
    letter: str


@dataclass(frozen=True, slots=True)
class Freeze:
    """The briefs of all managers are frozen."""


What = Sent | Action | Freeze | Pin


@dataclass(frozen=True, slots=True)
class Event:
    """What happens, and when."""

    moment: datetime
    what: What


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events in order, with the writer that knows every letter."""

    opening: datetime
    events: tuple[Event, ...]
    writer: Writer
    almanac: Almanac


def timeline(story: Story, now: datetime) -> Timeline:
    """The story as it goes when the demo is made at ``now`` (UTC)."""
    almanac = Almanac(now, _latest(story), story.words)
    writer = Writer(story, almanac)
    planned = [*_letters(story, almanac, writer), *_rhythm(story, almanac)]
    for series in story.series:
        planned += _weekly(series, almanac, writer)
    planned = sorted((one for one in planned if one.moment <= now), key=lambda one: one.moment)
    return Timeline(almanac.moment(OPENING), tuple(planned), writer, almanac)


def _latest(story: Story) -> time:
    return max(wall for offset, wall in map(parts_of, story.moments()) if offset == 0)


def _letters(story: Story, almanac: Almanac, writer: Writer) -> Iterator[Event]:
    """Letters and what is done with them, in the order of telling, which a day pressed together keeps."""
    told: list[tuple[str, What]] = []
    for letter in sorted(story.letters, key=lambda letter: parts_of(letter.at)):
        told.append((letter.at, writer.write(letter, almanac.moment(letter.at))))
        told += [(step.at, Action(step, letter.id)) for step in letter.then]
    for at, what in sorted(told, key=lambda one: parts_of(one[0])):
        yield Event(almanac.moment(at), what)


def _rhythm(story: Story, almanac: Almanac) -> Iterator[Event]:
    for pin in story.pins:
        yield Event(almanac.moment(pin.at), pin)
    for at in story.briefs:
        yield Event(almanac.moment(at), Freeze())


def _weekly(series: Series, almanac: Almanac, writer: Writer) -> Iterator[Event]:
    """One letter a week, unless the office is closed on that day; a newsletter comes on Sunday all the same."""
    away = (almanac.today.weekday() - WEEKDAYS[series.weekday]) % 7
    for week in reversed(range(WEEKS)):
        day = almanac.today - timedelta(days=away + 7 * week)
        if not is_office_day(day) and day.weekday() < 5:
            continue
        text = series.texts[week % len(series.texts)]
        letter = replace(series.letter, id=f"{series.letter.id}-{day:%m%d}", text=text)
        yield Event(_at(day, series.time), writer.write(letter, _at(day, series.time), base=day))
        yield Event(_at(add_office_days(day, series.days), series.step.at), Action(series.step, letter.id))


def _at(day: date, wall: str) -> datetime:
    return instant_of(datetime.combine(day, time.fromisoformat(wall)))
