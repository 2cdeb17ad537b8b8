"""What is not needed is not loaded: proved in a fresh process, because a static graph cannot see it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import werkbank

ROOT: Final = Path(__file__).parents[2]
HEAVY: Final = frozenset({"textual", "rich", "sqlalchemy", "alembic", "dateparser", "dateutil", "jinja2", "selectolax"})


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


def roots_after(statement: str) -> set[str]:
    """The top-level packages a fresh interpreter holds after one statement."""
    done = run("-c", f"{statement}\nimport sys\nprint(*sys.modules)")
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stdout.split()}


def roots_timed(done: subprocess.CompletedProcess[str]) -> set[str]:
    """The top-level packages that ``-X importtime`` saw."""
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_the_package_itself_imports_nothing() -> None:
    done = run(
        "-S", "-E", "-c", "import sys; before = set(sys.modules); import werkbank; print(*set(sys.modules) - before)"
    )
    assert done.stdout.split() == ["werkbank"]


@pytest.mark.parametrize("module", ["werkbank.cli", "werkbank.__main__"])
def test_the_command_line_loads_no_screen_and_no_database(module: str) -> None:
    assert not roots_after(f"import {module}") & HEAVY


def test_the_domain_loads_nothing_but_python() -> None:
    statement = "import importlib, pkgutil, werkbank.domain as d\nfor m in pkgutil.walk_packages(d.__path__, d.__name__ + '.'): importlib.import_module(m.name)"
    outside = roots_after(statement) - set(sys.stdlib_module_names) - {"werkbank", "__main__"}
    assert not outside & {"sqlalchemy", "alembic", "textual", "rich", "click"}


def test_the_tables_load_no_dialect_but_that_of_the_archive() -> None:
    done = run("-c", "import sys, werkbank.storage.database, werkbank.storage.engine\nprint(*sys.modules)")
    assert done.returncode == 0, done.stderr
    dialects = {name for name in done.stdout.split() if name.startswith("sqlalchemy.dialects.")}
    assert {name.split(".")[2] for name in dialects} == {"_typing", "sqlite"}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_asking_who_it_is_loads_neither_screen_nor_database(option: str) -> None:
    done = run("-X", "importtime", "-m", "werkbank", option)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not roots_timed(done) & (HEAVY | {"sqlite3"})


def test_the_version_is_told() -> None:
    done = run("-m", "werkbank", "--version")
    assert werkbank.__version__ in done.stdout
