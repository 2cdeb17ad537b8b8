"""What is installed is whole: themes, data, migrations and words travel in the wheel, and it runs from there."""

from __future__ import annotations

import email.message
import email.parser
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

import werkbank

ROOT: Final = Path(__file__).parents[2]


def run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("wheel")
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def inside(wheel: Path) -> frozenset[str]:
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> email.message.Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return email.parser.Parser().parsestr(archive.read(name).decode("utf-8"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site: Path = tmp_path_factory.mktemp("site")
    run("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile", "--target", site, wheel)
    return site


def test_every_file_of_the_package_travels(inside: frozenset[str]) -> None:
    files = (path for path in (ROOT / "werkbank").rglob("*") if path.is_file())
    ours = {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}
    assert not ours - inside


def test_the_themes_travel(inside: frozenset[str]) -> None:
    themes = {f"werkbank/themes/{path.name}" for path in (ROOT / "themes").glob("*.toml")}
    assert len(themes) >= 3
    assert themes <= inside


@pytest.mark.parametrize(
    "part", ["werkbank/storage/migrations/env.py", "werkbank/storage/migrations/versions/", "werkbank/lang/nl/", "werkbank/lang/en/"]
)  # fmt: skip
def test_migrations_and_words_travel(inside: frozenset[str], part: str) -> None:
    assert any(name.startswith(part) for name in inside)


def test_data_travels(inside: frozenset[str]) -> None:
    data = {path.relative_to(ROOT).as_posix() for path in (ROOT / "werkbank" / "data").rglob("*.toml")}
    assert data
    assert data <= inside


def test_nothing_else_travels(inside: frozenset[str]) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in inside} == {"werkbank"}
    assert not [name for name in inside if name.endswith((".pyc", ".db"))]


def test_it_says_what_it_is(metadata: email.message.Message, inside: frozenset[str]) -> None:
    assert metadata["Version"] == werkbank.__version__
    assert metadata["License-Expression"] == "EUPL-1.2"
    assert metadata["Requires-Python"] == ">=3.11"
    assert any(name.endswith("licenses/LICENSE") for name in inside)


def test_it_runs_from_where_it_is_installed(installed: Path) -> None:
    where = run("-c", "import werkbank; print(werkbank.__file__)", PYTHONPATH=str(installed), PYTHONSAFEPATH="1")
    assert Path(where.strip()).is_relative_to(installed)
    told = run(installed / "bin" / "werkbank", "--version", PYTHONPATH=str(installed), PYTHONSAFEPATH="1")
    assert werkbank.__version__ in told
