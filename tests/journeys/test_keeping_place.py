"""What takes pieces out of the list leaves the cursor where she was working, also when that is taken back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn, many
from tests.tui.robot import Officer
from werkbank.services.guesses import Given
from werkbank.tui.panes.postvak import preview

NEWS = tuple(
    Mail(subject=f"Nieuwsbrief {n}: de huren", sender="VNG Nieuws <nieuws@vng.nl>", message_id=f"<n{n}@vng.nl>").raw()
    for n in range(1, 3)
)


@pytest.mark.parametrize("search", ["", "-zomaar"])
def test_a_sender_for_the_archive_leaves_the_cursor_at_what_comes_next(come_in: ComeIn, search: str) -> None:
    noor = come_in(*NEWS, *many(5))
    if search:
        noor.press("slash").types(search).press("enter")
    noor.goes_to("Nieuwsbrief 2").press("at").types("naar").press("enter")
    noor.told("naar archief · ook 1 stuk dat er al lag")
    assert noor.app.frame.postvak.rows.cursor > 2
    noor.press("u").told("Ongedaan")
    assert "Nieuwsbrief 2" in noor.title_here()


def test_the_one_piece_of_a_sender_is_not_told_as_one_more(come_in: ComeIn) -> None:
    noor = come_in(NEWS[0], *many(3)).goes_to("Nieuwsbrief 1")
    noor.press("at").types("naar").press("enter").told("nieuws@vng.nl: naar archief")
    assert "ook" not in noor.status()


def test_what_was_said_of_a_sender_stands_in_the_line_the_next_time(come_in: ComeIn) -> None:
    noor = come_in(NEWS[0], *many(3)).goes_to("Nieuwsbrief 1").press("at").sees_not("nu:")
    noor.types("ter").press("enter").told("nieuws@vng.nl: ter informatie")
    noor.goes_to("Nieuwsbrief 1").press("at").told("nieuws@vng.nl · nu: ter informatie")
    noor.press("enter").told("nieuws@vng.nl: ter informatie")


def test_in_the_stream_it_counts_as_archived(come_in: ComeIn) -> None:
    noor = come_in(NEWS[0], *many(1)).goes_to("Nieuwsbrief 1").press("enter")
    noor.press("at").types("naar").press("enter", "escape").sees("1 besluit", "1  archiveren")


def _pictures(noor: Officer) -> list[list[str]]:
    """The screen each time something is drawn from now on."""
    drawn: list[list[str]] = []
    draw = noor.app._display

    def display(*given: Any) -> None:
        draw(*given)
        drawn.append(noor.screen())

    noor.app._display = display  # type: ignore[method-assign]
    return drawn


def test_what_stands_under_the_text_stays_while_the_piece_is_read_again(
    come_in: ComeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks = Mail(subject="Cijfers", text="Beste Noor,\n\nKun je vóór vrijdag 4 december de cijfers sturen?\n\nEls")
    noor = come_in(asks.raw(), *many(3)).goes_to("Cijfers").sees("neem over")
    monkeypatch.setattr(preview, "RESTS", 0.1)  # so long that what is shown meanwhile is drawn
    drawn = _pictures(noor)
    noor.elsewhere(lambda services: services.deciding.decide(["s3"], "archive", Given()))
    noor.notices().sees("Postvak 3").sees("neem over")
    assert drawn
    assert all(any("neem over" in line for line in lines) for lines in drawn)
