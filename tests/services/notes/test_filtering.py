"""The filter of the list of notes, through the front door: what it leaves, under what, and what it never finds."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotADate, NotFound
from werkbank.domain.note_filter import STANDINGS, STATES
from werkbank.domain.note_views import NoteList
from werkbank.domain.notes import moves as move
from werkbank.lang import LANGUAGES, words
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit


def with_notes(office: Office) -> None:
    """Three notes: one for each of two authors of one manager, and a hidden one."""
    office.take(
        Mail(subject="Brief woningbouw", text="over de polder").raw(), Mail(subject="Coördinatie woonvisie").raw(),
        Mail(subject="Zeekomkommer", text="in de branding").raw(),
    )  # fmt: skip
    decide = office.services.deciding.decide
    decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))
    decide(["s2"], "note", Given(author="Petra Smits", type="NTB", by="25-11"))
    decide(["s3"], "note", Given(author="Piet Smit", type="NTB", by="1-12"))
    office.services.shaping.mark(["s3"], "personnel")


@pytest.fixture
def writing(begin: Begin) -> Office:
    return begin(with_notes)


def found(office: Office, typed: str) -> list[str]:
    return sorted(one.ref for one in office.services.notes.window("deadline", words=typed).lines)


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("@piet", ["n1", "n3"]), ("auteur:petra-smits", ["n2"]), ("@smit", ["n1", "n2", "n3"]), ("type:kbr", ["n1"]),
        ('type:"nota ter beslissing"', ["n2", "n3"]), ("type:kbr type:ntb @piet", ["n1", "n3"]), ("+dj", ["n1", "n2", "n3"]),
        ("uiterlijk 1 dec", ["n2", "n3"]), ("vanaf 2 dec", ["n1"]), ("termijn:<5wd", ["n2"]), ("krap", ["n1"]),
        ("niet haalbaar", ["n2", "n3"]), ("op tijd", []), ("niet-haalbaar krap @petra", ["n2"]), ("coordinatie", ["n2"]),
        ("polder", ["n1"]), ("wo", ["n1", "n2"]), ("brief polder", ["n1"]), ("  ", ["n1", "n2", "n3"]),
    ],
)  # fmt: skip
def test_what_is_left(writing: Office, typed: str, refs: list[str]) -> None:
    assert found(writing, typed) == refs


@pytest.mark.parametrize("typed", ["zeekomkommer", "branding", "zee", "@piet zee"])
def test_a_hidden_note_is_not_found_by_what_it_says(writing: Office, typed: str) -> None:
    assert found(writing, typed) == []
    writing.services.shaping.mark(["s3"], "open", "het is bekend")
    assert found(writing, typed) == ["n3"]


def test_on_hold_is_a_standing_like_the_others(writing: Office) -> None:
    assert found(writing, "aangehouden") == []
    writing.services.note_moves.move(["n1"], move.Put(date(2026, 12, 1), "wacht"))
    assert found(writing, "aangehouden") == ["n1"]
    writing.services.history.undo()
    assert found(writing, "aangehouden") == []


def test_of_what_is_left_there_are_headings_and_windows_in_every_order(writing: Office) -> None:
    notes = writing.services.notes
    for order in ("author", "deadline", "step"):
        whole, all_of_it = notes.window(order), notes.window(order, words="+dj")  # type: ignore[arg-type]
        assert (all_of_it.lines, all_of_it.groups) == (whole.lines, whole.groups)
        assert notes.window(order, limit=1, offset=1, words="+dj").lines == whole.lines[1:2]  # type: ignore[arg-type]
    assert [(one.name, one.size) for one in notes.window(words="type:ntb").groups] == [
        ("Petra Smits", 1),
        ("Piet Smit", 1),
    ]


def test_what_nobody_is_called_is_told_with_what_comes_near(writing: Office) -> None:
    def problem(typed: str) -> NoteList:
        seen = writing.services.notes.window(words=typed)
        assert (seen.lines, seen.groups, seen.total) == ((), (), 0)
        return seen

    for typed, kind, near in (
        ("@piett", "person", "Piet Smit"),
        ("type:kbf", "note-type", "KBR"),
        ("autuer:x", "filter", "auteur"),
    ):
        told = problem(typed).problem
        assert isinstance(told, NotFound)
        assert (told.kind, near in told.nearest) == (kind, True)
    assert isinstance(problem("uiterlijk:zomer").problem, NotADate)
    assert problem("krep").near == ("krap",)


def test_a_title_of_her_own_is_found_as_soon_as_it_is_there(writing: Office) -> None:
    assert found(writing, "huisvesting") == []
    writing.services.shaping.edit(["s1"], Edit(title="Huisvesting"))
    assert found(writing, "woningbouw") == ["n1"]


def test_every_word_that_the_list_says_is_a_word_of_the_filter() -> None:
    for language in LANGUAGES:
        said = words(language)
        for status, name in said.reasons.statuses.items():
            assert not name or STANDINGS[str(name)] == status
        for state in STATES:
            assert STANDINGS[said.notes.states[state]] == state


def test_windows_follow_each_other_in_every_order_also_of_notes_that_nobody_writes(writing: Office) -> None:
    with writing.services.doors.database.doing(DeedCall("edit"), writing.moment) as doing:
        doing.notes.change(doing.notes.get(3), author_id=None)
    for order in ("author", "deadline", "step"):
        whole = writing.services.notes.window(order).lines  # type: ignore[arg-type]
        assert len(whole) == 3
        for size in (1, 2):
            pages = [writing.services.notes.window(order, "", size, at).lines for at in range(0, 3, size)]  # type: ignore[arg-type]
            assert [one for page in pages for one in page] == list(whole)
    assert [one.author for one in writing.services.notes.window().lines] == ["Petra Smits", "Piet Smit", ""]
