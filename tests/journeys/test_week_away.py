"""Noor is away for a week: what slept is back when she returns, what matters most first, each with the reason."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.services.making import Mail, lay
from tests.tui.archives import ComeIn
from werkbank.bootstrap import Services
from werkbank.services.shaping import Edit

ANSWERED = Mail(subject="Vraag aan de VNG")
POST = tuple(
    one.raw()
    for one in (
        Mail(subject="Gewoon terug"), Mail(subject="Voor het overleg"), Mail(subject="Termijnstuk"), ANSWERED,
        Mail(subject="Pas volgende maand"),
    )
)  # fmt: skip


def weighed(services: Services) -> None:
    services.shaping.edit(["s3"], Edit(due="4-12-2026", risk="high", points=20, reason="Kamer"))
    services.shaping.edit(["s2"], Edit(points=10, reason="manager wacht erop"))


def test_everything_that_slept_is_back_in_the_right_order_with_the_reason(come_in: ComeIn, tmp_path: Path) -> None:
    noor = come_in(*POST)
    noor.elsewhere(weighed)
    noor.notices().goes_to("Gewoon terug").press("s").fills("tot vrijdag").press("enter").told("Sluimert tot vr 27 nov")
    noor.goes_to("Voor het overleg").press("s").fills("tot het werkoverleg").sees("Op welke dag het werkoverleg is")
    noor.press("enter").fills("werkoverleg dinsdag").press("enter").told("Sluimert tot di", "tot het werkoverleg")
    noor.goes_to("Termijnstuk").press("s").fills("3 werkdagen voor de termijn").press("enter").told("di 1 dec")
    noor.goes_to("Vraag aan de VNG").press("s").fills("tot antwoord").press("enter").told("Sluimert tot antwoord")
    noor.goes_to("Pas volgende").press("s").fills("21-12").press("enter")
    noor.press("6").sees("SLUIMERT 5", "tot het werkoverleg", "tot voor de termijn")
    noor.later(timedelta(days=8))
    answer = ANSWERED.answer(sender="Janneke Vos <j.vos@vng.nl>")
    noor.elsewhere(lambda services: list(services.intake.take([lay(tmp_path / "in", [answer.raw()])])))
    noor.restart().press("2").sees("TERUG VAN WACHTEN OF SLUIMEREN 4").sees_not("Pas volgende maand")
    noor.sees_row("termijn nadert", "Termijnstuk").sees_row("werkoverleg", "Voor het overleg")
    noor.sees_row("antwoord", "Vraag aan de VNG").sees_row(" terug", "Gewoon terug")
    rows = noor.elsewhere(lambda services: services.overviews.today().rows)
    back = [row.line for row in rows if row.group == "returned"]
    assert [one.title for one in back][:2] == ["Termijnstuk", "Voor het overleg"]
    assert [one.points for one in back[1:]] == sorted((one.points for one in back[1:]), reverse=True)
    noor.press("6").sees("SLUIMERT 5")
