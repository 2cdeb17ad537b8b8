"""Views that are kept, under undo; and the parts of the inbox with what is in each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.seed import MOMENT, seed
from tests.services.making import Office
from werkbank.bootstrap import Services
from werkbank.domain.errors import BadQuery, Conflict, NotFound, UsageError
from werkbank.services.guesses import Given
from werkbank.services.saved_views import ViewEdit
from werkbank.services.sections import FIXED


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return seed(tmp_path_factory.mktemp("sections") / "seeded.sqlite", 300)


@pytest.fixture
def office(seeded: Path, tmp_path: Path) -> Iterator[Office]:
    made = Office(Path(shutil.copy(seeded, tmp_path / "office.sqlite")), MOMENT)
    yield made
    made.close()


def names(services: Services) -> list[str]:
    return [one.name for one in services.sections.saved.all()]


def kept(services: Services) -> None:
    saved = services.sections.saved
    for name, query in (("Kamer", "van:kamer"), ("Laat", "te-laat"), ("Begroting", "begroting punten:>=0")):
        saved.save(name, query)


def refs(services: Services, key: str, manager: str = "") -> list[str]:
    found = services.sections.found(key, manager, 1_000)
    assert found is not None
    assert found.view is not None
    return [line.ref for line in found.view.lines]


def test_a_view_is_kept_changed_and_removed_and_each_is_one_deed(office: Office) -> None:
    services, saved = office.services, office.services.sections.saved
    kept(services)
    saved.change("kamer", ViewEdit(name="Van de Kamer", query="van:kamer of van:minister", place=3))
    assert [(one.name, one.query, one.place) for one in saved.all()] == [
        ("Laat", "status:te-laat", 1), ("Begroting", "begroting punten:>=0", 2), ("Van de Kamer", "van:kamer | van:minister", 3),
    ]  # fmt: skip
    saved.change("Laat", ViewEdit(place=99, consumes=True))
    assert names(services) == ["Begroting", "Van de Kamer", "Laat"]
    saved.remove("Van de Kamer")
    assert [(one.name, one.place, one.consumes) for one in saved.all()] == [("Begroting", 1, False), ("Laat", 2, True)]
    for _ in range(3):
        office.services.history.undo()
        services = office.reopen()
    assert names(services) == ["Kamer", "Laat", "Begroting"]
    for _ in range(3):
        services.history.undo()
    assert names(services) == []
    services.history.redo()
    assert names(services) == ["Kamer"]


def test_what_cannot_be_kept_changes_nothing(office: Office) -> None:
    saved = office.services.sections.saved
    saved.save("Kamer", "van:kamer")
    before = office.rows("SELECT * FROM saved_view"), office.one("SELECT count(*) FROM deed")
    for refused, error in (
        (lambda: saved.save("KAMER!", "krap"), Conflict),
        (lambda: saved.save(" \x1b ", "krap"), UsageError),
        (lambda: saved.save("Leeg", "  "), UsageError),
        (lambda: saved.save("Fout", "soort:bestaatniet"), BadQuery),
        (lambda: saved.change("Kamr", ViewEdit(place=1)), NotFound),
        (lambda: saved.change("Kamer", ViewEdit(query="punten:>veel")), BadQuery),
        (lambda: saved.remove("niets"), NotFound),
    ):
        with pytest.raises(error):
            refused()
    assert (office.rows("SELECT * FROM saved_view"), office.one("SELECT count(*) FROM deed")) == before
    for number in range(49):
        saved.save(f"nr {number}", "krap")
    with pytest.raises(UsageError):
        saved.save("te veel", "krap")


def test_a_kept_query_means_the_same_in_the_other_language(office: Office) -> None:
    services = office.services
    saved = services.sections.saved.save("x", "te-laat of krap nieuw -toewijzen uiterlijk vrijdag")
    tree = services.queries.tree(saved.query)
    services.words.language = "en"
    other = type(services.queries)(services.doors, services.views, "en")
    assert other.tree(saved.query) == tree


def test_every_section_has_the_pieces_it_counts(office: Office) -> None:
    services = office.services
    kept(services)
    services.deciding.decide(["s3"], "wait", Given(to="Anna de Boer", by="vandaag"))
    for manager in ("", "DJ"):
        counts = services.sections.counts(manager)
        keys = [one.key for one in services.sections.all()]
        assert set(counts) == set(keys)
        for key in keys:
            if key.startswith(("manager", "all")):
                continue
            assert counts[key] == (len(refs(services, key, manager)), False), key
    everything = services.sections.counts()
    assert everything["all"][0] == services.views.window(limit=0).total
    assert sum(everything[f"label:{one}"][0] for one in ("now", "plan", "delegate", "bundle")) == everything["all"][0]
    assert {*FIXED, "all"} < set(everything)
    assert services.sections.counts() is services.sections.counts()
    services.deciding.decide([refs(services, "label:bundle")[0]], "archive", Given())
    assert services.sections.counts()["all"][0] == everything["all"][0] - 1


def test_a_view_that_takes_leaves_the_rest_to_those_after_it(office: Office) -> None:
    services = office.services
    kept(services)
    keys = [one.key for one in services.sections.all() if one.key.startswith("view:")]
    kamer, late, budget = ([*refs(services, key)] for key in keys)
    assert set(kamer) & set(late)
    services.sections.saved.change("Kamer", ViewEdit(consumes=True))
    assert [refs(services, key) for key in keys] == [
        kamer, [one for one in late if one not in kamer], [one for one in budget if one not in kamer],
    ]  # fmt: skip
    services.sections.saved.change("Laat", ViewEdit(place=1, consumes=True))
    assert refs(services, keys[0]) == [one for one in kamer if one not in late]
    assert services.sections.counts()[keys[0]] == (len(refs(services, keys[0])), False)


def test_a_view_that_cannot_be_read_any_more_says_why_and_harms_no_other(office: Office) -> None:
    services = office.services
    services.register.add_manager("Nieuwe Directeur", ["n@x.nl"], "ND")
    services.sections.saved.save("Nieuw", "manager:nd")
    services.sections.saved.save("Laat", "te-laat")
    services.sections.saved.change("Nieuw", ViewEdit(consumes=True))
    services.register.edit_manager("ND", new_name="Iemand", addresses=None, active=None)
    office.rows("SELECT 1")
    keys = [one.key for one in services.sections.all() if one.key.startswith("view:")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(services.queries), "_known_managers", lambda _: [])
        found = services.sections.found(keys[0])
        assert found is not None
        assert found.problem is not None
        assert keys[0] not in services.sections.counts()
        assert refs(services, keys[1])
    assert services.sections.found("view:99") is None
    assert services.sections.named("laat") == services.sections.all()[2]
