"""``werkbank weights``: shown, tried, kept and given back."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import ORDINARY
from tests.cli.running import Desk


def gets_busy(desk: Desk) -> None:
    desk.take(*ORDINARY)
    for ref, action in (("s1", "inform"), ("s2", "decide")):
        desk.ok("edit", ref, "--action", action)


@pytest.fixture
def busy(begin: Begin) -> Desk:
    return begin(gets_busy)


def test_all_weights_with_what_is_shipped_and_how_far_they_go(desk: Desk) -> None:
    shown = desk.ok("weights").out
    assert "Weging van iedereen" in shown
    for words in ("term.statutory", "Soort termijn: wettelijk", "meegeleverd 12", "0 t/m 30"):
        assert words in shown
    assert "Weights of Dirk Jansen" in desk.speaking("en").ok("weights", "--manager", "DJ").out


def test_tried_kept_shown_and_given_back(busy: Desk) -> None:
    before = busy.ok("list", "--json").out
    tried = busy.ok("weights", "try", "action.decide", "30")
    assert "Alleen geprobeerd" in tried.err
    assert "Wat er verschuift (eerste" in tried.out
    assert busy.ok("list", "--json").out == before
    assert (
        busy.ok("weights", "set", "action.decide", "30", "--manager", "DJ").out.strip()
        == "Weging van Dirk Jansen bewaard."
    )
    (row,) = [
        line for line in busy.ok("weights", "--manager", "DJ").out.splitlines() if line.startswith("action.decide")
    ]
    assert "30" in row
    assert "eigen" in row
    assert "weging van mg1 veranderd: 1 gewicht" in busy.ok("log").out
    busy.ok("weights", "reset", "--manager", "DJ")
    assert busy.ok("list", "--json").out == before


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        (("set", "slak.0", "3"), 2, "Er is geen gewicht"),
        (("set", "slack.0", "99"), 2, "van 0 tot en met 60"),
        (("set", "slack.0", "veel"), 2, "is geen waarde"),
        (("set", "slack.0"), 2, "Welke waarde"),
        (("set", "slack.0", "40"), 2, "kan niet meer geven dan"),
        (("try", "rest.clamp", "60"), 2, "hoogstens 52"),
        (("set", "risk.high", "3", "--manager", "Niemand"), 3, "Niemand"),
        (("reset",), 2, "geen gewicht veranderd"),
        (("reset", "risk.high"), 2, "niet veranderd"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(busy: Desk, given: tuple[str, ...], code: int, told: str) -> None:
    before = busy.ok("log").out
    ran = busy("weights", *given)
    assert ran.code == code
    assert told in ran.err
    assert busy.ok("log").out == before


def test_theme_and_who_wait(busy: Desk) -> None:
    points = busy.ok("show", "s2", "--json").row["priority"]
    busy.ok("edit", "s2", "--waiters", "2", "--theme", "wonen")
    busy.ok("weights", "set", "theme.wonen", "6")
    assert busy.ok("show", "s2", "--json").row["priority"] == points + 4 + 6
    assert busy("edit", "s2", "--waiters", "100").code == 2
