"""The brief leaves: frozen and written to a file or put on the clipboard, in one line; an earlier one once more."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import UsageError
from werkbank.tui.leaving import is_there, meant, renamed
from werkbank.tui.messages import Say
from werkbank.tui.questions import Field, Question
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.panes.brief.host import Host

FORMATS: Final = ("html", "txt", "md")


class Delivering:
    """Freeze and export."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._format = FORMATS[0]
        self._folder = Path("~")
        self._touched: set[str] = set()
        """Fields that were typed in since the line was first asked, also before something in it was wrong."""
        self.commands: dict[CommandId, Callable[[], object]] = {
            "export": lambda: host.context.start(self._export, group="brief-change", asks=True)
        }

    async def _export(self) -> None:
        """An earlier brief when the cursor stands on it, or when this one says nothing new; else it is frozen now."""
        host, said = self._host, self._host.context.words.screen.brief
        sight, row = host.sight, host.rows.current
        if sight is None:
            return
        again = row.ref if row is not None and row.group == "frozen" else sight.previous if sight.nothing_new else ""
        if not again and sight.findings:
            host.show_stopped()
            return
        code = next((one.text for one in host.rows.rows if one.ref == again), sight.code)
        title = said.again(code) if again else said.freeze(code)
        fields = (
            Field("format", said.as_, self._format, "date", FORMATS),
            Field("path", said.to, str(self._folder / _usual(code, self._format)), "path", blank=said.clipboard),
        )

        self._touched = set()

        async def apply(values: dict[str, str]) -> str:
            return await self._deliver(again, code, values)

        def feedback(values: dict[str, str]) -> str:
            self._touched |= host.context.asks.touched
            _, path = meant(values, self._touched, FORMATS, partial(_usual, code))
            if path is None:
                return said.will_clipboard
            return said.exists if is_there(path) else said.will(str(path))

        asked, follows = Question(title, fields), partial(self._follows, code)
        told = await until_right(host.context, asked, apply, feedback, host.focus_work, follows=follows)
        if told:
            undo = "" if again else host.context.words.screen.frame.undo_hint(host.context.keymap.key_of("undo"))
            host.post_message(Say(told, undo))
            host.reload()

    def _follows(self, code: str, values: dict[str, str], field: str) -> dict[str, str]:
        """The name of the file, when its form was typed."""
        self._touched |= self._host.context.asks.touched
        found = renamed(values, self._touched, FORMATS, lambda format_: str(self._folder / _usual(code, format_)))
        return {} if field == "path" else found

    async def _deliver(self, again: str, code: str, values: dict[str, str]) -> str:
        host, context = self._host, self._host.context
        said, delivery = context.words.screen.brief, context.services.delivery
        self._touched |= context.asks.touched
        format_, path = meant(values, self._touched, FORMATS, partial(_usual, code))
        if format_ not in FORMATS:
            raise UsageError("format", format_, FORMATS)
        target = "" if path is None else str(path)
        if again:
            data = await context.background.write(delivery.again, again, format_, target)
        else:
            sight = host.sight
            manager = "" if sight is None else sight.manager
            made = await context.background.write(delivery.freeze, manager, format_, target)
            data, code = made.data, made.frozen.code
        self._format = format_
        if path is None:
            host.app.copy_to_clipboard(data.decode())
            return said.on_clipboard(code) if again else said.frozen_clipboard(code)
        self._folder = path.parent
        return said.written(code, target) if again else said.frozen_written(code, target)


def _usual(code: str, format_: str) -> str:
    return f"dagbrief-{code}.{format_}"
