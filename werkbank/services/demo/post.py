"""Letters of the demo as the bytes of real mail: headers, threads, quoted text, signatures, attachments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timezone
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final

from werkbank.domain.days import amsterdam
from werkbank.services.demo.papers import paper

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from werkbank.services.demo.almanac import Almanac
    from werkbank.services.demo.story import Correspondent, Letter, Story

_WRAPPED: Final = 100
"""A line of the data that is longer was broken for the file, and runs on in the mail."""
_TYPES: Final = {
    "pdf": ("application", "pdf"),
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A letter as it was sent: its words with the days filled in, and when."""

    letter: Letter
    moment: datetime
    subject: str
    body: str
    papers: Mapping[str, str]
    message_id: str

    @property
    def name(self) -> str:
        """Of the file it is in, below the folder of its day."""
        local = amsterdam(self.moment)
        return f"{local:%Y-%m-%d}/{local:%H%M}-{self.letter.id}.{'txt' if self.letter.note else 'eml'}"


class Writer:
    """Writes letters; those that answer another must come after it."""

    def __init__(self, story: Story, almanac: Almanac) -> None:
        self._everybody: Mapping[str, Correspondent] = story.everybody
        self._almanac, self._words = almanac, story.words
        self._sent: dict[str, Sent] = {}

    def write(self, letter: Letter, moment: datetime, base: date | None = None) -> Sent:
        """The letter with everything filled in; ``base`` is the day that its days are counted from, else today."""
        own = amsterdam(moment).date()
        text = _joined(self._almanac.fill(letter.text.strip("\n"), own, base))
        first = self._sent[letter.after] if letter.after else None
        subject = self._almanac.fill(letter.subject, own, base)
        if not subject and first is not None:
            subject = first.subject if first.subject.startswith("Re: ") else f"Re: {first.subject}"
        parts = [text]
        if letter.sender and not letter.bare:
            parts.append(self._everybody[letter.sender].signature.strip("\n"))
        if first is not None and letter.quote != "no":
            parts.append(self._quoted(first, letter.quote))
        domain = self._everybody[letter.sender].addresses[0].partition("@")[2] if letter.sender else ""
        sent = Sent(
            letter=letter,
            moment=moment,
            subject=subject,
            papers={name: self._almanac.fill(said, own, base) for name, said in letter.papers.items()},
            body="\n\n".join(part for part in parts if part) + "\n",
            message_id=f"<{letter.id}.{own:%Y%m%d}@{domain}>",
        )
        self._sent[letter.id] = sent
        return sent

    def raw(self, sent: Sent) -> bytes:
        """The bytes, as they come over the wire; a note is a text file."""
        if sent.letter.note:
            return sent.body.encode()
        letter, made = sent.letter, EmailMessage(policy=SMTP)
        made["From"] = self._address(letter.sender)
        made["To"] = [self._address(key) for key in letter.to]
        if letter.cc:
            made["Cc"] = [self._address(key) for key in letter.cc]
        made["Subject"] = sent.subject
        made["Date"] = format_datetime(_with_zone(sent.moment))
        made["Message-ID"] = sent.message_id
        for name, value in self._more(letter):
            made[name] = value
        made.set_content(sent.body)
        for name in letter.attach:
            kind, subtype = _TYPES[name.rpartition(".")[2]]
            made.add_attachment(paper(name, sent.papers.get(name, "")), maintype=kind, subtype=subtype, filename=name)
        if letter.attach:
            made.set_boundary(f"=_demo_{letter.id}")  # one of its own is drawn by lot
        return made.as_bytes()

    def _more(self, letter: Letter) -> list[tuple[str, str]]:
        """Headers of threads, of lists and of machines."""
        found: list[tuple[str, str]] = []
        if letter.after:
            found.append(("In-Reply-To", self._sent[letter.after].message_id))
            found.append(("References", " ".join(reversed(self._thread(letter)))))
        if letter.bulk:
            domain = self._everybody[letter.sender].addresses[0].partition("@")[2]
            found += [("List-Unsubscribe", f"<mailto:afmelden@{domain}>"), ("Precedence", "bulk")]
        if letter.auto:
            found.append(("Auto-Submitted", "auto-replied"))
        return found

    def _thread(self, letter: Letter) -> list[str]:
        """The Message-IDs of what this letter answers, the nearest first."""
        found = []
        while letter.after:
            first = self._sent[letter.after]
            found.append(first.message_id)
            letter = first.letter
        return found

    def _address(self, key: str) -> Address:
        one = self._everybody[key]
        return Address(one.name, addr_spec=one.addresses[0])

    def _quoted(self, first: Sent, how: str) -> str:
        when = self._almanac.in_full(amsterdam(first.moment))
        who = self._everybody[first.letter.sender]
        if how == "outlook":
            head = self._words.head.strip("\n").format(
                who=f"{who.name} <{who.addresses[0]}>",
                when=when,
                to="; ".join(self._everybody[key].name for key in first.letter.to),
                subject=first.subject,
            )
            return f"{head}\n\n{first.body.rstrip()}"
        lines = [f"> {line}".rstrip() for line in first.body.rstrip().split("\n")]
        return "\n".join([self._words.wrote.format(when=when, who=who.name), *lines])


def _with_zone(moment: datetime) -> datetime:
    local = amsterdam(moment)
    return local.replace(tzinfo=timezone(local - moment.astimezone(UTC).replace(tzinfo=None)))


def _joined(text: str) -> str:
    """Paragraphs as a mail has them: one line each."""
    joined: list[str] = []
    wrapped = False
    for line in text.split("\n"):
        if wrapped and line:
            joined[-1] += f" {line}"
        else:
            joined.append(line)
        wrapped = len(line) > _WRAPPED
    return "\n".join(joined)
