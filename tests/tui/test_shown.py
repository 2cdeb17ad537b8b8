"""What a terminal shows of the least that is sent, held against the same picture written whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from benchmarks.tty import screen as terminal
from benchmarks.tty.screen import Screen
from benchmarks.tty.styles import PLAIN, changed
from tests.tui.pictures import seen
from werkbank.tui.cells import cells
from werkbank.tui.looks import look_of, turned
from werkbank.tui.shown import Shown, erases

COLUMNS, LINES = 20, 6
TRUE: Final = ColorSystem.TRUECOLOR
COLOURS = st.sampled_from(["#112233", "#d9dee4", "#15191e", None])
FLAGS = st.sampled_from([None, None, True])
STYLES = st.builds(
    Style, color=COLOURS, bgcolor=COLOURS, bold=FLAGS, dim=FLAGS, underline=FLAGS, italic=FLAGS, reverse=FLAGS
)
FEW_STYLES = st.sampled_from(
    [Style.parse(one) for one in ("#d9dee4 on #15191e", "bold #e8ecf0 on #15191e", "#15191e on #86b3dc", "reverse")]
)
TEXTS = st.text("abc  ·─…", min_size=1, max_size=9) | st.sampled_from(
    [" " * 20, "Wachten op", "─" * 12, "漢字 x", "e\u0301🙂"]
)
Line = list[Segment]
LINE = st.lists(st.tuples(TEXTS, STYLES | FEW_STYLES).map(lambda one: Segment(*one)), min_size=1, max_size=5)
PICTURE = st.lists(LINE, min_size=LINES, max_size=LINES)


def fitted(line: Line) -> Line:
    """Exactly as wide as the screen."""
    made, used = [], 0
    for text, style, _ in [*line, Segment(" " * COLUMNS, Style.parse("on #15191e"))]:
        wide = min(cell_len(text), COLUMNS - used)
        if wide > 0:
            made.append(Segment(set_cell_size(text, wide), style))
            used += wide
    return made


@st.composite
def successions(draw: st.DrawFn) -> list[list[Line]]:
    """Pictures after each other: some lines new, others moved, or with a word changed."""
    now = [fitted(line) for line in draw(PICTURE)]
    found = [now]
    for _ in range(draw(st.integers(1, 4))):
        by = draw(st.integers(-3, 3))
        fresh = draw(PICTURE)
        kept = draw(st.lists(st.booleans(), min_size=LINES, max_size=LINES))
        now = [
            now[y + by] if keep and 0 <= y + by < LINES else fitted(line)
            for y, (keep, line) in enumerate(zip(kept, fresh, strict=True))
        ]
        found.append(now)
    return found


def put(shown: Shown, picture: Sequence[Line]) -> str:
    if shown.size == (0, 0):
        shown.begin(COLUMNS, LINES)
    parts = {}
    for y, line in enumerate(picture):
        x, placed = 0, []
        for part in cells(line, TRUE):
            placed.append((x, part))
            x += len(part.signs)
        parts[y] = placed
    return shown.written(shown.differing(parts))


def whole(picture: Sequence[Line]) -> Screen:
    """Every cell anew, as simple as can be."""
    screen = Screen(COLUMNS, LINES)
    for y, line in enumerate(picture):
        text = "".join((style or Style()).render(text, color_system=TRUE) for text, style, _ in line)
        screen.feed(f"\x1b[{y + 1}H{text}".encode())
    return screen


@settings(deadline=None)
@given(successions(), st.booleans())
def test_a_terminal_shows_every_picture_as_if_it_were_written_whole(pictures: list[list[Line]], erasing: bool) -> None:
    shown, screen = Shown(erasing=erasing), Screen(COLUMNS, LINES)
    for number, picture in enumerate(pictures):
        if number == 2:
            screen.feed(b"\x1b[0m\x1b[2J\x1b[3;3Hsomebody else was here")
            shown.forget()
        sent = put(shown, picture)
        screen.feed(f"\x1b[?7l{sent}".encode())
        assert seen(screen) == seen(whole(picture))
        assert screen.pen == PLAIN
        assert put(shown, picture) == ""


@given(STYLES, STYLES)
def test_from_any_look_to_any_other(before: Style, after: Style) -> None:
    def on(style: Style, start: str = "") -> str:
        return f"{start}{style.render('x', color_system=TRUE).partition('x')[0]}"

    one, other = look_of(before, TRUE), look_of(after, TRUE)
    way = turned(one, other)
    assert told(on(before) + way) == told(on(after))
    assert len(way) <= len(on(after)) + 4
    assert turned(other, other) == ""


def told(codes: str) -> object:
    """How a terminal writes after these."""
    pen = PLAIN
    for one in codes.split("\x1b["):
        pen = changed(pen, one.removesuffix("m") or "0") if one else pen
    return pen


@pytest.mark.parametrize("wide", [1, 2])
def test_a_sign_of_which_terminals_disagree_moves_nothing_else(wide: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "width", lambda sign: wide if sign in "🙂漢" else 1)
    ground = Style.parse("#d9dee4 on #15191e")
    shown, screen = Shown(), Screen(COLUMNS, LINES)
    rest = [fitted([Segment("", ground)])] * (LINES - 1)
    for text in ("een 🙂 twee 漢 drie", "een 🙂 twee 漢 vier", "een twee drie vier"):
        screen.feed(put(shown, [fitted([Segment(text, ground)]), *rest]).encode())
        for word in ("een", "twee", "drie", "vier"):
            at = cell_len(text.partition(word)[0])
            line = "".join(sign or " " for sign in screen.lines[0].signs)
            assert (line[at : at + len(word)] == word) is (word in text)
    assert "🙂" not in screen.text()[0]


@pytest.mark.parametrize(
    ("environ", "known"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "xterm-256color", "STY": "1.pts-0"}, False),
        ({"TERM": "dumb"}, False),
        ({}, False),
    ],
)
def test_only_where_erasing_keeps_the_ground_it_is_done(environ: dict[str, str], known: bool) -> None:
    assert erases(environ) is known


def test_lines_that_stand_elsewhere_are_moved_by_the_terminal() -> None:
    ground = Style.parse("#d9dee4 on #15191e")
    shown = Shown(erasing=True)
    texts = ("Persvraag NRC", "Convenant bouw", "Kamervragen nu", "Nota woonvisie", "Woo-verzoek weg", "Brief aan SZW")
    before = [fitted([Segment(text, ground)]) for text in texts]
    put(shown, before)
    sent = put(shown, [*before[1:], fitted([Segment("de nieuwe regel", ground)])])
    assert len(sent) < 100
    assert not any(text in sent for text in texts)
