"""De bladzijde met toezeggingen en moties, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.commitments import CommitmentPageWords

COMMITMENT_PAGE: Final = CommitmentPageWords(
    page="toezeggingen en moties",
    what="wat is er toegezegd",
    then="en verder",
    answer_to="in het antwoord op",
    how="hoe",
    why="waarom",
    today="vandaag",
    no_day="geen datum",
    none_here="Hier staat geen toezegging.",
    no_question=lambda ref: f"{ref} is niet bij een vraag gedaan die hier staat.",
    empty=lambda add: f"Er staan geen toezeggingen of moties. {add} legt er een vast.",
    empty_manager=lambda name, key: f"Voor {name} staan er geen toezeggingen of moties. {key}: alle managers.",
)
