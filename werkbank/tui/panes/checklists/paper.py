"""What is read beside the rows: one checklist as it is, what is wrong with a copy, what it does to what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.checklists.editing import Part, part_of
from werkbank.lang import explain
from werkbank.lang.checklists import difference_lines, question_title, stand_lines
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.checklists import Carry, Problem
    from werkbank.domain.preparation.standing import Standing
    from werkbank.lang import Words
    from werkbank.lang.checklists import Names
    from werkbank.services.checklists.keeping import Mover, Offer
    from werkbank.services.checklists.sights import ListRow, Trial, Verdict
    from werkbank.tui.panes.checklists.telling import Telling
    from werkbank.tui.panes.copying.reading import Keys

MOST: Final = 8
"""Questions on another version that are told one by one."""


def about(row: ListRow, telling: Telling | None, offer: Offer | None, keys: Keys, words: Words) -> list[Paragraph]:
    """One checklist of the list: whose it is, what is the matter with it, what runs elsewhere, and what it asks."""
    said = words.checklists
    name = row.code if telling is None else f"{row.code} · {telling.said(telling.checklist.name)}"
    parts = [Paragraph(name, "title"), Paragraph(_whose(row, words), "muted")]
    if row.state != "counts":
        parts.append(Paragraph(said.sentences[row.state](keys.open), "late"))
        parts += [Paragraph(_problem(telling, words, one), "error", label="!") for one in row.problems]
    if row.lost:
        parts.append(Paragraph(said.lost(row.lost), "late"))
    if offer is not None and offer.movers and telling is not None:
        parts += behind(offer, keys.move, telling)
    if telling is not None:
        parts += [Paragraph(telling.size(), "muted"), Paragraph(said.heads["items"], "heading", fill=True)]
        parts += _items(telling)
    return parts


def _whose(row: ListRow, words: Words) -> str:
    said = words.checklists
    number = 0 if row.checklist is None else row.checklist.version
    text = said.own_of(number) if row.is_own and number else f"{said.states['shipped']}, {said.version(number)}"
    return " · ".join(filter(None, (text if number else "", said.running(row.running) if row.running else "")))


def _problem(telling: Telling | None, words: Words, problem: Problem) -> str:
    if telling is not None:
        return telling.problem(problem, part_of(problem))
    return explain(problem.error, words).message


def _items(telling: Telling) -> Iterator[Paragraph]:
    """What it asks, in its order."""
    for item in telling.checklist.items:
        told = telling.item(item)
        text = " · ".join(filter(None, (told.text, told.where)))
        yield Paragraph(text, label="●" if item.blocking else "□")


def verdict(found: Verdict, telling: Telling, here: Part | None) -> list[Paragraph]:
    """The row under the cursor in full; then what is wrong with a copy, else what it does to questions that run."""
    said = telling.words.checklists
    parts = _here(telling, here)
    if found.problems:
        told = sorted(found.problems, key=lambda one: part_of(one) != here)
        wrong = [Paragraph(telling.problem(one, part_of(one)), "error", label="!") for one in told]
        head = Paragraph(said.heads["problems"], "heading", fill=True)
        return [*parts, head, *wrong, Paragraph(said.mend_first, "muted")]
    parts.append(Paragraph(said.heads["trials"], "heading", fill=True))
    if not found.trials:
        return [*parts, Paragraph(said.no_trials, "muted")]
    for one in found.trials:
        parts += _stands(one, telling, one.before, one.after, one.carry)
    return parts


def _here(telling: Telling, here: Part | None) -> list[Paragraph]:
    item = None if here is None else telling.checklist.item(here.id)
    if item is None:
        return [Paragraph(telling.said(telling.checklist.name), "title"), Paragraph(telling.size(), "muted")]
    return [Paragraph(telling.said(item.text), "title"), Paragraph(telling.about(item), "muted")]


def _stands(
    one: Trial | Mover, telling: Telling, before: Standing | None, after: Standing, carry: Carry, version: int = 0
) -> Iterator[Paragraph]:
    words = telling.words
    title = plain(question_title(words, one.marking, one.title, one.item))
    yield Paragraph(f"{one.ref} {title}", whole=False)
    for text in stand_lines(words, telling.names(version), before, after, carry):
        yield Paragraph(plain(text), "muted", label="  ")


def behind(offer: Offer, key: str, telling: Telling) -> list[Paragraph]:
    """What runs on another version: per version what would be different, and how far each question would be."""
    said, words = telling.words.checklists, telling.words
    parts = [
        Paragraph(said.heads["behind"], "heading", fill=True),
        Paragraph(said.behind(len(offer.movers), key), "accent"),
    ]
    left = MOST
    for version in dict.fromkeys(one.version for one in offer.movers):
        movers = [one for one in offer.movers if one.version == version]
        names: Names = telling.names(version)
        parts.append(Paragraph(said.between(version, offer.checklist.version)))
        if movers[0].before is not None:
            lines = difference_lines(words, names, movers[0].differs, telling.role_names())
            parts += [Paragraph(plain(text), "muted", label="  ") for text in lines]
        for one in movers[:left]:
            parts += _stands(one, telling, one.before, one.after, one.carry, version)
        left = max(0, left - len(movers))
    if len(offer.movers) > MOST:
        parts.append(Paragraph(said.more(len(offer.movers) - MOST), "muted"))
    return parts
