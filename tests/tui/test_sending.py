"""What is sent is less than what Textual sends, and looks the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.ansi import AnsiDecoder
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.services.guesses import Given
from werkbank.tui.sending import Exact, Pen, Sender

COLOURS = st.sampled_from(["#112233", "#d9dee4", "#15191e", None])
STYLES = st.builds(
    Style, color=COLOURS, bgcolor=COLOURS, bold=st.sampled_from([None, True]), underline=st.sampled_from([None, True])
)
PIECES = st.lists(
    st.tuples(st.text("abc 漢", min_size=1, max_size=5), STYLES).map(lambda one: Segment(*one)), min_size=1, max_size=8
)


def look(sent: str) -> list[tuple[str, Style]]:
    """Every character with the style in which a terminal shows it."""
    text = AnsiDecoder().decode_line(sent)
    found = []
    for place, sign in enumerate(text.plain):
        style = Style()
        for span in text.spans:
            if span.start <= place < span.end:
                style += span.style  # type: ignore[operator]
        found.append((sign, style))
    return found


def wanted(pieces: list[Segment]) -> list[tuple[str, Style]]:
    return [(sign, one.style or Style()) for one in pieces for sign in one.text]


def bare(shown: list[tuple[str, Style]]) -> list[tuple[object, ...]]:
    return [(sign, one.color, one.bgcolor, bool(one.bold), bool(one.underline)) for sign, one in shown]


@given(PIECES)
def test_every_sign_has_its_own_style(pieces: list[Segment]) -> None:
    pen = Pen(ColorSystem.TRUECOLOR)
    sent = pen.write(Strip(pieces)) + pen.lift()
    assert bare(look(sent)) == bare(wanted(pieces))
    assert sent.endswith("\x1b[0m") or pieces[-1].style == Style()


@given(PIECES)
def test_it_is_never_more_than_textual_sends(pieces: list[Segment]) -> None:
    pen = Pen(ColorSystem.TRUECOLOR)
    whole = "".join(
        one.style.render(one.text, color_system=ColorSystem.TRUECOLOR) if one.style else one.text for one in pieces
    )
    assert len(pen.write(Strip(pieces)) + pen.lift()) <= len(whole) + 4


def test_without_colours_only_text_is_sent() -> None:
    pen = Pen(None)
    assert pen.write(Strip([Segment("tekst", Style(bold=True))])) + pen.lift() == "tekst"


@pytest.mark.parametrize("keys", ["jjj", "kGg", "  ", "mw", "ff", "j="])
def test_what_was_sent_leaves_the_screen_as_it_was_drawn(
    come_in: ComeIn, worked: Path, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    """Every part that is sent, laid over what stood there, is the screen as it is drawn whole."""
    noor = come_in(archive=worked, size=(120, 40))
    shown = kept(noor, monkeypatch)
    for key in keys:
        noor.press(key)
        assert ["".join(line) for line in shown] == noor.screen()
        noor.press("escape") if noor.asked() else None


def test_a_line_that_scrolled_goes_with_all_of_it(come_in: ComeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a long text in the line that asks stood on is drawn again when the line goes."""
    noor = come_in(Mail(subject="Vraag").raw())
    noor.elsewhere(lambda services: services.deciding.decide(["s1"], "question", Given(checklist="C2")))
    noor.elsewhere(lambda services: services.question_shaping.add("v1", [(("1",), "Hoe?")]))
    noor.notices().press("4", "enter", *"llllll", "enter")
    shown = kept(noor, monkeypatch)
    noor.types("een antwoord dat doorgaat " * 6).press("enter").told("Antwoord bewaard")
    assert ["".join(line) for line in shown] == noor.screen()
    noor.press("h", "enter").fills("wat erbij hoort en nog veel meer dan dat, " * 4).press("enter")
    assert ["".join(line) for line in shown] == noor.screen()


def kept(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The screen as it becomes of what is sent: from now on every part is laid over what stood there."""
    shown = [list(line) for line in noor.screen()]
    render, partly, wholly = Exact.render_segments, Sender.render_partial_update, Sender.render_full_update

    def part(sender: Sender) -> Exact | None:
        update = partly(sender)
        if isinstance(update, Exact):
            assert render(update, noor.app.console) is not None
            _lay(update, shown)
        return update  # type: ignore[return-value]

    def whole(sender: Sender, *arguments: Any, **rest: Any) -> Any:
        update = wholly(sender, *arguments, **rest)
        shown[:] = [list(strip.text) for strip in sender.render_strips()]
        return update

    monkeypatch.setattr(Sender, "render_partial_update", part)
    monkeypatch.setattr(Sender, "render_full_update", whole)
    return shown


def _lay(update: Exact, shown: list[list[str]]) -> None:
    for y, left, right in update.spans:
        for end, (start, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            first, last = max(start, left), min(end, right)
            if strip is not None and first < last:
                shown[y][first:last] = list(strip.crop(first - start, last - start).text)
