"""The quick line: a title with what is said around it, read word by word. Nothing that was typed is lost.

``gebeld: nota woonvisie @jansen +dg-wonen #wonen !hoog uiterlijk vrijdag 17:00``

What it is stands before a colon at the start. A word that begins with a sign says from whom (``@``), for whom (``+``,
or ``~``, which is a dead key on many keyboards), about what (``#``) or how pressing it is (``!``). A date follows a
word that announces one, or ends the line. All else is the title, in its order; so is whatever only looks like a sign:
``a@b.nl``, ``C#``, ``5 + 3``, ``+31 6 1234``, a lone ``!``.

What a date is, is known to ``phrases.find``: it takes a phrase whole or not at all, and what is a word or a fraction as
well (``tot zo``, ``voor ma``, ``op 1/2``) only behind *uiterlijk* and the like.

Each kind of part is one row in ``READERS``. Pure, never raises, and takes time in proportion to the text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.nearest import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.inbox import Risk
    from werkbank.domain.intake import TypedKind
    from werkbank.domain.phrases import Found

Part = Literal["kind", "person", "manager", "theme", "risk", "rush", "due"]

LONGEST: Final = 2_000
"""Characters of a line; what is longer belongs in a file."""


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
    due: Found | None = None
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
    ("tot", "en", "met"), ("uiterlijk", "op"), ("uiterlijk", "voor"), ("uiterlijk", "vóór"), ("uiterlijk", "om"),
    ("uiterlijk",), ("voor",), ("vóór",), ("tot",), ("t/m",), ("op",), ("om",), ("per",), ("vanaf",), ("due", "by"),
    ("due", "on"), ("due",), ("by",), ("before",), ("until",), ("on",), ("at",),
)  # fmt: skip
"""The words that a date follows, the longest first; they leave the title with it."""
_SAYS_A_DATE: Final = frozenset({"uiterlijk", "due"})
"""After these a date was meant, whatever follows."""

_INSIDE: Final = "-_.'’&"
"""Besides letters and digits, what may stand in a name."""
_AFTER: Final = ".,;:!?)]}\"'’"
"""What may stand behind a word without being part of it."""
_SIGNS: Final = "@+~#!"
_LOOKED_AT: Final = 30
"""Words ahead that a reader may look at; no date has more."""
_TOLD: Final = 3
"""Words behind an announcement that are told when no date follows."""


class Word(NamedTuple):
    """A word and where it stands."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """Without what merely stands behind it."""
        return self.text.rstrip(_AFTER)


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
    dates: Mapping[int, Found]
    """The date phrases in it, by where they start."""
    end: int
    """Where the last word ends that has no sign."""


def parse(text: str, now: datetime | None, closing: Closing = NO_CLOSING) -> QuickLine:
    """Read a line. ``now`` is the wall clock in Amsterdam; without it no date is looked for. Any text will do."""
    line, start = _kind(text)
    ahead = words(text, start)
    plain_words = [
        word for word in ahead if word.text[:1] not in _SIGNS or word.text[:2] == "+" or word.text[1:2].isdigit()
    ]
    scope = _Scope(text, _dates(text, start, now, closing), plain_words[-1].end if plain_words else 0)
    spans, title, at = list(line.spans), [], 0
    named: dict[str, list[str]] = {"managers": [], "themes": []}  # however many: put into the line once, at the end
    while at < len(ahead):
        rest = ahead[at : at + _LOOKED_AT]
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


def _dates(text: str, start: int, now: datetime | None, closing: Closing) -> dict[int, Found]:
    """The phrases behind what it is."""
    if now is None:
        return {}
    from werkbank.domain.phrases import find  # at first use: nothing of it on the way to the first screen

    return {one.start: one for one in find(text, now, closing) if one.start >= start}


def _due(line: QuickLine, ahead: Sequence[Word], scope: _Scope) -> _Taken | None:
    """``uiterlijk vrijdag 17:00``, or a date with which the line ends; the first one."""
    said = [word.text.lower() for word in ahead[:3]]
    announced = next((one for one in ANNOUNCES if tuple(said[: len(one)]) == one), ())
    rest = ahead[len(announced) :]
    found = scope.dates.get(rest[0].start) if rest else None
    if line.due is not None:
        return None
    if found is None:
        tells = bool(announced) and announced[0] in _SAYS_A_DATE
        return _unread(line, ahead[: len(announced) + _TOLD], scope) if tells else None
    size = sum(word.start < found.end for word in rest)
    if not announced and rest[size - 1].end < scope.end:
        return None
    return _Taken("due", len(announced) + size, {"due": found})


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
