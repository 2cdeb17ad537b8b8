"""Datums die zijn getypt."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.dates import DateWords

DATES: Final = DateWords(
    readings={
        "office-days": "werkdagen geteld",
        "weekday": "de eerste die komt",
        "this-week": "van deze week",
        "next-week": "van volgende week",
        "nearest-month": "de eerste die komt",
        "holiday": "feestdag",
        "last-friday": "de vrijdag van die week",
        "last-day": "de laatste dag",
        "first-day": "de eerste dag",
        "middle": "het midden",
        "range-end": "de laatste dag",
        "part": "dagdeel",
        "afternoon": "'s middags",
        "elsewhere": "gelezen uit een andere taal of notatie",
        "converted": "omgerekend naar onze tijd",
    },
    refused={
        "empty": "Er staat geen datum.",
        "long": "Dit is te lang voor een datum.",
        "vague": "Dit noemt geen dag.",
        "recess": "De recessen staan niet in werkbank.",
        "day": "Die dag bestaat niet.",
        "week": "Die week bestaat niet.",
        "time": "Die tijd bestaat niet.",
        "year": "Dat jaar kan niet.",
        "far": "Dat is te ver weg.",
        "weekday": "Die weekdag en die datum horen niet bij elkaar.",
        "meeting": "Op welke dag het werkoverleg is, is nog niet bekend.",
        "no-term": "Dit stuk heeft geen termijn om voor terug te komen.",
        "term-near": "Die dag voor de termijn is al voorbij, of is vandaag.",
        "no-later": "Die dag is al voorbij, of is vandaag: dan sluimert het niet.",
        "unknown": "Dit is geen datum.",
    },
    works={
        "recess": "Geef de dag zelf, zoals 3-7.",
        "week": "Een jaar heeft 52 of 53 weken.",
        "time": "Schrijf 9.30, 14u of half drie.",
        "year": "Een jaar ligt tussen 1900 en 2199.",
        "weekday": "Laat er een weg.",
        "meeting": "Typ de dag erbij, dan wordt die onthouden: werkoverleg dinsdag.",
        "no-term": "Geef een datum, of eerst een termijn.",
        "term-near": "Kies minder dagen, of een datum.",
        "no-later": "Kies een latere dag.",
        "unknown": "Wel: 24-11, vrijdag, wk 48, over 3 werkdagen.",
    },
)
