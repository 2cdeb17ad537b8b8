"""Any set of rules: it ends, its order is told, backwards does what arriving does, what is foretold is done, and undone."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.making import AMRANI, JANSEN, Mail, Office
from werkbank.bootstrap import Services
from werkbank.services.rules.typed import Asked, Wanted

POST: Final = tuple(
    Mail(subject=subject, sender=sender, to=to, text=text).raw()
    for subject, sender, to, text in (
        ("Nieuwsbrief wonen", "VNG <nieuws@vng.nl>", JANSEN, "Over facturen.\n"),
        ("Factuur 4502", "Zaal <a@zaal.nl>", JANSEN, "Totaal: zie bijlage.\n"),
        ("Notulen overleg", "Piet <piet@minbzk.nl>", AMRANI, "Van de nieuwsbrief.\n"),
        ("Rondvraag huur", "Anna <a.deboer@vng.nl>", f"{JANSEN}, {AMRANI}", "Graag reactie op de factuur.\n"),
        ("Zonder manager", "x@elders.nl", "iemand@elders.nl", "Notulen.\n"),
        ("Nieuwsbrief bouw", "VNG <nieuws@vng.nl>", AMRANI, "Over notulen.\n"),
    )
)
asked = st.sampled_from((
    Asked(sender="vng.nl"), Asked(subject="nieuwsbrief"), Asked(words="factuur"), Asked(words="notulen"), Asked(manager="DJ"),
    Asked(manager="FEA"), Asked(marking="embargo"), Asked(marking="personnel"), Asked(bulk="no"), Asked(bulk="no", manager="DJ"),
))  # fmt: skip
LIGHT: Final = ("", "embargo", "personnel")
SEALING: Final = (*LIGHT, "dep-v")


def effects(markings: tuple[str, ...]) -> st.SearchStrategy[Wanted]:
    def made(manager: str, theme: str, put: tuple[str, str], marking: str) -> Wanted:
        return Wanted(manager=manager, theme=theme, decision=put[0], snooze=put[1], marking=marking)

    puts = st.sampled_from(
        (("", ""), ("read", ""), ("archive", ""), ("discuss", ""), ("", "reply"), ("", "over 2 weken"))
    )
    given_to = st.sampled_from(("", "Jansen", "Amrani"))
    found = st.builds(made, given_to, st.sampled_from(("", "wonen", "bouw")), puts, st.sampled_from(markings))
    return found.filter(lambda one: one != Wanted())


def rule_sets(markings: tuple[str, ...] = SEALING) -> st.SearchStrategy[list[tuple[Asked, Wanted, bool]]]:
    return st.lists(st.tuples(asked, effects(markings), st.sampled_from((True, True, False))), min_size=1, max_size=5)


def write(services: Services, rules: list[tuple[Asked, Wanted, bool]]) -> None:
    for number, (asks, wanted, active) in enumerate(rules):
        services.rules.add(asks, wanted, f"regel {number}", active=active)


ITEMS: Final = (
    "SELECT message_id, manager_id, theme, state, return_on, until_event, marking, gist FROM item ORDER BY id"
)


def items(office: Office) -> list[tuple[Any, ...]]:
    return office.rows(ITEMS)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two managers, and no mail yet."""
    path = tmp_path_factory.mktemp("bare") / "werkbank.sqlite"
    with closing(Office(path)) as office:
        office.services.register.add_manager("Dirk Jansen", [JANSEN], "DJ")
        office.services.register.add_manager("Fatima El Amrani", [AMRANI], "FEA")
    return path


@pytest.fixture(scope="module")
def full(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the post in, and no rules."""
    path = Path(shutil.copy(bare, tmp_path_factory.mktemp("full") / "werkbank.sqlite"))
    with closing(Office(path)) as office:
        office.take(*POST)
    return path


def office_of(path: Path, folder: pytest.TempPathFactory) -> Office:
    return Office(Path(shutil.copy(path, folder.mktemp("office") / "werkbank.sqlite")))


SETTINGS: Final = settings(
    max_examples=max(5, settings.default.max_examples // 6),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(rules=rule_sets())
@SETTINGS
def test_all_together_backwards_is_what_arriving_gives(
    bare: Path, full: Path, tmp_path_factory: pytest.TempPathFactory, rules: list[tuple[Asked, Wanted, bool]]
) -> None:
    with closing(office_of(bare, tmp_path_factory)) as arriving, closing(office_of(full, tmp_path_factory)) as lying:
        write(arriving.services, rules)
        arriving.take(*POST)
        write(lying.services, rules)
        before = items(lying)
        ran = lying.services.rules.run()
        assert items(lying) == items(arriving)
        assert [one.touched for one in lying.services.rules.all()] == [
            one.touched for one in arriving.services.rules.all()
        ]
        if ran.deed is not None:
            lying.services.history.undo()
            assert items(lying) == before
            lying.services.history.redo()
        assert items(lying) == items(arriving)
        assert lying.services.rules.run().changed == 0 or any(one.marking == "dep-v" for _, one, _ in rules)


@given(rules=rule_sets(), order=st.permutations(range(5)))
@SETTINGS
def test_what_is_foretold_of_a_rule_is_what_running_it_does_and_it_ends(
    full: Path, tmp_path_factory: pytest.TempPathFactory, rules: list[tuple[Asked, Wanted, bool]], order: list[int]
) -> None:
    with closing(office_of(full, tmp_path_factory)) as office:
        write(office.services, [(asks, wanted, True) for asks, wanted, _ in rules])
        for number in [*order, *order]:  # again: two rules that set back what the other matches would go on for ever
            if number >= len(rules):
                continue
            ref, before = f"r{number + 1}", items(office)
            numbers = office.rows("SELECT id FROM item ORDER BY id")
            foretold = office.services.rules.try_rule(ref)
            ran = office.services.rules.run(ref)
            now = zip(numbers, before, items(office), strict=True)
            changed = frozenset(f"s{number}" for (number,), old, new in now if old != new)
            assert (foretold.changes, foretold.undecided) == (changed, ran.seen)
            assert ran.changed == len(changed)
            if ran.deed is not None:
                office.services.history.undo()
                assert items(office) == before
                office.services.history.redo()
        still = items(office)
        for number in range(len(rules)):
            assert office.services.rules.try_rule(f"r{number + 1}").changes == frozenset()
            assert office.services.rules.run(f"r{number + 1}").changed == 0
        assert items(office) == still


@given(rules=rule_sets(LIGHT))
@SETTINGS
def test_one_rule_backwards_after_they_came_in_changes_nothing(
    bare: Path, tmp_path_factory: pytest.TempPathFactory, rules: list[tuple[Asked, Wanted, bool]]
) -> None:
    with closing(office_of(bare, tmp_path_factory)) as office:
        write(office.services, rules)
        office.take(*POST)
        for number, (_, _, active) in enumerate(rules):
            if active:
                assert office.services.rules.run(f"r{number + 1}").changed == 0


def test_of_two_markings_the_heaviest_counts_whichever_goes_first(
    full: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with closing(office_of(full, tmp_path_factory)) as office:
        rules = office.services.rules
        rules.add(Asked(subject="notulen"), Wanted(marking="embargo"))
        rules.add(Asked(subject="notulen"), Wanted(marking="dep-v"))
        assert [[fault.kind for fault in one.faults] for one in rules.all()] == [[], []]
        rules.run()
        assert office.rows("SELECT DISTINCT marking FROM item WHERE message_id = 3") == [("dep-v",)]


def test_two_rules_that_hand_a_piece_to_and_fro_end(full: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with closing(office_of(full, tmp_path_factory)) as office:
        rules = office.services.rules
        rules.add(Asked(manager="DJ", subject="factuur"), Wanted(manager="Amrani"))
        rules.add(Asked(manager="FEA", subject="factuur"), Wanted(manager="Jansen"))
        assert [rules.run(ref).changed for ref in ("r1", "r2", "r1", "r2")] == [1, 0, 0, 0]
        assert office.rows("SELECT manager_id FROM item WHERE message_id = 2") == [(2,)]
        (touched,) = {one.touched for one in rules.all() if one.touched}
        assert touched == 1


def test_a_rule_that_is_run_leaves_what_a_rule_above_it_sets(
    full: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with closing(office_of(full, tmp_path_factory)) as office:
        rules = office.services.rules
        rules.add(Asked(sender="vng.nl"), Wanted(snooze="over 2 weken"))
        rules.add(Asked(words="factuur"), Wanted(decision="archive", theme="wonen"))
        assert rules.run("r2").changed == 4  # the theme of those of the first rule, and the invoice as a whole
        assert office.rows("SELECT message_id, state FROM item WHERE theme <> '' ORDER BY id") == [
            (1, "new"), (2, "archived"), (4, "new"), (4, "new"),
        ]  # fmt: skip
