"""Which questions are shown: those of one manager, those with the words that are being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.nearest import plain
from werkbank.domain.question_filter import read
from werkbank.tui.questions import Field, Mark, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.which_manager import which_manager

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from werkbank.domain.question_views import QuestionLine
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host


class Narrowing:
    """Choosing what is in the list."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.words = ""
        self._filter, self._count = read(""), 0
        self._asking = False
        start = host.context.start
        self.commands: dict[CommandId, Callable[[], object]] = {
            "search": lambda: start(self._search, group="questions-ask", asks=True),
            "manager": lambda: start(self._choose, group="questions-ask", asks=True),
            "all-managers": lambda: self._narrow(""),
        }

    async def _search(self) -> None:
        """The list follows every key; Enter keeps the words when all of them can be read, esc drops them."""
        host, typed = self._host, self.words
        context, label = host.context, host.context.words.screen.ask.fields["search"]
        lines = (await context.background.read(context.services.questions.window, "")).lines
        names = _offered(context.words.preparation.filter_parts, lines)

        def follow(values: dict[str, str], _: str) -> None:
            self._look_for(values["search"])
            self._tell()

        self._asking = True
        try:
            while True:
                field = Field("search", label, typed, "line", names, goes_on=True)
                values = await context.asks.ask(Question("", (field,)), follow)
                host.focus_work()
                typed = "" if values is None else values["search"]
                self._look_for(typed)
                if self._filter.problem is None:
                    return
        finally:
            self._asking = False

    def _look_for(self, words: str) -> None:
        if words.strip() != self.words:
            self.words, self._filter = words.strip(), read(words.strip())
            self._host.from_the_top()

    def among(self, lines: Sequence[QuestionLine]) -> tuple[QuestionLine, ...]:
        """Those of these that are asked for."""
        return tuple(one for one in lines if self._filter.holds(one))

    def heard(self, count: int) -> None:
        """So many were found with the words."""
        self._count = count
        if self._asking:
            self._tell()

    def _tell(self) -> None:
        """Under the line: what cannot be read and where, how many there are, or what may be typed."""
        context, problem = self._host.context, self._filter.problem
        said, asks = context.words.preparation, context.asks
        if problem is None:
            asks.hint(said.questions(self._count) if self.words else said.filter_help)
            return
        asks.hint(f"{trouble(problem, context.words)} {said.filter_only(' '.join(said.filter_parts))}", error=True)
        text = asks.values().get("search", "")
        if text.strip() == self.words:
            before = len(text) - len(text.lstrip())
            place = (problem.start + before, problem.end + before)
            asks.mark("search", text, [Mark(*place, context.ink.part_wrong, recognised=False)])

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


def _offered(parts: Sequence[str], lines: Sequence[QuestionLine]) -> tuple[str, ...]:
    """What a word that is being typed may become: a field, or one with a value that it has here."""
    asker, author, manager, checklist = parts
    found = [(author, one.author.split()) for one in lines] + [(manager, one.manager.split()) for one in lines]
    found += [(checklist, [one.checklist]) for one in lines]
    found += [(asker, [plain(one.asker).replace(" ", "-")]) for one in lines if plain(one.asker)]
    return (*parts, *dict.fromkeys(f"{part}{words[-1].lower()}" for part, words in found if words))
