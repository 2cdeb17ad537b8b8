"""Stuktypen en hun routes in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.versions import own_version
from werkbank.lang.shape.note_types import NoteTypeWords

NOTE_TYPES: Final = NoteTypeWords(
    in_row=lambda row, place, why: f"{', '.join(filter(None, (row, place)))}: {why}",
    nothing_taken="Er is niets overgenomen. Verbeter het bestand en probeer het opnieuw.",
    taken=lambda names: f"Overgenomen: {names}",
    were_there=lambda count: f"{count} stond er al zo." if count == 1 else f"{count} stonden er al zo.",
    move_hint=lambda code: f"Wat loopt, houdt zijn eigen versie. Overzetten: werkbank note types move {code}",
    nothing_moves=lambda code: f"Er loopt geen nota op een oudere versie van {code}.",
    moves=lambda ref, old, new: f"{ref} van {own_version(old)} naar {own_version(new)}",
    between=lambda old, new: f"van {own_version(old)} naar {own_version(new)}:",
    lies=lambda at, to: f"ligt bij {at}" if at == to else f"ligt bij {at}, komt bij {to}",
    added=lambda steps: f"erbij: {steps}",
    removed=lambda steps: f"weg: {steps}",
    changed=lambda step, aspect, old, new: f"{step}, {aspect}: {old} wordt {new}",
    reordered="de volgorde is anders",
    days=lambda old, new: f"de langste weg was {old} werkdagen en wordt {new}",
    same_route="de route is gelijk",
    aspects={
        "name": "naam",
        "kind": "soort",
        "role": "rol",
        "norm": "normdagen",
        "optional": "overslaan",
        "after": "na",
        "before": "terug voor",
    },
    accept_hint="Er is nog niets veranderd. Overzetten: geef --accept erbij.",
    moved=lambda count: "1 nota overgezet." if count == 1 else f"{count} nota's overgezet.",
    runs=lambda count: f"loopt: {count}",
    left_out=lambda codes: f"Niet te lezen, en dus niet weggeschreven: {codes}",
    nothing_new="Dit staat er allemaal al zo.",
    would_be=lambda code, days: f"{code}: nieuw, de langste weg is {days} werkdagen",
    would_be_was=lambda code, new, old: f"{code}: nieuwe versie, de langste weg was {old} werkdagen en wordt {new}",
    nothing_changed="Er is nog niets veranderd. Overnemen: werkbank note types import",
    dropped=lambda code: f"Opgegeven: {code}. Er begint geen nota meer op.",
    back_to=lambda code, number: f"{code} is weer het meegeleverde stuktype, versie {number}.",
    still_runs=lambda count: f"Wat erop loopt, houdt zijn route: {count}.",
    had_no_route="had geen route",
)
