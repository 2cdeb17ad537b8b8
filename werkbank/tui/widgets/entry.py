"""A field of the line that asks: completes what is typed, and shows which parts of it were recognised.

Backspace right behind a part that is shown as recognised takes that back: a backslash is put before it, which says to
leave it as it is. The next ones in that word delete as ever, and the first of these takes the backslash along: what is
left is another word, and is read anew. So who only corrects a slip loses nothing but one key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.highlighter import Highlighter
from textual.suggester import Suggester, SuggestionReady
from textual.widgets import Input
from textual.widgets.input import Selection

from werkbank.domain.harmless import harmless_line
from werkbank.tui.questions import Mark
from werkbank.tui.widgets.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text
    from textual import events
    from textual.strip import Strip

    from werkbank.tui.questions import Field

_DAY: Final = 12
"""Columns of a day, with the cursor behind it and a blank."""
LEAVE: Final = "\\"
_NAME: Final = re.compile(r"([^:@+~#]*[:@+~#])(.+)", re.DOTALL)
_NAME_IN_QUOTES: Final = re.compile(r'(?<!\S)[^\s"]*[:@+~#]"[^"]*$')
"""A key or sign with a name behind it."""
_NOWHERE: Final = ("", -1)


def carried(marks: Sequence[Mark], before: str, after: str) -> tuple[Mark, ...]:
    """What can still be said of a text that was changed: the parts that the change does not touch, where they are now.

    A part counts as touched when the change is right before or behind it: it may have become another word.
    """
    if before == after:
        return tuple(marks)
    shorter = min(len(before), len(after))
    head = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    most = shorter - head
    tail = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    moved = len(after) - len(before)
    kept = [one for one in marks if one.end < head or (one.end == head and not after[head : head + 1].strip())]
    behind = (
        one._replace(start=one.start + moved, end=one.end + moved)
        for one in marks
        if one.start >= max(len(before) - tail, head)
    )
    kept += [one for one in behind if not after[max(0, one.start - 1) : one.start].strip()]
    return tuple(kept)


class Parts(Highlighter):
    """Shows the parts of one text. Places only: no word of the text is ever markup."""

    def __init__(self) -> None:
        self.marks: tuple[Mark, ...] = ()
        self.text = ""
        self.bare = False
        """Is text selected? Then its colours are those of the selection, and only the attributes are ours."""

    def show(self, text: str, marks: Sequence[Mark]) -> None:
        """These are the parts of this text."""
        self.text, self.marks = text, tuple(marks)

    def follow(self, text: str) -> None:
        """The text is another one now."""
        self.marks, self.text = carried(self.marks, self.text, text), text

    def highlight(self, text: Text) -> None:
        """The styles on the text."""
        if text.plain != self.text:
            return
        for one in self.marks:
            style = one.style.without_color if self.bare else one.style
            text.stylize(style, one.start, one.end)


class Entry(Input):
    """A field. What is pasted is somebody else's text: made harmless before it is shown."""

    types_over = False
    """Is what stands in it a guess, that what is typed replaces?"""
    parts: Parts | None = None
    """Of a line in which parts are recognised."""
    _choices: Sequence[str] = ()
    """What may be chosen whatever is typed."""
    _found: tuple[str, Sequence[str]] = ("", ())
    """The last word, and what was found besides that it may become."""
    _since: tuple[str, int] = _NOWHERE
    """The text and the cursor after a Backspace in a word: the next one goes on in it, and takes nothing back."""
    _cycled: tuple[str, str] = ("", "")
    """What was typed before its last word was completed with a key, and what that made of it."""
    _put: int | None = None
    """Where the backslash stands that the last Backspace put there."""

    def fill(self, field: Field) -> None:
        """What is asked here, and what is filled in beforehand."""
        self.select_on_focus = False  # it selects the other way round
        self.types_over = not field.goes_on
        self.suggester, self._choices, self._found = _suggester(field), field.choices, ("", ())
        self.placeholder = field.blank
        self.parts = self.highlighter = Parts() if field.kind == "line" else None
        self._since, self._put = _NOWHERE, None
        self._cycled = ("", "")
        if field.kind == "date":
            self.styles.min_width = max(_DAY, cell_len(field.value) + 2)  # a date that is cut is another date
        self.value = field.value
        self.cursor_position = 0 if self.types_over else len(field.value)

    def _on_focus(self, event: events.Focus) -> None:
        """A guess is selected from its end to its beginning: of a long one the beginning is what can be seen."""
        if self.types_over and not event.from_app_focus:
            self.selection = Selection(len(self.value), 0)

    def _on_blur(self, _: events.Blur) -> None:
        """Of a long value its beginning again."""
        if self.types_over:
            self.selection = Selection.cursor(0)

    def offer(self, word: str, choices: Sequence[str]) -> None:
        """What the last word of a line may become as well, when that is what still stands here."""
        if word != last_word(self.value) or self._cycled[1] == self.value or (word, choices) == self._found:
            return
        self._found = (word, choices)
        suggester = self.suggester = LastWord((*self._choices, *choices))
        self.post_message(SuggestionReady(self.value, suggester.goes_on(self.value) or ""))

    def mark(self, text: str, marks: Sequence[Mark]) -> None:
        """Show the parts of a text, when that is what still stands here."""
        if self.parts is not None and text == self.value:
            self.parts.show(text, marks)
            self.refresh()

    def validate_value(self, value: str) -> str:
        """The parts follow the text at once, before it is drawn."""
        if self.parts is not None:
            self.parts.follow(value)
        return value

    def render_line(self, y: int) -> Strip:
        """With colours of our own only where nothing is selected."""
        if self.parts is not None:
            self.parts.bare = not self.selection.is_empty
        return super().render_line(y)

    def cycle(self, choices: Sequence[str], by: int) -> None:
        """Another word that the last one may become; the first is offered behind it already."""
        typed, put = self._cycled if self._cycled[1] == self.value else (self.value, "")
        last = last_word(typed)
        more = self._found[1] if self._found[0] == last else ()
        found = list(dict.fromkeys((*completions(choices, last), *more, *inside(choices, last))))
        if not found:
            return
        before = typed[: len(typed) - len(last)]
        at = found.index(put[len(before) :]) + by if put else min(max(by, 0), len(found) - 1)
        self.value = before + found[at % len(found)]
        self.cursor_position = len(self.value)
        self._cycled = (typed, self.value)

    # ------------------------------------------------------------------ taking a recognition back

    def action_delete_left(self) -> None:
        """A letter; but right behind what was recognised, only that it was."""
        here = self.cursor_position
        going_on = self._since == (self.value, here) and self.selection.is_empty
        in_word = not self.value[here - 1 : here].isspace()
        put, self._put = self._put if going_on else None, None
        part = None if going_on else self._recognised(here)
        if part is not None:
            self.insert(LEAVE, part.start)
            self.cursor_position = here + 1
            self._put = part.start
        elif put is not None:
            self.replace(self.value[put + 1 : here - 1], put, here)
        else:
            super().action_delete_left()
        self._since = (self.value, self.cursor_position) if in_word else _NOWHERE

    def _recognised(self, end: int) -> Mark | None:
        """The part that ends there; only one that stands on the screen as such."""
        if self.parts is None or self.parts.text != self.value or not self.selection.is_empty:
            return None
        return next((one for one in self.parts.marks if one.end == end and one.recognised), None)

    def _on_paste(self, event: events.Paste) -> None:
        event.text = harmless_line(event.text, 2_000)
        event.prevent_default()  # else Textual lets the field take it once more
        super()._on_paste(event)


def completions(choices: Sequence[str], word: str) -> list[str]:
    """What a word that is being typed may become, in the order in which it is offered; nothing of an empty one."""
    wanted = word.lower()
    return [one for one in choices if wanted and len(one) > len(wanted) and one.lower().startswith(wanted)]


def inside(choices: Sequence[str], word: str) -> list[str]:
    """The names among these that have what is typed as the beginning of a later word: ``@vries`` for ``@de-vries``."""
    found = _NAME.fullmatch(word.lower())
    if found is None:
        return []
    return [one for one in choices if one.lower().startswith(found[1]) and f"-{found[2]}" in one.lower()]


def last_word(text: str) -> str:
    """The word that is being typed, without a dash or bracket before it; with a name in quotes that are open yet."""
    quoted = _NAME_IN_QUOTES.search(text)
    return (quoted[0] if quoted else text.rpartition(" ")[2]).lstrip("-(")


def fitting(choices: Sequence[str], typed: str) -> Sequence[str]:
    """The choices of which a word begins with what was typed; all of them when that is nothing, or one of them."""
    wanted = typed.lower()
    if not wanted or wanted in {one.lower() for one in choices}:
        return choices
    return [one for one in choices if f" {wanted}" in f" {one.lower()}"]


class Choices(Suggester):
    """Offers what begins with, or has a word that begins with, what was typed."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._choices = choices

    async def get_suggestion(self, value: str) -> str | None:
        """The first choice that goes on where ``value`` ends; nothing for an empty value."""
        return next(iter(completions(self._choices, value)), None)


class LastWord(Choices):
    """The same for the last word of a line; to words that have no sign nothing is offered."""

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line, with its last word completed."""
        return self.goes_on(value)

    def goes_on(self, value: str) -> str | None:
        """The same, for who does not wait."""
        last = last_word(value)
        found = next(iter(completions(self._choices, last)), None)
        return None if found is None else value + found[len(last) :]


def _suggester(field: Field) -> Suggester | None:
    if field.kind in ("path", "source"):
        return Paths()
    if field.kind == "line":
        return LastWord(field.choices)
    return Choices(field.choices) if field.choices else None
