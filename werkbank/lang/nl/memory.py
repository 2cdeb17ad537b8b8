"""Toezeggingen, en wat op een vraag lijkt van eerder, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.nl.commitments import COMMITMENT_PAGE
from werkbank.lang.shape.memory import MemoryWords

MEMORY: Final = MemoryWords(
    kinds={"promise": "toezegging", "motion": "motie"},
    states={"": "loopt", "done": "nagekomen", "dropped": "vervallen"},
    columns={
        "text": "tekst", "kind": "soort", "made_on": "gedaan op", "occasion": "gelegenheid", "reference": "kenmerk",
        "due": "uiterlijk", "state": "stand", "state_on": "afgedaan op", "remark": "toelichting", "manager": "manager",
        "person": "trekker", "theme": "thema",
    },
    page=COMMITMENT_PAGE,
    sources={"part": "antwoord", "commitment": "toezegging", "message": "bericht"},
    draft="concept",
    asked="vraag",
    days={
        "answered": "{what} van {day}", "asked": "{what}, gevraagd {day}", "made": "{what} van {day}",
        "came": "{what} van {day}",
    },
    answers=lambda done, of: (
        "nog niet beantwoord" if not done else "beantwoord" if done >= of else f"{done} van {of} beantwoord"
    ),
    same={
        "reference": "zelfde kenmerk", "asker": "zelfde vraagsteller", "manager": "zelfde manager",
        "theme": "zelfde thema",
    },
    late="te laat",
    from_question="uit het antwoord op",
    words=lambda words: f"woorden: {words}",
    recorded=lambda kind, ref: f"{kind[:1].upper()}{kind[1:]} vastgelegd: {ref}",
    changed=lambda ref: f"Gewijzigd: {ref}",
    now=lambda ref, stands: f"{ref}: {stands}",
    nothing_to_keep="Er zijn geen toezeggingen of moties. Leg er een vast met: werkbank commitment add TEKST",
    nothing_like="Niets van eerder lijkt hierop.",
    what_it_is="Hier staan eerdere antwoorden, toezeggingen en berichten die op de deelvraag lijken, of op wat je typt.",
    earlier="eerder",
    walk=lambda key: f"{key} gaat erheen",
    can_take=lambda key: f"{key} zet dit achter je antwoord, met waar het vandaan komt. Lees na of het nog klopt.",
    can_take_some=lambda key: f"{key} zet dit deel van het bericht achter je antwoord, met de bron. Lees na of het nog klopt.",
    is_taken="overgenomen",
    taken_over=lambda part, source: f"Overgenomen in {part}, uit {source}.",
    taken=lambda count: "1 toezegging overgenomen." if count == 1 else f"{count} toezeggingen overgenomen.",
    were_there=lambda count: "1 stond er al." if count == 1 else f"{count} stonden er al.",
    out_of_order=lambda rows, count: (
        f"Kijk na: {'op regel' if count == 1 else 'op de regels'} {rows} ligt de uiterste datum vóór de dag waarop het is toegezegd."
    ),
    nothing_taken="Er is niets overgenomen. Verbeter de tabel en probeer het opnieuw.",
    strange=lambda names: f"Deze kolommen zijn niet gebruikt: {names}",
    problem=lambda row, column, why: f"regel {row}, {column}: {why}",
    due_today=lambda count: f"Toezeggingen, uiterlijk vandaag: {count}. Bekijk ze met: werkbank commitment list --by vandaag",
)  # fmt: skip
