"""Wat helpt bij het besluiten."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.insight import InsightWords, SittingWords

INSIGHT: Final = InsightWords(
    clues={
        "sender-kind": "bij dit soort stuk van deze afzender",
        "sender": "bij deze afzender",
        "list": "bij deze lijst of nieuwsbrief",
        "word": "met “{word}” in het onderwerp",
        "kind": "bij dit soort stuk",
        "organisation": "bij deze organisatie",
    },
    times=lambda times, of, clue: f"{times} van {of} keer {clue}",
    suggestion=lambda what, why: f"voorstel: {what} · {why}",
    why="Wat eerder besloten is op wat hierop lijkt",
    says=lambda decision, times: f"{decision or 'van alles wat'}: {times}",
    not_enough="Te weinig of te wisselend voor een voorstel.",
    none="Op wat hierop lijkt is nog niets besloten.",
    take="neem over",
    recognised="herkend",
    gist=lambda text: f"kern: {text}",
    by=lambda day, words: f"uiterlijk {day} (“{words}”)",
    gone=lambda day, words: f"uiterlijk {day} is voorbij (“{words}”)",
    kenmerk=lambda text: f"kenmerk {text}",
    mentions=lambda names: f"noemt {names}",
    read_from=lambda words: f"uit de tekst: “{words}”",
    mark=lambda marking, words, key: f"merking {marking}? (“{words}”, {key} zet hem)",
    taken=lambda what: f"Overgenomen: {what}",
    fields={"due": "datum", "kenmerk": "kenmerk", "gist": "kern"},
    nothing="Bij dit stuk staat geen voorstel",
    one_by_one="Een voorstel neem je per stuk over: haal eerst de vinkjes weg",
    unlearned=lambda decision, clue: f"Afgeleerd: {decision} {clue}",
    sender="afzender",
    open=lambda count, more: "niets open" if not count and not more else f"{count}{' of meer' if more else ''} open",
    last=lambda decision, day: f"vorige keer {decision} ({day})",
    heard=lambda day: f"laatst gehoord {day}",
    automatic=lambda day: f"alleen automatisch, laatst {day}",
    first="voor het eerst",
    earlier=lambda count: "Eerder: 1 stuk" if count == 1 else f"Eerder: {count} stukken",
    folded=lambda count, key: f"nog {count} · {key} toont alles",
    same_subject="zelfde onderwerp",
    undecided="nog geen besluit",
    no_item="bericht",
)

SITTING: Final = SittingWords(
    manager="manager",
    minutes="minuten",
    all="allemaal",
    over=lambda minutes: "De minuut is om." if minutes == 1 else f"De {minutes} minuten zijn om.",
    nothing_left="Er is geen beslisstroom om mee verder te gaan; enter begint er een",
    next_part=lambda name, count: f"Nu “{name}”: {count}",
    resumed=lambda left, total, where: f"Hervat: nog {left} van {total}, {where}",
    resumed_empty=lambda where: f"Hervat: er is niets meer te besluiten, {where}",
    whole="hele postvak",
)
