"""What a query finds: the same as looking at every piece by hand, in the order of the inbox."""

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
from tests.services.making import Mail, Office, Ticking
from werkbank.bootstrap import Services
from werkbank.domain.errors import BadQuery, NotFound
from werkbank.domain.query.tree import Term, holds
from werkbank.services import querying
from werkbank.services.derived import rank_everything
from werkbank.services.filtering import pieces as words_in
from werkbank.services.guesses import Given
from werkbank.services.querying import piece_of
from werkbank.services.shaping import Edit
from werkbank.storage.reads import choosing

ITEMS: Final = 500
PLACES: Final = (
    "te-laat", "krap", "-krap", "op-tijd", "nieuw", "terug", "bulk", "cc", "toewijzen", "van:kamer", "van:burger",
    "van:deboer", "-van:bo", "van:ek", "manager:dj", "manager:geen", "label:nu-doen", "label:bundelen", "soort:kvr",
    "soort:uitnodiging", "punten:>20", "punten:<=20", "termijn:<5wd", "termijn:>1wd", "termijn:geen", "plan:<1-12",
    "ontvangen:<5wd", "ontvangen:>5wd", "ontvangen:23-11", "thema:wonen", "thema:\"bouwen in\"", "merking:medisch",
    "besluit:nieuw", "-(van:kamer te-laat)", "uiterlijk vrijdag", "is:cc",
)  # fmt: skip
WORDS: Final = (
    "begroting",
    "kenmerk",
    '"werkbezoek graag"',
    "-omgevingswet",
    "onvindbaar",
    "aan:jansen",
    "-aan:jansen",
    "getypt",
)


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three managers, some items of nobody, themes, marks, copies, bulk, titles, and what came back."""
    path = seed(tmp_path_factory.mktemp("queries") / "seeded.sqlite", ITEMS)
    with closing(sqlite3.connect(path)) as connection:
        for change in (
            "item SET manager_id = NULL WHERE id % 9 = 0", "item SET theme = 'Wonen' WHERE id % 4 = 0",
            "item SET theme = 'Bouwen in Énschede' WHERE id % 7 = 0", "item SET marking = 'medical' WHERE id % 11 = 0",
            "item SET copied = 1 WHERE id % 5 = 0", "message SET bulk = 'list' WHERE id % 8 = 0",
            "item SET due = '2026-11-20' WHERE id % 6 = 0", "item SET due = '2026-11-30' WHERE id % 6 = 1",
            "item SET return_on = '2026-11-23' WHERE state = 'waiting' AND id % 2", "item SET title = 'Getypt' WHERE id % 13 = 0",
            "message SET received = '2026-11-22 23:30:00.000000' WHERE id % 10 = 0",
            "message SET received = '2026-11-20 08:00:00.000000' WHERE id % 10 = 1",
        ):  # fmt: skip
            connection.execute(f"UPDATE {change}")
        connection.commit()
    office = Office(path, MOMENT)
    office.services.keeping.rebuild()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "UPDATE reading SET from_name = 'Bo Ek', from_addr = 'bo@gmail.com', weight = 'citizen' WHERE message_id % 3 = 0"
        )
        connection.execute(
            "UPDATE reading SET from_addr = 'a.deboer@tweedekamer.nl', weight = 'parliament' WHERE message_id % 5 = 1"
        )
        connection.commit()
    with office.services.doors.database.deriving(MOMENT) as doing:
        rank_everything(doing, office.services.doors.clock.today())
    office.close()
    return path


@pytest.fixture
def office(seeded: Path, tmp_path: Path) -> Iterator[Office]:
    made = Office(Path(shutil.copy(seeded, tmp_path / "office.sqlite")), MOMENT)
    yield made
    made.close()


@pytest.fixture(scope="module")
def looking(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One to look in only."""
    made = Office(Path(shutil.copy(seeded, tmp_path_factory.mktemp("looking") / "office.sqlite")), MOMENT)
    yield made
    made.close()


def found(services: Services, text: str, manager: str = "", limit: int = 10_000) -> list[str]:
    view = services.queries.found(text, manager, limit).view
    assert view is not None
    return [line.ref for line in view.lines]


def by_hand(services: Services, text: str, manager: str = "") -> list[str]:
    """Every line of the inbox, looked at one by one."""
    tree, query = services.queries.tree(text), services.doors.query
    lines = [line.ref for line in services.views.window("inbox", manager).lines]
    rows = choosing.pieces(query, [int(ref[1:]) for ref in lines])
    said = dict(query("SELECT message_id, subject || char(10) || people || char(10) || body FROM reading", {}))
    sent = dict(query('SELECT message_id, "to" || cc FROM reading', {}))

    def told(term: Term, row: choosing.PieceRow) -> bool:
        if term.field == "to":
            return f" {term.says}" in f" {' '.join(words_in(sent[row.message_id]))}"
        there = [f" {' '.join(words_in(one))} " for one in (*said[row.message_id].split("\n"), row.title)]
        return any(f" {term.says} " in one for one in there)

    return [ref for ref in lines if holds(tree, piece_of(row := rows[int(ref[1:])]), lambda term: told(term, row))]


@pytest.mark.parametrize("text", PLACES)
def test_every_term_finds_what_looking_by_hand_finds(looking: Office, text: str) -> None:
    for manager in ("", "DJ"):
        right = by_hand(looking.services, text, manager)
        assert found(looking.services, text, manager) == right
        assert found(looking.services, text, manager, limit=3) == right[:3]
    assert [line.ref for line in looking.services.queries.listed(text).lines] == by_hand(looking.services, text)


@pytest.mark.parametrize("text", PLACES)
def test_no_term_of_the_places_is_always_so_or_never(looking: Office, text: str) -> None:
    count = len(found(looking.services, text))
    assert 0 < count < looking.services.views.window(limit=0).total


QUERY: Final = st.recursive(
    st.sampled_from((*PLACES, *WORDS)),
    lambda inner: st.tuples(st.sampled_from(("({} {})", "({} | {})", "-({} {})")), inner, inner).map(
        lambda three: three[0].format(three[1], three[2])
    ),
    max_leaves=5,
)


@settings(
    max_examples=2 * settings.default.max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(QUERY, st.sampled_from(("", "DJ")))
def test_terms_together_find_what_looking_by_hand_finds(looking: Office, text: str, manager: str) -> None:
    query = f"punten:>=0 {text}"
    right = by_hand(looking.services, query, manager)
    assert [line.ref for line in looking.services.queries.listed(query, "inbox", manager).lines] == right


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(QUERY, st.booleans())
def test_what_is_bounded_is_right_as_far_as_it_goes_and_says_so(looking: Office, text: str, words: bool) -> None:
    query = f"{text} kenmerk punten:>=0" if words else f"{text} punten:>=0"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choosing, "WALKED", 7)
        patch.setattr(querying, "HITS", 5)
        patch.setattr(querying, "CANDIDATES", 60)
        seen = looking.services.queries.found(query, "", 20).view
    right = by_hand(looking.services, query)
    assert seen is not None
    shown = [line.ref for line in seen.lines]
    assert shown == [ref for ref in right if ref in shown]
    assert seen.more or shown == right
    assert [line.ref for line in looking.services.queries.listed(query).lines] == right


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(QUERY, st.booleans(), st.sampled_from(("", "DJ")))
def test_what_a_key_finds_stands_on_top_of_what_there_is(looking: Office, text: str, words: bool, manager: str) -> None:
    query = f"{text} kenmerk punten:>=0" if words else f"{text} punten:>=0"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choosing, "WALKED", 40)
        patch.setattr(choosing, "SLICE", 90)
        key = looking.services.queries.found(query, manager, 20, first=True)
        after = looking.services.queries.found(query, manager, 20)
    assert key.view is not None
    assert after.view is not None
    assert not after.rest
    assert key.view.lines == after.view.lines[: len(key.view.lines)]
    assert key.view.more >= key.rest
    assert key.rest or key.view.lines == after.view.lines


def test_where_all_places_are_the_first_a_key_finds_everything(looking: Office) -> None:
    for text in PLACES:
        key = looking.services.queries.found(text, "", 10_000, first=True)
        assert (key, key.rest) == (looking.services.queries.found(text, "", 10_000), False)


def test_what_is_not_wanted_any_more_is_looked_for_no_further(looking: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "WALKED", 0)
    monkeypatch.setattr(choosing, "SLICE", 90)
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(len(asked) >= 2)
        return asked[-1]

    some = looking.services.queries.found("van:bo", "", 10_000, stop=stop)
    assert some.rest
    assert some.view is not None
    refs = {line.ref for line in some.view.lines}
    assert refs
    assert refs == {ref for ref in found(looking.services, "van:bo") if int(ref[1:]) <= 2 * 90}


def test_words_alone_are_found_as_before(looking: Office) -> None:
    for words in ("begroting", "kenmerk omge", r"\krap", "begroting graag"):
        view = looking.services.queries.found(words).view
        assert view == looking.services.views.filtered(words.strip("\\"), "", 100)
    seen = looking.services.queries.found("begroting krap")
    assert (seen.asks, looking.services.queries.found("begroting").asks) == (True, False)
    assert looking.services.queries.found("  ").view is None


def test_the_last_word_may_go_on(looking: Office) -> None:
    assert found(looking.services, "krap begro") == found(looking.services, "krap begroting")
    assert found(looking.services, "begro krap") == found(looking.services, "begroting krap")
    assert found(looking.services, "begro krap kenmerk") == []


def test_on_another_day_it_is_worked_out_for_that_day(seeded: Path, tmp_path: Path) -> None:
    later = MOMENT + timedelta(days=3)
    fixed = Office(Path(shutil.copy(seeded, tmp_path / "fixed.sqlite")), later)
    stored = Office(Path(shutil.copy(seeded, tmp_path / "stored.sqlite")), later)
    stored.services.doors.clock = Ticking(later)
    stored.services.views.window()
    for text in (*PLACES, "krap begroting", "aan:jansen -krap", "besluit:wacht krap", "te-laat -besluit:nieuw"):
        assert found(fixed.services, text) == found(stored.services, text), text
        assert found(fixed.services, text, limit=4) == found(stored.services, text, limit=4), text
    fixed.close()
    stored.close()


def test_a_state_is_asked_of_everything_that_stands_in_it(looking: Office) -> None:
    services = looking.services
    assert found(services, "besluit:wacht") == [
        line.ref for line in services.views.window("waiting").lines if line.state == "waiting"
    ]
    discussed = services.queries.found("besluit:te-bespreken manager:dj").view
    assert discussed is not None
    assert {(line.state, line.manager) for line in discussed.lines} == {("discuss", "Dirk Jansen")}
    assert set(found(services, "besluit:archief begroting")) < set(found(services, "besluit:archief"))
    assert set(found(services, "besluit:wacht | besluit:nieuw")) > set(found(services, "besluit:nieuw"))
    assert found(services, "-besluit:nieuw") == found(services, "terug")


def test_other_lists_can_be_asked_too(looking: Office) -> None:
    queries, views = looking.services.queries, looking.services.views
    waiting = views.window("waiting").lines
    some = queries.listed("begroting", "waiting")
    assert 0 < some.total < len(waiting)
    assert [line for line in waiting if line in some.lines] == list(some.lines)
    assert queries.among("manager:dj", [line.ref for line in waiting]) == {
        one.ref for one in waiting if one.manager == "Dirk Jansen"
    }


def test_what_cannot_be_is_told_with_its_place(looking: Office) -> None:
    queries = looking.services.queries
    with pytest.raises(BadQuery) as told:
        queries.listed("te-laat manager:bestaatniet")
    assert (told.value.reason, told.value.text[told.value.start :]) == ("value", "bestaatniet")
    seen = queries.found("te-laat mangaer:dj")
    assert seen.view is None
    assert seen.problem is not None
    assert seen.problem.nearest == ("manager",)
    assert [term.field for term in seen.known] == ["status"]
    with pytest.raises(NotFound):
        queries.found("krap", "bestaatniet")


def test_words_of_both_languages_before_a_colon_and_the_own_ones_alone(looking: Office) -> None:
    queries = looking.services.queries
    assert queries.tree("from:parliament") == queries.tree("van:kamer")
    assert queries.tree("new") != queries.tree("nieuw")
    assert "manager:dirk-jansen" in queries.offered()
    for one in queries.offered():
        assert queries.read(one).problem is None, one
        assert one.endswith(":") or queries.read(one).known, one


def test_what_changes_is_found_by_what_it_is_now(office: Office) -> None:
    services = office.services
    ref = found(services, "-krap -van:kamer van:bo nieuw -bulk")[0]
    services.shaping.edit([ref], Edit(due="morgen"))
    assert ref in found(services, "krap")
    services.register.add_person("De Kamer", ["bo@gmail.com"], weight="parliament")
    assert ref in found(services, "van:kamer")
    services.deciding.decide([ref], "archive", Given())
    assert ref not in found(services, "krap")


def test_a_sealed_piece_is_found_by_no_word(empty_office: Office) -> None:
    services = empty_office.services
    services.register.add_manager("Dirk Jansen", ["d.jansen@minbzk.nl"], "DJ")
    empty_office.take(Mail(subject="Dep. V. zeekomkommer").raw(), Mail(subject="Over een zeekomkommer").raw())
    services.shaping.edit(["s1"], Edit(title="Zeekomkommer"))
    assert found(services, "nieuw zeekomkommer") == ["s2"]
    assert found(services, "van:boer") == ["s2"]
    assert found(services, "aan:jansen") == ["s2"]
    assert found(services, "merking:departementaal") == ["s1"]
