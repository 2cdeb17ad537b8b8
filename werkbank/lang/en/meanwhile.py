"""What somebody else changed while a line is being filled in."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.meanwhile import MeanwhileWords

MEANWHILE: Final = MeanwhileWords(
    decided=lambda name, state: f"Note: {name} was decided elsewhere: {state}",
    gone=lambda name: f"Note: {name} is not there any more",
    changed=lambda name, what: f"Note: {name} was changed elsewhere: {what}",
    now=lambda field, value: f"{field} now {value}",
    step="step",
    no_more="enter does nothing with it any more",
    others=lambda count: f"enter does {'the other one' if count == 1 else f'the other {count}'}",
    still="enter can still change it",
    yours=lambda fields: f"what you typed stays: {fields}",
    unticked=lambda count: (
        "A ticked item was decided elsewhere; its tick is gone"
        if count == 1
        else f"{count} ticked items were decided elsewhere; their ticks are gone"
    ),
)
