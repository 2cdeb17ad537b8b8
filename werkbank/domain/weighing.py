"""What a manager finds weighty, otherwise than is shipped: single numbers of the score, each within its range.

A weight has a code such as ``term.statutory`` or ``slack.0``. Changes are kept as what differs from what is shipped, so
a better table that is shipped later reaches everybody who changed nothing. The ranges keep the invariants of content.md
4.2: whatever is chosen within them, an overdue statutory item that asks for more than information has at least the
points of anything for information, and a later deadline never has more points than an earlier one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.priority import DEFAULT, Weights
from werkbank.domain.refusals import WeightRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Group = Literal["slack", "term", "risk", "action", "sender", "sensitivity", "theme", "rest"]
THEME: Final = "theme."
"""Before the name of a theme of the manager."""
MOST_THEMES: Final = 50
Changes = dict[str, int]


class Weight(NamedTuple):
    """One number that may be another. ``least`` and ``most`` are in points, but days for ``days``."""

    code: str
    group: Group
    least: int
    most: int
    shipped: int
    days: bool = False


def _table(group: Group) -> tuple[Weight, ...]:
    values: Mapping[str, int] = getattr(DEFAULT, group)
    return tuple(Weight(f"{group}.{code}", group, 0, 30, value) for code, value in values.items() if code)


_SINGLE: Final = (
    Weight("rest.waiting_each", "rest", 0, 10, DEFAULT.waiting_each),
    Weight("rest.waiting_most", "rest", 0, 20, DEFAULT.waiting_most),
    Weight("rest.still_each", "rest", 0, 10, DEFAULT.still_each),
    Weight("rest.still_days", "rest", 1, 20, DEFAULT.still_days, days=True),
    Weight("rest.still_most", "rest", 0, 20, DEFAULT.still_most),
    Weight("rest.clamp", "rest", 5, 60, DEFAULT.clamp),
    Weight("rest.urgent_slack", "rest", 0, 10, DEFAULT.urgent_slack, days=True),
    Weight("rest.important_from", "rest", 1, 60, DEFAULT.important_from),
    Weight("rest.buffer", "rest", 0, 5, DEFAULT.buffer, days=True),
)
WEIGHTS: Final[tuple[Weight, ...]] = (
    *(Weight(f"slack.{slack}", "slack", 0, 60, points) for slack, points in DEFAULT.slack),
    Weight("slack.ample", "slack", 0, 60, DEFAULT.slack_ample),
    *_table("term"),
    *_table("risk"),
    *_table("action"),
    *_table("sender"),
    *_table("sensitivity"),
    Weight("theme.each", "theme", 0, DEFAULT.theme_most, DEFAULT.theme_each),
    *_SINGLE,
)  # fmt: skip
"""Every weight, in the order in which they are shown."""
_BY_CODE: Final = {one.code: one for one in WEIGHTS}


def weight_of(code: str) -> Weight:
    """What a code stands for; that of a theme of her own (``theme.wonen``) too. Raises ``WeightRefused``."""
    if code in _BY_CODE:
        return _BY_CODE[code]
    if code.startswith(THEME) and code.removeprefix(THEME).strip():
        return Weight(code, "theme", 0, DEFAULT.theme_most, DEFAULT.theme_each)
    raise WeightRefused("unknown", code)


def changed(before: Mapping[str, int], code: str, value: int | None) -> Changes:
    """The changes with one more; ``None`` or the shipped value takes it away. Raises ``WeightRefused``."""
    weight = weight_of(code)
    if value is not None and not weight.least <= value <= weight.most:
        raise WeightRefused("range", code, least=weight.least, most=weight.most)
    after = {key: one for key, one in before.items() if key != code}
    if value is not None and (value != weight.shipped or _is_own_theme(code)):
        after[code] = value
    if sum(map(_is_own_theme, after)) > MOST_THEMES:
        raise WeightRefused("themes", str(MOST_THEMES))
    return after


def weights_of(changes: Mapping[str, int]) -> Weights:
    """The weights with these changes. Raises ``WeightRefused`` when they break what always has to hold."""
    for code in changes:
        weight = weight_of(code)
        if not weight.least <= changes[code] <= weight.most:
            raise WeightRefused("range", code, least=weight.least, most=weight.most)
    singles = {one.code.removeprefix("rest."): value_of(changes, one.code) for one in _SINGLE}
    made = replace(
        DEFAULT,
        slack=tuple((slack, value_of(changes, f"slack.{slack}")) for slack, _ in DEFAULT.slack),
        slack_ample=value_of(changes, "slack.ample"),
        **{group: _named(group, changes) for group in ("term", "risk", "action", "sender", "sensitivity")},  # type: ignore[arg-type]
        theme_each=value_of(changes, "theme.each"),
        themes={code.removeprefix(THEME): points for code, points in changes.items() if _is_own_theme(code)},
        **singles,  # type: ignore[arg-type]
    )
    _check(made)
    return made


def merged(*layers: Mapping[str, int]) -> Changes:
    """Changes for everybody first, then those of the manager, which count above them."""
    return {code: value for layer in layers for code, value in layer.items()}


def value_of(changes: Mapping[str, int], code: str) -> int:
    """What a weight is with these changes."""
    return changes.get(code, weight_of(code).shipped)


def shown(themes: tuple[str, ...], changes: Mapping[str, int]) -> Iterator[Weight]:
    """Every weight in its order, with one for each theme of the manager and each that was weighed."""
    own = dict.fromkeys((*themes, *(code.removeprefix(THEME) for code in changes if _is_own_theme(code))))
    for weight in WEIGHTS:
        yield weight
        if weight.code == "theme.each":
            yield from (weight_of(f"{THEME}{theme}") for theme in own)


def _is_own_theme(code: str) -> bool:
    return code.startswith(THEME) and code not in _BY_CODE


def _named(group: str, changes: Mapping[str, int]) -> dict[str, int]:
    shipped: Mapping[str, int] = getattr(DEFAULT, group)
    return {code: changes.get(f"{group}.{code}", value) for code, value in shipped.items()}


def _check(weights: Weights) -> None:
    """What always has to hold (content.md 4.2, invariants 1 and 2)."""
    points = [*(given for _, given in weights.slack), weights.slack_ample]
    codes = [*(f"slack.{slack}" for slack, _ in weights.slack), "slack.ample"]
    for at in range(1, len(points)):
        if points[at] > points[at - 1]:
            raise WeightRefused("rising", codes[at], codes[at - 1])
    asked = min(value for code, value in weights.action.items() if code not in ("", "inform"))
    if points[0] + weights.term["statutory"] + asked < weights.clamp:
        raise WeightRefused("clamp", "rest.clamp", most=points[0] + weights.term["statutory"] + asked)
