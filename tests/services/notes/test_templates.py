"""Own types: all of a file or nothing, a change is a next version, what runs keeps its own until it is moved."""

from __future__ import annotations

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from tests.services.truths import chain_holds, deeds, derived_holds, people_made
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NoteRefused, NotFound, UsageError
from werkbank.domain.note_views import Standing
from werkbank.domain.notes import Check, Role, to_toml
from werkbank.domain.notes import moves as move
from werkbank.domain.notes.editing import copied, put
from werkbank.domain.own_versions import OWN
from werkbank.domain.terms.texts import Texts
from werkbank.services.guesses import Given
from werkbank.services.notes.templates import Taken


def with_notes(office: Office) -> None:
    """A decision memo by Smit."""
    office.take(Mail(subject="Woonvisie").raw(), Mail(subject="Iets anders").raw())
    office.services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="NTB", by="18-12"))


@pytest.fixture
def writing(begin: Begin) -> Office:
    return begin(with_notes)


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


# ---------------------------------------------------------------------- given up, and no longer readable


def forget_term(office: Office, code: str = "KVX") -> None:
    """An own type of Kamervragen whose term is not there any more, as after an upgrade that took it away."""
    text = office.services.templates.toml("KVR").replace('code = "KVR"', f'code = "{code}"')
    kept = take(office, text).types[0]
    call = DeedCall("note-type-edit", {"types": [code]})
    with office.services.doors.database.doing(call, office.moment) as doing:
        (row,) = doing.templates.where(kind="type", code=code)
        doing.templates.change(row, text=to_toml(kept).replace('"kamervragen"', '"verdwenen"'))


def test_going_back_to_the_type_that_ships_leaves_what_runs_where_it_is(writing: Office) -> None:
    templates = writing.services.templates
    with pytest.raises(NoteRefused, match="not-own"):
        templates.drop("NTB")
    with pytest.raises(NotFound):
        templates.drop("BESTAATNIET")
    take(writing, longer(writing))
    templates.move("NTB")
    before, view = people_made(writing.path), writing.services.notes.view("n1")
    dropped = templates.drop("ntb")
    assert (dropped.code, dropped.now and dropped.now.version, dropped.running) == ("NTB", 1, 1)
    assert templates.all().find("NTB").version == 1
    again = writing.services.notes.view("n1")
    assert (again.kind, again.plan) == (view.kind, view.plan)
    (row,) = [one for one in writing.services.type_sights.rows() if one.code == "NTB"]
    assert (row.state, row.is_own, row.running, row.behind, row.lost) == ("counts", False, 1, 1, 0)
    assert [one.version for one in templates.offer("NTB").movers] == [OWN]
    derived_holds(writing.services)
    (deed,) = writing.services.history.log(limit=1)
    assert (deed.key, deed.args) == ("note-type-drop", {"type": "NTB"})
    writing.services.history.undo()
    assert people_made(writing.path) == before
    assert templates.all().find("NTB").version == OWN
    writing.services.history.redo()
    assert [one.version for one in take(writing, longer(writing)).types] == [OWN + 2]
    assert templates.all().find("NTB").version == OWN + 2
    chain_holds(writing.services)


def test_an_own_type_that_is_given_up_while_a_note_runs_on_it(writing: Office) -> None:
    take(writing, longer(writing).replace('code = "NTB"', 'code = "EIGEN"'))
    writing.services.deciding.decide(["s2"], "note", Given(author="Piet Smit", type="EIGEN", by="18-12"))
    dropped = writing.services.templates.drop("EIGEN")
    assert (dropped.now, dropped.running) == (None, 1)
    assert writing.services.notes.view("n2").plan is not None
    with pytest.raises(UsageError):
        writing.services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="EIGEN", by="18-12"))
    first = writing.services.type_sights.rows()[0]
    assert (first.code, first.state, first.running, first.lost) == ("EIGEN", "retired", 1, 0)
    assert first.kind is not None
    assert "EIGEN" not in writing.services.templates.toml()
    with pytest.raises(NotFound):
        writing.services.templates.drop("EIGEN")
    writing.services.note_moves.move(["n2"], move.Withdraw("vervallen"))
    assert "EIGEN" not in [one.code for one in writing.services.type_sights.rows()]


def test_a_type_that_no_longer_reads_is_told_and_can_be_mended(writing: Office) -> None:
    forget_term(writing)
    (trouble,) = writing.services.templates.all().troubles
    assert (trouble.code, trouble.version) == ("KVX", OWN)
    assert [(one.place, one.reason, one.subject) for one in trouble.problems] == [("term", "unknown-term", "verdwenen")]
    first = writing.services.type_sights.rows()[0]
    assert (first.code, first.state, first.problems) == ("KVX", "unread", trouble.problems)
    assert '"verdwenen"' in writing.services.templates.toml("kvx")
    (found,) = [one for one in writing.services.keeping.doctor() if one.code == "note-types"]
    assert (found.count, found.detail) == (1, "KVX")


def test_a_note_on_a_type_that_no_longer_reads_is_listed_opened_and_put_on_what_was_mended(writing: Office) -> None:
    text = writing.services.templates.toml("KVR").replace('code = "KVR"', 'code = "KVX"')
    take(writing, text)
    writing.services.deciding.decide(["s2"], "note", Given(author="Piet Smit", type="KVX", by="18-12"))
    writing.services.note_moves.move(["n2"], *(move.Tick(one.id) for one in checks(writing, "n2")), move.Next())
    before = writing.services.notes.view("n2")
    with writing.services.doors.database.doing(DeedCall("note-type-edit"), writing.moment) as doing:
        (row,) = doing.templates.where(kind="type", code="KVX")
        doing.templates.change(row, text=row.text.replace('"kamervragen"', '"verdwenen"'))
    seen = writing.services.notes.window()
    assert ([one.ref for one in seen.lines], [one.code for one in seen.unread]) == (["n1", "n2"], ["KVX"])
    view = writing.services.notes.view("n2")
    assert (view.kind, view.unread and view.unread.problems[0].reason) == (None, "unknown-term")
    found = {one.code: one for one in writing.services.keeping.doctor()}
    assert found["note-routes"].refs == ("n2",)
    draft = writing.services.type_sights.begin("KVX")
    assert [one.place for one in writing.services.type_sights.judged(draft).problems] == ["term"]
    with pytest.raises(NoteRefused, match="unknown-term"):
        writing.services.templates.keep(draft)
    writing.services.templates.keep(draft._replace(kind=draft.kind._replace(term="kamervragen")))
    assert writing.services.templates.all().troubles == ()
    (mover,) = writing.services.templates.offer("KVX").movers
    assert (mover.ref, mover.version, mover.is_lost, mover.at) == ("n2", OWN, True, before.line.step)
    writing.services.templates.move("KVX")
    after = writing.services.notes.view("n2")
    assert (after.progress, after.line.step) == (before.progress, before.line.step)
    assert not [one for one in writing.services.keeping.doctor() if one.code in ("note-types", "note-routes")]
    derived_holds(writing.services)


def checks(office: Office, ref: str) -> list[Check]:
    view = office.services.notes.view(ref)
    assert view.kind is not None
    return list(view.kind.checks_of(view.line.step))


def test_a_type_of_which_the_text_is_no_toml(writing: Office) -> None:
    forget_term(writing)
    with writing.services.doors.database.doing(DeedCall("note-type-edit"), writing.moment) as doing:
        (row,) = doing.templates.where(kind="type", code="KVX")
        doing.templates.change(row, text="[[type]")
    (trouble,) = writing.services.templates.all().troubles
    assert trouble.problems[0].reason == "shape"
    with pytest.raises(NotFound):
        writing.services.type_sights.begin("KVX")
    writing.services.templates.drop("KVX")
    assert writing.services.templates.all().troubles == ()


# ---------------------------------------------------------------------- a working copy


def test_a_working_copy_is_tried_on_what_runs_and_kept_as_one_deed(writing: Office) -> None:
    sights, templates = writing.services.type_sights, writing.services.templates
    draft = sights.begin("ntb")
    same = sights.judged(draft)
    assert same.old_days == same.new_days
    assert same.standings == (Standing("on-time", 1, 1),)
    (trial,) = same.trials
    assert (trial.line.ref, trial.at, trial.before) == ("n1", trial.to, trial.after)
    before = people_made(writing.path)
    assert templates.keep(draft) == draft.kind
    assert people_made(writing.path) == before
    step = draft.kind.route.steps[0]
    slower = draft._replace(kind=put(draft.kind, step._replace(norm=20)))
    verdict = sights.judged(slower)
    (trial,) = verdict.trials
    assert (verdict.old_days, verdict.new_days) == (13, 30)
    assert verdict.standings == (Standing("infeasible", 0, 1), Standing("on-time", 1, 0))
    assert (trial.before.status, trial.after.status, trial.after.misfit and trial.after.misfit.step) == (
        "on-time",
        "infeasible",
        "draft",
    )
    assert people_made(writing.path) == before
    assert templates.keep(slower).version == OWN
    (deed,) = writing.services.history.log(limit=1)
    assert (deed.key, deed.args) == ("note-type-edit", {"types": ["NTB"]})
    with pytest.raises(Conflict, match="type-changed"):
        templates.keep(draft._replace(kind=put(draft.kind, step._replace(norm=2))))
    writing.services.history.undo()
    assert people_made(writing.path) == before


def test_a_working_copy_that_is_wrong_is_told_everything_and_not_kept(writing: Office) -> None:
    sights = writing.services.type_sights
    draft = sights.begin("NTB")
    first, *rest = draft.kind.route.steps
    wrong = draft.kind._replace(
        route=draft.kind.route._replace(steps=(first._replace(norm=1_000), *rest[:-1])), term="wob"
    )
    verdict = sights.judged(draft._replace(kind=wrong))
    assert {(one.place, one.reason) for one in verdict.problems} == {
        ("steps draft", "norm"), ("route", "no-end"), ("term", "unknown-term"),
    }  # fmt: skip
    assert (verdict.trials, verdict.new_days) == ((), None)
    before = deeds(writing.path)
    with pytest.raises(NoteRefused):
        writing.services.templates.keep(draft._replace(kind=wrong))
    assert deeds(writing.path) == before


def test_a_new_type_from_another_with_a_role_of_its_own(writing: Office) -> None:
    taken = [one.code for one in writing.services.templates.all().current]
    draft = copied(writing.services.type_sights.begin("NTB").kind, "EIGEN", "eigen nota", taken)
    role = Role("quality", Texts("kwaliteitstoets", "kwaliteitstoets"))
    step = draft.kind.route.steps[1]
    kept = writing.services.templates.keep(
        draft._replace(kind=put(draft.kind, step._replace(role="quality")), roles=(role,))
    )
    assert (kept.code, kept.version, kept.name.nl) == ("EIGEN", OWN, "eigen nota")
    assert writing.services.templates.all().role("quality") == role
    with pytest.raises(NoteRefused, match="type-exists"):
        copied(draft.kind, "eigen", "x", ["EIGEN"])
    writing.services.history.undo()
    assert writing.services.templates.all().role("quality") is None


def test_only_three_of_the_tightest_are_tried(writing: Office) -> None:
    writing.take(*(Mail(subject=f"Nota {n}").raw() for n in range(4)))
    for n in range(3, 7):
        writing.services.deciding.decide([f"s{n}"], "note", Given(author="Piet Smit", type="NTB", by=f"{n + 1}-12"))
    verdict = writing.services.type_sights.judged(writing.services.type_sights.begin("NTB"))
    assert [one.line.item for one in verdict.trials] == ["s3", "s4", "s5"]
