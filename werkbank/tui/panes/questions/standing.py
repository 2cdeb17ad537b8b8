"""How far questions are: ready, answered, lapsed, being prepared again; the ticked ones together. Each is one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import QuestionRefused
from werkbank.domain.preparation.readiness import unanswered
from werkbank.tui.panes.questions.grid import head
from werkbank.tui.panes.questions.making import Making
from werkbank.tui.printed import printed
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from werkbank.domain.inbox import QuestionState
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host

_NEXT: Final[dict[QuestionState, QuestionState]] = {"": "ready", "ready": "answered"}

_MISSING: Final = frozenset({"blocking", "unanswered", "unanswered-whole"})
"""Why it is not so far yet, unless there is a reason to say so all the same."""


class Standing:
    """Asks what is in the way, and says it of all that are meant."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        steps: dict[CommandId, Callable[[QuestionView], Awaitable[None]]] = {
            "ready": self._on, "reopen": self._back, "withdraw": self._drop,
        }  # fmt: skip
        self.commands: dict[CommandId, Callable[[], object]] = {
            name: partial(self._making.start, step, for_all=True) for name, step in steps.items()
        }

    async def _say(self, state: QuestionState, reason: str = "") -> None:
        """Of all that are meant, or of none."""
        context = self._host.context
        await context.background.write(context.services.checking.states, self._making.refs, state, reason)

    def _tell(self, told: str) -> None:
        """What became of them; what is done needs its ticks no more."""
        count = len(self._making.refs)
        if count > 1:
            self._host.untick()
            told = f"{told} · {self._making.said.questions(count)}"
        self._making.tell(told)

    async def _views(self, first: QuestionView) -> list[QuestionView]:
        background, view, refs = (
            self._host.context.background,
            self._host.context.services.questions.view,
            self._making.refs,
        )
        return [first] if len(refs) == 1 else [await background.read(view, ref) for ref in refs]

    # ------------------------------------------------------------------ further

    async def _on(self, first: QuestionView) -> None:
        """Ready for the manager, then answered. What is missing is told; with a reason it is so all the same."""
        views = await self._views(first)
        state = self._next(views)
        try:
            await self._say(state)
        except QuestionRefused as refused:
            if refused.reason not in _MISSING:
                raise
            if len(views) > 1:
                missing = self._lacking(views, state)
            elif refused.reason == "unanswered":
                missing = trouble(refused, self._host.context.words)
            else:
                missing = self._making.said.in_the_way[state](len(first.readiness.blocking), self._in_the_way(first))
            await self._all_the_same(state, missing)
            return
        self._tell(self._making.said.is_now(self._making.said.states[state]))

    def _next(self, views: Sequence[QuestionView]) -> QuestionState:
        """What all of them become; raises ``QuestionRefused`` when they are not equally far, with which is where."""
        found: dict[QuestionState, list[str]] = {}
        for view in views:
            found.setdefault(view.line.state, []).append(view.line.ref)
        if len(found) > 1:
            states = self._making.said.states
            told = "; ".join(f"{states[state]}: {', '.join(refs)}" for state, refs in found.items())
            raise QuestionRefused("unlike-states", told)
        (state,) = found
        if state not in _NEXT:
            raise QuestionRefused("same-state", state)
        return _NEXT[state]

    def _lacking(self, views: Sequence[QuestionView], state: QuestionState) -> str:
        """Which of several lack what: ``v1: 3 (nr, datum, kern); v4: vraag 2, 5``."""
        said, found = self._making.said, []
        for view in views:
            still = [] if state == "ready" else unanswered(view.parts, view.readiness.cells)
            if still:
                names = [printed(one.numbers) if one.numbers else f"({one.place})" for one in still]
                found.append(f"{view.line.ref}: {said.part(', '.join(names))}")
            elif (state == "ready" or not view.parts) and view.readiness.blocking:
                found.append(f"{view.line.ref}: {self._in_the_way(view)}")
        return said.some_lack[state](len(found), len(views), "; ".join(found))

    def _in_the_way(self, view: QuestionView) -> str:
        """What blocks, in short: ``nr, datum, kern (vraag 1, 3), bron (elke deelvraag)``."""
        said, language = self._making.said, self._host.context.words.language
        numbers = {one.id: printed(one.numbers) if one.numbers else f"({one.place})" for one in view.parts}
        found = []
        for one in view.readiness.blocking:
            places = [numbers[cell.part] for cell in one.cells if cell.part is not None]
            every = len(places) == len(numbers) > 1
            where = said.every_part if every else said.part(", ".join(places)) if places else ""
            found.append(f"{head(one.item, language)} ({where})" if where else head(one.item, language))
        return ", ".join(found)

    async def _all_the_same(self, state: QuestionState, missing: str) -> None:
        """Asks for the reason, beside what is in the way."""
        said = self._making.said

        async def apply(values: dict[str, str]) -> str:
            reason = values["reason"].strip()
            if not reason:
                raise QuestionRefused("drop-reason" if state == "dropped" else "all-the-same")
            await self._say(state, reason)
            self._tell(said.all_the_same[state](reason))
            return ""

        question = Question(said.all_the_same_ask[state], (Field("reason", said.ask["reason"]),))
        await self._making.through(question, apply, missing)

    # ------------------------------------------------------------------ back, or not at all

    async def _back(self, _first: QuestionView) -> None:
        """They are being prepared again."""
        await self._say("")
        self._tell(self._making.said.is_now(self._making.said.states[""]))

    async def _drop(self, first: QuestionView) -> None:
        """No answer is needed any more, with the reason."""
        if any(view.line.state == "dropped" for view in await self._views(first)):
            raise QuestionRefused("same-state", "dropped")
        await self._all_the_same("dropped", self._making.said.drop_help)
