"""A desk per test; its archive is made once and copied, because making one takes most of a second."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Desk

MANAGERS = (
    ("Dirk Jansen", "DJ", "d.jansen@minbzk.nl"),
    ("Fatima El Amrani", "FEA", "f.elamrani@minbzk.nl"),
)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk with two managers, persons, a desk to refer to and a mandate."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    for name, code, address in MANAGERS:
        desk.ok("manager", "add", name, "--code", code, "--address", address, "--theme", "wonen")
    desk.ok("person", "add", "Piet Smit", "--address", "p.smit@minbzk.nl", "--role", "beleidsadviseur")
    desk.ok("person", "add", "Petra Smits", "--weight", "director", "--organisation", "BZK")
    desk.ok("desk", "add", "Woo-loket", "--topic", "woo", "--channel", "intranet", "--supply", "het verzoek")
    desk.ok("mandate", "add", "DJ", "Uitnodigingen tot 2 uur", "--limit", "2 uur", "--kenmerk", "2026-1")
    return desk.folder


@pytest.fixture
def staffed(made_once: Path, tmp_path: Path) -> Desk:
    """A desk of its own, staffed."""
    made = Desk(tmp_path)
    shutil.copy(made_once / "werkbank.sqlite", made.db)
    made.db.chmod(0o600)
    made.config.write_text('[officer]\nname = "Noor Bakker"\naddresses = ["noor.bakker@minbzk.nl"]\n')
    return made


@pytest.fixture
def desk(staffed: Desk) -> Desk:
    """The desk of a test; where more has been done at it, a file says so."""
    return staffed


Work = Callable[[Desk], object]
Begin = Callable[[Work], Desk]


@pytest.fixture(scope="session")
def beginnings() -> dict[Work, Path]:
    """The folder of a desk per work that was done at one."""
    return {}


@pytest.fixture
def begin(staffed: Desk, beginnings: dict[Work, Path], tmp_path_factory: pytest.TempPathFactory) -> Begin:
    """``begin(work)``: the desk where that was done, in the first test that asks for it; in the next ones it is copied.

    Work is a function with a name, so that it is known when it comes again.
    """

    def made(work: Work) -> Desk:
        if work in beginnings:
            shutil.copytree(beginnings[work], staffed.folder, dirs_exist_ok=True)
        else:
            work(staffed)
            kept = tmp_path_factory.mktemp("beginning")
            shutil.copytree(staffed.folder, kept, dirs_exist_ok=True)
            beginnings[work] = kept
        return staffed

    return made


@pytest.fixture
def bare(tmp_path: Path) -> Desk:
    """A desk where nothing was done yet."""
    return Desk(tmp_path / "nieuw")
