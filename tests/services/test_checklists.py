"""Own checklists: all of a file or nothing, a change is a next version, what runs keeps its own until it is moved."""

from __future__ import annotations

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.checklists import editing as edit
from werkbank.domain.checklists import to_toml
from werkbank.domain.checklists.editing import Part
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import ChecklistRefused, Conflict, NotFound, UsageError
from werkbank.domain.note_keeping import Template
from werkbank.domain.own_versions import OWN
from werkbank.domain.preparation.standing import Standing
from werkbank.domain.question_keeping import Check
from werkbank.domain.question_keeping import Part as QuestionPart
from werkbank.services.checklists.keeping import Taken
from werkbank.services.guesses import Given

ASKED = "Kamervragen over de huurtoeslag"


def with_questions(office: Office) -> None:
    """One question with two parts, on the checklist of Kamervragen; something is in, something is asked."""
    office.take(Mail(subject=ASKED).raw(), Mail(subject="Iets anders").raw())
    office.services.deciding.decide(["s1"], "question", Given(by="18-12"))
    with office.services.doors.database.doing(
        DeedCall("edit", {"items": ["s1"]}), office.services.doors.clock.now()
    ) as doing:
        first = doing.parts.add(QuestionPart(question_id=1, place=1, text="Klopt dit?", answered=True))
        doing.parts.add(QuestionPart(question_id=1, place=2, text="Hoeveel?"))
        for item, part, state in (
            ("core", first.id, "in"), ("legal", first.id, "asked"), ("route", None, "in"), ("ministries", None, "asked"),
        ):  # fmt: skip
            doing.checks.add(Check(question_id=1, part_id=part, item=item, state=state))  # type: ignore[arg-type]


@pytest.fixture
def asking(begin: Begin) -> Office:
    return begin(with_questions)


def take(office: Office, text: str) -> Taken:
    return office.services.checklists.take(text.encode())


def shorter(office: Office, code: str = "C2") -> str:
    """The checklist without what other ministries say, with the legal side asked once."""
    one = office.services.checklists.all().find(code)
    one = edit.without(one, Part("item", "ministries"))
    return to_toml(edit.per_part(one, Part("item", "legal")))


def versions(office: Office) -> list[int]:
    return [row[0] for row in office.rows("SELECT version FROM question ORDER BY id")]


def test_a_question_begins_with_the_version_that_counts(asking: Office) -> None:
    assert versions(asking) == [1]
    take(asking, shorter(asking))
    asking.services.deciding.decide(["s2"], "question", Given(checklist="c2", by="18-12"))
    assert versions(asking) == [1, OWN]
    assert asking.rows("SELECT checklist FROM question WHERE id = 2") == [("C2",)]


def test_what_is_written_out_is_already_there(asking: Office) -> None:
    before = deeds(asking.path)
    taken = take(asking, asking.services.checklists.toml())
    assert (taken.lists, taken.same, taken.problems) == ((), 7, ())
    assert deeds(asking.path) == before


def test_a_change_is_the_next_own_version_and_is_undone(asking: Office) -> None:
    before = people_made(asking.path)
    taken = take(asking, shorter(asking))
    assert [(one.code, one.version) for one in taken.lists] == [("C2", OWN)]
    lists = asking.services.checklists.all()
    assert lists.find("C2").version == OWN
    assert lists.get("C2", 1) is not None
    assert len(asking.services.templates.all().types) == 24
    derived_holds(asking.services)
    asking.services.history.undo()
    assert people_made(asking.path) == before
    assert asking.services.checklists.all().find("C2").version == 1
    chain_holds(asking.services)


def test_running_questions_move_with_what_becomes_of_them_as_one_deed(asking: Office) -> None:
    keeping = asking.services.checklists
    assert keeping.offer("C2").movers == ()
    take(asking, shorter(asking))
    before = people_made(asking.path)
    (mover,) = keeping.offer("c2").movers
    assert (mover.ref, mover.item, mover.title, mover.version) == ("v1", "s1", ASKED, 1)
    assert mover.differs.removed == ("ministries",)
    assert [(one.item, one.aspect, one.new) for one in mover.differs.changed] == [("legal", "per_part", "false")]
    assert mover.carry.kept == ("core", "route")
    assert (mover.carry.aside, mover.carry.owed) == (("legal", "ministries"), ("legal", "ministries"))
    assert mover.carry.fresh == ("legal",)
    assert mover.before is not None
    assert (mover.before.places, mover.before.open) == (13 + 2 * 7, 13 + 2 * 7 - 3)
    assert (mover.after.places, mover.after.open) == (13 + 2 * 6, 13 + 2 * 6 - 3)
    assert "ministries" in mover.before.blocking
    assert people_made(asking.path) == before
    keeping.move("C2")
    assert versions(asking) == [OWN]
    assert asking.rows("SELECT count(*) FROM question_check") == [(4,)]
    assert keeping.move("C2").movers == ()
    (deed,) = asking.services.history.log(limit=1)
    assert (deed.key, deed.args) == ("checklist-move", {"questions": ["v1"], "checklist": "C2"})
    derived_holds(asking.services)
    asking.services.history.undo()
    assert people_made(asking.path) == before
    chain_holds(asking.services)


def test_what_is_answered_and_what_has_no_version_stays_where_it_is(asking: Office) -> None:
    take(asking, shorter(asking))
    with asking.services.doors.database.doing(DeedCall("edit", {}), asking.services.doors.clock.now()) as doing:
        doing.questions.change(doing.questions.get(1), state="answered")
    assert asking.services.checklists.offer("C2").movers == ()
    with asking.services.doors.database.doing(DeedCall("edit", {}), asking.services.doors.clock.now()) as doing:
        doing.questions.change(doing.questions.get(1), state="ready", version=0)
    assert asking.services.checklists.offer("C2").movers == ()
    (trial,) = asking.services.checklist_sights.judged(asking.services.checklist_sights.begin("C2")).trials
    assert trial.before == trial.after


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("[[checklist]", {"shape"}),
        ("\x00", {"shape"}),
        ('[[checklist]]\ncode = "X"\n', {"missing"}),
        ('zomaar = "iets"', {"unknown-key"}),
        (
            '[[checklist]]\ncode = "X"\nname = { nl = "x" }\nitems = [{ id = "a", text = { nl = "x" }, role = "baas" }]',
            {"unknown-role"},
        ),
    ],
)
def test_nothing_is_taken_of_a_file_that_is_wrong(asking: Office, text: str, reasons: set[str]) -> None:
    before = deeds(asking.path)
    taken = take(asking, text)
    assert {one.reason for one in taken.problems} == reasons
    assert (taken.lists, deeds(asking.path)) == ((), before)


def test_every_row_is_told_and_a_sound_one_beside_it_is_not_taken(asking: Office) -> None:
    text = shorter(asking) + "\n" + asking.services.checklists.toml("C3").replace('id = "goal"', 'id = "kind"')
    text += "\n" + asking.services.checklists.toml("C4").replace('role = "author"', 'role = "baas"', 1)
    taken = take(asking, text)
    assert {(one.row, one.reason) for one in taken.problems} == {("C3 1", "duplicate"), ("C4 1", "unknown-role")}
    assert asking.services.checklists.all().find("C2").version == 1


def test_bytes_that_are_no_text(asking: Office) -> None:
    (problem,) = asking.services.checklists.take(b"\xff\xfe").problems
    assert problem.reason == "shape"


def test_an_own_code_can_be_decided_to(asking: Office) -> None:
    with pytest.raises(UsageError):
        asking.services.deciding.decide(["s2"], "question", Given(checklist="EK", by="18-12"))
    take(asking, shorter(asking).replace('code = "C2"', 'code = "EK"'))
    assert "EK" in asking.services.deciding.offers().checklists
    asking.services.deciding.decide(["s2"], "question", Given(checklist="ek", by="18-12"))
    assert asking.rows("SELECT checklist, version FROM question WHERE id = 2") == [("EK", OWN)]
    taking = next(one for one in asking.services.history.log() if one.key == "checklist")
    asking.services.history.undo(f"d{taking.id}")
    (row,) = (one for one in asking.services.checklist_sights.rows() if one.code == "EK")
    assert (row.state, row.checklist, row.running, row.lost) == ("gone", None, 1, 1)
    codes = {one.code: one.refs for one in asking.services.keeping.doctor()}
    assert codes["question-lists"] == ("v2",)
    taken = take(asking, shorter(asking).replace('code = "C2"', 'code = "EK"'))
    assert [one.version for one in taken.lists] == [OWN + 1]
    (mover,) = asking.services.checklists.offer("EK").movers
    assert (mover.ref, mover.before, mover.differs.is_empty) == ("v2", None, True)
    with pytest.raises(NotFound):
        asking.services.checklists.toml("BESTAATNIET")


# ---------------------------------------------------------------------- a working copy


def test_a_copy_is_tried_on_what_runs_and_kept_as_one_deed(asking: Office) -> None:
    sights, keeping = asking.services.checklist_sights, asking.services.checklists
    draft = sights.begin("c2")
    assert (draft.base, sights.judged(draft).problems) == (1, ())
    wrong = draft._replace(checklist=draft.checklist._replace(items=()))
    assert [one.reason for one in sights.judged(wrong).problems] == ["empty"]
    with pytest.raises(ChecklistRefused):
        keeping.keep(wrong)
    milder = draft._replace(checklist=edit.blocking(draft.checklist, Part("item", "memo")))
    (trial,) = sights.judged(milder).trials
    assert trial.before is not None
    assert set(trial.before.blocking) - set(trial.after.blocking) == {"memo"}
    before = people_made(asking.path)
    assert keeping.keep(milder).version == OWN
    with pytest.raises(Conflict):
        keeping.keep(milder)
    again = sights.begin("C2")
    assert again.checklist.items == milder.checklist.items
    assert keeping.keep(again) == again.checklist
    asking.services.history.undo()
    assert people_made(asking.path) == before


def test_a_copy_comes_back_from_an_editor(asking: Office) -> None:
    sights = asking.services.checklist_sights
    draft = sights.begin("C2")
    text = sights.text(draft)
    assert sights.reread(text, draft).checklist == draft.checklist
    assert sights.reread(text.replace("Kernboodschap", "De boodschap"), draft).checklist != draft.checklist
    for broken in ("[[checklist]", 'zomaar = "iets"', text + text, text.replace('code = "C2"', 'code = "C3"'), ""):
        with pytest.raises(ChecklistRefused):
            sights.reread(broken, draft)


def test_a_new_one_is_made_after_an_example_and_given_up(asking: Office) -> None:
    sights, keeping = asking.services.checklist_sights, asking.services.checklists
    example = sights.begin("C2").checklist
    assert keeping.keep(edit.copied(example, "EK", "Eerste Kamer", [])).version == OWN
    asking.services.deciding.decide(["s2"], "question", Given(checklist="EK", by="18-12"))
    dropped = keeping.drop("ek")
    assert (dropped.code, dropped.now, dropped.running) == ("EK", None, 1)
    (row,) = (one for one in sights.rows() if one.code == "EK")
    assert (row.state, row.running, row.lost, row.is_own) == ("retired", 1, 0, True)
    assert sights.begin("EK").base == 0
    with pytest.raises(UsageError):
        asking.services.deciding.decide(["s1"], "question", Given(checklist="EK", by="18-12"))
    for code, error in (("C2", ChecklistRefused), ("EK", NotFound)):
        with pytest.raises(error):
            keeping.drop(code)
    asking.services.history.undo()
    assert keeping.all().find("EK").version == OWN
    assert keeping.keep(edit.Draft(example._replace(name=example.name._replace(nl="anders")), 1)).version == OWN
    assert keeping.drop("C2").now == example


def test_an_own_one_that_no_longer_reads_is_told_and_mended(asking: Office) -> None:
    sights, keeping = asking.services.checklist_sights, asking.services.checklists
    text = shorter(asking).replace('role = "legal"', 'role = "weg"')
    with asking.services.doors.database.doing(DeedCall("checklist", {}), asking.services.doors.clock.now()) as doing:
        doing.templates.add(Template(kind="checklist", code="C2", version=OWN, text=text))
        doing.templates.add(Template(kind="checklist", code="C4", version=OWN, text="[[checklist]"))
        doing.questions.change(doing.questions.get(1), version=OWN)
    rows = {one.code: one for one in sights.rows()}
    assert list(rows)[:2] == ["C2", "C4"]
    assert (rows["C2"].state, rows["C2"].running, rows["C2"].lost) == ("unread", 1, 1)
    assert {one.reason for one in rows["C2"].problems} == {"unknown-role"}
    assert keeping.toml("C2") == text
    assert keeping.all().find("C2").version == 1
    found = {one.code: (one.count, one.detail) for one in asking.services.keeping.doctor()}
    assert found["checklists"] == (2, "C2, C4")
    assert found["question-lists"][0] == 1
    draft = sights.begin("C2")
    assert draft.base == 1
    assert sights.begin("C4").checklist == keeping.all().find("C4")
    mended = draft.checklist._replace(
        items=tuple(one._replace(role="legal" if one.role == "weg" else one.role) for one in draft.checklist.items)
    )
    assert keeping.keep(draft._replace(checklist=mended)).version == OWN + 1
    assert "C2" not in [one.code for one in sights.rows() if one.state == "unread"]
    assert keeping.drop("C4").now == keeping.all().find("C4")
    assert keeping.move("C2").movers[0].before is None
    assert versions(asking) == [OWN + 1]


def test_what_a_file_would_do_is_told_before_it_is_taken(asking: Office) -> None:
    sights = asking.services.checklist_sights
    before = deeds(asking.path)
    found = sights.preview(shorter(asking).encode())
    ((draft, verdict),) = found.lists
    assert (draft.base, draft.checklist.code) == (1, "C2")
    assert [one.ref for one in verdict.trials] == ["v1"]
    assert sights.preview(b"[[").problems
    assert sights.preview(asking.services.checklists.toml().encode()).lists == ()
    assert deeds(asking.path) == before


def test_a_marked_question_is_moved_without_its_title(asking: Office) -> None:
    with asking.services.doors.database.doing(DeedCall("edit", {}), asking.services.doors.clock.now()) as doing:
        doing.questions.change(doing.questions.get(1), marking="personnel")
    take(asking, shorter(asking))
    (mover,) = asking.services.checklists.offer("C2").movers
    assert (mover.title, mover.marking, mover.item) == ("", "personnel", "s1")
    (trial,) = asking.services.checklist_sights.judged(asking.services.checklist_sights.begin("C2")).trials
    assert trial.title == ""
    assert isinstance(trial.after, Standing)
