"""Reminders: the ladder on office days, one letter per author, tones, nothing leaks, and logging as one deed."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from tests.services.truths import chain_holds, people_made
from werkbank.bootstrap import Services, build
from werkbank.domain.errors import CannotWrite, NotFound
from werkbank.domain.notes import moves as move
from werkbank.domain.terms import changes as change
from werkbank.lang import words
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit
from werkbank.settings import Settings


def with_notes(office: Office) -> None:
    """Two notes by Smit, for two managers, both wanted on Friday 18 December; today is Monday 23 November."""
    office.take(Mail(subject="Brief woningbouw").raw(), Mail(subject="Woonvisie").raw())
    for ref, kind in (("s1", "KBR"), ("s2", "NTB")):
        office.services.deciding.decide([ref], "note", Given(author="Piet Smit", type=kind, by="18-12"))


@pytest.fixture
def writing(begin: Begin) -> Office:
    return begin(with_notes)


def on(office: Office, day: date) -> Services:
    return office.reopen(later=day - office.services.doors.clock.today())


def told(office: Office, day: date) -> list[tuple[str, str, str]]:
    rounds = on(office, day).reminding.due()
    return [(one.person.name, owed.level, owed.tone) for one in rounds for owed in one.owed]


def test_each_rung_on_its_office_day_and_not_on_a_weekend(writing: Office) -> None:
    both = ("announce", "friendly")
    assert told(writing, date(2026, 12, 10)) == []
    assert told(writing, date(2026, 12, 11)) == [("Piet Smit", *both)] * 2  # five office days before the 18th
    assert told(writing, date(2026, 12, 12)) == []
    assert told(writing, date(2026, 12, 14)) == [("Piet Smit", *both)] * 2  # nobody was reminded on Friday
    assert told(writing, date(2026, 12, 16)) == [("Piet Smit", "ask", "plain")] * 2
    assert told(writing, date(2026, 12, 18)) == [("Piet Smit", "call", "firm")] * 2
    assert told(writing, date(2026, 12, 21)) == [("Piet Smit", "tell", "firm")] * 2


def test_holidays_and_closing_days_do_not_count(writing: Office) -> None:
    writing.services.closing_days.add(date(2026, 12, 17))
    assert told(writing, date(2026, 12, 9)) == []
    assert told(writing, date(2026, 12, 10))[0][1] == "announce"
    assert told(writing, date(2026, 12, 15))[0][1] == "ask"
    assert told(writing, date(2026, 12, 17)) == []
    assert told(writing, date(2026, 12, 25)) == []


def test_what_was_sent_is_seen_and_not_asked_twice(writing: Office) -> None:
    reminding = on(writing, date(2026, 12, 11)).reminding
    before = people_made(writing.path)
    (round_,) = reminding.due()
    assert reminding.sent([round_]) == 2
    assert reminding.due() == ()
    assert reminding.sent(()) == 0
    lines = writing.services.notes.window().lines
    assert {line.reminded for line in lines} == {date(2026, 12, 11)}
    assert [one.level for one in writing.services.notes.view("n1").reminders] == ["announce"]
    (deed,) = writing.services.history.log(limit=1)
    assert deed.key == "note-remind"
    assert deed.args == {"notes": ["n1", "n2"]}
    assert told(writing, date(2026, 12, 14)) == []
    assert told(writing, date(2026, 12, 16))[0][1] == "ask"
    writing.services.history.undo()
    assert people_made(writing.path) == before
    chain_holds(writing.services)


def test_held_sent_and_suspended_are_never_reminded_of(writing: Office) -> None:
    writing.services.note_moves.move(["n1"], move.Put(date(2026, 12, 20), "debat"))
    writing.services.deadlines.change(["s2"], change.Begin("woo"))
    writing.services.deadlines.change(["s2"], change.Suspend("zienswijze"))
    assert told(writing, date(2026, 12, 18)) == []
    writing.services.note_moves.move(["n1"], move.Resume())
    assert [one[1] for one in told(writing, date(2026, 12, 18))] == ["call"]
    writing.services.note_moves.move(["n1"], move.Withdraw("x"))
    assert told(writing, date(2026, 12, 18)) == []


def test_a_promised_day_goes_before_the_plan_date(writing: Office) -> None:
    moving, kind = writing.services.note_moves, writing.services.notes.view("n2").kind
    assert kind is not None
    for check in kind.checks_of("draft"):
        moving.move(["n2"], move.Tick(check.id))
    moving.move(["n2"], move.Next())
    moving.move(["n2"], move.Back("draft", "cijfers", date(2026, 11, 27)))
    (round_,) = on(writing, date(2026, 11, 25)).reminding.due()
    assert [(one.line.ref, one.level, one.wanted) for one in round_.owed] == [("n2", "ask", date(2026, 11, 27))]


@pytest.mark.parametrize(
    ("day", "subject", "said"),
    [
        (date(2026, 12, 11), "Komt eraan: twee stukken", "hoeft u niets te doen"),
        (date(2026, 12, 16), "Graag uw bericht over twee stukken", "Kunt u mij laten weten"),
        (date(2026, 12, 18), "Vandaag nodig: twee stukken", "Ik bel u hierover"),
        (date(2026, 12, 21), "Vandaag nodig: twee stukken", "Ik meld vandaag aan Dirk Jansen"),
    ],
)
def test_a_letter_per_tone(writing: Office, day: date, subject: str, said: str) -> None:
    reminding = on(writing, day).reminding
    (round_,) = reminding.due("Piet")
    letter = reminding.letter(round_)
    assert letter.subject == subject
    assert said in letter.text
    assert letter.text.startswith("Beste Piet Smit,\n\n")
    assert letter.text.endswith("Met vriendelijke groet,\nNoor Bakker\n")
    assert "- Brief woningbouw: nodig op vr 18 dec, ligt nu bij: concept schrijven" in letter.text
    assert reminding.letter(round_, "friendly").subject.startswith("Komt eraan")
    assert not [one for one in (" je ", " jij ", " jouw ") if one in letter.text]


def test_it_speaks_english_too(writing: Office) -> None:
    on(writing, date(2026, 12, 18))
    moment = writing.moment
    writing.services.close()
    english = build(Settings(officer=writing.officer, language="en"), writing.path, moment=moment)
    (round_,) = english.reminding.due()
    assert "These pieces are needed now." in english.reminding.letter(round_).text
    english.close()


def test_a_draft_for_the_mail_program(writing: Office) -> None:
    reminding = on(writing, date(2026, 12, 11)).reminding
    (round_,) = reminding.due()
    mail = message_from_bytes(reminding.draft(reminding.letter(round_)), policy=policy.default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == (round_.person.addresses[0] if round_.person.addresses else None)
    assert "noor.bakker@minbzk.nl" in mail["From"]
    assert "Brief woningbouw" in mail.get_content()  # type: ignore[attr-defined]


@pytest.mark.parametrize("marking", ["personnel", "dep-v"])
def test_of_a_marked_piece_only_the_kenmerk_leaves(writing: Office, marking: str) -> None:
    writing.services.shaping.edit(["s2"], Edit(title="Zeekomkommer"))
    writing.services.shaping.mark(["s2"], marking)  # type: ignore[arg-type]
    reminding = on(writing, date(2026, 12, 21)).reminding
    (round_,) = reminding.due()
    text = reminding.draft(reminding.letter(round_)).decode()
    assert "Zeekomkommer" not in text
    assert "Woonvisie" not in text
    assert "- een stuk met een merking (n2): nodig op vr 18 dec\n" in text.replace("\r\n", "\n")
    assert text.count("Ik meld vandaag") == 1


def test_who_has_nothing_due_and_who_is_nobody(writing: Office) -> None:
    reminding = on(writing, date(2026, 12, 11)).reminding
    assert reminding.due("Petra") == ()
    with pytest.raises(NotFound):
        reminding.due("Niemand")


def test_deciding_anew_takes_what_hangs_on_the_note_away(writing: Office) -> None:
    reminding = on(writing, date(2026, 12, 11)).reminding
    reminding.sent(reminding.due())
    before = people_made(writing.path)
    writing.services.deciding.decide(["s1"], "read", Given(gist="x"))
    writing.services.history.undo()
    assert people_made(writing.path) == before


def test_the_tones_and_levels_have_their_words() -> None:
    for language in ("nl", "en"):
        said = words(language).reminders  # type: ignore[arg-type]
        assert all("!" not in text(2) for text in said.openings.values())  # type: ignore[operator]


# --- by hand, from the list of notes ---------------------------------------------------------------------------------


def asked(office: Office, *refs: str) -> tuple[list[tuple[str, str, bool]], list[tuple[str, str]]]:
    """Which notes are in it, by which level, at her own request or not; and which are not, and why."""
    found = office.services.reminding.asked(refs)
    return (
        [(owed.line.ref, owed.level, owed.by_hand) for one in found.rounds for owed in one.owed],
        [(one.line.ref, one.why) for one in found.skipped],
    )


def test_by_hand_a_note_is_in_it_long_before_its_day(writing: Office) -> None:
    assert asked(writing, "n2") == ([("n2", "announce", True)], [])
    on(writing, date(2026, 12, 16))
    assert asked(writing, "s2") == ([("n1", "ask", False), ("n2", "ask", False)], [])
    assert writing.services.reminding.sent(writing.services.reminding.asked(["n2"]).rounds) == 2
    assert asked(writing, "n1") == ([], [("n1", "today")])
    on(writing, date(2026, 12, 17))
    assert asked(writing, "n1") == ([("n1", "ask", True)], [])


def test_by_hand_it_is_told_why_there_is_nobody_to_remind(writing: Office) -> None:
    office, services = writing, writing.services
    services.note_moves.move(["n1"], move.Put(date(2026, 12, 1), "debat"))
    (held,) = services.reminding.asked(["n1"]).skipped
    assert (held.why, held.until) == ("held", date(2026, 12, 1))
    assert asked(office, "n1", "n2") == ([("n2", "announce", True)], [("n1", "held")])
    services.deadlines.change(["s2"], change.Begin("woo"))
    services.deadlines.change(["s2"], change.Suspend("zienswijze"))
    assert asked(office, "n2") == ([], [("n2", "suspended")])
    services.note_moves.move(["n1"], move.Withdraw("x"))
    assert asked(office, "n1") == ([], [("n1", "left")])
    office.take(Mail(subject="Zonder datum").raw())
    services.deciding.decide(["s3"], "note", Given(author="Piet Smit", type="NTI", by="18-12"))
    services.shaping.edit(["s3"], Edit(due=""))
    assert asked(office, "n3") == ([], [("n3", "no-date")])
    with pytest.raises(NotFound):
        services.reminding.asked(["n99"])


def test_of_who_is_away_it_is_told_until_when_and_who_stands_in(writing: Office) -> None:
    writing.services.absences.add("Piet Smit", date(2026, 12, 10), date(2026, 12, 16))
    away = [
        on(writing, day).reminding.due()[0].away for day in (date(2026, 12, 11), date(2026, 12, 16), date(2026, 12, 17))
    ]
    assert away == [date(2026, 12, 16), date(2026, 12, 16), None]


def test_a_draft_leaves_as_a_file_or_as_text_and_the_log_of_exports_has_it(writing: Office, tmp_path: Path) -> None:
    reminding = on(writing, date(2026, 12, 11)).reminding
    (round_,) = reminding.due()
    path = tmp_path / "brief.eml"
    assert reminding.deliver(round_, "firm", str(path)).subject == "Vandaag nodig: twee stukken"
    assert path.stat().st_mode & 0o777 == 0o600
    assert message_from_bytes(path.read_bytes(), policy=policy.default)["X-Unsent"] == "1"
    with pytest.raises(CannotWrite):
        reminding.deliver(round_, "firm", str(path))
    assert reminding.deliver(round_) == reminding.letter(round_)
    assert writing.rows("SELECT what, format, refs FROM export_log") == [
        ("reminder", "eml", '["n1","n2"]'), ("reminder", "text", '["n1","n2"]'),
    ]  # fmt: skip
    assert len(reminding.due()) == 1


# --- what Vandaag and the dagbrief say of it -------------------------------------------------------------------------


def test_vandaag_tells_whom_to_remind_of_what_and_of_one_manager_only_who_owes_it(writing: Office) -> None:
    look = on(writing, date(2026, 12, 18)).overviews
    (author,) = look.today().reminders
    assert (author.name, author.levels, author.titles) == (
        "Piet Smit",
        (("call", 2),),
        ("Brief woningbouw", "Woonvisie"),
    )
    assert ("remind", 1) in look.today().groups
    assert look.today().lines.index(author) == sum(row.group != "tight" for row in look.today().rows)
    assert look.count_today() == len(look.today().lines)
    assert look.today("FEA").reminders == ()
    writing.services.shaping.mark(["s2"], "personnel")
    assert look.today().reminders[0].titles == ("Brief woningbouw", "")
    writing.services.reminding.sent(writing.services.reminding.due())
    assert look.today().reminders == ()


def test_the_short_way_finds_what_the_rounds_hold(writing: Office) -> None:
    for day in range(7, 31):
        services = on(writing, date(2026, 12, day))
        short = {one.name: sum(count for _, count in one.levels) for one in services.overviews.today().reminders}
        assert short == {one.person.name: len(one.owed) for one in services.reminding.due()}


def test_a_note_on_hold_is_in_vandaag_from_the_day_it_is_to_be_looked_at(writing: Office) -> None:
    writing.services.note_moves.move(["n1"], move.Put(date(2026, 12, 1), "debat"))

    def held(day: date) -> list[str]:
        return [row.line.ref for row in on(writing, day).overviews.today().rows if row.group == "review"]

    assert held(date(2026, 11, 30)) == []
    assert held(date(2026, 12, 1)) == ["s1"]
    assert held(date(2026, 12, 2)) == ["s1"]
    assert writing.services.tab_counts.of()["today"] == len(writing.services.overviews.today().lines)
    writing.services.note_moves.move(["n1"], move.Resume())
    assert held(date(2026, 12, 2)) == []


def test_the_dagbrief_tells_what_is_late_under_its_author_with_what_was_done(writing: Office) -> None:
    services = on(writing, date(2026, 12, 16))
    services.reminding.sent(services.reminding.due())
    services.note_moves.move(["n2"], move.Put(date(2026, 12, 20), "debat"))
    briefs = on(writing, date(2026, 12, 17)).briefs
    (told,) = briefs.concept("DJ").brief.pending
    assert (told.author, told.title, told.step) == ("Piet Smit", "Brief woningbouw", "concept schrijven")
    assert (told.status, told.plan, told.reminded) == ("infeasible", date(2026, 12, 18), date(2026, 12, 16))
    assert briefs.concept("FEA").brief.pending == ()
    frozen, _ = briefs.freeze("DJ")
    assert "herinnerd op wo 16 dec" in " ".join(briefs.again(frozen.ref, "txt").decode().split())
    assert briefs.concept("DJ").nothing_new
    writing.services.shaping.mark(["s1"], "personnel")
    assert "woningbouw" not in briefs.again(frozen.ref, "txt").decode()
    assert "woningbouw" not in briefs.render(briefs.concept("DJ"), "json").decode()


def test_a_bank_account_in_the_title_of_a_note_stops_the_dagbrief(writing: Office) -> None:
    writing.take(Mail(subject="Betaal op NL91ABNA0417164300").raw())
    writing.services.deciding.decide(["s3"], "note", Given(author="Piet Smit", type="NTI", by="18-12"))
    found = on(writing, date(2026, 12, 17)).briefs.concept("DJ").findings
    assert ("pending s3 · title", "iban") in [(one.place, one.kind) for one in found]
    assert words("nl").brief.place("pending s1 · title") == "termijnen per auteur s1 · titel"
