"""Where the other programs are: installed, to be had from the system's packages or from the index, or not there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PACKAGE: Final = {"neomutt": "neomutt", "aerc": "aerc", "task": "taskwarrior", "vit": "vit"}
"""The Debian package that brings a command."""
DOOIT: Final = "3.3.4"
_PATIENCE: Final = 600


def missing(commands: Iterable[str]) -> list[str]:
    """Which are not there."""
    return [name for name in commands if shutil.which(name) is None]


def fetch(commands: Iterable[str]) -> list[str]:
    """Try to install what is not there, where we may; which are still missing."""
    for name in missing(commands):
        if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
            command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", PACKAGE[name]]
            run(command, {**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    return missing(commands)


def dooit(folder: Path) -> Path | None:
    """The folder of its programs, in an environment that goes with ``folder``; nothing when it is not to be had."""
    bin_folder = folder / "bin"
    made = run([sys.executable, "-m", "venv", str(folder)]) and run(
        [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", f"dooit=={DOOIT}"]
    )
    return bin_folder if made and (bin_folder / "dooit").exists() else None


def run(command: list[str], env: Mapping[str, str] | None = None) -> bool:
    """To its end, in silence; was it well?"""
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(command, env=env, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def first_line(*command: str) -> str:
    """What a program says first, of its version."""
    told = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
    return (told.stdout.splitlines() or ["unknown unknown"])[0].strip()
