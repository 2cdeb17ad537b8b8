"""A brief with something in every place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from werkbank.domain.brief import Candidate, Head, Underway, compose, lines

TODAY = date(2026, 11, 24)


def made(item, state="decide", **more):
    given = {"title": f"titel {item}", "received": datetime(2026, 11, 20, 9, 0, tzinfo=UTC)}
    return Candidate(item=item, state=state, **{**given, **more})


@pytest.fixture
def candidate():
    return made


@pytest.fixture
def head():
    return Head(
        manager="directeur Jeugd",
        manager_code="DJ",
        day=TODAY,
        code="DJ-1124",
        prepared_at=datetime(2026, 11, 24, 6, 45, tzinfo=UTC),
        officer="M. de Boer",
        since=datetime(2026, 11, 23, 6, 40, tzinfo=UTC),
        previous_code="DJ-1123",
    )


@pytest.fixture
def brief(head):
    """As a director gets it on a busy Tuesday."""
    before = [
        made(3, "sign", gist="Convenant bouw, versie 4", kenmerk="2026-114", due=date(2026, 11, 25)),
        made(2, gist="Spreekt u op de Bouwtop?", advice="ja", due=date(2026, 11, 27)),
        made(10, gist="Antwoord aan Vereniging Eigen Huis"),
    ]
    now = [
        made(
            1,
            gist="Uitstelbericht versturen?",
            advice="ja, cijfers komen do.",
            due=TODAY,
            due_time="12:00",
            person="Jansen",
            points=87,
            status="infeasible",
        ),
        made(
            2,
            gist="Spreekt u op de Bouwtop?",
            advice="nee",
            due=date(2026, 11, 27),
            person="een burger",
            status="on-time",
            copied=True,
        ),
        made(3, "sign", gist="Convenant bouw, versie 4", kenmerk="2026-114", due=date(2026, 11, 25), status="tight"),
        made(4, "discuss", gist="Capaciteit team Wonen", due=date(2026, 11, 23), status="late"),
        made(5, "settled", gist="Afspraak verzet", mandate="mandaat ma3"),
        made(6, "settled", gist="Zaal vastgelegd", reason="kosten nihil"),
        made(7, "referred", gist="Vraag over declaratie", desk="P-Direkt", asker_told=True),
        made(8, "read", title="Rapport Rekenkamer", gist="Vertraging bij vergunningen.", reading_minutes=6),
        made(9, "decide", gist="GEHEIM", kenmerk="2026-999", marking="personnel", due=TODAY),
        made(10, gist="Antwoord aan Vereniging Eigen Huis", answer="yes"),
        made(
            11,
            "note",
            title="Nota stikstof",
            due=date(2026, 11, 27),
            status="tight",
            slack=1,
            underway=Underway(
                author="Petra Bos",
                step="paraaf afdelingshoofd",
                plan=date(2026, 11, 27),
                reminded=date(2026, 11, 23),
            ),
        ),
        made(
            12,
            "note",
            status="infeasible",
            slack=-2,
            underway=Underway(
                author="Ahmed El Idrissi", title="Woonvisie", step="concept schrijven", plan=date(2026, 12, 3)
            ),
        ),
        made(
            13,
            "note",
            title="GEHEIM",
            kenmerk="2026-998",
            marking="political",
            status="late",
            underway=Underway(author="GEHEIM", title="GEHEIM", step="GEHEIM"),
        ),
    ]
    previous = tuple(lines(compose(replace(head, code="DJ-1123"), before)))
    return compose(replace(head, frozen=True, number=12), now, previous)
