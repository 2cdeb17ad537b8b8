"""What each decision asks: all it needs, in one line, with words for every field."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from werkbank.domain.decisions import BY_DECISION, RULES, Decision
from werkbank.lang import words
from werkbank.services.guesses import Given, Guess
from werkbank.services.proposals import Offered, Offers, Proposal
from werkbank.tui.panes.postvak.asking import ENTRIES, OF_HIDDEN, given_of, question_for

TODAY: Final = date(2026, 11, 23)
ASKED_AS: Final = {"chase": "by", "until": "by", "due": "by", "person": "to", "desk": "to"}
"""What a decision needs, by the name under which it is given."""


@pytest.mark.parametrize("decision", [rule.decision for rule in RULES])
def test_all_that_a_decision_needs_is_asked(decision: Decision) -> None:
    asked = {entry.name for entry in ENTRIES[decision]}
    assert {ASKED_AS.get(need, need) for need in BY_DECISION[decision].needs} <= asked


@pytest.mark.parametrize("decision", [rule.decision for rule in RULES])
def test_every_field_has_a_word_and_a_place_in_what_is_given(decision: Decision) -> None:
    for entry in ENTRIES[decision]:
        assert hasattr(Given(), entry.name)
        for language in ("nl", "en"):
            assert words(language).screen.ask.fields[entry.label]  # type: ignore[literal-required]


def test_what_was_left_as_it_was_filled_in_stays_a_guess() -> None:
    values = {"to": "Piet", "by": "24-11-2026"}
    assert given_of(values, {"by"}, words("nl")) == Given(by="24-11-2026", may_add=True)
    assert given_of(values, (), words("nl")) == Given(may_add=True)


@pytest.mark.parametrize(("typed", "told"), [("ja", True), ("J", True), ("nee", False), ("", None)])
def test_whether_the_asker_knows_is_yes_or_no(typed: str, told: bool | None) -> None:
    assert given_of({"asker_told": typed}, (), words("nl")).asker_told is told


FULL: Final = Guess(
    manager="Dirk Jansen", gist="KERN", advice="ADVIES", kenmerk="KENMERK", reason="REDEN", person="PERSOON",
    desk="LOKET", mandate="MANDAAT", type="BNT", checklist="C3", due=date(2026, 12, 1), return_on=date(2026, 12, 2),
)  # fmt: skip


@pytest.mark.parametrize("decision", [rule.decision for rule in RULES])
@pytest.mark.parametrize("ask_manager", [True, False])
def test_of_a_hidden_piece_nothing_of_its_own_is_filled_in(decision: Decision, ask_manager: bool) -> None:
    offers = Offers((), (), (), (), (), {"Dirk Jansen": (Offered("m1", "Facturen"),)})
    made = Proposal(decision=decision, refs=("s1",), guess=FULL)
    shown = question_for(made, offers, words("nl"), ask_manager=ask_manager)
    hidden = question_for(made, offers, words("nl"), ask_manager=ask_manager, masked=True)
    assert [one.name for one in hidden.fields] == [one.name for one in shown.fields]
    for one, other in zip(hidden.fields, shown.fields, strict=True):
        assert (one.value == other.value) is (one.name in OF_HIDDEN), one
        assert one.blank == ("" if one.name in OF_HIDDEN else "(uit het stuk)")
