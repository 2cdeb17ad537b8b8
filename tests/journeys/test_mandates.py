"""Settling on a mandate by every road: what the piece comes to is looked at each time, and told in the same words."""

from __future__ import annotations

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given

FIRM = "Zaalverhuur <facturen@zaal.nl>"
HIGH = ("noemt € 2.340", "gaat tot € 1.000")


def invoice(amount: str, number: int = 0) -> bytes:
    return Mail(subject=f"Factuur {number} zaalhuur", sender=FIRM, text=f"Totaal: € {amount}.\n").raw()


def mandated(services: Services) -> None:
    """A mandate up to an amount."""
    services.register.add_mandate("DJ", "Facturen zaalhuur tot € 1.000", "agreement", "", "", None)


def with_mandate(come_in: ComeIn, *mails: bytes) -> Officer:
    return come_in(*mails, done=[mandated])


def open_ones(noor: Officer) -> int:
    return list(noor.states().values()).count("new")


def test_the_line_tells_the_amount_and_a_reason_lifts_it(come_in: ComeIn) -> None:
    noor = with_mandate(come_in, invoice("2.340,00"))
    noor.press("z").told(*HIGH).press("enter").told(*HIGH)
    assert open_ones(noor) == 1
    noor.fills("besteld door Dirk").press("enter").told("ongedaan")
    assert open_ones(noor) == 0


def test_in_the_stream_and_for_a_mandate_that_was_typed(come_in: ComeIn) -> None:
    noor = with_mandate(come_in, invoice("2.340,00"), invoice("10,00", 1))
    noor.goes_to("Factuur 0").press("enter", "z", "tab").fills("Facturen zaalhuur").told(*HIGH).press("enter").told(
        *HIGH
    )
    assert open_ones(noor) == 2


def test_of_ticked_pieces_the_one_that_comes_to_too_much_keeps_all_from_being_settled(come_in: ComeIn) -> None:
    noor = with_mandate(come_in, invoice("10,00"), invoice("2.340,00", 1), invoice("20,00", 2))
    noor.press("*", "z").told(*HIGH).told("s2").press("enter").told(*HIGH)
    assert open_ones(noor) == 3


def test_the_reason_of_the_piece_before_does_not_lift_the_limit_when_it_is_repeated(come_in: ComeIn) -> None:
    noor = with_mandate(come_in, invoice("1.500,00"), invoice("2.340,00", 1))
    noor.goes_to("Factuur 0").press("z").fills("eenmalig").press("tab").fills("Facturen zaalhuur").press("enter")
    noor.told("ongedaan").goes_to("Factuur 1").press(".").told(*HIGH)
    assert open_ones(noor) == 1
    noor.fills("ook eenmalig").press("enter").told("ongedaan")
    assert open_ones(noor) == 0


def test_a_suggestion_with_a_reason_does_not_lift_the_limit(come_in: ComeIn) -> None:
    noor = with_mandate(come_in, *(invoice("10,00", number) for number in range(4)), invoice("2.340,00", 9))

    def settled(services: Services) -> None:
        given = Given(mandate="ma2", reason="volgens afspraak")
        services.deciding.decide(["s1", "s2", "s3", "s4"], "settle", given)

    noor.elsewhere(settled)
    noor.notices().goes_to("Factuur 9").sees("voorstel: zelf afdoen").press("+").told(*HIGH)
    assert open_ones(noor) == 1


def test_what_goes_over_the_limit_with_a_reason_says_so_before_it_is_done(come_in: ComeIn) -> None:
    noor = with_mandate(come_in, invoice("2.340,00"))
    noor.press("z").fills("besteld door Dirk").press("tab").fills("Facturen zaalhuur")
    noor.told("€ 2.340 is boven de grens").press("enter").told("ongedaan")
