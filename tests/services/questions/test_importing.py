"""From a list of questions to a question that is prepared: seen first, saved in one deed, never doubled or guessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Final

import pytest

from tests.services.making import JANSEN, Mail, Office
from tests.services.truths import deeds, derived_holds, people_made
from werkbank.domain.errors import Missing, NotFound, QuestionRefused, QuestionsUnreadable, UsageError, WerkbankError
from werkbank.domain.questions import merge, renumber, split
from werkbank.services.guesses import Given
from werkbank.services.questions.outcome import Asked

HERE: Final = Path(__file__).parents[2] / "importers" / "questions" / "documents"
KAMER: Final = """2026Z04711
Vragen van het lid Prins (DVP) aan de minister van Financiën over contant geld (ingezonden 17 november 2026)
1
Hoeveel geldautomaten zijn er nog?
2
In welke gemeenten is er geen?
3
Wat doet u daaraan?
"""
LIST: Final = "1. Wat is de planning?\n2. Wat kost het per maand?\nGraag antwoord uiterlijk 4 december 2026.\n"


def file(office: Office, text: str | bytes, name: str = "vragen.txt") -> str:
    path = office.path.with_name(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def refused(office: Office, use: Callable[[], object], error: type[WerkbankError]) -> WerkbankError:
    before = people_made(office.path), deeds(office.path)
    with pytest.raises(error) as caught:
        use()
    assert (people_made(office.path), deeds(office.path)) == before
    return caught.value


def test_seeing_what_a_file_holds_writes_nothing(office: Office) -> None:
    before = people_made(office.path), deeds(office.path)
    found = office.services.question_import.file(file(office, KAMER))[0]
    (document,) = found.documents
    plan = office.services.question_import.plan(found, document, Asked("DJ"))
    assert (document.kind, [one.numbers for one in document.parts]) == ("kamervragen", [("1",), ("2",), ("3",)])
    assert (plan.manager, plan.checklist, plan.due, plan.starts) == (
        "Dirk Jansen", "C2", date(2026, 12, 8), date(2026, 11, 17),
    )  # fmt: skip
    assert plan.term
    assert plan.start_from == "submitted"
    assert isinstance(office.services.question_import.plan(found, document).problem, Missing)
    assert (people_made(office.path), deeds(office.path)) == before


def test_a_question_is_made_in_one_deed_with_all_that_was_understood(office: Office) -> None:
    importing = office.services.question_import
    start, count = people_made(office.path), deeds(office.path)
    path = file(office, KAMER)
    found = importing.file(path)[0]
    saved = importing.save(found, found.documents, "DJ")
    assert (saved.message, saved.made, saved.same) == ("m1", {0: ("v1", "s1")}, {})
    assert deeds(office.path) == count + 1
    view = office.services.questions.view("v1")
    question = view.question
    assert (question.asker, question.addressee, question.reference, question.submitted, question.title) == (
        "Prins (DVP)", "minister van Financiën", "2026Z04711", date(2026, 11, 17),
        "Kamervragen Prins (DVP): contant geld",
    )  # fmt: skip
    assert [(one.place, one.numbers, one.text) for one in view.parts] == [
        (1, ("1",), "Hoeveel geldautomaten zijn er nog?"), (2, ("2",), "In welke gemeenten is er geen?"),
        (3, ("3",), "Wat doet u daaraan?"),
    ]  # fmt: skip
    assert (view.line.checklist, view.line.due, view.line.manager) == ("C2", date(2026, 12, 8), "Dirk Jansen")
    assert view.item.term is not None
    assert view.item.term.running.term.rule == "kamervragen"
    assert office.rows("SELECT kind, path FROM message") == [("file", path)]
    derived_holds(office.services)
    office.services.history.undo()
    assert people_made(office.path) == start
    office.services.history.redo()
    assert [one.parts for one in office.services.questions.window().lines] == [3]
    derived_holds(office.services)


def test_another_list_gets_the_date_that_its_text_asks_for_and_no_term(office: Office) -> None:
    found = office.services.question_import.pasted(LIST)
    saved = office.services.question_import.save(found, found.documents, "FEA", "C3")
    view = office.services.questions.view(saved.made[0][0])
    assert (view.line.checklist, view.line.due, view.item.term) == ("C3", date(2026, 12, 4), None)
    assert view.question.requested == date(2026, 12, 4)


def test_the_same_again_is_told_and_not_doubled(office: Office) -> None:
    importing = office.services.question_import
    found = importing.file(file(office, KAMER))[0]
    importing.save(found, found.documents, "DJ")
    before, count = people_made(office.path), deeds(office.path)
    other = importing.file(file(office, KAMER.replace("\n2\n", "\nVraag 2\n"), "anders.txt"))[0]
    for again in (found, other):
        assert importing.plan(again, again.documents[0], Asked("DJ")).same == ("v1",)
        assert importing.save(again, again.documents, "DJ").same == {0: "v1"}
    assert (people_made(office.path), deeds(office.path)) == (before, count)
    saved = importing.save(found, found.documents, "FEA")
    assert (saved.message, saved.made) == ("m1", {0: ("v2", "s2")})
    parts = importing.pasted(LIST)
    importing.save(parts, parts.documents, "DJ")
    same = importing.pasted(LIST.replace("Wat kost", "wat  kost"))
    assert importing.save(same, same.documents, "DJ").same == {0: "v3"}


def test_an_item_that_waits_for_a_decision_becomes_the_question(office: Office) -> None:
    path = file(office, KAMER)
    list(office.services.intake.take([path], manager="DJ"))
    found = office.services.question_import.file(path)[0]
    assert office.services.question_import.save(found, found.documents, "DJ").made == {0: ("v1", "s1")}
    assert office.rows("SELECT count(*) FROM message") == [(1,)]


def test_two_documents_in_one_file_are_two_questions_on_one_message(office: Office) -> None:
    importing = office.services.question_import
    found = importing.file(str(HERE / "35-twee-stukken.txt"))[0]
    assert len(found.documents) == 2
    second = importing.save(found, found.documents[1:], "DJ")
    assert second.made == {0: ("v1", "s1")}
    both = importing.save(found, found.documents, "DJ")
    assert (both.made, both.same) == ({0: ("v2", "s2")}, {1: "v1"})
    twice = importing.pasted(LIST)
    saved = importing.save(twice, [*twice.documents, *twice.documents], "DJ")
    assert (saved.made, saved.same) == ({0: ("v3", "s3")}, {1: "v3"})


@pytest.mark.parametrize(
    ("name", "reason", "subject"),
    [
        ("03-uitstel-met-vragen.txt", "no-questions", "postponed"), ("04-uitstelbericht.txt", "no-questions", "postponed"),
        ("05-mondeling.txt", "no-questions", "oral"), ("37-alleen-antwoorden.txt", "no-questions", "answers"),
        ("39-geen-vragen.txt", "no-questions", "unknown"),
    ],
)  # fmt: skip
def test_what_holds_no_questions_is_told_for_what_it_is(office: Office, name: str, reason: str, subject: str) -> None:
    importing = office.services.question_import
    found = importing.file(str(HERE / name))[0]
    error = refused(office, lambda: importing.save(found, found.documents, "DJ"), QuestionRefused)
    assert isinstance(error, QuestionRefused)
    assert (error.reason, error.subject) == (reason, subject)
    assert importing.plan(found, found.documents[0], Asked("DJ")).problem is not None


def test_a_notice_of_delay_says_which_question_it_is_about(office: Office) -> None:
    importing = office.services.question_import
    asked = importing.pasted(KAMER.replace("2026Z04711", "2026Z03555"))
    importing.save(asked, asked.documents, "DJ")
    notice = importing.file(str(HERE / "04-uitstelbericht.txt"))[0]
    error = refused(office, lambda: importing.save(notice, notice.documents, "DJ"), QuestionRefused)
    assert isinstance(error, QuestionRefused)
    assert (error.reason, error.subject) == ("postponed", "v1")
    letter = "De vragen van het lid Bos (LN) over jeugdzorg (kenmerk 2026Z03555) kunnen niet binnen drie weken worden beantwoord."
    told = importing.pasted(letter)
    error = refused(office, lambda: importing.save(told, told.documents, "DJ"), QuestionRefused)
    assert isinstance(error, QuestionRefused)
    assert (error.reason, error.subject) == ("postponed", "v1")


@pytest.mark.parametrize(
    ("use", "error"),
    [
        (lambda importing: importing.file("is er niet.txt"), QuestionsUnreadable),
        (lambda importing: importing.pasted(" "), QuestionsUnreadable),
        (lambda importing: importing.pasted("Dep. VERTROUWELIJK\n" + LIST), QuestionRefused),
        (lambda importing: importing.message("s9"), NotFound), (lambda importing: importing.message("m9"), NotFound),
        (lambda importing: importing.message("v9"), NotFound), (lambda importing: importing.message("n1"), UsageError),
        (lambda importing: importing.save(importing.pasted(LIST), importing.pasted(LIST).documents), Missing),
        (lambda importing: importing.save(importing.pasted(LIST), importing.pasted(LIST).documents, "Niemand"), NotFound),
        (lambda importing: importing.save(importing.pasted(LIST), importing.pasted(LIST).documents, "DJ", "C99"), UsageError),
        (lambda importing: importing.take_parts("v9", importing.pasted(LIST), importing.pasted(LIST).documents[0]), NotFound),
    ],
)  # fmt: skip
def test_what_cannot_be_changes_nothing(
    office: Office, use: Callable[[object], object], error: type[WerkbankError]
) -> None:
    refused(office, lambda: use(office.services.question_import), error)


def test_what_was_split_merged_and_renumbered_is_what_is_saved(office: Office) -> None:
    importing = office.services.question_import
    found = importing.pasted(KAMER)
    edited = split(found.documents[0], 0, len("Hoeveel geldautomaten"))
    edited = renumber(merge(edited, 2, 3), 0, ["1a"])
    importing.save(found, [edited], "DJ")
    assert [(one.numbers, one.text) for one in office.services.questions.view("v1").parts] == [
        (("1a",), "Hoeveel geldautomaten"), ((), "zijn er nog?"),
        (("2", "3"), "In welke gemeenten is er geen?\nWat doet u daaraan?"),
    ]  # fmt: skip


def with_file(text: str, name: str, content: bytes) -> bytes:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = "Griffie <g@tweedekamer.nl>", JANSEN, "Kamervragen contant geld"
    made["Message-ID"] = "<met-bijlage@tweedekamer.nl>"
    made.set_content(text)
    made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def test_questions_in_the_text_of_a_mail_or_in_its_attachment_are_proposed(office: Office) -> None:
    importing = office.services.question_import
    office.take(
        Mail(subject="Vragen", text=f"Beste,\n\n{LIST}\nGroet\n").raw(),
        with_file("Zie de bijlage.\n", "kv.txt", KAMER.encode()), Mail(subject="Alleen een praatje").raw(),
    )  # fmt: skip
    assert [one.source.path for one in importing.proposal("s1")] == [""]
    (found,) = importing.proposal("s2")
    assert (found.source.path, found.documents[0].kind) == ("kv.txt", "kamervragen")
    assert importing.proposal("s3") == ()
    saved = importing.save(found, found.documents)
    assert saved.made == {0: ("v1", "s2")}
    assert [one.parts for one in office.services.questions.window().lines] == [3]
    error = refused(office, lambda: importing.save(found, importing.pasted(LIST).documents), QuestionRefused)
    assert isinstance(error, QuestionRefused)
    assert (error.reason, error.subject) == ("is-question", "v1")


def test_parts_are_put_into_a_question_that_was_made_from_a_mail(office: Office) -> None:
    importing = office.services.question_import
    office.take(with_file("Zie de bijlage.\n", "kv.txt", KAMER.encode()))
    office.services.deciding.decide(["s1"], "question", Given(by="1-12"))
    before = people_made(office.path)
    (found,) = importing.proposal("v1")
    importing.take_parts("v1", found, found.documents[0])
    view = office.services.questions.view("v1")
    assert ([one.numbers for one in view.parts], view.question.reference) == ([("1",), ("2",), ("3",)], "2026Z04711")
    assert view.line.due == date(2026, 12, 1)
    error = refused(office, lambda: importing.take_parts("v1", found, found.documents[0]), QuestionRefused)
    assert isinstance(error, QuestionRefused)
    assert error.reason == "same-parts"
    office.services.history.undo()
    assert people_made(office.path) == before


def test_of_a_sealed_message_nothing_is_read_or_kept(office: Office) -> None:
    importing = office.services.question_import
    office.take(Mail(subject="Dep. VERTROUWELIJK vragen", text=LIST).raw())
    assert importing.proposal("s1") == ()
    refused(office, lambda: importing.message("s1"), QuestionRefused)


def test_what_is_too_long_to_read_is_passed_over_and_told_when_there_is_nothing_else(office: Office) -> None:
    importing = office.services.question_import
    long = "regel\n" * 30_001
    office.take(with_file(long, "kv.txt", KAMER.encode()), Mail(subject="Logboek", text=long).raw())
    assert [one.source.path for one in importing.proposal("s1")] == ["kv.txt"]
    assert importing.proposal("s2") == ()
    refused(office, lambda: importing.message("s2"), QuestionsUnreadable)


def test_when_every_part_was_taken_away_there_is_no_question_left(office: Office) -> None:
    importing = office.services.question_import
    found = importing.pasted(KAMER)
    error = refused(
        office, lambda: importing.save(found, [replace(found.documents[0], parts=())], "DJ"), QuestionRefused
    )
    assert isinstance(error, QuestionRefused)
    assert (error.reason, error.subject) == ("no-questions", "unknown")


def test_a_masked_document_makes_a_masked_question(office: Office) -> None:
    importing = office.services.question_import
    found = importing.pasted("Personeelsvertrouwelijk\n\n" + LIST)
    importing.save(found, found.documents, "DJ")
    (line,) = office.services.questions.window().lines
    assert (line.hidden, line.title, line.marking) == (True, "", "personnel")


def test_a_word_file_is_kept_as_it_came_and_can_be_read_again(office: Office) -> None:
    from tests.importers.questions.made_files import word_of

    importing = office.services.question_import
    raw = word_of("1. Wat is de planning?\n2. Wat kost het?")
    found = importing.file(file(office, raw, "lijst.docx"))[0]
    importing.save(found, found.documents, "DJ")
    assert office.rows("SELECT kind, flaws FROM message") == [("file", "[]")]
    assert "Wat kost het?" in office.rows("SELECT body FROM reading")[0][0]
    derived_holds(office.services)
    assert [len(one.documents[0].parts) for one in importing.message("m1")] == [2]


def test_what_is_typed_is_an_id_or_a_file_and_what_is_a_question_already_is_known(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.take(Mail(subject="Vragen", text=KAMER).raw())
    importing = office.services.question_import
    assert [importing.reference(one) for one in ("s1", "m1", "v1", "n1", "vragen.txt", "")] == ["s1", "m1", "v1", "", "", ""]  # fmt: skip
    monkeypatch.chdir(office.path.parent)
    file(office, KAMER, "s1")
    assert importing.reference("s1") == ""
    assert [importing.question_of(one) for one in ("s1", "m1")] == ["", ""]
    office.services.deciding.decide(["s1"], "question", Given(manager="DJ"))
    assert [importing.question_of(one) for one in ("s1", "v1", "m1")] == ["v1", "v1", ""]
