"""What makes the whole suite take less, and no test weaker: who works on what, where, and how often is swept.

Everything here is about the machine, not about the workbench.
"""

from __future__ import annotations

import gc
import os
import shutil
from pathlib import Path
from typing import Any, Final

import pytest

LONG: Final = (
    "tests/services/test_kill.py",
    "tests/services/test_undo.py",
    "tests/cli/test_demo.py",
    "tests/services/demo/test_making.py",
    "tests/services/test_rescoring.py",
    "tests/cli/test_hostile.py",
    "tests/journeys/test_demo_day.py",
    "tests/services/test_concurrency.py",
    "tests/tui/test_terminal.py",
    "tests/journeys/test_sixty.py",
    "tests/journeys/test_question_matrix.py",
    "tests/journeys/test_notes.py",
)
"""Files that take long: first, or the last one would keep the others waiting."""
ONE_BY_ONE: Final = (
    "tests/journeys/test_question_import.py",
    "tests/journeys/test_question_unsaved.py",
    "tests/journeys/test_quick_line.py",
    "tests/tui/test_snapshots.py",
)
"""Where tests share nothing that is dear: last, each on its own, so that all workers end together."""
TOGETHER: Final = {
    "tests/services/demo/test_making.py": "demo",
    "tests/cli/test_demo.py": "demo",
    "tests/journeys/test_demo_day.py": "demo",
}
"""Files that share something dear: one worker does them all."""


def scope_of(nodeid: str) -> str:
    """Tests of one scope are done by one worker: what a file makes once is made once."""
    file = nodeid.partition("::")[0]
    if file in ONE_BY_ONE:
        return nodeid
    return TOGETHER.get(file, file)


def place_of(nodeid: str) -> int:
    """The long ones first, the loose ones last."""
    file = nodeid.partition("::")[0]
    if file in LONG:
        return 0
    return 2 if file in ONE_BY_ONE else 1


def scheduler(config: pytest.Config, log: Any) -> object:
    """Share out per file. The groups of xdist (``loadgroup``) have no effect beside this pytest: it takes no other node ids."""
    from xdist.scheduler import LoadScopeScheduling

    class PerFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return scope_of(nodeid)

    config.option.loadscopereorder = False
    return PerFile(config, log)


def write_rewritten(config: pytest.Config) -> None:
    """The tests as pytest rewrites them, before the workers start: or each of them does it, for all files.

    It rests on what pytest has inside; without that, it is only slower.
    """
    try:
        from _pytest.assertion import rewrite as own
        from _pytest.assertion.rewrite import assertstate_key

        state, read, rewrite, write = config.stash[assertstate_key], own._read_pyc, own._rewrite_test, own._write_pyc
        tail, folder_of, make = own.PYC_TAIL, own.get_cache_dir, own.try_makedirs
    except (ImportError, AttributeError, KeyError):
        return
    tests = config.rootpath / "tests"
    files = sorted([*tests.rglob("test_*.py"), *tests.rglob("conftest.py")])
    places = {file: folder_of(file) / (file.name[:-3] + tail) for file in files}
    todo = [file for file, place in places.items() if make(place.parent) and read(file, place) is None]
    children = []
    for part in (todo[::2], todo[1::2]) if hasattr(os, "fork") else ():
        child = os.fork() if part else 0
        if part and child == 0:
            try:
                for file in part:
                    source, code = rewrite(file, config)
                    write(state, code, source, places[file])
            finally:
                os._exit(0)
        children += [child] if part else []
    for child in children:
        os.waitpid(child, 0)


def not_swept() -> None:
    """While tests are collected nothing is thrown away."""
    gc.disable()


def rarely_swept() -> None:
    """What was collected stays; sweeping around it every so many objects is a tenth of all the work."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    gc.enable()


MEMORY: Final = Path("/dev/shm")
_ROOM: Final = 4 * 2**30
"""Bytes that must be free in it."""


def work_in_memory(config: pytest.Config) -> None:
    """Keep the files of tests in memory, where the machine has room there: a third of many tests is waiting for a disk.

    Nothing else differs: the archives are as durable as anywhere. The long proofs stay on the disk.
    """
    if "PYTEST_DEBUG_TEMPROOT" in os.environ or config.option.basetemp or config.option.markexpr == "proof":
        return
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK) or shutil.disk_usage(MEMORY).free < _ROOM:
        return
    if os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:  # some tests write a program, an editor for instance, and run it
        return
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(MEMORY)
