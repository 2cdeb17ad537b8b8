"""Of a whole mail only what is about the question."""

from __future__ import annotations

import pytest

from werkbank.domain.likeness.passage import passage

MAIL = """Beste Noor,

Fijn je gisteren te spreken over de vakantie.

In 2025 kregen 1,5 miljoen huurders huurtoeslag.
Dat staat in de monitor.

Over parkeren weet ik niets.

Groet, Piet"""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("Hoeveel huurders krijgen huurtoeslagen?",), "In 2025 kregen 1,5 miljoen huurders huurtoeslag.\nDat staat in de monitor."),
        (("Deelt u dit?", "Parkeren in de stad"), "Over parkeren weet ik niets."),
        (("Huurtoeslag", "Parkeren in de stad"), "In 2025 kregen 1,5 miljoen huurders huurtoeslag.\nDat staat in de monitor."),
        (("Huurtoeslag en parkeren",), "In 2025 kregen 1,5 miljoen huurders huurtoeslag.\nDat staat in de monitor.\n\nOver parkeren weet ik niets."),
        (("Zeekomkommer",), MAIL),
        ((), MAIL),
    ],
)  # fmt: skip
def test_the_paragraphs_that_share_a_telling_word(asked: tuple[str, ...], found: str) -> None:
    assert passage(MAIL, *asked) == found


def test_of_nothing_nothing() -> None:
    assert passage(" \n\n ", "Huur") == ""
