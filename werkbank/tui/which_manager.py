"""Ask for which manager, by name; wherever that is asked, a name nobody has is told in the line and asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.tui.context import Context


async def which_manager(context: Context, back: Callable[[], object], *, all_too: bool) -> str | None:
    """The full name; empty for all of them (``all_too``), ``None`` when the line was left."""
    from werkbank.services.named import find

    said = context.words.screen
    present = await context.background.read(context.services.register.present)
    everybody = (said.frame.all_managers,) if all_too else ()

    async def apply(values: dict[str, str]) -> str:
        wanted = values["manager"].strip()
        return "" if all_too and (not wanted or wanted in everybody) else find("manager", wanted, present).name

    names = (*(one.name for one in present), *everybody)
    field = Field("manager", said.ask.fields["manager"], "", "name", names)
    return await until_right(context, Question("", (field,)), apply, back=back)
