"""What a manager finds weighty, otherwise than is shipped: single numbers of the score, each within its range.

A weight has a code such as ``term.statutory`` or ``slack.0``. Changes are kept as what differs from what is shipped, so
a better table that is shipped later reaches everybody who changed nothing. The ranges keep the invariants of content.md
4.2: whatever is chosen within them, an overdue statutory item that asks for more than information has at least the
points of anything for information, and a later deadline never has more points than an earlier one.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.nearest import nearest
from werkbank.domain.priority import DEFAULT, Weights
from werkbank.domain.refusals import WeightRefused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

Group = Literal["slack", "term", "risk", "action", "sender", "sensitivity", "theme", "rest"]
THEME: Final = "theme."
"""Before the name of a theme of the manager."""
MOST_THEMES: Final = 50
LONGEST_THEME: Final = 60
_LONGEST_NUMBER: Final = 9
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
    theme = code.removeprefix(THEME)
    if theme != code and theme == theme.strip().lower() != "" and len(theme) <= LONGEST_THEME:
        return Weight(code, "theme", 0, DEFAULT.theme_most, DEFAULT.theme_each)
    raise WeightRefused("unknown", code, next(iter(nearest(code, tuple(_BY_CODE))), ""))


def checked(code: str, text: str) -> int:
    """A value as it was typed. Raises ``WeightRefused``: no number, or outside the range."""
    weight = weight_of(code)
    digits = text.strip()
    if not (digits.isascii() and digits.removeprefix("-").isdigit() and len(digits) <= _LONGEST_NUMBER):
        raise WeightRefused("number", code, digits, least=weight.least, most=weight.most)
    return _within(weight, int(digits))


def changed(before: Mapping[str, int], code: str, value: int | None, under: Mapping[str, int] | None = None) -> Changes:
    """The changes with one more, above those ``under`` them. Raises ``WeightRefused``.

    ``None``, or the value that it has without this change, takes it away; a theme of her own stays as it was typed.
    """
    weight = weight_of(code)
    after = {key: one for key, one in before.items() if key != code}
    if value is not None:
        _within(weight, value)
        beneath = {} if under is None else under
        if value != beneath.get(code, None if _is_own_theme(code) else weight.shipped):
            after[code] = value
    if sum(map(_is_own_theme, after)) > MOST_THEMES:
        raise WeightRefused("themes", str(MOST_THEMES))
    return after


def written(changes: Mapping[str, int]) -> str:
    """As they are kept: JSON in the order of the codes; nothing changed is an empty text."""
    return json.dumps(dict(sorted(changes.items())), ensure_ascii=False) if changes else ""


def read(text: str) -> Changes:
    """What was kept. Raises ``WeightRefused`` for what is no set of codes with numbers."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise WeightRefused("shape") from None
    if not isinstance(found, dict) or not all(type(value) is int for value in found.values()):
        raise WeightRefused("shape")
    return found


def weights_of(changes: Mapping[str, int]) -> Weights:
    """The weights with these changes. Raises ``WeightRefused`` when they break what always has to hold."""
    for code, value in changes.items():
        _within(weight_of(code), value)
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
    own = dict.fromkeys(
        (*(theme.lower() for theme in themes), *(code.removeprefix(THEME) for code in changes if _is_own_theme(code)))
    )
    for weight in WEIGHTS:
        yield weight
        if weight.code == "theme.each":
            yield from (weight_of(f"{THEME}{theme}") for theme in own)


def points_of_theme(weights: Weights, theme: str, of_manager: Collection[str]) -> int:
    """For a theme in small letters: its own points, else those of each theme of the manager, else none."""
    if theme in weights.themes:
        return weights.themes[theme]
    return weights.theme_each if theme in of_manager else 0


def _within(weight: Weight, value: int) -> int:
    if not weight.least <= value <= weight.most:
        raise WeightRefused("range", weight.code, str(value), least=weight.least, most=weight.most)
    return value


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
