"""Which part of the list is shown: a manager, words being typed, another kind; and what an empty list says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.tui.panes.postvak.looking import Scope
from werkbank.tui.widgets.ask_line import Field, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.views import Kind
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.postvak.looking import Look
    from werkbank.tui.panes.postvak.pane import Postvak

KINDS: Final[dict[CommandId, Kind]] = {
    "inbox": "inbox", "waiting": "waiting", "decided": "decided", "notes": "notes", "questions": "questions",
    "archived": "archive",
}  # fmt: skip


class Narrowing:
    """Choosing what is in the list."""

    def __init__(self, pane: Postvak) -> None:
        self._pane = pane
        self.commands: dict[CommandId, Callable[[], object]] = {
            "search": self._search, "manager": self._manager, "all-managers": self._all_managers,
            **{command: self._to_kind(kind) for command, kind in KINDS.items()},
        }  # fmt: skip

    def _to_kind(self, kind: Kind) -> Callable[[], None]:
        return lambda: self._pane.reload(ref="", index=0, scope=Scope(kind, self._pane.scope.manager))

    def _all_managers(self) -> None:
        self._pane.reload(scope=self._pane.scope._replace(manager=""))

    def _search(self) -> None:
        self._pane.context.start(self._search_line(), group="ask")

    async def _search_line(self) -> None:
        """The list follows every key; Enter keeps the filter, esc drops it."""
        pane = self._pane
        before = pane.scope
        label = pane.context.words.screen.ask.fields["search"]
        pane.rows.marks.clear()

        def typed(values: dict[str, str], _: str) -> None:
            scope = Scope("inbox", before.manager, values["search"])
            if scope.words.strip() or pane.scope.words:
                pane.reload(ref="", index=0, scope=scope)

        values = await pane.context.asks.ask(Question("", (Field("search", label, before.words),)), typed)
        pane.rows.focus()
        if values is None:
            pane.reload(scope=before._replace(words=""))

    def _manager(self) -> None:
        self._pane.context.start(self._manager_line(), group="ask")

    async def _manager_line(self) -> None:
        pane, said = self._pane, self._pane.context.words.screen
        managers = await pane.context.background.read(pane.context.services.register.managers)
        names = tuple(one.name for one in managers if one.active)
        field = Field("manager", said.ask.fields["manager"], "", "name", (*names, said.frame.all_managers))
        values = await pane.context.asks.ask(Question("", (field,)))
        pane.rows.focus()
        if values is None:
            return
        wanted = values["manager"].strip()
        if not wanted or wanted == said.frame.all_managers:
            self._all_managers()
            return
        from werkbank.services.named import find

        chosen = find("manager", wanted, [one for one in managers if one.active])
        pane.reload(ref="", index=0, scope=Scope(pane.scope.kind, chosen.name))

    # ------------------------------------------------------------------ in words

    def note(self) -> str:
        """What is special about what is shown."""
        said, scope = self._pane.context.words.screen.inbox, self._pane.scope
        notes = []
        if self._pane.rows.marks:
            notes.append(said.marked(len(self._pane.rows.marks)))
        if scope.words.strip():
            notes.append(said.searching(scope.words.strip()))
            if self._pane.rows.more:
                notes.append(said.more_hits(self._pane.rows.shape.rows))
        if scope.kind != "inbox":
            notes.append(said.kinds[scope.kind])
        return " · ".join(notes)

    def empty_words(self, seen: Look) -> str:
        """What an empty list says: what to do next."""
        said, key_of = self._pane.context.words.screen.inbox, self._pane.context.keymap.key_of
        scope = seen.scope
        if scope.words.strip():
            return said.empty_search(scope.words.strip(), key_of("back"))
        if scope.kind != "inbox":
            return said.empty_kind(said.kinds[scope.kind], key_of("inbox"))
        if scope.manager:
            return said.empty_manager(scope.manager, key_of("all-managers"))
        return said.empty(key_of("palette")) if seen.any_mail else said.empty_archive(key_of("palette"))
