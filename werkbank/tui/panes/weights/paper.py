"""What is read beside the weights: whose they are, what is wrong with them, and what would move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.lang import explain
from werkbank.lang.items import title
from werkbank.lang.weighing import moved, sign
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from werkbank.domain.weighing_views import Mover, Preview, Sheet
    from werkbank.lang import Words


def head(sheet: Sheet, words: Words, changed: int, how: str) -> list[Paragraph]:
    """Whose they are, how many differ from what is kept, or how it goes; and why they do not count together."""
    said = words.weighing
    who = said.everybody if sheet.manager is None else plain(sheet.manager.name)
    told = [Paragraph(said.of(who), "title"), Paragraph(said.changed(changed) if changed else how, "muted")]
    if sheet.problem is not None:
        why = explain(sheet.problem, words)
        told += [Paragraph(f"{said.clash}: {why.message}", "error", label="!"), Paragraph(why.hint, "muted")]
    return told


def preview(seen: Preview | None, words: Words) -> list[Paragraph]:
    """What would move; ``None``: it is being worked out."""
    said = words.weighing
    if seen is None:
        return [Paragraph(said.working, "muted")]
    if not seen.looked_at:
        return [Paragraph(said.empty_list, "muted")]
    told = [Paragraph(said.looked(seen.looked_at), "heading", fill=True)]
    if not seen.movers:
        told.append(Paragraph(said.none_move))
        return [*told, Paragraph(said.points(seen.points), label="·")] if seen.points else told
    told += [
        Paragraph(said.up(seen.up, seen.most_up), label="↑"),
        Paragraph(said.down(seen.down, seen.most_down), label="↓"),
        Paragraph(said.points(seen.points), label="·"),
    ]
    if seen.quadrants:
        told.append(Paragraph(said.quadrants(seen.quadrants), label="·"))
    told.append(Paragraph(said.biggest, "heading", fill=True))
    for one in seen.movers:
        told += _mover(one, words)
    return told


def _mover(one: Mover, words: Words) -> list[Paragraph]:
    names = words.names.quadrants
    text = f"{one.line.ref} {plain(title(words, one.line))}"
    told = [Paragraph(text, "muted" if one.line.hidden else "plain", label=sign(one), whole=False)]
    head = ""
    if one.quadrant != one.new_quadrant:
        head = f" · {names[one.quadrant]} → {names[one.new_quadrant]}"
    return [*told, Paragraph(f"{moved(one, words)}{head}", "muted", label=" ")]
