"""The blocks that ask something: page one, and page two for what does not fit there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from werkbank.domain.brief import ASKING_SECTIONS, Brief, BriefSection, Line, pressing, urgent
from werkbank.domain.harmless import harmless_line
from werkbank.exporters.page.phrases import Phrases
from werkbank.exporters.page.values import Block, Entry
from werkbank.lang.shape.brief import counted

MOST_URGENT: Final = 5
"""Lines in the section that only points; the rest is counted."""
POINTED: Final = 100
"""Characters of a text that is only pointed at."""


def page_one(brief: Brief, asks: tuple[Line, ...], say: Phrases) -> Iterator[Block]:
    """What she reads first."""
    if today := _today(brief, asks, say):
        yield Block(say.words.sections["today"], "lines", today)
    if pressed := urgent(brief):
        entries = tuple(_pointing(line, say, change=True) for line in pressed[:MOST_URGENT])
        if (more := len(pressed) - MOST_URGENT) > 0:
            entries += (Entry(counted(more, say.words.more_urgent)),)
        yield Block(say.words.sections["urgent"], "lines", entries)
    for section in brief.sections:
        if section.key in ASKING_SECTIONS:
            yield _block(section, say.words.sections[section.key], say)
    if numbers := [line.number for section in brief.page_two for line in section.lines]:
        words = say.words.more_asked["one" if len(numbers) == 1 else "more"]
        yield Block("", "note", (Entry(words.format(n=len(numbers), first=min(numbers), last=max(numbers))),))


def _today(brief: Brief, asks: tuple[Line, ...], say: Phrases) -> tuple[Entry, ...]:
    """The officer's lines, or the lines that press most."""
    by_item = {line.item: line for line in asks if not line.masked}
    found = []
    for highlight in brief.highlights:
        if highlight.text:
            found.append(Entry(highlight.text))
        elif line := by_item.get(highlight.item):
            found.append(_pointing(line, say, change=False))
    return tuple(found)


def page_two(brief: Brief, say: Phrases) -> Iterator[Block]:
    """The rest of what is asked, numbered on."""
    begun = {section.key for section in brief.sections}
    for section in brief.page_two:
        heading = say.words.sections[section.key]
        yield _block(section, say.words.continued.format(heading=heading) if section.key in begun else heading, say)


def _block(section: BriefSection, heading: str, say: Phrases) -> Block:
    return Block(f"{heading} ({len(section.lines)})", "asks", tuple(_ask(line, say) for line in section.lines))


def _ask(line: Line, say: Phrases) -> Entry:
    if line.masked:
        return Entry(say.masked(line.item), number=line.number)
    labels = say.words.labels
    details = ((labels["advice"], line.advice), (labels["reason"], line.reason), (labels["override"], line.override))
    return Entry(
        say.text(line),
        number=line.number,
        details=tuple((label, text) for label, text in details if text),
        facts=tuple(fact for fact in _facts(line, say) if fact),
    )


def _facts(line: Line, say: Phrases) -> tuple[str, ...]:
    return (
        say.due(line),
        say.words.statuses[line.status],
        say.change(line),
        say.words.person.format(person=line.person) if line.person else "",
        say.words.kenmerk.format(kenmerk=line.kenmerk) if line.kenmerk else "",
        say.words.copied if line.copied else "",
    )


def _pointing(line: Line, say: Phrases, *, change: bool) -> Entry:
    """A numbered line in short: its number, its text, and why it is pointed at."""
    presses = pressing(line, say.today)
    marks = (
        say.change(line) if change else "",
        say.due(line) if presses else "",
        say.words.statuses[line.status] if presses else "",
    )
    text = harmless_line(say.text(line), POINTED)
    return Entry(text, number=line.number, facts=tuple(mark for mark in marks if mark))
