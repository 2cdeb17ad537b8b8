"""The reader: text wrapped to the width there is."""

from __future__ import annotations

import pytest
from textual.geometry import Size

from werkbank.tui.ink import ink_of
from werkbank.tui.widgets.reader import Paragraph, Reader


def test_what_was_given_before_there_was_a_width_is_drawn_at_the_width_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The message that the size is another comes after the first drawing."""
    reader, sizes = Reader(ink_of({}, no_color=True)), [Size(0, 0)]
    monkeypatch.setattr(Reader, "size", property(lambda _: sizes[-1]))
    reader.show([Paragraph("Vier weken na ma 23 november 2026 is ma 21 december.")])
    sizes.append(Size(80, 4))
    assert reader.strip(0).text.strip() == "Vier weken na ma 23 november 2026 is ma 21 december."


def _seen(reader: Reader, height: int) -> list[str]:
    return [reader.strip(y).text.rstrip() for y in range(height)]


def test_the_foot_stays_in_sight_under_a_text_that_scrolls(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(ink_of({}, no_color=True))
    monkeypatch.setattr(Reader, "size", property(lambda _: Size(40, 4)))
    text = [Paragraph(f"regel {number}") for number in range(1, 7)]
    reader.show(text)
    assert _seen(reader, 4)[:3] == [" regel 1", " regel 2", " regel 3"]
    reader.show(text, [Paragraph("leesmap", label="+")], keep=True)
    assert _seen(reader, 4)[:2] == [" regel 1", " regel 2"]
    assert _seen(reader, 4)[2].split() == ["regel", "3", "↓"]
    assert _seen(reader, 4)[3] == " +  leesmap"
    reader.scroll_ends(bottom=True)
    assert _seen(reader, 4) == [" regel 4", " regel 5", " regel 6", " +  leesmap"]


def test_a_foot_gets_no_more_than_half(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(ink_of({}, no_color=True))
    monkeypatch.setattr(Reader, "size", property(lambda _: Size(40, 5)))
    reader.show([Paragraph("tekst")] * 9, [Paragraph(f"voet {number}") for number in range(1, 7)])
    assert [one.split()[0] for one in _seen(reader, 5)] == ["tekst", "tekst", "tekst", "voet", "voet"]


def test_under_a_short_text_the_foot_comes_right_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(ink_of({}, no_color=True))
    monkeypatch.setattr(Reader, "size", property(lambda _: Size(40, 6)))
    reader.show([Paragraph("tekst")], [Paragraph(""), Paragraph("leesmap", label="+")])
    assert _seen(reader, 6) == [" tekst", "", " +  leesmap", "", "", ""]


def test_a_tab_keeps_what_stands_on_both_sides_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(ink_of({}, no_color=True))
    monkeypatch.setattr(Reader, "size", property(lambda _: Size(40, 4)))
    reader.show([Paragraph("Jeugd\t12\t€ 4"), Paragraph("Huisvesting\t3\t€ 40")])
    assert _seen(reader, 2) == [" Jeugd   12      € 4", " Huisvesting     3       € 40"]


def test_what_asks_something_is_still_found_behind_a_tab(monkeypatch: pytest.MonkeyPatch) -> None:
    ink = ink_of({}, no_color=True)
    reader = Reader(ink)
    monkeypatch.setattr(Reader, "size", property(lambda _: Size(40, 4)))
    reader.show([Paragraph("3.\tMooi. Kunt u dat sturen?", asks=((9, 27),))])
    bold = "".join(one.text for one in reader.strip(0) if one.style == ink.asks)
    assert bold.rstrip() == "»Kunt u dat sturen?"
    assert reader.strip(0).text.rstrip() == "»3. Mooi. Kunt u dat sturen?"
