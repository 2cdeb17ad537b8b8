"""Completing a path while it is typed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from werkbank.tui.widgets.paths import completed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "post" / "archief").mkdir(parents=True)
    (tmp_path / "post.mbox").write_text("")
    (tmp_path / ".verborgen").write_text("")
    return tmp_path


def test_the_first_name_that_goes_on(folder: Path) -> None:
    assert completed(f"{folder}/po") == f"{folder}/post/"
    assert completed(f"{folder}/post.") == f"{folder}/post.mbox"
    assert completed(f"{folder}/post/") == f"{folder}/post/archief/"


def test_hidden_names_only_when_asked_for(folder: Path) -> None:
    assert completed(f"{folder}/.v") == f"{folder}/.verborgen"
    assert completed(f"{folder}/") == f"{folder}/post/"


def test_nothing_goes_on(folder: Path) -> None:
    assert completed(f"{folder}/x") is None
    assert completed(f"{folder}/nergens/x") is None
    assert completed("  ") is None
    assert completed("/dev/null/x") is None


def test_the_home_of_whoever_types(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    assert completed("~/po") == "~/post/"


def test_a_name_that_acts_on_a_terminal_is_not_offered(folder: Path) -> None:
    (folder / "zz\x1b[31m").write_text("")
    assert completed(f"{folder}/zz") is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_that_may_not_be_read(folder: Path) -> None:
    (folder / "post").chmod(0)
    assert completed(f"{folder}/post/a") is None
