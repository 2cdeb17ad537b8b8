"""By when an answer is asked for: the words that say so, the day and the hour they mean, and the sentence that asks it.

The words are looked for in a sentence that is about answering. A day that is not written out with its year is known
only when it is known when the text was written.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.questions.dates import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator

How = Literal["", "written", "told", "read", "clash"]
"""No day; written in full; told from when the text was written; read, and not sure; weekday and date contradict."""


class Written(NamedTuple):
    """When a text was written (naive, Amsterdam). ``is_told`` says that it is known, and not merely read today."""

    at: datetime
    is_told: bool


class When(NamedTuple):
    """What words mean: a day, with a time (``HH:MM``) only when one was meant."""

    day: date | None
    time: str
    how: How


_ABOUT_ANSWERING: Final = re.compile(
    r"(?:be)?antwoor|reactie|reageren|reageert|ontvang|aanleveren|toezenden|alsnog\sdoen|deadline|"
    r"\bretour\b|graag\suiterlijk\b|graag\s(?:voor|vóór)\s(?:\w+dag|vandaag|morgen|\d{1,2}[.:]\d\d)|"
    r"\bliefst\b.{0,30}\b(?:hoor|horen|verneem|vernemen|zie|zien|krijg|krijgen)\b|\b(?:hoor|horen|verneem|vernemen|zie|zien|krijg|krijgen)\b.{0,30}\bliefst\b|"
    r"\b(?:ik|wij|we)\sheb(?:ben)?\s[^.?]{1,40}\bnodig\b|\b(?:hoor|horen|verneem|vernemen)\s(?:(?:ik|wij|we|het|dit|dat)\s){0,2}graag|"
    r"\b(?:reply|replies|respond|response|answer|answers|comment|hear\s(?:back\s)?from|get\sback)\b",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(
    r"(?P<when>(?:nog\s|ruim\s)?(?:v[oó]{2}r|voor|vóór|uiterlijk(?:\sop)?|before|by)\s(?!de\s(?:brief|kamer|vragen)\b)"
    r"(?:het|de|aanvang|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|\d|the|next|\w+day)(?:[^?.;,]|(?<=\d)[.](?=\d)){2,90}?"
    r"|(?:binnen|within)\s(?:een|één|twee|drie|vier|vijf|zes|\d{1,2}|de|one|two|three|four|a)\s[^?.;,]{2,60}?)"
    r"(?=\s(?:te\s)?(?:be)?antwoor|\s(?:te\s)?(?:kunnen\s)?(?:toe)?(?:sturen|zenden|ontvangen|reageren)|,|\?|\.(?=\s|$)|;|$|\sen\s)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:\b(?:v[oó]{2}r|voor|vóór|tot|uiterlijk|ten\slaatste|binnen|before|by|until|within|no\slater\sthan|per)"
    r"(?:\s(?:op|om|de|het|the|on)){0,2}|\bdeadline(?:\s(?:is|was|for|voor|ligt|staat|tot))?(?:\s(?:op|om|on|at))?\s?:?)\s$",
    re.IGNORECASE,
)
"""What stands right before the day by which."""
_SENTENCES: Final = re.compile(r"(?<=[?.!])\s+(?=[^a-zß-ÿ])")
_LOOKS_BACK: Final = re.compile(r"waarom|wanneer|klopt|hoe\b|heeft|had|was|were|why|when", re.IGNORECASE)
_USUAL: Final = re.compile(r"gebruikelijke|gestelde|wettelijke", re.IGNORECASE)
_OBJECT: Final = re.compile(
    r"deze\s(?:kamer)?vragen|de\svragen|uw\s(?:antwoord|reactie)|je\s(?:antwoord|reactie)|jullie\s(?:antwoord|reactie)|"
    r"dit\s(?:graag|verzoek)|ontvangt|graag|gaarne|alsnog|these\squestions|kunt\su\sdat|deadline|please|appreciate|"
    r"reageren\s(?:kan|mag)|your\s(?:answer|reply|response|comment)|hear\s(?:back\s)?from|(?:ik|wij|we)\s(?:ontvang|verwacht|zie|hoor|heb)|"
    r"\bliefst\s(?:\w+\s){0,2}(?:ik|wij|we)\s|\s(?:ik|wij|we)\s(?:\w+\s){0,2}liefst\b",
    re.IGNORECASE,
)
_ASKS_TO_ANSWER: Final = re.compile(
    r"(?:kunt|kan|kun|kunnen|zou|zoudt|wilt|wil|willen|lukt|could|can|would|will)\s(?:u|je|jij|jullie|het|you)\b"
    r"(?!.{0,120}\bop\s(?!(?:deze|mijn|onze|de|bovenstaande|onderstaande)\s(?:\w+\s)?(?:vragen|vraag|mail)\b|\w+dag\b|\d)\w)"
    r".{0,120}\b(?:reageren|(?:be)?antwoorden|reactie|antwoord|reply|respond|answer|get\sback)\b",
    re.IGNORECASE,
)
"""A mail that asks its reader to react, to no other text than itself."""
OPENS: Final = re.compile(
    r"(?:(?:dit\s|het\s)?(?:aller)?liefst\s|(?:dit|dat)\s(?:hoor|horen|zie|zien|ontvang|ontvangen|verneem|vernemen)\s(?:ik|wij|we)\s|"
    r"graag|gaarne|kunt\su|kun\sje|kunnen\sjullie|wilt\su|wil\sje|zou(?:dt)?\s(?:u|je|jij|jullie)|lukt\shet|"
    r"(?:mijn|onze|de)?\s?(?:deadline|reactietermijn)|(?:uw|je|jullie|een)?\s?(?:reactie|antwoord(?:en)?)\s|"
    r"(?:ik|wij|we)\s(?:zie|zien|ontvang|ontvangen|hoor|horen|verneem|vernemen|verwacht|verwachten|zou|zouden|heb|hebben)\s|"
    r"reageren\s(?:kan|mag)|(?:voor|vóór|uiterlijk)\s.{3,60}?\s(?:graag|ontvang|verwacht|hoor|zie)|"
    r"(?:could|can|would|will)\syou|please|kindly|(?:we|i)\s(?:would|need|look)|my\sdeadline|your\s(?:reply|answer))",
    re.IGNORECASE,
)
"""How a sentence may begin that asks by when an answer is wanted."""
_ASKS_MORE: Final = re.compile(r"\b(?:vra(?:ag|gen)|volgende|dit|questions?)\s?:\s?\S", re.IGNORECASE)
"""The question itself comes in the same sentence."""
_LONGEST: Final = 240
"""Characters of a sentence that asks for an answer and for nothing else."""
_BOUNDS: Final = datetime(2001, 1, 1, 9)  # noqa: DTZ001 - naive, as all that is read; by it only where a date begins and ends is known
_BETWEEN: Final = 3
"""Characters between two dates that are one: "morgen (vrijdag)"."""
_WEEKDAY: Final = re.compile(r"dag\b|day\b|\b(?:ma|di|wo|do|vr|za|zo)\b", re.IGNORECASE)
_NAMES_A_DAY: Final = re.compile(
    r"\d{1,2}[-/]\d|\d\.\d{1,2}\.\d|\d\s?(?!uur|hrs|hours)[a-z]{3,9}|dag\b|vandaag|vanmiddag|vanavond|vanochtend|morgen|today|tonight|tomorrow|day\b|"
    r"\b(?:ma|di|wo|do|vr|za|zo)\b",
    re.IGNORECASE,
)


_AHEAD: Final = 1
"""Years ahead that are looked at."""
_FIGURES: Final = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})(?![\d/-])")
"""A day and a month: beside "voor" or "uiterlijk" that is no fraction."""


def requested_in(text: str, written: Written | None = None) -> str | None:
    """By when an answer is asked for, in the words of the text: "vóór donderdag 7 november 2024"."""
    at = written.at if written else _BOUNDS
    for sentence in _SENTENCES.split(text):
        if found := _words(sentence, at):
            return found
    return None


def is_request(sentence: str) -> bool:
    """Does a sentence ask by when an answer is wanted, and nothing else?"""
    if _ASKS_MORE.search(sentence):
        return False
    return len(sentence) <= _LONGEST and bool(OPENS.match(sentence)) and _words(sentence, _BOUNDS) is not None


def _words(sentence: str, at: datetime) -> str | None:
    if _LOOKS_BACK.match(sentence) or not _ABOUT_ANSWERING.search(sentence):
        return None
    asked = _ASKS_TO_ANSWER.match(sentence)
    if not asked and not _OBJECT.search(sentence):
        return None
    spans = list(_spans(sentence, at))
    for found in _UNTIL.finditer(sentence):
        if not _USUAL.search(found["when"]):
            return _trimmed(sentence, found.start("when"), found.end("when"), spans)
    for start, end in spans:
        before = _BEFORE.search(sentence, max(0, start - 40), start)
        if before or sentence[start:end].lower().startswith(("binnen", "within", "voor", "by")):
            return _bare(sentence[before.start() if before else start : end])
    return None


def _trimmed(sentence: str, start: int, end: int, spans: list[tuple[int, int]]) -> str:
    """To where the date ends: not before the hour, and not beyond it where the words are nothing but a date."""
    for begin, stop in spans:
        if begin < start < stop:  # "vandaag voor 17.00 uur"
            return _bare(sentence[begin:stop])
        if start <= begin < end:
            only = _BEFORE.fullmatch(sentence, start, begin)
            end = stop if only else max(end, stop)
            break
    return _bare(sentence[start:end])


def _bare(text: str) -> str:
    return re.sub(r"^(?:nog|ruim)\s", "", text, flags=re.IGNORECASE).strip(" ,:")


def _spans(sentence: str, at: datetime) -> Iterator[tuple[int, int]]:
    """Where dates stand; two that follow each other at once are one."""
    from werkbank.domain.phrases import scan  # at first use: nothing of it on the way to the first screen

    found, clashes = scan(sentence, at)
    begin = end = -1
    for start, stop in sorted([*((one.start, one.end) for one in found), *((one.start, one.end) for one in clashes)]):
        if begin >= 0 and start - end <= _BETWEEN and not sentence[end:start].strip(" (),"):
            end = stop
            continue
        if begin >= 0:
            yield begin, end
        begin, end = start, stop
    if begin >= 0:
        yield begin, end


def when(words: str, written: Written | None) -> When:
    """What the words mean. Without ``written`` only a day that is written in full is known."""
    from werkbank.domain.phrases import scan

    found, clashes = scan(words, written.at if written else _BOUNDS)
    time = next((one.time for one in found if one.time), "")
    if clashes:
        return When(None, time, "clash")
    if (full := day_in(words)) is not None:
        return When(full, time, "written")
    named = [one for one in found if _NAMES_A_DAY.search(words[one.start : one.end])]
    if written is not None and not named and (near := _in_figures(words, written.at.date())) is not None:
        return When(near, time, "told" if written.is_told else "read")
    if written is None or not (named or time):
        return When(None, time, "")
    one = named[0] if named else next(each for each in found if each.time)
    said = words[one.start : one.end]
    agrees = bool(_WEEKDAY.search(said)) and bool(
        re.search(r"\d\s?(?:[-/]\d|(?!uur|u\b)[a-z]{3})", said, re.IGNORECASE)
    )
    sure = bool(named) and (written.is_told or agrees)
    return When(one.date, time, "told" if sure else "read")


def _in_figures(words: str, since: date) -> date | None:
    """The first such day from ``since`` on that exists."""
    found = _FIGURES.search(words)
    if found is None:
        return None
    for year in range(since.year, since.year + _AHEAD + 1):
        day = day_in(f"{found[1]}-{found[2]}-{year}")
        if day is not None and day >= since:
            return day
    return None
