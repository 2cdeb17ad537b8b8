"""Every text of a brief as one harmless line of bounded length, whatever it was: the last door before a file."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from werkbank.domain.brief import Brief, BriefSection, Done, Expected, Head, Highlight, Line, Pending, Pointer
from werkbank.domain.harmless import harmless_line

LIMIT: Final = 1_000
Part = TypeVar("Part", Head, Highlight, Line, Done, Pending, Pointer, Expected)

_TEXT_FIELDS: Final[dict[type, tuple[str, ...]]] = {
    part: tuple(field.name for field in fields(part) if field.type == "str")
    for part in (Head, Highlight, Line, Done, Pending, Pointer, Expected)
}


def clean(brief: Brief) -> Brief:
    """The brief itself when there is nothing to clean, as with every brief that ``compose`` made."""
    return replace(
        brief,
        head=_part(brief.head),
        highlights=tuple(map(_part, brief.highlights)),
        sections=tuple(map(_section, brief.sections)),
        page_two=tuple(map(_section, brief.page_two)),
        done=tuple(map(_part, brief.done)),
        pending=tuple(map(_part, brief.pending)),
        confidential=tuple(map(_part, brief.confidential)),
        outlook=tuple(map(_part, brief.outlook)),
    )


def _section(section: BriefSection) -> BriefSection:
    return replace(section, lines=tuple(map(_part, section.lines)))


def _part(part: Part) -> Part:
    changed: dict[str, Any] = {}
    for name in _TEXT_FIELDS[type(part)]:
        text = getattr(part, name)
        if text and (line := harmless_line(text, LIMIT)) != text:
            changed[name] = line
    return replace(part, **changed) if changed else part
