"""Every theme that ships can be read by everyone: contrast computed as WCAG 2.2 does, on what Textual makes of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final

import pytest
from textual.color import Color
from textual.theme import Theme

THEMES: Final = Path(__file__).parents[2] / "themes"
FILES: Final = sorted(THEMES.glob("*.toml"))
OPTIONAL: Final = {"ansi"}
TEXTS: Final = ("foreground", "primary", "secondary", "warning", "error", "success", "accent")
DERIVED: Final = (
    "text-muted", "foreground-muted", "text-primary", "text-secondary", "text-warning", "text-error", "text-success",
    "text-accent", "link-color",
)  # fmt: skip
GROUNDS: Final = ("background", "surface", "panel")
WORN_TOGETHER: Final = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("footer-foreground", "footer-background"),
    ("footer-key-foreground", "footer-background"),
    ("footer-description-foreground", "footer-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("input-selection-foreground", "input-selection-background"),
    ("screen-selection-foreground", "screen-selection-background"),
    ("button-foreground", "surface"),
    *(("button-color-foreground", ground) for ground in ("primary", "warning", "error", "success")),
)
LINES: Final = (("border", "background"), ("border", "surface"), ("border-blurred", "background"))


def luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def load(path: Path) -> Theme:
    return Theme(**tomllib.loads(path.read_text(encoding="utf-8")))


def pairs(theme: Theme) -> Iterator[tuple[str, float]]:
    """Every text on every ground it can stand on, as Textual will paint it."""
    colors = theme.to_color_system().generate()
    couples = [(text, ground) for text in (*TEXTS, *DERIVED) for ground in GROUNDS] + list(WORN_TOGETHER)
    for text, ground in couples:
        yield f"{text} on {ground}", contrast(Color.parse(colors[text]), Color.parse(colors[ground]))


def test_contrast_is_computed_as_wcag_does() -> None:
    white, black = Color.parse("#ffffff"), Color.parse("#000000")
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), white) == pytest.approx(4.48, abs=0.005)


def test_the_three_themes_ship() -> None:
    assert {"rustig-donker", "rustig-licht", "hoog-contrast"} <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_theme_says_all_that_textual_can_be_told(path: Path) -> None:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    assert set(told) == {field.name for field in fields(Theme)} - OPTIONAL
    assert told["name"] == path.stem


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_can_be_read(path: Path) -> None:
    least = 7.0 if path.stem == "hoog-contrast" else 4.5
    dim = {name: round(ratio, 2) for name, ratio in pairs(load(path)) if ratio < least}
    assert not dim, f"{path.name}: below {least}:1"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_focus_can_be_seen(path: Path) -> None:
    colors = load(path).to_color_system().generate()
    faint = {f"{line} on {ground}" for line, ground in LINES
             if contrast(Color.parse(colors[line]), Color.parse(colors[ground])) < 3}  # fmt: skip
    assert not faint


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_see_through_where_contrast_is_measured(path: Path) -> None:
    colors = load(path).to_color_system().generate()
    measured = {*TEXTS, *DERIVED, *GROUNDS, *(name for pair in WORN_TOGETHER for name in pair)}
    assert not {name for name in measured if Color.parse(colors[name]).a < 1}


def test_all_themes_colour_the_same_things() -> None:
    tables = {path.stem: set(load(path).variables) for path in FILES}
    assert len({frozenset(names) for names in tables.values()}) == 1, tables
