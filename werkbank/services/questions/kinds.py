"""On which version of its checklist a question runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.checklists.types import Checklist
from werkbank.domain.terms.texts import Texts
from werkbank.services.checklists import catalogue

if TYPE_CHECKING:
    from werkbank.domain.checklists.types import Checklists
    from werkbank.domain.inbox import Question
    from werkbank.storage.reads import Query


def checklist_of(query: Query, question: Question) -> Checklist:
    """The version with which it began."""
    return running_on(catalogue(query), question.checklist, question.version)


def running_on(lists: Checklists, code: str, version: int) -> Checklist:
    """A version; when it no longer reads the one that counts now, and when there is none an empty one.

    What was said of items that are not there any more is kept all the same.
    """
    found = lists.get(code, version) or lists.get(code) or lists.last(code)
    return found if found is not None else Checklist(code, version, Texts(code, code), ())
