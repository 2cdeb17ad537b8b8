"""What a document can be, in one table: whether there are questions in it to prepare, by which checklist, and how a
question that is made of it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.terms.texts import Texts

if TYPE_CHECKING:
    from werkbank.domain.questions.document import Kind

_PARLIAMENT: Final = Texts("Kamervragen", "Parliamentary questions")


class KindRow(NamedTuple):
    """What follows from the kind. Without a ``title`` nothing is made of it."""

    title: Texts | None = None
    """How the title of a question begins."""
    checklist: str = ""
    """The checklist that fits, whatever the message around it is; empty where the message says."""
    is_free: bool = False
    """Is it whose who sent it, without a form: anybody's list?"""
    has_term: bool = False
    """Does the term for answering parliament run? Not when the answers are there already, nor for a committee's list,
    whose date is in its letter.
    """
    is_other: bool = False
    """Has it a name, and no question to prepare?"""
    begun: Kind | None = None
    """What it is when a question is found in it after all."""


KINDS: Final[dict[Kind, KindRow]] = {
    "kamervragen": KindRow(_PARLIAMENT, "C2", has_term=True),
    "answered": KindRow(_PARLIAMENT, "C2"),
    "answers": KindRow(is_other=True, begun="answered"),
    "factual": KindRow(Texts("Feitelijke vragen", "Factual questions"), "C2"),
    "press": KindRow(Texts("Persvragen", "Press questions"), "C5", is_free=True),
    "postponed": KindRow(is_other=True),
    "oral": KindRow(is_other=True),
    "covering": KindRow(is_other=True, begun="list"),
    "list": KindRow(Texts("Vragen", "Questions"), is_free=True),
    "unknown": KindRow(begun="list"),
}
"""In the order in which they are offered."""
