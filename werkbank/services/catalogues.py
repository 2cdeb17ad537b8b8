"""What types of nota's and checklists of questions have in common: a file of them, what counts, and what runs."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.own_versions import is_own, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from werkbank.domain.checklists import Checklists
    from werkbank.domain.notes import Catalogue
    from werkbank.domain.own_versions import Running

    Stock = Catalogue | Checklists

LARGEST: Final = 1_000_000
"""Bytes of a file with them; those that ship take less than a tenth."""
RowState = Literal["counts", "unread", "retired", "gone"]
"""It counts; its own version is kept but does not read; it was given up, or is not there any more, while some run."""
_WHERE: Final = re.compile(r"line (\d+), column (\d+)")


class Using(NamedTuple):
    """How many run on what has a code, of which ``behind`` on another version than the one that counts.

    ``lost``: on one that cannot be read. One from before there were versions follows what counts.
    """

    running: int
    behind: int
    lost: int


def table_of(data: bytes) -> dict[str, Any] | str:
    """What a file of TOML says, whatever bytes it holds; else where it breaks off (``line:column``, or empty)."""
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        found = _WHERE.search(str(error))
        return ":".join(found.groups()) if found else ""


def in_order(stock: Stock, wrong: Collection[str], running: Iterable[Running]) -> tuple[str, ...]:
    """The codes: what does not read, what is not there any more while some run on it, and all that counts besides."""
    now = [one.code for one in stock.current]
    gone = sorted({one.code for one in running} - {*now, *wrong})
    return (*wrong, *gone, *(code for code in now if code not in wrong))


def state_of(code: str, stock: Stock) -> RowState:
    """How it stands with what has this code; what does not read is told before what counts."""
    if stock.unread_of(code, 0) is not None:
        return "unread"
    return "counts" if stock.get(code) is not None else "retired" if stock.last(code) is not None else "gone"


def using(code: str, stock: Stock, running: Iterable[Running]) -> Using:
    """How many run on what has this code."""
    mine, now = [one for one in running if one.code == code], stock.get(code)
    follows = (0, 0 if now is None else now.version)
    return Using(
        sum(one.size for one in mine),
        sum(one.size for one in mine if one.version not in follows),
        sum(one.size for one in mine if stock.get(code, one.version) is None),
    )


def of_their_own(kind: str, code: str, stock: Stock) -> str:
    """The code of what can be given up, as it is written there; empty when there is nothing own about it.

    Raises ``NotFound`` (of this kind) when there is nothing at all.
    """
    unread, now = stock.unread_of(code, 0), stock.get(code)
    if unread is not None:
        return unread.code
    if now is None:
        raise unknown(kind, code, stock.current)
    return now.code if is_own(now) else ""


def using_own(code: str, running: Iterable[Running]) -> int:
    """How many run on a version of their own of what has this code."""
    return sum(one.size for one in running if one.code == code and is_own(one))
