"""A letter that she sends herself: its text, and the same as a draft for a mail program (``.eml``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from werkbank.lang.shape.reminders import ReminderWords
    from werkbank.settings import Officer


class Letter(NamedTuple):
    """A draft."""

    to: str
    """An address of the register; empty when none is known."""
    subject: str
    text: str


def signed(said: ReminderWords, officer: Officer) -> str:
    """How a letter ends. Without a name there is a place for it that nobody overlooks."""
    return f"{said.farewell}\n{officer.name or said.unsigned}"


def draft(letter: Letter, officer: Officer) -> bytes:
    """The draft as a mail that a mail program opens to be sent."""
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import formataddr

    made = EmailMessage(policy=SMTP)
    if officer.addresses:
        made["From"] = formataddr((officer.name, officer.addresses[0]))
    if letter.to:
        made["To"] = letter.to
    made["Subject"] = letter.subject
    made["X-Unsent"] = "1"
    made.set_content(letter.text)
    return made.as_bytes()
