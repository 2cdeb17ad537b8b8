"""Who writes for the first time: he is asked about once, and what was said of him is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, cast, get_args

from werkbank.domain import ids
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, RuleRefused, UsageError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.recognition import is_private_address, weight_of
from werkbank.domain.triage_keeping import ALWAYS_IN, Sender, Verdict
from werkbank.services.named import find_ref
from werkbank.storage.reads import lists, messages, rules

if TYPE_CHECKING:
    from werkbank.domain.people import Weight
    from werkbank.services.doors import Doors
    from werkbank.storage.reads import Query

_VERDICTS: Final[tuple[str, ...]] = get_args(Verdict)


class Said(NamedTuple):
    """What was said of a sender, and which items that changed at once."""

    sender: Sender
    refs: tuple[str, ...] = ()
    of: str = ""
    """The item whose sender it is; empty when an address was given."""

    @property
    def changed(self) -> int:
        """How many items it changed."""
        return len(self.refs)

    @property
    def others(self) -> int:
        """How many of those are not the one of which it was said."""
        return len(set(self.refs) - {self.of})


class SenderGate:
    """Senders."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def all(self) -> list[Sender]:
        """Of whom something was said, by address."""
        return rules.senders(self._doors.query)

    def standing(self, address: str) -> Verdict | None:
        """What was said of an address; ``None`` when nothing was."""
        return cast("Verdict", rules.verdict_of(self._doors.query, _address(address)) or None)

    def of_item(self, ref: str) -> str:
        """The address that an item came from; raises ``RuleRefused`` when it came from none we may know."""
        number = find_ref(ref, "item")
        row = lists.some(self._doors.query, [number]).get(number)
        if row is None:
            raise NotFound("item", ref)
        message = messages.one(self._doors.query, row.message_id)
        if message is None or not message.from_addr:
            raise RuleRefused("no-address", ref)
        return message.from_addr

    def say(self, of: str, verdict: str) -> Said:
        """Keep what is said of an address, or of who sent an item (``s12``); what he sent that is undecided follows.

        Raises ``RuleRefused`` for who always comes in.
        """
        meant = ids.parse(of)
        item = ids.show("item", meant.number) if meant is not None and meant.kind == "item" else ""
        address = self.of_item(item) if item else _address(of)
        if verdict not in _VERDICTS:
            raise UsageError("verdict", verdict, _VERDICTS)
        if verdict != "in" and _weight(self._doors.query, address) in ALWAYS_IN:
            raise RuleRefused("weight", address)
        with self._doors.database.doing(DeedCall("sender", {"verdict": verdict}), self._doors.clock.now()) as doing:
            from werkbank.services.arriving import settle

            before = doing.senders.where(address=address)
            wanted = cast("Verdict", verdict)
            kept = (
                doing.senders.change(before[0], verdict=wanted)
                if before
                else doing.senders.add(Sender(address=address, verdict=wanted))
            )
            numbers = settle(doing, doing.items.many(rules.open_from(doing.query, address)), wanted)
            doing.journal.args |= {"sender": kept.id, "count": len(numbers), **({"item": item} if item else {})}
        return Said(kept, tuple(ids.show("item", number) for number in numbers), item)


def stranger(query: Query, address: str, direction: str) -> bool:
    """Is this somebody we do not know, of whom nothing was said, and who does not come in anyhow?

    Known are persons and managers, our own house, and whose mail was decided on before.
    """
    if direction != "in" or "@" not in address or weight_of(address, ()) in ALWAYS_IN:
        return False
    house = "" if is_private_address(address) else address.rpartition("@")[2]
    return not rules.known(query, address, house)


def _weight(query: Query, address: str) -> Weight:
    from werkbank.services.ranking import senders

    return senders(query).weight(address, weight_of(address, ()))


def _address(text: str) -> str:
    clean = harmless_line(text, 254).lower()
    if "@" not in clean.strip("@") or " " in clean:
        raise UsageError("address", text)
    return clean
