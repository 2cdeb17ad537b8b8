"""A terminal at the desk of the robot officer: what is sent to it, and what a person sees of that."""

from __future__ import annotations

from typing import Any, Final, Self

from rich.color import ColorSystem
from rich.style import Style as Drawn

from benchmarks.tty.screen import Screen
from benchmarks.tty.styles import Style
from tests.tui.robot import Officer
from werkbank.tui.sending import Exact, Whole

_SHOWS_ON_BLANK: Final = frozenset({4, 7, 9, 21, 51, 52, 53})
Picture = list[list[tuple[str, Style]]]


def seen(screen: Screen) -> Picture:
    """Every sign with its look, line by line; of a blank nothing but its ground."""
    return [
        [(sign, _on_blank(style) if sign == " " else style) for sign, style in zip(*line, strict=True)]
        for line in screen.lines
    ]


def _on_blank(style: Style) -> Style:
    return style if style.flags & _SHOWS_ON_BLANK else Style(ground=style.ground)


class Desk:
    """From now on what the workbench sends is shown on a terminal, as a real one would."""

    def __init__(self, noor: Officer, *, erasing: bool = True) -> None:
        self.noor = noor
        self.screen = Screen(*noor.size)
        self.bytes = 0
        """Sent so far."""
        app, display = noor.app, noor.app._display
        app.console._color_system = ColorSystem.TRUECOLOR
        app.frame.sender._shown._erasing = erasing

        def show(screen: Any, update: Any) -> None:
            if isinstance(update, Exact | Whole) and not app._batch_count:
                sent = update.render_segments(app.console).encode()
                self.bytes += len(sent)
                self.screen.feed(sent)
            display(screen, update)

        app._display = show  # type: ignore[method-assign]
        noor.meanwhile(app.frame.sender.anew).waits()

    def costs(self, *keys: str) -> int:
        """How many bytes these keys take, all that follows included."""
        before = self.bytes
        self.noor.press(*keys)
        return self.bytes - before

    def is_right(self) -> Self:
        """What the terminal shows is what was drawn, every sign and every look of it."""
        drawn = Screen(*self.noor.size)
        for y, strip in enumerate(self.noor.strips()):
            text = "".join((one.style or Drawn()).render(one.text, color_system=ColorSystem.TRUECOLOR) for one in strip)
            drawn.feed(f"\x1b[{y + 1}H{text}".encode())
        now, wanted = seen(self.screen), seen(drawn)
        wrong = [y for y, (one, other) in enumerate(zip(now, wanted, strict=True)) if one != other]
        assert not wrong, f"lines {wrong} of\n" + "\n".join(self.screen.text()) + f"\ninstead of\n{self.noor.picture()}"
        return self
