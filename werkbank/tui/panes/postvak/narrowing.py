"""Which part of the list is shown: a manager, words being typed, another kind; and what an empty list says."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from werkbank.tui.keys import LISTS
from werkbank.tui.panes.postvak.looking import Scope
from werkbank.tui.trouble import trouble
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.views import Kind
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.postvak.host import Host
    from werkbank.tui.panes.postvak.looking import Look
    from werkbank.tui.panes.postvak.splitting import Splitting


SPLITS: Final[tuple[CommandId, ...]] = (
    "view", "next-view", "previous-view", "keep-view", "edit-view", "remove-view",
)  # fmt: skip


class Narrowing:
    """Choosing what is in the list."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.commands: dict[CommandId, Callable[[], object]] = {
            "search": self._search, "manager": self._manager, "all-managers": self._all_managers,
            **{command: self._to_kind(kind) for command, kind in LISTS.items()},
            **{command: partial(self._split, command) for command in SPLITS},
        }  # fmt: skip

    @cached_property
    def _splitting(self) -> Splitting:
        from werkbank.tui.panes.postvak.splitting import Splitting

        return Splitting(self._host)

    async def name_of(self, key: str) -> str:
        """How a part of the inbox is called; read anew, because one that was kept may be called something else."""
        return await self._splitting.name_of(key)

    def _split(self, command: CommandId) -> None:
        self._splitting.perform(command)

    def _to_kind(self, kind: Kind) -> Callable[[], None]:
        return lambda: self._host.reload(ref="", index=0, scope=Scope(kind, self._host.scope.manager))

    def _all_managers(self) -> None:
        self._host.reload(scope=self._host.scope._replace(manager=""))

    def _search(self) -> None:
        self._host.context.start(self._search_line, group="ask", asks=True)

    async def _search_line(self) -> None:
        """The list follows every key; Enter keeps the filter, esc drops it."""
        from werkbank.tui.panes.postvak.searching import Searching  # at the first time, like what parts the inbox

        await Searching(self._host).run()

    def _manager(self) -> None:
        self._host.context.start(self._manager_line, group="ask", asks=True)

    async def _manager_line(self) -> None:
        host = self._host
        name = await which_manager(host.context, host.rows.focus, all_too=True)
        if name:
            host.reload(ref="", index=0, scope=Scope(host.scope.kind, name))
        elif name is not None:
            self._all_managers()

    def widen(self) -> bool:
        """One level back: the filter or the other list, then the manager; ``False`` when the whole inbox is shown."""
        scope = self._host.scope
        if scope == Scope():
            return False
        wider = Scope(manager=scope.manager)
        self._host.reload(scope=wider if scope != wider else Scope())
        return True

    # ------------------------------------------------------------------ in words

    def note(self) -> str:
        """What is special about what is shown."""
        said, scope = self._host.context.words.screen.inbox, self._host.scope
        notes = []
        if self._host.rows.marks:
            notes.append(said.marked(len(self._host.rows.marks)))
        if scope.words.strip():
            notes.append(said.searching(scope.words.strip()))
        if scope.view:
            notes.append(self._host.context.words.queries.viewing(self._splitting.label(scope.view)))
        rows = self._host.rows
        if rows.more and (scope.view or scope.words.strip()):
            by_words = {"title", "text"} & set(rows.shape.groups)
            first = said.more_hits if by_words else self._host.context.words.queries.first_of
            notes.append(first(rows.shape.rows))
        if scope.kind != "inbox":
            notes.append(said.kinds[scope.kind])
        return " · ".join(notes)

    def empty_words(self, seen: Look) -> str:
        """What an empty list says: what to do next."""
        said, key_of = self._host.context.words.screen.inbox, self._host.context.keymap.key_of
        scope = seen.scope
        if seen.problem is not None:
            return said.empty_query(trouble(seen.problem, self._host.context.words), key_of("back"))
        if scope.view:
            return said.empty_view(self._splitting.label(scope.view), key_of("back"))
        if scope.words.strip():
            return said.empty_search(scope.words.strip(), key_of("back"))
        if scope.kind != "inbox":
            return said.empty_kind(said.kinds[scope.kind], key_of("inbox"))
        if scope.manager:
            return said.empty_manager(scope.manager, key_of("all-managers"))
        return said.empty(key_of("palette")) if seen.any_mail else said.empty_archive(key_of("palette"))
