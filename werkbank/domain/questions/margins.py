"""What repeats on every page: headers, footers, page numbers, rules. Known words, or a line that comes back."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.questions.segments import Segment

_YEARS: Final = r"20\d\d\s?[-–/]\s?20\d\d"
_KNOWN: Final = re.compile(
    rf"(?:(?:Tweede|Eerste) Kamer der Staten-Generaal\s?\d{{0,2}}"
    rf"|Vergaderjaar {_YEARS}(?: .{{0,80}})?"
    r"|Vragen gesteld door de leden der Kamer(?:, met de daarop door de)?(?: regering gegeven antwoorden)?"
    r"|regering gegeven antwoorden"
    r"|(?:kv|ah|blg|kst)-(?:tk|ek)?-?[\dA-Z-]{4,30}"
    rf"|(?:ISSN [\d -]{{9,15}})?\s?(?:.s-Gravenhage 20\d\d)?\s?(?:(?:Tweede|Eerste) Kamer, vergaderjaar {_YEARS}, "
    r"(?:Vragen|Aanhangsel|Kamerstuk|[\d ]{2,9}).{0,40})?"
    r"|(?:Pagina|Page|Blad|p\.)\s?\d{1,4}(?:\s?(?:van|of|/)\s?\d{1,4})?"
    r"|\d{1,4}\s?(?:/|van)\s?\d{1,4}"
    r"|[-–]\s?\d{1,4}\s?[-–]"
    r"|\s*(?:[_=*~-]\s?){5,}\s*)",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_EDGE: Final = 3
"""Lines at the top and the bottom of a page that may be its margin."""
_LONGEST: Final = 150


def margins(segments: Sequence[Segment]) -> set[int]:
    """Places in ``segments`` of all that belongs to the page and not to the text."""
    known = {at for at, one in enumerate(segments) if one.line.hint == "margin" or _is_known(one.text)}
    pages: dict[int, list[int]] = {}
    for at, one in enumerate(segments):
        if one.line.page:
            pages.setdefault(one.line.page, []).append(at)
    if len(pages) < 2:
        return known
    return known | _repeated(segments, pages) | _page_numbers(segments, pages)


def _is_known(text: str) -> bool:
    return len(text) <= _LONGEST and bool(text) and bool(_KNOWN.fullmatch(text))


def _page_numbers(segments: Sequence[Segment], pages: Mapping[int, list[int]]) -> set[int]:
    """Lone figures at the same edge of most pages that count with them."""
    found: dict[tuple[bool, int], list[int]] = {}
    for page, places in pages.items():
        for last, at in ((False, places[0]), (True, places[-1])):
            if segments[at].text.isdecimal() and len(segments[at].text) < 5:
                found.setdefault((last, int(segments[at].text) - page), []).append(at)
    return {at for places in found.values() if len(places) >= max(2, len(pages) // 2) for at in places}


def _repeated(segments: Sequence[Segment], pages: Mapping[int, list[int]]) -> set[int]:
    """Lines at the edges of pages that come back on most pages, figures aside."""
    edges = [at for places in pages.values() for at in {*places[:_EDGE], *places[-_EDGE:]}]
    seen = Counter(_DIGITS.sub("#", segments[at].text) for at in edges)
    least = max(2, (len(pages) + 1) // 2)
    return {
        at
        for at in edges
        if len(segments[at].text) <= _LONGEST
        and seen[_DIGITS.sub("#", segments[at].text)] >= least
        and not segments[at].text.endswith("?")
        and not _DIGITS.fullmatch(segments[at].text.rstrip(".)"))
        and not _LABEL.match(segments[at].text)
    }


_LABEL: Final = re.compile(r"(?:vraag|vragen|antwoord|antwoorden|question|answer)\b.{0,30}", re.IGNORECASE)
