"""From a text to a date: the whole of it or nothing (``read``), or the phrases inside a sentence (``find``)."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.calendars import NO_CLOSING, Closing
from werkbank.domain.errors import NoDateReason
from werkbank.domain.phrases.grammar import Said, phrases
from werkbank.domain.phrases.lengths import lengths
from werkbank.domain.phrases.lexer import composed, folded, tokens
from werkbank.domain.phrases.state import State
from werkbank.domain.phrases.vocabulary import (
    AT,
    BACK,
    NAMES,
    OF,
    OPEN,
    OPENINGS,
    PAST_OPENINGS,
    RECESS,
    THE,
    TRAILING,
    TURNS,
    VAGUE,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from werkbank.domain.phrases.lexer import Token
    from werkbank.domain.phrases.state import Reading

Grain = Literal["day", "part", "minute", "second"]
Reason = NoDateReason
LONGEST: Final = 100
"""Characters of a date field; a longer text is refused."""
_LONGEST_ELSEWHERE: Final = 60
"""Characters of a date in another language or notation; a longer text is not looked at."""
_MOST: Final = 24
"""Tokens of a date field."""


class Understood(NamedTuple):
    """A date field that was understood as a whole."""

    value: date | datetime
    """A day, or a moment as the wall clock in Amsterdam shows it (naive)."""
    grain: Grain
    """``part``: a part of the day was named, and ``value`` is an hour that stands for it."""
    reading: Reading
    """How it was read, for the screen: the key of a word in ``lang``."""
    start: date | None = None
    """The first day, when a period was named of which ``value`` is the day that counts."""

    @property
    def date(self) -> date:
        """The day."""
        return _day(self.value)

    @property
    def time(self) -> str:
        """``HH:MM``; empty when no time of the clock was said."""
        return _time(self.value, self.grain)


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value


def _time(value: date | datetime, grain: Grain) -> str:
    return f"{value:%H:%M}" if isinstance(value, datetime) and grain != "part" else ""


class Refused(NamedTuple):
    """No date, and why; ``hint`` is the word it stumbled over, for the sentence that says so."""

    reason: Reason
    hint: str = ""


class Found(NamedTuple):
    """A phrase inside a sentence: ``text[start:end]``, without the preposition before it."""

    value: date | datetime
    start: int
    end: int
    grain: Grain
    reading: Reading

    @property
    def date(self) -> date:
        """The day."""
        return _day(self.value)

    @property
    def time(self) -> str:
        """``HH:MM``; empty when no time of the clock was said."""
        return _time(self.value, self.grain)


class Clash(NamedTuple):
    """Words inside a sentence that have the form of a date and contradict each other: ``text[start:end]``."""

    start: int
    end: int
    reason: Reason


def parse(text: str, now: datetime, closing: Closing = NO_CLOSING) -> Understood | None:
    """The whole text as a date, or ``None``."""
    found = read(text, now, closing)
    return found if isinstance(found, Understood) else None


def read(text: str, now: datetime, closing: Closing = NO_CLOSING) -> Understood | Refused:
    """The whole text as a date, or why it is none. Takes time in proportion to the text, and never raises.

    What our own grammar has no form for may still be a date in another language or notation (``elsewhere``).
    """
    cleaned = composed(text).strip().strip("()[]").rstrip(".!;,").strip()
    if not cleaned:
        return Refused("empty")
    if len(cleaned) > LONGEST:
        return Refused("long")
    found = _own(cleaned, now, closing)
    if not isinstance(found, Refused) or not _may_be_elsewhere(found):
        return found
    from werkbank.domain.phrases.elsewhere import Answer, elsewhere  # at first use: few texts come this far

    answer = elsewhere(cleaned, now.date())
    if isinstance(answer, Answer):
        return Understood(answer.value, answer.grain, answer.reading)
    return found if answer == "unknown" else Refused(answer, cleaned)


def _may_be_elsewhere(refused: Refused) -> bool:
    """Is it a form that our own grammar does not know, with a figure? ``2026 Nov 27``: it takes the year for a day."""
    text = refused.hint
    form = refused.reason == "unknown" or (refused.reason == "day" and text[:4].isdigit())
    return form and len(text) <= _LONGEST_ELSEWHERE and any("0" <= sign <= "9" for sign in text)


def _own(cleaned: str, now: datetime, closing: Closing) -> Understood | Refused:
    plain = " ".join(folded(cleaned).split())
    if plain in VAGUE:
        return Refused("vague", cleaned)
    if plain in NAMES:
        return Refused("unknown", cleaned)
    if any(word.endswith(RECESS) for word in plain.split()):
        return Refused("recess", cleaned)
    said = tokens(cleaned)
    if len(said) > _MOST or any(one.kind == "other" for one in said):
        return Refused("unknown", cleaned)
    while len(said) > 1 and said[-1].text in TRAILING:
        said.pop()
    state = State(said, now, closing)
    for at in _starts(said):
        for one, end in phrases(state, at):
            every = at and said[at - 1].text == "om" and said[at].text in THE  # om de week: every other
            if end == len(said) and not (every and (one.period is not None or _says_turn(said, at))):
                return _understood(one, said[:at], state)
    reason: Reason = state.trouble or "unknown"  # type: ignore[assignment]
    return Refused(reason, cleaned)


def _says_turn(said: list[Token], at: int) -> bool:
    """``om de week op vrijdag``."""
    return at + 1 < len(said) and said[at + 1].text in _TURN


def _starts(said: list[Token]) -> list[int]:
    """Where the phrase may begin: at once, or after an opening such as ``uiterlijk`` or ``t/m``."""
    starts, at = [0], 0
    for _ in range(3):
        words = [one.text for one in said[at : at + 4]]
        size = next((len(one) for one in OPENINGS if tuple(words[: len(one)]) == one), 0)
        size = size or (1 if words and words[0] in OPEN else 0)
        if not size:
            break
        at += size
        if at < len(said) and said[at].text in (".", ":") and not said[at].gap:
            at += 1
        starts.append(at)
    return [one for one in starts if one < len(said)]


def _understood(said: Said, opening: list[Token], state: State) -> Understood:
    value, words = said.value, {one.text for one in opening}
    if said.period is not None and words & BACK and "of" not in words:
        value = said.period.start
    if words & PAST_OPENINGS:
        value = _behind(said, state)
    start = said.period.start if said.period is not None else None
    return Understood(value, said.grain, said.reading, start)  # type: ignore[arg-type]


def _behind(said: Said, state: State) -> date | datetime:
    """A day without a year that lies ahead, as the last such day."""
    day = _day(said.value)
    gone = state.gone(day.month, day.day) if said.yearless else None
    if gone is None or day <= state.today:
        return said.value
    return datetime.combine(gone, said.value.time()) if isinstance(said.value, datetime) else gone


# ---------------------------------------------------------------------- inside a sentence

_REPEATS: Final = frozenset({
    "elke", "elk", "iedere", "ieder", "alle", "every", "each", "wekelijkse", "maandelijkse", "goede", "goeden",
    "andere", "other",
})  # fmt: skip
"""After these comes a repetition or a greeting, not a date."""
_EVERY: Final = frozenset({
    "wekelijks", "tweewekelijks", "maandelijks", "dagelijks", "weekly", "monthly", "biweekly", "aanwezig", "bereikbaar",
    "werkzaam", "werkdagen", "kantoordagen", "vaste",
})  # fmt: skip
"""Words of what comes again and again, with a day or some days behind them."""
_TURN: Final = frozenset({"week", "weken", "maand", "maanden", "weeks", "month", "months", "dag", "dagen"})
_BETWEEN: Final = frozenset({"op", "on", "van", "tot", "en", "met", "t/m", ",", ":", "and", "to", "is", "zijn", "-"})
_REACH: Final = 8
"""Words that are looked back over for what comes again and again."""
_NUMBERED: Final = frozenset({
    "art", "artikel", "versie", "kamer", "nr", "nummer", "lid", "blz", "pagina", "tel", "bijlage", "punt", "hoofdstuk",
    "paragraaf", "zaal", "deel", "nota", "eur", "€", "onderdeel", "no",
})  # fmt: skip
"""After these figures are a number."""
_FIGURES: Final = frozenset({"time", "dm", "my", "dmy"})
_NAMED_SO: Final = frozenset({
    "mevrouw", "mevr", "mw", "heer", "dhr", "meneer", "mijnheer", "familie", "mr", "mrs", "ms", "drs", "dr", "ir",
    "ing", "collega", "minister", "staatssecretaris", "voorzitter", "wethouder",
})  # fmt: skip
"""After these *Vrijdag* is a name."""
_FIRM: Final = frozenset({"uiterlijk", "per", "vanaf", "deadline", "d.d", "dd", "t/m", "due", "since", "rappel"})
"""After these even what could be a word is a date."""
_ANNOUNCING: Final = _FIRM | AT | {
    "op", "on", "voor", "vóór", "tot", "by", "before", "until", "till",
}  # fmt: skip
_UNSURE_BEHIND: Final = frozenset({"procent", "euro", "%", "€"})
_JOINED: Final = frozenset("-/'%@_#~*\\<=+&€")
"""Signs that, right behind a date, make something else of it."""
_ONLY_DAYS: Final = frozenset({"di", "vr", "za", "fri"})
"""Short weekdays that are no other word: nobody says these without meaning the day."""
_GOES_ON: Final = OF | {"na", "after"}


def find(text: str, now: datetime, closing: Closing = NO_CLOSING) -> list[Found]:
    """Every date phrase in a text, from left to right; none overlap. Takes time in proportion to the text."""
    return scan(text, now, closing)[0]


def scan(text: str, now: datetime, closing: Closing = NO_CLOSING) -> tuple[list[Found], list[Clash]]:
    """The same, and what is none because it contradicts itself."""
    said = tokens(text)
    state = State(said, now, closing, alone=False)
    found: list[Found] = []
    at = 0
    while at < len(said):
        opens = said[at].kind not in ("other", "sign") or (said[at].text == "+" and state.text(at - 1) in _ANNOUNCING)
        one = _longest(state, at, text) if opens and at not in state.barred else None
        if one is None:
            at += 1
            continue
        what, end = one
        found.append(Found(what.value, said[at].start, said[end - 1].end, what.grain, what.reading))  # type: ignore[arg-type]
        at = end
    return found, _clashes(state, found)


def _clashes(state: State, found: list[Found]) -> list[Clash]:
    """Those that hang on nothing else and are in no date that was found."""
    taken = {one.start for one in found}
    return [
        Clash(state.tokens[at].start, state.tokens[end - 1].end, "weekday")
        for at, end in sorted(state.clashes.items())
        if not _joined(state, at, end)
        and state.text(at - 1) not in _NAMED_SO | _REPEATS
        and state.tokens[at].start not in taken
    ]


def _longest(state: State, at: int, text: str) -> tuple[Said, int] | None:
    before = state.text(at - 1)
    named = state.text(at - 2) if before == "." else before
    if _repeats(state, at, named):
        state.barred.update(range(at, max((end for _, end in phrases(state, at)), default=at + 1)))
        return None
    if before in _NAMED_SO:
        return None
    if state.text(at) in PAST_OPENINGS:
        return _in_the_past(state, at)
    for one, end in phrases(state, at):
        if at in state.barred:
            return None
        if _is_name(state, at, end, text):
            return None
        if state.text(at) in THE and any(end == other for _, other in phrases(state, at + 1)):
            return None  # the article stays outside
        if named in _NUMBERED and (state.kind(at) in _FIGURES or (end == at + 1 and state.kind(at) != "word")):
            return None
        further = _goes_on(state, end)
        if _joined(state, at, end) or further:
            state.barred.update(range(at, max(end, further)))  # half understood is not understood
            return None
        if _stands(state, one, at, end):
            return one, end
    return None


def _repeats(state: State, at: int, before: str) -> bool:
    """``elke maandag``, ``elke eerste maandag``, ``elke maandag en vrijdag``, ``elke week op maandag``."""
    if _recurs(state, at):
        return True
    ranked = state.rank(at - 1) is not None and state.text(at - 2) in _REPEATS
    return before in _REPEATS or ranked or (before in ("en", "and") and at - 2 in state.barred)


def _recurs(state: State, at: int) -> bool:
    """Do the words before it say that it comes again: ``wekelijks op dinsdag``, ``aanwezig op ma t/m do``?"""
    if state.kind(at) != "word" or state.text(at) not in WEEKDAYS:
        return False
    for back in range(1, min(at, _REACH) + 1):
        word = state.text(at - back)
        if word in _EVERY:
            return True
        if word in _TURN:
            earlier = {state.text(at - back - n) for n in range(1, 4) if at - back - n >= 0}
            return bool(earlier & _REPEATS) or ("om" in earlier and bool(earlier & (THE | {"twee", "drie"})))
        if word not in _BETWEEN and word not in WEEKDAYS:
            return False
    return False


def _is_name(state: State, at: int, end: int, text: str) -> bool:
    """``Piet Zondag``: a weekday with a capital, behind another word with one. With a number it is a day."""
    if at == 0 or state.text(at) not in WEEKDAYS or not text[state.tokens[at].start].isupper():
        return False
    before = state.tokens[at - 1]
    alone = all(state.kind(place) == "word" for place in range(at, end))
    said = before.text in _ANNOUNCING or before.text in THE or before.text in OPEN or before.text in TURNS
    return alone and before.kind == "word" and not said and text[before.start].isupper()


def _in_the_past(state: State, at: int) -> tuple[Said, int] | None:
    """``d.d. 3-11``: the last such day."""
    for one, end in phrases(state, state.past_dot(at + 1)):
        return one._replace(value=_behind(one, state), weak=False), end
    return None


def _joined(state: State, at: int, end: int) -> bool:
    """Does it hang on something before or behind it? Then it is part of that: a number, a path, an amount."""
    if at > 0 and not state.tokens[at].gap:
        before = state.tokens[at - 1]
        if before.kind not in ("sign", "other") or before.text in _JOINED or before.text == ".":
            return True
    if end == len(state.tokens):
        return False
    behind = state.tokens[end]
    if behind.text in _UNSURE_BEHIND:
        return True
    if behind.gap:
        return False
    last = end + 1 == len(state.tokens)
    return behind.kind not in ("sign", "other") or (behind.text in _JOINED and not (last and behind.text in "-'"))


def _goes_on(state: State, end: int) -> int:
    """``vrijdag van de volgende maand``: another date makes this one a part of itself, and the whole is not known.

    Where that other date ends; 0 when there is none.
    """
    if state.text(end) == "over":
        return max((after for _, after in lengths(state, end + 1)), default=0)
    if state.text(end) not in _GOES_ON:
        return 0
    return max((after for one, after in phrases(state, state.skip(end + 1, THE)) if not one.weak), default=0)


def _stands(state: State, said: Said, at: int, end: int) -> bool:
    """Is it surely a date here? What could be a word or a fraction needs a word that announces it."""
    if not said.weak:
        return True
    before, earlier = state.text(at - 1), state.text(at - 2)
    firm = before in _FIRM or (before in ("op", "om", "voor", "met", "on", "by") and earlier in {*_FIRM, "en"})
    if state.kind(at) == "word":
        if before == "tot":
            return state.text(at) not in ("zo", "zon")
        if state.text(at) in _ONLY_DAYS and before in _ANNOUNCING:
            return True
        return firm or (said.reading in ("clock", "afternoon") and before in AT)
    if state.kind(at) == "dm" and "/" in state.text(at) and end == at + 1:
        return firm
    return firm or before in _ANNOUNCING
