"""What was read and not kept, put by beside the archive: whole, by source, and never what a marking hides."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.services.making import Mail, Office
from tests.services.questions.test_importing import KAMER, file
from tests.services.questions.test_outcome import COVER, LIST, with_files
from werkbank.domain.errors import Missing, NotFound, QuestionRefused, QuestionsUnreadable
from werkbank.domain.questions import split_questions
from werkbank.domain.questions.filling import with_day
from werkbank.services.guesses import Given
from werkbank.services.questions.unsaved import UnsavedRead
from werkbank.services.questions.written_out import read_back, written_out
from werkbank.services.unkept import UnkeptCopy, beside

PLAIN = "Beste Dirk,\n\nKlopt dat? Hoe kwam dat?\n"
BROKEN = ("vragen.pdf", b"%PDF-1.4 kapot")
SENT_ON = "Hierbij bied ik u de vragen van het lid Prins aan. Lukt beantwoording op tijd?\n"


def test_a_document_is_the_same_when_it_comes_back(office: Office) -> None:
    texts = (
        KAMER,
        LIST,
        PLAIN,
        "Mededeling\nDe vragen over geld (2026Z04711) worden niet binnen de termijn van drie weken beantwoord.\n",
    )
    for text in texts:
        (one,) = office.services.question_import.pasted(text).documents
        changed = with_day(one, "requested", "27 nov 12:00", date(2026, 11, 27), "12:00")
        for document in (one, changed, split_questions(one, 0) if one.parts else one):
            assert read_back(json.loads(json.dumps(written_out(document)))) == document


@pytest.mark.parametrize("wrong", [None, [], {}, {"kind": "nee"}, {"kind": "list", "parts": 3}, "tekst"])
def test_what_is_no_document_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match="no document"):
        read_back(wrong)


def test_it_is_put_by_and_taken_by_source_the_last_one_last(office: Office) -> None:
    service = office.services.question_import
    documents = service.pasted(KAMER).documents
    reads = [UnsavedRead(f"{name}.txt", "", 2, 0, "DJ", "C1", (True,), documents) for name in "abc"]
    for one in reads:
        service.unsaved.put(one)
    service.unsaved.put(reads[0]._replace(changes=3))
    assert [one.source for one in service.unsaved.all()] == ["b.txt", "c.txt", "a.txt"]
    assert service.unsaved.of("a.txt") == reads[0]._replace(changes=3)
    assert service.unsaved.of("d.txt") is None
    service.unsaved.forget(["a.txt", "b.txt", "x"])
    assert service.unsaved.all() == (reads[2],)
    service.unsaved.forget(["c.txt"])
    assert not beside(office.path).exists()


def test_what_a_marking_hides_or_nobody_can_read_is_not_there(office: Office) -> None:
    unsaved = office.services.question_import.unsaved
    unsaved.put(UnsavedRead("", LIST))
    unsaved.put(UnsavedRead("", f"Personeelsvertrouwelijk\n\n{LIST}"))
    assert unsaved.all() == ()
    office.services.unkept.put("questions", {"a": UnkeptCopy(0, "{"), "b": UnkeptCopy(0, "[]")}, ())
    assert unsaved.all() == ()


# ---------------------------------------------------------------------- what must be seen first


def test_a_message_whose_attachment_cannot_be_read_is_saved_only_when_that_was_seen(office: Office) -> None:
    office.take(with_files(PLAIN, BROKEN))
    service = office.services.question_import
    (found,) = service.message("s1")
    assert service.plan(found, found.documents[0]).unseen == ("vragen.pdf",)
    with pytest.raises(QuestionRefused) as caught:
        service.save(found, found.documents)
    assert (caught.value.reason, caught.value.subject) == ("unread", "vragen.pdf")
    assert office.services.questions.window("").lines == ()
    assert service.save(found, found.documents, seen=True).made


def test_the_letter_around_it_is_no_question_and_a_numbered_list_is_one(office: Office) -> None:
    office.take(with_files(SENT_ON, BROKEN))
    service = office.services.question_import
    (found,) = service.message("s1")
    (document,) = found.documents
    assert (document.kind, document.parts, document.asker) == ("covering", (), None)
    with pytest.raises(QuestionRefused) as caught:
        service.save(found, [document], seen=True)
    assert caught.value.reason == "covering"
    numbered = service.pasted(LIST).documents
    assert service.plan(found, numbered[0]).unseen == ()


def test_a_letter_beside_a_list_that_was_read_is_not_the_question(office: Office) -> None:
    office.take(with_files(COVER, ("lijst.txt", LIST.encode())))
    letter, attached = office.services.question_import.message("s1")
    assert (letter.documents[0].kind, attached.documents[0].kind) == ("covering", "list")


# ---------------------------------------------------------------------- what is here already


def test_of_what_is_here_already_the_manager_need_not_be_said(office: Office) -> None:
    office.services.register.add_manager("Nog Een", ["nog@minbzk.nl"])
    service = office.services.question_import
    found = service.file(file(office, KAMER))[0]
    with pytest.raises(Missing):
        service.save(found, found.documents)
    service.save(found, found.documents, "Dirk")
    again = service.save(found, found.documents)
    assert (again.made, again.same) == ({}, {0: "v1"})
    assert service.save(found, found.documents, "Nog").made


def test_how_many_parts_are_new_is_what_comes_in(office: Office) -> None:
    office.take(Mail(subject="Vragen", text=KAMER).raw())
    service = office.services.question_import
    (found,) = service.message("s1")
    office.services.deciding.decide(["s1"], "question", Given())
    (document,) = found.documents
    assert service.fresh("v1", document) == 3
    service.take_parts("v1", found, document)
    assert service.fresh("v1", document) == 0


def test_what_is_typed_is_looked_for_before_it_is_read(office: Office) -> None:
    office.take(Mail(subject="Vragen", text=KAMER).raw())
    service = office.services.question_import
    service.there("")
    service.there("s1")
    service.there(file(office, KAMER))
    with pytest.raises(NotFound):
        service.there("s99")
    for path, reason in (("/nergens/vragen.txt", "missing"), (str(office.path.parent), "folder"), ("a\0b", "missing")):
        with pytest.raises(QuestionsUnreadable) as caught:
            service.there(path)
        assert caught.value.reason == reason
