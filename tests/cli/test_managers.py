"""Making a manager inactive tells what is still open, and what can be done about it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import ORDINARY
from tests.cli.running import Desk


def mail(desk: Desk) -> None:
    """s1 Jansen, s2 (copy) and s3 El Amrani, s4 nobody's."""
    desk.take(*ORDINARY)
    desk.ok("decide", "s1", "n", "--to", "Piet")


@pytest.fixture
def full(begin: Begin) -> Desk:
    return begin(mail)


def test_what_is_still_open_is_told_with_what_can_be_done(full: Desk) -> None:
    ran = full.ok("manager", "edit", "DJ", "--inactive")
    assert "Van Dirk Jansen is nog open: 1 nota." in ran.err
    assert "werkbank list --manager DJ" in ran.err
    assert "werkbank assign --of DJ --manager NAAM" in ran.err
    assert "niet actief · nog 1 open" in full.ok("manager", "list").out
    assert full.ok("manager", "edit", "DJ", "--active").err == ""


def test_all_of_it_is_handed_over_and_undone(full: Desk) -> None:
    full.ok("manager", "edit", "DJ", "--inactive")
    assert full.ok("assign", "--of", "DJ", "--manager", "FEA", "--json").row == {"items": ["s1"]}
    assert full.ok("manager", "list", "--json").rows[0]["open"] == 0
    assert full("assign", "--of", "DJ", "--manager", "FEA").err.startswith("Fout: Bij Dirk Jansen ligt niets")
    full.ok("undo")
    assert full.ok("manager", "list", "--json").rows[0]["open"] == 1


def test_abbreviation_and_themes_change(full: Desk) -> None:
    row = full.ok("manager", "edit", "DJ", "--code", "dja", "--theme", "wonen", "--json").row
    assert (row["code"], row["themes"]) == ("DJA", ["wonen"])
    assert full("manager", "edit", "DJA", "--code", "FEA").code == 5


def test_a_weight_goes_and_a_mandate_holds_until_further_notice(full: Desk) -> None:
    full.ok("person", "edit", "Piet", "--weight", "minister")
    assert full.ok("person", "edit", "Piet", "--weight", "none", "--json").row["weight"] is None
    full.ok("mandate", "edit", "ma1", "--until", "31-12-2026", "--kind", "mandate")
    row = full.ok("mandate", "edit", "ma1", "--until", "", "--json").row
    assert (row["until"], row["kind"]) == (None, "mandate")
    assert full("mandate", "edit", "ma9", "--limit", "x").code == 3


def test_items_and_a_manager_at_once_are_refused_and_neither_is_too(full: Desk) -> None:
    assert "niet allebei" in full("assign", "s1", "--of", "DJ", "--manager", "FEA").err
    assert "Noem een of meer stukken" in full("assign", "--manager", "FEA").err
