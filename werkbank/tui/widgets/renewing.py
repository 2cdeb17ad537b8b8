"""A question that others changed something about while it is open: what she left follows, what she typed stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from werkbank.tui.questions import Field
    from werkbank.tui.widgets.entry import Entry


def renewed(
    before: Sequence[Field], now: Sequence[Field], entries: Mapping[str, Entry], touched: Collection[str]
) -> tuple[list[Field], tuple[str, ...]]:
    """The fields that are to be filled anew, and the labels of those with her words where something else stands now."""
    left: list[Field] = []
    yours: list[str] = []
    for was, field in zip(before, now, strict=True):
        value = entries[field.name].value
        if (was.value, was.blank) == (field.value, field.blank):
            continue
        if field.name not in touched and value == was.value:
            left.append(field)
        elif value.strip() != field.value.strip():
            yours.append(field.label)
    return left, tuple(yours)
