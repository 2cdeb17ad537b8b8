"""What somebody else did with the piece in sight: told, so that the next one is not taken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.items import title
from werkbank.tui.messages import Say
from werkbank.tui.text import cut_at_word, plain

if TYPE_CHECKING:
    from werkbank.domain.views import ItemLine
    from werkbank.tui.panes.postvak.host import Host

_NAME: Final = 20
"""Columns for what it is called."""


def tell_gone(host: Host, line: ItemLine) -> None:
    """That it was decided on elsewhere, and how, when it still is somewhere."""
    context = host.context
    said = context.words.screen.flow

    async def tell() -> None:
        now = next(iter(await context.background.read(context.services.views.lines, [line.ref])), None)
        if now is not None and now.state == line.state:
            return  # it was changed, and belongs in another list now
        name = f"{line.ref} {cut_at_word(plain(title(context.words, now or line)), _NAME)}"
        state = "" if now is None else str(context.words.names.states[now.state])  # type: ignore[literal-required]
        host.post_message(Say(said.elsewhere(name, state)))

    context.start(tell, group="elsewhere")
