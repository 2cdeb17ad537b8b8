"""Sections of a page that have runs of their own: each is put in without touching the rest."""

from __future__ import annotations

from typing import Final

_ANY: Final = "\n## "


def of(page: str, heading: str) -> str:
    """The section that a page has; empty when there is none."""
    if heading not in page:
        return ""
    body = page.partition(heading)[2].partition(_ANY)[0]
    return f"{heading}{body}".rstrip() + "\n"


def put_in(page: str, heading: str, text: str, before: str) -> str:
    """The page with this section in place of the one it had, or ``before`` another."""
    if old := of(page, heading):
        return page.replace(old, text.rstrip() + "\n", 1)
    head, _, tail = page.partition(before)
    return f"{head}{text.rstrip()}\n\n{before}{tail}"
