"""Text files: a note or a letter, or a mail that was saved or pasted as text, with its head in Dutch or English."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.intake import Flaw, Message
from werkbank.importers.addresses import NOBODY, addresses
from werkbank.importers.body import TEXT_LIMIT
from werkbank.importers.charsets import decode
from werkbank.importers.dates import read_date
from werkbank.importers.mail import harmless_text, is_deceitful, read_mail

_BYTES_LIMIT: Final = 4 * TEXT_LIMIT
_AMSTERDAM: Final = "Europe/Amsterdam"
_NAMES: Final = {
    "van": "from", "from": "from", "afzender": "from",
    "aan": "to", "to": "to", "cc": "cc", "bcc": "bcc",
    "onderwerp": "subject", "subject": "subject", "betreft": "subject",
    "verzonden": "date", "sent": "date", "datum": "date", "date": "date",
    "bijlagen": "attachments", "attachments": "attachments", "prioriteit": "importance", "importance": "importance",
}  # fmt: skip
_HEAD_LINE: Final = re.compile(r"[*_]{0,2}([A-Za-z]{2,12})[*_]{0,2}[ \t]*:[*_]{0,2}[ \t]*([^\n]{0,4000})")
_INTERNET_NAMES: Final = re.compile(
    r"(?:from|subject|received|return-path|message-id|mime-version|delivered-to|date|to):[^\n]*\n(?:[\w-]+:|[ \t])",
    re.IGNORECASE,
)
_TITLE: Final = 120
"""Characters of the first line that make a title, when there is no heading and no file name."""
_HEADING: Final = re.compile(r"#{1,6}[ \t]+(\S[^\n]{0,300})")


def read_text(raw: bytes, path: str, part: int | None = None) -> Message:
    """A message of kind "file", titled by its heading, name or first line; or a mail when it begins like one."""
    text, sound = decode(raw[:_BYTES_LIMIT])
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    flaws: set[Flaw] = set() if sound else {"charset"}
    if len(raw) > _BYTES_LIMIT or len(text) > TEXT_LIMIT:
        flaws.add("cut")
    head, rest = _mail_head(text)
    if ("from" in head and len(head) > 1) or {"subject", "to"} <= head.keys():
        return _mail(raw, path, part, head, rest, flaws)
    if _INTERNET_NAMES.match(text.lstrip()):
        return read_mail(raw, path, part)
    return _file(raw, path, part, text, flaws)


def _mail_head(text: str) -> tuple[dict[str, str], str]:
    """The header lines at the start, by their English name, and the text below; only names that Outlook writes."""
    head: dict[str, str] = {}
    place = len(text) - len(text.lstrip())
    while match := _HEAD_LINE.match(text, place):
        name = _NAMES.get(match[1].lower(), "")
        if not name or name in head:
            break
        head[name] = match[2].strip().strip("*").strip()
        place = match.end() + 1
    if text[place : place + 1].strip() and len(head) < 3:
        return {}, text
    return head, text[place:]


def _mail(raw: bytes, path: str, part: int | None, head: dict[str, str], rest: str, flaws: set[Flaw]) -> Message:
    """A mail saved as text; its clock hangs in the Netherlands when it does not say."""
    date = read_date(head.get("date", ""), _AMSTERDAM)
    if date is None:
        flaws.add("date")
    message = _file(raw, path, part, rest, flaws)
    people = {name: addresses([head.get(name, "").encode("utf-8", "replace")]) for name in ("from", "to", "cc")}
    return replace(
        message,
        kind="mail",
        subject=harmless_line(head.get("subject", "")),
        sender=next(iter(people["from"]), NOBODY),
        to=people["to"],
        cc=people["cc"],
        date=date,
    )


def _file(raw: bytes, path: str, part: int | None, text: str, flaws: set[Flaw]) -> Message:
    if is_deceitful(text[:TEXT_LIMIT]):
        flaws.add("harmless")
    heading = _HEADING.match(text.lstrip())
    name = PurePath(path).stem if path != "-" else ""
    title = heading[1] if heading else name or text.strip()[:_TITLE].partition("\n")[0]
    return Message(
        path=harmless_line(path, 4_000),
        part=part,
        raw=raw,
        kind="file",
        message_id="",
        subject=harmless_line(title),
        sender=NOBODY,
        to=(),
        cc=(),
        delivered_to=(),
        date=None,
        text=harmless_text(text[:TEXT_LIMIT]).strip("\n")[:TEXT_LIMIT],
        attachments=(),
        thread=(),
        bulk="",
        flaws=tuple(sorted(flaws)),
    )
