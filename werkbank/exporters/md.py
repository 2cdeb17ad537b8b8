"""Markdown that is pleasant to read as it is; nothing that people wrote can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from werkbank.exporters.page import Block, Entry, Page

BETWEEN: Final = " · "
_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|~&$@^{}]")
_OPENING: Final = re.compile(r"^(?:[#+=:>-]|\d+(?=[.)]))")
_LINK: Final = re.compile(r":(?=//)|(?<=/)/|(?<=\w)\.(?=[^\W\d_]{2})")
"""What readers turn into a link of their own accord: ``https://``, ``//host``, ``www.host.nl``."""


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly these characters, wherever in a line it stands."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    text = _LINK.sub(r"\\\g<0>", text)
    if opening := _OPENING.match(text):
        # A backslash stands before the character that would begin a heading, a list, a rule.
        place = opening.end() if opening[0].isdigit() else 0
        text = f"{text[:place]}\\{text[place:]}"
    return text


def render(page: Page) -> str:
    """The page, with one heading of the first level."""
    rows = [f"# {escaped(page.title)}", ""]
    if page.notice:
        rows += [f"**{escaped(page.notice)}**", ""]
    rows += [f"- {escaped(label)}: {escaped(value)}" for label, value in page.facts]
    if page.answering:
        rows += ["", *(f"{escaped(sentence)}  " for sentence in page.answering[:-1]), escaped(page.answering[-1])]
    for block in page.blocks:
        rows += ["", *_block(block, page.answers)]
    rows += ["", "---", "", *map(escaped, page.footer)]
    return "\n".join(rows) + "\n"


def _block(block: Block, answers: tuple[str, ...]) -> Iterator[str]:
    if block.heading:
        yield f"## {escaped(block.heading)}"
        yield ""
    for entry in block.entries:
        if block.style == "note":
            yield escaped(entry.text)
        elif block.style == "asks":
            yield from _ask(entry, answers)
        else:
            number = f"**{entry.number}** " if entry.number else ""
            yield f"- {number}" + BETWEEN.join(map(escaped, (entry.text, *entry.facts)))


def _ask(entry: Entry, answers: tuple[str, ...]) -> Iterator[str]:
    """The number is bold text, not a list that a reader might count again."""
    yield f"- **{entry.number}** {escaped(entry.text)}"
    for label, text in entry.details:
        yield f"  - {escaped(label)}: {escaped(text)}"
    hint = " ".join(f"[{answer}]" for answer in answers)
    yield "  - " + BETWEEN.join((*map(escaped, entry.facts), hint))
