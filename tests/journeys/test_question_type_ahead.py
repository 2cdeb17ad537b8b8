"""Who types faster than the questions are read: every key waits for its rows, and then does what it would have done."""

from __future__ import annotations

import pytest

from tests.journeys.test_question_matrix import POST, two_questions
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer


@pytest.fixture
def inbox(come_in: ComeIn) -> Officer:
    """In the inbox, with two questions to prepare and the list of them not made yet."""
    noor = come_in(*POST, clock=Clock())
    noor.elsewhere(two_questions)
    return noor.notices()


def burst(noor: Officer, *keys: str) -> Officer:
    return noor.meanwhile_press(*keys).waits()


def test_keys_in_one_go_with_the_one_that_opens_the_list(inbox: Officer) -> None:
    burst(inbox, "4", "j", "enter", "space").told("kern: binnen").sees_row("▌1", "[●]", "Kent u het bericht?")


def test_a_decision_key_stays_in_the_list_it_was_meant_for(inbox: Officer) -> None:
    burst(inbox, "4", "j", ">").told("Nog niet gereed")
    assert set(inbox.states().values()) == {"question"}


def test_what_is_typed_for_a_line_there_goes_into_that_line(inbox: Officer) -> None:
    burst(inbox, "4", *"/huur").told("1 vraag").sees_not("Vraag van de VNG")


def test_the_palette_there_gets_every_letter(inbox: Officer) -> None:
    burst(inbox, "4", *":stuk waar de vraag", "enter").sees("Vraag van de VNG")
    assert inbox.title_here() == "Vraag van de VNG"


def test_in_a_question_that_is_being_opened_no_key_goes_to_the_list_under_it(inbox: Officer) -> None:
    inbox.press("4", "j")
    burst(inbox, "enter", "l", "space").told("bron: binnen")
    burst(inbox, "escape", "0", "j", "enter", "j", "space").told("kern: binnen").sees_row("▌2, 3", "[●]")


def test_what_is_said_of_a_cell_is_said_of_it_as_it_is_by_then(inbox: Officer) -> None:
    inbox.press("4", "j", "enter")
    burst(inbox, "space", "space").told("kern: open").sees_row("▌1", "[○]")
    burst(inbox, "space", "enter").fills("De huren dalen").press("enter").told("kern: ingevuld")
    inbox.sees_row("▌1", "[●]").sees("De huren dalen")
    assert "nog open" not in inbox.picture()


def test_the_way_out_in_the_same_go(inbox: Officer) -> None:
    burst(inbox, "4", "j", "1").sees("Niets meer te beslissen")
    assert inbox.app.frame.page is inbox.app.frame.postvak
