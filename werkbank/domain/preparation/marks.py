"""Open marks on an answer: what a careful reader would stumble over before it goes to the manager.

They are hints, never a verdict: each says what it saw, and a writer may leave it (content.md 3.1: every number has a
source and a *peildatum*; "zo nee, waarom niet" is answered; abbreviations are written out). Work is linear in the text.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from werkbank.domain.preparation.figures import figures, sentences

Mark = Literal["empty", "figure-source", "figure-date", "why-not", "abbreviation", "long"]


class Open(NamedTuple):
    """One mark: what it is, and the words it is about."""

    mark: Mark
    words: str

    @property
    def each(self) -> tuple[str, ...]:
        """The figures it is about, of which a sentence may have several."""
        return tuple(self.words.split(_BETWEEN))


_BETWEEN: Final = ", "
"""No figure has it inside."""
MOST_WORDS: Final = 250
"""Of an answer to one part; longer ones are seldom read (a rule of thumb of ours)."""
_SOURCE: Final = re.compile(
    r"\b(?i:bron(?:nen)?|volgens|blijkt uit|blijkens|cijfers? van|gegevens van|opgave van|afkomstig van|rapport(?:age)?"
    r"|\w{0,20}monitor|jaarverslag|begroting|onderzoek (?:van|door)|telling|registratie|source|according to)\b"
    r"|\b(?:CBS|CPB|PBL|SCP|RIVM|NZa|DUO|UWV|SVB|RDW|IND|CIZ|CAK|DNB|ACM|AFM|RVO|Kadaster|Eurostat|OESO)\b"
)
_MONTHS: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|january|february|march|may|june|july|august|october"
)
_AS_OF: Final = re.compile(
    rf"\b(?:peildatum|reference date|ultimo|kwartaal|quarter|(?:19|20)\d\d|\d{{1,2}}-\d{{1,2}}-\d{{2,4}}|"
    rf"\d{{1,2}} (?:{_MONTHS})|(?:begin|medio|half|eind) (?:{_MONTHS})|stand (?:per|van|op)|as of)\b",
    re.IGNORECASE,
)
_WHY_NOT: Final = re.compile(r"\bzo neen?\b[^?]{0,60}\bwaarom niet\b|\bwaarom niet\b|\bif not, ?why\b", re.IGNORECASE)
_ANSWERED: Final = re.compile(
    r"(?:^|[.!?:] )\W{0,3}(?:ja|yes)\b|\binderdaad\b|\bdat klopt\b"
    r"|\b(?:hiertoe|daartoe)\b(?:(?!\bniet\b)[\w ]){0,30}\bbereid\b"
    r"|\b(?:omdat|want|aangezien|daarom|daardoor|hierdoor|doordat|vanwege|wegens|gelet op|gezien|immers|namelijk"
    r"|reden(?:en)?|op grond van|in verband met|because|since|therefore|the reason|due to)\b"
    r"|\b(?:zie|see|verwijs)\b.{0,40}\b(?:antwoord|vraag|answer|question)",
    re.IGNORECASE,
)
"""It says yes, or gives a reason, or points at where that is done."""
_SHOUTED: Final = re.compile(r"\b[A-Z]{2,}(?:\W{1,3}[A-Z]{2,}){3,}\b")
"""Four words in capitals on end are no abbreviations."""
_SHORT: Final = re.compile(r"(?<![\w-])[A-Z][A-Za-z&]{1,8}(?:'s)?(?![\w&])")
_FEWEST_CAPITALS: Final = 2
_BRACKETS: Final = re.compile(r"\(([^()\n]{2,120})\)")
_FIRST: Final = re.compile(r"[^\W\d_]{2,}")
_BEFORE: Final = 120
"""Characters before a bracket in which the full name must begin."""
KNOWN: Final = frozenset(
    (
        *("EU", "VN", "NAVO", "BV", "NV", "TV", "IT", "AOW", "BTW", "VS", "MKB", "CAO", "PDF"),
        *("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"),
        *("VVD", "CDA", "SP", "PVV", "BBB", "SGP", "NSC", "CU", "JA", "PvdA", "PvdD", "GL", "DENK", "FVD", "VOLT"),
    )
)
"""Those that everybody reads without help: also Roman numerals, and the parties that ask."""


def open_marks(question: str, answer: str, *, source: bool = False, as_of: bool = False) -> tuple[Open, ...]:
    """What is still to be looked at in the answer to a part, in the order of the text.

    ``source`` and ``as_of`` say that the checklist has a source, or a *peildatum*, for the figures of this part.
    """
    if not answer.strip():
        return (Open("empty", ""),)
    found = _unsourced(answer, source=source, as_of=as_of)
    asked = _WHY_NOT.search(" ".join(question.split()))
    if asked and not _ANSWERED.search(" ".join(answer.split())):
        found.append(Open("why-not", asked[0]))
    found += [Open("abbreviation", one) for one in _abbreviations(answer)]
    words = len(answer.split())
    if words > MOST_WORDS:
        found.append(Open("long", str(words)))
    return tuple(dict.fromkeys(found))


def _unsourced(answer: str, *, source: bool, as_of: bool) -> list[Open]:
    """Of each sentence its figures, when that sentence names no source or no day for them."""
    found: list[Open] = []
    for sentence in sentences(answer):
        told = _BETWEEN.join(dict.fromkeys(figures(sentence)))
        if not told:
            continue
        if not source and not _SOURCE.search(sentence):
            found.append(Open("figure-source", told))
        if not as_of and not _AS_OF.search(sentence):
            found.append(Open("figure-date", told))
    return found


def _abbreviations(answer: str) -> list[str]:
    """Those that are not written out anywhere in this answer: neither "Voluit (AFK)" nor "AFK (voluit)"."""
    text = _SHOUTED.sub(" ", answer)
    written = _written_out(text)
    bare = _shorts(text)
    return [one for one in dict.fromkeys(bare) if one not in KNOWN and one not in written]


def _shorts(text: str) -> list[str]:
    """Words of at least two capitals, and no more small letters than those: ``NZa`` and ``RvdK``, not ``YouTube``."""
    return [one for short in _SHORT.finditer(text) if _is_short(one := _bare(short[0]))]


def _is_short(word: str) -> bool:
    capitals, small = sum(map(str.isupper, word)), sum(map(str.islower, word))
    return capitals >= _FEWEST_CAPITALS and small <= capitals


def _bare(found: str) -> str:
    """Without the ending of a plural: ``BV's``, ``AMvBs``."""
    return found[:-1].rstrip("'") if found.endswith("s") else found


def _written_out(text: str) -> set[str]:
    """The abbreviations beside a bracket with the full name on its other side: a word that begins with their letter."""
    found: set[str] = set()
    for one in _BRACKETS.finditer(text):
        before = text[max(0, one.start() - _BEFORE) : one.start()]
        found |= {short for short in _shorts(one[1]) if _begins(short, before)}
        words = before.split()
        outer = _shorts(words[-1].strip(",;:")) if words else []
        found |= {short for short in outer if _begins(short, one[1])}
    return found


def _begins(short: str, text: str) -> bool:
    return any(
        word[0].lower() == short[0].lower() and _bare(word) != short
        for word in _FIRST.findall(text)
        if not word.isupper()
    )
