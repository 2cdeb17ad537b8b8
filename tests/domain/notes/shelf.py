"""What the tests of notes share: the types that ship, routes made by hand, and routes made at random."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import werkbank
from werkbank.domain.notes import Catalogue, NoteType, Route, SideStep, Step, Target, types_from
from werkbank.domain.terms.texts import Texts
from werkbank.services.terms import terms

FILE = Path(werkbank.__file__).parent / "data" / "note_types.toml"
CLOSING = st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=8)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


@cache
def shipped() -> Catalogue:
    return types_from(data(), terms())


def day(text: str) -> date:
    return date.fromisoformat(text)


def texts(name: str) -> Texts:
    return Texts(name, name)


def line(*norms: int, end: int = 0) -> Route:
    """``a``, ``b``, ``c`` with these norms, and the end."""
    steps = [
        Step(letter, texts(letter), "draft", "author", norm)
        for letter, norm in zip("abcdefghijklm", norms, strict=False)
    ]
    return Route((*steps, Step("end", texts("end"), "end", "board", end)))


def beside(route: Route, *sides: tuple[str, int, str, str]) -> Route:
    """With side steps: id, norm, after, before."""
    made = tuple(SideStep(name, texts(name), "legal", norm, before, after) for name, norm, after, before in sides)
    return route._replace(sides=(*route.sides, *made))


def made(route: Route, **rest: Any) -> NoteType:
    return NoteType("X", 1, texts("x"), "decide", "internal", route, **rest)


def by(text: str, due: str = "") -> Target:
    """Planned to a day, with a legal end of its own or the same."""
    return Target(day(due or text), day(text))


@st.composite
def routes(draw: st.DrawFn, *, sides: int = 4) -> Route:
    norms = draw(st.lists(st.integers(0, 6), min_size=1, max_size=8))
    route = line(*norms, end=draw(st.integers(0, 2)))
    ids = [one.id for one in route.steps]
    found: list[tuple[str, int, str, str]] = []
    for number in range(draw(st.integers(0, sides))):
        before = draw(st.integers(0, len(ids) - 1))
        earlier = ["", *ids[:before], *(name for name, _, _, until in found if ids.index(until) <= before)]
        found.append((f"s{number}", draw(st.integers(0, 8)), draw(st.sampled_from(earlier)), ids[before]))
    return beside(route, *found)


def later(start: date, days: int) -> date:
    return start + timedelta(days=days)
