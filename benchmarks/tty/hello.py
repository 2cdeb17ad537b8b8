"""The least that Textual can be: what werkbank is measured beside. ``j`` changes one line, ``ctrl+q`` ends it."""

from __future__ import annotations

import os

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One line."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("j", "count", "one more")]  # noqa: RUF012 - as Textual declares it

    def compose(self) -> ComposeResult:
        self.count = 0
        self.line = Static("hello 0")
        yield self.line

    def action_count(self) -> None:
        self.count += 1
        self.line.update(f"hello {self.count}")


if __name__ == "__main__":
    Hello().run()
