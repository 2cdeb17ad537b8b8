"""What the open line is about, followed while she types: what somebody else does with it is told at once, in the line.

Her words stay. What she did not touch follows what stands there now, and Enter does what can still be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.days import day
from werkbank.lang.items import title
from werkbank.tui.text import cut_at_word, plain

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence

    from werkbank.domain.views import ItemLine
    from werkbank.tui.context import Context
    from werkbank.tui.questions import Question

    Anew = Callable[[], Awaitable[Question | None]]
    """What the line would ask now; ``None`` when nothing in it can differ."""
    Facts = Callable[[], Awaitable[Mapping[str, str] | None]]

NAME: Final = 20
"""Columns for what a piece is called."""
_VALUE: Final = 30
"""Columns for what it is called now."""


class Following:
    """Called when others wrote. ``notice`` is what they did with it; it stays in the line as long as that is open."""

    def __init__(self, context: Context, anew: Anew | None = None) -> None:
        self._context, self._anew = context, anew
        self.notice = ""
        self._yours: set[str] = set()
        """Labels of fields in which others wrote as well."""

    def __call__(self) -> None:
        """Look, beside the keyboard."""
        self._context.start(self.look, group="meanwhile", latest=True)

    async def look(self) -> None:
        """Tell what is different, and let the fields follow."""
        told, asks = await self.news(), self._context.asks
        question = await self._anew() if self._anew is not None else None
        if not asks.asking or asks.news is not self:  # it was left meanwhile
            return
        self._yours.update(asks.renew(question) if question is not None else ())
        if self._yours:
            told = (*told, self._context.words.meanwhile.yours(", ".join(sorted(self._yours))))
        notice = " · ".join(told)
        if notice != self.notice:
            self.notice = notice
            asks.renotice(alone=self._context.words.meanwhile.no_more in told)

    async def tell(self) -> None:
        """The same for a line that is going to be opened again."""
        self.notice = " · ".join(await self.news())

    async def news(self) -> tuple[str, ...]:
        """What is different from when the line was opened, in words; none when nothing is."""
        raise NotImplementedError


class FollowingFacts(Following):
    """Something else: what is shown of it, by label. ``facts`` gives ``None`` when it is gone."""

    def __init__(self, context: Context, name: str, facts: Facts, anew: Anew | None = None) -> None:
        super().__init__(context, anew)
        self._name, self._facts = name, facts
        self._first: Mapping[str, str] | None = None

    async def begin(self) -> None:
        """How it stands now."""
        self._first = await self._facts()

    async def news(self) -> tuple[str, ...]:
        """Each label with another value."""
        said, now = self._context.words.meanwhile, await self._facts()
        if now is None or self._first is None:
            return (said.gone(self._name), said.no_more) if now is None else ()
        told = [
            said.now(label, cut_at_word(value, _VALUE))
            for label, value in now.items()
            if self._first.get(label) != value
        ]
        return (said.changed(self._name, ", ".join(told)),) if told else ()


class FollowingItems(Following):
    """Items. ``targets`` loses those that others decided on, as long as one is left, where ``decides``."""

    def __init__(
        self, context: Context, targets: MutableMapping[str, str], anew: Anew | None = None, *, decides: bool = False
    ) -> None:
        super().__init__(context, anew)
        self._targets, self._decides = targets, decides
        self._first: Mapping[str, ItemLine] = {}
        self._gone: dict[str, str] = {}
        """What was told of those that are meant no more."""

    async def begin(self) -> None:
        """How they stand now."""
        self._first = await self._lines()

    async def _lines(self) -> dict[str, ItemLine]:
        refs = [*self._targets]
        found = await self._context.background.read(self._context.services.views.lines, refs)
        return {one.ref: one for one in found}

    @property
    def gone(self) -> frozenset[str]:
        """Those that others decided on or that are no more."""
        return frozenset(self._gone)

    async def news(self) -> tuple[str, ...]:
        """Each that was decided on; where there is one, also what is different in it."""
        said, now = self._context.words.meanwhile, await self._lines()
        for ref, state in self._targets.items():
            line = now.get(ref)
            if line is None:
                self._gone[ref] = said.gone(self._name(ref, self._first.get(ref)))
            elif line.state != state:
                name = str(self._context.words.names.states[line.state])  # type: ignore[literal-required]
                self._gone[ref] = said.decided(self._name(ref, line), name)
            else:
                self._gone.pop(ref, None)  # it was taken back
        left = len(self._targets.keys() - self._gone.keys())
        if not self._gone:
            (ref, *others) = self._targets
            return () if others else self._different(ref, now[ref])
        told = next(iter(self._gone.values()))
        more = f" (+{len(self._gone) - 1})" if len(self._gone) > 1 else ""
        if not self._decides:
            return (told + more, said.still)
        if not left:
            return (told + more, said.no_more)
        for ref in self._gone:
            self._targets.pop(ref, None)
        return (told + more, said.others(left))

    def _name(self, ref: str, line: ItemLine | None) -> str:
        called = "" if line is None else cut_at_word(plain(title(self._context.words, line)), NAME)
        return f"{ref} {called}".strip()

    def _different(self, ref: str, line: ItemLine) -> tuple[str, ...]:
        """What stands in its row and is another now; of a hidden piece no word."""
        before, words = self._first.get(ref), self._context.words
        if before is None:
            return ()
        fields, today = words.screen.ask.fields, self._context.today
        parts: Sequence[tuple[str, str, str]] = (
            ("title", plain(title(words, before)), plain(title(words, line))),
            (
                "due",
                _dated(before),
                f"{day(line.due, words.names, today)} {line.due_time}".strip() if line.due else "–",
            ),
            ("manager", before.manager, line.manager or words.names.no_manager),
            ("marking", before.marking, words.names.markings[line.marking]),
        )
        new = {
            "title": plain(title(words, line)),
            "due": _dated(line),
            "manager": line.manager,
            "marking": line.marking,
        }
        told = [
            words.meanwhile.now(fields[name], cut_at_word(shown, _VALUE))  # type: ignore[literal-required]
            for name, was, shown in parts
            if was != new[name] and not (line.hidden and name == "title")
        ]
        name = self._name(ref, None if line.hidden else before)
        return (words.meanwhile.changed(name, ", ".join(told)),) if told else ()


def _dated(line: ItemLine) -> str:
    return f"{line.due or ''} {line.due_time}".strip()
