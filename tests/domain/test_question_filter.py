"""What is typed to narrow the list of questions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.domain.question_filter import read
from werkbank.domain.question_views import QuestionLine

LINE = QuestionLine(
    "v3", "s3", "C5", "Vragen over leegstand", "Redactie Peilglas", "Thijs Meijer", "Directeur Wonen", "", 7, 5, 1, 0,
    2, 0, "tight", 1, date(2026, 11, 27), date(2026, 11, 27), "", False, "",
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("", True),
        ("leegstand", True),
        ("LEEGSTAND wonen", True),
        ("huur", False),
        ("van:peilglas", True),
        ("van:nrc", False),
        ("van:nrc van:peilglas", True),
        ("van:peilglas auteur:jansen", False),
        ('auteur:"thijs meijer"', True),
        ("manager:wonen lijst:c5", True),
        ("lijst:C1", False),
        ("krap", True),
        ("te-laat", False),
        ("te-laat krap", True),
        ("gereed", False),
        ("krap leegstand", True),
        ('"krap"', False),
        ("van:", True),
        ("zie https://x.nl", False),
    ],
)
def test_it_holds(typed: str, holds: bool) -> None:
    found = read(typed)
    assert (found.holds(LINE), found.problem) == (holds, None)


def test_a_state_is_that_of_what_is_not_prepared_any_more() -> None:
    assert read("gereed").holds(LINE._replace(state="ready"))
    assert not read("krap").holds(LINE._replace(state="ready"))


def test_a_colon_that_is_not_ours_says_where_and_narrows_nothing() -> None:
    found = read("leeg avteur:jansen")
    assert found.problem is not None
    assert (found.problem.start, found.problem.end, found.problem.subject) == (5, 12, "avteur")
    assert found.problem.nearest == ("auteur:",)
    assert found.holds(LINE)
    assert read("termijn:vr").problem is not None


@given(st.text(max_size=600))
def test_anything_can_be_typed(text: str) -> None:
    found = read(text)
    assert isinstance(found.holds(LINE), bool)
    assert found.problem is None or 0 <= found.problem.start < found.problem.end <= len(text)
