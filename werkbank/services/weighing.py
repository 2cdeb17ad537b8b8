"""What each manager finds weighty: read, change, give back, and look what moves before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, WeightRefused
from werkbank.domain.priority import QUADRANTS
from werkbank.domain.triage_keeping import Weighing
from werkbank.domain.weighing import changed, merged, shown, value_of, weight_of, weights_of, written
from werkbank.domain.weighing_views import Mover, Preview, Row, Sheet
from werkbank.services.named import find
from werkbank.services.ranking import House, order, place
from werkbank.services.weighed import layers
from werkbank.services.windows import Windows
from werkbank.storage.reads import ranks, registers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from werkbank.domain.people import Manager
    from werkbank.domain.views import ItemLine
    from werkbank.domain.weighing import Changes
    from werkbank.services.doors import Doors
    from werkbank.services.weighed import Layers
    from werkbank.storage.database import Doing
    from werkbank.storage.reads.ranks import Place

LOOKED_AT: Final = 500
"""Places of the list, from the first on, in which is looked what moves."""
MOVERS: Final = 10


class Weighings:
    """Weights as data under deeds. ``manager`` is a name; empty is everybody."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._windows = Windows(doors)

    def sheet(self, manager: str = "") -> Sheet:
        """What counts now."""
        owner = self._manager(manager)
        kept, number = layers(self._doors.query), None if owner is None else owner.id
        return sheet_of(owner, kept.of(number), kept.under(number))

    def change(self, values: Mapping[str, int | None], manager: str = "") -> Changes:
        """Give weights other values, as one deed; ``None`` gives one back. Raises ``WeightRefused``."""
        owner = self._manager(manager)
        with self._doors.database.doing(_call(owner), self._doors.clock.now()) as doing:
            kept, number = layers(doing.query), None if owner is None else owner.id
            own = _changed(kept, number, values)
            return _keep(doing, kept, number, own)

    def reset(self, codes: Iterable[str] = (), manager: str = "") -> Changes:
        """Give these back to what lies under them; all of them without codes. Nothing to give back is refused."""
        wanted = list(codes)
        own = self.sheet(manager).own
        for code in wanted:
            weight_of(code)
        if not [code for code in wanted or own if code in own]:
            raise WeightRefused("nothing", *wanted[:1])
        return self.change(dict.fromkeys(wanted or own), manager)

    def keep(self, own: Changes, seen: Changes, manager: str = "") -> Changes:
        """Keep a whole working copy, as one deed; ``seen`` is what it began from: changed since is a ``Conflict``."""
        owner = self._manager(manager)
        with self._doors.database.doing(_call(owner), self._doors.clock.now()) as doing:
            kept, number = layers(doing.query), None if owner is None else owner.id
            if kept.of(number) != seen:
                raise Conflict("weights-changed", "" if owner is None else owner.name)
            return _keep(doing, kept, number, own)

    def preview(self, values: Mapping[str, int | None], manager: str = "") -> Preview:
        """What would move in the list of that manager, or of all; nothing is changed. Raises ``WeightRefused``."""
        owner = self._manager(manager)
        kept, number = layers(self._doors.query), None if owner is None else owner.id
        return self._moving(kept, number, _changed(kept, number, values))

    def preview_of(self, own: Changes, manager: str = "") -> Preview:
        """The same of a whole working copy."""
        owner = self._manager(manager)
        return self._moving(layers(self._doors.query), None if owner is None else owner.id, own)

    def _moving(self, kept: Layers, number: int | None, own: Changes) -> Preview:
        wanted = kept.put(number, own)
        _check(wanted, number)
        lines = self._windows.window("inbox", number, LOOKED_AT, 0, stale_ok=True).lines
        with self._doors.looking() as look:
            rows = ranks.facts(look.query, [int(line.ref[1:]) for line in lines])
            today, old = self._doors.clock.today(), House(look.query)
            new = House(look.query, old.weighed.with_layers(wanted))
            before = sorted((place(row, old, today) for row in rows), key=order)
            after = sorted((place(row, new, today) for row in rows), key=order)
        return _compared(lines, before, after)

    def _manager(self, name: str) -> Manager | None:
        return find("manager", name, registers.managers(self._doors.query)) if name else None


def sheet_of(manager: Manager | None, own: Changes, under: Changes) -> Sheet:
    """Every weight with these changes; of a working copy as well."""
    both = merged(under, own)
    rows = tuple(
        Row(one, value_of(both, one.code), value_of(under, one.code), one.code in own)
        for one in shown(() if manager is None else manager.themes, both)
    )
    return Sheet(manager, rows, own, under, problem_with(both))


def problem_with(both: Changes) -> WeightRefused | None:
    """Why these do not count together; ``None`` when they do."""
    try:
        weights_of(both)
    except WeightRefused as refused:
        return refused
    return None


def _call(owner: Manager | None) -> DeedCall:
    return DeedCall("weights", {"manager": None if owner is None else owner.id})


def _changed(kept: Layers, number: int | None, values: Mapping[str, int | None]) -> Changes:
    own = kept.of(number)
    for code, value in values.items():
        own = changed(own, code, value, kept.under(number))
    return own


def _check(kept: Layers, number: int | None) -> None:
    """Do they count, also under the own changes of each manager? Raises ``WeightRefused``."""
    weights_of(merged(kept.under(number), kept.of(number)))
    if number is None:
        for own in kept.own.values():
            weights_of(merged(kept.everybody, own))


def _keep(doing: Doing, kept: Layers, number: int | None, own: Changes) -> Changes:
    _check(kept.put(number, own), number)
    before = kept.of(number)
    doing.journal.args["codes"] = sorted(code for code in {*before, *own} if before.get(code) != own.get(code))
    rows = doing.weighings.where(manager_id=number)
    if rows:
        doing.weighings.change(rows[0], text=written(own))
    elif own:
        doing.weighings.add(Weighing(manager_id=number, text=written(own)))
    return own


def _compared(lines: Sequence[ItemLine], before: Sequence[Place], after: Sequence[Place]) -> Preview:
    told = {int(line.ref[1:]): line for line in lines}
    new = {one.item_id: (at, one) for at, one in enumerate(after, 1)}
    found = [_mover(told[one.item_id], at, one, *new[one.item_id]) for at, one in enumerate(before, 1)]
    ups = [one.up for one in found]
    biggest = sorted((one for one in found if one.up), key=lambda one: (-abs(one.up), one.new_place))
    return Preview(
        looked_at=len(found),
        up=sum(up > 0 for up in ups),
        down=sum(up < 0 for up in ups),
        most_up=max(ups, default=0),
        most_down=-min(ups, default=0),
        points=sum(one.points != one.new_points for one in found),
        quadrants=sum(one.quadrant != one.new_quadrant for one in found),
        movers=tuple(biggest[:MOVERS]),
    )


def _mover(line: ItemLine, at: int, old: Place, new_at: int, new: Place) -> Mover:
    return Mover(line, at, new_at, old.points, new.points, QUADRANTS[old.quadrant], QUADRANTS[new.quadrant])
