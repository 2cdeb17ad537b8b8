"""Where a question or an answer turns to something else: an explanation, a closing, a note, an afterthought."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from werkbank.domain.questions.closings import CLOSING, CLOSINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.questions.document import Use

State = Literal["front", "question", "answer", "after", "notice", "letter"]

_ENDINGS: Final = (
    r"de commissie (?:ziet|ontvangt|verneemt)\b|wij zien uw (?:antwoord|reactie)\b",
    r"de (?:voorzitter|griffier|minister|staatssecretaris)\b[^?]{0,90},$",
)
_HEADINGS: Final = (
    r"vragen en opmerkingen (?:van|uit)|vragen van (?:de leden van )?de .{1,60}fractie|inbreng van",
    r"(?:hoofdstuk|thema|blok|artikel)\s\d{1,3}\b[^?]*$",
)
_EXPLANATIONS: Final = (
    r"(?:toelichting|explanation|noot|noten|bronnen)\s?:?$",
    r"deze vragen dienen ter aanvulling\b|these questions supplement\b",
)


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)})", re.IGNORECASE)


TURNS: Final[tuple[tuple[re.Pattern[str], State, Use], ...]] = (
    (_any(_EXPLANATIONS), "after", "aside"),
    (_any([r"mededeling\s?:?$"]), "notice", "notice"),
    (_any([*CLOSINGS, *_ENDINGS, r"--\s?$"]), "letter", "letter"),
    (_any(_HEADINGS), "after", "heading"),
)
"""What ends a question or an answer, and what comes then."""
_SUPPLEMENT: Final = (
    r"(?:toelichting|explanation)\s?:\s(?:deze vragen dienen ter aanvulling|these questions supplement)\b"
)
AFTERTHOUGHT: Final = _any([r"(?:p\.\s?s\.?|ps[.:]?)(?=\s)"])
BELOW: Final[tuple[tuple[re.Pattern[str], Use], ...]] = (
    (_any([r"(?:toelichting|explanation|bron(?:nen)?|sources?|(?:voet)?no(?:ot|ten)|footnotes?)\s?:\s"]), "aside"),
    (AFTERTHOUGHT, "letter"),
)
"""What ends a question, and only that, with words of its own behind it."""
OUTSIDE: Final = re.compile(rf"{_SUPPLEMENT}|p\.?\s?s\b[^?]{{0,300}}$", re.IGNORECASE)
"""Of those what is surely no part of a question."""
_ENDS_NOTE: Final = (_any(_EXPLANATIONS), CLOSING, *(pattern for pattern, _ in BELOW))


def ends_note(text: str) -> bool:
    """Is this line, under a footnote, no more of it: an explanation, a source, an afterthought or the end of a letter?

    A heading is not: an article of a law is often named in a note.
    """
    return text[:1].isupper() and any(pattern.match(text) for pattern in _ENDS_NOTE)
