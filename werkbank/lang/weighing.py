"""What a weight is called, and what would move by other weights, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.weighing import LONGEST_THEME, THEME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from werkbank.domain.weighing_views import Mover, Preview
    from werkbank.lang import Words
    from werkbank.lang.shape.reasons import ReasonWords
    from werkbank.lang.shape.weighing import WeighingWords

_TABLES: Final[dict[str, Callable[[ReasonWords], Mapping[str, object]]]] = {
    "term": lambda said: said.term_kinds,
    "risk": lambda said: said.risks,
    "action": lambda said: said.actions,
    "sender": lambda said: said.weights,
    "sensitivity": lambda said: said.sensitivities,
}


def weight_name(code: str, said: WeighingWords, reasons: ReasonWords) -> str:
    """Under its heading: ``wettelijk`` for ``term.statutory``; a code that is not known stays a code."""
    if code in said.names:
        return said.names[code]
    group, _, name = code.partition(".")
    if group in _TABLES:
        return str(_TABLES[group](reasons).get(name, harmless_line(code, LONGEST_THEME)))
    if code.startswith(THEME) and name:
        return said.theme(harmless_line(name, LONGEST_THEME))
    return harmless_line(code, LONGEST_THEME)


def full_name(code: str, said: WeighingWords, reasons: ReasonWords) -> str:
    """With what it stands under: ``soort termijn: wettelijk``."""
    group = code.partition(".")[0]
    name = weight_name(code, said, reasons)
    heads: Mapping[str, object] = said.groups
    return f"{str(heads[group]).lower()}: {name}" if group in {*_TABLES, "slack"} else name


def summary(seen: Preview, words: Words) -> str:
    """How many move, in one line."""
    said = words.weighing
    if not seen.movers:
        return f"{said.none_move} ({said.points(seen.points)})" if seen.points else said.none_move
    told = [said.up(seen.up, seen.most_up), said.down(seen.down, seen.most_down)]
    return ", ".join((*told, *([said.quadrants(seen.quadrants)] if seen.quadrants else [])))


def sign(one: Mover) -> str:
    """Up or down."""
    return "↑" if one.up > 0 else "↓"


def moved(one: Mover, words: Words) -> str:
    """From where to where, and by which points."""
    return words.weighing.mover(one.place, one.new_place, one.points, one.new_points)
