"""``deadline`` and own closing days: the terms of pieces from the command line."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import ORDINARY
from tests.cli.running import Desk


def is_asked(desk: Desk) -> None:
    """A desk with mail; ``s1`` gets a term from 2 November."""
    desk.take(*ORDINARY)
    desk.ok("deadline", "s1", "--rule", "woo", "--from", "2-11-2026")


@pytest.fixture
def asked(begin: Begin) -> Desk:
    return begin(is_asked)


def test_a_term_with_its_reason(asked: Desk) -> None:
    ran = asked.ok("deadline", "s1")
    head, *lines = ran.out.splitlines()
    assert head.startswith("s1  ")
    assert head.endswith("ma 30 nov")
    assert lines == [
        "  besluit op een Woo-verzoek (wettelijk, Woo 4.4 lid 1 en 2)",
        (
            "  Vier weken na ma 2 november 2026 is ma 30 november. Plan het op vr 27 november, één werkdag voor ma 30 november: "
            "za 28 en zo 29 november vallen in het weekend."
        ),
    ]
    assert "geen juridisch advies" in ran.err
    shown = asked.ok("show", "s1").out
    assert "Termijn: besluit op een Woo-verzoek" in shown
    assert "Vier weken na ma 2 november 2026" in shown


def test_it_stands_still_until_it_goes_on(asked: Desk) -> None:
    still = asked.ok("deadline", "s1", "--suspend", "11 november..", "--reason", "zienswijze gevraagd").out
    assert "staat stil sinds wo 11 nov; hervat je vandaag, dan uiterlijk ma 14 dec" in still
    assert "opgeschort wo 11 nov - …: zienswijze gevraagd" in still
    assert "staat stil" in asked.ok("list").out
    on = asked.ok("deadline", "s1", "--resume", "vandaag").out
    assert on.splitlines()[0].endswith("ma 14 dec")
    log = asked.ok("log").out.splitlines()
    assert "termijn hervat: s1" in log[0]
    assert "termijn opgeschort: s1" in log[1]
    assert "zienswijze" not in asked.ok("log").out
    asked.ok("undo")
    asked.ok("undo")
    assert "staat stil" not in asked.ok("deadline", "s1").out


def test_extended_with_a_reason(asked: Desk) -> None:
    told = asked("deadline", "s1", "--extend", "2w")
    assert told.code == 2
    assert "vragen een reden" in told.err
    out = asked.ok("deadline", "s1", "--extend", "2w", "--reason", "veel documenten").out
    assert "verdaagd met twee weken: veel documenten" in out
    assert "met twee weken verdaging erbij" in out


def test_what_a_closing_day_moves_is_shown_and_taken_over(asked: Desk) -> None:
    ran = asked.ok("calendar", "--close", "27 november", "--reason", "Heidag")
    assert ran.out.splitlines() == [
        "Gesloten op vr 27 november 2026",
        "1 termijn verschuift; wat en waarom: werkbank deadline --moved",
    ]
    rijk = asked.ok("calendar", 2026, "--calendar", "rijk").out
    assert "vr 27 november 2026" in rijk
    assert "Heidag" in rijk
    moved = asked.ok("deadline", "--moved").out
    assert "vr 27 november is een eigen sluitingsdag" in moved
    assert "De kalender is veranderd" in asked.ok("deadline", "s1").out
    assert "do 26 november" in asked.ok("deadline", "--accept").out
    assert asked.ok("deadline", "--moved").out == "Er is geen termijn verschoven.\n"
    assert asked.ok("deadline", "--accept").out == "Er is geen termijn verschoven.\n"
    assert "Weer open op vr 27 november 2026" in asked.ok("calendar", "--open", "27-11").out


def test_the_calculator_knows_the_closing_days(asked: Desk) -> None:
    asked.ok("calendar", "--close", "27-11")
    assert asked.ok("term", "woo", "2-11-2026", "--json").row["plan"] == "2026-11-26"
    assert asked.ok("date", "over 4 werkdagen", "--json").row["value"] == "2026-12-01"


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        ((), 2, "s12"),
        (("s99",), 3, "s99"),
        (("--accept", "s99"), 3, "s99"),
        (("s1", "--rule", "wob"), 3, "wo"),
        (("s2", "--suspend", "morgen..", "--reason", "x"), 2, "geen termijn"),
        (("s1", "--suspend", "morgen", "--reason", "x"), 2, "opschorting"),
        (("s1", "--suspend", "1 februari 2027..", "--reason", "x"), 2, "ma 1 feb 2027"),
        (("s1", "--resume", "morgen"), 2, "staat niet stil"),
        (("s1", "--resume", "geen datum"), 2, "geen datum"),
        (("s1", "--stop", "--rule", "woo"), 2, "één ding tegelijk"),
        (("s1", "--extend", "2u", "--reason", "x"), 2, "uren"),
        (("s1", "--length", "6w"), 2, "--regime"),
        (("s1", "--rule", "woo", "--length", "6w", "--regime", "atw"), 2, "één ding tegelijk"),
        (("s1", "--from", "3-11"), 2, "--rule"),
        (("s1", "--extend", "2w", "--reason", "x", "--from", "3-11"), 2, "--rule"),
        (("s2", "--rule", "ministerraad"), 2, "Vanaf welke dag"),
        (("s1", "--rule", "woo", "--suspend", "3-11..", "--reason", "x"), 2, "opschorting"),
    ],
)
def test_a_mistake_gets_one_sentence_and_changes_nothing(
    asked: Desk, given: tuple[str, ...], code: int, told: str
) -> None:
    before = asked.ok("log").out
    ran = asked("deadline", *given)
    assert (ran.code, told in ran.err) == (code, True), ran.err
    assert asked.ok("log").out == before


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("--close", "eerste kerstdag"), 5),
        (("--close", "zaterdag"), 5),
        (("--open", "27-11"), 3),
        (("--close", "27-11", "--open", "27-11"), 2),
        ((), 2),
    ],
)
def test_a_day_that_cannot_be_closed_or_opened(desk: Desk, given: tuple[str, ...], code: int) -> None:
    assert desk("calendar", *given).code == code


@pytest.mark.parametrize("marking", ["personnel", "dep-v"])
def test_of_a_marked_piece_no_reason_is_told(asked: Desk, marking: str) -> None:
    asked.ok("deadline", "s1", "--rule", "woo", "--suspend", "1-12..2-12", "--reason", "zeekomkommer")
    asked.ok("deadline", "s1", "--extend", "2w", "--reason", "kwallenpot")
    assert "kwallenpot" in asked.ok("deadline", "s1").out
    asked.ok("mark", "s1", marking)
    for given in (
        ("deadline", "s1"),
        ("--json", "deadline", "s1"),
        ("deadline", "s1", "--extend", "1w", "--reason", "inktvis"),
    ):
        told = asked.ok(*given).out
        assert not any(word in told for word in ("zeekomkommer", "kwallenpot", "inktvis"))


def test_a_masked_piece_is_not_named(asked: Desk) -> None:
    asked.ok("edit", "s1", "--title", "Zeekomkommer")
    asked.ok("mark", "s1", "personnel")
    asked.ok("calendar", "--close", "27-11")
    for given in (("deadline", "s1"), ("deadline", "--moved"), ("deadline", "--accept")):
        assert "Zeekomkommer" not in asked.ok(*given).out
