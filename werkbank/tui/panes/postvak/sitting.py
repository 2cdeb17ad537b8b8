"""A session of the *beslisstroom*: with a limit, resumed where it was left, and kept in the log when it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import UsageError
from werkbank.services.sittings import Sitting
from werkbank.tui.messages import Say
from werkbank.tui.panes.postvak.looking import Scope
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from werkbank.domain.decisions import Decision
    from werkbank.tui.panes.postvak.host import Host

    Begin = Callable[["Limit"], None]

_LONGEST: Final = 240
"""Minutes; longer is no session."""


class Limit(NamedTuple):
    """Where a session ends; 0 minutes is no limit."""

    manager: str = ""
    minutes: int = 0


def limited(host: Host, begin: Begin) -> None:
    """Ask for whom and how long, and begin."""
    host.context.start(partial(_ask, host, begin), group="ask", asks=True)


async def _ask(host: Host, begin: Begin) -> None:
    context = host.context
    said, known = context.words.sitting, await context.background.read(context.services.register.managers)
    names = tuple(one.name for one in known if one.active)
    fields = (
        Field("manager", said.manager, host.scope.manager, "name", names, blank=said.all),
        Field("minutes", said.minutes, "15", "date"),
    )

    async def apply(values: dict[str, str]) -> str:
        minutes, name = values["minutes"].strip() or "0", values["manager"].strip()
        if not (minutes.isdecimal() and minutes.isascii() and len(minutes) < 4 and 0 < int(minutes) <= _LONGEST):
            raise UsageError("minutes", minutes)
        number = await context.background.read(context.services.views.manager_number, name)
        manager = next((one.name for one in known if one.id == number), "")
        await _begin(host, begin, Limit(manager, int(minutes)))
        return ""

    first = "minutes" if len(names) < 2 else "manager"
    await until_right(context, Question("", fields, first), apply, "", host.focus_work)


async def _begin(host: Host, begin: Begin, limit: Limit) -> None:
    """In the list of that manager, from its top."""
    if limit.manager != host.scope.manager:
        await host.look_at(Scope(host.scope.kind, limit.manager, host.scope.words), "")
    begin(limit)


def resume(host: Host, begin: Begin) -> None:
    """Go on where the last session was left halfway, also when that was before the workbench was closed.

    In the same part of the inbox, so that one level back is where she was.
    """
    host.context.start(partial(_resume, host, begin), group="ask")


async def _resume(host: Host, begin: Begin) -> None:
    context = host.context
    last = await context.background.read(context.services.sittings.latest, 1)
    if not last or not last[0].left_at:
        host.post_message(Say(context.words.sitting.nothing_left))
        return
    before = last[0]
    await host.look_at(Scope(manager=before.manager, words=before.query, view=before.view), before.left_at)
    begin(Limit(before.manager))
    said, where = context.words.sitting, await _where(host)
    if host.current is None:
        host.post_message(Say(said.resumed_empty(where)))
        return
    left = host.rows.shape.rows - host.rows.cursor
    host.post_message(Say(said.resumed(left, max(left, before.total), where)))


async def _where(host: Host) -> str:
    """In words, which part of the inbox is shown."""
    scope, words = host.scope, host.context.words
    name = await host.name_of(scope.view) if scope.view else ""
    asked = words.screen.inbox.searching(scope.words.strip()) if scope.words.strip() else ""
    return " · ".join(filter(None, (scope.manager, name, asked))) or words.sitting.whole


def go_on(host: Host, begun: Callable[[int], None], done: Callable[[], None]) -> None:
    """This part of the inbox is gone through: on with the next one, from its top, or done."""
    host.context.start(partial(_go_on, host, begun, done), group="look", latest=True)


async def _go_on(host: Host, begun: Callable[[int], None], done: Callable[[], None]) -> None:
    from werkbank.tui.panes.postvak.splitting import Splitting

    words = host.context.words
    found = await Splitting(host).following()
    if found is None:
        done()
        return
    await host.look_at(found.scope, "")
    begun(host.rows.shape.rows)
    count = words.queries.or_more(found.pieces) if found.more else str(found.pieces)
    host.post_message(Say(words.sitting.next_part(found.label, count)))


def made(
    host: Host, when: tuple[datetime, datetime], decided: Mapping[Decision, int], skipped: int, *, finished: bool
) -> Sitting:
    """The session as it goes into the log; ``when`` it began and ended."""
    left = "" if finished or host.current is None else host.current.ref
    return Sitting(
        *when, host.scope.manager, host.scope.words, dict(decided), skipped,
        host.rows.shape.rows, left, host.scope.view,
    )  # fmt: skip


def keep(host: Host, sitting: Sitting) -> None:
    """Write the session down, beside the keyboard."""

    async def write() -> None:
        await host.context.background.write(host.context.services.sittings.keep, sitting)

    host.context.start(write, group="sitting")
