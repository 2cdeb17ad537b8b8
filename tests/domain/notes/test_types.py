"""Note types as data: what ships is sound, what is wrong is told per row, and TOML goes round."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.domain.notes.shelf import beside, data, day, later, line, made, routes, shipped, texts
from werkbank.domain import trade
from werkbank.domain.calendars import add_office_days
from werkbank.domain.errors import NoteRefused, NotFound
from werkbank.domain.inbox import TermKind
from werkbank.domain.notes import (
    START,
    Catalogue,
    NoteType,
    Reading,
    Role,
    Target,
    catalogue_toml,
    faults,
    plan_back,
    read_types,
    target,
    to_toml,
    types_from,
)
from werkbank.domain.terms import Setting, compute_rule
from werkbank.services.terms import equated, terms

AROUND = Catalogue(
    (Role("author", texts("x")), Role("legal", texts("x")), Role("board", texts("x"))), shipped().ladders
)


def read(**changed: Any) -> Reading:
    """One plain type, with changes."""
    step = {"id": "draft", "name": {"nl": "concept"}, "kind": "draft", "role": "author", "norm": 3}
    last = {"id": "send", "name": {"nl": "verzenden"}, "kind": "end", "role": "board", "norm": 0}
    row = {"code": "X", "name": {"nl": "x"}, "action": "decide", "kind": "internal", "steps": [step, last]} | changed
    return read_types({"type": [row]}, terms(), AROUND)


def told(reading: Reading) -> list[tuple[str, str, str]]:
    return [(one.place, one.reason, one.subject) for one in reading.problems]


def step(**changed: Any) -> dict[str, Any]:
    return {"id": "draft", "name": {"nl": "concept"}, "kind": "draft", "role": "author", "norm": 3} | changed


def side(**changed: Any) -> dict[str, Any]:
    return {
        "id": "legal", "name": {"nl": "j"}, "role": "legal", "norm": 2, "after": "draft", "before": "send",
    } | changed  # fmt: skip


LAST = step(id="send", kind="end", role="board", norm=0)


def test_every_type_of_the_trade_ships_and_is_sound() -> None:
    assert [one.code for one in shipped().current] == list(trade.NOTE_TYPES)
    for one in shipped().types:
        assert faults(one, shipped(), terms()) == ()
        assert one.skeleton or one.marking == "personnel"
        assert one.checks or one.marking == "personnel"
        assert one.term or one.lead or one.hours
        rule = terms().find(one.term) if one.term else None
        assert rule is None or one.kind == rule.kind or one.code == "MR"
        assert rule is None or not rule.gate or [gate.length for gate in one.gates] == [rule.gate.length]


def fresh(one: NoteType, today: date) -> Target:
    """Where a note of this type is planned to when it starts today, by its default term or lead."""
    if not one.term:
        return target(add_office_days(today, one.lead))
    rule = terms().find(one.term)
    start = (
        later(add_office_days(today, one.lead), rule.length.n) if rule.regime == "backward" and rule.length else today
    )
    found = compute_rule(rule, start, terms(), Setting(equated()))
    return Target(found.legal, found.plan)


@pytest.mark.parametrize("code", trade.NOTE_TYPES)
def test_a_fresh_start_is_feasible_and_keeps_the_reserve(code: str) -> None:
    one, today = shipped().find(code), day("2026-09-07")
    plan = plan_back(one.route, fresh(one, today), START, today, reserve=one.reserve)
    assert plan.reason == ""
    assert plan.misfit is None
    assert plan.slack is not None
    assert plan.slack >= 0
    assert plan.reserve_left == one.reserve
    assert all(planned.start >= today for planned in plan.steps)


def test_what_ships_goes_round_through_toml() -> None:
    assert types_from(tomllib.loads(catalogue_toml(shipped())), terms()) == shipped()
    one = shipped().find("kvr")
    assert read_types(tomllib.loads(to_toml(one)), terms(), shipped()).catalogue.types == (one,)


@given(routes())
def test_any_sound_route_goes_round(route: Any) -> None:
    one = made(route, hours=0)
    wrong = {found.reason for found in faults(one, AROUND, terms())}
    assert wrong <= {"norm-zero"}
    reading = read_types(tomllib.loads(to_toml(one)), terms(), AROUND)
    assert reading.is_whole == (not wrong)
    assert not reading.is_whole or reading.catalogue.types == (one,)


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"steps": []}, [("route", "empty-route", "X")]),
        ({"steps": [step(norm=0), LAST]}, [("steps draft", "norm-zero", "concept")]),
        ({"steps": [step(norm=1_000), LAST]}, [("steps draft", "norm", "1000")]),
        ({"steps": [step(norm=-1), LAST]}, [("steps draft", "norm", "-1")]),
        ({"steps": [step(norm=250), LAST]}, []),
        ({"steps": [step(norm="drie"), LAST]}, [("steps draft norm", "shape", "norm")]),
        ({"steps": [step(norm=True), LAST]}, [("steps draft norm", "shape", "norm")]),
        ({"steps": [step(role="paus"), LAST]}, [("steps draft", "unknown-role", "paus")]),
        ({"steps": [step()]}, [("route", "no-end", "draft")]),
        ({"steps": [step(kind="end"), LAST]}, [("steps draft", "early-end", "draft")]),
        ({"steps": [step(kind="dance"), LAST]}, [("steps draft kind", "choice", "dance")]),
        ({"steps": [step(), step(), LAST]}, [("steps draft", "duplicate", "draft")]),
        ({"steps": [step(id="Fout!"), LAST]}, [("steps Fout! id", "id", "Fout!")]),
        ({"steps": [step(), LAST, "x"]}, [("steps 3", "shape", "steps")]),
        ({"steps": "x"}, [("steps", "shape", "steps")]),
        ({"steps": [step(duration=3), LAST]}, [("steps draft duration", "unknown-key", "duration")]),
        ({"sides": [side()]}, []),
        ({"sides": [side(norm=0)]}, [("sides legal", "norm-zero", "j")]),
        ({"sides": [side(before="")]}, [("sides legal", "no-end", "legal")]),
        ({"sides": [side(before="nergens")]}, [("sides legal", "unknown-step", "nergens")]),
        ({"sides": [side(after="nergens")]}, [("sides legal", "unknown-step", "nergens")]),
        ({"sides": [side(before="draft")]}, [("route", "cycle", "draft - legal - draft")]),
        ({"sides": [side(after="legal")]}, [("route", "cycle", "legal - legal")]),
        (
            {"sides": [side(after="other"), side(id="other", after="legal")]},
            [("route", "cycle", "legal - other - legal")],
        ),
        ({"term": "nooit"}, [("term", "unknown-term", "nooit")]),
        ({"ladder": "brand"}, [("ladder", "unknown-ladder", "brand")]),
        ({"marking": "state-secret"}, [("marking", "choice", "state-secret")]),
        ({"version": 0}, [("version", "number", "0")]),
        ({"reserve": 251}, [("reserve", "number", "251")]),
        ({"hours": 2}, [("steps draft", "norm-hours", "3")]),
        ({"hours": 2, "steps": [step(norm=0), LAST]}, []),
        ({"code": "1 2"}, [("code", "id", "1 2")]),
        ({"name": "los"}, [("name", "shape", "name")]),
        ({"name": {"nl": ""}}, [("name", "text", "")]),
        ({"name": {"nl": "a\u202eb"}}, [("name", "text", "a\u202eb")]),
        ({"checks": [{"id": "c", "name": {"nl": "c"}, "step": "weg"}]}, [("checks c", "unknown-step", "weg")]),
        ({"gates": [{"id": "g", "name": {"nl": "g"}, "length": "14wd"}]}, [("gates g", "gate", "14wd")]),
        ({"gates": [{"id": "g", "name": {"nl": "g"}, "length": "ooit"}]}, [("gates g length", "gate", "ooit")]),
        ({"term": 3}, [("term", "shape", "term")]),
        ({"steps": [step(optional="ja"), LAST]}, [("steps draft optional", "shape", "optional")]),
        ({"steps": [step(name={"de": "x"}), LAST]}, [("steps draft name", "shape", "name")]),
        ({"steps": [step(id=""), LAST]}, [("steps 1 id", "id", "")]),
        ({"steps": [LAST] * 501}, [("steps", "many", "500")]),
        ({"steps": [*(step(id=f"s{n}") for n in range(60)), LAST]}, [("route", "many", "60")]),
        ({"skeleton": ["kop"]}, [("skeleton", "shape", "skeleton")]),
        ({"colour": "rood"}, [("colour", "unknown-key", "colour")]),
        (
            {"term": "nooit", "steps": [step(role="paus", norm=999), LAST], "sides": [side(before="x")]},
            [
                ("steps draft", "unknown-role", "paus"), ("term", "unknown-term", "nooit"), ("steps draft", "norm", "999"),
                ("sides legal", "unknown-step", "x"),
            ],
        ),
    ],
)  # fmt: skip
def test_every_problem_of_a_row_is_told(changed: dict[str, Any], problems: list[tuple[str, str, str]]) -> None:
    reading = read(**changed)
    assert told(reading) == problems
    assert bool(reading.catalogue.types) == (not problems)
    assert reading.is_whole == (not problems)


def test_what_is_missing_is_named() -> None:
    reading = read_types({"type": [{}], "extra": 1}, terms(), AROUND)
    assert [(one.reason, one.subject) for one in reading.problems] == [
        ("unknown-key", "extra"),
        *(("missing", key) for key in ("code", "name", "action", "kind", "steps")),
    ]


def test_a_row_that_is_no_table_is_told() -> None:
    reading = read_types({"type": ["x"], "role": [3], "ladder": {}}, terms(), AROUND)
    assert {(one.place, one.reason) for one in reading.problems} == {
        ("type 1", "shape"), ("role 1", "shape"), ("ladder", "shape"),
    }  # fmt: skip


def test_a_ladder_has_rungs_within_bounds() -> None:
    for rungs in ([], [{"days": 900, "level": "ask", "tone": "firm"}], [{"days": 1, "level": "shout", "tone": "firm"}]):
        reading = read_types({"ladder": [{"id": "x", "rungs": rungs}]}, terms(), AROUND)
        assert [one.reason for one in reading.problems] in (["rungs"], ["number"], ["choice"])


def test_quotes_and_backslashes_go_round() -> None:
    one = shipped().find("NTB")._replace(name=texts('zei "ja" \\ nee'))
    assert read_types(tomllib.loads(to_toml(one)), terms(), shipped()).catalogue.types == (one,)


def test_every_wrong_row_is_told_and_nothing_is_taken_by_halves() -> None:
    changed = deepcopy(data())
    changed["type"][3]["steps"][1]["role"] = "paus"
    changed["role"].append({"id": "author", "name": {"nl": "dubbel"}})
    changed["ladder"][0]["rungs"].reverse()
    changed["type"].append(changed["type"][0])
    reading = read_types(changed, terms())
    found = {(one.row, one.reason) for one in reading.problems}
    assert {
        ("KVR 1", "unknown-role"),
        ("author", "duplicate"),
        ("usual", "rungs"),
        ("NTB 1", "duplicate-type"),
    } <= found
    assert len(reading.problems) == 4
    assert reading.catalogue == Catalogue()
    with pytest.raises(NoteRefused):
        types_from(changed, terms())


def test_a_next_version_counts_and_the_old_one_stays() -> None:
    old = shipped().find("NTB")
    both = shipped()._replace(types=(old._replace(version=2, lead=3), *shipped().types))
    assert both.find("ntb").version == 2
    assert both.find("ntb", 1) == old
    assert len(both.current) == len(shipped().types)


def test_a_type_that_is_not_there() -> None:
    with pytest.raises(NotFound) as missing:
        shipped().find("KVRR")
    assert "KVR" in missing.value.nearest
    with pytest.raises(NoteRefused) as refused:
        shipped().of_row("WOB")
    assert (refused.value.reason, refused.value.subject) == ("unknown-type", "WOB")


def test_a_long_circle_is_walked_only_round() -> None:
    route = beside(line(1, 1, 1), ("s", 1, "c", "b"))
    found = faults(made(route), AROUND, terms())
    assert [(one.reason, one.subject) for one in found] == [("cycle", "b - s - c - b")]


def test_kinds_of_terms_are_those_of_the_inbox() -> None:
    assert {one.kind for one in shipped().types} <= set(TermKind.__args__)
