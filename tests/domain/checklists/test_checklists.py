"""Checklists as data: what ships is whole, what is wrong is told row by row, and what a next version does to a question."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.checklists import (
    ANSWERED,
    WIDEST,
    Changed,
    CheckItem,
    Checklist,
    Checklists,
    Place,
    Unread,
    asked,
    carried,
    diff,
    drafts,
    faults,
    lists_from,
    lists_toml,
    read_lists,
    to_toml,
)
from werkbank.domain.checklists import editing as edit
from werkbank.domain.checklists.editing import NAME, outline, part_of
from werkbank.domain.columns import cells
from werkbank.domain.errors import ChecklistRefused, NotFound
from werkbank.domain.preparation.standing import standing
from werkbank.domain.question_keeping import Check, CheckState, Part
from werkbank.domain.terms.texts import Texts
from werkbank.domain.trade import CHECKLISTS
from werkbank.services.checklists import shipped
from werkbank.services.note_types import shipped as types

C2 = shipped().find("C2")
BLOCKING = {"C1": 6, "C2": 12, "C3": 6, "C4": 4, "C5": 6, "C6": 9, "C7": 0}
"""As content.md 3.2 marks them; in C2 two marked items are split, so that what is asked of every part stands apart."""


def item(name: str, head: str = "", **rest: bool | str) -> CheckItem:
    return CheckItem(name, Texts(name, name), Texts(head, head), **rest)  # type: ignore[arg-type]


def listed(*items: CheckItem, version: int = 1) -> Checklist:
    return Checklist("X", version, Texts("eigen", "own"), items)


def problems(text: str, roles: tuple[str, ...] | None = None) -> set[tuple[str, str, str]]:
    return {(one.row, one.place, one.reason) for one in read_lists(tomllib.loads(text), roles).problems}


# ---------------------------------------------------------------------- what ships


def test_what_ships_is_complete_and_names_roles_that_are_there() -> None:
    lists, roles = shipped(), [one.id for one in types().roles]
    assert tuple(one.code for one in lists.current) == CHECKLISTS
    assert {one.code: sum(item.blocking for item in one.items) for one in lists.current} == BLOCKING
    assert [len(one.items) for one in lists.current] == [12, 20, 15, 11, 12, 15, 9]
    assert [faults(one, roles) for one in lists.current] == [()] * len(CHECKLISTS)
    for one in lists.current:
        for found in one.items:
            assert all(found.short), (one.code, found.id)
            assert max(map(cells, found.short)) <= WIDEST
            assert found.text.en != found.text.nl


def test_the_matrix_of_kamervragen_has_the_columns_of_the_trade() -> None:
    assert [one.short.nl for one in C2.columns] == ["kern", "bron", "cijfer", "wjz", "fez", "com", "antw"]
    assert C2.columns[-1].id == ANSWERED


def test_what_is_written_reads_back() -> None:
    text = lists_toml(shipped().lists)
    assert lists_from(tomllib.loads(text)) == shipped()


# ---------------------------------------------------------------------- finding


def test_the_last_version_counts_and_an_older_one_stays_there() -> None:
    two = C2._replace(version=2, items=C2.items[:3])
    lists = Checklists((C2, two, *shipped().lists[:1]))
    assert lists.find(" c2 ") == two == lists.get("C2", 2) == lists.last("c2")
    assert lists.get("C2", 1) == C2
    assert lists.get("C2", 3) is None
    retired = lists._replace(retired=frozenset({("C2", 2)}))
    assert retired.find("C2") == C2
    assert retired.last("C2") == two
    with pytest.raises(NotFound) as missing:
        lists.find("C3x")
    assert missing.value.kind == "checklist"


def test_what_does_not_read_is_told_only_when_it_would_count() -> None:
    def unread(version: int) -> Unread:
        return Unread("C2", version, "x", ())

    lists = Checklists((C2, C2._replace(version=1001)), unread=(unread(1000), unread(1002)))
    assert lists.troubles == (unread(1002),)
    assert lists.unread_of("c2") == unread(1002)
    assert lists.unread_of("C2", 1000) == unread(1000)
    assert lists.unread_of("C3") is None
    assert lists._replace(retired=frozenset({("C2", 1002)})).troubles == ()


# ---------------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("one", "place", "reason"),
    [
        (listed(), "items", "empty"),
        (listed(item("a"), item("a")), "items a", "duplicate"),
        (listed(item("a", per_part=True)), "items a", "no-column"),
        (listed(item("a", "kolommen")), "items a", "wide"),
        (listed(item("a", "漢字漢字")), "items a", "wide"),
        (listed(item("a", "kern", per_part=True), item("b", "Kern", per_part=True)), "items b", "same-column"),
        (listed(item("a", role="baas")), "items a", "unknown-role"),
        (listed(item("a"), version=0), "version", "number"),
        (listed(*(item(f"a{n}") for n in range(61))), "items", "many"),
        (listed(*(item(f"a{n}", f"k{n}", per_part=True) for n in range(10))), "items", "many-columns"),
        (listed(CheckItem("a", Texts("", ""))), "items a", "text"),
    ],
)
def test_every_fault_has_its_place(one: Checklist, place: str, reason: str) -> None:
    assert [(found.place, found.reason) for found in faults(one, ("author",))] == [(place, reason)]


def test_columns_that_are_asked_once_may_have_the_same_head() -> None:
    assert faults(listed(item("a", "kern"), item("b", "kern"))) == ()


HEAD = '[[checklist]]\ncode = "X"\nname = { nl = "eigen" }\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('zomaar = "iets"', {("", "zomaar", "unknown-key")}),
        ('checklist = "X"', {("", "checklist", "shape")}),
        ("checklist = [1]", {("", "checklist 1", "shape")}),
        ('[[checklist]]\ncode = "X"\n', {("X 1", "name", "missing"), ("X 1", "items", "missing")}),
        (HEAD + "items = []", {("X 1", "items", "empty")}),
        (HEAD + 'items = [{ id = "A B", text = { nl = "x" } }]', {("X 1", "items A B id", "id")}),
        (HEAD + 'items = [{ id = "a", text = { nl = "x" }, soort = 1 }]', {("X 1", "items a soort", "unknown-key")}),
        (HEAD + 'items = [{ id = "a", text = { nl = "" } }]', {("X 1", "items a text", "text")}),
        (HEAD + 'items = [{ id = "a" }]', {("X 1", "items a text", "missing")}),
        (HEAD + 'items = [{ id = "a", text = { nl = "x" }, blocking = "ja" }]', {("X 1", "items a blocking", "shape")}),
        (HEAD + 'items = [{ id = "a", text = { nl = "x" }, short = 1 }]', {("X 1", "items a short", "shape")}),
        (HEAD + 'items = [{ id = "a", text = { nl = "x" }, role = "baas" }]', {("X 1", "items a", "unknown-role")}),
        (HEAD + "items = [3]", {("X 1", "items 1", "shape")}),
        (HEAD + 'version = "een"\nitems = [{ id = "a", text = { nl = "x" } }]', {("X", "version", "shape")}),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_row(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert problems(text, ("author",)) == expected


def test_the_same_checklist_twice_is_refused_as_a_whole() -> None:
    text = to_toml(C2) + "\n" + to_toml(C2._replace(code="c2"))
    reading = read_lists(tomllib.loads(text))
    assert [one.reason for one in reading.problems] == ["duplicate-list"]
    assert reading.lists == Checklists()
    with pytest.raises(ChecklistRefused):
        lists_from(tomllib.loads(text))


def test_english_that_is_left_out_is_the_dutch() -> None:
    one = lists_from(tomllib.loads(HEAD + 'items = [{ id = "a", text = { nl = "x" } }]')).lists[0]
    assert one.items[0].text == Texts("x", "x")
    assert one.items[0].short == Texts("", "")


# ---------------------------------------------------------------------- versions, and what runs


OLD = listed(
    item("core", "kern", blocking=True, per_part=True), item(ANSWERED, "antw", blocking=True, per_part=True),
    item("legal", "wjz"), item("press", "pers"),
)  # fmt: skip
NEW = listed(
    item(ANSWERED, "antw", blocking=True, per_part=True), item("core", "kern", per_part=True),
    item("legal", "wjz", blocking=True, per_part=True), item("money", "fez", blocking=True),
    version=2,
)  # fmt: skip


def test_the_difference_between_versions() -> None:
    found = diff(OLD, NEW)
    assert (found.added, found.removed, found.is_reordered) == (("money",), ("press",), True)
    assert found.changed == (
        Changed("core", "blocking", "true", "false"),
        Changed("legal", "blocking", "false", "true"),
        Changed("legal", "per_part", "false", "true"),
    )
    assert diff(C2, C2._replace(version=9)).is_empty
    assert not found.is_empty


def test_what_is_asked_of_every_part_is_asked_of_the_whole_when_there_are_none() -> None:
    assert asked(OLD, ()) == (("core", None), (ANSWERED, None), ("legal", None), ("press", None))
    assert asked(OLD, (7, 8)) == (
        ("legal", None), ("press", None), ("core", 7), (ANSWERED, 7), ("core", 8), (ANSWERED, 8),
    )  # fmt: skip


def test_how_far_a_question_is() -> None:
    parts = [Part(id=7, question_id=1, place=1, text="a", answered=True), Part(id=8, question_id=1, place=2, text="b")]
    said = [check("core", "in", 7), check("legal", "none"), check("press", "asked"), check("gone", "")]
    assert standing(OLD, parts, said) == (6, 3, ("core", ANSWERED))
    assert standing(OLD, [], []) == (4, 4, ("core", ANSWERED))
    assert standing(OLD, [], [check(name, "none") for name in OLD.ids]) == (4, 0, ())


def check(item: str, state: CheckState, part: int | None = None) -> Check:
    return Check(question_id=1, item=item, state=state, part_id=part)


def test_what_was_said_is_kept_by_the_id_of_the_item_and_where_it_was_asked() -> None:
    said: dict[Place, CheckState] = {
        ("core", 7): "in",
        ("legal", None): "asked",
        ("press", None): "in",
        ("old", None): "",
    }
    found = carried(OLD, NEW, [7], said)
    assert found.kept == ("core",)
    assert found.aside == ("legal", "press", "old")
    assert found.owed == ("legal",)
    assert found.fresh == ("legal", "money")
    assert carried(None, NEW, [7], said).fresh == (ANSWERED, "core", "legal", "money")


# ---------------------------------------------------------------------- a working copy


def test_the_rows_of_a_copy_and_where_a_problem_belongs() -> None:
    assert outline(OLD) == (*(edit.Part("item", name) for name in ("core", ANSWERED, "legal", "press")), NAME)
    wrong = OLD._replace(items=(*OLD.items, item("press"), item("x", "veel te breed")))
    assert len(outline(wrong)) == 6
    assert [part_of(one) for one in faults(wrong)] == [edit.Part("item", "press"), edit.Part("item", "x")]
    (whole,) = faults(OLD._replace(items=()))
    assert part_of(whole) is None
    (named,) = read_lists(
        tomllib.loads('[[checklist]]\ncode = "X"\nname = 3\nitems = [{id="a",text={nl="x"}}]')
    ).problems
    assert part_of(named) == NAME


def test_items_come_go_move_and_turn() -> None:
    core = edit.Part("item", "core")
    one = edit.add(OLD, item("new"), 1)
    assert one.ids == ("core", "new", ANSWERED, "legal", "press")
    assert edit.shifted(one, core, 1).ids[:2] == ("new", "core")
    assert edit.shifted(one, core, -1) == one
    assert edit.shifted(one, NAME, 1) == one
    assert edit.without(one, edit.Part("item", "new")) == OLD
    assert edit.without(one, NAME) == one
    assert not edit.blocking(one, core).items[0].blocking
    assert not edit.per_part(one, core).items[0].per_part
    assert edit.blocking(one, NAME) == edit.per_part(one, NAME) == one


def test_what_is_typed() -> None:
    assert edit.renamed(Texts("kern", "core"), " core ") == Texts("kern", "core")
    assert edit.renamed(Texts("kern", "core"), "punt") == Texts("punt", "punt")
    for wrong in ("", "  ", "x" * 201):
        with pytest.raises(ChecklistRefused):
            edit.renamed(Texts("a", "b"), wrong)
    draft = edit.copied(C2, "EK", "vragen van de Eerste Kamer", ["C1", "C2"])
    assert (draft.base, draft.checklist.code, draft.checklist.items) == (0, "EK", C2.items)
    for code, reason in (("c2", "list-exists"), ("2 x", "id")):
        with pytest.raises(ChecklistRefused) as refused:
            edit.copied(C2, code, "naam", ["C2"])
        assert refused.value.reason == reason


_MOVES = st.sampled_from(["add", "without", "blocking", "per_part", "up", "down"])


@given(st.lists(st.tuples(_MOVES, st.integers(0, 8)), max_size=25))
def test_whatever_is_done_to_a_copy_it_can_be_written_and_read(steps: list[tuple[str, int]]) -> None:
    one = OLD
    for number, (what, at) in enumerate(steps):
        rows = outline(one)
        part = rows[at % len(rows)]
        if what == "add":
            one = edit.add(one, item(f"new-{number}"), at % (len(one.items) + 1))
        elif what == "up":
            one = edit.shifted(one, part, -1)
        elif what == "down":
            one = edit.shifted(one, part, 1)
        else:
            one = getattr(edit, what)(one, part)
    reading = drafts(tomllib.loads(to_toml(one)))
    assert reading.problems == ()
    assert reading.lists.lists == (one,)
    told = [part_of(found) for found in faults(one)]
    assert all(part is None or part in outline(one) for part in told)
