"""The parts of one working copy as rows, each with what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from werkbank.tui.panes.copying.lists import CopyParts, P

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.tui.context import Context
    from werkbank.tui.panes.copying.shop import CopyWords

T = TypeVar("T")
"""A working copy in words."""


class Outline(CopyParts[P], Generic[P, T]):
    """The rows. A subclass brings the words, and the parts that there are."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name)
        self.telling: T | None = None
        self.wrong: dict[P, Any] = {}
        """What is wrong with a part, as it was judged last."""

    @property
    def said(self) -> CopyWords:
        """The words."""
        raise NotImplementedError

    def outline(self, telling: T) -> tuple[P, ...]:
        """The parts of a copy, in order."""
        raise NotImplementedError

    def group(self, part: P) -> str:
        """What a part stands under."""
        raise NotImplementedError

    def part_of(self, problem: Any) -> P | None:
        """The part with which something is wrong."""
        raise NotImplementedError

    def show(self, telling: T, part: P | None) -> None:
        """Another copy, or a newer one, with the cursor on this part."""
        self.telling, parts = telling, self.outline(telling)
        self.fill(parts, [self.group(one) for one in parts], part)

    def empty(self) -> None:
        """Something else is going to be shown."""
        super().empty()
        self.telling = None

    def judge(self, problems: Sequence[Any]) -> None:
        """What is wrong, each at its row."""
        self.wrong = {part: one for one in reversed(problems) if (part := self.part_of(one)) is not None}
        self.refresh()

    def head(self, code: str) -> str:
        """What a heading says."""
        return str(self.said.heads[code])  # type: ignore[literal-required]
