"""Own types: all of a file or nothing, a change is a next version, what runs keeps its own until it is moved."""

from __future__ import annotations

import pytest

from tests.services.making import Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.errors import NotFound, UsageError
from werkbank.domain.notes import moves as move
from werkbank.services.guesses import Given
from werkbank.services.note_types import OWN
from werkbank.services.notes.templates import Taken


@pytest.fixture
def writing(office: Office) -> Office:
    """A decision memo by Smit."""
    office.take(Mail(subject="Woonvisie").raw(), Mail(subject="Iets anders").raw())
    office.services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="NTB", by="18-12"))
    return office


def take(office: Office, text: str) -> Taken:
    return office.services.templates.take(text.encode())


def longer(office: Office, code: str = "NTB") -> str:
    """The type with a step more after its draft, and more days for the draft."""
    text = office.services.templates.toml(code)
    draft = next(line for line in text.splitlines() if 'id = "draft"' in line)
    norm = draft[draft.index("norm = ") :]
    more = draft.replace(norm, "norm = 9 },")
    review = draft.replace('id = "draft"', 'id = "review"').replace(norm, "norm = 2 },")
    return text.replace(draft, f"{more}\n{review}")


def test_what_is_written_out_is_already_there(writing: Office) -> None:
    before = deeds(writing.path)
    taken = take(writing, writing.services.templates.toml())
    assert (taken.types, taken.others, taken.problems) == ((), (), ())
    assert taken.same > 24
    assert deeds(writing.path) == before


def test_a_change_is_the_next_own_version_and_what_runs_keeps_its_own(writing: Office) -> None:
    old = writing.services.notes.view("n1")
    before = people_made(writing.path)
    taken = take(writing, longer(writing))
    assert [(one.code, one.version) for one in taken.types] == [("NTB", OWN)]
    view = writing.services.notes.view("n1")
    assert (view.kind, view.plan) == (old.kind, old.plan)
    assert writing.services.templates.all().find("ntb").version == OWN
    writing.services.deciding.decide(["s2"], "note", Given(author="Piet Smit", type="NTB", by="18-12"))
    fresh = writing.services.notes.view("n2")
    assert fresh.kind is not None
    assert fresh.kind.version == OWN
    assert fresh.line.norm_days > view.line.norm_days
    derived_holds(writing.services)
    writing.services.history.undo()
    writing.services.history.undo()
    assert people_made(writing.path) == before
    chain_holds(writing.services)


def test_running_notes_move_with_a_diff_as_one_deed(writing: Office) -> None:
    templates = writing.services.templates
    assert templates.offer("NTB").movers == ()
    take(writing, longer(writing))
    before = people_made(writing.path)
    (mover,) = templates.offer("ntb").movers
    assert (mover.ref, mover.version, mover.at, mover.to) == ("n1", 1, "draft", "draft")
    assert mover.differs.added == ("review",)
    assert [(one.step, one.aspect, one.new) for one in mover.differs.changed] == [("draft", "norm", "9")]
    assert people_made(writing.path) == before
    slack = writing.services.notes.window().lines[0].slack
    templates.move("NTB")
    line = writing.services.notes.window().lines[0]
    assert line.slack is not None
    assert slack is not None
    assert line.slack < slack
    assert writing.services.notes.view("n1").kind == templates.all().find("NTB")
    assert templates.move("NTB").movers == ()
    (deed,) = writing.services.history.log(limit=1)
    assert (deed.key, deed.args) == ("note-type-move", {"notes": ["n1"], "type": "NTB"})
    derived_holds(writing.services)
    writing.services.history.undo()
    assert people_made(writing.path) == before
    derived_holds(writing.services)


def test_what_is_sent_stays_where_it_is(writing: Office) -> None:
    writing.services.note_moves.move(["n1"], move.Withdraw("vervallen"))
    take(writing, longer(writing))
    assert writing.services.templates.offer("NTB").movers == ()


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("[[type]", {"shape"}),
        ("\x00", {"shape"}),
        ('[[type]]\ncode = "X"\n', {"missing"}),
        ('zomaar = "iets"', {"unknown-key"}),
    ],
)
def test_nothing_is_taken_of_a_file_that_is_wrong(writing: Office, text: str, reasons: set[str]) -> None:
    before = deeds(writing.path)
    taken = take(writing, text)
    assert reasons <= {one.reason for one in taken.problems}
    assert (taken.types, deeds(writing.path)) == ((), before)


def test_every_row_is_told_and_a_sound_one_beside_it_is_not_taken(writing: Office) -> None:
    text = longer(writing) + "\n" + writing.services.templates.toml("KBR").replace("norm = 1", "norm = 999")
    text += "\n" + writing.services.templates.toml("KVR").replace('term = "kamervragen"', 'term = "wob"')
    taken = take(writing, text)
    assert {(one.row, one.reason) for one in taken.problems} == {("KBR 1", "norm"), ("KVR 1", "unknown-term")}
    assert writing.services.templates.all().find("NTB").version == 1


def test_bytes_that_are_no_text(writing: Office) -> None:
    (problem,) = writing.services.templates.take(b"\xff\xfe").problems
    assert problem.reason == "shape"


def test_an_own_code_can_be_decided_to_and_is_unknown_when_it_is_gone(writing: Office) -> None:
    with pytest.raises(UsageError):
        writing.services.deciding.decide(["s2"], "note", Given(author="Piet Smit", type="EIGEN", by="18-12"))
    take(writing, longer(writing).replace('code = "NTB"', 'code = "EIGEN"'))
    writing.services.deciding.decide(["s2"], "note", Given(author="Piet Smit", type="eigen", by="18-12"))
    assert writing.services.notes.view("n2").line.type == "EIGEN"
    assert writing.services.notes.view("n2").line.norm_days
    taking = next(one for one in writing.services.history.log() if one.key == "note-type")
    writing.services.history.undo(f"d{taking.id}")
    assert writing.services.notes.view("n2").kind is None
    assert writing.services.notes.view("n2").line.norm_days == 0
    derived_holds(writing.services)
    taken = take(writing, longer(writing).replace('code = "NTB"', 'code = "EIGEN"'))
    assert [one.version for one in taken.types] == [OWN + 1]
    derived_holds(writing.services)
    with pytest.raises(NotFound):
        writing.services.templates.toml("BESTAATNIET")


def test_a_ladder_and_a_role_of_their_own(writing: Office) -> None:
    text = '[[role]]\nid = "author"\nname = { nl = "steller" }\n[[ladder]]\nid = "usual"\nrungs = [{ days = -1, level = "ask", tone = "plain" }]\n'
    taken = take(writing, text)
    assert taken.others == ("author", "usual")
    found = writing.services.templates.all()
    assert found.role("author").name.nl == "steller"  # type: ignore[union-attr]
    assert len(found.ladder("usual").rungs) == 1  # type: ignore[union-attr]
    assert take(writing, text).same == 2
