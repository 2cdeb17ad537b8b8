"""Everything the screen shows of one item, in one look: the item, what its writer wrote now, and the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.markings import MARKINGS, heavier, hidden
from werkbank.storage.reads import messages, moment

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.markings import Marking
    from werkbank.domain.views import ItemView
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views

MOST_READ: Final = 40_000
"""Characters that are looked through for what the writer wrote now; of a longer message the rest is shown as it is."""


class Said(NamedTuple):
    """A message of a conversation; without words when one of its markings hides it."""

    ref: str
    when: datetime
    direction: str
    person: str
    subject: str
    hidden: bool
    here: bool
    """Is it the one that is shown?"""


class Sight(NamedTuple):
    """An item as the preview shows it."""

    item: ItemView
    own_text: str
    """Without what it answers; all of it when there is nothing else."""
    rest: int
    """Lines of the message that ``own_text`` leaves out."""
    forwarded: bool
    conversation: tuple[Said, ...]
    """Oldest first; empty when it stands alone."""
    stranger: bool = False
    """Did its sender never write before, and was nothing said of him? Not told of a hidden piece."""


class Sights:
    """Look at one item."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    def of(self, ref: str) -> Sight:
        """The item with this id; raises ``NotFound``."""
        from werkbank.importers.own_text import is_bare_forward, own_text
        from werkbank.services.named import find_ref

        item = self._views.item(find_ref(ref, "item"))
        text = item.message.text
        head = text[:MOST_READ]
        own = own_text(head) if text else ""
        rest = head.count("\n") - own.count("\n") if own.strip() != head.strip() else 0
        return Sight(
            item=item,
            own_text=own + text[MOST_READ:],
            rest=max(0, rest),
            forwarded=bool(text) and is_bare_forward(head),
            conversation=self._conversation(item),
            stranger=self._stranger(item),
        )

    def _stranger(self, item: ItemView) -> bool:
        if item.line.hidden or item.message.kind != "mail" or not item.message.from_addr:
            return False
        from werkbank.services.senders import stranger

        return stranger(self._doors.query, item.message.from_addr, item.message.direction)

    def _conversation(self, item: ItemView) -> tuple[Said, ...]:
        number = item.message.conversation.removeprefix("c")
        if not item.message.others or not number:
            return ()
        rows = messages.said(self._doors.query, int(number))
        return tuple(_said(row, item.message.ref) for row in rows)


def _said(row: messages.SaidRow, shown: str) -> Said:
    marking: Marking = ""
    for one in [row.marking] if row.on_items is None else row.on_items.split(","):
        marking = heavier(marking, one if one in MARKINGS else "state-secret")
    shut = hidden(marking)
    ref = ids.show("message", row.message_id)
    return Said(
        ref=ref, when=moment(row.received), direction=row.direction,
        person="" if shut else row.from_name or row.from_addr or "", subject="" if shut else row.subject or "",
        hidden=shut, here=ref == shown,
    )  # fmt: skip
