"""The quick line in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.adding import AddingWords

ADDING: Final = AddingWords(
    label="new",
    help="title @who +manager #theme !high fri, or nota: question:",
    kinds={"call": "Note of a call", "letter": "Letter", "memo": "Memo"},
    question="Becomes a question",
    note="Becomes a note",
    made=lambda kind, names: f"{kind} for {names}",
    unassigned=lambda kind: f"{kind}, still to be assigned",
    owner=lambda names: f"for {names}",
    nobody="still to be assigned",
    both="and",
    person=lambda name: f"from {name}",
    new_person=lambda name: f"from {name} (new)",
    wait=lambda name: f"waiting for {name}",
    wait_new=lambda name: f"waiting for {name} (new)",
    by=lambda when: f"by {when}",
    chase=lambda when: f"chase {when}",
    guess=lambda date: f"{date} (proposal)",
    rush="urgent",
    theme=lambda name: f"theme {name}",
    unread=lambda text, why: f"{why.rstrip('.') or 'Note, this is no date'}: “{text}”",
    left=lambda text: f"“{text}” stays in the title",
    refused="the text is not kept",
)
