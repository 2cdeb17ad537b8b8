"""How a letter or mail ends: the formula above a name, and the lines of a signature."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = r"(?=\s{0,3}(?:[,.!|–-]|$|(?-i:[A-ZÀ-Þ])))"
"""Behind a short formula comes a comma, a name or nothing; else it is a word of the text."""
CLOSINGS: Final = (
    r"hoogachtend\b",
    rf"(?:met\s)?(?:(?:vriendelijke|hartelijke|beste|warme|collegiale|zonnige)\s)?groet(?:en|jes)?\b{_NAME}",
    r"met\s(?:vriendelijke|hartelijke)\sgroet|vriendelijke\sgroet",
    r"m\.?v\.?(?:g|h\.?g)\b\.?",
    rf"(?:m\.?\s?)?vr\.?\s?gr(?:\.|oet(?:en)?\b)|gr\.(?=\s|$)|gr\b{_NAME}",
    r"(?:alvast|bij\svoorbaat)\s(?:(?:heel|hartelijk|veel|zeer)\s){0,2}(?:be)?dankt?\b|(?:hartelijk\s)?(?:dank|bedankt)\salvast\b",
    rf"(?:hartelijk\s)?(?:bedankt|dank(?:\s(?:je|u))?(?:\swel)?)\b{_NAME}",
    r"bij\svoorbaat\b|in\safwachting\svan\b",
    r"(?:with\s)?(?:(?:very|kind|kindest|best|warm|warmest)\s){1,2}regards\b",
    rf"regards\b{_NAME}|cheers\b{_NAME}|best(?:\swishes)?(?=\s{{0,3}}(?:,|$))",
    r"yours\s(?:sincerely|faithfully|truly)\b|sincerely\b(?=\s{0,3}(?:,|$)|\syours\b)",
    rf"(?:many\s)?thanks\s(?:in\sadvance|a\slot)\b|thank\syou\s(?:very\smuch\s)?in\sadvance\b|(?:many\s)?thanks\b{_NAME}",
)
"""At the start of a line or sentence; matched without case."""
CLOSING: Final = re.compile(f"(?:{'|'.join(CLOSINGS)})", re.IGNORECASE)
_CONTACT: Final = re.compile(
    r"(?:[TMEF]|tel|mob|telefoon|mobiel|e-?mail)?\s?[.:]?\s{0,3}(?:\+?\d[\d\s()-]{7,18}|[\w.+-]{1,64}@[\w.-]{3,80}"
    r"|(?:https?://|www\.)\S{3,100})\s?",
    re.IGNORECASE,
)
_WORD: Final = r"(?:[A-ZÀ-Þ][\w.'’&-]{0,24}|van|de|der|den|het|ter|ten|te|'t|el|al|bin|von)"
_NAMES: Final = re.compile(
    rf"{_WORD}(?:\s{_WORD}){{0,4}}(?:\s?[,|/–-]\s?(?:redacteur\s|verslaggever\s|journalist\s)?{_WORD}(?:\s{_WORD}){{0,4}}){{0,2}}\s?"
)


def is_signature(text: str) -> bool:
    """Is a line nothing but names ("Piet de Vries, NRC") or how to reach somebody?"""
    said = text.strip()
    return bool(_CONTACT.fullmatch(said) or _NAMES.fullmatch(said)) and said[-1:] not in ".?!:"
