"""A message made ready for the archive: everything that can be known from its bytes alone, worked out beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.domain.intake import Address, Attachment, Bulk, Flaw, MessageKind
    from werkbank.domain.markings import Marking
    from werkbank.domain.people import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is read, searched and shown of a message; absent for a sealed one, and made again from the bytes."""

    subject: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    attachments: tuple[Attachment, ...]
    sort: str
    """The recognised kind of piece (``KVR``, ``UIT``); empty when nothing was recognised."""
    weight: Weight
    """What the sender weighs by the address alone."""
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A message ready to be taken in. ``packed`` holds the compressed original bytes, empty for a refused piece."""

    path: str
    part: int | None
    sha: str
    """SHA-256 of the original bytes, hexadecimal."""
    fingerprint: str
    """Hash over Message-ID, sender, date and text: the same mail with other transport headers has the same one."""
    size: int
    packed: bytes
    kind: MessageKind
    message_id: str
    date: datetime | None
    bulk: Bulk
    flaws: tuple[Flaw, ...]
    marking: Marking
    marking_place: str
    thread: tuple[str, ...]
    sender_addr: str
    to_addrs: tuple[str, ...]
    cc_addrs: tuple[str, ...]
    delivered_to: tuple[str, ...]
    reading: Reading | None
    """``None`` when the marking seals it."""
