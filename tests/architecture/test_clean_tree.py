"""What is committed works on any machine: it names no package index and no folder of whoever wrote it."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
HOME: Final = Path.home()
DOT: Final = r"\."
HOSTS: Final = ("pypi", "pythonhosted", "npmjs", "anaconda", "deb" + DOT + "debian")
INDEX: Final = re.compile(rf"\b(?:{'|'.join(HOSTS)}){DOT}org\b|simple/?[\"'\s]*$", re.IGNORECASE | re.MULTILINE)
OPTIONS: Final = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host|\bfile://|[\"=\s]https?://")
SOMEONES_FOLDER: Final = re.compile(r"(?<![\w./-])/(?:home|Users)/\w+")
TEXT: Final = {".py", ".toml", ".txt", ".md", ".mako", ".tcss", ".cfg", ".yml", ".yaml", ".sh", ".html", ".json", ""}


def committed() -> list[Path]:
    """All that git holds or would take: tracked, plus new and not ignored."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.split("\0")
    return [path for name in names if name and (path := ROOT / name).is_file()]


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def places(paths: list[Path], wanted: re.Pattern[str]) -> list[str]:
    """Where it stands."""
    return [
        f"{path.relative_to(ROOT)}:{text(path).count(chr(10), 0, found.start()) + 1}"
        for path in paths
        if path.suffix in TEXT and path != Path(__file__).resolve()
        for found in wanted.finditer(text(path))
    ]


def own_folders() -> re.Pattern[str]:
    """The folders of this machine: where the tree is (unless that is a word like ``/src``), and the home of its user."""
    folders = [re.escape(str(path)) for path, least in ((ROOT, 3), (HOME, 2)) if len(path.parts) >= least]
    return re.compile(rf"(?<![\w.])(?:{'|'.join(folders)})(?![\w-])")


def test_no_package_index_is_named() -> None:
    assert not places(committed(), INDEX)


def test_no_folder_of_this_machine_is_named() -> None:
    assert not places(committed(), own_folders())


def test_no_home_of_anybody_is_named() -> None:
    outside_tests = [path for path in committed() if not path.is_relative_to(ROOT / "tests")]
    assert not places(outside_tests, SOMEONES_FOLDER)


def test_set_up_has_no_address() -> None:
    parts = [
        path
        for path in committed()
        if path.name in {"Makefile", "pyproject.toml"} or path.parent.name in {"requirements", ".ci"}
    ]
    assert len(parts) >= 5
    assert not places(parts, OPTIONS)


def test_nothing_made_is_committed() -> None:
    made = {".pyc", ".pyo", ".db", ".sqlite", ".whl", ".gz", ".egg-info"}
    assert not [str(path.relative_to(ROOT)) for path in committed() if path.suffix in made]
