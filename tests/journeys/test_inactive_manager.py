"""What lies with a manager who is not active any more is still reached, and handed over."""

from __future__ import annotations

from tests.services.making import JANSEN, Mail
from tests.tui.archives import ComeIn
from werkbank.bootstrap import Services

POST = tuple(Mail(subject=name, to=f"Dirk Jansen <{JANSEN}>").raw() for name in ("Cijfers", "Convenant"))


def leaves(services: Services) -> None:
    services.register.edit_manager("DJ", new_name=None, addresses=None, active=False)


def test_the_manager_is_chosen_as_before_until_everything_is_handed_over(come_in: ComeIn) -> None:
    noor = come_in(*POST, done=[leaves])
    other = noor.elsewhere(lambda services: next(one.name for one in services.register.managers() if one.active))
    noor.press("m").fills("Jansen").press("enter").sees("Dirk Jansen", "Cijfers", "Convenant")
    noor.awaits("Dirk Jansen (niet actief) · nieuw 2").press("0").sees_not("niet actief")
    noor.press("9").sees("Jansen").press("escape")
    noor.elsewhere(lambda services: services.shaping.assign_all("DJ", other))
    noor.notices().press("m").fills("Jansen").press("enter").sees_not("Dirk Jansen ·").press("escape")
    noor.press("9").sees_not("Jansen")
