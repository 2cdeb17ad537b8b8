r"""The quick line: a title with what is said around it, read word by word. Nothing that was typed is lost.

``gebeld: nota woonvisie @jansen +dg-wonen #wonen !hoog uiterlijk vrijdag 17:00``

What it is stands before a colon at the start; ``wacht op @bakker`` there says that we wait for somebody. A word that
begins with a sign says from whom (``@``), for whom (``+``, or ``~``, which is a dead key on many keyboards), about what
(``#``) or how pressing it is (``!``). A date follows a word that announces one, or ends the line. All else is the
title, in its order; so is whatever only looks like a sign: ``a@b.nl``, ``C#``, ``5 + 3``, ``+31 6 1234``, a lone ``!``.

A backslash before a part (``\vrijdag``, ``\uiterlijk vr``, ``\@jansen``, ``\vraag:``) leaves it as it is: its words
stay in the title, the backslash does not. Before anything else it is a character like any other.

What a date is, is known to ``phrases.scan``: it takes a phrase whole or not at all, and what is a word or a fraction as
well (``tot zo``, ``voor ma``, ``op 1/2``) only behind *uiterlijk* and the like.

Each kind of part is one row in ``READERS``. Pure, never raises, and takes time in proportion to the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING
from werkbank.domain.quicknames import is_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from werkbank.domain.calendars import Closing
    from werkbank.domain.errors import NoDateReason
    from werkbank.domain.inbox import Risk
    from werkbank.domain.intake import TypedKind
    from werkbank.domain.phrases import Clash, Found

Part = Literal["kind", "person", "manager", "theme", "risk", "rush", "due"]
Asked = Literal["", "question", "wait", "note"]
"""The decision that a line takes on its own piece."""

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
    decision: Asked = ""
    title: str = ""
    person: str = ""
    managers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    risk: Risk = ""
    rush: str = ""
    """The word that says it cannot wait, as typed."""
    due: Found | None = None
    unread: str = ""
    """A date that was announced or contradicts itself, but is none as a whole; its words are in the title."""
    unread_at: int = 0
    """Where those words begin."""
    unread_why: NoDateReason = "unknown"
    spans: tuple[Span, ...] = ()
    """Every recognised part, in order; what lies between them is the title."""
    left: tuple[Span, ...] = ()
    """What a backslash keeps from being a part, in order, each from its backslash on; all but that is in the title."""


KINDS: Final[Mapping[str, TypedKind]] = {
    "gebeld": "call", "gesproken": "call", "telefoon": "call", "called": "call", "spoke": "call", "phone": "call",
    "brief": "letter", "letter": "letter",
}  # fmt: skip
"""The words before a colon at the start."""
ASKS: Final[Mapping[str, Asked]] = {"vraag": "question", "question": "question", "nota": "note"}
"""The same: it is a memo, on which that is decided at once."""
WAITS: Final = (("wacht", "op"), ("wachten", "op"), ("wait", "for"), ("waiting", "for"))
"""The words at the start that a person follows."""
RISKS: Final[Mapping[str, Risk]] = {
    "hoog": "high", "high": "high", "middel": "middle", "midden": "middle", "middle": "middle", "medium": "middle",
    "laag": "low", "low": "low",
}  # fmt: skip
RUSHES: Final = frozenset({"spoed", "urgent", "dringend", "rush"})
ANNOUNCES: Final[tuple[tuple[str, ...], ...]] = (
    ("tot", "en", "met"), ("uiterlijk", "op"), ("uiterlijk", "voor"), ("uiterlijk", "vóór"), ("uiterlijk", "om"),
    ("uiterlijk",), ("voor",), ("vóór",), ("tot",), ("t/m",), ("op",), ("om",), ("per",), ("vanaf",), ("rappel", "op"),
    ("rappel",), ("due", "by"), ("due", "on"), ("due",), ("by",), ("before",), ("until",), ("on",), ("at",),
)  # fmt: skip
"""The words that a date follows, the longest first; they leave the title with it."""
_SAYS_A_DATE: Final = frozenset({"uiterlijk", "due"})
"""After these a date was meant, whatever follows."""

_WAITS_FOR: Final = frozenset({"tot", "t/m", "until"})
"""The same, of a line that waits."""

_AFTER: Final = ".,;:!?)]}\"'’"
"""What may stand behind a word without being part of it."""
_SIGNS: Final = "@+~#!"
_LOOKED_AT: Final = 30
"""Words ahead that a reader may look at; no date has more."""
_TOLD: Final = 3
"""Words behind an announcement that are told when no date follows."""
_PLAIN: Final = frozenset({"vague", "recess", "day", "week", "time", "year", "far", "weekday"})
"""Reasons that say more than that it is no date."""
_HEAD: Final = 300
"""Characters in which the words stand that say that we wait for somebody."""
_LEAVING: Final = re.compile(r"(?<!\S)\\(?=[^\s\\])")
"""A backslash at the beginning of a word."""


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
    """What a reader makes of the words ahead: how many these are, and what they say. Without a part it takes none."""

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
    clashes: Mapping[int, Clash]
    """What contradicts itself, likewise."""
    end: int
    """Where the last word ends that has no sign."""
    why: Callable[[str], NoDateReason] = lambda _: "unknown"
    """Why these words are no date."""


def parse(text: str, now: datetime | None, closing: Closing = NO_CLOSING) -> QuickLine:
    """Read a line. ``now`` is the wall clock in Amsterdam; without it no date is looked for. Any text will do."""
    line, start = _kind(text, len(text) - len(text.lstrip()))
    ahead = words(text, start)
    plain_words = [
        word for word in ahead if word.text[:1] not in _SIGNS or word.text[:2] == "+" or word.text[1:2].isdigit()
    ]
    scope = _scope(text, start, plain_words[-1].end if plain_words else 0, now, closing)
    spans, left, title, at = list(line.spans), [], [], 0
    named: dict[str, list[str]] = {"managers": [], "themes": []}  # however many: put into the line once, at the end
    while at < len(ahead):
        rest = ahead[at : at + _LOOKED_AT]
        if (span := _left(rest, scope)) is not None:
            stay = [word.text for word in rest if word.start < span.end]
            title += [stay[0][1:], *stay[1:]]
            left.append(span)
            at += len(stay)
            continue
        taken = _read(line, rest, scope)
        if taken is not None:
            line = replace(line, **taken.says)
            if taken.adds is not None:
                named[taken.adds].append(taken.name)
        if taken is None or taken.part is None:
            title.append(ahead[at].text)
            at += 1
            continue
        at += taken.size
        title[-1:] = _closed(title[-1:], ahead[at - taken.size : at])
        spans.append(Span(taken.part, rest[0].start, ahead[at - 1].end))
    return replace(
        line,
        title=" ".join(title),
        spans=tuple(spans),
        left=tuple(left),
        managers=tuple(named["managers"]),
        themes=tuple(named["themes"]),
    )


def _read(line: QuickLine, ahead: Sequence[Word], scope: _Scope) -> _Taken | None:
    return next((found for reader in READERS if (found := reader(line, ahead, scope))), None)


def words(text: str, start: int = 0) -> list[Word]:
    """The words of a text from a place on, in order."""
    found, at = [], start
    for piece in text[start:].split():
        at = text.index(piece, at)
        found.append(Word(piece, at, at + len(piece)))
        at += len(piece)
    return found


def _kind(text: str, start: int) -> tuple[QuickLine, int]:
    """What it is, and where the rest begins."""
    head, colon, _ = text[start:].partition(":")
    said, end = head.lower(), start + len(head) + 1
    if colon and (said in KINDS or said in ASKS):
        spans = (Span("kind", start, end),)
        return QuickLine(kind=KINDS.get(said, "memo"), decision=ASKS.get(said, ""), spans=spans), end
    first = words(text[: start + _HEAD], start)[:3]
    if tuple(word.text.lower() for word in first[:2]) in WAITS and first[2:] and _person(QuickLine(), first[2:]):
        end = first[1].end
        return QuickLine(decision="wait", spans=(Span("kind", start, end),)), end
    return QuickLine(), start


# ---------------------------------------------------------------------- what is to be left as it is


def _leaves(word: Word) -> bool:
    """Does it begin with one backslash?"""
    return _LEAVING.match(word.text) is not None


def _left(ahead: Sequence[Word], scope: _Scope) -> Span | None:
    """The part that a backslash before it keeps from being one, wherever in the line and whatever was read before."""
    first = ahead[0]
    if not _leaves(first):
        return None
    start = first.start + 1
    bare = [Word(first.text[1:], start, first.end), *ahead[1:]]
    if not scope.text[: first.start].strip():
        line, _ = _kind(scope.text, start)
        if line.spans:
            return Span("kind", first.start, max(first.end, line.spans[0].end))
    taken = _read(QuickLine(), bare, scope)
    if taken is not None:
        return Span(taken.part or "due", first.start, bare[taken.size - 1].end)
    date = scope.dates.get(start)
    if date is None:
        return None
    return Span("due", first.start, next(word.end for word in bare if word.end >= date.end))


# ---------------------------------------------------------------------- words with a sign


def _person(line: QuickLine, ahead: Sequence[Word], _: _Scope | None = None) -> _Taken | None:
    """``@jansen``, or an address. The first one; who else is named stays in the title."""
    sign, name = ahead[0].text[:1], ahead[0].bare[1:]
    if sign != "@" or line.person or not is_name(name, "@+") or name.count("@") > 1 or name.endswith("@"):
        return None
    return _Taken("person", 1, {"person": name})


def _manager(_line: QuickLine, ahead: Sequence[Word], _: _Scope) -> _Taken | None:
    """``+wonen``, ``+dg-wonen``; each is a piece of its own."""
    sign, name = ahead[0].text[:1], ahead[0].bare[1:]
    if sign not in ("+", "~") or not is_name(name):
        return None
    return _Taken("manager", 1, {}, "managers", name)


def _theme(_line: QuickLine, ahead: Sequence[Word], _: _Scope) -> _Taken | None:
    """``#wonen``."""
    sign, name = ahead[0].text[:1], ahead[0].bare[1:]
    if sign != "#" or not is_name(name):
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


def _scope(text: str, start: int, end: int, now: datetime | None, closing: Closing) -> _Scope:
    """The dates behind what it is; none goes on over a backslash."""
    if now is None:
        return _Scope(text, {}, {}, end)
    from werkbank.domain.phrases import (
        Refused,
        read,
        scan,
    )  # at first use: nothing of it on the way to the first screen

    def why(told: str) -> NoDateReason:
        pieces = told.split()
        tried = [read(" ".join(pieces[:size]), now, closing) for size in range(len(pieces), 0, -1)]
        return next((one.reason for one in tried if isinstance(one, Refused) and one.reason in _PLAIN), "unknown")

    found, clashes = scan(text[:start] + _LEAVING.sub("|", text[start:]), now, closing)
    return _Scope(
        text,
        {one.start: one for one in found if one.start >= start},
        {one.start: one for one in clashes if one.start >= start},
        end,
        why,
    )


def _bracketed(line: QuickLine, ahead: Sequence[Word], scope: _Scope) -> _Taken | None:
    """``(uiterlijk vrijdag)``, with both its brackets."""
    first = ahead[0]
    lead = len(first.text) - len(first.text.lstrip("(["))
    if not lead:
        return _due(line, ahead, scope)
    inside = Word(first.text[lead:], first.start + lead, first.end)
    taken = _due(line, [inside, *ahead[1:]], scope) if inside.text and not line.unread else None
    whole = taken is not None and taken.part is not None and _closes(ahead[: taken.size]) == 0
    return taken if whole else None


def _closes(some: Sequence[Word]) -> int:
    """Brackets that end here and began before it; negative when one that begins here does not end."""
    told = "".join(word.text for word in some)
    return sum(told.count(sign) for sign in ")]") - sum(told.count(sign) for sign in "([")


def _closed(last: list[str], some: Sequence[Word]) -> list[str]:
    """The last word of the title, with the bracket that began in the title and ends in these."""
    return [one.rstrip(_AFTER) + some[-1].text.rstrip(".,;:!?")[-1:] for one in last] if _closes(some) > 0 else last


def _due(line: QuickLine, ahead: Sequence[Word], scope: _Scope) -> _Taken | None:
    """``uiterlijk vrijdag 17:00``, or a date with which the line ends; the first one."""
    said = [word.text.lower() for word in ahead[:3]]
    announced = next((one for one in ANNOUNCES if tuple(said[: len(one)]) == one), ())
    rest = ahead[len(announced) :]
    if rest and (clash := scope.clashes.get(rest[0].start)):
        size = len(announced) + sum(word.start < clash.end for word in rest)
        return _unread(line, ahead[:size], size, scope.text, clash.reason)
    found = scope.dates.get(rest[0].start) if rest else None
    if line.due is not None:
        return None
    if found is None:
        sure = _SAYS_A_DATE | _WAITS_FOR if line.decision == "wait" else _SAYS_A_DATE
        if not announced or announced[0] not in sure or line.unread or (rest and _leaves(rest[0])):
            return None
        behind = rest[:_TOLD]
        why = scope.why(scope.text[behind[0].start : behind[-1].end]) if behind else "unknown"
        return _unread(line, [*ahead[: len(announced)], *behind], len(announced), scope.text, why)
    size = sum(word.start < found.end for word in rest)
    if not announced and (rest[size - 1].end < scope.end or _hangs_on(scope.text[: rest[0].start])):
        return None
    if announced and announced[0] not in _SAYS_A_DATE and _counts(rest, size):
        return None
    return _Taken("due", len(announced) + size, {"due": found})


_HANGS_ON: Final = [
    [word] for word in (
        "van", "over", "of", "from", "about", "duurt", "duren", "kost", "kosten", "takes", "lasts",
    )
]  # fmt: skip
_BEHIND_A_TIME: Final = frozenset({"uur", "u", "hours", "am", "pm"})


def _counts(rest: Sequence[Word], size: int) -> bool:
    """*om 3 redenen*, *voor 10 mensen*: a bare number before a word counts that, and is no hour."""
    following = rest[size].text if len(rest) > size else ""
    return size == 1 and rest[0].bare.isdecimal() and following[:1].isalpha() and following not in _BEHIND_A_TIME


def _hangs_on(before: str) -> bool:
    """*verslag van 12 november*, *duurt drie uur*: what a piece is called, or takes, and not when it is due."""
    return before[-_HEAD:].lower().split()[-1:] in _HANGS_ON


def _unread(line: QuickLine, told: Sequence[Word], size: int, text: str, why: NoDateReason) -> _Taken | None:
    """These words stay in the title, and are told."""
    start, end = told[0].start, told[-1].end
    return (
        None if line.unread else _Taken(None, size, {"unread": text[start:end], "unread_at": start, "unread_why": why})
    )


READERS: Final[tuple[Callable[[QuickLine, Sequence[Word], _Scope], _Taken | None], ...]] = (
    _person, _manager, _theme, _pressing, _bracketed,
)  # fmt: skip
"""Each looks at the words ahead; the first that takes any counts."""
