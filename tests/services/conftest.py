"""An archive made once, copied for every test; an office on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.making import AMRANI, JANSEN, FirstPost, Office, numbered_from


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


@pytest.fixture(scope="session")
def first_post(tmp_path_factory: pytest.TempPathFactory) -> FirstPost:
    """Into the staffed archive."""
    return FirstPost(tmp_path_factory.mktemp("first-post"))


@pytest.fixture(autouse=True)
def _numbered() -> None:
    """Mails made in a test have the same numbers each time, and others than those made while tests are collected."""
    numbered_from(1_000_000)


@pytest.fixture
def office(staffed: Path, first_post: FirstPost, tmp_path: Path, _numbered: None) -> Iterator[Office]:
    """An office of its own, staffed."""
    made = Office(Path(shutil.copy(staffed, tmp_path / "office.sqlite")), first_post=first_post)
    yield made
    made.close()


@pytest.fixture
def empty_office(template: Path, tmp_path: Path) -> Iterator[Office]:
    """An office of its own where nobody works yet."""
    made = Office(Path(shutil.copy(template, tmp_path / "office.sqlite")))
    yield made
    made.close()


Work = Callable[[Office], object]
Begin = Callable[[Work], Office]


@pytest.fixture(scope="session")
def beginnings() -> dict[Work, Path]:
    """The archive per work that was done in one."""
    return {}


@pytest.fixture
def begin(office: Office, beginnings: dict[Work, Path], tmp_path_factory: pytest.TempPathFactory) -> Begin:
    """``begin(work)``: the office where that was done, in the first test that asks for it; in the next ones it is copied.

    Work is a function with a name, so that it is known when it comes again.
    """

    def made(work: Work) -> Office:
        done = work in beginnings
        if not done:
            work(office)
        office.close()
        if done:
            shutil.copy(beginnings[work], office.path)
        else:
            beginnings[work] = Path(shutil.copy(office.path, tmp_path_factory.mktemp("beginning")))
        office.reopen()
        numbered_from(2_000_000)  # also where the work was not done, its mails have their numbers
        return office

    return made
