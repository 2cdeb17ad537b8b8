"""Keep how sessions of the *beslisstroom* went: a log, so no deed, and nothing to undo."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.storage.reads import moment, registers, sittings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from werkbank.domain.decisions import Decision
    from werkbank.services.doors import Doors

_VIEW: Final = re.compile(r"\[([a-z]+(?::[a-z0-9]+)?)\]")
"""How the key of a part of the inbox stands in the log, where else the words stand that were searched for."""


class Sitting(NamedTuple):
    """One session; nothing per person."""

    began: datetime
    ended: datetime
    manager: str
    """Whose items; empty for everybody's."""
    query: str
    """The words that were searched for, if any."""
    decided: Mapping[Decision, int]
    skipped: int
    waiting: int
    """How many were left in that list."""
    left_at: str = ""
    """The item in sight when it was left halfway (``s12``); empty when it was gone through to its end."""
    view: str = ""
    """The key of the part of the inbox (``services.sections``) that was gone through, instead of words."""

    @property
    def total(self) -> int:
        """How many there were in that list, before anything was decided."""
        return self.waiting + sum(self.decided.values())


class Sittings:
    """The log of sessions."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def keep(self, sitting: Sitting) -> None:
        """Write one down."""
        managers = registers.managers(self._doors.query)
        left = ids.parse(sitting.left_at)
        values = {
            **sitting._asdict(),
            "decided": dict(sitting.decided),
            "manager_id": next((one.id for one in managers if one.name == sitting.manager), None),
            "left_at": 0 if left is None else left.number,
        }
        if sitting.view:
            values["query"] = f"[{sitting.view}]"
        del values["manager"], values["view"]
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            doing.log_sitting(values)

    def latest(self, most: int = 20) -> list[Sitting]:
        """The latest, newest first."""
        names = {one.id: one.name for one in registers.managers(self._doors.query)}
        return [
            Sitting(
                moment(row.began), moment(row.ended), names.get(row.manager_id or 0, ""), "" if view else row.query,
                json.loads(row.decided), row.skipped, row.waiting,
                ids.show("item", row.left_at) if row.left_at else "", view[1] if view else "",
            )
            for row in sittings.latest(self._doors.query, most)
            for view in [_VIEW.fullmatch(row.query)]
        ]  # fmt: skip
