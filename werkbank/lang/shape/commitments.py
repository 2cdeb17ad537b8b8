"""The page of commitments and motions, in words."""

from collections.abc import Callable
from typing import NamedTuple


class CommitmentPageWords(NamedTuple):
    """All of it."""

    page: str
    """What the page is called."""
    what: str
    """Asks what was promised."""
    then: str
    """What is asked after that."""
    answer_to: str
    how: str
    why: str
    today: str
    """As it is typed."""
    no_day: str
    none_here: str
    no_question: Callable[[str], str]
    """It was made in the answer to no question here; its id."""
    empty: Callable[[str], str]
    """The key that adds one."""
    empty_manager: Callable[[str, str], str]
    """The manager, and the key that shows all of them."""
