"""What is said of the weights of the score."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypedDict


class GroupNames(TypedDict):
    """What weights stand under."""

    slack: str
    term: str
    risk: str
    action: str
    sender: str
    sensitivity: str
    theme: str
    rest: str


class WeighingWords(NamedTuple):
    """Weights are named in words; a code is what is typed on the command line."""

    title: str
    groups: GroupNames
    names: Mapping[str, str]
    """Of each code that has no name elsewhere."""
    theme: Callable[[str], str]
    everybody: str
    of: Callable[[str], str]
    """Whose weights these are."""
    shipped: Callable[[int], str]
    reach: Callable[[int, int], str]
    """From and up to."""
    own: str
    """Beside a weight that was changed here."""
    under: str
    """Beside one that was changed for everybody."""
    value: str
    """The label of the line."""
    days: Callable[[int], str]
    changed: Callable[[int], str]
    """How many differ from what is kept."""
    clash: str
    """These do not count together; the reason follows."""
    looked: Callable[[int], str]
    none_move: str
    up: Callable[[int, int], str]
    """How many go up, and the most places."""
    down: Callable[[int, int], str]
    points: Callable[[int], str]
    quadrants: Callable[[int], str]
    biggest: str
    mover: Callable[[int, int, int, int], str]
    """Place, new place, points, new points."""
    empty_list: str
    working: str
    how: Callable[[str, str], str]
    """The keys that change and keep."""
    kept: Callable[[str], str]
    nothing_to_keep: str
    let_go: str
    nothing_to_let_go: str
    not_here: str
    """There is nothing to give back."""
    taken_back: str
    done_again: str
    unkept: Callable[[str], str]
    tried: str
    """On the command line: nothing was changed."""
    reset: Callable[[str], str]
