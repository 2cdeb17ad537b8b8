"""Points by hand, with a reason: what a piece comes to is told while she types."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from werkbank.domain.errors import UsageError
from werkbank.domain.priority import HIGHEST, LOWEST, MANUAL_MOST
from werkbank.services.shaping import Edit
from werkbank.tui.questions import Field, Question

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.domain.views import ItemView
    from werkbank.tui.context import Context

    Apply = Callable[[dict[str, str]], Awaitable[str]]
    Through = Callable[[Question, Apply, Callable[[dict[str, str]], str]], Awaitable[None]]


async def ask(context: Context, refs: list[str], view: ItemView | None, through: Through) -> None:
    """Ask, and give them to these items; ``view``: the one item, when there is only one."""
    said, without = context.words.screen.ask, _without(view) if len(refs) == 1 else None

    def feedback(values: dict[str, str]) -> str:
        points = _points_in(values)
        told = said.pointed(points) if points else said.no_points
        comes_to = "" if without is None else said.comes_to(max(LOWEST, min(HIGHEST, without + points)))
        return " · ".join(filter(None, (told, comes_to, said.points_between(MANUAL_MOST))))

    async def apply(values: dict[str, str]) -> str:
        points = _points_in(values)
        edit = Edit(points=points, reason=values["reason"])
        await context.background.write(context.services.shaping.edit, refs, edit)
        return said.pointed(points) if points else said.no_points

    fields = (Field("points", said.fields["points"], "+5", "date"), Field("reason", said.fields["reason"]))
    await through(Question("", fields), apply, feedback)


def _points_in(values: dict[str, str]) -> int:
    """The points that were typed; raises ``UsageError`` for what is no number, or too many."""
    text = values["points"].strip()
    if not re.fullmatch(r"[+-]?[0-9]{1,3}", text) or abs(int(text)) > MANUAL_MOST:
        raise UsageError("points", text)
    return int(text)


def _without(view: ItemView | None) -> int | None:
    """What the item has without points by hand; ``None`` when that cannot be told from what it has."""
    if view is None or view.score is None or not LOWEST < view.score.points < HIGHEST:
        return None
    return view.score.points - sum(one.points for one in view.score.reasons if one.factor == "manual")
