"""The quick line in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.adding import AddingWords

ADDING: Final = AddingWords(
    label="new",
    help="title @person +manager #theme !high by fri · called: · letter:",
    kinds={"call": "Note of a call", "letter": "Letter", "memo": "Memo"},
    made=lambda kind, names: f"{kind} for {names}",
    unassigned=lambda kind: f"{kind}, still to be assigned",
    both="and",
    person=lambda name: f"from {name}",
    new_person=lambda name: f"from {name} (new)",
    by=lambda when: f"by {when}",
    rush="urgent",
    theme=lambda name: f"theme {name}",
    unread=lambda text: f"Note, this is no date: “{text}”",
    refused="the text is not kept",
)
