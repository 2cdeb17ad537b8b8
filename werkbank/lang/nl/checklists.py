"""De checklists van vragen, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.versions import own_version
from werkbank.lang.shape.checklists import ChecklistWords


def _questions(count: int) -> str:
    return "1 vraag" if count == 1 else f"{count} vragen"


def _left(count: int) -> str:
    if not count:
        return "er is niets meer veranderd"
    return "1 wijziging nog niet bewaard" if count == 1 else f"{count} wijzigingen nog niet bewaard"


def _blocks(count: int) -> str:
    return "1 blokkeert" if count == 1 else f"{count} blokkeren"


CHECKLISTS: Final = ChecklistWords(
    title="checklists",
    heads={
        "attention": "Vraagt aandacht", "fresh": "Nog niet bewaard", "lists": "Checklists", "items": "Punten",
        "about": "Over deze checklist", "problems": "Dit klopt nog niet", "trials": "Wat het doet met vragen die lopen",
        "behind": "Op een andere versie",
    },
    states={
        "counts": "eigen", "shipped": "meegeleverd", "unread": "niet te lezen", "retired": "opgegeven",
        "gone": "is er niet meer", "changed": "gewijzigd", "fresh": "nieuw",
    },
    sentences={
        "unread": lambda key: (
            f"Deze eigen checklist is niet meer te lezen; er begint geen vraag op. {key} opent haar: verbeter wat er staat en bewaar."
        ),
        "retired": lambda key: (
            f"Deze checklist is opgegeven. Wat erop loopt, gaat door; er begint niets nieuws op. {key} opent haar: bewaren haalt haar terug."
        ),
        "gone": lambda _: "Deze checklist is er niet meer, maar er lopen nog vragen op. Maak haar opnieuw, of neem haar over uit een bestand.",
    },
    fields={
        "name": "naam", "code": "code", "text": "punt", "short": "kolomkop", "blocking": "blokkeert",
        "per_part": "per deelvraag", "role": "wie levert",
    },
    aspects={
        "text": "tekst", "short": "kolomkop", "blocking": "blokkeert", "per_part": "per deelvraag", "role": "wie levert",
    },
    yes="ja",
    no="nee",
    items=lambda count: "1 punt" if count == 1 else f"{count} punten",
    blocks=_blocks,
    columns=lambda count: f"{count} per deelvraag",
    blocking="blokkeert",
    per_part="per deelvraag",
    herself="zelf",
    whole="één keer",
    running=lambda count: "1 loopt" if count == 1 else f"{count} lopen",
    runs=lambda count: f"loopt: {count}",
    version=own_version,
    own_of=own_version,
    problem=lambda place, why: f"{place}: {why}",
    in_row=lambda row, place, why: f"{', '.join(filter(None, (row, place)))}: {why}",
    wrong=lambda count: "1 punt klopt nog niet" if count == 1 else f"{count} punten kloppen nog niet",
    mend_first="Klopt alles, dan staat hier wat het doet met drie vragen die lopen.",
    stands=lambda still, places, blocking: (
        f"{still} van {places} open, {_blocks(blocking)}" if blocking else f"{still} van {places} open"
    ),
    becomes=lambda before, after: f"nu {before}; wordt {after}",
    stays=lambda stands: f"blijft {stands}",
    unknown_before="nu niet te zeggen, de oude versie is er niet",
    blocks_too=lambda names: f"blokkeert dan ook: {names}",
    blocks_no_longer=lambda names: f"blokkeert dan niet meer: {names}",
    fresh=lambda names: f"nieuw gevraagd: {names}",
    aside=lambda names: f"ingevuld, maar telt niet meer mee: {names}",
    owed=lambda names: f"daarvan uitgevraagd en nog niet binnen: {names}",
    no_trials="Er loopt geen vraag op deze checklist.",
    more=lambda count: f"en nog {_questions(count)}",
    behind=lambda count, key: f"{_questions(count)} op een andere versie. {key} zet ze op de versie die nu geldt:",
    lost=lambda count: f"{_questions(count)} zonder checklist: die versie is er niet meer, of is niet te lezen.",
    between=lambda old, new: f"van {own_version(old)} naar {own_version(new)}:",
    moves=lambda ref, old, new: f"{ref} van {own_version(old)} naar {own_version(new)}",
    added=lambda names: f"erbij: {names}",
    removed=lambda names: f"weg: {names}",
    changed=lambda item, aspect, old, new: f"{item}, {aspect}: {old} wordt {new}",
    reordered="de volgorde is anders",
    same="de punten zijn gelijk",
    opened=lambda key: f"Je werkt in een kopie; {key} bewaart",
    unkept=lambda code, key: f"{code}: de wijzigingen zijn een kladje, ook na een herstart; {key} bewaart ze",
    kept=lambda code, number: f"Bewaard: {code} {own_version(number)}",
    nothing_to_keep="Er is niets veranderd om te bewaren",
    taken_back=lambda count: f"Wijziging terug; {_left(count)}",
    done_again=lambda count: f"Wijziging weer gedaan; {_left(count)}",
    let_go=lambda code: f"Losgelaten: {code} is weer zoals zij geldt",
    nothing_to_let_go="Er zijn geen wijzigingen om los te laten",
    dropped=lambda code: f"Opgegeven: {code}. Er begint geen vraag meer op",
    back_to=lambda code, number: f"{code} is weer de meegeleverde checklist, versie {number}",
    still_runs=lambda count: f"Wat erop loopt, houdt zijn versie: {count}.",
    moved=lambda count: f"Doorgezet: {_questions(count)} op de versie die nu geldt",
    nothing_moves=lambda code: f"Er loopt geen vraag op een andere versie van {code}",
    keep_first=lambda key: f"Bewaar eerst: {key}",
    not_here="Dat kan op deze regel niet",
    copy_of=lambda name: f"{name} (eigen)",
    editor_kept=lambda why, key: f"{why} Je tekst is er nog: {key} gaat ermee verder",
    nothing_taken="Er is niets overgenomen. Verbeter het bestand en probeer het opnieuw.",
    taken=lambda names: f"Overgenomen: {names}",
    were_there=lambda count: f"{count} stond er al zo." if count == 1 else f"{count} stonden er al zo.",
    move_hint=lambda code: f"Wat loopt, houdt zijn eigen versie. Overzetten: werkbank question checklists move {code}",
    accept_hint="Er is nog niets veranderd. Overzetten: geef --accept erbij.",
    left_out=lambda codes: f"Niet te lezen, en dus niet weggeschreven: {codes}",
    nothing_new="Dit staat er allemaal al zo.",
    nothing_changed="Er is nog niets veranderd. Overnemen: werkbank question checklists import",
    would_be=lambda code: f"{code}: nieuwe versie",
    would_be_new=lambda code: f"{code}: nieuw",
)  # fmt: skip
