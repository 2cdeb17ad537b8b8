"""Before a brief leaves the house: its free text for the gate, the mask over what was marked after it was frozen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from werkbank.domain.brief_lines import TEXTS, Brief, BriefSection, Line, lines
from werkbank.domain.brief_lines import pointer as pointer_to
from werkbank.domain.ids import show
from werkbank.domain.markings import Marking, hidden

_LONG_WORDS: Final = re.compile(r"\w{5,}")


def mask(brief: Brief, markings: Mapping[int, Marking]) -> Brief:
    """A frozen brief as it may leave now: lines of pieces that are hidden by now lose every word, numbers stay.

    What is told once moves to the confidential pieces. A line of today in the officer's own words goes when it shares
    a long word with a piece that is masked: better a line too few than a title outside.
    """
    gone = {item for item, marking in markings.items() if hidden(marking)}
    refused = {item for item, marking in markings.items() if marking == "state-secret"}
    secret = _secret(brief, gone)
    moved = tuple(
        pointer_to(line.item, line.kenmerk, markings[line.item])
        for line in lines(brief)
        if line.item in gone and not line.number
    )
    moved += tuple(pointer_to(one.item, "", markings[one.item]) for one in brief.pending if one.item in gone)
    return replace(
        brief,
        highlights=tuple(
            highlight
            for highlight in brief.highlights
            if highlight.item not in gone and secret.isdisjoint(_long_words(highlight.text))
        ),
        sections=_masked(brief.sections, gone),
        page_two=_masked(brief.page_two, gone),
        pending=tuple(one for one in brief.pending if one.item not in gone),
        done=tuple(replace(done, text="") if done.item in gone else done for done in brief.done),
        confidential=tuple(
            replace(pointer, kenmerk="") if pointer.item in refused else pointer
            for pointer in (*brief.confidential, *moved)
        ),
        outlook=tuple(expected for expected in brief.outlook if expected.item not in gone),
    )


def _secret(brief: Brief, gone: set[int]) -> set[str]:
    """The long words of what is masked."""
    texts = [getattr(line, name) for line in lines(brief) if line.item in gone for name in TEXTS]
    texts += [done.text for done in brief.done if done.item in gone]
    texts += [expected.text for expected in brief.outlook if expected.item in gone]
    texts += [pending.title for pending in brief.pending if pending.item in gone]
    return {word for text in texts for word in _long_words(text)}


def _long_words(text: str) -> list[str]:
    return _LONG_WORDS.findall(text.casefold())


def _masked(sections: Sequence[BriefSection], gone: set[int]) -> tuple[BriefSection, ...]:
    kept = []
    for section in sections:
        made = tuple(
            Line(item=line.item, section=line.section, number=line.number, masked=True) if line.item in gone else line
            for line in section.lines
            if line.number or line.item not in gone
        )
        if made:
            kept.append(replace(section, lines=made))
    return tuple(kept)


def free_text(brief: Brief) -> Iterator[tuple[str, str]]:
    """Every text that somebody typed, with its place as a code that ``BriefWords.place`` puts in words.

    Places read ``3 · gist`` for a numbered line, ``read s12 · title`` for another, ``today 1 · text``,
    ``head · manager``.
    """
    for name in ("manager", "officer"):
        yield f"head · {name}", getattr(brief.head, name)
    for place, highlight in enumerate(brief.highlights, 1):
        if highlight.text:
            yield f"today {place} · text", highlight.text
    for line in lines(brief):
        where = str(line.number) if line.number else f"{line.section} {show('item', line.item)}"
        for name in TEXTS:
            if text := getattr(line, name):
                yield f"{where} · {name}", text
    for done in brief.done:
        if done.text:
            yield f"done {done.number} · text", done.text
    for one in brief.pending:
        for name, text in (("person", one.author), ("title", one.title), ("step", one.step)):
            if text:
                yield f"pending {show('item', one.item)} · {name}", text
    for pointer in brief.confidential:
        if pointer.kenmerk:
            yield f"confidential {show('item', pointer.item)} · kenmerk", pointer.kenmerk
    for expected in brief.outlook:
        if expected.text:
            yield f"outlook {show('item', expected.item)} · text", expected.text
