"""The fields of the line that asks, beside each other or each on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from werkbank.tui.widgets.entry import Entry

if TYPE_CHECKING:
    from werkbank.tui.questions import Question

_NARROW: Final = {"date": 12, "choice": 8}
"""Columns below which a field of a kind is too narrow."""
_LEAST: Final = 20
"""The same for any other kind."""


class AskFields:
    """Laid out in a line."""

    def __init__(self, line: Widget) -> None:
        self._line = line
        self._shape: tuple[object, ...] = ()
        """What kind of fields stand in the line now."""

    async def lay_out(self, question: Question) -> None:
        """Those of the last question again when they are the same, which is the quicker way."""
        line = self._line
        shape = (bool(question.title), *((field.name, field.kind) for field in question.fields))
        if shape != self._shape:
            self._shape = ()
            await line.remove_children()
            parts: list[Static | Input] = [Static(classes="ask-title")] if question.title else []
            for field in question.fields:
                entry = Entry(id=f"ask-{field.name}", classes=f"-{field.kind}", compact=True)
                entry.cursor_blink = False
                parts += [Static(classes="ask-label"), entry]
            await line.mount(*parts)
            self._shape = shape
        labels, entries = line.query(Static), line.query(Entry)
        told = (f"{question.title} ",) if question.title else ()
        texts = [f"{field.label} ▸ " for field in question.fields]
        stacked = _is_narrow(question, cell_len("".join((*told, *texts))), line.app.size.width)
        self.rows(len(texts) if stacked else 1)
        if stacked:
            wide = max(map(cell_len, texts))
            texts = [text + " " * (wide - cell_len(text)) for text in texts]
            line.styles.grid_columns = f"{wide} 1fr"
        for label, text in zip(labels, (*told, *texts), strict=True):
            label.update(Content(text))
        for entry, field in zip(entries, question.fields, strict=True):
            entry.set_class(len(question.fields) == 1, "-only")
            entry.fill(field)

    def rows(self, count: int) -> None:
        """So many lines; what stands above it gives way."""
        self._line.set_class(count > 1, "-stacked")
        for one in (self._line, self._line.parent):
            if isinstance(one, Widget):
                one.styles.height = count


def _is_narrow(question: Question, labels: int, width: int) -> bool:
    """Would its fields be too narrow beside labels of so many columns? Only one without a title can be stacked."""
    least = sum(_NARROW.get(field.kind, _LEAST) for field in question.fields)
    return question.tall and not question.title and labels + least > width - 2
