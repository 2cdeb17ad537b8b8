"""An archive made once, copied for every test; an office on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.making import AMRANI, JANSEN, Office


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with its tables and nothing in it."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    office = Office(path)
    _ = office.services.doors.database
    office.close()
    return path


@pytest.fixture(scope="session")
def staffed(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with two managers, persons, desks and a mandate."""
    path = tmp_path_factory.mktemp("staffed") / "staffed.sqlite"
    shutil.copy(template, path)
    office = Office(path)
    register = office.services.register
    register.add_manager("Dirk Jansen", [JANSEN], "DJ")
    register.add_manager("Fatima El Amrani", [AMRANI], "FEA")
    register.add_person("Piet Smit", ["p.smit@minbzk.nl"])
    register.add_person("Petra Smits", ["p.smits@minbzk.nl"])
    register.add_desk("Loket Wonen", ["wonen"])
    register.add_mandate("DJ", "Uitnodigingen tot 2 uur", "agreement", "", "", None)
    office.close()
    return path


@pytest.fixture
def office(staffed: Path, tmp_path: Path) -> Iterator[Office]:
    """An office of its own, staffed."""
    made = Office(Path(shutil.copy(staffed, tmp_path / "office.sqlite")))
    yield made
    made.close()


@pytest.fixture
def empty_office(template: Path, tmp_path: Path) -> Iterator[Office]:
    """An office of its own where nobody works yet."""
    made = Office(Path(shutil.copy(template, tmp_path / "office.sqlite")))
    yield made
    made.close()
