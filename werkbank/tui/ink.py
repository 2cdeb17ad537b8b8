"""The colours of a theme as styles that lines are drawn with, by role. Without colour, attributes say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.color import Color
from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping


class Ink(NamedTuple):
    """One style per role."""

    plain: Style
    title: Style
    muted: Style
    accent: Style
    asks: Style
    """A sentence that asks something."""
    heading: Style
    late: Style
    tight: Style
    on_time: Style
    mark: Style
    quote: Style
    error: Style
    line: Style
    part: Style
    """What was recognised in a line that is being typed. These have the ground of that line, and it is underlined."""
    part_new: Style
    part_wrong: Style
    part_left: Style
    cursor: Style
    cursor_blur: Style
    bar: Style
    bar_key: Style
    bar_current: Style

    def status(self, code: str) -> Style:
        """The style of a status word."""
        return {"late": self.late, "infeasible": self.late, "tight": self.tight, "on-time": self.on_time}.get(
            code, self.muted
        )


_WITHOUT: Final = Ink(
    plain=Style(), title=Style(bold=True), muted=Style(), accent=Style(bold=True), asks=Style(bold=True),
    heading=Style(bold=True), late=Style(bold=True), tight=Style(bold=True), on_time=Style(), mark=Style(bold=True),
    quote=Style(), error=Style(bold=True), line=Style(), part=Style(bold=True), part_new=Style(bold=True, italic=True),
    part_wrong=Style(bold=True, reverse=True), part_left=Style(),
    cursor=Style(reverse=True), cursor_blur=Style(underline=True),
    bar=Style(), bar_key=Style(bold=True), bar_current=Style(bold=True, underline=True),
)  # fmt: skip


def ink_of(variables: Mapping[str, str], *, no_color: bool = False) -> Ink:
    """The styles of a theme, from its variables (``wb-...``, ``foreground``, ``background``)."""
    if no_color:
        return _WITHOUT

    def style(role: str, ground: str = "background", *, bold: bool = False) -> Style:
        return Style(
            color=Color.parse(variables[role]), bgcolor=Color.parse(variables[ground]), bold=bold or None
        )  # fmt: skip

    def part(role: str, **attributes: bool) -> Style:
        return Style(color=Color.parse(variables[role]), **attributes)  # type: ignore[arg-type]

    return Ink(
        plain=style("foreground"),
        title=style("wb-title", bold=True),
        muted=style("wb-muted"),
        accent=style("wb-accent"),
        asks=style("wb-accent", bold=True),
        heading=style("wb-heading", bold=True),
        late=style("wb-late", bold=True),
        tight=style("wb-tight"),
        on_time=style("wb-ontime"),
        mark=style("wb-mark", bold=True),
        quote=style("wb-quote"),
        error=style("wb-error", bold=True),
        line=style("wb-line"),
        part=part("wb-accent", bold=True),
        part_new=part("wb-tight", bold=True, italic=True),
        part_wrong=part("wb-error", bold=True, reverse=True),
        part_left=part("wb-muted"),
        cursor=style("wb-cursor-fg", "wb-cursor-bg"),
        cursor_blur=style("wb-cursor-blur-fg", "wb-cursor-blur-bg"),
        bar=style("wb-bar-fg", "wb-bar-bg"),
        bar_key=style("wb-key", "wb-bar-bg"),
        bar_current=style("wb-title", "wb-bar-bg", bold=True),
    )
