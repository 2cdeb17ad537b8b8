"""The term of an item as it is shown: counted by what is known now, beside what was accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NotFound, TermRefused
from werkbank.domain.views import TermView
from werkbank.storage.reads import terms as reads

if TYPE_CHECKING:
    from datetime import date

    from werkbank.storage.reads import Query


def term_view(query: Query, item: int, today: date, *, shut: bool) -> TermView | None:
    """Of this item; ``None`` when it has no term. ``shut``: it is sealed, so nothing that was typed is told."""
    found = reads.of_items(query, [item]).get(item)
    if found is None:
        return None
    from werkbank.domain.terms.running import counted, moved, rule_of
    from werkbank.services.terms import basis

    by = basis(reads.closing(query))
    shown = found.without_words() if shut else found
    try:
        rule, pause = rule_of(found.term, by.terms), found.open_pause
        outcome = counted(found, by)
        if_resumed = None if pause is None else counted(found, by, until=max(today, pause.first))
        return TermView(shown, rule, outcome, if_resumed, moved(found, by) is not None)
    except (NotFound, TermRefused) as problem:
        return TermView(shown, None, None, problem=problem)
