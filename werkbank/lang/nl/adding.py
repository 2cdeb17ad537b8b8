"""De snelle regel in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.adding import AddingWords

ADDING: Final = AddingWords(
    label="nieuw",
    help="titel @persoon +manager #thema !hoog uiterlijk vr · gebeld: · brief:",
    kinds={"call": "Telefoonnotitie", "letter": "Brief", "memo": "Notitie"},
    made=lambda kind, names: f"{kind} voor {names}",
    unassigned=lambda kind: f"{kind}, nog toe te wijzen",
    both="en",
    person=lambda name: f"van {name}",
    new_person=lambda name: f"van {name} (nieuw)",
    by=lambda when: f"uiterlijk {when}",
    rush="spoed",
    theme=lambda name: f"thema {name}",
    unread=lambda text: f"Let op, dit is geen datum: “{text}”",
    refused="de tekst wordt niet bewaard",
)
