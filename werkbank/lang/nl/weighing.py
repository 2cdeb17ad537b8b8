"""Wat er over de weging gezegd wordt."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.weighing import WeighingWords


def _count(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"


def _up(count: int, most: int) -> str:
    return f"{count} hoger" + (f", hoogstens {_count(most, 'plaats', 'plaatsen')}" if count else "")


def _down(count: int, most: int) -> str:
    return f"{count} lager" + (f", hoogstens {_count(most, 'plaats', 'plaatsen')}" if count else "")


def _mover(old: int, new: int, points: int, fresh: int) -> str:
    return f"van {old} naar {new}, " + (f"{points} punten" if points == fresh else f"van {points} naar {fresh} punten")


WEIGHING: Final = WeighingWords(
    title="weging",
    groups={
        "slack": "Speling in werkdagen",
        "term": "Soort termijn",
        "risk": "Gevolg bij missen",
        "action": "Gevraagd",
        "sender": "Afzender",
        "sensitivity": "Gevoeligheid",
        "theme": "Thema's van de manager",
        "rest": "Verder",
    },
    names={
        "slack.-1": "-1 of minder, of te laat",
        "slack.0": "0",
        "slack.1": "1",
        "slack.3": "2 of 3",
        "slack.5": "4 of 5",
        "slack.ample": "meer dan 5",
        "theme.each": "een thema zonder eigen punten",
        "rest.waiting_each": "per collega die wacht",
        "rest.waiting_most": "hoogstens voor wie wachten",
        "rest.still_each": "per keer dat het stilligt",
        "rest.still_days": "zo lang is één keer stilliggen",
        "rest.still_most": "hoogstens voor stilliggen",
        "rest.clamp": "informatie of kopie, hoogstens",
        "rest.urgent_slack": "urgent tot en met deze speling",
        "rest.important_from": "belangrijk vanaf zoveel punten",
        "rest.buffer": "reserve voor einde termijn",
    },
    theme=lambda theme: f"thema {theme}",
    everybody="iedereen",
    of=lambda who: f"Weging van {who}",
    shipped=lambda value: f"meegeleverd {value}",
    reach=lambda least, most: f"{least} t/m {most}",
    own="eigen",
    under="iedereen",
    value="waarde",
    days=lambda days: f"{days} wd",
    changed=lambda count: _count(count, "gewicht anders dan bewaard", "gewichten anders dan bewaard"),
    clash="Zo telt het niet",
    looked=lambda count: f"Wat er verschuift (eerste {_count(count, 'plaats', 'plaatsen')})",
    none_move="Er verschuift niets.",
    up=_up,
    down=_down,
    points=lambda count: f"{_count(count, 'krijgt', 'krijgen')} andere punten",
    quadrants=lambda count: f"{_count(count, 'komt', 'komen')} onder een ander kopje",
    biggest="Wat het meest verschuift",
    mover=_mover,
    empty_list="De lijst is leeg: er kan niets verschuiven.",
    working="Wat er verschuift, wordt uitgerekend …",
    how=lambda change, keep: f"{change} verandert een waarde; hier zie je wat er dan verschuift; {keep} bewaart.",
    kept=lambda who: f"Weging van {who} bewaard.",
    nothing_to_keep="Er is niets veranderd om te bewaren.",
    let_go="Je wijzigingen zijn weg; wat bewaard is, geldt.",
    nothing_to_let_go="Er is niets veranderd om weg te doen.",
    not_here="Dit gewicht is hier niet veranderd.",
    taken_back="Wijziging teruggehaald; nog niet bewaard.",
    done_again="Wijziging weer gedaan; nog niet bewaard.",
    unkept=lambda key: f"De wijzigingen blijven hier staan; bewaren met {key}.",
    tried="Alleen geprobeerd: er is niets veranderd.",
    reset=lambda who: f"Weging van {who} teruggezet.",
)
