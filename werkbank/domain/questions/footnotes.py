"""Sources under the text and their numbers in it. A line counts as a footnote when its form says so, when its number
sticks to its first word, or when it names a source and asks nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.questions.labels import INTERROGATIVE, answer_label, word_label
from werkbank.domain.questions.turns import ends_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from werkbank.domain.questions.segments import Segment

_STUCK: Final = re.compile(r"(\d{1,2})(?=https?://|[«‘“][^\d]|[A-ZÀ-Þ][\wÀ-ÿ]|www\.)")
_NUMBERED: Final = re.compile(
    r"[(\[]?(\d{1,2})[)\].]?(?:\s+|(?<=[)\]]))(?=[A-ZÀ-Þ«‘“\"'(]|https?:|www\.|[a-z]+\.[a-z])"
)
_RAISED: Final = re.compile(r"([⁰¹²³⁴-⁹]{1,2})\s{0,3}(?=\S)")
"""Nobody numbers his questions so."""
_LOWERED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_HIGHER: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SOURCE: Final = re.compile(
    r"https?://|www\.|\bKamerstuk|\bHandelingen\b|vergaderjaar 20|\bStcrt\b|\bStb\b|\bECLI:|\bTrb\b|"
    r",\s\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?:\s20\d\d|\.?$)",
    re.IGNORECASE,
)
_LONE: Final = re.compile(r"\d{1,2}(?:[\s,]+\d{1,2}){0,5}")
_LONGEST: Final = 8
"""Lines that one footnote takes where nothing else ends it."""


def footnotes(segments: Sequence[Segment], margins: set[int]) -> tuple[set[int], frozenset[str]]:
    """Places of all that belongs to a footnote, and the numbers of the footnotes."""
    places: set[int] = set()
    numbers: set[str] = set()
    left = 0
    for at, one in enumerate(segments):
        number = _begins(segments, at)
        if number is not None and at not in margins:
            places.add(at)
            numbers.add(number)
            left = _LONGEST
        elif left and _goes_on(one, at, margins):
            places.add(at)
            left -= 1
        else:
            left = 0
    return places, frozenset(numbers - {""})


def _begins(segments: Sequence[Segment], at: int) -> str | None:
    one = segments[at]
    if (raised := _RAISED.match(one.text)) and not one.line.number:
        return raised[1].translate(_LOWERED)
    stuck = _STUCK.match(one.text)
    numbered = _NUMBERED.match(one.text)
    if one.line.hint == "note":
        found = stuck or numbered
        return found[1] if found else ""
    if stuck and not one.line.number:
        return stuck[1]
    if numbered is None or one.line.number or one.line.cell:
        return None
    rest = one.text[numbered.end() :]
    whole = " ".join([rest, *_following(segments, at)])
    if not _SOURCE.search(whole) or whole.rstrip().endswith("?") or INTERROGATIVE.match(rest):
        return None
    return None if whole.count("?") > 1 else numbered[1]


def _following(segments: Sequence[Segment], at: int) -> Iterable[str]:
    """The lines of the same paragraph that do not begin with a number or a label themselves."""
    for one in segments[at + 1 : at + 4]:
        if (
            one.starts
            or _NUMBERED.match(one.text)
            or _STUCK.match(one.text)
            or word_label(one.text)
            or answer_label(one.text)
        ):
            return
        yield one.text


def _goes_on(one: Segment, at: int, margins: set[int]) -> bool:
    if ends_note(one.text) or ("?" in one.text and _NUMBERED.match(one.text)):
        return False
    return not (
        one.starts or at in margins or word_label(one.text) or answer_label(one.text) or _LONE.fullmatch(one.text)
    )


def is_lone_mark(text: str, numbers: frozenset[str]) -> bool:
    """Whether a line holds nothing but numbers of footnotes that are there."""
    return bool(numbers) and bool(_LONE.fullmatch(text)) and set(re.findall(r"\d+", text)) <= numbers


def without_marks(text: str, numbers: frozenset[str]) -> list[tuple[str, bool]]:
    """The text in stretches, each with whether it is the number of a footnote that is there."""
    if not numbers:
        return [(text, False)]
    one = "|".join(sorted(numbers, key=len, reverse=True))
    pattern = re.compile(
        rf"(?:(?<=[a-zà-ÿ]{{3}})|(?<=[»”’\"'?!.,;)\]]))(?:{one})(?=$|[\s,.;:?!)»”’])|\s?\[(?:{one})\]|(?<=\S)\s(?:{one})\)(?=$|[\s,.;:?!»”’])"
        rf"|(?<=\S)(?<!\b[mM])(?<!\b[kcd]m)\s?(?:{one.translate(_HIGHER)})"
    )
    out: list[tuple[str, bool]] = []
    place = 0
    for found in pattern.finditer(text):
        out += [(text[place : found.start()], False), (found[0], True)]
        place = found.end()
    out.append((text[place:], False))
    return [(stretch, mark) for stretch, mark in out if stretch.strip()]
