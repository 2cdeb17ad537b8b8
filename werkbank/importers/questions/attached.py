"""What is attached to a mail and may hold questions, out of the mail's own bytes: only when the officer asks."""

from __future__ import annotations

import os
from typing import Final, NamedTuple

from werkbank.importers.body import base_name
from werkbank.importers.headers import skip_envelope, split_head
from werkbank.importers.mime import find_parts
from werkbank.importers.questions.files import FORMS
from werkbank.importers.questions.limits import LARGEST

_MOST: Final = 20
"""Attachments of one mail that are looked at."""
_OTHERS: Final = frozenset({
    ".doc", ".odt", ".rtf", ".pages", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".zip", ".msg", ".eml",
})  # fmt: skip
"""Names of what may well hold questions and cannot be read; its reader says so."""
_ENCODED: Final = 2 * LARGEST


class Attached(NamedTuple):
    """A file in a mail: its name, harmless and never a path, and its bytes."""

    name: str
    raw: bytes


def attached(raw: bytes) -> tuple[Attached, ...]:
    """The attachments of a mail whose name says that there may be questions in them, in their order.

    What is longer than a list of questions may be is cut just beyond that, so that its reader refuses it.
    """
    headers, start = split_head(raw, skip_envelope(raw), len(raw))
    found: list[Attached] = []
    for leaf in find_parts(raw, headers, start).leaves:
        name = base_name(leaf.name) or base_name(leaf.params.get("name", ""))
        extension = os.path.splitext(name)[1].lower()  # noqa: PTH122
        if not leaf.inside and (extension in FORMS or extension in _OTHERS) and len(found) < _MOST:
            found.append(Attached(name, leaf.content(_ENCODED)[: LARGEST + 1]))
    return tuple(found)
