"""The workbench as the person at the keyboard sees it, through a terminal of our own, beside bare Textual."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from benchmarks.cases.screen import busy, deciding, moving, searching, slow, starting
from benchmarks.cases.screen.desk import CASE
from benchmarks.tty.program import UnmeasuredError

if TYPE_CHECKING:
    from benchmarks.measure import Bench


def run(bench: Bench) -> None:
    """Measure; a part that cannot be measured is told, and the others go on."""
    if not hasattr(os, "pidfd_open"):
        bench.fail(CASE, "everything", "needs Linux: a pty, pidfd and /proc")
        return
    for part in (starting, moving, deciding, searching, slow, busy):
        try:
            part.run(bench)
        except UnmeasuredError as why:
            bench.fail(CASE, part.__name__.rpartition(".")[2], why)
