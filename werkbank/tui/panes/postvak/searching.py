"""The line in which a query is typed: the list follows every key that can be read, and else it stays.

A key waits only for what is found among the first places; the others are looked at right after it, until the next key.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.query.terms import SIGNS
from werkbank.tui.panes.postvak.looking import Bounds, Scope, look
from werkbank.tui.questions import Field, Mark, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.widgets.entry import completions, inside, last_word

if TYPE_CHECKING:
    from werkbank.domain.errors import BadQuery
    from werkbank.domain.query.tree import Term
    from werkbank.tui.panes.postvak.host import Host
    from werkbank.tui.panes.postvak.looking import Look


_PAUSE: Final = 0.12
"""Seconds without a key before all places are looked at."""


_OTHERS: Final = 5
"""So many of the words that a word may become are shown beside the first."""
_LEAST, _ALIKE = 5, 0.82
"""Letters of a word that may be meant for another, and how alike they are then."""


class Searching:
    """One time that the line is asked."""

    def __init__(self, host: Host) -> None:
        self._host, self._before = host, host.scope
        self._look: Look | None = None
        """What was seen last."""
        self._names: tuple[str, ...] = ()
        """The words that say what kind of piece is looked for."""
        self._found: tuple[str, tuple[str, ...]] = ("", ())
        """The last word, and the names that it may become."""
        self._refused: str | None = None
        """What Enter was pressed on although it is no whole query: told as long as that stands there."""
        self._turn = 0
        """Goes up with every key: what is looked at for another is not wanted any more."""

    async def run(self) -> None:
        """Ask as long as what was typed cannot be read; esc goes back to the whole list."""
        host, context = self._host, self._host.context
        host.rows.marks.clear()
        names = self._names = await context.background.read(context.services.queries.offered)
        typed = self._before.words
        while True:
            values = await context.asks.ask(self._question(typed, names), self._typed)
            host.rows.focus()
            if values is None:
                host.reload(scope=self._before._replace(words=""))
                return
            typed = values["search"]
            self._turn += 1
            seen = await self._seen(typed, Bounds()) or self._look
            if seen is None or (seen.problem is None and seen.unfinished is None):
                return
            self._refused = typed

    def _question(self, typed: str, names: tuple[str, ...]) -> Question:
        label = self._host.context.words.screen.ask.fields["search"]
        return Question("", (Field("search", label, typed, "line", names, goes_on=self._look is not None),))

    def _typed(self, values: dict[str, str], _: str) -> None:
        words = values["search"]
        self._turn += 1
        if words == self._refused and self._look is not None:
            self._tell(words, self._look)
            return
        self._refused = None
        word = last_word(words)
        if ":" in word or word[:1] in SIGNS:
            self._host.context.start(partial(self._offer, words, word), group="offer", latest=True)
        if words.strip() or self._host.scope.words:
            self._host.context.start(partial(self._follow, words), group="look", latest=True)
        else:
            self._tell(words, None)

    async def _offer(self, words: str, word: str) -> None:
        """The names that the last word may become; the list does not wait for these."""
        context = self._host.context
        found = await context.background.read(context.services.queries.named, word)
        self._found = (word, found)
        context.asks.offer("search", word, found)
        if found and self._look is not None and self._look.scope.words == words:
            self._tell(words, self._look)

    async def _follow(self, words: str) -> None:
        mine = self._turn
        seen = await self._seen(words, Bounds(first=True))
        if seen is not None and seen.rest:
            await self._host.context.background.pause(_PAUSE)
            await self._seen(words, Bounds(stop=lambda: self._turn != mine))

    async def _seen(self, words: str, bounds: Bounds) -> Look | None:
        """What there is with these words, in the list; ``None`` when all of that stands there already."""
        host, scope, old = self._host, Scope("inbox", self._before.manager, words), self._look
        same = old is not None and old.scope == scope and host.scope.words.strip() == words.strip()
        if old is not None and same and (bounds.first or not old.rest):
            return None
        seen = await host.context.background.read(look, host.context.services, scope, "", 0, host.rows.window, bounds)
        if bounds.stop():
            return None
        self._look = seen
        self._tell(words, seen)
        if seen.problem is None and (seen.view.lines or not seen.rest):  # of nothing yet the list that was there stays
            host.arrived(seen)
        return seen

    def _tell(self, words: str, seen: Look | None) -> None:
        """Under the line: what cannot be, or how much there is; and in it what was understood."""
        asks, said = self._host.context.asks, self._host.context.words.queries
        if asks.values().get("search") != words:
            return
        if seen is None or not words.strip():
            asks.hint(said.help)
            return
        wrong = self._wrong(seen)
        if wrong is not None:
            asks.hint(trouble(wrong, self._host.context.words), error=True)
        elif seen.asks and (seen.view.lines or not seen.rest):
            count = (said.at_least if seen.view.more else said.found)(seen.view.total)
            asks.hint(" · ".join(filter(None, (count, self._may_become(words)))), series=True)
        else:
            asks.hint(self._meant(words) or self._may_become(words), series=True)
        asks.mark("search", words, self._marks(seen))

    def _may_become(self, words: str) -> str:
        """What the last word may become, when that is more than the one word that is offered behind it already."""
        word = last_word(words)
        found = self._found[1] if self._found[0] == word else ()
        goes_on = completions((*self._names, *found), word)
        others = dict.fromkeys((*goes_on[1:], *found, *inside(self._names, word)))
        first = goes_on[0] if goes_on else ""
        key = (word[: word.find(":") + 1] or word[:1]) if found else ""
        told = ", ".join([one.removeprefix(key) for one in others if one not in (first, word)][:_OTHERS])
        return self._host.context.words.queries.may_become(first.removeprefix(key), told) if told else ""

    def _meant(self, words: str) -> str:
        """Of a plain word that is almost one of those: that one may be meant."""
        from difflib import get_close_matches

        near = [one for word in words.split() if word not in self._names for one in get_close_matches(
            word.lower(), [name for name in self._names if ":" not in name], n=1, cutoff=_ALIKE
        ) if len(word) >= _LEAST]  # fmt: skip
        return self._host.context.words.queries.meant(", ".join(dict.fromkeys(near))) if near else ""

    def _marks(self, seen: Look) -> list[Mark]:
        """A word with a colon is never taken for another, so only one without is taken back with Backspace."""
        ink, words = self._host.context.ink, seen.scope.words
        marks = [Mark(one.start, one.end, ink.part, recognised=_alone(one, words)) for one in seen.known]
        wrong = self._wrong(seen)
        if wrong is not None:
            marks.append(Mark(wrong.start, wrong.end, ink.part_wrong, recognised=False))
        return marks

    def _wrong(self, seen: Look) -> BadQuery | None:
        """What is still being typed is not wrong before Enter is pressed on it."""
        return seen.problem or (seen.unfinished if self._refused == seen.scope.words else None)


def _alone(term: Term, words: str) -> bool:
    said = words[term.start : term.end]
    return ":" not in said and said[:1].isalpha()
