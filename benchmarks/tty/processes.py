"""What a process and its children use, as Linux tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

_PROC: Final = Path("/proc")


class Usage(NamedTuple):
    """Megabytes resident at most and now, of which not shared with files; milliseconds of processor time."""

    peak_mb: float
    now_mb: float
    own_mb: float
    cpu_ms: float


def usage(pid: int) -> Usage:
    """Of a process alone; zeros where it is gone or nothing is told."""
    try:
        status = (_PROC / str(pid) / "status").read_text(encoding="utf-8", errors="replace")
        spent = sum(
            int(one.read_text(encoding="ascii").split()[0]) for one in (_PROC / str(pid) / "task").glob("*/schedstat")
        )
    except (OSError, ValueError):
        return Usage(0, 0, 0, 0)
    told = {name: rest for name, _, rest in (line.partition(":") for line in status.splitlines())}

    def megabytes(name: str) -> float:
        return int(told[name].split()[0]) / 1024 if name in told else 0.0

    return Usage(megabytes("VmHWM"), megabytes("VmRSS"), megabytes("RssAnon"), spent / 1e6)
