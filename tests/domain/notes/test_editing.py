"""A working copy of a type: whatever is done to it, it stays one that can be written, read and shown."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.notes.shelf import shipped
from werkbank.domain.errors import NoteRefused
from werkbank.domain.notes import Check, Gate, NoteType, SideStep, Step, drafts, faults, to_toml
from werkbank.domain.notes import editing as edit
from werkbank.domain.notes.editing import Part, outline, part_of
from werkbank.domain.terms import parse_length
from werkbank.domain.terms.texts import Texts
from werkbank.services.terms import terms

NTB = shipped().find("NTB")
KVR = shipped().find("KVR")


def ids(kind: NoteType, part: str) -> list[str]:
    return [one.id for one in outline(kind) if one.kind == part]


def test_the_rows_are_in_the_order_in_which_it_goes() -> None:
    rows = outline(NTB)
    at = rows.index
    assert (
        at(Part("step", "head"))
        < at(Part("side", "legal"))
        < at(Part("step", "director"))
        < at(Part("check", "aligned"))
    )
    assert rows[-8:] == tuple(Part("field", name) for name in edit.FIELDS)
    assert Part("gate", "notice") in outline(KVR) or any(one.kind == "gate" for one in outline(KVR))


def test_what_waits_for_a_step_that_goes_waits_for_what_comes_next() -> None:
    gone = edit.without(NTB, Part("step", "director"))
    assert {side.before for side in gone.route.sides} == {"dg"}
    assert {check.step for check in gone.checks} == {"draft", "dg"}
    first = edit.without(NTB, Part("step", "draft"))
    assert {side.after for side in first.route.sides} == {""}
    assert faults(first, shipped(), terms()) == ()
    last = edit.without(NTB, Part("step", "send"))
    assert [(one.place, one.reason) for one in faults(last, shipped(), terms())] == [("route", "no-end")]
    hanging = edit.put(NTB, NTB.route.sides[1]._replace(after="legal"))
    assert edit.without(hanging, Part("side", "legal")).route.sides[0].after == "draft"
    alone = NTB
    for step in NTB.route.steps:
        alone = edit.without(alone, Part("step", step.id))
    assert (alone.route.steps, alone.checks) == ((), ())


def test_a_side_step_and_a_check_move_along_the_main_line() -> None:
    later = edit.shifted(NTB, Part("side", "legal"), 1)
    assert later.route.side("legal").before == "dg"  # type: ignore[union-attr]
    assert edit.shifted(later, Part("side", "legal"), -1) == NTB
    check = edit.shifted(NTB, Part("check", "aligned"), 1)
    assert [one.step for one in check.checks if one.id == "aligned"] == ["dg"]
    swapped = edit.shifted(NTB, Part("step", "head"), 1)
    assert swapped.route.place("head") == 2
    assert edit.shifted(NTB, Part("step", "draft"), -1) == NTB
    assert edit.shifted(NTB, Part("step", "send"), 1) == NTB
    assert edit.shifted(NTB, Part("field", "name"), 1) == NTB
    two = edit.add_gate(KVR, Gate("b", Texts("b", "b"), parse_length("3d")))
    assert edit.shifted(two, Part("gate", "b"), -1).gates[0].id == "b"


def test_what_may_be_left_out_is_turned_about() -> None:
    once = edit.optional(NTB, Part("step", "head"))
    assert once.route.named("head").optional  # type: ignore[union-attr]
    assert edit.optional(once, Part("step", "head")) == NTB
    assert edit.optional(NTB, Part("check", "aligned")) == NTB


def test_a_problem_has_its_row() -> None:
    wrong = edit.put(NTB, NTB.route.steps[0]._replace(norm=1_000))._replace(term="weg", reserve=-1)
    wrong = edit.add_check(wrong, Check("los", Texts("los", "los"), "nergens"))
    rows = {part_of(one) for one in faults(wrong, shipped(), terms())}
    assert rows == {Part("step", "draft"), Part("field", "term"), Part("field", "reserve"), Part("check", "los")}
    assert rows - {None} <= set(outline(wrong))


@pytest.mark.parametrize(("text", "number"), [("3", 3), (" 12 wd ", 12), ("-1", -1), ("1000", 1_000)])
def test_numbers_as_they_are_typed(text: str, number: int) -> None:
    assert edit.number_of(text) == number


@pytest.mark.parametrize("text", ["", "drie", "3,5", "1e9", "9" * 40])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(NoteRefused, match="number"):
        edit.number_of(text)


def test_names_as_they_are_typed() -> None:
    old = Texts("concept schrijven", "write the draft")
    assert edit.renamed(old, "concept schrijven ") == old
    assert edit.renamed(old, "schrijven") == Texts("schrijven", "schrijven")
    for text in ("", "   ", "x" * 201):
        with pytest.raises(NoteRefused, match="text"):
            edit.renamed(old, text)


@given(st.text(max_size=80), st.sets(st.text(max_size=5)))
def test_an_id_can_be_made_of_any_name(name: str, taken: set[str]) -> None:
    found = edit.id_for(name, taken)
    assert found not in taken
    step = Step(found, Texts("x", "x"), "end", "board", 0)
    assert drafts(tomllib.loads(to_toml(NTB._replace(route=NTB.route._replace(steps=(step,)))))).problems == ()


@pytest.mark.parametrize("code", ["", "1A", "é", "A B", "x" * 17, "ntb", "NTB"])
def test_a_code_that_cannot_be(code: str) -> None:
    with pytest.raises(NoteRefused):
        edit.copied(NTB, code, "naam", ["NTB"])


CHANGES = st.lists(
    st.tuples(st.sampled_from(["away", "on", "back", "skip", "step", "side", "check"]), st.integers(0, 60)), max_size=12
)


@given(st.sampled_from(shipped().current), CHANGES)
def test_whatever_is_done_every_part_has_one_row_and_the_copy_reads_back(
    kind: NoteType, changes: list[tuple[str, int]]
) -> None:
    for what, place in changes:
        rows = outline(kind)
        part = rows[place % len(rows)]
        name = edit.id_for(f"nieuw {place}", [*kind.route.ids, *(one.id for one in kind.checks)])
        texts = Texts(name, name)
        made = {
            "away": lambda kind=kind, part=part: edit.without(kind, part),
            "on": lambda kind=kind, part=part: edit.shifted(kind, part, 1),
            "back": lambda kind=kind, part=part: edit.shifted(kind, part, -1),
            "skip": lambda kind=kind, part=part: edit.optional(kind, part),
            "step": lambda kind=kind, name=name, texts=texts: edit.add_step(kind, Step(name, texts, "agree", "dg", 1), 1),
            "side": lambda kind=kind, name=name, texts=texts: edit.add_side(kind, SideStep(name, texts, "dg", 1, "dg")),
            "check": lambda kind=kind, name=name, texts=texts: edit.add_check(kind, Check(name, texts, name)),
        }  # fmt: skip
        kind = made[what]()
    rows = outline(kind)
    assert len(rows) == len(set(rows))
    assert sorted(ids(kind, "step") + ids(kind, "side")) == sorted(kind.route.ids)
    assert sorted(ids(kind, "check")) == sorted(one.id for one in kind.checks)
    assert drafts(tomllib.loads(to_toml(kind))).catalogue.types == (kind,)
    assert {part_of(one) for one in faults(kind, shipped(), terms())} - {None} <= set(rows)
