"""The people around the desk: managers, persons, desks to refer to, mandates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Weight = Literal["", "parliament", "minister", "top", "director", "ministry", "citizen", "organisation", "internal"]
"""What a sender weighs in the score (content: Kamer and bewindspersoon 10, SG/DG, ombudsman and judge 8, director and
other ministry 6, citizen or organisation 4, own house 3). Empty: derived from the address."""
MandateKind = Literal["mandate", "submandate", "proxy", "authorisation", "agreement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manager:
    """The person supported. ``code`` is the short capitals in a brief's code (``DJ``), unique."""

    id: int = 0
    name: str
    code: str
    addresses: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Anybody else: an author, a colleague, a sender we know."""

    id: int = 0
    name: str
    addresses: tuple[str, ...] = ()
    role: str = ""
    organisation: str = ""
    weight: Weight = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where something belongs when it is not ours (*loket*)."""

    id: int = 0
    name: str
    topics: tuple[str, ...] = ()
    channel: str = ""
    supply: str = ""
    """What the asker must bring along."""
    checked: date | None = None
    address: str = ""
    """Where to: a mail address, a number, a page, a room."""
    reply_days: int = 0
    """Office days in which the desk usually answers; 0 is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """What the officer may settle on behalf of a manager (Awb 10:1 and further, or a working agreement)."""

    id: int = 0
    manager_id: int
    kind: MandateKind = "agreement"
    about: str
    limit: str = ""
    kenmerk: str = ""
    """Where it is laid down in writing (a general mandate must be: Awb 10:5(2))."""
    until: date | None = None
