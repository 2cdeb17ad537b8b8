"""Who owes us something for questions: per person, the draft, and what was to be here by today."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.services.conftest import Begin
from tests.services.making import Mail, Office
from werkbank.bootstrap import build
from werkbank.domain.checklists import to_toml
from werkbank.domain.checklists.types import CheckItem
from werkbank.domain.errors import QuestionRefused
from werkbank.domain.terms.texts import Texts
from werkbank.lang import words
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.commitments import CommitmentEdit
from werkbank.services.questions.shaping import QuestionEdit
from werkbank.settings import Settings


def with_questions(office: Office) -> None:
    """Two questions; Piet owes three things of them, Janneke one."""
    office.services.register.add_person("Janneke Vos", [])
    office.take(Mail(subject="Vragen over de huur").raw(), Mail(subject="Vraag van de VNG").raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    office.services.deciding.decide(["s2"], "question", Given(checklist="C1"))
    office.services.question_shaping.add("v1", [(("4",), "Kent u het bericht?"), (("5",), "Hoeveel huurders?")])
    checking = office.services.checking
    checking.set("v1", "source", CheckEdit(person="Piet Smit", wanted="25-11"), 1)
    checking.set("v1", "memo", CheckEdit(person="Piet Smit", wanted="26-11"))
    checking.set("v2", "facts", CheckEdit(person="Piet Smit"))
    checking.set("v1", "figures", CheckEdit(person="Janneke Vos", wanted="24-11"), 2)


@pytest.fixture
def asking(begin: Begin) -> Office:
    return begin(with_questions)


def test_per_person_who_was_to_deliver_first_on_top(asking: Office) -> None:
    debts = asking.services.question_reminding.debts()
    assert [(one.person.name, [owed.question for owed in one.owed]) for one in debts] == [
        ("Janneke Vos", ["v1"]), ("Piet Smit", ["v1", "v1", "v2"]),
    ]  # fmt: skip
    asking.services.checking.state("v1", "dropped", "ingetrokken")
    assert [one.person.name for one in asking.services.question_reminding.debts()] == ["Piet Smit"]


@pytest.mark.parametrize(("later", "tone"), [(0, "friendly"), (1, "plain"), (2, "firm")])
def test_the_tone_follows_the_day(asking: Office, later: int, tone: str) -> None:
    services = asking.reopen(later=timedelta(days=later))
    assert services.question_reminding.debts()[0].tone == tone


def test_the_draft_names_the_questions_in_its_subject_and_what_is_wanted(asking: Office) -> None:
    reminding = asking.services.question_reminding
    _, piet = reminding.debts()
    letter = reminding.letter(piet, "friendly")
    assert (letter.to, letter.subject) == (
        "p.smit@minbzk.nl",
        "Binnenkort graag uw bijdrage aan Vragen over de huur (v1), Vraag van de VNG (v2)",
    )
    assert (
        "- v1 Vragen over de huur: de bron en de peildatum van elk cijfer (vraag 4), nodig op wo 25 nov\n"
        '  De vraag luidt: "Kent u het bericht?"\n' in letter.text
    )
    assert letter.text.endswith("Met vriendelijke groet,\nNoor Bakker\n")
    assert len({reminding.letter(piet, tone).text for tone in ("friendly", "plain", "firm")}) == 3


def test_what_is_asked_is_told_in_words_for_outside_and_once(asking: Office) -> None:
    services = asking.services
    services.question_shaping.add("v1", [((), f"Wat {'kost dat precies ' * 30}\x1b[31mnu?")])
    for item in ("figures", "legal"):
        services.checking.set("v1", item, CheckEdit(person="Janneke Vos", wanted="30-11"), 3)
    janneke = services.question_reminding.debts()[0]
    text = services.question_reminding.letter(janneke).text
    assert "het cijfer, met bron en peildatum (vraag 5), nodig op di 24 nov" in text
    assert 'De vraag luidt: "Hoeveel huurders?"' in text
    assert "het cijfer, met bron en peildatum (onderdeel 3, zonder nummer), nodig op ma 30 nov" in text
    (line,) = (one for one in text.splitlines() if "Wat kost dat" in one)
    assert line.endswith('…"')
    assert len(line) < 225
    assert "\x1b" not in text
    assert "wie is de eigenaar" not in text


def test_what_an_own_checklist_asks_is_put_as_a_question_to_the_other(asking: Office) -> None:
    services = asking.services
    item = CheckItem("gebeld", Texts("Is de wethouder gebeld?", "Was the alderman called?"))
    mine = services.checklists.all().find("C1")._replace(code="BEL", version=1, items=(item,))
    services.checklists.take(to_toml(mine).encode())
    asking.take(Mail(subject="Vraag van de gemeente").raw())
    services.deciding.decide(["s3"], "question", Given(checklist="BEL"))
    services.checking.set("v3", "gebeld", CheckEdit(person="Janneke Vos", wanted="30-11"))
    letter = services.question_reminding.letter(services.question_reminding.debts()[0])
    assert "uw antwoord op “Is de wethouder gebeld?”, nodig op ma 30 nov" in letter.text


def test_every_item_that_ships_has_words_for_outside(asking: Office) -> None:
    items = {item.id for one in asking.services.checklists.all().lists for item in one.items}
    assert items == set(words("nl").preparation.owing.wanted) == set(words("en").preparation.owing.wanted)


def test_only_what_is_due_is_needed_today_and_counts_as_reminded(asking: Office) -> None:
    services = asking.reopen(later=timedelta(days=3))  # 26 November: one is late, one is for today, one has no day
    piet = services.question_reminding.debts()[1]
    assert ([one.check for one in piet.now], [one.check for one in piet.later]) == (["source", "memo"], ["facts"])
    services.checking.set("v1", "legal", CheckEdit(person="Piet Smit", wanted="4-12"), 2)
    piet = services.question_reminding.debts()[1]
    letter = services.question_reminding.letter(piet)
    assert piet.tone == "firm"
    assert letter.subject == "Vandaag nodig: uw bijdrage aan Vragen over de huur (v1)"
    now, later = letter.text.split("Later nodig; ligt u daarmee op schema, dan hoeft u hiervoor nu niets te doen:\n")
    assert ("zijn deze bijdragen nu nodig" in now, "nodig op wo 25 nov" in now, "4 dec" in now) == (True, True, False)
    assert "of het juridisch houdbaar is, en of er procedures lopen (vraag 5), nodig op vr 4 dec" in later
    assert "- v2 Vraag van de VNG: de feiten, elk met bron en peildatum\n" in later
    assert services.question_reminding.sent([piet]) == 2
    assert {item for item, on in reminded(asking) if on} == {"source", "memo"}


def test_what_is_due_later_is_not_needed_today_however_firm(asking: Office) -> None:
    reminding = asking.services.question_reminding
    letter = reminding.letter(reminding.debts()[0], "firm")
    assert letter.subject == "Graag bericht over uw bijdrage aan Vragen over de huur (v1)"
    assert "nu nodig" not in letter.text
    assert "Vandaag" not in letter.text


def test_without_a_name_in_the_settings_there_is_a_place_for_it(asking: Office) -> None:
    moment = asking.services.doors.clock.now()
    nobody = build(Settings(), asking.path, moment=moment)
    try:
        (one, *_) = nobody.question_reminding.debts()
        assert nobody.question_reminding.letter(one).text.endswith("Met vriendelijke groet,\n[je naam]\n")
    finally:
        nobody.close()


def test_a_long_title_ends_at_a_word_in_the_subject(asking: Office) -> None:
    reminding, long = (
        asking.services.question_reminding,
        "Kamervragen over de huren in Almere, Lelystad en omliggende dorpen in 2026",
    )
    asking.services.question_shaping.edit("v1", QuestionEdit(title=long))
    janneke, piet = reminding.debts()
    assert reminding.letter(janneke, "plain").subject == (
        "Graag uw bijdrage aan Kamervragen over de huren in Almere, Lelystad en… (v1)"
    )
    assert reminding.letter(piet, "plain").subject == (
        "Graag uw bijdrage aan Kamervragen over de huren in… (v1), Vraag van de VNG (v2)"
    )


def test_of_a_marked_question_nothing_but_its_number(asking: Office) -> None:
    asking.services.shaping.mark(["s1"], "personnel")
    assert asking.services.question_reminding.letter(asking.services.question_reminding.debts()[0]).subject.endswith(
        "aan v1"
    )
    text = asking.services.question_reminding.letter(asking.services.question_reminding.debts()[0]).text
    assert "- v1: nodig op di 24 nov" in text
    assert "huur" not in text
    assert "Cijfers" not in text


def test_as_a_mail_that_she_sends_herself(asking: Office, tmp_path: Path) -> None:
    reminding = asking.services.question_reminding
    reminding.deliver(reminding.debts()[1], None, str(tmp_path / "piet.eml"))
    mail = message_from_bytes((tmp_path / "piet.eml").read_bytes(), policy=policy.default)
    assert (mail["X-Unsent"], mail["To"]) == ("1", "p.smit@minbzk.nl")
    assert "v1" in mail["Subject"]
    assert asking.rows("SELECT what, format, refs FROM export_log") == [("reminder", "eml", '["v1","v2"]')]


def test_an_answer_to_that_subject_is_recognised(asking: Office) -> None:
    _, piet = asking.services.question_reminding.debts()
    subject = f"RE: {asking.services.question_reminding.letter(piet).subject}"
    asking.take(Mail(subject=subject, sender="Piet Smit <p.smit@minbzk.nl>").raw())
    answers = {owed.check: owed.answers for owed in asking.services.question_reminding.debts()[1].owed}
    assert answers == {"source": ("m3",), "memo": ("m3",), "facts": ("m3",)}


def test_that_somebody_is_away_is_not_shown_as_the_answer(asking: Office) -> None:
    away = (("Auto-Submitted", "auto-replied"),)
    subject = f"RE: {asking.services.question_reminding.letter(asking.services.question_reminding.debts()[1]).subject}"
    asking.take(Mail(subject=subject, sender="Piet Smit <p.smit@minbzk.nl>", headers=away).raw())
    assert not any(one.answers for one in asking.services.question_reminding.debts()[1].owed)


def test_what_was_to_be_here_by_today_stands_in_vandaag_and_is_counted(asking: Office) -> None:
    def due(services: object) -> list[tuple[str, int, int]]:
        sight = services.overviews.today()  # type: ignore[attr-defined]
        return [(one.name, one.things, one.late) for one in sight.deliveries]

    assert due(asking.services) == []
    services = asking.reopen(later=timedelta(days=2))
    assert due(services) == [("Janneke Vos", 1, 1), ("Piet Smit", 1, 0)]
    sight = services.overviews.today()
    assert ("deliver", 2) in sight.groups
    assert services.overviews.count_today() == len(sight.lines)
    counts = services.tab_counts.of()
    assert (counts["today"], counts["waiting"]) == (len(sight.lines), 4)
    services.checking.set("v1", "figures", CheckEdit(state="in"), 2)
    assert due(services) == [("Piet Smit", 1, 0)]
    assert services.tab_counts.of()["waiting"] == 3


# ---------------------------------------------------------------------- that it was sent


def reminded(office: Office) -> list[tuple[str, str | None]]:
    return [tuple(row) for row in office.rows("SELECT item, reminded_on FROM question_check ORDER BY item")]


def test_that_it_was_sent_is_kept_with_everything_that_one_owes_as_one_deed(asking: Office) -> None:
    services, before = asking.services, reminded(asking)
    _, piet = services.question_reminding.debts()
    assert services.question_reminding.sent([piet]) == 3
    today = "2026-11-23"
    assert reminded(asking) == [("facts", today), ("figures", None), ("memo", today), ("source", today)]
    deed = services.history.log(1)[0]
    assert (deed.key, deed.args["questions"]) == ("question-remind", ["v1", "v2"])
    assert {one.reminded_on for one in services.question_reminding.debts()[1].owed} == {services.doors.clock.today()}
    assert services.questions.view("v2").line.reminded == services.doors.clock.today()
    services = asking.reopen()
    services.history.undo()
    assert reminded(asking) == before
    services.history.redo()
    assert ("facts", today) in reminded(asking)


def test_whoever_is_asked_anew_was_reminded_of_nothing(asking: Office) -> None:
    checking = asking.services.checking
    asking.services.question_reminding.sent(asking.services.question_reminding.debts())
    checking.set("v2", "facts", CheckEdit(person="Janneke Vos"))
    checking.set("v1", "memo", CheckEdit(state="in"))
    checking.set("v1", "memo", CheckEdit(state="asked"))
    checking.set("v1", "source", CheckEdit(remark="belde terug"), 1)
    assert reminded(asking) == [("facts", None), ("figures", "2026-11-23"), ("memo", None), ("source", "2026-11-23")]


def test_what_came_in_meanwhile_is_not_reminded_of_and_nothing_is_kept(asking: Office) -> None:
    services = asking.services
    debts = services.question_reminding.debts()
    services.checking.set("v2", "facts", CheckEdit(state="in"))
    with pytest.raises(QuestionRefused) as refused:
        services.question_reminding.sent(debts)
    assert (refused.value.reason, refused.value.subject) == ("owed-no-more", "v2")
    assert {on for _, on in reminded(asking)} == {None}
    assert services.question_reminding.sent([]) == 0


def test_vandaag_leaves_alone_who_was_reminded_today_and_not_longer(asking: Office) -> None:
    services = asking.reopen(later=timedelta(days=2))
    services.question_reminding.sent(services.question_reminding.debts()[:1])
    assert [one.name for one in services.overviews.today().deliveries] == ["Piet Smit"]
    services = asking.reopen(later=timedelta(days=3))
    assert [one.name for one in services.overviews.today().deliveries] == ["Janneke Vos", "Piet Smit"]


# ---------------------------------------------------------------------- what was promised by today


def test_what_was_promised_by_today_stands_in_vandaag(asking: Office) -> None:
    services = asking.services
    add = services.commitments.add
    add(CommitmentEdit(text="Brief over de huur", due="20-11-2026", made_on="3-6-2026"))
    add(CommitmentEdit(text="Cijfers naar de Kamer", due="vandaag"), "v1")
    add(CommitmentEdit(text="Later", due="24-11"))
    add(CommitmentEdit(text="Zonder dag"))
    add(CommitmentEdit(text="Gedaan", due="20-11-2026", made_on="3-6-2026"))
    services.commitments.state("t5", "done")
    sight = services.overviews.today()
    assert [(one.ref, one.text, one.question) for one in sight.promises] == [
        ("t1", "Brief over de huur", ""), ("t2", "Cijfers naar de Kamer", "v1"),
    ]  # fmt: skip
    assert ("promise", 2) in sight.groups
    assert services.overviews.count_today() == len(sight.lines)
    services.shaping.mark(["s1"], "personnel")
    assert [one.text for one in services.overviews.today().promises] == ["Brief over de huur", ""]
