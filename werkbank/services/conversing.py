"""Give messages their place in conversations; two that turn out to be one are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain import conversation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.storage.database import Doing


def converse(doing: Doing, numbers: Sequence[int], keys: Sequence[tuple[str, ...]]) -> None:
    """Place these messages, each by the keys that tie it to others."""
    if not numbers:
        return
    known = doing.threads.known([key for some in keys for key in some])
    joined = conversation.join(keys, known, doing.threads.next_free())
    for gone, stays in joined.merged.items():
        doing.threads.merge(gone, stays)
    of_message = dict(zip(numbers, joined.conversations, strict=True))
    doing.threads.add(of_message, {key: place for key, place in joined.keys.items() if known.get(key) != place})
