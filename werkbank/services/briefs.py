"""The dagbrief: concept, choose and order, freeze, export again. The gate stands before all that leaves."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from werkbank.domain import brief as briefing
from werkbank.domain import gate, ids
from werkbank.domain.choices import Choice, Pin
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, GateStopped, Missing, NotFound, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.recognition import is_private_address
from werkbank.services.deciding import item_numbers
from werkbank.services.named import find
from werkbank.services.questions.in_brief import with_questions
from werkbank.services.ranking import fresh
from werkbank.storage.reads import briefs as reads
from werkbank.storage.reads import instant, registers, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.brief import Brief
    from werkbank.domain.inbox import Item
    from werkbank.domain.note_views import NoteLine
    from werkbank.domain.people import Manager
    from werkbank.exporters import Format
    from werkbank.lang import Words
    from werkbank.services.doors import Doors
    from werkbank.services.notes.looking import Notes
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import Place

FORMATS: Final[tuple[Format, ...]] = ("txt", "md", "html", "json")
_PINS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A brief as it stands now, what the gate found in it, and the whole of what was left out with the reasons."""

    brief: Brief
    findings: tuple[gate.Finding, ...]
    left_out: tuple[tuple[str, str], ...]
    nothing_new: bool = False
    """The last frozen brief is of the same day and says all of this already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A frozen brief in the list of briefs."""

    ref: str
    code: str
    number: int
    manager: str
    day: str
    frozen_at: str
    withdrawn: bool


class Briefs:
    """Make the page from which the manager decides."""

    def __init__(self, doors: Doors, words: Words, notes: Notes) -> None:
        self._doors, self._words, self._notes = doors, words, notes

    def concept(self, manager: str) -> Composed:
        """The next brief of a manager as it would be now. Changes nothing."""
        return self._compose(self._doors.query, self._manager(manager))

    def render(self, composed: Composed, format_: str) -> bytes:
        """A composed brief in one format; raises ``GateStopped`` instead of letting through what may not leave."""
        from werkbank.exporters import render

        _pass(composed.findings)
        return render(composed.brief, _format(format_), self._words)

    def page(self, composed: Composed) -> str:
        """The page as Markdown for the officer's own eyes: the gate stands before what leaves."""
        from werkbank.exporters import render

        return render(composed.brief, "md", self._words).decode()

    def freeze(self, manager: str) -> tuple[Frozen, Composed]:
        """Freeze the brief: its lines and the bytes of every format are kept.

        Raises ``GateStopped``, and ``Conflict("nothing-new")`` when the last one is of today and says all of it.
        """
        now = self._doors.clock.now()
        with self._doors.database.doing(DeedCall("brief-freeze"), now) as doing:
            owner = find("manager", manager, doing.managers.where())
            composed = self._compose(doing.query, owner)
            _pass(composed.findings)
            if composed.nothing_new:
                raise Conflict("nothing-new", composed.brief.head.previous_code)
            head = composed.brief.head
            earlier = reads.briefs(doing.query, owner.id)
            number = _next_number(earlier)
            brief = replace(composed.brief, head=replace(head, frozen=True, number=number, prepared_at=now))
            lines = briefing.to_json(brief)
            brief_id = doing.archive.freeze(
                {
                    "manager_id": owner.id,
                    "number": number,
                    "code": head.code,
                    "day": head.day,
                    "frozen_at": now,
                    "sha": hashlib.sha256(lines.encode()).hexdigest(),
                    "lines": lines,
                }
            )
            self._keep(doing, brief_id, brief)
            doing.journal.args |= {"brief": ids.show("brief", brief_id), "code": head.code, "manager": owner.id}
        frozen = Frozen(
            ref=ids.show("brief", brief_id), code=head.code, number=number, manager=owner.name,
            day=head.day.isoformat(), frozen_at=now.isoformat(), withdrawn=False,
        )  # fmt: skip
        return frozen, replace(composed, brief=brief)

    def _keep(self, doing: Doing, number: int, brief: Brief) -> None:
        """The bytes of every format."""
        from werkbank.exporters import render

        for format_ in FORMATS:
            made = render(brief, format_, self._words)
            sha = hashlib.sha256(made).hexdigest()
            doing.archive.keep_bytes(sha, made)
            doing.archive.file({"brief_id": number, "format": format_, "sha": sha})

    def earlier(self, manager: str = "") -> list[Frozen]:
        """The frozen briefs, newest first."""
        owner = self._manager(manager).id if manager else None
        return [_frozen(row) for row in reads.briefs(self._doors.query, owner)]

    def again(self, ref: str, format_: str) -> bytes:
        """A frozen brief once more: the same bytes, unless a marking set since then masks a line of it."""
        row = self._row(ref)
        query = self._doors.query
        brief = briefing.from_json(reads.lines_of(query, row.id))
        masked = briefing.mask(brief, {item: marking or "" for item, marking in reads.markings(query, row.id)})
        kept = reads.bytes_of(query, row.id, _format(format_))
        if masked == brief and row.live and kept is not None:
            return kept
        from werkbank.exporters import render

        shown = replace(masked, head=replace(masked.head, withdrawn=not row.live))
        _pass(_findings(shown))
        return render(shown, _format(format_), self._words)

    def log_export(self, composed: Brief, format_: str) -> None:
        """Note that a brief left the house: when, for whom, which items; never what was in it."""
        told = [line.item for line in briefing.lines(composed)] + [one.item for one in composed.pending]
        refs = [ids.show("item", item) for item in told]
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            owner = doing.managers.where(code=composed.head.manager_code)
            doing.log_export(composed.head.code, format_, owner[0].id if owner else None, refs)

    def log_again(self, ref: str, format_: str) -> None:
        """Note that a frozen brief left the house once more."""
        row = self._row(ref)
        self.log_export(briefing.from_json(reads.lines_of(self._doors.query, row.id)), format_)

    def leave_out(self, refs: Sequence[str], reason: str) -> list[int]:
        """Keep items out of the next brief of their manager, with a reason; an empty reason puts them back."""
        return self._choose(refs, left_out=bool(reason.strip()), reason=harmless_line(reason, 300))

    def move(self, ref: str, position: int) -> list[int]:
        """Put an item in this place of its section in the next brief (1 is the top); the others keep their order.

        Raises ``NotFound`` when it is in no section of that brief.
        """
        if position < 1:
            raise UsageError("position", str(position))
        (number,) = item_numbers([ref])
        call = DeedCall("brief-choose", {"items": [ids.show("item", number)], "what": "position"})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            item = doing.items.get(number)
            owner = _owner(doing, item)
            brief = self._compose(doing.query, owner).brief
            section = {line.item: line.section for line in briefing.lines(brief)}.get(number)
            if section is None:
                raise NotFound("brief", ids.show("item", number))
            order = [line.item for line in briefing.lines(brief) if line.section == section]
            order.remove(number)
            order.insert(position - 1, number)
            for place, one in enumerate(order, 1):
                doing.choices.change(_choice(doing, one, owner.id), position=place)
        return order

    def pin(self, manager: str, lines: Sequence[str]) -> None:
        """The officer's own lines of today for the next brief, at most three; none takes them away."""
        clean = [harmless_line(one, 300) for one in lines if one.strip()]
        if len(clean) > _PINS:
            raise UsageError("pin", str(len(clean)))
        with self._doors.database.doing(DeedCall("brief-pin"), self._doors.clock.now()) as doing:
            owner = find("manager", manager, doing.managers.where())
            number = _round(reads.briefs(doing.query, owner.id))
            doing.journal.args |= {"manager": owner.id, "lines": len(clean)}
            for old in doing.pins.where(manager_id=owner.id, number=number):
                doing.pins.remove(old)
            doing.pins.add_all(
                Pin(manager_id=owner.id, number=number, position=place, text=text) for place, text in enumerate(clean)
            )

    def _choose(self, refs: Sequence[str], **changes: object) -> list[int]:
        numbers = item_numbers(refs)
        call = DeedCall("brief-choose", {"items": [ids.show("item", n) for n in numbers], "what": min(changes)})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            for item in (doing.items.get(n) for n in numbers):
                doing.choices.change(_choice(doing, item.id, _owner(doing, item).id), **changes)
        return numbers

    def _manager(self, name: str) -> Manager:
        return find("manager", name, registers.managers(self._doors.query))

    def _row(self, ref: str) -> reads.BriefRow:
        wanted = ref.strip().lower()
        rows = reads.briefs(self._doors.query, None)
        for row in rows:
            if wanted in (ids.show("brief", row.id), row.code.lower()):
                return row
        raise NotFound("brief", ref, tuple(row.code for row in rows[:3]))

    def _compose(self, query: Query, owner: Manager) -> Composed:
        rows = reads.briefs(query, owner.id)
        previous = next((row for row in rows if row.live), None)
        number = _round(rows)
        today = self._doors.clock.today()
        found = reads.candidates(query, owner.id, number, previous.id if previous else None)
        places = fresh(query, [one.item for one, _ in found], today)
        candidates = [_placed(_shown(one, sender), places.get(one.item)) for one, sender in found]
        candidates = self._underway(query, with_questions(query, candidates, places, self._words.brief))
        last = briefing.from_json(reads.lines_of(query, previous.id)) if previous is not None else None
        before = tuple(briefing.lines(last)) if last is not None else None
        head = briefing.Head(
            manager=owner.name, manager_code=owner.code, day=today, prepared_at=self._doors.clock.now(),
            code=briefing.brief_code(owner.code, today, 1 + sum(row.day == today.isoformat() for row in rows)),
            officer=self._doors.settings.officer.name, since=instant(previous.frozen_at) if previous else None,
            previous_code=previous.code if previous else "",
        )  # fmt: skip
        same_day = last is not None and last.head.day == today
        pins = reads.pins(query, owner.id, number) or (
            _own_lines(last) if last is not None and same_day else []
        )  # a second brief of a day begins with the lines of the first
        brief = briefing.compose(head, candidates, before, pins, closing=terms.closing(query))
        left = tuple((ids.show("item", one.item), one.left_reason) for one in candidates if one.left_out)
        return Composed(
            brief=brief, findings=_findings(brief), left_out=left,
            nothing_new=last is not None and same_day and _nothing_new(brief, last),
        )  # fmt: skip

    def _underway(self, query: Query, candidates: list[briefing.Candidate]) -> list[briefing.Candidate]:
        """With which notes are tight or late and on their way, and of those that are told of where they lie."""
        items = [one.item for one in candidates if one.state == "note" and one.status in briefing.AT_RISK]
        notes = {item: number for number, item in reads.running_notes(query, items).items()}
        known = [replace(one, underway=briefing.Underway()) if one.item in notes else one for one in candidates]
        told = [notes[item] for item in briefing.notes_told(known) if item in notes]
        lines = {line.item: line for line in self._notes.some(told, query).values()}
        return [
            one if (line := lines.get(ids.show("item", one.item))) is None else replace(one, underway=_where(line))
            for one in known
        ]


def _where(line: NoteLine) -> briefing.Underway:
    return briefing.Underway(
        author=line.author, title=line.title, step=line.step_name, plan=line.plan, reminded=line.reminded
    )


def _own_lines(brief: Brief) -> list[str]:
    """The officer's own lines of today in a brief."""
    return [one.text for one in brief.highlights if one.text]


def _nothing_new(brief: Brief, last: Brief) -> bool:
    """Does it ask what the last one asked, in the same order, and tell nothing besides?"""
    now = tuple(briefing.lines(brief))
    asked = [line.item for line in briefing.lines(last) if line.number]
    return (
        _own_lines(brief) == _own_lines(last) and not brief.done and [line.item for line in now] == asked
        and all(line.change == "same" for line in now)
        and (brief.pending, brief.pending_more) == (last.pending, last.pending_more)
    )  # fmt: skip


def _placed(candidate: briefing.Candidate, place: Place | None) -> briefing.Candidate:
    """With its place on the day of the brief, when the stored one is of another day."""
    if place is None:
        return candidate
    return replace(candidate, points=place.points, status=place.status, slack=place.slack)  # type: ignore[arg-type]


def _shown(candidate: briefing.Candidate, sender: reads.Sender) -> briefing.Candidate:
    """Fill in who it comes from, unless that is a private person: those are never named in what leaves."""
    if candidate.person or not sender.name or is_private_address(sender.addr):
        return candidate
    return replace(candidate, person=sender.name)


def _findings(brief: Brief) -> tuple[gate.Finding, ...]:
    return tuple(found for place, text in briefing.free_text(brief) for found in gate.findings(place, text))


def _pass(findings: tuple[gate.Finding, ...]) -> None:
    if findings:
        raise GateStopped(findings)


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise UsageError("format", name, FORMATS)
    return name


def _next_number(rows: Sequence[reads.BriefRow]) -> int:
    """Numbers run on per manager, also over withdrawn briefs."""
    return 1 + max((row.number for row in rows), default=0)


def _round(rows: Sequence[reads.BriefRow]) -> int:
    """Which brief is being made, counting those that stand: choices come back when a freeze is undone."""
    return 1 + sum(bool(row.live) for row in rows)


def _owner(doing: Doing, item: Item) -> Manager:
    if item.manager_id is None:
        raise Missing("decide", "manager")
    return doing.managers.get(item.manager_id)


def _choice(doing: Doing, item: int, manager: int) -> Choice:
    number = _round(reads.briefs(doing.query, manager))
    found = doing.choices.where(manager_id=manager, item_id=item, number=number)
    return found[0] if found else doing.choices.add(Choice(manager_id=manager, item_id=item, number=number))


def _frozen(row: reads.BriefRow) -> Frozen:
    return Frozen(
        ref=ids.show("brief", row.id), code=row.code, number=row.number, manager=row.manager, day=row.day,
        frozen_at=row.frozen_at, withdrawn=not row.live,
    )  # fmt: skip
