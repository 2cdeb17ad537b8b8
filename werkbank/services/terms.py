"""The equated days and the terms that ship as data, read on first use. Neither needs an archive."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from werkbank.domain.calendars import Closing
    from werkbank.domain.days_off import EquatedDays
    from werkbank.domain.terms import Basis, Terms

_DATA: Final = Path(__file__).resolve().parent.parent / "data"


@cache
def equated() -> EquatedDays:
    """The days equated by royal decree, and the years for which the list is whole (Atw art. 3(3))."""
    from werkbank.domain.days_off import equated_from

    return equated_from(_read("equated.toml"))


@cache
def terms() -> Terms:
    """Every term that ships, with its source and status."""
    from werkbank.domain.terms import terms_from

    return terms_from(_read("terms.toml"))


def basis(closing: Closing) -> Basis:
    """What every term is counted by, with these own closing days."""
    from werkbank.domain.terms import Basis, Setting

    return Basis(terms(), Setting(equated(), closing))


def _read(name: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads((_DATA / name).read_text("utf-8"))
