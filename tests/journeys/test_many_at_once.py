"""More pieces in one go: ticks, one deed for all, undo after a night, the same again, splitting and sharing."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, JANSEN, Mail
from tests.tui.archives import ComeIn, many
from tests.tui.robot import Officer

INVITATIONS = tuple(
    Mail(subject=f"Uitnodiging bijeenkomst {n}", sender=f"Vereniging {n} <v{n}@vereniging.nl>").raw() for n in range(6)
)


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*INVITATIONS)


def test_what_is_ticked_is_decided_as_one_deed_and_undone_as_one_the_next_day(noor: Officer) -> None:
    noor.press("space", "space", "space").told("3 aangevinkt")
    noor.press("s")
    assert noor.asked().startswith("Sluimeren 3 stukken tot ▸")
    noor.fills("vr").told("Sluimert tot vr 27 nov, over 4 werkdagen").press("enter")
    noor.told("Sluimert", "3 stukken", "u ongedaan").sees("Postvak 3").sees_not("aangevinkt")
    assert list(noor.states().values()).count("snoozed") == 3
    noor.restart().sees("Postvak 3")
    noor.press("u").told("Ongedaan:").sees("Postvak 6")
    assert set(noor.states().values()) == {"new"}
    noor.press("U").told("Opnieuw:").sees("Postvak 3")


def test_a_date_that_differs_per_piece_is_left_to_each(noor: Officer) -> None:
    noor.press("space", "space", "w")
    assert "op ▸ (verschilt)" in noor.asked()
    noor.press("enter").sees("Postvak 4")
    people = noor.elsewhere(lambda services: {one.name for one in services.register.people()})
    assert {"Vereniging 0", "Vereniging 1"} <= people


def test_of_more_than_is_in_sight_the_line_still_says_when_and_whom_she_typed(come_in: ComeIn) -> None:
    noor = come_in(*many(140))
    assert len(noor.app.frame.postvak.rows.items) < 140
    noor.press("*", "w").told("Wacht op (uit het stuk), rappel do 26 nov, over 3 werkdagen")
    noor.press("tab").fills("vr").told("rappel vr 27 nov, over 4 werkdagen")
    noor.press("shift+tab").fills("Jansen").told("Wacht op Jansen, rappel vr 27 nov", "nieuwe persoon").press("escape")
    noor.press("s").fills("di over een week").told("Sluimert tot di 1 dec").press("escape")


def test_of_a_marked_one_among_them_the_line_tells_no_name(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="EMBARGO: cijfers", sender="Els Geheim <els@g.nl>").raw(), *INVITATIONS[:1])
    noor.press("*", "w").told("Wacht op (uit het stuk), rappel").sees_not("Geheim").press("escape")
    noor.press("d").types("jz").told("jz").press("escape").press("n").sees_not("Geheim", "auteur Vereniging")


def test_undoing_many_puts_the_cursor_on_the_one_that_stands_highest(come_in: ComeIn) -> None:
    first = Mail(subject="Kamervragen", text="Beste Noor,\n\nGraag je besluit uiterlijk 24 november.\n").raw()
    noor = come_in(*INVITATIONS[:3], first, *INVITATIONS[3:]).press("g")
    assert "Kamervragen" in noor.title_here()
    noor.press("space", "space", "space", "a").told("3 stukken").press("G")
    noor.press("u").told("Ongedaan")
    assert "Kamervragen" in noor.title_here()


def test_the_last_decision_again_when_there_is_none_says_so(noor: Officer) -> None:
    noor.press(".").told("Er is nog geen besluit om te herhalen")


def test_everything_in_view_is_ticked_and_ticks_go_with_esc(noor: Officer) -> None:
    noor.press("*").told("6 aangevinkt")
    noor.press("*").sees_not("aangevinkt")
    noor.press("*", "escape").sees_not("aangevinkt", "✓").sees("Postvak 6")
    noor.press("space")
    assert sum("✓" in row for row in noor.rows()) == 1
    noor.press("k", "space").sees_not("aangevinkt", "✓")


def test_what_is_out_of_sight_is_ticked_too_but_not_what_is_in_another_list(come_in: ComeIn) -> None:
    noor = come_in(*many(140))
    assert len(noor.app.frame.postvak.rows.items) < 140
    noor.press("*").told("140 aangevinkt").press("*").sees_not("aangevinkt")
    noor.press("/").types("1").press("enter", "*").told("aangevinkt")
    ticked = len(noor.app.frame.postvak.rows.marks)
    assert ticked == noor.app.frame.postvak.rows.shape.rows
    noor.press("escape", "escape", "*", "a").sees("Postvak 0")


def test_nothing_is_decided_while_what_is_out_of_sight_is_looked_up(come_in: ComeIn) -> None:
    noor = come_in(*many(140))
    noor.meanwhile_press("*", "a").waits().sees("Postvak 140").press("space", "space").told("138 aangevinkt")


def test_the_same_again_with_the_same_person_and_date(noor: Officer) -> None:
    first, second = noor.title_here(), ""
    noor.press("w").fills("Piet").press("tab").fills("do").press("enter").told("Wacht op Piet Smit", "do 26 nov")
    second = noor.title_here()
    assert first != second
    noor.press(".").told("Wacht op Piet Smit", "do 26 nov").sees("Postvak 4")
    rows = noor.elsewhere(lambda services: services.views.window("waiting").lines)
    assert {line.person for line in rows} == {"Piet Smit"}
    assert {line.title for line in rows} == {first, second}


def test_nothing_was_decided_yet_so_there_is_nothing_to_repeat(noor: Officer) -> None:
    noor.press(".").sees("Postvak 6")
    assert set(noor.states().values()) == {"new"}


def test_a_piece_is_split_and_one_half_goes_to_another_manager_too(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Huur en bouw", to=JANSEN).raw())
    noor.sees_not("Fatima").press("S")
    assert noor.asked().startswith("titels, met ; ertussen ▸ Huur en bouw;"), noor.asked()
    noor.fills("Vraag over de huur; Vraag over de bouw").press("enter").told("Gesplitst in 2 stukken").sees("Postvak 2")
    noor.goes_to("Vraag over de bouw").press("V")
    assert noor.asked().startswith("manager ▸ Fatima El Amrani")
    noor.press("enter").told("Ook voor Fatima El Amrani").sees("Postvak 3")
    noor.sees_row("Huur en bouw", "Fatima")
    noor.press("u").sees("Postvak 2").press("u").sees("Postvak 1").sees_row("Huur en bouw")


def test_a_piece_in_one_title_is_not_split(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Huur en bouw").raw())
    noor.press("S").fills("Alleen dit").press("enter")
    assert noor.asked()
    noor.press("escape").sees("Postvak 1")
    assert set(noor.states()) == {"s1 Huur en bouw"}


def test_a_mail_to_two_managers_is_two_pieces_and_each_has_its_own_decision(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Agenda bestuursraad", to=f"{JANSEN}, {AMRANI}").raw())
    noor.sees_row("Agenda bestuursraad", "Dirk").sees_row("Agenda bestuursraad", "Fatima")
    noor.press("a").sees("Postvak 1")
    assert sorted(noor.states().values()) == ["archived", "new"]


def test_somebody_new_at_the_waiting_line_is_told_and_put_in_the_register(noor: Officer) -> None:
    noor.press("w").fills("Karel Nieuwenhuis").told("Wacht op Karel Nieuwenhuis", "nieuwe persoon")
    noor.press("enter").told("Wacht op Karel Nieuwenhuis")
    found = noor.elsewhere(lambda services: [one.name for one in services.register.people()])
    assert found.count("Karel Nieuwenhuis") == 1
    noor.press("w").fills("karel").told("Wacht op Karel Nieuwenhuis").sees_not("nieuwe persoon").press("enter")
    noor.press("u", "u")
    assert "Karel Nieuwenhuis" not in noor.elsewhere(lambda services: [one.name for one in services.register.people()])


def test_what_is_no_date_is_told_and_asked_again(noor: Officer) -> None:
    noor.press("w", "tab").fills("ooit eens")
    noor.told("geen datum")
    noor.press("enter")
    assert "ooit eens" in noor.asked()
    assert set(noor.states().values()) == {"new"}
    noor.press("tab").fills("vr").press("enter").told("vr 27 nov")
