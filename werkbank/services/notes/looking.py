"""The nota's as they are: a window of the list in three orders, and one nota with its plan and forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from werkbank.domain import ids
from werkbank.domain.errors import NotFound
from werkbank.domain.markings import hidden
from werkbank.domain.note_views import NoteGroup, NoteLine, NoteList, NotePlan, NoteView
from werkbank.domain.notes import all_awaited, forecast, gate_days, holders_of, plan_back, target, where_of
from werkbank.domain.notes.kept import unpacked
from werkbank.services.note_types import catalogue
from werkbank.services.notes.around import away, history, letters, linked, pace_of_author
from werkbank.services.notes.moving import note_numbers
from werkbank.services.ranking import day_of_hour, fresh
from werkbank.storage.reads import day, registers, terms
from werkbank.storage.reads import notes as reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Note
    from werkbank.domain.markings import Marking
    from werkbank.domain.notes import Catalogue, NoteType, Progress, Target
    from werkbank.services.doors import Doors
    from werkbank.services.notes.filtering import Filtering, Narrowed
    from werkbank.services.views import Views
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import Place

Order = reads.Order
Language = Literal["nl", "en"]


class Planned(NamedTuple):
    """A nota with all that planning asks."""

    kind: NoteType
    progress: Progress
    target: Target


class Notes:
    """Look at notes, without changing anything."""

    def __init__(self, doors: Doors, views: Views, language: Language) -> None:
        self._doors, self._views, self._language = doors, views, language
        self._filtering: Filtering | None = None
        self._seen: tuple[tuple[object, ...], NoteView] | None = None
        """The nota that was looked at last, and of which moment: whoever moves it has just read it."""

    def window(
        self, order: Order = "author", manager: str = "", limit: int = -1, offset: int = 0, words: str = ""
    ) -> NoteList:
        """The open notes: by author, by deadline, or by the step where they lie. ``limit`` -1 is all that follow.

        ``words`` is a filter (``domain.note_filter``); with a ``problem`` in it there are no lines.
        """
        owner, version = self._views.manager_number(manager), self._doors.version() if words.strip() else 0
        with self._doors.looking() as look:
            found = self._narrowed(look.query, version, words, order, owner)
            if found is None:
                standing: Sequence[reads.GroupRow] = reads.groups(look.query, order, owner)
                rows = reads.within(look.query, order, owner, standing, limit, offset)
            else:
                standing = found.groups
                rows = reads.in_order(look.query, found.notes[offset:][: None if limit < 0 else limit])
            groups = tuple(NoteGroup(*row) for row in standing)
            types = catalogue(look.query) if groups else None
            if order == "step" and types is not None:
                groups = tuple(self._named(group, types) for group in groups)
            places = fresh(look.query, [row.item_id for row in rows], self._doors.clock.today())
            rows = [_placed(row, places.get(row.item_id)) for row in rows]
            lines = tuple(self._line(row, types) for row in rows if types is not None)
        total = sum(group.size for group in groups)
        told = (None, ()) if found is None else (found.problem, found.near)
        unread = () if types is None else types.troubles
        return NoteList(lines, groups, total, min(offset, total), unread, *told)

    def _narrowed(self, query: Query, version: int, words: str, order: Order, manager: int | None) -> Narrowed | None:
        """What a filter leaves; ``None`` without one."""
        if not words.strip():
            return None
        from werkbank.services.notes.filtering import Asked, Filtering

        self._filtering = self._filtering or Filtering()
        return self._filtering.narrowed(query, Asked(words, order, manager, self._doors.clock.now()), version)

    def some(self, numbers: Sequence[int], query: Query | None = None) -> dict[int, NoteLine]:
        """The lines of these notes, open or not, by their number; as ``query`` sees them when there is one."""
        look = query or self._doors.query
        rows = reads.some(look, numbers)
        places = fresh(look, [row.item_id for row in rows.values()], self._doors.clock.today())
        types = catalogue(look)
        return {number: self._line(_placed(row, places.get(row.item_id)), types) for number, row in rows.items()}

    def view(self, ref: str, *, own_pace: bool = True) -> NoteView:
        """One nota (``n12``, or the item ``s12``) with its plan, forecast and gates; raises ``NotFound``.

        The forecast goes by how long such steps took the author before, or, for other eyes, by the norm alone.
        """
        moment = (self._doors.version(), self._doors.clock.today(), ref, own_pace)
        seen = self._seen
        if seen is None or seen[0] != moment:
            self._seen = seen = (moment, self._view(ref, own_pace=own_pace))
        return seen[1]

    def _view(self, ref: str, *, own_pace: bool) -> NoteView:
        query, today = self._doors.query, self._doors.clock.today()
        (number,) = note_numbers(query, [ref])
        found, kept = reads.some(query, [number]), reads.rows(query, [number])
        if number not in found:
            raise NotFound("note", ref)
        row, note, types, closing = found[number], kept[number], catalogue(query), terms.closing(query)
        row = _placed(row, fresh(query, [row.item_id], today).get(row.item_id))
        line, item = self._line(row, types), self._views.item(row.item_id)
        reminders = tuple(reads.reminders(query, [number]))
        one = planned(row, note, types, closing)
        names = {one.id: one.name for one in registers.people(query)}
        mail = letters(self._views, item.message)
        near: dict[str, Any] = {
            "theme": "" if line.hidden else note.theme,
            "substitute": names.get(note.substitute_id or 0, ""),
            "links": linked(query, self._views, number),
            "letters": mail.shown,
            "more_letters": mail.more,
            "deeds": history(query, number, row.item_id),
        }
        if one is None:
            unread = types.unread_of(row.type, row.version)
            return NoteView(line, None, None, None, None, (), reminders, {}, item, unread=unread, **near)
        kind, progress, aim = one
        holding = holders_of(progress, kind.route)
        where = where_of(progress, today)._replace(holders=holding)
        plan = plan_back(kind.route, aim, where, today, closing, kind.reserve)
        pace = pace_of_author(query, note, types, closing) if own_pace else {}
        expected = forecast(kind.route, aim, where, today, closing, pace, away(query, today, note))
        start = None if item.term is None else item.term.running.term.start
        gates = gate_days(kind, start, today, closing, progress.settled, expected) if start else ()
        holders = {step: names.get(person, "") for step, person in holding.items()}
        return NoteView(line, kind, progress, plan, expected, gates, reminders, holders, item, pace=pace, **near)

    def items(self, refs: Sequence[str]) -> list[str]:
        """The items these notes came from, in order; raises ``NotFound``."""
        numbers = note_numbers(self._doors.query, refs)
        found = reads.some(self._doors.query, numbers)
        return [ids.show("item", found[number].item_id) for number in numbers]

    def plans(self, refs: Sequence[str]) -> dict[str, NotePlan]:
        """How far these notes are and what is to come, by their id; one without a route, or that is gone, is left out.

        However many there are, it asks no more queries than for one (up to what fits in one list of numbers).
        """
        if not refs:
            return {}
        today, made = self._doors.clock.today(), {}
        with self._doors.looking() as look:
            numbers = note_numbers(look.query, refs)
            found, kept = reads.some(look.query, numbers), reads.rows(look.query, numbers)
            types, closing = catalogue(look.query), terms.closing(look.query)
        for number, row in found.items():
            one = planned(row, kept[number], types, closing)
            if one is not None:
                kind, progress, aim = one
                plan = plan_back(kind.route, aim, where_of(progress, today), today, closing, kind.reserve)
                made[ids.show("note", number)] = NotePlan(progress, plan)
        return made

    def _named(self, group: NoteGroup, types: Catalogue) -> NoteGroup:
        """A heading of a step with its name, by the version of the type that counts now."""
        _, code, step = group.key.split(":", 2)
        kind = types.get(code)
        found = kind.route.named(step) if kind is not None else None
        sides = () if kind is None else kind.route.sides
        name = step if found is None else found.name.said(self._language)
        return group._replace(name=name, has_sides=any(one.before == step for one in sides))

    def _line(self, row: reads.NoteRow, types: Catalogue) -> NoteLine:
        marking: Marking = row.marking  # type: ignore[assignment]
        shut = hidden(marking)
        kind = types.get(row.type, row.version)
        since = _since(row)
        progress = _progress(row, kind, since)
        lies, step_name, sides = row.step, "", 0
        if kind is not None and progress is not None:
            waits = all_awaited(progress, kind.route)
            lies, sides = progress.at(kind.route), len(waits)
            at = waits[0].id if waits else lies
            step = kind.route.named(at)
            step_name = step.name.said(self._language) if step is not None else ""
            since = progress.began(at) or since
        return NoteLine(
            ref=ids.show("note", row.note_id), item=ids.show("item", row.item_id), type=row.type,
            title="" if shut else row.title or row.subject or "", author=row.author or "", manager=row.manager or "",
            state=row.state, step=lies, step_name=step_name, status=row.status or "none",  # type: ignore[arg-type]
            slack=row.slack, norm_days=row.norm_days or 0, due=day(row.due),
            plan=None if row.plan is None or row.plan.startswith("9999") else day(row.plan), since=since,
            reminded=day(row.reminded), points=row.points, marking=marking, hidden=shut, kenmerk=row.kenmerk,
            sides=sides,
        )  # fmt: skip


def _placed(row: reads.NoteRow, place: Place | None) -> reads.NoteRow:
    """With its place of today, when the stored one is of another day."""
    if place is None:
        return row
    return row._replace(
        plan=place.plan, status=place.status, slack=place.slack, norm_days=place.norm_days, points=place.points
    )


def _since(row: reads.NoteRow) -> date | None:
    return None if row.since is None else day_of_hour(row.since)


def _progress(row: reads.NoteRow, kind: NoteType | None, since: date | None) -> Progress | None:
    if kind is None or since is None:
        return None
    from werkbank.domain.inbox import Note

    note = Note(
        item_id=row.item_id, manager_id=None, type=row.type, title="", author_id=row.author_id,
        state=row.state, step=row.step, progress=row.progress,  # type: ignore[arg-type]
    )  # fmt: skip
    return unpacked(note, kind, since)


def planned(row: reads.NoteRow, note: Note, types: Catalogue, closing: frozenset[date]) -> Planned | None:
    """A nota with all that planning asks; ``None`` when it has no route."""
    kind, since = types.get(note.type, note.version), _since(row)
    if kind is None or since is None:
        return None
    aim = target(note.due, is_term=bool(row.is_term), closing=closing)._replace(stands_still=bool(row.stands_still))
    return Planned(kind, unpacked(note, kind, since), aim)
