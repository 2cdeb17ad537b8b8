"""What comes in: a message as read from its bytes, or a rejection with its reason. Both are values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

MessageKind = Literal["mail", "call", "letter", "file", "memo"]
TypedKind = Literal["call", "letter", "memo"]
"""What is not brought in but typed, with the quick line."""
TYPED: Final = get_args(TypedKind)
Direction = Literal["in", "out"]
Bulk = Literal["", "list", "auto", "bounce", "receipt"]
"""Why a message needs no person's answer: a mailing list or newsletter, an automatic answer, a delivery report,
a read receipt. Empty for ordinary mail."""

Flaw = Literal[
    "unreadable",  # nothing could be made of it; its bytes are kept
    "cut",  # longer or deeper than we read; the rest is in the original bytes
    "charset",  # an unknown or wrong character set; read as well as could be
    "date",  # no date, or one that cannot be
    "harmless",  # control or direction characters were taken out
    "tnef",  # winmail.dat: Outlook's own wrapping, not opened
    "encrypted",  # S/MIME or PGP: cannot be read here
    "signed",  # signed; the signature was not checked
    "header",  # a header that could not be read
]
RejectReason = Literal[
    "not-a-message", "empty", "too-large", "no-rights", "loop", "missing", "special-file", "read-error"
]
Status = Literal["imported", "duplicate", "rejected"]
OUTLOOK: Final = (".msg", ".oft", ".pst", ".ost")
"""How files end that hold mail as only Outlook reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A name and a lower-case address; either may be empty. Both are harmless text."""

    name: str
    addr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is attached, by name only: never opened, its name never a path."""

    name: str
    media_type: str
    size: int
    """Bytes after transfer decoding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as read. All text is harmless: no control, direction or invisible characters, lone surrogates or CR.

    ``raw`` holds the original bytes, exactly. ``date`` is UTC and ``None`` when there was none that can be.
    ``thread`` holds the Message-IDs (and Outlook's thread index) that tie this message to others, root first, own last.
    """

    path: str
    part: int | None
    """The 1-based place in an mbox; ``None`` for a file that holds one message."""
    raw: bytes
    kind: MessageKind
    message_id: str
    subject: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    delivered_to: tuple[str, ...]
    """Envelope addresses (Delivered-To, X-Original-To, Bcc): whose mailbox it came from."""
    date: datetime | None
    text: str
    attachments: tuple[Attachment, ...]
    thread: tuple[str, ...]
    bulk: Bulk
    flaws: tuple[Flaw, ...]
    marking_headers: tuple[str, ...] = ()
    """Values of headers that carry a sensitivity label (Sensitivity, Classification, x-...-label)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A file that is no message at all; path and reason are kept."""

    path: str
    part: int | None
    reason: RejectReason
    detail: str = ""
