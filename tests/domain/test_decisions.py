"""The table of decisions holds together."""

from __future__ import annotations

from typing import get_args

from werkbank.domain.decisions import ASKING, BY_DECISION, BY_KEY, LEAVING, RULES, STATES, Decision
from werkbank.domain.markings import LEVELS, MARKINGS, heavier, hidden, sealed


def test_every_decision_has_one_rule_one_key_and_one_state() -> None:
    assert set(BY_DECISION) == set(get_args(Decision))
    assert len(BY_KEY) == len(RULES) == 11
    assert {rule.state for rule in RULES} | {"new"} == set(STATES)
    assert "".join(rule.key for rule in RULES) == "bopizdwsnva"


def test_what_asks_and_what_leaves_are_different_states() -> None:
    assert not set(ASKING) & set(LEAVING)
    assert {rule.state for rule in RULES if rule.section} == {*ASKING, *LEAVING}


def test_markings_weigh_by_level() -> None:
    assert set(LEVELS) == set(MARKINGS)
    assert heavier("personnel", "dep-v") == "dep-v"
    assert heavier("dep-v", "") == "dep-v"
    assert heavier("personnel", "medical") == "personnel"
    assert [one for one in MARKINGS if sealed(one)] == ["dep-v", "state-secret"]
    assert [one for one in MARKINGS if not hidden(one)] == [""]
