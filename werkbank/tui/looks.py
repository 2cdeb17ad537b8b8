"""How a cell looks in a terminal, and the shortest way from one look to the next (SGR)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.style import Style


class Look(NamedTuple):
    """The codes of both colours, empty for those of the terminal itself, and of what is on besides.

    Without ink (``None``) it is that of a blank, in which only the ground can be seen.
    """

    ink: str | None = ""
    ground: str = ""
    on: frozenset[str] = frozenset()


PLAIN: Final = Look()
_ATTRIBUTES: Final = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53")
"""Bold, dim, italic, underlined, and so on, by their bit in a style of Rich."""
_OFF: Final = {
    "1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29", "21": "24",
    "51": "54", "52": "54", "53": "55",
}  # fmt: skip
_SHOWS_ON_BLANK: Final = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""What can be seen of a cell without a sign: lines through and around it, and its ink as ground."""


@lru_cache(4_096)
def look_of(style: Style | None, system: ColorSystem | None) -> Look:
    """Of a style, in a terminal with so many colours; ``None`` has no looks at all."""
    if style is None or system is None:
        return PLAIN
    # private, as there is no other way to ask for what is on: Rich is pinned
    bits = style._attributes & style._set_attributes  # noqa: SLF001
    on = frozenset(code for bit, code in enumerate(_ATTRIBUTES) if bits & (1 << bit))
    ink = () if style.color is None else style.color.downgrade(system).get_ansi_codes()
    ground = () if style.bgcolor is None else style.bgcolor.downgrade(system).get_ansi_codes(foreground=False)
    return _one("" if ink == ("39",) else ";".join(ink), "" if ground == ("49",) else ";".join(ground), on)


@lru_cache(4_096)
def _one(ink: str | None, ground: str, on: frozenset[str]) -> Look:
    """Looks that are the same are one object, which makes comparing cheap."""
    return PLAIN if (ink, ground, on) == PLAIN else Look(ink, ground, on)


@lru_cache(4_096)
def blank(look: Look) -> Look:
    """What can be seen of it where no sign stands."""
    return look if look.on & _SHOWS_ON_BLANK else _one(None, look.ground, frozenset())


@lru_cache(4_096)
def with_pen(pen: Look, look: Look) -> Look:
    """What a look is written with: itself, and for a blank the nearest to what the pen has."""
    if look.ink is not None:
        return look
    return _one(pen.ink, look.ground, pen.on - _SHOWS_ON_BLANK)


@lru_cache(4_096)
def turned(before: Look, after: Look) -> str:
    """The sequence from one look to the next; empty when they are the same."""
    if before == after:
        return ""
    anew = ["0", *sorted(after.on), *filter(None, (after.ink, after.ground))]
    ways = [anew] if after != PLAIN else [[""]]
    gone = before.on - after.on
    if not {_OFF[one] for one in gone} & {_OFF[one] for one in after.on}:
        step = [*sorted({_OFF[one] for one in gone}), *sorted(after.on - before.on)]
        if before.ink != after.ink:
            step.append(after.ink or "39")
        if before.ground != after.ground:
            step.append(after.ground or "49")
        ways.append(step)
    return f"\x1b[{min((';'.join(way) for way in ways), key=len)}m"
