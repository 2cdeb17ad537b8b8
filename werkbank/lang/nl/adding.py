"""De snelle regel in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.adding import AddingWords

ADDING: Final = AddingWords(
    label="nieuw",
    help="titel @wie +manager #thema !hoog vr, of nota: vraag:",
    kinds={"call": "Telefoonnotitie", "letter": "Brief", "memo": "Notitie"},
    question="Wordt een vraag",
    note="Wordt een nota",
    made=lambda kind, names: f"{kind} voor {names}",
    unassigned=lambda kind: f"{kind}, nog toe te wijzen",
    owner=lambda names: f"voor {names}",
    nobody="nog toe te wijzen",
    both="en",
    person=lambda name: f"van {name}",
    new_person=lambda name: f"van {name} (nieuw)",
    wait=lambda name: f"wachten op {name}",
    wait_new=lambda name: f"wachten op {name} (nieuw)",
    by=lambda when: f"uiterlijk {when}",
    chase=lambda when: f"rappel {when}",
    guess=lambda date: f"{date} (voorstel)",
    rush="spoed",
    theme=lambda name: f"thema {name}",
    unread=lambda text, why: f"{why.rstrip('.') or 'Let op, dit is geen datum'}: “{text}”",
    left=lambda text: f"“{text}” blijft in de titel",
    refused="de tekst wordt niet bewaard",
)
