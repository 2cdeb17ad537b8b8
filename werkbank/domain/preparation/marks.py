"""Open marks on an answer: what a careful reader would stumble over before it goes to the manager.

They are hints, never a verdict: each says what it saw, and a writer may leave it (content.md 3.1: every number has a
source and a *peildatum*; "zo nee, waarom niet" is answered; abbreviations are written out).
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Mark = Literal["figure-source", "figure-date", "why-not", "abbreviation", "long", "empty"]


class Open(NamedTuple):
    """One mark: what it is, and the words it is about."""

    mark: Mark
    words: str


MOST_WORDS: Final = 250
"""Of an answer to one part; longer ones are seldom read (a rule of thumb of ours)."""
_FIGURE: Final = re.compile(
    r"(?<![\w.,-])(?:€\s?)?\d[\d.,]*(?:\s?(?:%|procent|miljoen|miljard|euro|duizend))?(?![\w-])"
)
_NO_FIGURE: Final = re.compile(r"^(?:1[89]|20)\d\d$|^\d$")
"""A year, and a single digit: these are no figures that need a source."""
_NOT_COUNTED: Final = re.compile(
    r"\b(?:artikel(?:en)?|art\.|lid|leden|vraag|vragen|bijlage|nr\.|nummer|motie|kamerstuk(?:ken)?"
    r"|paragraaf|hoofdstuk|stap|brief van"
    r"|\d{1,2})\s*$|(?:\d{1,2}\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))$",
    re.IGNORECASE,
)
_MONTHS: Final = re.compile(
    r"^\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b", re.IGNORECASE
)
_SOURCE: Final = re.compile(
    r"\b(?:bron|volgens|blijkt uit|cijfers? van|gegevens van|rapport|monitor|CBS|CPB|PBL|SCP|RIVM|NZa|DUO|UWV"
    r"|jaarverslag|begroting|onderzoek van|telling van|source)\b",
    re.IGNORECASE,
)
_AS_OF: Final = re.compile(
    r"\b(?:peildatum|per\s+\d|stand\s+(?:per|van|op)|eind\s+\d{4}|ultimo|in\s+(?:19|20)\d\d|over\s+(?:19|20)\d\d"
    r"|kwartaal|as of|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_WHY_NOT: Final = re.compile(
    r"\bzo\s+nee(?:n)?\b[^?]{0,60}\bwaarom\s+niet\b|\bwaarom\s+niet\b|\bif\s+not,?\s+why", re.IGNORECASE
)
_NO: Final = re.compile(r"^\W*(?:nee|neen|no)\b|\b(?:niet|geen|not)\b", re.IGNORECASE)
_YES: Final = re.compile(r"^\W*(?:ja|yes)\b", re.IGNORECASE)
_BECAUSE: Final = re.compile(
    r"\b(?:omdat|want|aangezien|daarom|doordat|vanwege|gelet op|immers|namelijk|de reden|because|since)\b",
    re.IGNORECASE,
)
_CAPITALS: Final = re.compile(r"\b[A-Z][A-Z&]{1,7}s?\b")
_KNOWN: Final = frozenset(
    {"EU", "VN", "NAVO", "BV", "NV", "TV", "IT", "OK", "AOW", "BTW", "VS", "II", "III", "IV", "VI", "VII", "Q", "A"}
)
"""Ones that everybody reads without help."""


def open_marks(question: str, answer: str) -> tuple[Open, ...]:
    """What is still to be looked at in the answer to a part, in the order of the text."""
    if not answer.strip():
        return (Open("empty", ""),)
    found: list[Open] = []
    for sentence in _sentences(answer):
        found += _figures(sentence, answer)
    if _WHY_NOT.search(question) and not _YES.search(answer) and _NO.search(answer) and not _BECAUSE.search(answer):
        found.append(Open("why-not", _WHY_NOT.search(question)[0]))  # type: ignore[index]
    found += [Open("abbreviation", one) for one in _abbreviations(answer)]
    words = len(answer.split())
    if words > MOST_WORDS:
        found.append(Open("long", str(words)))
    return tuple(dict.fromkeys(found))


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+(?=[A-Z0-9])|\n+", text) if one.strip()]


def _figures(sentence: str, answer: str) -> list[Open]:
    """Its first figure, when the sentence and those around it name no source or no day for it."""
    for one in _FIGURE.finditer(sentence):
        words = one[0].strip(" .,")
        if (
            _NO_FIGURE.match(words)
            or _NOT_COUNTED.search(sentence[: one.start()])
            or _MONTHS.match(sentence[one.end() :])
        ):
            continue
        found = []
        if not _SOURCE.search(answer):
            found.append(Open("figure-source", words))
        if not _AS_OF.search(sentence) and "peildatum" not in answer.lower():
            found.append(Open("figure-date", words))
        return found
    return []


def _abbreviations(answer: str) -> list[str]:
    """Those that are not written out in this answer: neither "Voluit (AFK)" nor "AFK (voluit)"."""
    found = []
    for one in dict.fromkeys(_CAPITALS.findall(answer)):
        bare = one.rstrip("s")
        if bare in _KNOWN or one in _KNOWN:
            continue
        if re.search(rf"\({re.escape(one)}\)|\b{re.escape(one)}\s*\([a-z]", answer):
            continue
        found.append(one)
    return found
