"""Which questions are shown: those of one manager, those with the words that are being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.questions import Field, Question
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host


class Narrowing:
    """Choosing what is in the list."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.words = ""
        self._asking = False
        start = host.context.start
        self.commands: dict[CommandId, Callable[[], object]] = {
            "search": lambda: start(self._search, group="questions-ask", asks=True),
            "manager": lambda: start(self._choose, group="questions-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
        }

    async def _search(self) -> None:
        """The list follows every key; Enter keeps the words, esc drops them."""
        host, before = self._host, self.words
        context, label = host.context, host.context.words.screen.ask.fields["search"]

        def typed(values: dict[str, str], _: str) -> None:
            self._look_for(values["search"])

        self._asking = True
        try:
            values = await context.asks.ask(Question("", (Field("search", label, before, goes_on=True),)), typed)
        finally:
            self._asking = False
        host.focus_work()
        self._look_for("" if values is None else values["search"])

    def _look_for(self, words: str) -> None:
        if words.strip() != self.words:
            self.words = words.strip()
            self._host.from_the_top()

    def heard(self, count: int) -> None:
        """So many were found with the words."""
        if self._asking:
            said = self._host.context.words.preparation
            self._host.context.asks.hint(said.questions(count) if self.words else said.filter_help)

    async def _choose(self) -> None:
        name = await which_manager(self._host.context, self._host.focus_work, all_too=True)
        if name is not None:
            self._narrow(name)

    def _narrow(self, manager: str) -> None:
        self._host.manager = manager
        self._host.from_the_top()

    def widen(self) -> bool:
        """One level back: the words, then the manager; ``False`` when everything is shown."""
        if self.words:
            self._look_for("")
        elif self._host.manager:
            self._narrow("")
        else:
            return False
        return True

    def told(self) -> list[str]:
        """What is special about what is shown."""
        searching = self._host.context.words.screen.inbox.searching
        return [text for text in (searching(self.words) if self.words else "", self._host.manager) if text]

    def empty_words(self) -> str:
        """What an empty list says: what to do next."""
        words, key = self._host.context.words, self._host.context.keymap.key_of
        if self.words:
            return words.preparation.empty_search(self.words, key("back"))
        if self._host.manager:
            return words.preparation.empty_manager(self._host.manager, key("all-managers"))
        return words.preparation.empty(key("inbox"), key("import-questions"))
