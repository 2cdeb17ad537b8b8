"""What a reader sees of a message: its text, and what is attached, from the parts that were found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.intake import Attachment, Flaw
from werkbank.importers.charsets import decode
from werkbank.importers.mime import Embedded, Leaf, Parts
from werkbank.importers.words import decode_words

TEXT_LIMIT: Final = 2_000_000
"""Characters of text that are kept of one message."""
_ENCODED_LIMIT: Final = 3 * TEXT_LIMIT
_MOST_ATTACHMENTS: Final = 500
_PLAIN: Final = frozenset({"text/plain", "text/enriched", "text/markdown", "text/x-markdown", "text/richtext", ""})
_REPORTS: Final = frozenset(
    {"message/delivery-status", "message/global-delivery-status", "message/disposition-notification",
     "message/feedback-report",
     "text/rfc822-headers"}
)  # fmt: skip
_TNEF: Final = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_PKCS7: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_KNOWN_ENCODINGS: Final = frozenset(
    {"", "7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode", "uuencode", "uue", "x-uue"}
)
_FLOWED_LEVEL: Final = re.compile(r">*")
_ENRICHED: Final = re.compile(r"</?[A-Za-z][^<>]{0,60}>")
_STOCK_PREAMBLE: Final = re.compile(
    rb"mime[- ]?(?:format|formatted|encapsulat|compliant|mail)|multi-?part message|cryptographically signed",
    re.IGNORECASE,
)
_ARMOUR: Final = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z]+:[^\n]*\n)*+\n?", re.MULTILINE)
_SUMMARY: Final = re.compile(r"^(SUMMARY|LOCATION|DESCRIPTION)(?:;[^:\n]*)?:(.*)$", re.MULTILINE)
_SEPARATOR: Final = "-" * 20


@dataclass(slots=True)
class Body:
    """The text (not yet harmless), the attachments and what was wrong."""

    text: str = ""
    attachments: list[Attachment] = field(default_factory=list)
    flaws: set[Flaw] = field(default_factory=set)


def read_body(parts: Parts) -> Body:
    """Plain text before HTML, one branch of every alternative; without any, what a report, a citation or a preamble
    says.
    """
    body = Body()
    _note_containers(parts, body)
    _list_attachments(parts, body)
    rooms = _rooms(parts)
    texts: dict[int, str] = {}
    for room in {0, *rooms}:
        texts[room] = _text_of([leaf for leaf in parts.leaves if leaf.inside == room and _is_text(leaf)], body)
    own = texts[0]
    if not own.strip():
        own = _fallback(parts, body)
    shown = [number for number in sorted(rooms) if not own.strip() or _is_inline(parts.embedded[number - 1])]
    pieces = [own.strip("\n"), *(f"{_heading(parts.embedded[number - 1])}\n{texts[number]}" for number in shown)]
    body.text = _limited("\n\n".join(piece for piece in pieces if piece.strip()), body)
    return body


def _note_containers(parts: Parts, body: Body) -> None:
    if parts.cut:
        body.flaws.add("cut")
    if parts.broken:
        body.flaws.add("header")
    if "multipart/signed" in parts.media:
        body.flaws.add("signed")
    if "multipart/encrypted" in parts.media:
        body.flaws.add("encrypted")


def _rooms(parts: Parts) -> list[int]:
    """Embedded messages that may be shown: at most twenty, the first ones."""
    return list(range(1, min(len(parts.embedded), 20) + 1))


def _is_inline(embedded: Embedded) -> bool:
    return embedded.disposition == "inline" and not embedded.inside


def _is_text(leaf: Leaf) -> bool:
    if leaf.disposition == "attachment" or leaf.name:
        return False
    return leaf.media in _PLAIN or leaf.media == "text/html"


def _text_of(leaves: list[Leaf], body: Body) -> str:
    """The text of one message: of every alternative the branch with plain text, or else the one with HTML."""
    plain = {id(leaf): _plain_text(leaf, body) for leaf in leaves if leaf.media in _PLAIN}
    best: dict[int, tuple[int, int]] = {}
    for leaf in leaves:
        rank = 1 if leaf.media == "text/html" else 2 if plain[id(leaf)].strip() else 0
        for number, branch in leaf.choices:
            if number not in best or rank > best[number][0]:
                best[number] = rank, branch
    texts: list[str] = []
    size = 0
    for leaf in leaves:
        if any(best[number][1] != branch for number, branch in leaf.choices):
            continue
        text = plain[id(leaf)] if leaf.media in _PLAIN else _html_as_text(leaf, body)
        size += len(text)
        texts.append(text.strip("\n"))
        if size > TEXT_LIMIT:
            break
    return "\n\n".join(text for text in texts if text.strip())


def _decoded(leaf: Leaf, body: Body) -> str:
    if leaf.end - leaf.start > _ENCODED_LIMIT:
        body.flaws.add("cut")
    if leaf.encoding not in _KNOWN_ENCODINGS:
        body.flaws.add("header")
    text, sound = decode(leaf.content(_ENCODED_LIMIT), leaf.params.get("charset", ""))
    if not sound:
        body.flaws.add("charset")
    return _limited(text.replace("\r\n", "\n").replace("\r", "\n"), body)


def _limited(text: str, body: Body) -> str:
    if len(text) <= TEXT_LIMIT:
        return text
    body.flaws.add("cut")
    return text[:TEXT_LIMIT]


def _plain_text(leaf: Leaf, body: Body) -> str:
    text = _decoded(leaf, body)
    if leaf.media in {"text/enriched", "text/richtext"}:
        text = _ENRICHED.sub("", text)
    if leaf.params.get("format", "").lower() == "flowed":
        text = unflowed(text, delsp=leaf.params.get("delsp", "").lower() == "yes")
    if "-----BEGIN PGP" in text:
        text = _unarmoured(text, body)
    return text


def _unarmoured(text: str, body: Body) -> str:
    """Inline PGP: what is only signed is readable without its armour."""
    if "-----BEGIN PGP MESSAGE-----" in text:
        body.flaws.add("encrypted")
    if "-----BEGIN PGP SIGNED MESSAGE-----" in text:
        body.flaws.add("signed")
        text = _ARMOUR.sub("", text, count=1).partition("\n-----BEGIN PGP SIGNATURE-----")[0]
    return text


def unflowed(text: str, *, delsp: bool) -> str:
    """Join soft-broken lines of the same citation depth (RFC 3676, 4)."""
    lines: list[list[str]] = []
    open_level = -1
    for raw in text.split("\n"):
        level = len(_FLOWED_LEVEL.match(raw)[0])  # type: ignore[index]  # matches the empty string too
        line = raw[level:].removeprefix(" ")
        prefix = ">" * level + " " if level else ""
        signature = line == "-- "
        soft = line.endswith(" ") and not signature
        kept = line[:-1] if soft and delsp else line
        if level == open_level and not signature:
            lines[-1].append(kept)
        else:
            lines.append([prefix, kept])
        open_level = level if soft else -1
    return "\n".join(map("".join, lines))


def _html_as_text(leaf: Leaf, body: Body) -> str:
    from werkbank.importers.html_text import html_text

    html = _decoded(leaf, body)
    return html_text(html)


def _fallback(parts: Parts, body: Body) -> str:
    """Text for a mail that has none of its own: named text shown inline, a report, an invitation, a meaningful
    preamble.
    """
    own = [leaf for leaf in parts.leaves if leaf.inside == 0]
    for wanted in (_is_named_text, _is_report):
        if text := "\n\n".join(_plain_text(leaf, body).strip("\n") for leaf in own if wanted(leaf)):
            return text
    for leaf in own:
        if leaf.media == "text/calendar" and (text := _invitation(_decoded(leaf, body))):
            return text
    if parts.preamble.strip() and not _STOCK_PREAMBLE.search(parts.preamble[:2_000]):
        return decode(parts.preamble[:_ENCODED_LIMIT]).text
    return ""


def _is_named_text(leaf: Leaf) -> bool:
    return leaf.media in {"text/plain", ""} and leaf.disposition != "attachment"


def _is_report(leaf: Leaf) -> bool:
    return leaf.media in _REPORTS


def _invitation(calendar: str) -> str:
    """Title, place and description of an invitation; the file itself is read by the calendar importer."""
    found: dict[str, str] = {}
    for name, value in _SUMMARY.findall(calendar.replace("\n ", "").replace("\n\t", "")):
        text = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\").strip()
        if text:
            found.setdefault(name, text)
    return "\n".join(found[name] for name in ("SUMMARY", "LOCATION", "DESCRIPTION") if name in found)


def _heading(embedded: Embedded) -> str:
    """The header lines that matter of an embedded message, as any mail program writes them above what it forwards."""
    headers = embedded.headers
    values = ((name, harmless_line(headers.text(name), 300)) for name in (b"from", b"date", b"to", b"subject"))
    lines = [f"{name.decode().title()}: {value}" for name, value in values if value]
    return "\n".join([_SEPARATOR, *lines, ""])


def _list_attachments(parts: Parts, body: Body) -> None:
    """Everything that is not text to read here, in order; an embedded message goes by its subject."""
    for leaf in parts.leaves:
        _note_leaf(leaf, body)
        if leaf.inside or ((_is_text(leaf) or _is_report(leaf) or leaf.end <= leaf.start) and not leaf.name):
            continue
        if len(body.attachments) >= _MOST_ATTACHMENTS:
            body.flaws.add("cut")
            return
        name = base_name(leaf.name) or base_name(leaf.params.get("name", ""))
        body.attachments.append(Attachment(name=name, media_type=harmless_line(leaf.media, 100), size=leaf.size()))
    for embedded in parts.embedded[:_MOST_ATTACHMENTS]:
        if not embedded.inside:
            name = base_name(embedded.name) or harmless_line(embedded.headers.text(b"subject"), 200)
            body.attachments.append(Attachment(name=name, media_type="message/rfc822", size=embedded.size))


def _note_leaf(leaf: Leaf, body: Body) -> None:
    if leaf.media in _TNEF or leaf.name.lower() == "winmail.dat":
        body.flaws.add("tnef")
    elif leaf.media in _PKCS7:
        signed = leaf.params.get("smime-type", "").lower().startswith("signed") or leaf.name.lower().endswith(".p7s")
        body.flaws.add("signed" if signed else "encrypted")


def base_name(name: str) -> str:
    """The last part of a file name, of any system's path; a name that is only dots is no name."""
    name = harmless_line(decode_words(name[:4_000]), 2_000)
    last = name.replace("\\", "/").rstrip("/ ").rpartition("/")[2].strip()
    return "" if not last.strip(". ") else harmless_line(last, 200)
