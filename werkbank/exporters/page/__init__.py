"""The brief in words, before any layout: what each format lays out, in reading order."""

from __future__ import annotations

from dataclasses import replace

from werkbank.domain.brief import Brief, asking
from werkbank.exporters.page import asked, head, told
from werkbank.exporters.page.phrases import Phrases
from werkbank.exporters.page.values import Block, Entry, Page
from werkbank.lang import Words

__all__ = ["Block", "Entry", "Page", "build"]


def build(brief: Brief, words: Words) -> Page:
    """The page of a brief in a language."""
    say = Phrases(words, brief.head.day)
    asks = asking(brief)
    first = tuple(asked.page_one(brief, asks, say))
    after = tuple(told.told(brief, say))
    if asks and after:
        after = (Block("", "note", (Entry(words.brief.nothing_more),)), *after)
    second = (*asked.page_two(brief, say), *after)
    if second:
        second = (replace(second[0], page_two=True), *second[1:])
    mark = head.mark(brief.head, say)
    names = {"day": say.full_day(brief.head.day), "manager": brief.head.manager, "code": brief.head.code}
    return Page(
        language=words.language,
        title=words.brief.title.format(**names) + (f" · {mark}" if mark else ""),
        subject=words.brief.subject.format(**names) + (f"  {mark}" if mark else ""),
        notice=head.notice(brief.head, say),
        facts=tuple(head.facts(brief, asks, say)),
        answering=head.answering(brief, asks, say),
        answers=tuple(words.names.answers[answer] for answer in ("yes", "no", "discuss")),
        blocks=(*first, *second),
        footer=head.footer(brief, say),
    )
