"""What a nota is, without moving it: its words, its substitute, its links; and how it follows its item."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from tests.services.truths import deeds, derived_holds, people_made
from werkbank.domain.errors import Conflict, NoteRefused, NotFound, UsageError, WerkbankError
from werkbank.domain.note_views import NoteView
from werkbank.domain.notes import moves as move
from werkbank.lang import words
from werkbank.lang.deeds import deed_line
from werkbank.services.guesses import Given
from werkbank.services.notes.moving import Lay
from werkbank.services.notes.shaping import NoteEdit
from werkbank.services.shaping import Edit


def with_notes(office: Office) -> None:
    """Two notes by Smit, a question, and a message beside them; a substitute is known."""
    asked = Mail(subject="Brief woningbouw")
    office.take(asked.raw(), Mail(subject="Woonvisie").raw(), Mail(subject="Vraag").raw(), Mail(subject="Feiten").raw())
    decide = office.services.deciding.decide
    decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    decide(["s2"], "note", Given(author="Piet Smit", type="NTB", by="18-12"))
    decide(["s3"], "question", Given())
    office.services.register.add_person("Janneke Vos")


@pytest.fixture
def writing(begin: Begin) -> Office:
    return begin(with_notes)


def view(office: Office, ref: str = "n1") -> NoteView:
    return office.services.notes.view(ref)


def test_its_words_and_who_stands_in(writing: Office) -> None:
    shaping = writing.services.note_shaping
    shaping.edit(
        ["n1"], NoteEdit(title="Brief\u202e over\x1b[31m wonen", kenmerk="K-1", theme="wonen", substitute="vos")
    )
    one = view(writing)
    assert (one.line.title, one.line.kenmerk, one.theme, one.substitute) == (
        "Brief over[31m wonen", "K-1", "wonen", "Janneke Vos",
    )  # fmt: skip
    shaping.edit(["n1", "s2"], NoteEdit(theme="", substitute=""))
    assert [(view(writing, ref).theme, view(writing, ref).substitute) for ref in ("n1", "n2")] == [("", ""), ("", "")]
    writing.services.history.undo()
    writing.services.history.undo()
    assert (view(writing).line.title, view(writing).theme) == ("Brief woningbouw", "")
    derived_holds(writing.services)


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (NoteEdit(), UsageError), (NoteEdit(substitute="Niemand"), NotFound), (NoteEdit(substitute="Piet Smit"), NoteRefused),
    ],
)  # fmt: skip
def test_what_cannot_be_changes_nothing(writing: Office, edit: NoteEdit, error: type[WerkbankError]) -> None:
    refused(writing, lambda: writing.services.note_shaping.edit(["n2", "n1"], edit), error)


def refused(office: Office, use: Callable[[], object], error: type[WerkbankError]) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(error) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def test_it_hangs_together_with_notes_questions_and_messages_from_both_ends(writing: Office) -> None:
    shaping = writing.services.note_shaping
    assert shaping.link("n1", ["s2", "v1", "s4", "n2"]).added == ("n2", "v1", "m4")
    assert [(one.ref, one.item, one.title) for one in view(writing).links] == [
        ("n2", "s2", "Woonvisie"), ("v1", "s3", "Vraag"), ("m4", "s4", "Feiten"),
    ]  # fmt: skip
    assert [one.ref for one in view(writing, "n2").links] == ["n1"]
    assert shaping.link("n2", ["n1"]).added == ()  # it is so already, from the other end
    assert shaping.toggle("n2", ["n1", "m4"]) == (("m4",), ("n1",))
    assert shaping.unlink("n1", ["v1", "n2"]).removed == ("v1",)
    assert [one.ref for one in view(writing).links] == ["m4"]
    for _ in range(4):
        writing.services.history.undo()
    assert view(writing).links == ()


def test_a_link_shows_no_title_of_what_is_marked(writing: Office) -> None:
    writing.services.note_shaping.link("n1", ["n2", "m4"])
    writing.services.shaping.mark(["s2", "s4"], "personnel")
    assert [(one.ref, one.title, one.person, one.hidden) for one in view(writing).links] == [
        ("n2", "", "Piet Smit", True), ("m4", "", "", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("targets", "error"),
    [(["n1"], UsageError), (["s1"], UsageError), ([], UsageError), (["d1"], UsageError), (["n2", "x"], UsageError),
     (["n9"], NotFound), (["v9"], NotFound), (["n2", "m9"], NotFound), (["s9"], NotFound)],
)  # fmt: skip
def test_a_link_to_nothing_is_refused_whole(writing: Office, targets: list[str], error: type[WerkbankError]) -> None:
    refused(writing, lambda: writing.services.note_shaping.link("n1", targets), error)


def test_its_history_and_the_rest_of_the_conversation(writing: Office) -> None:
    asked = Mail(subject="Brief woningbouw")
    writing.take(asked.answer().raw(), asked.answer().raw())
    writing.services.note_moves.move(["n1"], move.HandOver(writing.services.register.people()[-1].id))
    one = view(writing)
    assert [deed.key for deed in one.deeds] == ["note-move", "decide", "import"]
    assert (one.letters, one.more_letters) == ((), 0) or all(letter.ref != "m1" for letter in one.letters)


def test_its_history_says_between_which_steps_it_went_and_tells_what_was_undone_once(writing: Office) -> None:
    moves, undo = writing.services.note_moves, writing.services.history
    kind = view(writing).kind
    assert kind is not None
    first, second = kind.route.steps[:2]
    ticks = [move.Tick(one.id) for one in kind.checks_of(first.id)]
    moves.move(["n1"], *ticks, move.Next())
    moves.move(["n1"], move.Back(first.id, "cijfers"))
    undo.undo()
    undo.redo()
    undo.undo()
    back, on, *_ = view(writing).deeds
    names = {"from": [first.name.nl, first.name.en], "to": [second.name.nl, second.name.en]}
    assert on.args == {"notes": ["n1"], "move": "next", **names}
    assert (back.args["from"], back.args["to"]) == (names["to"], names["from"])
    assert back.undone_by is not None
    assert [one.key for one in view(writing).deeds] == ["note-move", "note-move", "decide", "import"]
    assert [one.key for one in undo.log(5)] == ["undo", "redo", "undo", "note-move", "note-move"]
    said = words("nl")
    assert deed_line(on, said, writing.moment) == f"volgende stap: n1, van {first.name.nl} naar {second.name.nl}"
    english = deed_line(back, words("en"), writing.moment)
    assert english.endswith(f": n1, from {second.name.en} to {first.name.en} (undone)")


def test_a_side_step_says_which(writing: Office) -> None:
    kind = view(writing).kind
    assert kind is not None
    side = kind.route.sides[0]
    writing.services.note_moves.move(["n1"], move.Assign(side.id, writing.services.register.people()[-1].id))
    deed, *_ = view(writing).deeds
    assert deed_line(deed, words("nl"), writing.moment) == f"stap toebedeeld: n1, {side.name.nl}"


def test_a_note_follows_the_date_of_its_item_as_long_as_it_is_the_same(writing: Office) -> None:
    writing.services.shaping.edit(["s1"], Edit(due="11-12"))
    assert str(view(writing).line.due) == "2026-12-11"
    writing.services.history.undo()
    assert str(view(writing).line.due) == "2026-12-18"


def test_who_stands_in_keeps_absence_from_shifting_the_forecast(writing: Office) -> None:
    today = writing.services.doors.clock.today()
    before = view(writing).forecast
    writing.services.absences.add("Piet Smit", today, today + timedelta(days=9))
    shifted = view(writing).forecast
    writing.services.note_shaping.edit(["n1"], NoteEdit(substitute="Vos"))
    stood_in = view(writing).forecast
    writing.services.absences.add("Janneke Vos", today + timedelta(days=7), today + timedelta(days=11))
    both_away = view(writing).forecast
    assert before is not None
    assert shifted is not None
    assert stood_in is not None
    assert both_away is not None
    assert before.end is not None
    assert shifted.end is not None
    assert both_away.end is not None
    assert shifted.end > both_away.end > before.end == stood_in.end


def test_of_many_the_one_that_refuses_is_named(writing: Office) -> None:
    moves = writing.services.note_moves
    told = refused(writing, lambda: moves.move(["n2", "n1"], move.Next()), NoteRefused)
    assert isinstance(told, NoteRefused)
    assert told.ref == "n2"
    alone = refused(writing, lambda: moves.move(["n1"], move.Next()), NoteRefused)
    assert isinstance(alone, NoteRefused)
    assert alone.ref == ""


def test_what_somebody_moved_meanwhile_is_not_moved_again(writing: Office) -> None:
    moves, seen = writing.services.note_moves, Lay("", view(writing).line.step)
    one = view(writing)
    assert one.kind is not None
    ticks = [move.Tick(check.id) for check in one.kind.checks_of(one.line.step)]
    moves.move(["n1"], *ticks, move.Next(), seen={"n1": seen})
    told = refused(writing, lambda: moves.move(["n1"], move.Put(_later(writing), "x"), seen={"n1": seen}), Conflict)
    assert isinstance(told, Conflict)
    assert (told.reason, told.subject) == ("moved-on", "n1")


def _later(office: Office) -> date:
    return office.services.doors.clock.today() + timedelta(days=7)


def test_the_forecast_goes_by_the_authors_own_pace_and_not_for_other_eyes(office: Office) -> None:
    office.take(*(Mail(subject=f"Nota {n}").raw() for n in range(4)))
    given = Given(author="Piet Smit", type="NTB", by="1-3-2027")
    office.services.deciding.decide(["s1", "s2", "s3"], "note", given)
    kind = view(office).kind
    assert kind is not None
    ticks = [move.Tick(check.id) for check in kind.checks_of(kind.route.steps[0].id)]
    late = office.reopen(later=timedelta(days=28))
    for ref in ("n1", "n2", "n3"):
        late.note_moves.move([ref], *ticks, move.Next())
    late.deciding.decide(["s4"], "note", given)
    step = kind.route.steps[0].id
    paced, plain = view(office, "n4"), office.services.notes.view("n4", own_pace=False)
    assert paced.pace[step].n == 3
    assert paced.pace[step].median > kind.route.steps[0].norm
    assert paced.forecast is not None
    assert plain.forecast is not None
    assert paced.forecast.end is not None
    assert plain.forecast.end is not None
    assert paced.forecast.end > plain.forecast.end
    assert (paced.forecast.n, plain.forecast.n, dict(plain.pace)) == (3, 0, {})
