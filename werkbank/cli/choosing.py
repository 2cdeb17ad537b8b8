"""One of a few codes, by any of its names or the beginning of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

T = TypeVar("T")
SHORTEST: Final = 3
"""Letters that the beginning of a name needs."""


def choose(wanted: str, names: Mapping[T, AbstractSet[str]]) -> T | None:
    """The one whose name this is, else the only one whose name begins like this; otherwise ``None``."""
    exact = [one for one, known in names.items() if wanted in known]
    begun = [one for one, known in names.items() if any(name.startswith(wanted) for name in known)]
    found = exact or (begun if len(wanted) >= SHORTEST else [])
    return found[0] if len(found) == 1 else None
