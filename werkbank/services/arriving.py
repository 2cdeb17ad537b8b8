"""What becomes of new items by itself: the rules, then what was said of their sender; each a deed that says so.

These deeds are by machine and stand beside the import, in its transaction: the history can undo one of them, and
undoing the import takes them along.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from werkbank.domain.deeds import DeedCall
from werkbank.domain.triage_keeping import ALWAYS_IN
from werkbank.storage.reads import rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.deeds import Arg, DeedKey
    from werkbank.domain.inbox import Item
    from werkbank.domain.prepared import Prepared
    from werkbank.domain.rules import Compiled, Seen
    from werkbank.domain.triage_keeping import Verdict
    from werkbank.services.ranking import Senders
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query

_MOST_TEXT: Final = 200_000
"""Characters of a message in which a rule looks for words."""


@dataclass(slots=True)
class _Running:
    """A deed that goes on over the batches of an import."""

    key: DeedKey
    args: dict[str, Arg]
    count: int = 0
    within: Doing | None = None
    """The batch that is being written."""
    doing: Doing | None = None
    """The deed in the latest batch that it had a part in."""

    def open(self, within: Doing) -> Doing:
        if self.doing is None or self.within is not within:
            call = DeedCall(self.key, {**self.args, "count": self.count}, "machine")
            before = None if self.doing is None else self.doing.journal.deed_id
            self.within, self.doing = within, within.beside(call, before)
        return self.doing

    def changed(self, count: int) -> None:
        if self.doing is not None:
            self.count += count
            self.doing.journal.args["count"] = self.count


@dataclass(slots=True)
class Sorting:
    """The rules and verdicts of one import, and the deeds they made."""

    rules: Sequence[Compiled]
    names: Mapping[int, str]
    verdicts: Mapping[str, Verdict]
    senders: Senders
    running: dict[tuple[str, object], _Running] = field(default_factory=dict)
    handled: set[int] = field(default_factory=set)
    """The items that they changed, by number."""

    @classmethod
    def of(cls, query: Query) -> Sorting | None:
        """As they are now; ``None`` when there is nothing to do."""
        kept, said = rules.rules(query), rules.senders(query)
        verdicts = {one.address: one.verdict for one in said if one.verdict != "in"}
        if not verdicts and not any(one.active for one in kept):
            return None
        from werkbank.services.ranking import senders
        from werkbank.services.rules.standing import working

        return cls(working(query), {one.id: one.name for one in kept}, verdicts, senders(query))

    def sort(self, doing: Doing, came: Mapping[int, Prepared]) -> None:
        """Do with the items that this batch made what is to be done; ``came`` by number of the message."""
        items = doing.items.many(sorted(doing.journal.touched["item"]))
        self._by_rules(doing, items, came)
        self._by_sender(doing, items, came)

    def _deed(self, doing: Doing, key: DeedKey, about: object, args: dict[str, Arg]) -> _Running:
        found = self.running.setdefault((key, about), _Running(key, args))
        found.open(doing)
        return found

    def _by_rules(self, doing: Doing, items: Sequence[Item], came: Mapping[int, Prepared]) -> None:
        if not self.rules:
            return
        from werkbank.services.rules.applying import apply

        seen = {one.id: _seen(one, came[one.message_id]) for one in items if one.message_id in came}

        def deeds(rule: int) -> Doing:
            args: dict[str, Arg] = {"rule": rule, "name": self.names.get(rule, "")}
            return self._deed(doing, "rule", rule, args).open(doing)

        for rule, changed in apply(doing, self.rules, seen, deeds).items.items():
            self.running["rule", rule].changed(len(changed))
            self.handled.update(changed)

    def _by_sender(self, doing: Doing, items: Sequence[Item], came: Mapping[int, Prepared]) -> None:
        for verdict in ("bulk", "away"):
            meant = [one.id for one in items if self._verdict(came.get(one.message_id)) == verdict]
            still = [one for one in doing.items.many(meant) if one.state == "new"]
            if still:
                running = self._deed(doing, "gate", verdict, {"verdict": verdict})
                settled = settle(running.open(doing), still, verdict)
                running.changed(len(settled))
                self.handled.update(settled)

    def _verdict(self, arrival: Prepared | None) -> str:
        """What was said of the sender; nothing of who always comes in."""
        if arrival is None or arrival.reading is None:
            return ""
        weight = self.senders.weight(arrival.sender_addr, arrival.reading.weight)
        return "" if weight in ALWAYS_IN else self.verdicts.get(arrival.sender_addr, "")


def settle(doing: Doing, items: Sequence[Item], verdict: Verdict) -> tuple[int, ...]:
    """Do with undecided items what was said of their sender; the numbers of those that changed."""
    if verdict == "away":
        from werkbank.services.deciding import decide_where_possible
        from werkbank.services.guesses import Given

        done = decide_where_possible(doing, items, "archive", Given(), lambda _: True)
        return tuple(one.item.id for one in done)
    if verdict == "bulk":
        open_ones = [one for one in items if not one.action]
        return tuple(one.id for one in open_ones if doing.items.change(one, action="inform") != one)
    return ()


def _seen(item: Item, arrival: Prepared) -> Seen:
    from werkbank.domain.rules import Seen

    reading = arrival.reading
    if reading is None:
        return Seen(bulk=bool(arrival.bulk), markings=(item.marking,), manager=item.manager_id)
    return Seen(
        from_name=reading.sender.name,
        from_addr=reading.sender.addr,
        to=tuple((one.name, one.addr) for one in (*reading.to, *reading.cc)),
        subject=reading.subject,
        body=reading.body[:_MOST_TEXT],
        sort=reading.sort,
        bulk=bool(arrival.bulk),
        markings=tuple(one for one in (item.marking, arrival.marking) if one),
        manager=item.manager_id,
    )
