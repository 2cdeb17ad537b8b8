"""What every test would make again to the same end, made once: SQL texts, style rules, the tables of a new archive.

What is made is what would have been made: ``tests/test_made_once.py`` holds them against each other.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Hashable
from contextlib import closing
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pytest

from werkbank.storage import migrate


def by_one_worker(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """What ``make`` makes in a new folder, for all workers: the first that asks makes it, the others wait for that."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, told = shared / name, shared / f"{name}.made"
    try:
        folder.mkdir()
    except FileExistsError:
        while not told.exists():  # the time limit of the test that asks holds here too
            time.sleep(0.05)
    else:
        writing = told.with_suffix(".writing")
        try:
            writing.write_text(str(make(folder)))
        finally:
            writing.touch()
            writing.rename(told)
    made = told.read_text()
    assert made, f"{name} could not be made by the worker that tried"
    return Path(made)


class Compiled(dict[Hashable, Any]):
    """SQL texts as they were made for one engine, for all: the engines differ in their file only."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(key[1:], value)


def statements(patch: pytest.MonkeyPatch) -> None:
    """Every engine of the storage knows the SQL texts and the converters that another one made in this process."""
    import sqlalchemy

    from werkbank.storage import engine

    shared, make = Compiled(), sqlalchemy.create_engine
    converters: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    def create_engine(*given: Any, **more: Any) -> Any:
        made = make(*given, **more)
        made._compiled_cache = shared
        made.dialect._type_memos = converters
        return made

    patch.setattr(engine, "create_engine", create_engine)


def style_rules(patch: pytest.MonkeyPatch) -> None:
    """Every app knows the rules that another one read from the same style sheet with the same colours.

    Textual keeps them per style sheet in the same way; reading them is a third of starting the workbench.
    """
    from textual.css.model import RuleSet
    from textual.css.stylesheet import Stylesheet

    known: dict[Hashable, Any] = {}
    parse = Stylesheet._parse_rules

    def parse_rules(sheet: Stylesheet, css: str, *given: Any, **more: Any) -> Any:
        key = (css, given, frozenset(more.items()), frozenset(sheet._variables.items()))
        if key not in known:
            known[key] = parse(sheet, css, *given, **more)
        return known[key]

    patch.setattr(Stylesheet, "_parse_rules", parse_rules)
    patch.setattr(RuleSet, "__hash__", object.__hash__)  # also by identity, and asked a thousand times per key


BY_SCRIPTS: Callable[[Path], None] = migrate._upgrade
"""How the program itself gives an archive its tables."""


def tables(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """A new archive gets its tables from one that the scripts made; one with tables goes the way of the scripts."""
    template = folder / "tables.sqlite"

    def upgrade(path: Path) -> None:
        if path.stat().st_size:
            BY_SCRIPTS(path)
            return
        if not template.exists():
            BY_SCRIPTS(template)
        with closing(sqlite3.connect(template)) as made, closing(sqlite3.connect(path)) as new:
            made.backup(new)

    patch.setattr(migrate, "_upgrade", upgrade)
