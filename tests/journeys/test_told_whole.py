"""What is wrong with what stands in the line is told whole, on the narrowest screen too, in words that fit the piece."""

from __future__ import annotations

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer

INVOICE = Mail(subject="Factuur 4502 zaalhuur")


def below(noor: Officer) -> str:
    """The lines under the list as one."""
    return " ".join(" ".join(line.strip("─ ") for line in noor.screen()[-6:]).split())


def test_a_weight_that_cannot_be_is_told_whole_while_it_is_typed(come_in: ComeIn) -> None:
    noor = come_in(INVOICE.raw()).press("ctrl+p").types("weging").press("enter", "enter").fills("9")
    noor.awaits("kan niet meer geven dan")
    assert "hoort nooit lager te staan" in below(noor)


def test_on_whom_is_asked_in_words(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Dep. V. vergadering").raw()).press("w")
    noor.awaits("Vul nog in: op wie")
