"""Everything the screen shows of the next brief of a manager, in one look: what is in, what is nearly in, the page."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from werkbank.domain import ids
from werkbank.domain.brief import ASKING_SECTIONS
from werkbank.domain.errors import NotFound
from werkbank.services.named import find

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from werkbank.domain.brief import Change, Line, StatusCode
    from werkbank.domain.gate import Finding
    from werkbank.domain.views import ItemLine
    from werkbank.services.briefs import Briefs, Composed, Frozen
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views

Group = Literal[
    "decide", "sign", "discuss", "pending", "settled", "referred", "read", "page-two", "confidential", "left-out",
    "almost", "frozen",
]  # fmt: skip
GROUPS: Final[tuple[Group, ...]] = get_args(Group)
"""In the order in which they stand beside the page."""
IN: Final[frozenset[Group]] = frozenset(
    {"decide", "sign", "discuss", "pending", "settled", "referred", "read", "page-two"}
)
"""What is in the brief with its words."""
MOST_SECONDS: Final = 120
"""A manager decides in two minutes."""
ALMOST: Final = 5
"""Undecided pieces that press, at most."""
_LOOKED_AT: Final = 60
"""Lines at the top of the inbox among which those are looked for."""
EARLIER: Final = 20


class BriefRow(NamedTuple):
    """One line beside the page. ``ref`` is an item, or a brief in the group of frozen ones."""

    group: Group
    ref: str
    text: str = ""
    """Empty for a hidden piece."""
    section: str = ""
    """The section it asks in, also on page two."""
    number: int = 0
    due: date | None = None
    due_time: str = ""
    status: StatusCode = "none"
    change: Change = ""
    reason: str = ""
    """Why it was left out."""
    day: str = ""
    """Of a frozen brief."""
    withdrawn: bool = False


class BriefSight(NamedTuple):
    """The next brief of a manager, and those that were."""

    manager: str
    code: str
    rows: tuple[BriefRow, ...]
    page: str
    """Markdown, for the officer's own eyes: also what the gate would stop. With nothing new it is the frozen page."""
    findings: tuple[Finding, ...]
    reading_seconds: int
    """Of page one."""
    pins: tuple[str, ...]
    nothing_new: bool
    previous: str
    """The ref of the last brief that stands; empty when there is none."""
    managers: tuple[str, ...]

    @property
    def groups(self) -> tuple[tuple[Group, int], ...]:
        """How many rows stand under each heading, in order."""
        counted = [(group, sum(row.group == group for row in self.rows)) for group in GROUPS]
        return tuple((group, count) for group, count in counted if count)


class BriefSights:
    """Look at the brief that is being made."""

    def __init__(self, doors: Doors, briefs: Briefs, views: Views) -> None:
        self._doors, self._briefs, self._views = doors, briefs, views

    def of(self, manager: str = "") -> BriefSight | None:
        """The next brief of a manager, or of the first one when nobody has that name; ``None`` without managers."""
        from werkbank.storage.reads import registers

        known = registers.managers(self._doors.query)
        names = tuple(one.name for one in known if one.active)
        wanted = names[0] if names else ""
        if manager:
            with suppress(NotFound):  # called something else by now
                wanted = find("manager", manager, known).name
        if not wanted:
            return None
        composed = self._briefs.concept(wanted)
        head = composed.brief.head
        earlier = self._briefs.earlier(head.manager)[:EARLIER]
        previous = next((one for one in earlier if not one.withdrawn), None)
        shown = previous if composed.nothing_new else None
        return BriefSight(
            manager=head.manager, code=head.code if shown is None else shown.code,
            rows=(*_rows(composed), *self._left_out(composed), *self._almost(head.manager), *map(_frozen, earlier)),
            page=self._briefs.page(composed) if shown is None else self.frozen(shown.ref), findings=composed.findings,
            reading_seconds=composed.brief.reading_seconds,
            pins=tuple(one.text for one in composed.brief.highlights if one.text),
            nothing_new=composed.nothing_new,
            previous="" if previous is None else previous.ref, managers=names,
        )  # fmt: skip

    def frozen(self, ref: str) -> str:
        """The page of a frozen brief as Markdown, as it would leave now; raises ``GateStopped``."""
        return self._briefs.again(ref, "md").decode()

    def _left_out(self, composed: Composed) -> Iterator[BriefRow]:
        reasons = dict(composed.left_out)
        for one in self._views.lines(list(reasons)):
            yield BriefRow("left-out", one.ref, one.title, due=one.due, due_time=one.due_time, reason=reasons[one.ref])

    def _almost(self, manager: str) -> Iterator[BriefRow]:
        """Undecided, and it presses: it would have been in the brief."""
        today = self._doors.clock.today()
        seen = self._views.window("inbox", manager, _LOOKED_AT, stale_ok=True).lines
        pressing = [one for one in seen if one.state == "new" and _presses(one, today)]
        for one in pressing[:ALMOST]:
            yield BriefRow("almost", one.ref, one.title, due=one.due, due_time=one.due_time, status=one.status)  # type: ignore[arg-type]


def _presses(line: ItemLine, today: date) -> bool:
    return line.status in ("late", "infeasible", "tight") or (line.due is not None and line.due <= today)


def _rows(composed: Composed) -> Iterator[BriefRow]:
    brief = composed.brief
    told = [section for section in brief.sections if section.key not in ASKING_SECTIONS]
    for section in brief.sections:
        if section.key in ASKING_SECTIONS:
            yield from _lines(section.key, section.lines)
    for one in brief.pending:
        yield BriefRow("pending", ids.show("item", one.item), one.title, due=one.plan, status=one.status)
    for section in told:
        yield from _lines(section.key, section.lines)
    for section in brief.page_two:
        yield from _lines("page-two", section.lines)
    for pointer in brief.confidential:
        yield BriefRow("confidential", ids.show("item", pointer.item), reason=pointer.kenmerk)


def _lines(group: Group, lines: Iterable[Line]) -> Iterator[BriefRow]:
    for line in lines:
        yield BriefRow(
            group, ids.show("item", line.item), line.text, line.section, line.number,
            line.due, line.due_time, line.status, line.change,
        )  # fmt: skip


def _frozen(one: Frozen) -> BriefRow:
    return BriefRow("frozen", one.ref, one.code, day=one.day, withdrawn=one.withdrawn)
