"""The quick line: a title with what is said around it, read word by word. Nothing that was typed is lost.

``gebeld: nota woonvisie @jansen +dg-wonen #wonen !hoog uiterlijk vrijdag 17:00``

What it is stands before a colon at the start. A word that begins with a sign says from whom (``@``), for whom (``+``,
or ``~``, which is a dead key on many keyboards), about what (``#``) or how pressing it is (``!``). A date follows a
word that announces one. All else is the title, in its order; so is whatever only looks like a sign: ``a@b.nl``, ``C#``,
``5 + 3``, ``+31 6 1234``, a lone ``!``.

Only ``uiterlijk``, ``due`` and ``tot en met`` always announce a date. After the other words (``op``, ``voor``, ``tot``,
``by``, ``on`` and the like) what is a word or a fraction as well is none when it stands alone: ``tot zo``, ``voor ma``,
``voor wo``, ``I do``, ``op 1/2``. Written out, with a dash or with a time it is one: ``voor maandag``, ``op 1-2``,
``op ma 14:00``.

Each kind of part is one row in ``READERS``. Pure, never raises, and takes time in proportion to the text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.datefields import read
from werkbank.domain.nearest import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from werkbank.domain.calendars import Closing
    from werkbank.domain.datefields import DateRead
    from werkbank.domain.inbox import Risk
    from werkbank.domain.intake import TypedKind

Part = Literal["kind", "person", "manager", "theme", "risk", "rush", "due"]

LONGEST: Final = 2_000
"""Characters of a line; what is longer belongs in a file."""
ANY_DAY: Final = date(2000, 1, 1)
"""Which words are the title does not depend on the day: this one serves when only the title is wanted."""


class Span(NamedTuple):
    """Where in the text a part stands: ``text[start:end]``."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickLine:
    """What was understood of a line. Names are as typed, without their sign: whom they mean is not known here."""

    kind: TypedKind = "memo"
    title: str = ""
    person: str = ""
    managers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    risk: Risk = ""
    rush: str = ""
    """The word that says it cannot wait, as typed."""
    due: DateRead | None = None
    unread: str = ""
    """A date that was announced, but is none we understand as a whole; its words are in the title."""
    spans: tuple[Span, ...] = ()
    """Every recognised part, in order; what lies between them is the title."""


KINDS: Final[Mapping[str, TypedKind]] = {
    "gebeld": "call", "gesproken": "call", "telefoon": "call", "called": "call", "spoke": "call", "phone": "call",
    "brief": "letter", "letter": "letter",
}  # fmt: skip
"""The words before a colon at the start."""
RISKS: Final[Mapping[str, Risk]] = {
    "hoog": "high", "high": "high", "middel": "middle", "midden": "middle", "middle": "middle", "medium": "middle",
    "laag": "low", "low": "low",
}  # fmt: skip
RUSHES: Final = frozenset({"spoed", "urgent", "dringend", "rush"})
ANNOUNCES: Final[tuple[tuple[str, ...], ...]] = (
    ("tot", "en", "met"), ("uiterlijk", "op"), ("uiterlijk", "voor"), ("uiterlijk", "vóór"), ("uiterlijk",), ("voor",),
    ("vóór",), ("tot",), ("op",), ("due", "by"), ("due", "on"), ("due",), ("by",), ("before",), ("until",), ("on",),
)  # fmt: skip
"""The words that a date follows, the longest first."""
_SAYS_A_DATE: Final = frozenset({"uiterlijk", "due"})
"""After these a date was meant, whatever follows."""
_ALSO_WORDS: Final = frozenset({"ma", "wo", "do", "zo"})
"""Short weekdays that are words too; nobody says *di*, *vr* or *za* without meaning the day."""

_INSIDE: Final = "-_.'’&"
"""Besides letters and digits, what may stand in a name."""
_AFTER: Final = ".,;:!?)]}\"'’"
"""What may stand behind a word without being part of it."""
_ENDS: Final = frozenset(",;:!?)")
_MOST: Final = 5
"""Words of a date: *day after tomorrow at 14:00*."""
_AHEAD: Final = 4
"""Words after a date that are looked at to see whether it goes on."""
_TOLD: Final = 3
"""Words behind what was read that are told when it is no date."""
_LINK_WORDS: Final = """
    over in van de het na voor vóór tot om rond een deze twee drie vier vijf zes zeven acht negen tien
    of the after at this a an two three four five six seven eight nine ten
"""
_LINKS: Final = frozenset(_LINK_WORDS.split())
_DATE_WORDS: Final = """
    week weken wk maand maanden dag dagen werkdag werkdagen jaar kwartaal uur half kwart 's ochtend middag avond nacht
    volgende komende aanstaande a.s januari februari maart april mei juni juli augustus september oktober november
    december jan feb mrt apr jun jul aug sep sept okt nov dec pasen pinksteren kerst reces zomerreces kerstreces
    weeks month months day days hour hours morning afternoon evening next january february march may june july august
    october mar oct easter christmas
"""
_GOES_ON: Final = frozenset(_DATE_WORDS.split())
"""Words by which a date that was read turns out to be the beginning of another: *vrijdag over 3 weken*, *vr 27 nov*.
Then none is taken: a date that is half understood is a wrong one."""


class Word(NamedTuple):
    """A word and where it stands."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """Without what merely stands behind it."""
        return self.text.rstrip(_AFTER)

    @property
    def ends(self) -> bool:
        """Does something behind it say that a thought ends here? A full stop does not: *vr.*"""
        return bool(set(self.text[len(self.bare) :]) & _ENDS)


class _Taken(NamedTuple):
    """What a reader makes of the words ahead: how many it takes, and what they say. Without a part it takes none."""

    part: Part | None
    size: int
    says: dict[str, Any]
    adds: Literal["managers", "themes"] | None = None
    """Of what there can be more than one: what ``name`` comes with."""
    name: str = ""


class _Scope(NamedTuple):
    """What a reader may look at."""

    text: str
    today: date
    closing: Closing


def parse(text: str, today: date, closing: Closing = NO_CLOSING) -> QuickLine:
    """Read a line. ``today`` is an office date in Amsterdam; the result fits every text, also an empty one."""
    line, start = _kind(text)
    scope, ahead = _Scope(text, today, closing), words(text, start)
    spans, title, at = list(line.spans), [], 0
    named: dict[str, list[str]] = {"managers": [], "themes": []}  # however many: put into the line once, at the end
    while at < len(ahead):
        rest = ahead[at : at + _MOST + _AHEAD + 3]
        taken = next((found for reader in READERS if (found := reader(line, rest, scope))), None)
        if taken is not None:
            line = replace(line, **taken.says)
            if taken.adds is not None:
                named[taken.adds].append(taken.name)
        if taken is None or taken.part is None:
            title.append(ahead[at].text)
            at += 1
            continue
        at += taken.size
        spans.append(Span(taken.part, rest[0].start, ahead[at - 1].end))
    return replace(
        line,
        title=" ".join(title),
        spans=tuple(spans),
        managers=tuple(named["managers"]),
        themes=tuple(named["themes"]),
    )


def words(text: str, start: int = 0) -> list[Word]:
    """The words of a text from a place on, in order."""
    found, at = [], start
    for piece in text[start:].split():
        at = text.index(piece, at)
        found.append(Word(piece, at, at + len(piece)))
        at += len(piece)
    return found


def _kind(text: str) -> tuple[QuickLine, int]:
    """What it is, and where the rest begins."""
    start = len(text) - len(text.lstrip())
    head, colon, _ = text[start:].partition(":")
    kind = KINDS.get(head.lower()) if colon else None
    if kind is None:
        return QuickLine(), start
    end = start + len(head) + 1
    return QuickLine(kind=kind, spans=(Span("kind", start, end),)), end


# ---------------------------------------------------------------------- words with a sign


def _is_name(text: str, also: str = "") -> bool:
    """A letter, and then what stands in names: so ``+31``, ``#12`` and ``~10`` are none."""
    return text[:1].isalpha() and all(
        c.isalnum() or c in _INSIDE or c in also or unicodedata.combining(c) for c in text
    )


def _person(line: QuickLine, ahead: Sequence[Word], _: _Scope) -> _Taken | None:
    """``@jansen``, or an address. The first one; who else is named stays in the title."""
    sign, name = ahead[0].text[:1], ahead[0].bare[1:]
    if sign != "@" or line.person or not _is_name(name, "@+") or name.count("@") > 1 or name.endswith("@"):
        return None
    return _Taken("person", 1, {"person": name})


def _manager(_line: QuickLine, ahead: Sequence[Word], _: _Scope) -> _Taken | None:
    """``+wonen``, ``+dg-wonen``; each is a piece of its own."""
    sign, name = ahead[0].text[:1], ahead[0].bare[1:]
    if sign not in ("+", "~") or not _is_name(name):
        return None
    return _Taken("manager", 1, {}, "managers", name)


def _theme(_line: QuickLine, ahead: Sequence[Word], _: _Scope) -> _Taken | None:
    """``#wonen``."""
    sign, name = ahead[0].text[:1], ahead[0].bare[1:]
    if sign != "#" or not _is_name(name):
        return None
    return _Taken("theme", 1, {}, "themes", name)


def _pressing(line: QuickLine, ahead: Sequence[Word], _: _Scope) -> _Taken | None:
    """``!hoog`` says how bad it is to miss, ``!spoed`` that it cannot wait; any other word keeps its sign."""
    sign, word = ahead[0].text[:1], ahead[0].bare[1:]
    if sign != "!":
        return None
    if not line.risk and (risk := RISKS.get(word.lower())):
        return _Taken("risk", 1, {"risk": risk})
    if not line.rush and word.lower() in RUSHES:
        return _Taken("rush", 1, {"rush": word})
    return None


# ---------------------------------------------------------------------- dates


def _due(line: QuickLine, ahead: Sequence[Word], scope: _Scope) -> _Taken | None:
    """``uiterlijk vrijdag 17:00``: the longest date that follows, when it ends there."""
    said = [word.text.lower() for word in ahead[:3]]
    announced = next((one for one in ANNOUNCES if tuple(said[: len(one)]) == one), ())
    if not announced or line.due is not None:
        return None
    rest = ahead[len(announced) :]
    for count in range(min(_MOST, len(rest)), 0, -1):
        phrase = " ".join((*(word.text for word in rest[: count - 1]), rest[count - 1].bare))
        found = read(phrase, scope.today, scope.closing)
        if found is not None:
            if rest[count - 1].ends or not _goes_on(rest[count:]):
                if len(announced) == 1 and announced[0] not in _SAYS_A_DATE and _may_be_words(phrase, found):
                    return None
                return _Taken("due", len(announced) + count, {"due": found})
            return _unread(line, ahead[: len(announced) + count + _TOLD], scope)
    return _unread(line, ahead[: len(announced) + _TOLD], scope) if announced[0] in _SAYS_A_DATE else None


def _may_be_words(phrase: str, found: DateRead) -> bool:
    """Is this a word or a fraction as well? Then it is no date of itself."""
    return not found.time and (phrase.lower() in _ALSO_WORDS or (found.form == "day-month" and "/" in phrase))


def _goes_on(rest: Sequence[Word]) -> bool:
    """Do these words make another date of the one before them?"""
    for word in rest[:_AHEAD]:
        said = word.bare.lower()
        if said[:1].isdigit() or said in _GOES_ON or word.text.lower() in _GOES_ON:
            return True
        if said not in _LINKS:
            return False
    return False


def _unread(line: QuickLine, ahead: Sequence[Word], scope: _Scope) -> _Taken | None:
    """These words stay in the title, and are told."""
    return None if line.unread else _Taken(None, 0, {"unread": scope.text[ahead[0].start : ahead[-1].end]})


READERS: Final[tuple[Callable[[QuickLine, Sequence[Word], _Scope], _Taken | None], ...]] = (
    _person, _manager, _theme, _pressing, _due,
)  # fmt: skip
"""Each looks at the words ahead; the first that takes any counts."""


# ---------------------------------------------------------------------- names

_PARTICLES: Final = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ter",
        "ten",
        "te",
        "op",
        "in",
        "aan",
        "von",
        "la",
        "le",
        "el",
        "al",
        "bin",
    ]
)


def name_of(typed: str) -> str:
    """A name as somebody is called: ``jan-de-vries`` is ``Jan de Vries``. Capitals that were typed stay as they are."""
    if "@" in typed:
        return typed.lower()
    parts = typed.replace("_", " ").replace("-", " ").split()
    if typed != typed.lower():
        return " ".join(parts)
    return " ".join(part if part in _PARTICLES else part[:1].upper() + part[1:] for part in parts)


def spelled(name: str) -> str:
    """A name as it is typed behind a sign: ``Jan de Vries`` is ``jan-de-vries``; empty when that is no name here."""
    typed = plain(name).replace(" ", "-")
    return typed if _is_name(typed) else ""
