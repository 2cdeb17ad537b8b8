"""A letter that she sends herself: its text, the same as a draft for a mail program (``.eml``), and how it is given."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import nullcontext
from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from werkbank.domain.notes.types import Tone
    from werkbank.domain.people import Person
    from werkbank.lang.shape.reminders import ReminderWords
    from werkbank.services.doors import Doors
    from werkbank.settings import Officer

One = TypeVar("One")
"""Whom a letter is for, with all that it is about."""


class Letter(NamedTuple):
    """A draft."""

    to: str
    """An address of the register; empty when none is known."""
    subject: str
    text: str


def letter_to(person: Person, subject: str, parts: Iterable[str]) -> Letter:
    """The letter to this person, what is empty left out."""
    to = person.addresses[0] if person.addresses else ""
    return Letter(to, subject, "\n\n".join(filter(None, parts)) + "\n")


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


class Letters(ABC, Generic[One]):
    """Letters of one sort. A subclass finds whom they are for, and writes them."""

    exported: ClassVar[str] = "reminder"
    """What they are in the log of exports."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    @abstractmethod
    def letter(self, one: One, tone: Tone | None = None) -> Letter:
        """The draft, in the tone that fits unless another is asked for."""

    @abstractmethod
    def refs(self, one: One) -> Sequence[str]:
        """What it is about, each once."""

    def draft(self, letter: Letter) -> bytes:
        """The draft as a mail that a mail program opens to be sent (``.eml``)."""
        return draft(letter, self._doors.settings.officer)

    def deliver(
        self, one: One, tone: Tone | None = None, path: str = "", *, force: bool = False, as_mail: bool = True
    ) -> Letter:
        """Hand the draft over, in a file as a mail (``.eml``) or as text, or without a path as text.

        The log of exports has it; that it was sent is another thing, which she says herself. Raises ``CannotWrite``.
        """
        letter = self.letter(one, tone)
        with writing(expanded(path), force=force) if path else nullcontext() as file:
            if file is not None:
                file.write(self.draft(letter) if as_mail else f"{letter.subject}\n\n{letter.text}".encode())
        with self._doors.database.deriving(self._doors.clock.now()) as doing:
            doing.log_export(self.exported, "eml" if path and as_mail else "text", None, list(self.refs(one)))
        return letter
