"""The page of a brief in a real browser: for everybody to read, on a phone and on paper, and it fetches nothing.

``make test`` looks at an ordinary brief and a full one; ``make proof`` at every shape in both languages.
"""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from tests.exporters.browser.chromium import Page
from tests.exporters.browser.conftest import Open
from tests.exporters.browser.pdf import A4, sheets
from tests.exporters.browser.shapes import SHAPES
from werkbank.lang import LANGUAGES, Language, words

PHONES: Final = (360, 320)
"""CSS pixels; 320 is what WCAG 1.4.10 asks."""
SMALLEST: Final = {"screen": 16.0, "paper": 11.0}
MARGIN: Final = 15 / 25.4 * 72
"""Points of paper beside the text."""
RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
BROAD: Final = {"ordinary", "full"}
EVERY: Final = [
    pytest.param(shape, language, marks=() if shape in BROAD and language == "nl" else pytest.mark.proof)
    for shape in SHAPES
    for language in LANGUAGES
]
AXE: Final = """axe.run(document, {runOnly: {type: "tag", values: %s}}).then(found => ({
  passed: found.passes.length, unsure: found.incomplete.map(one => one.id),
  wrong: found.violations.map(one => [one.id, one.impact, one.nodes.map(node => node.html).slice(0, 3)])}))"""
TEXTS: Final = """(() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, range = document.createRange();
    if (!node.data.trim() || node.parentElement.closest("caption")) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width);
    found.push({text: node.data.trim().slice(0, 60), size: parseFloat(getComputedStyle(node.parentElement).fontSize),
      left: Math.min(...boxes.map(box => box.left)), right: Math.max(...boxes.map(box => box.right))});
  }
  return found;
})()"""
LOADED: Final = "[document.scripts.length, performance.getEntriesByType('resource').length]"
WIDE: Final = "[innerWidth, document.documentElement.scrollWidth, document.body.scrollWidth]"
SPACED: Final = """document.head.insertAdjacentHTML("beforeend", `<style>* { line-height: 1.5 !important;
  letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }</style>`)"""
"""What WCAG 1.4.12 lets a reader do to a page."""
PAPER_FONT: Final = """(() => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "100px Calibri, Arial, 'Liberation Sans', sans-serif";
  return pen.measureText("mi").width;
})()"""
ARIAL: Final = 106
"""How wide ``mi`` is in it, at most."""


def judged(page: Page, axe: str) -> dict[str, Any]:
    page.value(axe)
    found: dict[str, Any] = page.value(AXE % json.dumps(RULES))
    return found


def texts(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.value(TEXTS)
    assert found
    return found


@pytest.mark.parametrize(("shape", "language"), EVERY)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Open, axe: str, shape: str, language: Language, scheme: str) -> None:
    page = opened(shape, language)
    for width in (1280, 360):
        page.window(width, 800, phone=width == 360)
        page.dressed(scheme)
        found = judged(page, axe)
        assert found["wrong"] == []
        assert found["unsure"] == []
        assert found["passed"] >= 20


@pytest.mark.parametrize(("shape", "language"), EVERY)
def test_it_runs_no_script_and_fetches_nothing(opened: Open, shape: str, language: Language) -> None:
    page = opened(shape, language)
    assert page.value(LOADED) == [0, 0]
    assert [address.rpartition("/")[2] for address in page.requests()] == ["brief.html"]


@pytest.mark.parametrize(("shape", "language"), EVERY)
def test_on_a_phone_nothing_scrolls_sideways_and_all_can_be_read(opened: Open, shape: str, language: Language) -> None:
    page = opened(shape, language)
    for spaced in (False, True):
        if spaced:
            page.value(SPACED)
        for width in PHONES:
            page.window(width, 740, phone=True)
            assert page.value(WIDE) == [width, width, width]
            found = texts(page)
            assert min(one["size"] for one in found) >= SMALLEST["screen"]
            assert [one for one in found if one["right"] > width or one["left"] < 0] == []


@pytest.mark.parametrize(("shape", "language"), EVERY)
def test_on_paper_all_is_there_on_a4_and_can_be_read(opened: Open, shape: str, language: Language) -> None:
    for sheet in sheets(opened(shape, language).printed()):
        assert (sheet.width, sheet.height) == pytest.approx(A4, abs=1)
        assert sheet.smallest >= SMALLEST["paper"] - 0.01
        assert sheet.left >= MARGIN - 1
        assert sheet.right <= A4[0] - MARGIN + 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", ["ordinary", "full"])
def test_page_one_is_one_page(opened: Open, shape: str, language: Language) -> None:
    page = opened(shape, language)
    if page.value(PAPER_FONT) > ARIAL:
        pytest.skip("no font here as narrow as Arial (Debian: apt-get install fonts-liberation)")
    first, second, *_ = sheets(page.printed())
    nothing_more = words(language).brief.nothing_more
    assert " ".join(second.text.split()).startswith(nothing_more)
    for section in ("decide", "sign", "discuss"):
        assert words(language).brief.sections[section] in first.text
        assert words(language).brief.sections[section] + " (" not in second.text
