"""The blocks that only tell: what was finished, settled or referred, what there is to read, what is coming."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, Literal

from werkbank.domain.brief import Brief, BriefSection, Expected, Line, Pending, SectionKey
from werkbank.domain.ids import show
from werkbank.exporters.page.phrases import Phrases
from werkbank.exporters.page.values import Block, Entry
from werkbank.lang.shape.brief import counted

TableKey = Literal["done", "pending", "settled", "referred", "read"]
Row = tuple[str, ...]


def told(brief: Brief, say: Phrases) -> Iterator[Block]:
    """In the order of the brief."""
    if brief.done:
        yield _done(brief, say)
    if brief.pending:
        yield from _pending(brief, say)
    for section in brief.sections:
        if section.key in _TOLD:
            yield _TOLD[section.key](section, say)
    if brief.confidential:
        yield _confidential(brief, say)
    if brief.outlook:
        yield _outlook(brief, say)


def _done(brief: Brief, say: Phrases) -> Block:
    labels = say.words.labels
    rows = (
        (done.text or say.masked(done.item), say.words.outcomes[done.outcome], str(done.number)) for done in brief.done
    )
    return _table("done", (labels["what"], labels["outcome"], labels["number"]), rows, say)


def _pending(brief: Brief, say: Phrases) -> Iterator[Block]:
    """Per author what is tight or late, where it lies, and what the officer did about it."""
    labels = say.words.labels
    rows = (
        (
            one.author or say.words.no_author,
            one.title or say.names.no_subject,
            one.step,
            ", ".join(_room(one, say)),
            "" if one.reminded is None else say.words.reminded.format(day=say.day(one.reminded)),
        )
        for one in brief.pending
    )
    heads = ("author", "what", "step", "room", "action")
    yield _table("pending", tuple(labels[head] for head in heads), rows, say)  # type: ignore[literal-required]
    if brief.pending_more:
        yield Block("", "note", (Entry(counted(brief.pending_more, say.words.more_pending)),))


def _room(one: Pending, say: Phrases) -> Iterator[str]:
    """How it stands in a word, the days that are over or too few, and the day it is planned to."""
    yield say.words.statuses[one.status]
    if one.slack is not None and one.status != "late":
        yield counted(abs(one.slack), say.words.days_short if one.slack < 0 else say.words.days_over)
    if one.plan is not None:
        yield say.words.planned.format(day=say.day(one.plan))


def _settled(section: BriefSection, say: Phrases) -> Block:
    labels = say.words.labels
    rows = ((say.text(line), _ground(line, say)) for line in section.lines)
    return _table("settled", (labels["what"], labels["ground"]), rows, say)


def _ground(line: Line, say: Phrases) -> str:
    """On what the officer acted: her duty to account for it (Awb 10:6, second paragraph)."""
    if line.mandate:
        return f"{line.mandate}; {line.reason}" if line.reason else line.mandate
    return say.words.no_mandate.format(reason=line.reason) if line.reason else say.words.no_ground


def _referred(section: BriefSection, say: Phrases) -> Block:
    labels = say.words.labels
    yes_no = {True: say.words.yes, False: say.words.no}
    rows = ((say.text(line), line.desk, yes_no[line.asker_told], line.reason) for line in section.lines)
    return _table("referred", (labels["what"], labels["desk"], labels["asker_told"], labels["reason"]), rows, say)


def _read(section: BriefSection, say: Phrases) -> Block:
    labels = say.words.labels
    rows = (
        (
            line.title or say.text(line),
            line.gist if line.title else "",
            line.advice,
            say.words.minutes.format(n=line.reading_minutes) if line.reading_minutes else "",
        )
        for line in section.lines
    )
    return _table("read", (labels["title"], labels["gist"], labels["advice"], labels["reading_time"]), rows, say)


_TOLD: Final[dict[SectionKey, Callable[[BriefSection, Phrases], Block]]] = {
    "settled": _settled,
    "referred": _referred,
    "read": _read,
}


def _confidential(brief: Brief, say: Phrases) -> Block:
    """How many, and under which number to ask for them."""
    known = [pointer.kenmerk for pointer in brief.confidential if pointer.kenmerk]
    unknown = [show("item", pointer.item) for pointer in brief.confidential if not pointer.kenmerk]
    parts = [counted(len(brief.confidential), say.words.confidential)]
    if known:
        parts.append(say.words.confidential_kenmerk.format(list=say.listed(known)))
    if unknown:
        parts.append(say.words.confidential_ref.format(list=say.listed(unknown)))
    return Block(say.words.sections["confidential"], "note", (Entry("; ".join(parts) + "."),))


def _outlook(brief: Brief, say: Phrases) -> Block:
    labels, entries = say.words.labels, []
    for due, on_day in groupby(brief.outlook, key=lambda expected: expected.due):
        cells = (say.day(due), "; ".join(_expected(list(on_day), say)))
        entries.append(Entry(": ".join(cells), cells=cells))
    return Block(say.words.sections["outlook"], "table", tuple(entries), (labels["day"], labels["what"]))


def _expected(on_day: Sequence[Expected], say: Phrases) -> Iterator[str]:
    """Numbered lines by their number, other pieces by their text."""
    if numbers := [str(one.number) for one in on_day if one.number]:
        yield say.words.numbered.format(n=say.listed(numbers))
    for one in on_day:
        if not one.number:
            status = say.words.statuses[one.status]
            yield f"{say.names.states[one.state]}: {one.text}" + (f" ({status})" if status else "")


def _table(key: TableKey, columns: Row, rows: Iterable[Row], say: Phrases) -> Block:
    """Rows as a table and as sentences (the first cell, then the others with their column's name); no empty column."""
    filled = list(rows)
    used = [place for place in range(len(columns)) if place == 0 or any(row[place] for row in filled)]
    entries = tuple(
        Entry(
            row[0],
            facts=tuple(f"{columns[place].lower()}: {row[place]}" for place in used[1:] if row[place]),
            cells=tuple(row[place] for place in used),
        )
        for row in filled
    )
    return Block(say.words.sections[key], "table", entries, tuple(columns[place] for place in used))
