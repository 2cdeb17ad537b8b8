"""One Chromium for all tests of the page; without it, or without axe-core, they say so and are skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from tests.exporters.browser.chromium import Chromium, Page, program
from tests.exporters.browser.shapes import SHAPES
from werkbank.domain.brief import Brief
from werkbank.exporters import render
from werkbank.lang import Language, words

Open = Callable[[str, Language], Page]


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    path = program()
    if path is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with Chromium(path, tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """The script; its package is never imported, for that would want a browser of its own."""
    try:
        files = distribution("axe-playwright-python").files or []
    except PackageNotFoundError:
        pytest.skip("no axe-core here (make setup-dev brings it)")
    return next(Path(str(one.locate())) for one in files if one.name == "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def opened(chromium: Chromium, brief: Brief, tmp_path: Path) -> Iterator[Open]:
    """The brief in a shape and a language, as a file that was opened."""
    page = chromium.page()

    def opening(shape: str, language: Language) -> Page:
        path = tmp_path / "brief.html"
        path.write_bytes(render(SHAPES[shape](brief), "html", words(language)))
        page.open(path)
        return page

    with page:
        yield opening
