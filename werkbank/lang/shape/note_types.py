"""Types of nota's and their routes: taking them in, and what differs between versions."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class AspectNames(TypedDict):
    """What of a step can be different."""

    name: str
    kind: str
    role: str
    norm: str
    optional: str
    after: str
    before: str


class NoteTypeWords(NamedTuple):
    """All of it."""

    in_row: Callable[[str, str, str], str]
    """Which row of a file, where in it, and what is the matter."""
    nothing_taken: str
    taken: Callable[[str], str]
    were_there: Callable[[int], str]
    move_hint: Callable[[str], str]
    """How to move what runs: the code of a type."""
    nothing_moves: Callable[[str], str]
    moves: Callable[[str, int, int], str]
    """Which nota, from which version to which."""
    between: Callable[[int, int], str]
    """From which version to which."""
    lies: Callable[[str, str], str]
    """At which step, and at which after it."""
    added: Callable[[str], str]
    removed: Callable[[str], str]
    changed: Callable[[str, str, str, str], str]
    """Which step, what of it, as it was and as it becomes."""
    reordered: str
    days: Callable[[int, int], str]
    same_route: str
    aspects: AspectNames
    accept_hint: str
    moved: Callable[[int], str]
    runs: Callable[[int], str]
    left_out: Callable[[str], str]
    """Types that cannot be read, and so are in no export."""
    nothing_new: str
    would_be: Callable[[str, int], str]
    """A type that would get a next version, and how many days its longest way would be."""
    would_be_was: Callable[[str, int, int], str]
    """The same, with how many days it is now."""
    nothing_changed: str
    dropped: Callable[[str], str]
    back_to: Callable[[str, int], str]
    still_runs: Callable[[int], str]
    had_no_route: str
