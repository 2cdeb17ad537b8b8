"""What every test may count on: an own home, and properties that are judged on truth, not on the clock."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings

from tests import made_once, pace

NOT_THE_CLOCK: Final = (HealthCheck.too_slow,)
settings.register_profile("werkbank", deadline=None, max_examples=35, suppress_health_check=NOT_THE_CLOCK)
settings.register_profile("long", deadline=None, max_examples=1_000, suppress_health_check=NOT_THE_CLOCK)
settings.load_profile("werkbank")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    return pace.scheduler(config, log)


def pytest_configure(config: pytest.Config) -> None:
    pace.work_in_memory(config)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    if session.config.getoption("numprocesses", None):
        pace.write_rewritten(session.config)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: pace.place_of(item.nodeid))


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    pace.not_swept()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    pace.rarely_swept()


@pytest.fixture(scope="session", autouse=True)
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        made_once.statements(patch)
        made_once.style_rules(patch)
        made_once.tables(patch, tmp_path_factory.mktemp("made-once"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, nor a process it starts, ever touches the data of whoever runs it."""
    home: Path = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            patch.setenv(name, str(home / name.lower()))
        for name in [name for name in os.environ if name.startswith("WERKBANK_")]:
            patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def department(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as it is on the morning of the sketches of the screens; nobody writes in it."""
    from tests.services.demo.conftest import made_by_hand  # not before a test asks for it

    return made_once.by_one_worker(tmp_path_factory, "demo", made_by_hand)
