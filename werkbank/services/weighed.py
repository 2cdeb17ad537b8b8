"""By which weights the items of each manager are placed: what is shipped, above it everybody's, then his own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from werkbank.domain.priority import DEFAULT, Weights
from werkbank.storage.reads import ranks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.weighing import Changes
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.ranks import ManagerRow


class Layers(NamedTuple):
    """What differs from what is shipped: for everybody, and above that for single managers by their number."""

    everybody: Changes
    own: Mapping[int, Changes]

    def under(self, manager: int | None) -> Changes:
        """What lies under the own changes of one."""
        return {} if manager is None else self.everybody

    def of(self, manager: int | None) -> Changes:
        """The own changes of one; ``None`` is everybody."""
        return self.everybody if manager is None else self.own.get(manager, {})

    def put(self, manager: int | None, changes: Changes) -> Layers:
        """With other changes for one."""
        if manager is None:
            return self._replace(everybody=changes)
        return self._replace(own={**self.own, manager: changes})


class Weighed:
    """The weights of each manager, worked out once."""

    def __init__(self, layers: Layers, themes: Mapping[int, frozenset[str]]) -> None:
        self.layers, self.themes = layers, themes
        self._weights: dict[int | None, Weights] = {}

    def weights(self, manager: int | None) -> Weights:
        """Of a manager; ``None`` is nobody's.

        Two layers that clash (one was undone under the other) do not count together: then that of everybody counts,
        else what is shipped.
        """
        found = self._weights.get(manager)
        if found is None:
            found = self._weights[manager] = self._made(manager)
        return found

    def _made(self, manager: int | None) -> Weights:
        everybody, own = self.layers.everybody, self.layers.of(manager)
        if not everybody and not own:
            return DEFAULT
        from werkbank.domain.errors import WeightRefused
        from werkbank.domain.weighing import merged, weights_of

        for layers in ((everybody, own), (everybody,)):
            try:
                return weights_of(merged(*layers))
            except WeightRefused:
                continue
        return DEFAULT

    def theme_points(self, manager: int | None, theme: str) -> int:
        """What a theme gives an item of this manager."""
        from werkbank.domain.weighing import points_of_theme

        themes = frozenset[str]() if manager is None else self.themes.get(manager, frozenset())
        return points_of_theme(self.weights(manager), theme.lower(), themes)

    def with_layers(self, layers: Layers) -> Weighed:
        """The same with other changes."""
        return Weighed(layers, self.themes)


def layers(query: Query) -> Layers:
    """What was kept; what cannot be read differs in nothing."""
    rows = query(ranks.WEIGHINGS, {})
    if not rows:
        return Layers({}, {})
    found = {row[0]: _read(row[1]) for row in rows}
    everybody = found.pop(None, {})
    return Layers(everybody, found)


def weighed(managers: Sequence[ManagerRow]) -> Weighed:
    """Made once, for many items."""
    found = {row.number: _read(row.weighing) for row in managers if row.weighing}
    themes = {
        row.number: frozenset(map(str.lower, json.loads(row.themes))) for row in managers if row.number is not None
    }
    return Weighed(Layers(found.pop(None, {}), {key: one for key, one in found.items() if key is not None}), themes)


def _read(text: str) -> Changes:
    from werkbank.domain.errors import WeightRefused
    from werkbank.domain.weighing import read

    try:
        return read(text)
    except WeightRefused:
        return {}
