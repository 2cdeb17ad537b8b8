"""Find what the officer means by a name or an id; offer the nearest when nothing fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from werkbank.domain import ids
from werkbank.domain.errors import Ambiguous, NotFound, UsageError
from werkbank.domain.nearest import match, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.ids import Kind


class Named(Protocol):
    """Anything in a register."""

    @property
    def id(self) -> int:
        """Row number."""

    @property
    def name(self) -> str:
        """What it is called."""


N = TypeVar("N", bound=Named)


def find(kind: Kind, name: str, among: Sequence[N]) -> N:
    """The one whose id, name or code is meant; raises ``NotFound`` with the nearest names, or ``Ambiguous``."""
    ref = ids.parse(name)
    if ref is not None and ref.kind == kind:
        for one in among:
            if one.id == ref.number:
                return one
    by_code = [one for one in among if getattr(one, "code", "").lower() == name.strip().lower() != ""]
    if len(by_code) == 1:
        return by_code[0]
    by_address = [one for one in among if name.strip().lower() in getattr(one, "addresses", ())]
    if len(by_address) == 1:
        return by_address[0]
    names = [one.name for one in among]
    fits = match(name, names)
    if len(fits) == 1:
        return next(one for one in among if one.name == fits[0])
    if fits:
        raise Ambiguous(kind, name, tuple(fits[:5]))
    raise NotFound(kind, name, tuple(nearest(name, names)))


def find_ref(text: str, kind: Kind) -> int:
    """The row number in an id of one kind; raises ``UsageError``."""
    ref = ids.parse(text)
    if ref is None or ref.kind != kind:
        raise UsageError(kind, text)
    return ref.number
