"""A list to choose a command from, found by name or key while typing: help and the palette are the same list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from werkbank.tui.keys import COMMANDS
from werkbank.tui.text import cut, line
from werkbank.tui.widgets.line_list import LineList, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.strip import Strip

    from werkbank.lang.shape.commands import CommandId
    from werkbank.tui.context import Context
    from werkbank.tui.keys import Place

_KEYS: Final = 16
"""Columns for the keys."""


class Row(NamedTuple):
    """A command as it can be chosen."""

    command: CommandId
    keys: str
    name: str
    about: str
    group: str
    here: bool
    """Does it do something where the keyboard was?"""


def rows_for(context: Context, place: Place) -> list[Row]:
    """All commands by group: those that work here, and then the rest together."""
    words = context.words.commands
    found = []
    for command in COMMANDS:
        if command.group == "typing":
            continue
        label = words.label(command.id, place)
        keys, here = "  ".join(context.keymap.keys_of(command.id)), place in command.places
        group = words.groups[command.group if here else "elsewhere"]
        found.append(Row(command.id, keys, label["short"], label["long"], group, here))
    return sorted(found, key=lambda row: not row.here)


def matching(rows: Sequence[Row], typed: str) -> list[Row]:
    """Those whose key it is, first; then those of which every word is in the name or the explanation."""
    wanted = typed.strip()
    if not wanted:
        return list(rows)
    by_key = [row for row in rows if wanted in row.keys.split("  ")]
    words = wanted.lower().split()
    by_name = [
        row for row in rows if all(word in f"{row.name} {row.about} {row.keys} {row.command}".lower() for word in words)
    ]
    starts = [row for row in by_name if row.name.lower().startswith(words[0])]
    return list(dict.fromkeys([*by_key, *starts, *by_name]))


class _Choices(LineList):
    """The rows, under the headings of their groups while nothing is typed."""

    can_focus = False

    def __init__(self, context: Context) -> None:
        super().__init__(id="choices")
        self.context = context
        self.rows: list[Row] = []

    def show(self, rows: list[Row], *, headings: bool) -> None:
        self.rows = rows
        groups: dict[str, int] = {}
        for row in rows:
            groups[row.group] = groups.get(row.group, 0) + 1
        self.top = 0
        self.reshape(Shape.of(len(rows), list(groups.items()) if headings else ()), 0)
        self.refresh()

    def draw(self, y: int, width: int) -> Strip:
        ink = self.context.ink
        if not self.rows:
            text = f"  {self.context.words.screen.frame.nothing_found}" if y == 0 else ""
            return line([(text, ink.plain)], width, ink.plain)
        if y >= self.shape.height:
            return line((), width, ink.plain)
        code, place = self.shape.at(y)
        if code:
            return line([(f" {code.upper()}", ink.heading)], width, ink.plain)
        row = self.rows[place]
        keys, about = cut(row.keys, _KEYS), f" {row.about}"
        if place == self.cursor:
            return line([(cut(f"▌ {keys}{about}", width), ink.cursor)], width, ink.cursor)
        return line([(f"  {keys}", ink.accent), (about, ink.plain if row.here else ink.muted)], width, ink.plain)


class Chooser(Vertical):
    """Over the rest of the screen; Enter does what is under the cursor."""

    class Chosen(Message):
        """A command was chosen."""

        def __init__(self, command: CommandId) -> None:
            super().__init__()
            self.command = command

    def __init__(self, context: Context, title: str, place: Place, *, grouped: bool) -> None:
        super().__init__(id="chooser")
        self.context, self._grouped = context, grouped
        rows = rows_for(context, place)
        self._all = rows if grouped else sorted(rows, key=lambda row: not row.here)
        self._choices = _Choices(context)
        self._entry = Input(
            placeholder=f"{title}: {context.words.screen.frame.type_to_search}", compact=True, id="chooser-entry"
        )
        self._entry.cursor_blink = False
        self._typed = ""
        self.commands: Mapping[CommandId, Callable[[], object]] = {
            "down": lambda: self._choices.move(1), "up": lambda: self._choices.move(-1),
            "page-down": lambda: self._choices.turn(1), "page-up": lambda: self._choices.turn(-1),
            "top": lambda: self._choices.go(0), "bottom": lambda: self._choices.go(2**62), "open": self._choose,
        }  # fmt: skip

    def compose(self) -> ComposeResult:
        """The words to look for, and what fits them."""
        yield self._entry
        yield self._choices

    def on_mount(self) -> None:
        """Everything, to begin with."""
        self._choices.show(self._all, headings=self._grouped)
        self._entry.focus()

    def feed(self, character: str | None) -> None:
        """What was typed before the cursor was here."""
        if character is not None and character.isprintable():
            self._entry.insert_text_at_cursor(character)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Fewer, with every key."""
        event.stop()
        self._narrow()

    def _narrow(self) -> None:
        """What fits the words; a fast Enter may come before Textual told that they changed."""
        typed = self._entry.value
        if typed != self._typed:
            self._typed = typed
            self._choices.show(matching(self._all, typed), headings=self._grouped and not typed.strip())

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """A click chooses at once."""
        message.stop()
        self._choose()

    def _choose(self) -> None:
        self._narrow()
        if self._choices.rows:
            self.post_message(self.Chosen(self._choices.rows[self._choices.cursor].command))
