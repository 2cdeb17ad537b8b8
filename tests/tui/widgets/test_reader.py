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
