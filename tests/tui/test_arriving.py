"""Before a pane read its rows it says of nothing that it is not there, and keys wait for them."""

from __future__ import annotations

from typing import Final

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from werkbank.lang.shape.commands import CommandId
from werkbank.tui.pages import MAKERS
from werkbank.tui.workplace import Awaited

WAITS_FOR_A_SOURCE: Final = "import-questions"
"""Shows nothing before it was told what to read; then a line of its own says how far it is."""


@pytest.mark.parametrize("command", [one for one in MAKERS if one != WAITS_FOR_A_SOURCE])
def test_every_pane_says_whether_its_rows_are_on_their_way(come_in: ComeIn, command: CommandId) -> None:
    noor = come_in(Mail(subject="Cijfers").raw())
    made = MAKERS[command](noor.app.frame.context)
    assert isinstance(made, Awaited)
    assert made.coming
