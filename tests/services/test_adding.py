"""The quick line: one deed that makes a message with its items, is shown before it is done, and is taken back whole."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.making import JANSEN, Office
from tests.services.test_shaping import nothing_changes
from tests.services.truths import chain_holds, deeds, derived_holds, integrity, people_made
from werkbank.domain.errors import Ambiguous, NotFound, UsageError, WerkbankError
from werkbank.domain.quickline import LONGEST
from werkbank.services.guesses import Given

LINE = "gebeld: Nota woonvisie @bakker +dirk #wonen !hoog uiterlijk vrijdag 17:00"


def test_a_line_becomes_a_message_with_an_item(office: Office) -> None:
    made = office.services.adding.add(LINE)
    assert (made.message, made.items) == ("m1", ("s1",))
    view = office.services.views.item(1)
    assert (view.line.title, view.line.manager, view.line.person) == ("Nota woonvisie", "Dirk Jansen", "Bakker")
    assert (view.line.due, view.line.due_time, view.line.state) == (date(2026, 11, 27), "17:00", "new")
    assert (view.message.kind, view.message.direction, view.message.text) == ("call", "in", LINE)
    assert office.rows("SELECT risk, manual_points, title FROM item") == [("high", 0, "")]
    assert [one.name for one in office.services.register.people()][-1] == "Bakker"
    assert [one.ref for one in office.services.views.search("wonen")] == ["m1"]
    (deed,) = office.services.history.log(1)
    assert (deed.key, deed.origin) == ("add", "hand")
    assert deed.args == {"kind": "call", "message": "m1", "items": ["s1"]}
    derived_holds(office.services)
    integrity(office.path)


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(office: Office) -> None:
    before = people_made(office.path)
    office.services.adding.add(LINE)
    after = people_made(office.path)
    office.services.history.undo()
    assert people_made(office.path) == before
    assert office.services.views.window().total == 0
    derived_holds(office.services)
    office.reopen().history.redo()
    assert people_made(office.path) == after
    assert office.services.views.window().lines[0].title == "Nota woonvisie"
    derived_holds(office.services)
    chain_holds(office.services)


def test_the_preview_says_what_will_be_made_and_writes_nothing(office: Office) -> None:
    before = people_made(office.path), deeds(office.path)
    plan = office.services.adding.preview(LINE)
    assert (people_made(office.path), deeds(office.path)) == before
    assert (plan.person, plan.adds_person, plan.problem) == ("Bakker", True, None)
    assert office.services.adding.add(LINE).plan == plan


def test_the_same_line_twice_is_two_items_each_wiped_by_itself(office: Office) -> None:
    adding = office.services.adding
    first, second, third = (adding.add("gebeld: terugbellen +dirk") for _ in range(3))
    assert len({one.message for one in (first, second, third)}) == 3
    assert len(office.rows("SELECT DISTINCT sha FROM message")) == 3
    office.services.history.undo()
    assert office.services.views.window().total == 2
    office.services.keeping.wipe(first.message)
    view = office.services.views.show(second.message)
    assert (view.text, view.subject) == ("gebeld: terugbellen +dirk", "terugbellen")  # type: ignore[union-attr]
    integrity(office.path)


def test_a_known_person_is_meant_by_part_of_the_name_and_by_address(office: Office) -> None:
    adding = office.services.adding
    for typed, name in (
        ("piet", "Piet Smit"),
        ("petra-smits", "Petra Smits"),
        ("p.smit@minbzk.nl", "Piet Smit"),
        ("p2", "Petra Smits"),
    ):
        plan = adding.preview(f"Bellen @{typed}")
        assert (plan.person, plan.adds_person) == (name, False), typed
    plan = adding.preview("Bellen @j.bakker@almere.nl")
    assert (plan.person, plan.address, plan.adds_person) == ("j.bakker@almere.nl", "j.bakker@almere.nl", True)
    adding.add("Bellen @j.bakker@almere.nl")
    assert not adding.preview("Bellen @j.bakker@almere.nl").adds_person


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Nota +sinterklaas", NotFound), ("Nota @smit", Ambiguous), ("Nota @p99", NotFound), ("", UsageError), ("gebeld: @piet", UsageError),
        ("\x1b\u200b", UsageError), ("woord " * LONGEST, UsageError),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_and_changes_nothing(office: Office, line: str, expected: type[WerkbankError]) -> None:
    problem = office.services.adding.preview(line).problem
    error = nothing_changes(office, lambda: office.services.adding.add(line), expected)
    assert type(problem) is type(error)
    assert str(problem) == str(error)


def test_an_unknown_manager_is_offered_the_nearest(office: Office) -> None:
    problem = office.services.adding.preview("Nota +fatma").problem
    assert isinstance(problem, NotFound)
    assert problem.nearest == ("Fatima El Amrani",)


def test_for_whom(office: Office) -> None:
    office.services.register.add_manager("Sam de Wit", ["s.dewit@minbzk.nl"], themes=["Wonen", "Jeugd zorg"])
    office.services.register.add_manager("Bo Bos", ["b.bos@minbzk.nl"], themes=["wonen"])
    names = {
        line: [one.name for one in office.services.adding.preview(line, "DJ").managers]
        for line in ("x", "x #wonen", "x #jeugd-zorg", "x #jeugdzorg +fea", "x +sam +dj +sam", "x #bouw")
    }
    assert list(names.values()) == [
        ["Dirk Jansen"], ["Dirk Jansen"], ["Sam de Wit"], ["Fatima El Amrani"], ["Sam de Wit", "Dirk Jansen"], ["Dirk Jansen"],
    ]  # fmt: skip
    made = office.services.adding.add("Voor twee +sam +dj !spoed op 1-12")
    assert office.rows("SELECT manager_id, due, manual_points, manual_reason FROM item ORDER BY id") == [
        (3, "2026-12-01", 20, "spoed"), (1, "2026-12-01", 20, "spoed"),
    ]  # fmt: skip
    assert made.items == ("s1", "s2")
    derived_holds(office.services)


def test_without_a_manager_it_is_still_to_be_assigned_and_the_only_one_needs_no_name(empty_office: Office) -> None:
    adding = empty_office.services.adding
    adding.add("Zomaar iets")
    assert empty_office.rows("SELECT manager_id FROM item") == [(None,)]
    empty_office.services.register.add_manager("Dirk Jansen", [JANSEN], "DJ")
    assert [one.name for one in adding.preview("Nog iets").managers] == ["Dirk Jansen"]


def test_a_decision_guesses_the_person_of_the_line(office: Office) -> None:
    office.services.adding.add("gebeld: komt met cijfers @petra +dirk")
    (done,) = office.services.deciding.decide(["s1"], "wait", Given())
    assert done.guess.person == "Petra Smits"
    (done,) = office.services.deciding.decide(["s1"], "note", Given())
    assert done.guess.person == "Petra Smits"


def test_what_is_marked_is_hidden_and_what_is_secret_is_not_kept(office: Office) -> None:
    adding = office.services.adding
    adding.add("gebeld: Personeelsvertrouwelijk: verzuim +dirk")
    adding.add("Dep. V. Reorganisatie +dirk")
    adding.add("Stg. Geheim rapport meidoorn +dirk")
    lines = office.services.views.lines(["s1", "s2", "s3"])
    assert [one.marking for one in lines] == ["personnel", "dep-v", "state-secret"]
    assert {(one.title, one.person, one.manager) for one in lines} == {("", "", "Dirk Jansen")}
    assert b"meidoorn" not in office.raw_files()
    office.services.shaping.mark(["s2"], "open", "toch gewoon")
    assert office.services.views.item(2).line.title == "Dep. V. Reorganisatie"
    derived_holds(office.services)


@pytest.mark.parametrize("line", ["Stg. Geheim rapport @meidoorn +dirk", "Dep. V. Reorganisatie @meidoorn +dirk"])
def test_of_a_sealed_line_no_person_is_registered(office: Office, line: str) -> None:
    before = office.services.register.people()
    plan = office.services.adding.preview(line)
    assert (plan.person, plan.person_id, plan.address, plan.adds_person) == ("", None, "", False)
    made = office.services.adding.add(line)
    assert made.plan == plan
    assert office.services.register.people() == before
    assert office.rows("SELECT person_id FROM item") == [(None,)]


@pytest.mark.parametrize("typed", ["piet", "smit", "p99"])
def test_of_a_sealed_line_no_person_is_taken_or_asked_for(office: Office, typed: str) -> None:
    made = office.services.adding.add(f"Stg. Geheim rapport @{typed} +dirk")
    assert (made.plan.person_id, made.plan.problem) == (None, None)
    assert office.rows("SELECT person_id FROM item") == [(None,)]


def test_of_a_state_secret_no_word_is_in_any_file(office: Office) -> None:
    office.services.adding.add("Stg. Geheim rapport @meidoorn +dirk")
    assert b"meidoorn" not in office.raw_files().lower()


def test_hostile_text_is_made_harmless_and_the_original_is_kept(office: Office) -> None:
    line = "gebeld: \x1b]52;c;Zm9v\x07[/b] \u202etxt.exe\u200b\nVan: x\x00 \udce9t\ud800 @bo\u200bos +dirk"
    made = office.services.adding.add(line)
    view = office.services.views.item(1)
    assert view.line.title == "]52;c;Zm9v[/b] txt.exe Van: x ?t?"
    assert view.line.person == "Boos"
    assert "harmless" in view.message.flaws
    assert made.plan.problem is None
    derived_holds(office.services)


def test_what_a_shell_could_not_read_is_kept_as_it_came(office: Office) -> None:
    office.services.adding.add("Caf\udce9 Zuid")
    with office.services.doors.database.reading() as reading:
        from werkbank.storage.archive import Archive

        sha = office.one("SELECT sha FROM message")
        assert Archive(reading.connection, None).bytes_of(sha) == b"Caf\xe9 Zuid"  # type: ignore[arg-type]
    assert office.services.views.item(1).line.title == "Café Zuid"


def test_everything_can_be_made_anew_from_the_bytes(office: Office) -> None:
    office.services.adding.add(LINE)
    office.services.adding.add("brief: aanmaning op 24-11 +dirk")
    before = office.services.views.window(), office.services.views.item(1), office.services.views.search("nota")
    office.services.keeping.repair()
    assert (
        office.services.views.window(),
        office.services.views.item(1),
        office.services.views.search("nota"),
    ) == before


# ---------------------------------------------------------------------- a decision in the line


def test_a_line_becomes_a_question_in_one_deed(office: Office) -> None:
    before = people_made(office.path)
    line = "vraag: hoeveel woningen staan leeg @bakker +dirk +fea uiterlijk vrijdag 17:00"
    plan = office.services.adding.preview(line)
    assert (plan.due, plan.due_time, plan.chase, plan.guessed, plan.checklist, plan.problem) == (
        date(2026, 11, 27), "17:00", None, False, "C1", None,
    )  # fmt: skip
    made = office.services.adding.add(line)
    assert (made.items, made.questions) == (("s1", "s2"), ("v1", "v2"))
    assert made.plan == plan
    assert office.rows("SELECT item_id, title, checklist, due FROM question ORDER BY id") == [
        (1, "hoeveel woningen staan leeg", "C1", "2026-11-27"), (2, "hoeveel woningen staan leeg", "C1", "2026-11-27"),
    ]  # fmt: skip
    assert office.rows("SELECT state, due, due_time, gist FROM item ORDER BY id") == [
        ("question", "2026-11-27", "17:00", "hoeveel woningen staan leeg"),
        ("question", "2026-11-27", "17:00", "hoeveel woningen staan leeg"),
    ]  # fmt: skip
    (deed,) = office.services.history.log(1)
    assert deed.args == {"kind": "memo", "message": "m1", "items": ["s1", "s2"], "decision": "question"}
    after = people_made(office.path)
    derived_holds(office.services)
    office.services.history.undo()
    assert people_made(office.path) == before
    office.services.history.redo()
    assert people_made(office.path) == after
    derived_holds(office.services)
    chain_holds(office.services)


def test_a_question_is_as_the_decision_makes_it(office: Office) -> None:
    """The same item by the key: the same checklist, the same date when none was said."""
    office.services.adding.add("Kamervragen leden Bos en Vos over huur +dirk")
    office.services.deciding.decide(["s1"], "question", Given())
    made = office.services.adding.add("vraag: Kamervragen leden Bos en Vos over huur +dirk")
    first, second = office.rows("SELECT checklist, due, title FROM question ORDER BY id")
    assert first == second
    assert (made.plan.checklist, str(made.plan.due)) == first[:2]
    assert made.plan.guessed


@pytest.mark.parametrize(
    ("line", "chase", "guessed"),
    [
        ("wacht op @petra cijfers tot wo +dirk", date(2026, 11, 25), False),
        ("wachten op @petra cijfers +dirk", date(2026, 11, 26), True),
        ("waiting for @p2 numbers", date(2026, 11, 26), True),
    ],
)
def test_a_line_waits_for_somebody(office: Office, line: str, chase: date, guessed: bool) -> None:
    plan = office.services.adding.preview(line)
    assert (plan.chase, plan.due, plan.guessed, plan.person) == (chase, None, guessed, "Petra Smits")
    made = office.services.adding.add(line)
    assert (made.plan, made.questions) == (plan, ())
    assert office.rows("SELECT state, return_on, due, person_id FROM item") == [("waiting", chase.isoformat(), None, 2)]
    derived_holds(office.services)


def test_own_closing_days_do_not_count(office: Office) -> None:
    office.services.closing_days.add(date(2026, 11, 25), "Verhuizing")
    preview = office.services.adding.preview
    assert preview("Nota over 3 werkdagen").due == date(2026, 11, 27)
    assert preview("wacht op @petra cijfers").chase == date(2026, 11, 27)
    assert preview("wacht op @petra cijfers over 3 werkdagen").chase == date(2026, 11, 27)


def test_who_is_waited_for_is_registered_once(office: Office) -> None:
    before = people_made(office.path)
    plan = office.services.adding.preview("wacht op @j.bakker@almere.nl cijfers +dirk +fea")
    assert (plan.adds_person, plan.problem) == (True, None)
    made = office.services.adding.add("wacht op @j.bakker@almere.nl cijfers +dirk +fea")
    assert made.plan == plan
    assert office.rows("SELECT state, person_id FROM item") == [("waiting", 3), ("waiting", 3)]
    assert len(office.services.register.people()) == 3
    office.services.history.undo()
    assert people_made(office.path) == before


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("vraag: hoe zit het", "line-manager"), ("wacht op @petra Dep. V. reorganisatie +dirk", "line-sealed"),
        ("wacht op @meidoorn Stg. Geheim rapport +dirk", "line-sealed"), ("vraag: +dirk", "line"),
    ],
)  # fmt: skip
def test_what_a_decision_misses_is_told_and_nothing_is_kept(office: Office, line: str, says: str) -> None:
    problem = office.services.adding.preview(line).problem
    error = nothing_changes(office, lambda: office.services.adding.add(line), UsageError)
    assert isinstance(problem, UsageError)
    assert (problem.field, str(error)) == (says, str(problem))
    assert b"meidoorn" not in office.raw_files()


def test_of_a_sealed_question_no_word_is_kept_in_clear(office: Office) -> None:
    office.services.adding.add("vraag: Stg. Geheim rapport meidoorn @meidoorn +dirk")
    office.services.adding.add("vraag: Dep. V. Reorganisatie linde @linde +dirk")
    assert office.rows("SELECT title, marking FROM question ORDER BY id") == [("", "state-secret"), ("", "dep-v")]
    assert office.rows("SELECT gist, person_id, state FROM item ORDER BY id") == [
        ("", None, "question"), ("", None, "question"),
    ]  # fmt: skip
    assert b"meidoorn" not in office.raw_files().lower()
    derived_holds(office.services)


def test_the_words_behind_a_backslash_are_in_the_title_now_and_read_again(office: Office) -> None:
    made = office.services.adding.add(r"\wacht op @piet \vrijdag over C:\map +dirk")
    assert (made.plan.line.decision, made.plan.person, made.plan.due) == ("", "Piet Smit", None)
    title = r"wacht op vrijdag over C:\map"
    assert office.services.views.item(1).line.title == title
    office.services.keeping.repair()
    assert office.services.views.item(1).line.title == title


def test_names_that_are_in_no_register_are_told_apart(office: Office) -> None:
    office.services.register.add_manager("Sam de Wit", ["s.dewit@minbzk.nl"], themes=["Jeugd zorg"])

    def strange(line: str) -> list[str]:
        plan = office.services.adding.preview(line)
        return sorted(plan.text[one.start : one.end] for one in plan.unknown)

    assert strange("x @petra +sam #jeugd-zorg !hoog") == []
    assert strange("x @bakker +sam #niets #jeugdzorg +niemand +ook") == ["#niets", "+niemand", "+ook", "@bakker"]
    assert strange("  x @smit +sinterklaas") == ["+sinterklaas", "@smit"]
    assert strange("Dep. V. x @bakker +sam") == []


def test_names_to_complete_from(office: Office) -> None:
    office.services.register.add_manager("Sam de Wit", ["s.dewit@minbzk.nl"], themes=["Jeugd zorg"])
    office.services.register.edit_manager("FEA", new_name=None, addresses=None, active=False)
    assert office.services.adding.names() == (
        "@piet-smit", "@petra-smits", "+dirk-jansen", "+sam-de-wit", "#jeugd-zorg",
    )  # fmt: skip
