"""A small xterm: enough of ECMA-48 to see what Textual, ncurses and their like put on the screen.

``feed`` takes bytes and keeps the visible cells; questions of the program are answered through ``reply``. Not done:
margins left and right, origin mode, tab stops other than 8, pictures, links.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.tty import answers
from benchmarks.tty.styles import PLAIN, Style, changed, width

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN: Final = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f\x1b]+)|(?P<c0>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|\x1b\[(?P<lead>[<=>?]?)(?P<numbers>[\d;:]*)(?P<between>[ !\"$'*+]?)(?P<last>[@-~])"
    r"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b[P_^X](?P<dcs>[^\x1b]*)\x1b\\"
    r"|\x1b[ #%()*+\-./](?P<charset>.)|\x1b(?P<esc>[0-9=>A-OQ-WYZ\\`a-z{|}~])",
    re.DOTALL,
)
_LONGEST: Final = 1 << 20
"""A sequence that is longer than this was none."""


class Line(NamedTuple):
    """One line of the screen: characters (empty behind a wide one) and how they look."""

    signs: list[str]
    styles: list[Style]


Snapshot = tuple[tuple[tuple[str, tuple[Style, ...]], ...], tuple[int, int] | None]


class Screen:
    """The visible cells, the cursor and the modes."""

    def __init__(self, columns: int, lines: int, reply: Callable[[bytes], None] | None = None) -> None:
        self._reply = reply or (lambda _: None)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self.frames = 0
        """How often a synchronised update began."""
        self.modes: set[int] = set()
        self._last, self._wrap, self._wrap_next, self._cursor_seen = " ", True, False, True
        self._saved = (0, 0, PLAIN)
        self.resize(columns, lines)

    def resize(self, columns: int, lines: int) -> None:
        """Another size; everything is blank."""
        self.columns, self.height, self.pen = columns, lines, PLAIN
        self.lines = [self._blank() for _ in range(lines)]
        self._top, self._bottom = 0, lines - 1
        self.x = self.y = 0

    @property
    def in_sync(self) -> bool:
        """Is an update open, of which nothing is shown yet?"""
        return answers.SYNC in self.modes

    def feed(self, data: bytes) -> None:
        """What the program wrote."""
        text = self._rest + self._decoder.decode(data)
        at = 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                if not _broken(text, at):
                    break  # the rest of the sequence is still to come
                at += 1
                continue
            at = found.end()
            self._take(found)
        self._rest = text[at:]

    def _take(self, found: re.Match[str]) -> None:
        kind = found.lastgroup
        if kind == "text":
            self._write(found["text"])
        elif kind == "c0":
            self._control(found["c0"])
        elif kind == "last":
            self._sequence(found["lead"], found["numbers"], found["between"], found["last"])
        elif kind == "osc":
            self._answer(answers.to_colour(found["osc"]))
        elif kind == "dcs":
            self._answer(answers.to_string(found["dcs"]))
        elif kind == "esc":
            self._escape(found["esc"])

    def _answer(self, told: bytes) -> None:
        if told:
            self._reply(told)

    # ------------------------------------------------------------------ writing

    def _blank(self) -> Line:
        return Line([" "] * self.columns, [Style(self.pen.ink, self.pen.ground)] * self.columns)

    def _write(self, text: str) -> None:
        self._last = text[-1]
        if text.isascii() and not self._wrap_next and self.x + len(text) < self.columns:
            signs, styles = self.lines[self.y]
            signs[self.x : self.x + len(text)] = text
            styles[self.x : self.x + len(text)] = [self.pen] * len(text)
            self.x += len(text)
            return
        for sign in text:
            size = width(sign)
            if size:
                self._put(sign, size)

    def _put(self, sign: str, size: int) -> None:
        if self._wrap_next or self.x + size > self.columns:
            if self._wrap:
                self.x = 0
                self._feed_line()
            else:
                self.x = self.columns - size
            self._wrap_next = False
        signs, styles = self.lines[self.y]
        signs[self.x], styles[self.x] = sign, self.pen
        if size == 2:
            signs[self.x + 1], styles[self.x + 1] = "", self.pen
        self.x += size
        if self.x >= self.columns:
            self.x, self._wrap_next = self.columns - 1, True

    def _feed_line(self) -> None:
        if self.y == self._bottom:
            self._scroll(1)
        elif self.y < self.height - 1:
            self.y += 1

    def _scroll(self, count: int, top: int | None = None) -> None:
        """Up by so many lines; down when negative."""
        first = self._top if top is None else top
        for _ in range(min(abs(count), self.height)):
            gone, new = (first, self._bottom) if count > 0 else (self._bottom, first)
            del self.lines[gone]
            self.lines.insert(new, self._blank())

    def _control(self, code: str) -> None:
        if code == "\r":
            self.x = 0
        elif code in "\n\x0b\x0c":
            self._feed_line()
        elif code == "\b":
            self.x = max(0, self.x - 1)
        elif code == "\t":
            self.x = min(self.columns - 1, self.x // 8 * 8 + 8)
        if code in "\r\n\b\t":
            self._wrap_next = False

    def _escape(self, code: str) -> None:
        if code == "7":
            self._saved = (self.x, self.y, self.pen)
        elif code == "8":
            self.x, self.y, self.pen = self._saved
        elif code == "M":
            if self.y == self._top:
                self._scroll(-1)
            else:
                self.y = max(0, self.y - 1)
        elif code in "DE":
            self.x = 0 if code == "E" else self.x
            self._feed_line()
        elif code == "c":
            self.resize(self.columns, self.height)
            self.modes.clear()

    # ------------------------------------------------------------------ control sequences

    def _sequence(self, lead: str, numbers: str, between: str, last: str) -> None:
        if last == "m" and not lead and not between:
            self.pen = changed(self.pen, numbers or "0")
            return
        given = [int(one) if one.isdigit() else 0 for one in numbers.split(";")]
        if lead or between:
            self._private(lead, between, last, given)
        elif last in "ABCDEFGHIZ`adefjk":
            self._wrap_next = False
            self._go(last, max(1, given[0]), max(1, given[1] if len(given) > 1 else 1))
        elif last in "KJX@P":
            self._erase(last, given[0])
        elif last in "LMSTbrsu":
            self._shift(last, max(1, given[0]), given[1] if len(given) > 1 else 0)
        elif last in "cnt":
            size, at = (self.columns, self.height), (self.x, self.y)
            self._answer(answers.to_plain(last, given[0], at=at, size=size))

    def _go(self, last: str, count: int, second: int) -> None:
        """The cursor elsewhere."""
        if last in "Hf":
            self.y, self.x = min(count, self.height) - 1, min(second, self.columns) - 1
        elif last in "AkF":
            self.y = max(0 if self.y < self._top else self._top, self.y - count)
        elif last in "BeE":
            self.y = min(self.height - 1 if self.y > self._bottom else self._bottom, self.y + count)
        elif last in "Ca":
            self.x = min(self.columns - 1, self.x + count)
        elif last in "Dj":
            self.x = max(0, self.x - count)
        elif last in "G`":
            self.x = min(count, self.columns) - 1
        elif last == "d":
            self.y = min(count, self.height) - 1
        if last in "EF":
            self.x = 0

    def _erase(self, last: str, how: int) -> None:
        """Blank a part of the line or the screen, or move the rest of the line."""
        signs, styles = self.lines[self.y]
        blank = self._blank()
        if last == "J" and how >= 2:
            self.lines = [self._blank() for _ in range(self.height)]
        elif last in "KJ":
            first, end = ((self.x, self.columns), (0, self.x + 1), (0, self.columns))[min(how, 2)]
            signs[first:end], styles[first:end] = blank.signs[first:end], blank.styles[first:end]
            if last == "J":
                for place in range(self.y + 1, self.height) if how == 0 else range(self.y):
                    self.lines[place] = self._blank()
        else:
            count = min(max(1, how), self.columns - self.x)
            rows: tuple[tuple[list[str], list[str]], tuple[list[Style], list[Style]]]
            rows = ((signs, blank.signs), (styles, blank.styles))
            for row, fill in rows:
                _shift_cells(last, row, fill, self.x, count)  # type: ignore[arg-type]

    def _shift(self, last: str, count: int, second: int) -> None:
        """Lines in or out, scrolling, the region that scrolls, and a repeated character."""
        if last in "LM" and self._top <= self.y <= self._bottom:
            self._scroll(-count if last == "L" else count, self.y)
            self.x = 0
        elif last in "ST":
            self._scroll(count if last == "S" else -count)
        elif last == "b":
            self._write(self._last * count)
        elif last == "r":
            self._top, self._bottom = count - 1, (second or self.height) - 1
            self.x = self.y = 0
        elif last in "su":
            self._escape("7" if last == "s" else "8")

    def _private(self, lead: str, between: str, last: str, given: list[int]) -> None:
        if lead != "?" or last not in "hl" or between:
            at = (self.x, self.y)
            self._answer(answers.to_private(lead, between, last, given[0], at=at, modes=self.modes))
            return
        for mode in given:
            on = last == "h"
            (self.modes.add if on else self.modes.discard)(mode)
            if mode == 7:
                self._wrap = on
            elif mode == 25:
                self._cursor_seen = on
            elif mode == answers.SYNC:
                self.frames += on
            elif mode in {47, 1047, 1049}:
                self.lines = [self._blank() for _ in range(self.height)]

    # ------------------------------------------------------------------ what a person sees

    def text(self) -> list[str]:
        """The lines without what they look like."""
        return ["".join(line.signs) for line in self.lines]

    def snapshot(self) -> Snapshot:
        """Everything that can be seen: equal when the screen looks the same."""
        cells = tuple(("".join(line.signs), tuple(line.styles)) for line in self.lines)
        return cells, (self.x, self.y) if self._cursor_seen else None


def _broken(text: str, at: int) -> bool:
    """Is what stands here no beginning of a sequence?"""
    rest = len(text) - at
    if rest > _LONGEST:
        return True
    if text[at] != "\x1b" or rest < 2 or text[at + 1] in "[]P_^X":
        return False
    return not (text[at + 1] in " #%()*+-./" and rest < 3)


def _shift_cells(last: str, row: list[str], fill: list[str], x: int, count: int) -> None:
    """``X`` blanks so many cells, ``P`` takes them out, ``@`` puts blanks in."""
    if last == "X":
        row[x : x + count] = fill[:count]
    elif last == "P":
        row[x:] = row[x + count :] + fill[:count]
    else:
        row[x:] = (fill[:count] + row[x:])[: len(row) - x]
