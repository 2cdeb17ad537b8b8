"""Wat een ander veranderde terwijl je een regel invult."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.meanwhile import MeanwhileWords

MEANWHILE: Final = MeanwhileWords(
    decided=lambda name, state: f"Let op: {name} is elders besloten: {state}",
    gone=lambda name: f"Let op: {name} is er niet meer",
    changed=lambda name, what: f"Let op: {name} is elders gewijzigd: {what}",
    now=lambda field, value: f"{field} nu {value}",
    step="stap",
    no_more="enter doet er niets meer mee",
    others=lambda count: f"enter doet {'het andere' if count == 1 else f'de andere {count}'}",
    still="enter wijzigt het nog wel",
    yours=lambda fields: f"wat jij typte blijft staan: {fields}",
    unticked=lambda count: (
        "Een aangevinkt stuk is elders besloten; het vinkje is weg"
        if count == 1
        else f"{count} aangevinkte stukken zijn elders besloten; die vinkjes zijn weg"
    ),
)
