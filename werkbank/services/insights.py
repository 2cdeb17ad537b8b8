"""All that helps to decide on one item in sight: what it asks, what is suggested, what is known around it.

Only for the piece in sight, and beside the keyboard: every read is bounded, however large the archive.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from werkbank.domain import essence, ids, naming_days
from werkbank.domain.conversation import bare_subject
from werkbank.domain.days import amsterdam, amsterdam_day
from werkbank.domain.decisions import RULES, Decision
from werkbank.domain.essence import Essence
from werkbank.domain.intake import TypedKind
from werkbank.domain.markings import hidden
from werkbank.services.known import Known
from werkbank.services.pointing import Pointed, pointed
from werkbank.storage.reads import around, instant, moment, registers, terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from werkbank.domain.people import Person, Weight
    from werkbank.services.deciding import Deciding
    from werkbank.services.doors import Doors
    from werkbank.services.proposals import Proposal
    from werkbank.services.sights import Sight
    from werkbank.services.suggesting import Considered, Suggested, Suggesting
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.around import BesideRow

SENT: Final = 200
"""Messages of a sender that are looked through, the newest."""
_BESIDE: Final = 20
_LINES: Final = 10
_PEOPLE: Final = 2_000
"""Names of the register that are looked for in a text."""
_TYPED: Final[tuple[str, ...]] = get_args(TypedKind)
"""What was typed here says in its own words what it is: nobody else asks something in it."""
_OF_STATE: Final[dict[str, Decision]] = {rule.state: rule.decision for rule in RULES}

Why = Literal["conversation", "subject"]


class Sender(NamedTuple):
    """What we know of who sent it. Counts and days are of the newest ``SENT`` messages."""

    role: str
    organisation: str
    weight: Weight
    open: int
    more: bool
    """There is, or may be, more open than was looked at."""
    decision: Decision | Literal[""]
    """The last one on something of this sender."""
    decided: date | None
    heard: date | None
    """When that one wrote before this."""
    automatic: date | None = None
    """When an automatic mail came before this, and nothing that somebody wrote."""


class Earlier(NamedTuple):
    """Something beside this item; without words when its marking hides it."""

    ref: str
    """Of the item; of the message when there is no item on it."""
    when: datetime
    direction: str
    subject: str
    person: str
    hidden: bool
    state: str
    """Empty when there is no item on it."""
    why: Why


class Insight(NamedTuple):
    """What helps to decide on one item."""

    ref: str
    sort: str = ""
    """The recognised kind; empty for a letter that is merely a letter."""
    essence: Essence = Essence()
    suggested: Suggested | None = None
    proposal: Proposal | None = None
    """What the suggested decision would fill in."""
    sender: Sender | None = None
    earlier: tuple[Earlier, ...] = ()
    """Newest first; the conversation before what only has the same subject."""
    points: Pointed = Pointed()
    """Whom and what the text names that could be filled in."""


class _Register(NamedTuple):
    version: int
    people: Mapping[str, Person]
    names: tuple[str, ...]
    known: Known
    """Managers and desks; nothing else of it is looked at here."""


class Insights:
    """Look around one item."""

    def __init__(self, doors: Doors, deciding: Deciding, suggesting: Suggesting) -> None:
        self._doors, self._deciding, self._suggesting = doors, deciding, suggesting
        self._register: _Register | None = None

    def of(self, sight: Sight) -> Insight:
        """What helps to decide on what is in sight; nothing of what is sealed."""
        ref, message = sight.item.line.ref, sight.item.message
        if message.sealed:
            return Insight(ref)
        suggested = self._suggesting.of(ref)
        proposal = None
        if suggested is not None:
            proposal = self._deciding.propose([ref], suggested.suggestion.decision, suggested.given)
        with self._doors.looking() as look:
            found = self._essence(look.query, sight)
            return Insight(
                ref, sight.item.line.sort, found, suggested, proposal, self._sender(look.query, sight),
                _earlier(look.query, sight), self._points(look.query, sight, found),
            )  # fmt: skip

    def _points(self, query: Query, sight: Sight, found: Essence) -> Pointed:
        message = sight.item.message
        if message.bulk:
            return Pointed()
        text = sight.own_text[: essence.LONGEST]
        asked = " ".join(text[one.start : one.end] for one in found.asks)
        subject = sight.item.line.title or message.subject
        return pointed(self._people(query).known, subject, text, asked, found.persons)

    def considered(self, ref: str) -> Considered:
        """What each clue of an item says, for who asks why."""
        return self._suggesting.considered(ref)

    def _people(self, query: Query) -> _Register:
        """The register of persons, read again when somebody changed anything."""
        version = self._doors.version()
        if self._register is None or self._register.version != version:
            people = registers.people(query)
            by_address = {address: one for one in reversed(people) for address in one.addresses if address}
            known = Known(query)
            _ = known.managers, known.desks  # read while there is a door to read through
            self._register = _Register(version, by_address, tuple(one.name for one in people[:_PEOPLE]), known)
        return self._register

    def _essence(self, query: Query, sight: Sight) -> Essence:
        line, message = sight.item.line, sight.item.message
        subject = line.title or message.subject
        if message.bulk or message.kind in _TYPED:
            return Essence(gist=bare_subject(subject))
        text = sight.own_text[: essence.LONGEST]
        spans = essence.asks(text)
        sent, closing = amsterdam(message.date or message.received), terms.closing(query)
        today, both = self._doors.clock.today(), f"{subject}\n{text}"
        by = naming_days.day_in(text, subject, spans, today, sent, closing)
        named, promised = naming_days.days_ahead(text, subject, by, today, sent, closing)
        return Essence(
            asks=spans,
            day=by,
            gone=None if by else naming_days.day_gone(text, subject, spans, today, sent, closing),
            named=named,
            promised=promised,
            references=essence.references(both, self._doors.settings.references),
            persons=tuple(
                one for one in essence.persons_in(text, self._people(query).names) if one != message.from_name
            ),
            mark=None if line.marking else essence.mark_in(both),
            asked=essence.asked_in(text, spans),
            gist=essence.gist_of(subject, text, spans),
        )

    def _sender(self, query: Query, sight: Sight) -> Sender | None:
        message = sight.item.message
        if not message.from_addr or message.direction == "out":
            return None
        here = ids.parse(message.ref)
        rows = around.sent(query, message.from_addr, SENT)
        known = self._people(query).people.get(message.from_addr)
        others = [row for row in rows if here is None or row.message_id != here.number]
        before = [row.received for row in others if row.written]
        automatic = [row.received for row in others if not before]
        last = max(
            (row for row in rows if row.decided_at and row.state in _OF_STATE),
            key=lambda one: one.decided_at or "",
            default=None,
        )
        opened = sum(row.state == "new" for row in rows)
        return Sender(
            role=known.role if known else "", organisation=known.organisation if known else "",
            weight=known.weight if known else "", open=opened, more=len({row.message_id for row in rows}) >= SENT,
            decision=_OF_STATE.get(last.state or "", "") if last else "",
            decided=_day(last.decided_at) if last else None,
            heard=_day(max(before)) if before else None,
            automatic=_day(max(automatic)) if automatic else None,
        )  # fmt: skip


def _day(text: str | None) -> date | None:
    found = instant(text)
    return None if found is None else amsterdam_day(found.astimezone(UTC))


def _earlier(query: Query, sight: Sight) -> tuple[Earlier, ...]:
    """The items of its conversation, and those with the same subject; each once."""
    message, line = sight.item.message, sight.item.line
    found: dict[str, Earlier] = {}
    number = message.conversation.removeprefix("c")
    if number and message.others:
        for row in around.in_conversation(query, int(number), _BESIDE):
            _add(found, row, "conversation", sight)
    subject = bare_subject(message.subject).casefold()
    if subject and not line.hidden:
        for row in around.with_subject(query, subject, _BESIDE):
            if row.subject is not None and bare_subject(row.subject).casefold() == subject:
                _add(found, row, "subject", sight)
    return tuple(found.values())[:_LINES]


def _add(found: dict[str, Earlier], row: BesideRow, why: Why, sight: Sight) -> None:
    ref = ids.show("message", row.message_id) if row.item_id is None else ids.show("item", row.item_id)
    if ref in (sight.item.line.ref, *found) or ids.show("message", row.message_id) == sight.item.message.ref:
        return
    shut = hidden(row.marking)  # type: ignore[arg-type]
    found[ref] = Earlier(
        ref, moment(row.received), row.direction, "" if shut else row.subject or "",
        "" if shut else row.from_name or row.from_addr or "", shut, row.state or "", why,
    )  # fmt: skip
