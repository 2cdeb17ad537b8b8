"""Themes: every pair on the screen can be read, a broken file is told with its line, and a change can be seen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.color import Color

from tests.packaging.test_themes import contrast
from werkbank.domain.errors import BadSettings
from werkbank.services.themes import folder, names, places
from werkbank.tui.themes import PAIRS, ROLES, colors, every, read, stamp

SHIPPED: Final = places()
SMALL: Final = 'primary = "#86b3dc"\n'


@pytest.mark.parametrize("name", SHIPPED)
def test_every_pair_on_the_screen_can_be_read(name: str) -> None:
    text = 7.0 if name == "hoog-contrast" else 4.5
    shown = colors(read(SHIPPED[name]))
    dim = {
        f"{pair.front} on {pair.ground}": round(ratio, 2)
        for pair in PAIRS
        if (ratio := contrast(Color.parse(shown[pair.front]), Color.parse(shown[pair.ground])))
        < (3.0 if pair.line else text)
    }
    assert not dim


@pytest.mark.parametrize("name", SHIPPED)
def test_no_role_is_missing_or_see_through(name: str) -> None:
    told = SHIPPED[name].read_text("utf-8")
    shown = colors(read(SHIPPED[name]))
    for role in ROLES:
        assert f"\n{role} = " in told
        assert Color.parse(shown[role]).a == 1


def test_every_role_is_measured() -> None:
    assert set(ROLES) <= {name for pair in PAIRS for name in (pair.front, pair.ground)}


def test_those_that_ship_are_all_found() -> None:
    found = every()
    assert found.problems == ()
    assert tuple(theme.name for theme in found.themes) == names() == ("hoog-contrast", "rustig-donker", "rustig-licht")
    assert [theme.dark for theme in found.themes] == [True, True, False]


def test_a_theme_of_her_own_needs_to_say_little(tmp_path: Path) -> None:
    (tmp_path / "mijn.toml").write_text(SMALL)
    theme = read(tmp_path / "mijn.toml")
    assert theme.name == "mijn"
    assert set(ROLES) <= set(theme.variables)
    for role in ROLES:
        Color.parse(theme.variables[role])
    assert "mijn" in names(tmp_path)


def test_her_own_goes_before_what_ships_unless_it_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "rustig-licht.toml"
    path.write_text(SMALL)
    (tmp_path / "kapot.toml").write_text("primary = 3\n")
    found = every(tmp_path)
    assert {theme.name: theme.primary for theme in found.themes}["rustig-licht"] == "#86b3dc"
    assert [problem.path for problem in found.problems] == [str(tmp_path / "kapot.toml")]
    path.write_text("kapot")
    found = every(tmp_path)
    assert [theme.name for theme in found.themes] == list(SHIPPED)
    assert len(found.problems) == 2


@pytest.mark.parametrize(
    ("content", "line", "reason", "subject"),
    [
        (SMALL + "accent = \n", 2, "syntax", None),
        ("", 0, "bad-value", "primary"),
        ('primary = "blauw"\n', 1, "bad-value", "primary"),
        (SMALL + "\naccent = 5\n", 3, "wrong-type", "accent"),
        (SMALL + "dark = 'ja'\n", 2, "wrong-type", "dark"),
        (SMALL + "text_alpha = 3\n", 2, "bad-value", "text_alpha"),
        (SMALL + "text_alpha = true\n", 2, "wrong-type", "text_alpha"),
        (SMALL + "name = 7\n", 2, "wrong-type", "name"),
        (SMALL + "variables = 'x'\n", 2, "wrong-type", "variables"),
        (SMALL + "akzent = '#fff'\n", 2, "unknown-key", "akzent"),
        (SMALL + "[kleuren]\nx = '#fff'\n", 3, "unknown-key", "kleuren.x"),
        (SMALL + "[variables]\nwb-titel = '#fff'\n", 3, "unknown-key", "variables.wb-titel"),
        (SMALL + "[variables]\n\nborder = 'rood'\n", 4, "bad-value", "variables.border"),
        (SMALL + "[variables]\nwb-late = 'auto 50%'\n", 3, "bad-value", "variables.wb-late"),
        (SMALL + "[variables]\nlink-style = 'knipper'\n", 3, "bad-value", "variables.link-style"),
        (SMALL + "[variables]\nborder = 5\n", 3, "wrong-type", "variables.border"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, content: str, line: int, reason: str, subject: str | None
) -> None:
    path = tmp_path / "x.toml"
    path.write_text(content)
    with pytest.raises(BadSettings) as caught:
        read(path)
    assert (caught.value.line, caught.value.reason) == (line, reason)
    assert subject is None or caught.value.subject == subject


def test_almost_right_gets_an_offer(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(SMALL + "[variables]\nwb-titel = '#fff'\n")
    with pytest.raises(BadSettings) as caught:
        read(path)
    assert caught.value.nearest[0] == "variables.wb-title"


@pytest.mark.parametrize("value", ["auto 60%", "auto", "#fff 50%", "rgb(1, 2, 3)", "red", "transparent", "ansi_red"])
def test_what_textual_takes_for_a_colour_is_taken(tmp_path: Path, value: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f"{SMALL}[variables]\nborder = '{value}'\nlink-style = 'bold underline'\n")
    assert read(path).variables["border"] == value


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "map.toml").mkdir()
    assert [problem.reason for problem in every(tmp_path).problems] == ["unreadable"]
    with pytest.raises(BadSettings):
        read(tmp_path / "nergens.toml")


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    content=st.one_of(
        st.binary(max_size=80), st.text(max_size=80).map(lambda text: f'primary = "{text}"'.encode(errors="replace"))
    )
)
def test_no_file_stops_the_work(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.toml").write_bytes(content)
    found = every(tmp_path)
    assert len(found.themes) + len(found.problems) == len(SHIPPED) + 1


def test_a_change_can_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    missing = stamp([path])
    path.write_text(SMALL)
    os.utime(path, ns=(1, 1))
    first = stamp([path])
    assert stamp([path]) == first != missing
    os.utime(path, ns=(2, 2))
    second = stamp([path])
    assert second != first
    path.write_text(SMALL + "\n")
    os.utime(path, ns=(2, 2))
    assert stamp([path]) not in (first, second)
    assert stamp([folder() / "rustig-donker.toml"]) == stamp(iter([folder() / "rustig-donker.toml"]))
