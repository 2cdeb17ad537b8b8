"""Others work on the same archive: what they do appears, her place stays, and nobody decides the same piece twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from threading import Event
from typing import Any

import pytest

from tests.services.making import Mail, lay, pile
from tests.tui.archives import ComeIn, many
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.domain.decisions import Decision
from werkbank.services.guesses import Given
from werkbank.storage import engine
from werkbank.tui import watch
from werkbank.tui.panes.postvak import pane


def decides(ref: str, decision: Decision = "archive") -> Callable[[Services], None]:
    def work(services: Services) -> None:
        services.deciding.decide([ref], decision, Given())

    return work


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*many(30))


def test_a_decision_from_elsewhere_appears_and_the_cursor_keeps_its_piece(noor: Officer) -> None:
    first = noor.ref_here()
    noor.press("j", "j", "j")
    here = noor.title_here()
    noor.elsewhere(decides(first))
    noor.sees("Postvak 30").notices().sees("Postvak 29")
    assert noor.title_here() == here
    assert here in noor.here()
    noor.told("3 van 29")


def test_a_manager_who_is_renamed_strands_no_list_that_showed_only_him(noor: Officer) -> None:
    noor.press("m").types("Jansen").press("enter").sees("Dirk Jansen")
    noor.press("2").press("m").types("Jansen").press("enter")
    noor.elsewhere(
        lambda services: services.register.edit_manager(
            "Dirk Jansen", new_name="Dirk de Vries", addresses=None, active=None
        )
    )
    noor.notices().press("1").notices()
    noor.sees("Postvak 30").sees_not("Er is geen manager")
    noor.press("5").sees("Dirk de Vries")
    noor.press("2").sees_not("Er is geen manager")


def test_it_is_seen_within_two_seconds(come_in: ComeIn) -> None:
    noor = come_in(*many(30), watching=True)
    assert watch.EVERY <= 2
    noor.elsewhere(decides(noor.ref_here()))
    noor.awaits("Postvak 29")


def test_a_piece_decided_elsewhere_a_moment_ago_is_refused_and_nothing_changes(noor: Officer) -> None:
    here = noor.ref_here()
    noor.elsewhere(decides(here, "read"))
    noor.press("a").told(f"{here} Verslag", "is net ergens anders besloten; er is niets gedaan").sees("Postvak 29")
    assert next(state for name, state in noor.states().items() if name.startswith(f"{here} ")) == "read"
    noor.press("a").told("Archiveren").sees("Postvak 28")


def test_one_of_many_decided_elsewhere_stops_all_of_them(noor: Officer) -> None:
    noor.press("space")
    noor.elsewhere(decides(noor.ref_here()))
    noor.press("space", "space", "a")
    assert "net ergens anders besloten" in noor.status()
    assert list(noor.states().values()).count("archived") == 1
    noor.press("a")  # its tick is gone: what is left can be decided on
    assert list(noor.states().values()).count("archived") == 3


def test_a_piece_that_goes_while_its_line_is_being_typed_is_refused(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("w").fills("Piet")
    noor.elsewhere(decides(here))
    noor.notices()
    assert "Piet" in noor.asked()
    noor.press("enter")
    assert "net ergens anders besloten" in noor.status()
    assert noor.asked() == ""


def test_mail_that_comes_in_elsewhere_appears_where_it_belongs(noor: Officer) -> None:
    noor.press("j", "j")
    here = noor.title_here()
    folder = lay(noor.path.with_name("nieuw"), [Mail(subject="Spoed: Kamervragen", to="d.jansen@minbzk.nl").raw()])
    noor.elsewhere(lambda services: list(services.intake.take([folder])))
    noor.notices().sees("Postvak 31", "Spoed: Kamervragen")
    assert noor.title_here() == here


def test_a_look_that_was_under_way_does_not_take_her_back(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    go, ask = Event(), pane.look

    def slowly(*args: Any) -> Any:
        go.wait(60)
        return ask(*args)

    monkeypatch.setattr(pane, "look", slowly)
    noor.meanwhile(noor.app.frame.postvak.reload)
    noor.meanwhile_press("j", "j").awaits_cursor(2)
    go.set()
    noor.waits().told("3 van 30")
    assert noor.title_here() == "Verslag overleg 002"


def test_a_new_day_is_seen(noor: Officer) -> None:
    noor.sees("ma 23 nov 2026")
    noor.later(timedelta(days=1)).sees("di 24 nov 2026 · wk 48")


def test_nothing_is_drawn_when_nothing_changed(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    monkeypatch.setattr(type(noor.app.frame), "refresh", lambda *a, **_: drawn.append(a))
    noor.notices().notices()
    assert not drawn


# ---------------------------------------------------------------------- the file itself


def test_an_archive_that_vanishes_is_told_once_and_it_recovers(noor: Officer) -> None:
    away = noor.path.with_suffix(".weg")
    noor.path.rename(away)
    noor.notices()
    told = noor.status()
    assert told
    noor.sees("Verslag overleg")
    noor.press("j").notices()
    away.rename(noor.path)
    noor.notices().notices()
    noor.press("a").told("Archiveren").sees("Postvak 29")


def test_an_archive_that_somebody_holds_is_told_in_one_sentence_and_later_it_works(
    noor: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    with closing(sqlite3.connect(noor.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        noor.press("a")
        assert noor.status()
        assert set(noor.states().values()) == {"new"}
        other.execute("ROLLBACK")
    noor.press("a").told("Archiveren").sees("Postvak 29")


# ---------------------------------------------------------------------- mail that comes in here


def test_mail_comes_in_while_she_goes_on_deciding(noor: Officer) -> None:
    folder = lay(noor.path.with_name("veel"), pile(200))
    noor.press(":").types("post binnen").press("enter").fills(str(folder)).press("enter")
    noor.press("a").told("Archiveren").press("a")
    noor.awaits("200 berichten binnen, 0 dubbel, 0 geweigerd").sees("Postvak 228").sees_not("gelezen")
    assert list(noor.states().values()).count("archived") == 2


def test_what_is_stopped_stays_in_and_is_told(noor: Officer) -> None:
    folder = lay(noor.path.with_name("veel"), pile(3_000))
    noor.press(":").types("post binnen").press("enter").fills(str(folder)).press("enter")
    noor.awaits("gelezen", "esc stopt")
    noor.press("escape").awaits("Gestopt. Wat binnen is, blijft")
    got = len(noor.states()) - 30
    assert 0 < got < 3_000
    noor.sees_not("gelezen")
    noor.press(":").types("stop wat").press("enter").told("Er loopt niets op de achtergrond")


def test_the_same_mail_again_is_double_and_a_file_that_is_none_is_told(noor: Officer) -> None:
    folder = lay(noor.path.with_name("dubbel"), many(30)[:2])
    (folder / "leeg.eml").write_bytes(b"")
    noor.press(":").types("post binnen").press("enter").fills(str(folder)).press("enter")
    noor.awaits("0 berichten binnen, 2 dubbel, 1 geweigerd").sees("1 bestand geweigerd", "leeg.eml: leeg")
    noor.press("escape").sees_not("leeg.eml")
    noor.press(":").types("geweigerd").press("enter").sees("leeg.eml: leeg")
    noor.press("j").sees_not("leeg.eml")


def test_two_at_once_go_one_after_the_other(noor: Officer) -> None:
    for name, first, count in (("een", 0, 60), ("twee", 60, 20)):
        folder = lay(noor.path.with_name(name), pile(count, first))
        noor.press(":").types("post binnen").press("enter").fills(str(folder)).press("enter")
    noor.awaits("20 berichten binnen").sees("Postvak 110")
