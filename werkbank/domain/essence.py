"""The essence of a text in a split second: the sentences that ask something, by when, under which number, about whom.

Everything here is a proposal, with the place where it was found. What is looked at is bounded: ``LONGEST`` characters
of the text, ``MOST`` sentences that ask; the patterns hold no repetition within a repetition.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.conversation import bare_subject
from werkbank.domain.nearest import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from werkbank.domain.markings import Marking

LONGEST: Final = 6_000
MOST: Final = 8
NAMES: Final = 4
"""Persons that are told of."""
GIST: Final = 160
"""Characters of a proposed gist."""
SENTENCE: Final = 600
"""A longer stretch without a stop is no sentence."""

Place = Literal["subject", "text"]


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int


class Day(NamedTuple):
    """A date that was found: the day, with a time only when one was meant, in which words and where."""

    day: date
    time: str
    words: str
    place: Place


class Mark(NamedTuple):
    """A handling label that the words seem to ask for."""

    marking: Marking
    words: str


class Essence(NamedTuple):
    """What a text asks; empty fields for what was not found."""

    asks: tuple[Span, ...] = ()
    """The sentences that ask something, in order; none overlap."""
    day: Day | None = None
    """The day by which, as the asking sentences or the subject say it."""
    gone: Day | None = None
    """Without such a day ahead: the one that was, when it was said to be the latest and is past."""
    references: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    mark: Mark | None = None
    asked: str = ""
    """The first of those sentences, on one line."""
    gist: str = ""
    """The subject and the first sentence that asks, in one line."""
    named: Day | None = None
    """Another day ahead that it names: when something happens."""
    promised: Day | None = None
    """The day on which its writer says that something comes."""


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────

_STOP: Final = re.compile(r"[.?!]+[\"')\]]{0,3}(?=\s|$)")
_ABBREVIATIONS: Final = """
    dhr mw mevr dr mr drs ir ing prof nr nrs art lid bijv bv o.a i.v.m t.a.v m.b.t d.d a.s jl o.l.v t.b.v i.c blz p
    pag tel str ca evt incl excl resp vgl zgn m.i.v n.a.v i.o t.o.v a.d.h.v t.h.v s.v.p a.u.b no vs mrs ms
"""
_SHORT: Final = frozenset(_ABBREVIATIONS.split())
"""Abbreviations after which a sentence goes on."""
_ITEM: Final = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
_WORD_BEFORE: Final = re.compile(r"[\w.]{1,12}$")


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text; a blank line ends one, and so does an item of a list."""
    text = text[:LONGEST]
    for start, end in _paragraphs(text):
        at = start
        for stop in _STOP.finditer(text, start, end):
            if _goes_on(text, at, stop):
                continue
            yield from _trimmed(text, at, stop.end())
            at = stop.end()
        yield from _trimmed(text, at, end)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines that belong together."""
    start = at = 0
    for line in text.splitlines(keepends=True):
        if not line.strip() or _ITEM.match(line):
            if at > start:
                yield start, at
            start = at
        at += len(line)
    if at > start:
        yield start, at


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Is this stop one of an abbreviation, an initial or a number?"""
    if stop[0] != ".":
        return False
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 12), stop.start())
    word = before[0].strip(".").lower() if before else ""
    following = text[stop.end() : stop.end() + 2].strip()
    return word in _SHORT or (len(word) == 1 and word.isalpha()) or (bool(following) and following[0].islower())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if item := _ITEM.match(text, start, end):
        start = item.end()
    if end - start > 1:
        yield Span(start, end)


# ── what asks ────────────────────────────────────────────────────────────────────────────────────────────────────────

_ASKING: Final = (
    r"(?:wilt|wil|kunt|kun|kan|zou|zoudt|mag|mogen|willen|kunnen|zouden) (?:u|je|jij|jullie|ik|we|wij)\b",
    r"(?:verzoek|verzoeken|vraag|vragen) (?:ik|wij|we|u|je|jou|jullie|de minister)\b",
    r"(?:het|met het|ons|mijn|dringend) verzoek (?:om|is|aan|u|te)\b",
    r"gelieve\b",
    r"graag (?:uw|je|jouw|jullie|een|de|het|voor|vóór|uiterlijk|vandaag|morgen|even|nog|per|zo|hierop|uit)\b",
    r"graag (?:bespreken|aanleveren|beslissen|akkoord|reactie|aandacht|ontvang|hoor|verneem|zie|bericht)\b",
    r"graag (?:antwoord|betalen|tekenen|weten|laten)\b",
    r"(?:heb|hebben|heeft) (?:[\w,-]+ ){0,6}nodig\b",
    r"(?:ontvang|ontvangen|hoor|horen|verneem|vernemen|zien|zie) (?:ik|wij|we)?\s?(?:het )?graag\b",
    r"graag tegemoet\b",
    r"(?:wil|willen|wilt|moet|moeten) (?:[\w,-]+ ){0,6}(?:weten|horen|hebben|liggen)\b",
    r"(?:termijn|geldig|geldt) (?:is|loopt|eindigt|verstrijkt|tot)\b",
    r"(?:uiterlijk|ten laatste|vóór|voor) (?:op )?(?:\d|vandaag|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag)",
    r"(?:deadline|reactietermijn|sluitingsdatum)\b",
    r"(?:ter (?:ondertekening|beslissing|accordering)|uw (?:akkoord|besluit|reactie|antwoord|handtekening))\b",
    r"(?:s\.v\.p|svp|a\.u\.b|aub)\b",
    r"(?:could|would|can|will|may) (?:you|we|i)\b",
    r"(?:please|kindly)\b",
    r"let (?:me|us) know\b",
)  # fmt: skip
"""What makes a sentence ask something; each at the start of a word, in small letters."""
_NO_ASKING: Final = (
    r"(?:niet geadresseerde|niet de geadresseerde|geadresseerde bent|disclaimer|denk aan het milieu)",
    r"(?:hoop|hopen) (?:ik |wij |we )?u\b.{0,40}\bgeïnformeerd",
    r"(?:aarzel|schroom) (?:dan )?niet\b",
    r"(?:afmelden|uitschrijven|unsubscribe)\b",
    r"(?:heeft|hebt|mocht) (?:u|je) (?:nog )?(?:vragen|meer)\b",
    r"\bniet (?:meer )?nodig\b",
)
"""Politeness, and what stands under every mail."""


@lru_cache(maxsize=1)
def _asking() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compiled on first use."""
    return re.compile(rf"\b(?:{'|'.join(_ASKING)})"), re.compile("|".join(_NO_ASKING))


def asks(text: str) -> tuple[Span, ...]:
    """The sentences that ask something; the first ``MOST``."""
    yes, no = _asking()
    found: list[Span] = []
    for span in sentences(text):
        said = " ".join(text[span.start : min(span.end, span.start + SENTENCE)].lower().split())
        if (said.endswith("?") or yes.search(said)) and not no.search(said):
            found.append(span)
            if len(found) == MOST:
                break
    return tuple(found)


# ── numbers, marks, persons ──────────────────────────────────────────────────────────────────────────────────────────

_REFERENCES: Final = (
    r"(?:kenmerk|zaaknummer|referentie)[ .:]{1,3}[A-Za-z0-9][A-Za-z0-9./_-]{2,39}",
    r"20\d\d ?[Zz] ?\d{4,6}(?!\w)",
    r"(?:kst|ah|blg)-[\w-]{3,30}",
    r"20\d\d-\d{6,12}(?!\w)",
    r"\d{2} ?\d{3}(?: [IVX]{1,6})?,? nr\.? ?\d{1,4}(?!\w)",
)
"""After *kenmerk*; a number of the Kamer; of officielebekendmakingen.nl; of a DMS; a paper of the Kamer."""


@lru_cache(maxsize=4)
def _numbers(examples: tuple[str, ...]) -> re.Pattern[str]:
    own = (_like(one) for one in examples)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join((*_REFERENCES, *(one for one in own if one)))})", re.IGNORECASE)


def _like(example: str) -> str:
    """A pattern for numbers like an example: figures may differ, letters and signs may not."""
    if not any(sign.isdigit() for sign in example):
        return ""
    return "".join(r"\d" if sign.isdigit() else re.escape(sign) for sign in example[:40]) + r"(?!\w)"


def references(text: str, examples: Sequence[str] = ()) -> tuple[str, ...]:
    """The numbers by which others know a piece, as they stand there. ``examples`` are numbers of the own DMS."""
    found = (one[0] for one in _numbers(tuple(examples)).finditer(text[:LONGEST]))
    said = (re.sub(r"^(?:kenmerk|zaaknummer|referentie)[ .:]+", "", one, flags=re.IGNORECASE) for one in found)
    return tuple(dict.fromkeys(one.rstrip("./-") for one in said if any(sign.isdigit() for sign in one)))[:MOST]


_MARKS: Final[tuple[tuple[Marking, str], ...]] = (
    ("medical", r"bedrijfsarts|medische? (?:dossier|gegevens|verklaring)|diagnose"),
    ("personnel", r"ziekmelding|re-?integratie|disciplinair|ontslag(?:aanvraag|procedure)"),
    ("personnel", r"(?:functionerings|beoordelings)gesprek|in vertrouwen|strikt vertrouwelijk"),
    ("commercial", r"bedrijfsgevoelig|concurrentiegevoelig|vertrouwelijke offerte"),
    ("embargo", r"onder embargo|niet voor publicatie"),
    ("political", r"politiek gevoelig|niet (?:verder )?verspreiden"),
)


@lru_cache(maxsize=1)
def _mark_patterns() -> tuple[tuple[Marking, re.Pattern[str]], ...]:
    return tuple((marking, re.compile(rf"\b(?:{words})\b")) for marking, words in _MARKS)


def mark_in(text: str) -> Mark | None:
    """A label that the words of a text seem to ask for; in marking position it was recognised at the door already."""
    said = text[:LONGEST].lower()
    for marking, pattern in _mark_patterns():
        if found := pattern.search(said):
            return Mark(marking, found[0])
    return None


def persons_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Which of these names a text mentions, in whole words; the first ``NAMES``, in the order of the names."""
    said = f" {plain(text[:LONGEST])} "
    found: list[str] = []
    for name in names:
        folded = plain(name)
        if " " in folded and f" {folded} " in said:
            found.append(name)
            if len(found) == NAMES:
                break
    return tuple(found)


# ── together ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def asked_in(text: str, spans: Sequence[Span]) -> str:
    """The first sentence that asks, on one line; *Klopt dat?* only when no other says more."""
    said = [" ".join(text[one.start : one.end].split()) for one in spans]
    return next((one for one in said if len(one.split()) >= _SAYS), next(iter(said), ""))


_SAYS: Final = 3
"""Words of a sentence that says what it asks."""
_NO_SUBJECT: Final = re.compile(
    r"(?:(?:een |mijn |korte |een korte )?(?:vraag|vraagje|verzoek|bijlagen?|document|info|informatie|bericht|mail)"
    r"|zie (?:onder|bijlage|hieronder)|ter info|hallo|hoi|question|request|attachment)?[ .!?:]*",
    re.IGNORECASE,
)
"""A subject that does not say what it is about."""


def gist_of(subject: str, text: str, spans: Sequence[Span]) -> str:
    """The subject and the first sentence that asks, in one line of at most ``GIST`` characters, cut between words.

    When the subject does not say what it is about, what comes after that sentence is taken too.
    """
    about, asked = bare_subject(subject), asked_in(text, spans)
    if asked and _NO_SUBJECT.fullmatch(about):
        about = ""
        lines = [" ".join(text[one.start : one.end].split()) for one in sentences(text)]
        said = next(iter(lines[lines.index(asked) + 1 :]), "") if asked in lines else ""
        asked = f"{asked} {said}" if said and len(asked) + len(said) < GIST else asked
    if not asked or plain(asked) in plain(about):
        return about
    line = f"{about}{'' if about[-1] in '.?!:' else ':'} {asked}" if about else asked
    if len(line) <= GIST:
        return line
    return f"{line[: GIST - 1].rpartition(' ')[0].rstrip(' ,;:')}…"
