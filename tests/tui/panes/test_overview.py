"""A list that is read in more than one look is never drawn half old and half new."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import come_in, empty, office_of_two
from tests.services.making import Mail
from tests.tui.archives import ComeIn
from werkbank.services.guesses import Given

__all__ = ["come_in", "empty", "office_of_two"]


@pytest.mark.parametrize("key", ["2", "6"])
def test_what_is_drawn_between_two_looks_is_whole(come_in: ComeIn, key: str) -> None:
    noor = come_in(*(Mail(subject=f"Stuk {n}").raw() for n in range(3)))
    for _ in range(3):
        noor.press("w" if key == "6" else "t").fills("Piet Smit" if key == "6" else "23-11").press("enter", "j")
    page = noor.press(key).app.frame.page
    read = noor.app.frame.context.background.read

    async def drawn_before(*args: object, **rest: object) -> object:
        for y in range(12):
            page.draw(y, 80)  # type: ignore[attr-defined]
        return await read(*args, **rest)  # type: ignore[arg-type]

    noor.elsewhere(lambda services: services.deciding.decide(["s1", "s2"], "archive", Given()))
    noor.app.frame.context.background.read = drawn_before  # type: ignore[method-assign, assignment]
    noor.notices().sees("Stuk 2").sees_not("Stuk 0")
