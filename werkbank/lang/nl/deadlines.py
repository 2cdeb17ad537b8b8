"""Termijnen op stukken in woorden, en de eigen sluitingsdagen."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.deadlines import DeadlineWords


def _terms(count: int) -> str:
    return "1 termijn" if count == 1 else f"{count} termijnen"


DEADLINES: Final = DeadlineWords(
    own="eigen termijn",
    named=lambda name, kind, source: f"{name} ({kind}, {source})",
    no_term="Dit stuk heeft geen termijn.",
    stands_still=lambda since: f"staat stil sinds {since}",
    will_stand_still=lambda since: f"staat stil vanaf {since}, zonder datum tot je hervat",
    if_resumed=lambda day: f"hervat je vandaag, dan uiterlijk {day}",
    paused=lambda span, reason: f"opgeschort {span}: {reason}",
    extended=lambda length, reason: f"verdaagd met {length}: {reason}",
    accepted=lambda day: f"De kalender is veranderd: op het stuk staat nog {day}",
    see_moved=lambda command: f"bekijk en aanvaard: {command}",
    cannot=lambda why: f"Deze termijn is niet meer na te tellen: {why}",
    fields={"term": "datum of termijn", "since": "vanaf", "reason": "reden", "day": "dicht op", "name": "waarom"},
    actions={"suspend": "opschorten", "resume": "hervatten", "extend": "verdagen"},
    since_receipt="ontvangst",
    changes={
        "begin": "termijn gezet",
        "suspend": "termijn opgeschort",
        "resume": "termijn hervat",
        "extend": "termijn verdaagd",
        "stop": "termijn weggehaald",
    },
    ends=lambda legal, plan: f"uiterlijk {legal}, plan {plan}",
    was=lambda day: f"was {day}",
    lapsed=lambda day: f"let op: de termijn was al voorbij op {day}",
    gone="De datum en de termijn gaan weg",
    gives_way="komt in de plaats van de termijn",
    moved_title="Verschoven termijnen",
    moved_empty="Er zijn geen verschoven termijnen. Komt er een feestdag of een sluitingsdag bij, dan staat hier wat er verschuift.",
    moved_row=lambda old, new: f"{old} → {new}",
    moved_plan=lambda old, new: f"plan {old} → {new}",
    moved_found=lambda count, command: (
        f"{_terms(count)} {'verschuift' if count == 1 else 'verschuiven'}: {command} laat zien wat en waarom"
    ),
    moved_verb=lambda count: (
        f"{_terms(count)} {'verschuift' if count == 1 else 'verschuiven'}; wat en waarom: werkbank deadline --moved"
    ),
    accepted_some=lambda count: f"{_terms(count)} overgenomen",
    none_moved="Er is geen termijn verschoven.",
    closed=lambda day: f"Gesloten op {day}",
    opened=lambda day: f"Weer open op {day}",
    closing_ask="Eigen sluitingsdag",
    closing_list=lambda days: f"Nu dicht: {days}",
)
