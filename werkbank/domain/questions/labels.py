"""What the start of a segment may be: the label of a question in some form, that of an answer, or neither.

A form with the word ("Vraag 4") says so itself. The others ("4.", "4)", "4", an automatic number) may as well be a
list in an answer, the number of a footnote or of a house: ``sequence`` decides which of them are questions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.questions.numbers import NUMBERS, numbers_of

if TYPE_CHECKING:
    from werkbank.domain.questions.segments import Segment

Form = Literal[
    "word", "automatic", "dot", "decimal", "paren", "alone", "space", "letter", "roman", "bullet", "table", "paragraph"
]


class Label(NamedTuple):
    """A label: the numbers it names and how many characters of the segment it takes."""

    form: Form
    numbers: tuple[str, ...]
    length: int


_REST: Final = r"(?:\s?[:.)]|\s?[–-](?=\s)|\s?\([^()]{1,40}\)\s?[:.]?)?\s{0,9}"
_WORD: Final = re.compile(
    rf"(?:(?:kamer)?vra(?:ag|gen)|questions?|[VQ](?=\s?\d))\s?(?:nr\.?|nummer)?\s{{0,3}}(?P<numbers>{NUMBERS}){_REST}",
    re.IGNORECASE,
)
_BARE_WORD: Final = re.compile(r"(?:(?:kamer)?vraag|question|[VQ])\s?(?::\s{0,9}|(?<=g|n)$)", re.IGNORECASE)

_WEAK: Final[tuple[tuple[Form, re.Pattern[str]], ...]] = (
    ("dot", re.compile(rf"(?P<numbers>{NUMBERS})\s?(?:[.:]|[–-](?=\s|$))(?:\s{{1,9}}|$)")),
    ("decimal", re.compile(r"(?P<numbers>\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s{1,9}(?=[A-ZÀ-Þ«‘“\"'(])")),
    ("paren", re.compile(rf"[(\[]?(?P<numbers>{NUMBERS})[)\]](?:\s{{1,9}}|$)")),
    ("alone", re.compile(rf"(?P<numbers>{NUMBERS})$")),
    ("space", re.compile(r"(?P<numbers>\d{1,3}[a-z]?)\s{1,9}(?=[A-ZÀ-Þ«‘“\"'(])")),
    ("roman", re.compile(r"(?P<numbers>[IVX]{1,6})[.)]\s{1,9}(?=\S)")),
    ("letter", re.compile(r"(?P<numbers>[a-z])[.)]\s{1,9}(?=\S)")),
)
BY_LETTER: Final = frozenset({"letter", "roman"})
"""Forms that number questions only where no figures do."""
BULLET: Final = re.compile(r"[-•*–▪◦·](?:\s{1,9}|$)")

_TARGET: Final = (
    r"(?:\s{1,3}(?:op|bij|to)\b)?(?:\s{1,3}(?:de|het|the)\b)?(?:\s{1,3}(?:vra(?:ag|gen)|questions?)\b)?"
    rf"(?:\s{{1,3}}[(\[]?(?P<numbers>{NUMBERS})[)\]]?)?"
)
_ANSWER: Final = re.compile(
    rf"(?:antwoord(?:en)?|beantwoording|reactie|answers?|A(?=\s?\d{{0,3}}\s?:)){_TARGET}\s?(?P<end>$|[:.]\s{{0,9}}|(?=\s?[A-ZÀ-Þ«‘“\"'(]))",
    re.IGNORECASE,
)
_SHORT_ANSWER: Final = re.compile(r"A\s?(?:(?P<numbers>\d{1,3})\s?[:.]|:)\s{0,9}")

INTERROGATIVE: Final = re.compile(
    r"[«‘“\"'(]?(?:bent|kent|klopt|kunt|kan|kunnen|deelt|onderschrijft|erkent|hoe|hoeveel|welke?|wat|wanneer|waar\w*|wie|wiens|is|zijn|"
    r"heeft|hebben|hebt|wilt|wil|gaat|vindt|acht|ziet|zou|zult|zullen|ziet|mag|mogen|moet|moeten|worden|wordt|was|waren|bestaat|in\s(?:hoeverre|welke)|"
    r"op\swelke|aan\swelke|voor\swelke|onder\swelke|met\swelke|weet|herinnert|beschikt|doet|komt|komen|staat|"
    r"what|which|who|whom|when|where|why|how|is|are|does|do|did|has|have|can|could|will|would|should|may)\b",
    re.IGNORECASE,
)
"""How a question begins, in Dutch or English."""


def word_label(text: str, *, new: bool = True) -> Label | None:
    """A label with the word for a question in it; never the start of a sentence about one ("Vraag 4 is al ...").

    ``new`` says that a sentence begins here: without it a small letter goes on with the sentence above.
    """
    if not new and text[:1].islower():
        return None
    if bare := _BARE_WORD.match(text):
        return Label("word", (), bare.end())
    found = _WORD.match(text)
    if found is None:
        return None
    rest, before = text[found.end() :], text[: found.end()].rstrip()
    said = before[-1] in ":.)–-"
    if rest and not said and not _opens(rest):
        return None
    if rest and len(found[0]) == len(before) and before[-1].isdigit():  # "Vraag 12a": what follows sticks to it
        return None
    return Label("word", numbers_of(found["numbers"]), found.end())


def _opens(rest: str) -> bool:
    return rest[0].isupper() or rest[0] in "«‘“\"'("


def weak_label(segment: Segment) -> Label | None:
    """A number that may be that of a question."""
    if segment.first and segment.line.number and segment.line.number[-1] not in "-•*–▪◦·":
        numbers = numbers_of(segment.line.number) or (segment.line.number.strip("(). ").lower(),)
        return Label("automatic", numbers, len(segment.line.number) + 1)
    for form, pattern in _WEAK:
        if found := pattern.match(segment.text):
            numbers = (found["numbers"],) if form in BY_LETTER or form == "decimal" else numbers_of(found["numbers"])
            named = _BARE_WORD.match(segment.text, found.end())
            return Label(form, numbers, named.end() if named else found.end())
    return None


def answer_label(text: str, *, new: bool = True) -> Label | None:
    """The label of an answer; never "Antwoord van minister ...", which says whose it is. ``new`` as above."""
    if not new and text[:1].islower():
        return None
    if short := _SHORT_ANSWER.match(text):
        return Label("word", numbers_of(short["numbers"] or ""), short.end())
    found = _ANSWER.match(text)
    if found is None:
        return None
    said = found["end"].strip() or not text[found.end() :].strip()
    if not said and (found["numbers"] is None or not _opens(text[found.end() :].lstrip())):
        return None
    return Label("word", numbers_of(found["numbers"] or ""), found.end())


def asks(text: str) -> bool:
    """Whether a text is put as a question."""
    return "?" in text or bool(INTERROGATIVE.match(text.lstrip()))


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with this text (or there is none before)."""
    return not text or text.rstrip()[-1:] in ".?!:;»”’\"')]0123456789"
