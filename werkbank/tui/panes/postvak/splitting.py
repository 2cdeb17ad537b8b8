"""The inbox in parts: choose one, go to the next, keep the present query as one, change it, remove it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.errors import NotFound, UsageError
from werkbank.domain.nearest import match, nearest
from werkbank.services.saved_views import ViewEdit
from werkbank.services.sections import REST
from werkbank.tui.messages import Say
from werkbank.tui.panes.postvak.looking import Scope
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.errors import WerkbankError
    from werkbank.lang.shape.commands import CommandId
    from werkbank.services.sections import Count, Section
    from werkbank.tui.context import Typed, Work
    from werkbank.tui.panes.postvak.host import Host


class Part(NamedTuple):
    """Where a session goes on: the list, how it is called, how much is in it, and whether there may be more."""

    scope: Scope
    label: str
    pieces: int
    more: bool


class Splitting:
    """Parts of the inbox."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._sections: tuple[Section, ...] = ()
        self._counts: Mapping[str, Count] = {}
        """How much is in each; nothing as long as that is being read."""
        self._works: Mapping[CommandId, tuple[Work, bool]] = {
            "view": (self._choose, True), "next-view": (lambda: self._step(1), False),
            "previous-view": (lambda: self._step(-1), False), "keep-view": (self._keep, True),
            "edit-view": (self._edit, True), "remove-view": (self._remove, False),
        }  # fmt: skip

    def perform(self, command: CommandId) -> None:
        """Do it, in its turn."""
        work, asks = self._works[command]
        self._host.context.start(work, group="ask" if asks else "section", asks=asks)

    def label(self, key: str) -> str:
        """How a part is called."""
        return next((self._label(one) for one in self._sections if one.key == key), self._of_key(key))

    async def name_of(self, key: str) -> str:
        """The same, of what is there now."""
        await self._read()
        return self.label(key)

    def _label(self, section: Section) -> str:
        return section.name or self._of_key(section.key)

    def _of_key(self, key: str) -> str:
        words = self._host.context.words
        kind, _, code = key.partition(":")
        if kind == "label":
            return str(words.names.quadrants[code]).lower()  # type: ignore[literal-required]
        said = {"all": words.queries.everything, REST: words.queries.rest}
        bare = words.queries.bare.get(key)
        return bare[0] if bare else said.get(key, "")

    # ------------------------------------------------------------------ going to one

    async def _read(self) -> tuple[Section, ...]:
        self._sections = await self._host.context.background.read(self._host.context.services.sections.all)
        return self._sections

    def _scope(self, section: Section, manager: str) -> Scope:
        """Where a part that is not one manager's is shown of one manager, or of all."""
        if section.key == "all":
            return Scope()
        if section.key.startswith("manager:"):
            return Scope(manager=section.name)
        return Scope(manager=manager, view=section.key)

    def _here(self, sections: Sequence[Section]) -> int:
        scope = self._host.scope
        wanted = ("view", scope.view) if scope.view else ("manager", scope.manager)
        keys = {("view", one.key): at for at, one in enumerate(sections)}
        keys |= {("manager", one.name): at for at, one in enumerate(sections) if one.key.startswith("manager:")}
        return keys.get(wanted, 0)

    async def following(self) -> Part | None:
        """The next part of the same kind with something in it: after a kept view the next of those, after a label too.
        After the last view comes what none of them took.

        ``None`` when this was the last, or is no part that is walked through.
        """
        sections, scope = await self._read(), self._host.scope
        kind, _, code = scope.view.partition(":")
        if not code:
            return None
        counts = await self._host.context.background.read(self._host.context.services.sections.counts, scope.manager)
        after = sections[self._here(sections) + 1 :]
        of_kind = (one for one in after if one.key.startswith(f"{kind}:") or (kind == "view" and one.key == REST))
        left = (one for one in of_kind if counts.get(one.key, (0, False))[0])
        found = next(left, None)
        return found and Part(self._scope(found, scope.manager), self._label(found), *counts[found.key])

    async def _step(self, by: int) -> None:
        sections = await self._read()
        section = sections[(self._here(sections) + by) % len(sections)]
        scope = self._host.scope
        self._host.reload(ref="", index=0, scope=self._scope(section, scope.manager if scope.view else ""))

    async def _choose(self) -> None:
        """The list follows what is chosen; Enter keeps it, esc goes back to what there was. Nobody waits for counts."""
        host, context = self._host, self._host.context
        before, sections = host.scope, await self._read()
        labels = [self._label(one) for one in sections]
        value, wrong = labels[self._here(sections)], ""

        def typed(values: dict[str, str], _: str) -> None:
            nonlocal wrong
            at, again, wrong = _meant(values["view"], labels), wrong, ""  # what was wrong is told once
            context.asks.hint(again or self._tabs(sections, at or 0), error=bool(again), series=True)
            if at is not None and host.scope != self._scope(sections[at], before.manager):
                host.reload(ref="", index=0, scope=self._scope(sections[at], before.manager))

        field = Field("view", context.words.screen.ask.fields["view"], "", "name", tuple(labels))
        self._counts = {}
        context.start(partial(self._count, before.manager, typed), group="count", latest=True)
        while True:
            values = await context.asks.ask(Question("", (field._replace(value=value),)), typed)
            host.rows.focus()
            if values is None:
                host.reload(scope=before)
                return
            value = values["view"]
            at = _meant(value, labels)
            if at is not None:
                host.reload(scope=self._scope(sections[at], before.manager), ref="", index=0)
                return
            wrong = trouble(NotFound("view", value, nearest(value, labels)), context.words)

    async def _count(self, manager: str, typed: Typed) -> None:
        """How much is in each, told in the line while it is still asked."""
        context = self._host.context
        self._counts = await context.background.read(context.services.sections.counts, manager)
        if context.asks.asking and "view" in context.asks.values():
            typed(context.asks.values(), "")

    def _tabs(self, sections: Sequence[Section], first: int) -> str:
        """All of them with how much is in each, from one on and round."""
        said = self._host.context.words.queries
        round_ = (*sections[first:], *sections[:first])
        told = []
        for one in round_:
            count, more = self._counts.get(one.key, (-1, False))
            number = ("?" if self._counts else "…") if count < 0 else said.or_more(count) if more else str(count)
            told.append(said.counted(self._host.rows.names.get(one.name, self._label(one)), number))
        return " · ".join(told)

    # ------------------------------------------------------------------ keeping them

    async def _keep(self) -> None:
        host, context = self._host, self._host.context
        words, said = host.scope.words, context.words.queries
        if not words.strip():
            self._refuse(UsageError("view-query"))
            return

        async def apply(values: dict[str, str]) -> str:
            made = await context.background.write(context.services.sections.saved.save, values["name"], words)
            await self._read()
            host.reload(scope=Scope(manager=host.scope.manager, view=f"view:{made.id}"))
            return said.kept(made.name)

        field = Field("name", context.words.screen.ask.fields["name"])
        self._say(await until_right(context, Question("", (field,)), apply, words, host.rows.focus))

    async def _edit(self) -> None:
        host, context = self._host, self._host.context
        section = await self._own()
        if section is None:
            return
        fields, ask = context.words.screen.ask.fields, context.words.screen.ask
        names = await context.background.read(context.services.queries.offered)

        async def apply(values: dict[str, str]) -> str:
            place = values["place"].strip()
            edit = ViewEdit(
                values["name"], values["query"], int(place) if place.isdecimal() and len(place) < 4 else None,
                values["takes"].strip().lower() == ask.yes,
            )  # fmt: skip
            made = await context.background.write(context.services.sections.saved.change, section.name, edit)
            await self._read()
            host.reload()
            return context.words.queries.changed(made.name)

        question = Question(
            "",
            (
                Field("name", fields["name"], section.name),
                Field("query", fields["query"], section.query, "line", names, goes_on=True),
                Field("place", fields["place"], str(section.place)),
                Field("takes", fields["takes"], ask.yes if section.takes else ask.no, "name", (ask.yes, ask.no)),
            ),
        )
        self._say(await until_right(context, question, apply, context.words.queries.takes_help, host.rows.focus))

    async def _remove(self) -> None:
        host, context = self._host, self._host.context
        section = await self._own()
        if section is not None:
            await context.background.write(context.services.sections.saved.remove, section.name)
            host.reload(scope=Scope(manager=host.scope.manager))
            self._say(context.words.queries.removed(section.name))

    async def _own(self) -> Section | None:
        """The kept view that is shown; told when that is none."""
        key = self._host.scope.view
        found = next((one for one in await self._read() if one.key == key and key.startswith("view:")), None)
        if found is None:
            self._host.post_message(Say(self._host.context.words.queries.no_view))
        return found

    def _refuse(self, error: WerkbankError) -> None:
        self._host.post_message(Say(trouble(error, self._host.context.words)))

    def _say(self, said: str | None) -> None:
        context = self._host.context
        if said is not None:
            self._host.post_message(Say(said, context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))))


def _meant(typed: str, labels: Sequence[str]) -> int | None:
    """Which one is meant; none as long as it may be several."""
    found = match(typed, labels)
    return labels.index(found[0]) if len(found) == 1 else None
