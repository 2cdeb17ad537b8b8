"""Reasons in words: every code has a name in both languages, and the sentences read well."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from werkbank.domain.inbox import Action, Risk, Sensitivity, TermKind
from werkbank.domain.people import Weight
from werkbank.domain.priority import Factor, Facts, Reason, SlackValue, Status, score
from werkbank.domain.questions import Doubt
from werkbank.domain.recognition import SortCode
from werkbank.lang import LANGUAGES, Language, words
from werkbank.lang.questions import doubt_words
from werkbank.lang.reasons import reason_line, reason_text
from werkbank.lang.status import status_word

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_name(language: Language) -> None:
    said = words(language).reasons
    tables = (
        (said.factors, Factor), (said.statuses, Status), (said.term_kinds, TermKind), (said.risks, Risk),
        (said.actions, Action), (said.sensitivities, Sensitivity), (said.weights, Weight), (said.sorts, SortCode),
    )  # fmt: skip
    for table, codes in tables:
        assert set(table) == set(get_args(codes))
        assert [code for code, name in table.items() if not name] in ([], [""], ["none"])


@pytest.mark.parametrize(
    ("status", "slack", "dutch", "english"),
    [
        ("tight", 1, "krap 1", "tight 1"),
        ("tight", 0, "krap 0", "tight 0"),
        ("infeasible", -1, "niet haalbaar -1", "not feasible -1"),
        ("on-time", 4, "op tijd 4", "on time 4"),
        ("late", -3, "te laat", "late"),
        ("none", None, "", ""),
    ],
)
def test_the_status_with_its_slack(status: Status, slack: int | None, dutch: str, english: str) -> None:
    assert status_word(status, slack, words("nl")) == dutch
    assert status_word(status, slack, words("en")) == english


FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("reason", "dutch", "english"),
    [
        (Reason("slack", 8, SlackValue(4, FRIDAY, FRIDAY, 0, late=False)),
         "+8 speling 4 wd tot vr 27 nov", "+8 slack 4 working days until Fri 27 Nov"),
        (Reason("slack", 24, SlackValue(1, FRIDAY, date(2026, 11, 30), 3, late=False)),
         "+24 speling 1 wd tot vr 27 nov, nog 3 wd werk (uiterlijk ma 30 nov)",
         "+24 slack 1 working day until Fri 27 Nov, 3 working days of work left (at the latest Mon 30 Nov)"),
        (Reason("slack", 35, SlackValue(-1, date(2026, 11, 20), date(2026, 11, 20), 0, late=True)),
         "+35 te laat: de uiterste datum was vr 20 nov", "+35 late: the latest date was Fri 20 Nov"),
        (Reason("term", 12, "statutory", True), "+12 soort termijn: wettelijk (voorstel)", "+12 kind of term: statutory (proposal)"),
        (Reason("sender", 10, "parliament"), "+10 afzender: Kamer", "+10 sender: parliament"),
        (Reason("waiting", 2, 1), "+2 1 collega wacht hierop", "+2 1 colleague waits for this"),
        (Reason("waiting", 6, 4), "+6 4 collega's wachten hierop", "+6 4 colleagues wait for this"),
        (Reason("still", 4, 6), "+4 ligt 6 wd stil", "+4 no movement for 6 working days"),
        (Reason("theme", 6, 6), "+6 thema van de manager", "+6 theme of the manager"),
        (Reason("manual", -5, -5), "-5 met de hand", "-5 by hand"),
        (Reason("clamp", -12, 40), "-12 ter informatie of in kopie: hooguit 40", "-12 for information or copied: 40 at most"),
        (Reason("bounds", -8, 100), "-8 de score blijft tussen 0 en 100: 100", "-8 the score stays between 0 and 100: 100"),
    ],
)  # fmt: skip
def test_lines(reason: Reason, dutch: str, english: str) -> None:
    assert reason_line(reason, words("nl"), MONDAY) == dutch
    assert reason_line(reason, words("en"), MONDAY) == english


def test_the_year_is_said_when_today_is_not_known() -> None:
    assert "27 nov 2026" in reason_text(Reason("slack", 8, SlackValue(4, FRIDAY, FRIDAY, 0, late=False)), words("nl"))


def test_a_score_can_be_told_in_full() -> None:
    facts = Facts(due=FRIDAY, term_kind_seen="statutory", risk="high", action_seen="decide", weight="citizen",
                  sensitivity="political", waiting_others=2, last_moved=date(2026, 10, 1), manual_points=3)  # fmt: skip
    assert [reason_line(reason, words("nl"), MONDAY) for reason in score(facts, MONDAY).reasons] == [
        "+8 speling 4 wd tot vr 27 nov",
        "+12 soort termijn: wettelijk (voorstel)",
        "+15 gevolg bij missen: hoog",
        "+10 gevraagd: beslissen (voorstel)",
        "+4 afzender: burger",
        "+8 gevoeligheid: politiek of pers",
        "+4 2 collega's wachten hierop",
        "+6 ligt 37 wd stil",
        "+3 met de hand",
    ]


def test_one_line_of_answers_is_said_as_one() -> None:
    for language, one, more in (("nl", "een antwoord", "(2 regels"), ("en", "an answer", "(2 lines")):
        assert one in doubt_words(Doubt("answers-left-out", 4, "1"), words(language), MONDAY)
        assert more in doubt_words(Doubt("answers-left-out", 4, "2"), words(language), MONDAY)
