"""What the officer of the demo does, through the services that everybody uses, each deed at its own moment."""

from __future__ import annotations

from datetime import date, datetime
from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any, Final

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.terms.changes import Begin, Suspend
from werkbank.services.briefs import Briefs
from werkbank.services.deadlines import Deadlines
from werkbank.services.deciding import Deciding
from werkbank.services.demo.notes import MOVES, NoteMoves
from werkbank.services.demo.post import Sent
from werkbank.services.demo.questions import ASKS, QuestionDeeds
from werkbank.services.demo.story import Pin
from werkbank.services.demo.timeline import Action, Event, Freeze, Timeline
from werkbank.services.guesses import Given
from werkbank.services.intake import Intake
from werkbank.services.notes.looking import Notes
from werkbank.services.register import Register
from werkbank.services.shaping import Edit, Shaping
from werkbank.services.views import Views

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from werkbank.lang import Words
    from werkbank.services.demo.story import Step, Story
    from werkbank.services.doors import Doors

_DATES: Final = frozenset({"by", "due", "wanted", "as_of", "submitted", "made_on"})
_NAMED: Final = {"told": "asker_told", "term": "term_kind"}
"""What the data calls a field, when that differs."""


class StoryClock:
    """A clock that shows the moment of the story."""

    fixed = False

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment."""
        return self.moment

    def today(self) -> date:
        """Its day in Amsterdam."""
        return amsterdam_day(self.moment)


class Acting:
    """Plays a timeline on an archive. Post waits at the door until something is done that needs it."""

    def __init__(self, doors: Doors, clock: StoryClock, words: Words, told: Timeline, post: Path) -> None:
        self._clock, self._told, self._post = clock, told, post
        self._register, self._intake = Register(doors), Intake(doors)
        self._deciding, self._shaping = Deciding(doors), Shaping(doors)
        self._deadlines = Deadlines(doors, Views(doors))
        self._moves, self._asks = NoteMoves(doors, clock, words), QuestionDeeds(doors, words)
        self._briefs = Briefs(doors, words, Notes(doors, Views(doors), words.language))
        self._waiting: list[Sent] = []
        self._items: dict[str, list[str]] = {}

    def set_up(self, story: Story) -> None:
        """The registers, on the first day."""
        self._clock.moment = self._told.opening
        register, almanac = self._register, self._told.almanac
        for manager in story.managers:
            register.add_manager(manager.name, manager.addresses, manager.key, story.themes[manager.key])
        for person in story.people:
            register.add_person(person.name, person.addresses, **person.register)  # type: ignore[arg-type]
        register.add_typical_desks()
        for desk in story.desks:
            register.add_desk(desk["name"], desk["topics"], desk["channel"], desk["supply"])
        for one in story.mandates:
            until = date.fromisoformat(almanac.dated(one["until"])) if "until" in one else None
            register.add_mandate(
                one["manager"], one["about"], one["kind"], one["limit"], one.get("kenmerk", ""), until  # type: ignore[arg-type]
            )  # fmt: skip

    def play(self, events: Sequence[Event]) -> None:
        """Events of one moment that are alike are one deed."""
        self._clock.moment = events[0].moment
        first = events[0].what
        if isinstance(first, Action):
            self._act(first.step, [one.what.letter for one in events if isinstance(one.what, Action)])
            return
        for event in events:
            self._happen(event.what)

    def finish(self, now: datetime) -> None:
        """What is still at the door comes in."""
        self._clock.moment = now
        self._take_in()

    @singledispatchmethod
    def _happen(self, what: object) -> None:
        raise TypeError(what)

    @_happen.register
    def _arrive(self, sent: Sent) -> None:
        path = self._post / sent.name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(self._told.writer.raw(sent))
        if sent.letter.note:
            self._take([sent], sent.letter.to[0])
        else:
            self._waiting.append(sent)

    @_happen.register
    def _freeze(self, _what: Freeze) -> None:
        for manager in self._register.managers():
            _, composed = self._briefs.freeze(manager.code)
            self._briefs.log_export(composed.brief, "txt")

    @_happen.register
    def _pin(self, pin: Pin) -> None:
        self._briefs.pin(pin.manager, [self._told.almanac.fill(line, self._clock.today()) for line in pin.lines])

    def _take_in(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._take(waiting, "")

    def _take(self, sent: Sequence[Sent], manager: str) -> None:
        paths = [self._post / one.name for one in sent]
        results = self._intake.take(paths, manager=manager, below=self._post)
        for one, result in zip(sent, results, strict=True):
            self._items[one.letter.id] = list(result.items)

    def _act(self, step: Step, letters: Sequence[str]) -> None:
        if any(letter not in self._items for letter in letters):
            self._take_in()
        refs = [ref for letter in letters for ref in self._parts(letter, step.part)]
        given = self._given(step.given)
        if step.do == "edit":
            self._shaping.edit(refs, Edit(**given))
        elif step.do == "term":
            self._deadlines.change(refs, Begin(given["rule"]))
        elif step.do == "suspend":
            self._deadlines.change(refs, Suspend(given["reason"]))
        elif step.do in MOVES:
            self._moves.move(step.do, refs, given)
        elif step.do in ASKS:
            self._asks.do(step.do, refs, given)
        elif step.do == "assign":
            self._shaping.assign(refs, given["manager"])
        elif step.do == "split":
            made = self._shaping.split(refs[0], given["titles"])
            self._items[letters[0]] = [ids.show("item", item.id) for item in made]
        else:
            self._deciding.decide(refs, step.do, Given(**given))  # type: ignore[arg-type]

    def _parts(self, letter: str, part: int) -> list[str]:
        items = self._items[letter]
        return [items[part - 1]] if part else items

    def _given(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """What is given with a step, its days filled in."""
        almanac, own = self._told.almanac, self._clock.today()
        return {
            _NAMED.get(name, name): (
                almanac.dated(value) if name in _DATES else almanac.fill(value, own)
            ) if isinstance(value, str) else value
            for name, value in given.items()
        }  # fmt: skip
