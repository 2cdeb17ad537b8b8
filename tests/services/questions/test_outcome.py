"""What is shown of questions before they are saved is what saving gives; what was read is filled in with its source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

import pytest

from tests.importers.questions.made_files import pdf_of, word_of
from tests.services.making import JANSEN, Mail, Office
from tests.services.questions.test_importing import KAMER, file
from tests.services.truths import deeds, people_made
from werkbank.domain.questions.filling import with_day
from werkbank.domain.terms.changes import Begin
from werkbank.services.guesses import Given
from werkbank.services.questions.importing import Plan
from werkbank.services.questions.outcome import Asked
from werkbank.services.questions.shaping import QuestionEdit
from werkbank.services.questions.sources import Found
from werkbank.services.shaping import Edit

PRESS: Final = (
    "Beste woordvoerder,\n\nVoor een artikel over de huurcijfers heb ik twee vragen:\n1. Hoeveel huurders betalen te veel?\n"
    "2. Wat doet de minister daaraan?\n\nGraag reactie uiterlijk dinsdag 24 november 12.00 uur.\n\nMet groet,\nPiet\nNRC\n"
)
PIET: Final = "Piet de Vries <p.devries@nrc.nl>"
COVER: Final = (
    "Beste collega,\n\nHierbij de vragen. Graag je antwoorden voor vrijdag 27 november 10.00 uur.\n\nGroet,\nAnna\n"
)
LIST: Final = "1. Wat is de planning?\n2. Wat kost het per maand?\n"


def with_files(text: str, *files: tuple[str, bytes], subject: str = "Vragen over de planning") -> bytes:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = "Anna de Boer <a.deboer@vng.nl>", JANSEN, subject
    made["Message-ID"], made["Date"] = "<met-bijlage@vng.nl>", "Mon, 23 Nov 2026 08:00:00 +0100"
    made.set_content(text)
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def of_mail(raw: bytes) -> Callable[[Office], Found]:
    def found(office: Office) -> Found:
        office.take(raw)
        return office.services.question_import.message("s1")[-1]

    return found


def of_mail_with_a_date(office: Office) -> Found:
    found = of_mail(Mail(subject="Persvraag NRC over de huurcijfers", text=PRESS, sender=PIET).raw())(office)
    office.services.shaping.edit(["s1"], Edit(due="1-12"))
    return found


def on_a_term(office: Office) -> Found:
    found = of_mail(Mail(subject="Kamervragen contant geld", text=KAMER).raw())(office)
    office.services.deadlines.change(["s1"], Begin("woo", date(2026, 11, 20)))
    return found


def here_already(office: Office) -> Found:
    path = file(office, KAMER)
    list(office.services.intake.take([path], manager="DJ"))
    return office.services.question_import.file(path)[0]


SOURCES: Final[dict[str, Callable[[Office], Found]]] = {
    "press mail": of_mail(Mail(subject="Persvraag NRC over de huurcijfers", text=PRESS, sender=PIET).raw()),
    "mail without a date": of_mail(Mail(subject="Uitnodiging congres", text=LIST).raw()),
    "mail with a term": on_a_term,
    "questions of parliament": of_mail(Mail(subject="Kamervragen contant geld", text=KAMER).raw()),
    "attachment": of_mail(with_files(COVER, ("lijst.docx", word_of(LIST)))),
    "file": lambda office: office.services.question_import.file(file(office, KAMER))[0],
    "file that is here": here_already,
    "file without anything": lambda office: office.services.question_import.file(file(office, LIST, "lijst.txt"))[0],
    "pasted": lambda office: office.services.question_import.pasted(PRESS),
    "mail as a file": lambda office: office.services.question_import.file(
        file(office, with_files(COVER, ("lijst.docx", word_of(LIST))), "mail.eml")
    )[-1],
}  # fmt: skip


def kept(office: Office, ref: str, plan: Plan) -> Plan:
    """The plan with what was made of it in its place."""
    view = office.services.questions.view(ref)
    line, term = view.line, view.item.term
    time = dict(office.rows("SELECT id, due_time FROM item"))[int(line.item[1:])]
    filled = tuple(cell.item.id for cell in view.readiness.cells.values() if cell.state == "in")
    begun = term is not None and term.running.term.rule == "kamervragen"
    return plan._replace(
        manager=line.manager, checklist=line.checklist, title=line.title, due=line.due, due_time=time, term=begun,
        fills=filled, starts=term.running.term.start if begun and term else None,
    )  # fmt: skip


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
@pytest.mark.parametrize("asked", [Asked("DJ"), Asked("FEA", "C3")], ids=["guessed", "said"])
def test_what_is_shown_is_what_is_made(office: Office, source: Callable[[Office], Found], asked: Asked) -> None:
    found = source(office)
    document = found.documents[0]
    before = people_made(office.path), deeds(office.path)
    plan = office.services.question_import.plan(found, document, asked)
    assert (people_made(office.path), deeds(office.path)) == before
    saved = office.services.question_import.save(found, [document], asked.manager, asked.checklist)
    ref = saved.made[0][0]
    assert kept(office, ref, plan) == plan
    assert office.services.questions.view(ref).question.asker == (document.asker.text if document.asker else "")


def test_of_two_documents_of_a_mail_each_is_shown_as_it_will_be(office: Office) -> None:
    other = KAMER.replace("2026Z04711", "2026Z04712").replace("geldautomaten", "munten")
    office.take(Mail(subject="Kamervragen", text=f"{KAMER}\n{other}").raw())
    office.services.shaping.edit(["s1"], Edit(due="1-12"))
    importing = office.services.question_import
    (found,) = importing.message("s1")
    plans = [importing.plan(found, one, Asked("DJ"), at) for at, one in enumerate(found.documents)]
    assert [plan.due for plan in plans] == [date(2026, 12, 1), date(2026, 12, 8)]
    saved = importing.save(found, found.documents, "DJ")
    assert [kept(office, saved.made[at][0], plan) for at, plan in enumerate(plans)] == plans


def test_a_press_question_says_by_when_and_who_asks(office: Office) -> None:
    found = SOURCES["press mail"](office)
    plan = office.services.question_import.plan(found, found.documents[0])
    assert (plan.checklist, plan.title, plan.due, plan.due_time, plan.doubts) == (
        "C5", "Persvraag NRC over de huurcijfers", date(2026, 11, 24), "12:00", (),
    )  # fmt: skip
    office.services.question_import.save(found, found.documents)
    question = office.services.questions.view("v1").question
    assert (question.asker, question.requested, question.requested_time) == (
        "Piet de Vries", date(2026, 11, 24), "12:00",
    )  # fmt: skip
    office.services.question_shaping.edit("v1", QuestionEdit(requested="25-11"))
    question = office.services.questions.view("v1").question
    assert (question.requested, question.requested_time) == (date(2026, 11, 25), "")
    assert [one.text for one in office.services.questions.view("v1").parts] == [
        "Hoeveel huurders betalen te veel?", "Wat doet de minister daaraan?",
    ]  # fmt: skip


def test_a_forwarded_list_was_not_asked_by_who_forwarded_it(office: Office) -> None:
    office.take(Mail(subject="FW: vragen over de planning", text=LIST).raw())
    (found,) = office.services.question_import.message("s1")
    assert found.documents[0].asker is None


def test_a_title_that_she_gave_stays(office: Office) -> None:
    office.take(Mail(subject="Kamervragen contant geld", text=KAMER).raw())
    office.services.shaping.edit(["s1"], Edit(gist="Pinnen in het dorp"))
    (found,) = office.services.question_import.message("s1")
    assert office.services.question_import.plan(found, found.documents[0]).title == "Pinnen in het dorp"


# ── titles ───────────────────────────────────────────────────────────────────────────────────────────────────────────

HEAD: Final = "Vragen van {who} aan de minister van Financiën{about} (ingezonden 17 november 2026)\n1\nWaar?\n2\nWie?\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (HEAD.format(who="het lid Prins (DVP)", about=" over contant geld"), "Kamervragen Prins (DVP): contant geld"),
        (HEAD.format(who="de leden Prins en Tak (beiden DVP)", about=" over geld"), "Kamervragen Prins (DVP) e.a.: geld"),
        ("2026Z04711\n" + HEAD.format(who="het lid Prins (DVP)", about=""), "Kamervragen Prins (DVP), 2026Z04711"),
        ("Onderwerp: Kamervragen over zwemwater\nKenmerk: 2026Z04711\n\n1. Waar?\n2. Wie?\n", "Kamervragen: zwemwater"),
        ("Lijst van vragen\nOnderwerp: de begroting\n\n1. Waar?\n2. Wie?\n", "Feitelijke vragen: de begroting"),
        ("Onderwerp: zwemwater\n\n1. Waar?\n2. Wie?\n", "Vragen: zwemwater"),
        ("Onderwerp: vragen over zwemwater\n\n1. Waar?\n2. Wie?\n", "vragen over zwemwater"),
        ("1. Waar?\n2. Wie?\n", "Vragen: Waar?"),
        (f"1. Hoe {'zeer ' * 30}lang duurt het?\n2. Wie?\n", f"Vragen: Hoe {'zeer ' * 15}".strip() + "…"),
    ],
)  # fmt: skip
def test_a_title_says_what_it_is_who_asks_and_about_what(office: Office, text: str, title: str) -> None:
    (found,) = office.services.question_import.file(file(office, text, "lijst.txt"))
    assert office.services.question_import.plan(found, found.documents[0], Asked("DJ")).title == title


# ── checks that were read ────────────────────────────────────────────────────────────────────────────────────────────


def checks(office: Office, ref: str = "v1") -> dict[str, tuple[str, str]]:
    cells = office.services.questions.view(ref).readiness.cells.values()
    return {one.item.id: (one.check.answer, one.check.source) for one in cells if one.check and one.state == "in"}


def test_number_dates_and_asker_are_filled_in_with_their_source(office: Office) -> None:
    importing = office.services.question_import
    (found,) = importing.file(file(office, KAMER))
    importing.save(found, found.documents, "DJ")
    assert checks(office) == {
        "reference": (
            "2026Z04711 · Prins (DVP) · ingediend 17-11-2026 · aan minister van Financiën",
            "vragen.txt (m1)",
        ),
        "dates": ("ingediend 17-11-2026, uiterlijk 8-12-2026, plan 7-12-2026", "vragen.txt (m1)"),
    }
    office.services.history.undo()
    assert office.rows("SELECT count(*) FROM question_check") == [(0,)]
    importing.save(pasted := importing.pasted(PRESS), pasted.documents, "DJ", "C1")
    assert checks(office, "v2")["deadline"] == ("gevraagd voor 24-11-2026 12:00", "m2")


@pytest.mark.parametrize(
    "text",
    [
        KAMER.replace("2026Z04711", "2026Z04711\n2026Z04712"), KAMER.replace("17 november 2026", "17 november jl."),
        KAMER.replace("17 november 2026", "17 november 2024"),
    ],
    ids=["two numbers", "no year", "long past"],
)  # fmt: skip
def test_what_was_in_doubt_stays_open(office: Office, text: str) -> None:
    (found,) = office.services.question_import.file(file(office, text))
    plan = office.services.question_import.plan(found, found.documents[0], Asked("DJ"))
    office.services.question_import.save(found, found.documents, "DJ")
    assert tuple(checks(office)) == plan.fills != ("reference", "dates")


def test_what_she_said_of_a_check_stays_when_the_parts_are_read_later(office: Office) -> None:
    office.take(with_files("Zie de bijlage.\n", ("kv.txt", KAMER.encode())))
    office.services.deciding.decide(["s1"], "question", Given(by="1-12", checklist="C2"))
    found = office.services.question_import.message("v1")[-1]
    office.services.question_import.take_parts("v1", found, found.documents[0])
    assert list(checks(office)) == ["reference"]
    assert checks(office)["reference"][1] == "kv.txt (m1)"
    office.services.question_shaping.edit("v1", QuestionEdit(title="Geld"))
    assert list(checks(office)) == ["reference"]


# ── a date that is over ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_term_that_is_over_is_told(office: Office) -> None:
    importing = office.services.question_import
    found = importing.pasted(KAMER.replace("17 november 2026", "17 november 2024"))
    plan = importing.plan(found, found.documents[0], Asked("DJ"))
    assert [(one.kind, one.detail) for one in plan.doubts] == [("term-past", "2024-12-08")]
    asked = importing.pasted(PRESS.replace("dinsdag 24 november", "2 november 2026"))
    plan = importing.plan(asked, asked.documents[0], Asked("DJ"))
    assert [(one.kind, one.detail) for one in plan.doubts] == [("term-past", "2026-11-02 12:00")]
    mended = with_day(asked.documents[0], "requested", "2-12", date(2026, 12, 2))
    assert importing.plan(asked, mended, Asked("DJ")).doubts == ()


# ── an answer asked for before it is due ─────────────────────────────────────────────────────────────────────────────

SOONER: Final = KAMER.replace("Wat doet u daaraan?", "Kunt u deze vragen voor {day} beantwoorden?")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("3 december 2026", [("due-after", 8, "2026-12-03")]), ("8 december 2026 10.00 uur", [("due-after", 8, "2026-12-08 10:00")]),
        ("8 december 2026", []), ("11 december 2026", []),
    ],
)  # fmt: skip
def test_a_day_that_comes_before_the_term_is_told_and_stands_on_the_dossier(
    office: Office, day: str, told: list[tuple[str, int, str]]
) -> None:
    importing = office.services.question_import
    found = importing.pasted(SOONER.format(day=day))
    plan = importing.plan(found, found.documents[0], Asked("DJ"))
    assert (plan.due, [tuple(one) for one in plan.doubts]) == (date(2026, 12, 8), told)
    importing.save(found, found.documents, "DJ")
    importing.save(other := importing.pasted(PRESS), other.documents, "DJ")
    dossiers = office.services.dossiers
    for refs, kind in ((["v1"], "dossier"), (["v1"], "letter"), (["v2", "v1"], "dossier")):
        shown = dossiers.render(dossiers.compose(refs, kind), "md").decode()
        cover = shown.replace("*", "").replace("voor: ", "voor ")
        assert (f"evraagd voor {day.replace(' 10.00 uur', ' 10:00')}" in cover) == bool(told)


def test_an_item_with_a_later_date_of_its_own_is_told_too(office: Office) -> None:
    found = of_mail_with_a_date(office)
    plan = office.services.question_import.plan(found, found.documents[0])
    assert [(one.kind, one.detail) for one in plan.doubts] == [("due-after", "2026-11-24 12:00")]
    mended = with_day(found.documents[0], "requested", "1-12", date(2026, 12, 1))
    assert office.services.question_import.plan(found, mended).doubts == ()


# ── attachments ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("as_file", [False, True], ids=["in the archive", "as a file"])
def test_each_attachment_is_read_and_what_cannot_be_is_told(office: Office, *, as_file: bool) -> None:
    raw = with_files(
        COVER, ("lijst.pdf", pdf_of(LIST)), ("../kapot\u202e.pdf", b"%PDF-1.4 kapot"), ("oud.doc", b"\xd0\xcf\x11\xe0"),
        ("foto.jpg", b"\xff\xd8\xff"),
    )  # fmt: skip
    importing = office.services.question_import
    if as_file:
        found = importing.file(file(office, raw, "mail.eml"))
    else:
        office.take(raw)
        found = importing.message("s1")
    assert [one.source.path for one in found] == ["", "lijst.pdf"]
    assert [one.source.is_attachment for one in found] == [False, True]
    assert [[part.text for part in one.documents[0].parts] for one in found] == [
        [], ["Wat is de planning?", "Wat kost het per maand?"],
    ]  # fmt: skip
    assert [[(one.path, one.reason) for one in each.unread] for each in found] == 2 * [
        [("kapot.pdf", "damaged"), ("oud.doc", "form")]
    ]


def test_an_attachment_is_asked_for_by_the_day_in_the_mail(office: Office) -> None:
    office.take(
        with_files(
            COVER, ("lijst.docx", word_of(LIST)), ("eigen.docx", word_of(LIST + "Graag antwoord voor 1-12-2026."))
        )
    )
    _, one, own = office.services.question_import.message("s1")
    requested = one.documents[0].requested
    assert requested is not None
    assert (requested.day, requested.time, requested.place) == (date(2026, 11, 27), "10:00", 0)
    assert [doubt.kind for doubt in one.documents[0].doubts] == ["day-elsewhere"]
    assert own.documents[0].requested is not None
    assert own.documents[0].requested.day == date(2026, 12, 1)


def test_a_mail_that_is_a_file_comes_in_as_a_mail(office: Office) -> None:
    importing = office.services.question_import
    found = importing.file(file(office, with_files(COVER, ("lijst.docx", word_of(LIST))), "mail.eml"))
    importing.save(found[1], found[1].documents, "DJ")
    assert office.rows("SELECT kind FROM message") == [("mail",)]
    assert [len(one.documents[0].parts) for one in importing.message("v1")] == [0, 2]
    assert importing.save(found[1], found[1].documents, "DJ").same == {0: "v1"}
