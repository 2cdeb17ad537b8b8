"""What an officer ran into on her first morning: each of these said nothing, said too little, or showed too little."""

from __future__ import annotations

from tests.services.making import Mail
from tests.tui.archives import ComeIn


def test_who_puts_a_piece_to_sleep_until_after_its_term_is_told(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Vandaag af").raw(), Mail(subject="Later").raw(), Mail(subject="Nog later").raw())
    noor.goes_to("Vandaag af").press("t").fills("23-11").press("enter")
    noor.goes_to("Later").press("t").fills("27-11").press("enter")
    noor.goes_to("Later").press("s").fills("+3").told("Sluimert tot do 26 nov").sees_not("termijn!")
    noor.fills("+5").told("Na de termijn! Sluimert tot ma 30 nov").press("escape")
    noor.press("*", "s").fills("+3").told("Deels na de termijn! Sluimert tot do 26 nov").press("escape")
    noor.press("escape").goes_to("Vandaag af").press("s").told("Na de termijn! Sluimert tot di 24 nov")
    noor.fills("gisteren").press("enter").told("Die dag is al voorbij, of is vandaag: dan sluimert het niet.")
    noor.fills("do 14:00").told("tot do 26 nov", "zonder uur").press("enter").told("Na de termijn!")
