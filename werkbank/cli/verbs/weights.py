"""``werkbank weights``: what weighs how much, per manager; changed, given back, or only tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, group, option, verb
from werkbank.cli.listing import row_lines
from werkbank.domain.errors import UsageError
from werkbank.domain.weighing import checked
from werkbank.lang.items import title
from werkbank.lang.weighing import moved, sign, summary, weight_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.cli.state import State
    from werkbank.domain.weighing_views import Mover, Preview, Row, Sheet
    from werkbank.lang import Words


def _json(row: Row, sheet: Sheet) -> dict[str, object]:
    weight = row.weight
    return {
        "code": weight.code,
        "manager": None if sheet.manager is None else sheet.manager.name,
        "value": row.value,
        "under": row.under,
        "own": row.is_own,
        "shipped": weight.shipped,
        "least": weight.least,
        "most": weight.most,
        "unit": "days" if weight.days else "points",
    }


def _show(state: State, manager: str) -> None:
    """All weights."""
    sheet, words = state.services.weighings.sheet(manager), state.words
    if state.as_json:
        for row in sheet.rows:
            state.output.json(_json(row, sheet))
        return
    said = words.weighing
    state.output.line(said.of(_who(sheet, words)))
    if sheet.problem is not None:
        from werkbank.lang import explain

        state.output.narrate(f"{said.clash}: {explain(sheet.problem, words).message}")
    rows = [_texts(row, words) for row in sheet.rows]
    for line in row_lines(state, rows, (-1, 0, -1, -1, -1, -1)):
        state.output.line(line)


def _texts(row: Row, words: Words) -> tuple[str, ...]:
    said, weight = words.weighing, row.weight
    mark = said.own if row.is_own else said.under if row.value != weight.shipped else ""
    return (
        weight.code, f"{said.groups[weight.group]}: {weight_name(weight.code, said, words.reasons)}",
        said.days(row.value) if weight.days else str(row.value), mark, said.shipped(weight.shipped),
        said.reach(weight.least, weight.most),
    )  # fmt: skip


def _who(sheet: Sheet, words: Words) -> str:
    return words.weighing.everybody if sheet.manager is None else sheet.manager.name


def _set(state: State, values: tuple[str, ...], manager: str) -> None:
    """Keep other values."""
    state.services.weighings.change(_pairs(values), manager)
    _tell_kept(state, manager, state.words.weighing.kept)


def _reset(state: State, codes: tuple[str, ...], manager: str) -> None:
    """Give back."""
    state.services.weighings.reset([one.lower() for one in codes], manager)
    _tell_kept(state, manager, state.words.weighing.reset)


def _tell_kept(state: State, manager: str, said: object) -> None:
    if state.as_json or not callable(said):
        _show(state, manager)
    else:
        state.output.line(said(_who(state.services.weighings.sheet(manager), state.words)))


def _pairs(values: Sequence[str]) -> dict[str, int]:
    """``CODE VALUE CODE VALUE``. Raises ``WeightRefused``, and ``UsageError`` for a code without a value."""
    if len(values) % 2:
        raise UsageError("weights", values[-1])
    codes = (one.lower() for one in values[::2])
    return {code: checked(code, text) for code, text in zip(codes, values[1::2], strict=True)}


def _try(state: State, values: tuple[str, ...], manager: str) -> None:
    """What would move."""
    seen, said = state.services.weighings.preview(_pairs(values), manager), state.words.weighing
    if state.as_json:
        state.output.json(_preview_json(seen))
        return
    for line in _lines(seen, state.words):
        state.output.line(line)
    state.output.narrate(said.tried)


def _preview_json(seen: Preview) -> dict[str, object]:
    return {
        "looked_at": seen.looked_at, "up": seen.up, "down": seen.down, "most_up": seen.most_up,
        "most_down": seen.most_down, "points": seen.points, "quadrants": seen.quadrants,
        "movers": [_mover_json(one) for one in seen.movers],
    }  # fmt: skip


def _mover_json(one: Mover) -> dict[str, object]:
    return {
        "id": one.line.ref, "title": one.line.title or None, "hidden": one.line.hidden, "place": one.place,
        "new_place": one.new_place, "points": one.points, "new_points": one.new_points, "quadrant": one.quadrant,
        "new_quadrant": one.new_quadrant,
    }  # fmt: skip


def _lines(seen: Preview, words: Words) -> list[str]:
    """What moves, in lines; a hidden piece is named by what it is."""
    said = words.weighing
    if not seen.looked_at:
        return [said.empty_list]
    movers = [f"{sign(one)} {one.line.ref} {title(words, one.line)}: {moved(one, words)}" for one in seen.movers]
    return [f"{said.looked(seen.looked_at)}: {summary(seen, words)}", *movers]


def _weights(words: Words) -> click.Command:
    def whose() -> click.Option:
        return option(words, "--manager", "manager", default="", metavar="NAME", key="weights_of")

    def bare(ctx: click.Context, manager: str) -> None:
        if ctx.invoked_subcommand is None:
            _show(ctx.obj, manager)

    values = ("values", "CODE VALUE...")
    made = group(
        words,
        "weights",
        verb(words, "weights set", _set, argument(*values, nargs=-1, required=True), whose()),
        verb(words, "weights reset", _reset, argument("codes", "[CODE...]", nargs=-1), whose()),
        verb(words, "weights try", _try, argument(*values, nargs=-1, required=True), whose()),
    )
    made.invoke_without_command, made.no_args_is_help = True, False
    made.params.insert(0, whose())
    made.callback = click.pass_context(bare)
    return made


VERBS = {"weights": _weights}
