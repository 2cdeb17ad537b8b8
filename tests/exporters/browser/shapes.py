"""Briefs in every shape, each made of the brief of a busy Tuesday: what a browser is to show without a fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tests.exporters.conftest import made
from tests.exporters.test_hostile import EVIL, brief_of
from werkbank.domain.brief import Brief, compose, mask

TODAY: Final = date(2026, 11, 24)
_LONG: Final = (
    "Arbeidsongeschiktheidsverzekeringsmaatschappijdirectievergadering",
    "https://" + "-".join(["meerjarenonderhoudsplanning"] * 6) + "/" + "a" * 90,
    "NL2026" + "0123456789" * 12,
    "wie.is.er.bereikbaar." + "bestuursondersteuning" * 5 + "@voorbeeld.example",
)
_ASKED: Final = (
    "Akkoord met de beantwoording van de Kamervragen over de huurtoeslag?",
    "Spreekt u op de Bouwtop in Utrecht, met de wethouders van de vier grote steden?",
    "Instemmen met uitstel tot na het reces?",
    "Convenant bouw, versie 4",
)
_ADVICE: Final = ("akkoord", "nee, de agenda is vol; de plaatsvervanger kan wel", "ja, mits de cijfers kloppen", "")
_PEOPLE: Final = ("Jansen", "El Amrani", "Meijer")


def _asks(count: int) -> list[object]:
    """As many questions as that, as an officer writes them."""
    return [
        made(
            item,
            ("decide", "decide", "decide", "sign", "discuss")[item % 5],
            gist=_ASKED[item % 4],
            advice=_ADVICE[item % 4],
            due=TODAY + timedelta(days=item % 9),
            status=("on-time", "tight", "none")[item % 3],
            person=_PEOPLE[item % 3],
            kenmerk=f"2026-{item:04}" if item % 5 > 2 else "",
        )
        for item in range(1, count + 1)
    ]


def _told() -> list[object]:
    """What there is to tell behind it."""
    return [
        made(901, "settled", gist="Afspraak met de VNG verzet", mandate="mandaat ma3"),
        made(902, "referred", gist="Vraag over een declaratie", desk="P-Direkt", asker_told=True, reason="hoort daar"),
        made(903, "read", title="Rapport Rekenkamer", gist="Vertraging bij vergunningen.", reading_minutes=6),
        made(
            904, "read", title="Evaluatie energietoeslag", gist="Bereik 87 %.", advice="paragraaf 3", reading_minutes=9
        ),
        made(905, "note", title="Nota stikstof", due=TODAY + timedelta(days=3), status="tight"),
    ]


def full(busy: Brief) -> Brief:
    """Twelve questions, three highlights: as much as page one holds."""
    pins = ("10.00 Kamerdebat wonen", "14.00 wethouder Zaanstad", "Zaal 3.12 is verbouwd")
    return compose(busy.head, [*_asks(12), *_told()], None, pins)


def long_words(busy: Brief) -> Brief:
    """Words without a place to break, wherever a word can stand."""
    found = brief_of(_LONG[0])
    lines = tuple(
        replace(line, number=place, gist=word, advice=word, person=word, kenmerk=word)
        for place, (line, word) in enumerate(zip(found.sections[0].lines * len(_LONG), _LONG, strict=True), 1)
    )
    return replace(found, sections=(replace(found.sections[0], lines=lines), *found.sections[1:]), page_two=())


SHAPES: Final[dict[str, Callable[[Brief], Brief]]] = {
    "empty": lambda busy: compose(replace(busy.head, since=None, previous_code=""), []),
    "ordinary": lambda busy: busy,
    "full": full,
    "four hundred": lambda busy: compose(busy.head, [*_asks(400), *_told()]),
    "concept": lambda busy: replace(busy, head=replace(busy.head, frozen=False, number=None)),
    "masked": lambda busy: mask(busy, {1: "medical", 3: "cabinet", 8: "personnel", 10: "dep-v", 11: "embargo"}),
    "withdrawn": lambda busy: replace(busy, head=replace(busy.head, withdrawn=True)),
    "long words": long_words,
    **{f"hostile {number}": lambda _, evil=evil: brief_of(evil) for number, evil in enumerate(EVIL, 1)},
}
