"""A list of running notes taken over from a table: whole or not at all, every problem of every row told."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.making import Office
from tests.services.truths import deeds, derived_holds, people_made
from werkbank.domain.errors import NoteRefused, UsageError
from werkbank.services.note_listing import MOST, TakenOver

HEADS = "Titel;Stuktype;Auteur;Uiterlijk;Manager;Kenmerk;Thema;Ligt bij;Opmerking\n"
TWO = (
    "Nota woonvisie;NTB;Piet Smit;18-12-2026;DJ;2026-1;wonen;paraaf directeur;druk\n"
    '"Brief; met puntkomma";kamerbrief;Nieuwe Auteur;vr over 3 weken;DJ;;;;\n'
)


def take(office: Office, text: str, encoding: str = "utf-8", manager: str = "") -> TakenOver:
    return office.services.listings.take(text.encode(encoding), manager)


def test_each_row_is_a_note_at_the_step_where_it_lies(office: Office) -> None:
    taken = take(office, HEADS + TWO)
    assert (taken.notes, taken.same, taken.problems, taken.strange) == (("n1", "n2"), (), (), ("Opmerking",))
    first, second = (office.services.notes.view(ref) for ref in taken.notes)
    assert first.kind is not None
    assert first.progress is not None
    assert (first.line.title, first.line.type, first.line.author, first.line.manager) == (
        "Nota woonvisie", "NTB", "Piet Smit", "Dirk Jansen",
    )  # fmt: skip
    assert (first.line.due, first.line.kenmerk, first.theme) == (date(2026, 12, 18), "2026-1", "wonen")
    assert first.line.step_name == "paraaf directeur"
    before = [one.id for one in first.kind.route.steps[: first.kind.route.place(first.line.step)]]
    assert set(before) <= first.progress.done_ids
    assert (second.line.title, second.line.type, second.line.author) == ("Brief; met puntkomma", "KBR", "Nieuwe Auteur")
    assert second.line.step == "draft"
    derived_holds(office.services)


def test_it_is_one_deed(office: Office) -> None:
    before = people_made(office.path)
    take(office, HEADS + TWO)
    office.services.history.undo()
    assert people_made(office.path) == before
    assert [line.ref for line in office.services.notes.window().lines] == []
    office.services.history.redo()
    assert len(office.services.notes.window().lines) == 2


def test_what_is_there_already_is_left_alone(office: Office) -> None:
    take(office, HEADS + TWO)
    after = people_made(office.path), deeds(office.path)
    assert take(office, HEADS + TWO) == TakenOver((), (2, 3), (), ("Opmerking",))
    assert (people_made(office.path), deeds(office.path)) == after
    renamed = "Heet anders;NTB;Piet Smit;18-12-2026;DJ;2026-1;;;\nEen nieuwe;NTB;Piet Smit;18-12-2026;DJ;;;;\n"
    assert take(office, HEADS + renamed + renamed)[:2] == (("n3",), (2, 4, 5))


def test_every_problem_of_every_row_is_told_and_nothing_is_taken(office: Office) -> None:
    rows = (
        "Goed;NTB;Piet Smit;18-12-2026;DJ;;;;\n"
        ";XYZ;;ooit;Niemand;;;;\n"
        ";;;;;;;;\n"
        "Verkeerde stap;NTB;Piet Smit;31-2-2027;DJ;;;naar de maan;\n"
        "Dep. V. zeekomkommer;NTB;Piet Smit;18-12-2026;DJ;;;;\n"
    )
    before = people_made(office.path), deeds(office.path)
    taken = take(office, HEADS + rows)
    assert [(one.row, one.field, one.error.code) for one in taken.problems] == [
        (3, "title", "usage"), (3, "type", "note"), (3, "author", "usage"), (3, "manager", "not-found"),
        (3, "due", "not-a-date"), (5, "due", "not-a-date"), (5, "step", "note"), (6, "title", "usage"),
    ]  # fmt: skip
    assert isinstance(taken.problems[1].error, NoteRefused)
    assert (taken.notes, people_made(office.path), deeds(office.path)) == ((), *before)


@pytest.mark.parametrize(
    ("text", "field"),
    [("", "column"), ("Titel;Auteur\nx;y\n", "column"), ('Titel;"Stuk\n', "table"), ("\x00\x01\x02", "column"),
     (HEADS + "x;NTB;Piet Smit;18-12-2026;DJ;;;;\n" * (MOST + 1), "table-long"), (HEADS + "x" * 30_000, "table")],
)  # fmt: skip
def test_what_is_no_such_table_is_told(office: Office, text: str, field: str) -> None:
    before = people_made(office.path), deeds(office.path)
    taken = take(office, text)
    assert taken.problems
    assert {one.row for one in taken.problems} == {0}
    assert {one.error.field for one in taken.problems if isinstance(one.error, UsageError)} == {field}
    assert (people_made(office.path), deeds(office.path)) == before


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("titel,type,auteur,deadline\nNota één,NTB,Piet Smit,18-12-2026\n", "cp1252"),
     ("sep=\t\r\nTITEL\tSOORT\tSteller\tTermijn\r\nNota één\tNTB\tPiet Smit\t2026-12-18\r\n", "utf-16"),
     ("\ufeffTitle|Type|Author|Due\nNota één|NTB|Piet Smit|18 dec\n", "utf-8")],
)  # fmt: skip
def test_as_spreadsheets_write_it(office: Office, text: str, encoding: str) -> None:
    taken = take(office, text, encoding, "DJ")
    assert taken.problems == ()
    assert [(one.title, one.due) for one in office.services.notes.window().lines] == [("Nota één", date(2026, 12, 18))]


def test_a_hostile_cell_is_made_harmless_and_a_marked_title_is_hidden(office: Office) -> None:
    rows = "Onder embargo: plan;NTB;Piet Smit;18-12-2026;DJ;;;;\n\x1b]0:x\x07[/b] 11-12 @vos;NTB;Piet \u202eSmit;18-12-2026;DJ;;;;\n"
    take(office, HEADS + rows)
    hidden, plain = sorted(office.services.notes.window().lines, key=lambda one: one.ref)
    assert (hidden.title, hidden.hidden) == ("", True)
    assert (plain.title, plain.author, plain.due) == ("]0:x[/b] 11-12 @vos", "Piet Smit", date(2026, 12, 18))
