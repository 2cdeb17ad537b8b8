"""Views that take go through the inbox as a sieve: each piece is in one part and no more, and the counts add up."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.seed import MOMENT, seed
from tests.services.making import Office
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.saved_views import ViewEdit

QUERIES: Final = (
    "krap", "-krap", "te-laat", "van:kamer", "punten:>20", "punten:<=20", "label:bundelen", "begroting",
    "kamervragen of begroting", "manager:dj", "manager:geen", "onvindbaar", "van:kamer te-laat", "-(van:kamer te-laat)",
    "soort:kvr of krap", "uitnodiging punten:>=0",
)  # fmt: skip
BROKEN: Final = "punten:>veel"


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return seed(tmp_path_factory.mktemp("parts") / "seeded.sqlite", 150)


@pytest.fixture
def office(seeded: Path, tmp_path: Path) -> Iterator[Office]:
    made = Office(Path(shutil.copy(seeded, tmp_path / "office.sqlite")), MOMENT)
    yield made
    made.close()


def refs(services: Services, key: str, manager: str = "") -> list[str] | None:
    found = services.sections.found(key, manager, 1_000)
    return None if found is None or found.view is None else [line.ref for line in found.view.lines]


def inbox(services: Services, manager: str = "") -> list[str]:
    return [line.ref for line in services.views.window("inbox", manager, 1_000).lines]


def check(services: Services, manager: str = "") -> None:
    """What is in each part, worked out by hand from what each query holds for by itself."""
    sections, left = services.sections, inbox(services, manager)
    everything, counts, parts = list(left), sections.counts(manager), list[list[str]]()
    for one in sections.saved.all():
        shown = refs(services, f"view:{one.id}", manager)
        if services.queries.read(one.query).problem is not None:
            assert shown is None
            assert f"view:{one.id}" not in counts
            continue
        holding = services.queries.among(one.query, everything)
        assert shown == [ref for ref in left if ref in holding]
        assert counts[f"view:{one.id}"] in ((len(shown), False), (100, len(shown) > 100))
        if one.consumes:
            parts.append(shown)
            left = [ref for ref in left if ref not in holding]
    takes = any(one.consumes for one in sections.saved.all())
    assert ("rest" in [one.key for one in sections.all()]) is takes
    if takes:
        assert refs(services, "rest", manager) == left
        assert counts["rest"] in ((len(left), False), (100, len(left) > 100))
        parts.append(left)
        assert sorted(ref for part in parts for ref in part) == sorted(everything)


kept = st.lists(st.tuples(st.sampled_from((*QUERIES, BROKEN)), st.booleans()), min_size=1, max_size=5)


@given(views=kept, removed=st.integers(0, 9), manager=st.sampled_from(("", "DJ")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_piece_is_in_one_part_and_the_counts_add_up(
    seeded: Path, tmp_path_factory: pytest.TempPathFactory, views: list[tuple[str, bool]], removed: int, manager: str
) -> None:
    path = Path(shutil.copy(seeded, tmp_path_factory.mktemp("parts") / "office.sqlite"))
    with closing(Office(path, MOMENT)) as office:
        services, saved = office.services, office.services.sections.saved
        for number, (query, takes) in enumerate(views):
            saved.save(f"Deel {number}", "krap" if query == BROKEN else query)
            saved.change(f"Deel {number}", ViewEdit(consumes=takes))
            if query == BROKEN:
                with closing(sqlite3.connect(path)) as connection:  # as a version that knew more wrote it
                    connection.execute("UPDATE saved_view SET query = ? WHERE name = ?", (BROKEN, f"Deel {number}"))
                    connection.commit()
        check(services, manager)
        if removed < len(views):
            gone = saved.remove(f"Deel {removed}")
            assert refs(services, f"view:{gone.id}") is None
            check(services, manager)
            services.history.undo()
            check(services, manager)


def test_a_view_of_what_waits_stays_that_after_one_that_takes(office: Office) -> None:
    services = office.services
    services.deciding.decide(inbox(services)[:12], "wait", Given(to="Anna de Boer", by="1-12-2026"))
    saved = services.sections.saved
    saved.save("Kamer", "van:kamer")
    waits = saved.save("Wacht", "besluit:wacht punten:>=0")
    alone = refs(services, f"view:{waits.id}")
    asked = services.queries.found("besluit:wacht punten:>=0", limit=1_000).view
    assert asked is not None
    assert alone == [line.ref for line in asked.lines]
    saved.change("Kamer", ViewEdit(consumes=True))
    taken = services.queries.among("van:kamer", alone)
    left = [ref for ref in alone if ref not in taken]
    assert left
    assert len(left) < len(alone)
    assert refs(services, f"view:{waits.id}") == left


def test_the_rest_is_worked_out_on_another_day_as_well(office: Office) -> None:
    saved = office.services.sections.saved
    saved.save("Krap", "krap")
    saved.change("Krap", ViewEdit(consumes=True))
    check(office.reopen(later=timedelta(days=10)))
