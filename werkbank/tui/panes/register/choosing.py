"""What was meant by the beginning of a word among a few, and what was typed between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from werkbank.domain.errors import UsageError
from werkbank.tui.questions import Field

if TYPE_CHECKING:
    from collections.abc import Mapping

C = TypeVar("C", bound=str)


def meant(label: str, text: str, names: Mapping[C, str]) -> C:
    """The code of which the name begins so; raises ``UsageError`` with the names when that is none or more than one."""
    wanted = text.strip().casefold()
    exact = [code for code, name in names.items() if name.casefold() == wanted]
    fits = exact or [code for code, name in names.items() if wanted and name.casefold().startswith(wanted)]
    if len(fits) != 1:
        raise UsageError(label, text, tuple(names.values()))
    return fits[0]


def listed(text: str) -> list[str]:
    """What stands between commas."""
    return [one.strip() for one in text.replace(";", ",").split(",") if one.strip()]


def worded(name: str, label: str, value: str, blank: str = "") -> Field:
    """A field of words, in which what stands there is put right and not typed over."""
    return Field(name, label, value, goes_on=bool(value), blank=blank)
