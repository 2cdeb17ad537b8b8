"""Make the demo department: played in a folder of its own, and put in its place when it is whole."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from werkbank.domain.days import amsterdam_day
from werkbank.services.demo import story as stories
from werkbank.services.demo.acting import Acting, StoryClock
from werkbank.services.demo.timeline import Action, Event, timeline
from werkbank.services.doors import Doors
from werkbank.services.rescoring import Rescoring
from werkbank.services.unkept import beside
from werkbank.settings import Officer
from werkbank.storage import demo

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from werkbank.lang import Words
    from werkbank.settings import Settings


def settings_for(settings: Settings) -> Settings:
    """The settings to look at the demo with: somebody else works there, and it needs no copies."""
    officer = stories.officer()
    return settings._replace(officer=Officer(officer.name, officer.addresses), backups=False)


def made_on(path: Path) -> date | None:
    """The day that the demo at this place was made on; ``None`` when nothing is there.

    Raises ``Conflict("not-demo")`` for an archive with real work, ``StorageTrouble`` for what is none of ours.
    """
    return demo.made_on(path)


def renewed(path: Path, now: datetime) -> str:
    """Where a demo of an earlier werkbank was put by, so that it can be made anew; empty when it is of this one."""
    return str(demo.keep(path, now)) if demo.is_older(path) else ""


def make(
    path: Path, settings: Settings, words: Words, now: datetime, progress: Callable[[int], None] | None = None
) -> None:
    """Make the demo of the day of ``now`` (UTC) at this place, instead of the one that is there.

    ``progress`` hears how much of it is done, in percent. Cut off halfway, what was there is there still. Raises
    ``Conflict("not-demo")`` and ``StorageTrouble``.
    """
    made_on(path)
    with demo.workshop(path) as folder:
        made = folder / "demo.sqlite"
        _play(made, settings_for(settings), words, now, progress)
        demo.mark(made, amsterdam_day(now))
        demo.put(made, path)
    beside(path).unlink(missing_ok=True)  # what was not kept was of the demo that is no more


def _play(path: Path, settings: Settings, words: Words, now: datetime, progress: Callable[[int], None] | None) -> None:
    story = stories.read()
    told = timeline(story, now)
    clock = StoryClock(told.opening)
    doors = Doors(path, settings, clock)
    doors.durable = False
    post = path.with_name("post")
    post.mkdir()
    try:
        acting = Acting(doors, clock, words, told, post)
        acting.set_up(story)
        done = 0
        for _, alike in groupby(told.events, _likeness):
            events = list(alike)
            acting.play(events)
            done += len(events)
            if progress is not None:
                progress(100 * done // len(told.events))
        acting.finish(now)
        Rescoring(doors).catch_up()
    finally:
        doors.close()


def _likeness(event: Event) -> object:
    """Equal for neighbours that are done in one go."""
    what = event.what
    return (event.moment, what.step.at, what.step.do, repr(what.step.given)) if isinstance(what, Action) else id(event)
