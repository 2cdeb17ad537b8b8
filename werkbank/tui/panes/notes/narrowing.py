"""Which notes are shown: those of one manager, those with the words that are being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.note_filter import STATES
from werkbank.domain.note_views import NoteList
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.notes.host import Host


class Narrowing:
    """Choosing what is in the list."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.words = ""
        self._found = NoteList((), (), 0)
        self._asking = False
        start = host.context.start
        self.commands: dict[CommandId, Callable[[], object]] = {
            "search": lambda: start(self._search, group="notes-ask", asks=True),
            "manager": lambda: start(self._choose, group="notes-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
        }

    async def _search(self) -> None:
        """The list follows every key; Enter keeps the filter, esc drops it."""
        host, before = self._host, self.words
        context, label = host.context, host.context.words.screen.ask.fields["search"]
        names = await context.background.read(self._names)

        def typed(values: dict[str, str], _: str) -> None:
            self._look_for(values["search"])
            self._tell()

        self._asking = True
        try:
            values = await context.asks.ask(Question("", (Field("search", label, before, "line", names),)), typed)
        finally:
            self._asking = False
        host.focus_work()
        self._look_for("" if values is None else values["search"])

    def _names(self) -> tuple[str, ...]:
        """What a word can be completed to."""
        services, words = self._host.context.services, self._host.context.words
        standings = [str(one) for one in words.reasons.statuses.values() if one]
        standings += [words.notes.states[one] for one in STATES]
        signed = services.adding.names()
        keys = {"@": words.preparation.filter_parts[1], "+": f"{words.queries.fields['manager'][0]}:"}
        keys["#"] = f"{words.queries.fields['theme'][0]}:"
        types = sorted({one.code for one in services.templates.all().current})
        return (
            *signed, *keys.values(), *(keys[one[0]] + one[1:] for one in signed), *(f"type:{code}" for code in types),
            *(one.replace(" ", "-") for one in standings),
        )  # fmt: skip

    def _look_for(self, words: str) -> None:
        if words.strip() != self.words:
            self.words = words.strip()
            self._host.from_the_top()

    def heard(self, seen: NoteList) -> None:
        """What was found with the words."""
        self._found = seen
        if self._asking:
            self._tell()

    def _tell(self) -> None:
        """Under the line: what is wrong with what stands there, how many there are, or what may be typed."""
        words, asks = self._host.context.words, self._host.context.asks
        wrong = self._trouble()
        count = words.notes.notes(self._found.total) if self.words else words.notes.filter_help
        asks.hint(wrong or count, error=bool(wrong))

    def _trouble(self) -> str:
        """What is not understood, or may have been meant."""
        words, found = self._host.context.words, self._found
        if not self.words:
            return ""
        if found.problem is not None:
            return trouble(found.problem, words)
        return words.cli.did_you_mean(", ".join(found.near)) if found.near else ""

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
            return f"{words.notes.empty_search(self.words, key('back'))} {self._trouble()}".strip()
        if self._host.manager:
            return words.notes.empty_manager(self._host.manager, key("all-managers"))
        return words.notes.empty(key("inbox"))
