"""Of a whole mail only what is about the question."""

from __future__ import annotations

import pytest

from werkbank.domain.likeness.passage import asks, passage

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


def test_what_only_asks_is_no_passage() -> None:
    asked = "1\nKent u het bericht over huurtoeslag? 1)\n\n2. De huurtoeslag daalt. Wat doet u voor huurders?"
    said = "Huurders kregen in 2025 minder huurtoeslag. Is dat zo genoeg?"
    assert passage(f"{asked}\n\n{said}", "Hoeveel huurders krijgen huurtoeslag?") == said
    assert passage(asked, "Hoeveel huurders krijgen huurtoeslag?") == passage(asked) == ""


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("Kent u dit?", True),
        ("Vindt u dat ook? Zo nee, waarom niet?", True),
        ("Vraag 4\nHoeveel zijn het er?", True),
        ("4\nHet zijn er veel. Klopt dat?", True),
        ("Kent u ‘Wachten op huur’?”", True),
        ("Weet u het? Ja.", False),
        ("Het zijn er 12. Is dat genoeg?", False),
        ("Het zijn er 12.", False),
        ("2025 was een goed jaar", False),
        ("", False),
    ],
)
def test_what_asks(paragraph: str, found: bool) -> None:
    assert asks(paragraph) is found
