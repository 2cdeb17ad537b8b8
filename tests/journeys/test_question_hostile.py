"""What others wrote is shown as text on screen 4, whatever it holds: no markup, no orders to the terminal, no end."""

from __future__ import annotations

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

NASTY = "[/b][bold]rood\x1b]52;c;aGFja2Vk\x07 \u202egnitset\u202c \u200bleeg \x9b31m"
LONG = "w" * 100_000


POST = (Mail(subject=f"Kamervragen {NASTY}").raw(), Mail(subject="Kent u dit? rood leeg", text=NASTY).raw())


def hostile(services: Services) -> None:
    services.register.add_person(f"Ada {NASTY}", [])
    services.deciding.decide(["s1"], "question", Given(checklist="C2", by="18-12"))
    shaping, checking = services.question_shaping, services.checking
    shaping.add("v1", [(("1",), f"Kent u {NASTY}?"), ((f"2{NASTY}",), LONG), (("3",), "Deelt u dit?")])
    shaping.edit("v1", QuestionEdit(asker=NASTY, behind=LONG, reference=NASTY, core=NASTY))
    shaping.change("v1", 1, PartEdit(answer=f"{NASTY}\n{LONG}", core=NASTY, advice=NASTY))
    name = next(one.name for one in services.register.people() if one.name.startswith("Ada"))
    checking.set("v1", "source", CheckEdit(person=name, wanted="27-11-2026", source=NASTY, remark=LONG), 1)
    checking.set("v1", "figures", CheckEdit(state="none", reason=NASTY), 2)


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[hostile]).press("4")


def harmless(noor: Officer) -> None:
    """Nothing of it is an order: neither on the screen nor in the line above the footer."""
    shown = "\n".join([*noor.screen(), noor.app.frame.status.text])
    assert not [one for one in shown if one != "\n" and (ord(one) < 32 or one in "\x07\x1b\x9b\u202e\u202c\u200b")]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_it_is_text_on_every_page(noor: Officer, size: tuple[int, int]) -> None:
    noor.resizes(*size).sees_row("Kamervragen [/b][bold]rood")
    pages = (
        (), ("f", "G"), ("f", "enter"), ("down",), ("down",), ("up", "up", "tab"), ("pagedown",), ("tab",), ("enter",),
        ("escape", "tab", "R"), ("right",), ("f", "G"), ("escape", "6"), ("2",), ("H",), ("escape", "4"),
    )  # fmt: skip
    for keys in pages:
        noor.press(*keys)
        harmless(noor)
        assert all(len(row) <= size[0] for row in noor.screen())


def test_it_can_be_worked_with(noor: Officer) -> None:
    noor.press("enter", "down", "l", "l", "space", "space").told("binnen").press("down", "+").told("komt er geen meer")
    noor.press("R").sees("ADA [/B][BOLD]ROOD").press("Y").told("Ada [/b][bold]rood", "herinnerd aan 1 bijdrage")
    harmless(noor)
    noor.press("u").told("Ongedaan")
