"""De stuktypen op het scherm, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.versions import own_version
from werkbank.lang.shape.types import TypeWords


def _notes(count: int) -> str:
    return "1 nota" if count == 1 else f"{count} nota's"


def _steps(main: int, beside: int) -> str:
    told = "1 stap" if main == 1 else f"{main} stappen"
    return f"{told} + {beside}" if beside else told


def _left(count: int) -> str:
    if not count:
        return "er is niets meer veranderd"
    return "1 wijziging nog niet bewaard" if count == 1 else f"{count} wijzigingen nog niet bewaard"


TYPES: Final = TypeWords(
    title="stuktypen",
    heads={
        "attention": "Vraagt aandacht", "fresh": "Nog niet bewaard", "types": "Stuktypen", "about": "Over dit stuktype",
        "route": "Route", "gates": "Beslismomenten", "problems": "Dit klopt nog niet",
        "trials": "Wat het doet met nota's die lopen", "behind": "Op een andere versie",
    },
    states={
        "counts": "eigen", "shipped": "meegeleverd", "unread": "niet te lezen", "retired": "opgegeven",
        "gone": "is er niet meer", "changed": "gewijzigd", "fresh": "nieuw",
    },
    sentences={
        "unread": lambda key: (
            f"Dit eigen stuktype is niet meer te lezen; er begint geen nota op. {key} opent het: verbeter wat er staat en bewaar."
        ),
        "retired": lambda key: (
            f"Dit stuktype is opgegeven. Wat erop loopt, gaat door op de oude route; er begint niets nieuws op. {key} opent het: bewaren haalt het terug."
        ),
        "gone": lambda _: "Dit stuktype is er niet meer, maar er lopen nog nota's op. Maak het opnieuw, of neem het over uit een bestand.",
    },
    fields={
        "name": "naam", "action": "gevraagd", "kind": "soort termijn", "term": "termijn", "lead": "eerste voorstel",
        "reserve": "reserve", "ladder": "rappels", "marking": "merking", "code": "code", "role": "rol", "norm": "wd",
        "sort": "soort", "after": "na", "check": "controle", "gate": "moment", "length": "na de start",
    },
    step_kinds={
        "draft": "schrijven", "agree": "paraferen", "sign": "tekenen", "hand": "doorgeven", "end": "afronden",
    },
    steps=_steps,
    days=lambda days: f"{days} wd",
    running=lambda count: f"{count} lopen" if count != 1 else "1 loopt",
    version=own_version,
    own_of=own_version,
    no_term="geen: de datum wordt met de hand gezet",
    nothing="geen",
    usual=lambda ladder: f"{ladder} (de gewone)",
    rung_before=lambda days: f"{days} wd ervoor",
    rung_on="op de dag",
    rung_after=lambda days: f"{days} wd erna",
    after=lambda step: f"na {step}",
    optional="mag weg",
    from_start=lambda length: f"{length} na de start",
    problem=lambda place, why: f"{place}: {why}",
    wrong=lambda count: "1 punt klopt nog niet" if count == 1 else f"{count} punten kloppen nog niet",
    way=lambda days: f"de langste weg is {days} wd",
    way_was=lambda new, old: f"de langste weg wordt {new} wd, was {old} wd",
    trial=lambda at, to: f"ligt bij {at}, komt bij {to}",
    trial_same=lambda at: f"blijft bij {at}",
    status=lambda before, after: f"{before} wordt {after}",
    status_same=lambda status: f"blijft {status}",
    misfit=lambda step, needs, available: f"eerste stap die niet past: {step} (nodig {needs} wd, over {available} wd)",
    standing=lambda word, then, now: f"{then} {word}" if then == now else f"{then} {word} (nu {now})",
    standings=lambda count, told: f"{'De ene nota die loopt' if count == 1 else f'De {count} die lopen'}: {told}",
    no_trials="Er loopt geen nota van dit stuktype.",
    mend_first="Klopt alles, dan staat hier wat het doet met drie nota's die lopen.",
    more=lambda count: f"en nog {_notes(count)}",
    behind=lambda count, key: f"{_notes(count)} op een andere versie. {key} zet ze op de versie die nu geldt:",
    lost=lambda count: f"{_notes(count)} zonder route: die versie is er niet meer, of is niet te lezen.",
    opened=lambda key: f"Je werkt in een kopie; {key} bewaart",
    unkept=lambda code, key: f"{code}: de wijzigingen zijn een kladje, ook na een herstart; {key} bewaart ze",
    kept=lambda code, number: f"Bewaard: {code} {own_version(number)}",
    nothing_to_keep="Er is niets veranderd om te bewaren",
    taken_back=lambda count: f"Wijziging terug; {_left(count)}",
    done_again=lambda count: f"Wijziging weer gedaan; {_left(count)}",
    let_go=lambda code: f"Losgelaten: {code} is weer zoals het geldt",
    nothing_to_let_go="Er zijn geen wijzigingen om los te laten",
    dropped=lambda code: f"Opgegeven: {code}. Wat loopt, houdt zijn route",
    back_to=lambda code, number: f"{code} is weer het meegeleverde stuktype, versie {number}. Wat loopt, houdt zijn route",
    moved=lambda count: f"Doorgezet: {_notes(count)} op de versie die nu geldt",
    nothing_moves=lambda code: f"Er loopt geen nota op een andere versie van {code}",
    keep_first=lambda key: f"Bewaar eerst: {key}",
    not_here="Dat kan op deze regel niet",
    new_role=lambda name: f"nieuwe rol: {name}",
    role_blank="+naam: nieuwe rol",
    start="het begin",
    copy_of=lambda name: f"{name} (eigen)",
    editor_kept=lambda why, key: f"{why} Je tekst is er nog: {key} gaat ermee verder",
    unread_line=lambda count, key: (
        f"1 stuktype niet te lezen ({key})" if count == 1 else f"{count} stuktypen niet te lezen ({key})"
    ),
    without_route="zonder route",
    no_route_unread=lambda kind, why: (
        f"Stuktype {kind} is niet meer te lezen, dus er is geen route. {why} Verbeter het stuktype en zet de nota daarna door."
    ),
    no_route_gone=lambda kind: (
        f"Stuktype {kind} is er niet meer, dus er is geen route. Maak het opnieuw of neem het weer over, en zet de nota daarna door."
    ),
)  # fmt: skip
