"""What the front ends show."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest

from tests.services.making import AMRANI, Mail, Office, Ticking, pile
from werkbank.domain.errors import NotFound, UsageError
from werkbank.domain.views import ItemView, MessageView
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit


def test_what_matters_first_stands_first(office: Office) -> None:
    news = office.item(Mail(subject="Nieuwsbrief", headers=(("List-Id", "<nieuws.example.nl>"),)))
    questions = office.item(Mail(subject="Kamervragen wachtlijsten", sender="Griffie <griffie@tweedekamer.nl>"))
    plain = office.item(Mail(subject="Verzoek om gesprek"))
    office.services.shaping.edit([questions], Edit(due="+1", risk="high"))
    view = office.services.views.window()
    assert [line.ref for line in view.lines] == [questions, plain, news]
    assert view.lines[0].quadrant == "now"
    assert (view.lines[0].status, view.lines[0].slack) == ("tight", 1)
    assert view.counts.tight == 1


def test_a_window_is_part_of_the_whole_in_the_same_order(office: Office) -> None:
    office.take(*pile(30))
    whole = office.services.views.window()
    parts = [line for start in range(0, 30, 7) for line in office.services.views.window(limit=7, offset=start).lines]
    assert tuple(parts) == whole.lines
    assert whole.total == len(whole.lines) == 30


def test_another_day_is_worked_out_for_that_call_alone(office: Office) -> None:
    item = office.item()
    office.services.shaping.edit([item], Edit(due="27-11"))
    stored = office.rows("SELECT * FROM rank")
    office.reopen(later=timedelta(days=7))
    (line,) = office.services.views.window().lines
    assert line.status == "late"
    assert office.rows("SELECT * FROM rank") == stored


def test_stored_and_computed_places_agree(office: Office) -> None:
    office.take(*pile(20))
    for place, ref in enumerate(["s3", "s7", "s11"]):
        office.services.shaping.edit([ref], Edit(due=f"+{place}"))
    views = office.services.views
    for owner in (None, 1, 2):
        assert views._windows._worked_out(owner, -1, 0) == views._windows.window("inbox", owner, -1, 0, stale_ok=False)
        assert views._windows._worked_out(owner, 5, 9) == views._windows.window("inbox", owner, 5, 9, stale_ok=False)


def test_a_list_of_one_manager(office: Office) -> None:
    office.item()
    other = office.item(Mail(subject="Voor mij", to=AMRANI))
    assert [line.ref for line in office.services.views.window(manager="amrani").lines] == [other]


def test_waits_and_decisions_have_lists_of_their_own(office: Office) -> None:
    waits, decided, note = office.item(), office.item(Mail(subject="B")), office.item(Mail(subject="C"))
    office.services.deciding.decide([waits], "wait", Given(by="+2"))
    office.services.deciding.decide([decided], "decide", Given(advice="ja"))
    office.services.deciding.decide([note], "note", Given(author="Piet Smit"))
    for kind, ref in (("waiting", waits), ("decided", decided), ("notes", note)):
        assert [line.ref for line in office.services.views.window(kind).lines] == [ref]  # type: ignore[arg-type]


def test_what_still_has_to_come_back_is_not_said_to_be_back(office: Office) -> None:
    item = office.item(Mail(subject="Cijfers wachtlijsten"))
    office.services.deciding.decide([item], "wait", Given(by="+2", to="Piet Smit"))

    def said() -> list[str]:
        views = office.services.views
        shown = views.show(item)
        assert isinstance(shown, ItemView)
        return [
            views.window("waiting").lines[0].returned,
            *(one.returned for one in views.lines([item])),
            shown.line.returned,
        ]

    assert said() == ["", "", ""]
    office.reopen(later=timedelta(days=1))
    assert said() == ["", "", ""]
    office.reopen(later=timedelta(days=1))
    assert said() == ["date", "date", "date"]
    assert office.services.views.window().lines[0].returned == "date"


def test_lines_are_as_they_are_today_also_when_the_stored_places_are_of_another_day(office: Office) -> None:
    item = office.item(Mail(subject="Termijn"))
    office.services.shaping.edit([item], Edit(due="30-11-2026"))
    assert [one.status for one in office.services.views.lines([item])] == ["on-time"]
    office.services.doors.clock = Ticking(office.moment + timedelta(days=4))
    assert [one.status for one in office.services.views.lines([item])] == ["tight"]
    office.services.doors.clock = Ticking(office.moment + timedelta(days=8))
    assert [one.status for one in office.services.views.lines([item, "s99"])] == ["late"]


def test_show_gives_the_reasons_and_they_add_up(office: Office) -> None:
    item = office.item(Mail(subject="Kamervragen wachtlijsten", sender="Griffie <griffie@tweedekamer.nl>"))
    view = office.services.views.show(item)
    assert isinstance(view, ItemView)
    assert view.score is not None
    assert sum(reason.points for reason in view.score.reasons) == view.score.points == view.line.points


def test_a_conversation_names_the_others(office: Office) -> None:
    first = Mail(subject="Vraag over de regeling")
    office.take(first.raw(), first.answer().raw())
    view = office.services.views.show("m2")
    assert isinstance(view, MessageView)
    assert view.others == ("m1",)


def test_a_hidden_piece_gives_no_word_in_a_list(office: Office) -> None:
    item = office.item(Mail(subject="Ziekmelding van een collega"))
    office.services.shaping.mark([item], "personnel")
    (line,) = office.services.views.window().lines
    assert line.hidden
    assert (line.title, line.person, line.sort) == ("", "", "")
    (found,) = office.services.views.search("ziekmelding")
    assert (found.subject, found.person) == ("", "")


def test_search_puts_subjects_first_then_the_newest(office: Office) -> None:
    office.take(
        Mail(subject="Iets anders", text="over de woonvisie gesproken").raw(),
        Mail(subject="Woonvisie, versie 3").raw(),
        Mail(subject="Weer iets anders", text="de woonvisie weer").raw(),
    )
    assert [found.ref for found in office.services.views.search("woonvisie")] == ["m2", "m3", "m1"]
    assert [found.ref for found in office.services.views.search("woonv")] == ["m2", "m3", "m1"]


@pytest.mark.parametrize(
    "words", ["", '"', "a AND", "nr. 23-456", "C++", "a:b", "(", "*", "\x00", "NEAR(", "{subject}: x", "é" * 5_000]
)
def test_any_text_can_be_searched(office: Office, words: str) -> None:
    office.item(Mail(subject="Nr. 23-456 over C++ (versie a:b)"))
    office.services.views.search(words)


def test_accents_are_folded(office: Office) -> None:
    office.item(Mail(subject="Eén coördinator"))
    assert office.services.views.search("een coordinator")


def test_what_is_not_there_is_said(office: Office) -> None:
    for ref, error in (("s9", NotFound), ("m9", NotFound), ("x", UsageError), ("d1", UsageError)):
        with pytest.raises(error):
            office.services.views.show(ref)


def test_an_empty_place_shows_an_empty_list(empty_office: Office) -> None:
    assert empty_office.services.views.window().lines == ()


def test_the_first_list_imports_no_sqlalchemy(office: Office) -> None:
    office.item()
    code = (
        "import sys; from pathlib import Path; from werkbank.bootstrap import build; from werkbank.settings import Settings;"
        f"s = build(Settings(), Path({str(office.path)!r}), moment=None); s.doors.clock.fixed = True;"
        "from werkbank.bootstrap.clocks import FixedClock; import datetime;"
        "s.doors.clock = FixedClock(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.timezone.utc));"
        "print(len(s.views.window().lines), [m for m in ('sqlalchemy', 'alembic', 'textual', 'dateparser') if m in sys.modules]);"
        "s.close()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1 []"
