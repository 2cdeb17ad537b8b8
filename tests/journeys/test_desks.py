"""Desks, askers and persons, with the keys."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.services.desks import DeskEdit

POST = (
    Mail(subject="Vraag over wonen", sender="Truus Pietersen <truus@almere.nl>").raw(),
    Mail(subject="Cijfers", sender="Piet Smit <p.smit@minbzk.nl>").raw(),
)


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST)


def test_a_desk_is_added_in_two_lines_found_by_its_topic_and_taken_away_under_undo(noor: Officer) -> None:
    noor.meanwhile(lambda: noor.app.frame.perform("desks")).waits().told("loketten").press("F").fills(
        "Huurdersloket"
    ).press("tab").fills("vraag over wonen, huur")
    noor.press("enter").fills("telefoon").press("tab").fills("14 070").press("tab").fills("3").press("enter")
    noor.told("Bewaard: Huurdersloket").sees("vraag over wonen, huur", "14 070", "3 werkdagen")
    noor.press("1").goes_to("Vraag over wonen").press("d").sees("Huurdersloket").press("enter").told("Huurdersloket")
    noor.meanwhile(lambda: noor.app.frame.perform("desks")).waits().sees("Huurdersloket").press("g")
    while not any("▌Huurdersloket" in row for row in noor.screen()):
        noor.press("j")
    noor.press("delete").told("hangt ervan af")


def test_of_many_desks_the_one_under_the_cursor_is_told_below_them(come_in: ComeIn) -> None:
    def many(services: Services) -> None:
        for number in range(10, 40):
            services.contacts.desks.add(DeskEdit(name=f"Loket {number}", channel=f"toestel {number}"))

    noor = come_in(*POST, done=[many])
    noor.meanwhile(lambda: noor.app.frame.perform("desks")).waits().sees_row("▌").press("g", "j").sees("toestel 1")
    noor.press("G", "k", "k", "k", "k").sees_row("▌Loket 37").sees("toestel 37").sees_not("toestel 38")
    noor.clicks("toestel 37").sees_row("▌Loket 37").clicks("Loket 35").sees("toestel 35")


def test_whether_the_asker_knows_is_yes_or_no(noor: Officer) -> None:
    noor.goes_to("Vraag over wonen").press("d", "tab").fills("foo").told('"foo"', "Kies uit: ja, nee")
    noor.press("enter").told('"foo"', "Kies uit: ja, nee").sees("Vraag over wonen")
    noor.fills("j").press("enter").told("vrager weet het").sees_not("nog niet")


def test_the_asker_is_told_and_who_is_not_stands_in_today(noor: Officer) -> None:
    noor.goes_to("Vraag over wonen").press("d", "enter").told("vrager weet het nog niet")
    noor.later(timedelta(days=1)).restart().press("2").sees("DOORVERWEZEN, DE VRAGER WEET HET NOG NIET 1")
    noor.press("R").sees("truus@almere.nl", "Loket Wonen", "Dank voor uw bericht").press("Y").told("de vrager weet het")
    noor.sees_not("DOORVERWEZEN").press("u").told("Ongedaan").sees("DOORVERWEZEN")


def test_the_card_of_a_person_in_place_of_the_message(noor: Officer) -> None:
    noor.goes_to("Cijfers").press("semicolon").sees("Piet Smit", "berichten", "Open stukken", "s2 Cijfers")
    noor.press("escape").sees_not("Open stukken")
