"""Take something from before over in the answer of a part, with its source: one key, one deed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.tui.messages import Say
from werkbank.tui.panes.questions.making import Making
from werkbank.tui.printed import printed

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.domain.memory_views import Earlier
    from werkbank.domain.question_views import QuestionView
    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.questions.host import Host


class Reusing:
    """Takes over what is under the cursor of the memory."""

    def __init__(self, host: Host) -> None:
        self._host, self._making = host, Making(host)
        self.commands: dict[CommandId, Callable[[], object]] = {"reuse": self._reuse}

    def _reuse(self) -> None:
        """The one that is under the cursor now, whatever the list is when its turn comes."""
        self._making.start(partial(self._take, self._host.earlier), asks=False)

    async def _take(self, one: Earlier | None, view: QuestionView) -> None:
        context, making = self._host.context, self._making
        said, named = context.words.memory, context.words.preparation
        if one is None:
            self._host.post_message(Say(said.nothing_like))
            return
        part = making.part_of(view)
        if part is None:
            return
        await context.background.write(context.services.memory.take_over, making.ref, part.place, one.ref)
        name = named.part(printed(part.numbers)) if part.numbers else named.no_number(part.place)
        making.tell(said.taken_over(name, one.ref))
