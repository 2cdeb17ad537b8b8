"""What a rule would ask for more like one item: its sender, its kind, and what the subjects of that sender share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, cast

from werkbank.domain.conversation import bare_subject
from werkbank.domain.errors import NotFound
from werkbank.domain.ids import show
from werkbank.domain.likeness.words import telling
from werkbank.domain.markings import hidden
from werkbank.services.rules.typed import Asked
from werkbank.storage.reads import messages, rules

if TYPE_CHECKING:
    from werkbank.domain.markings import Marking
    from werkbank.storage.reads import Query

_NEWEST: Final = 50
_MOST_WORDS: Final = 3


def like(query: Query, item: int) -> Asked | None:
    """Filled in beforehand; ``None`` for a hidden item."""
    row = next(iter(rules.of_items(query, [item])), None)
    if row is None:
        raise NotFound("item", show("item", item))
    if any(hidden(cast("Marking", one)) for one in (row.marking, row.of_message) if one):
        return None
    message = messages.one(query, row.message_id)
    subject = "" if message is None else bare_subject(message.subject or "")
    shared = _shared(subject, rules.subjects(query, row.from_addr, _NEWEST) if row.from_addr else [])
    return Asked(sender=row.from_addr or "", subject=" ".join(shared), sort=row.sort or "")


def _shared(subject: str, others: list[str]) -> list[str]:
    """The telling words of a subject that more than half of the others have too; of the only one there is its first."""
    mine = {stem: word for stem, word in telling(subject).items() if not any(letter.isdigit() for letter in word)}
    if len(others) < 2:
        return list(mine.values())[:_MOST_WORDS]
    counts = Counter(stem for one in others for stem in telling(one))
    return [word for stem, word in mine.items() if counts[stem] * 2 > len(others)][:_MOST_WORDS]
