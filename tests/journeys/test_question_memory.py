"""The memory at the keyboard: what resembles a part is shown while its answer is written, opened, and used again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.domain.question_keeping import Part
from werkbank.services.guesses import Given
from werkbank.services.questions.commitments import CommitmentEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

POST = (
    Mail(subject="Kamervragen één").raw(),
    Mail(subject="Kamervragen twee").raw(),
    Mail(subject="Zorgen over de huur", text="De huurders in onze gemeente wachten op huurtoeslag.\n").raw(),
)
ANSWER = "In 2025 kregen 1,5 miljoen huurders huurtoeslag (bron: CBS)."


def asked_before(services: Services) -> None:
    """An answer, a commitment and a mail about the same; a new question asks it again, and something else."""
    services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    services.deciding.decide(["s2"], "question", Given(checklist="C2"))
    shaping = services.question_shaping
    shaping.add("v1", [(("1",), "Hoeveel huurders kregen huurtoeslag, per gemeente?")])
    shaping.change("v1", 1, PartEdit(answer=ANSWER, answered=True))
    services.commitments.add(
        CommitmentEdit(text="Brief over huurtoeslag van huurders", due="1 dec", made_on="3-6-2026", person="Piet Smit")
    )
    shaping.add("v2", [(("1",), "Welke huurder in de gemeente Almere krijgt huurtoeslagen?"), (("2",), "Deelt u dit?")])


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    """At the first part of the new question, in detail."""
    noor = come_in(*POST, clock=Clock(), done=[asked_before])
    return opened(noor)


def opened(noor: Officer) -> Officer:
    return noor.press("4", "/").types("twee").press("enter", "enter", "tab").sees("vraag 1", "huurtoeslagen")


def part(noor: Officer, place: int = 1) -> Part:
    return noor.elsewhere(lambda services: services.questions.view("v2").parts[place - 1])


def test_what_resembles_the_part_is_there_while_it_is_written_and_says_why(noor: Officer) -> None:
    noor.sees_row("EERDER 3", "tab gaat erheen").press("tab")
    noor.sees_row("▌v1.1", "antwoord", "Hoeveel huurders kregen huurtoeslag").sees_row("t1", "toezegging")
    noor.sees_row("m3", "bericht", "Zorgen over de huur").sees_row("zelfde manager; woorden:", "huurtoeslagen")
    noor.sees("kregen 1,5 miljoen huurders", "+ zet dit achter je antwoord")
    noor.press("j").sees("wachten op huurtoeslag").press("G").sees_row("▌t1").sees_row("loopt, uiterlijk di 1 dec")
    noor.press("right").sees("Niets van eerder lijkt hierop").sees("Hier staan eerdere antwoorden").press("left")
    noor.sees_row("EERDER 3").press("g").sees_row("▌v1.1").press("tab").sees("DEELVRAGEN")


def test_one_key_takes_it_over_with_its_source_and_one_takes_it_back(noor: Officer) -> None:
    before = part(noor)
    noor.press("tab", "+").told("Overgenomen in vraag 1, uit v1.1", "u ongedaan").sees("Antwoord · 9 woorden")
    assert (part(noor).answer, part(noor).taken_from) == (ANSWER, "v1.1")
    noor.sees("v1.1 is hier al overgenomen").press("+").told("v1.1 is hier al overgenomen")
    noor.press("G", "+").told("uit t1")
    assert part(noor).taken_from == "v1.1, t1"
    noor.press("u", "u")
    assert part(noor) == before
    noor.sees("+ zet dit achter je antwoord")


def test_enter_opens_where_it_came_from_and_escape_comes_back(noor: Officer) -> None:
    noor.press("tab", "enter").sees("per gemeente?", ANSWER[:20]).told("v1").press("tab", "escape", "tab", "tab")
    noor.sees("DEELVRAGEN").press("escape").told("v2").sees_row("▌v1.1").sees("huurtoeslagen?")
    noor.press("G", "enter").sees("Brief over huurtoeslag").sees_not("EERDER").press("escape").sees_row("▌t1")
    noor.press("k", "enter").sees("Zorgen over de huur", "Anna de Boer", "De huurders in onze gemeente").sees_not(
        "EERDER"
    )
    noor.press("escape").sees_row("▌m3").press("escape").sees_row("▌○ kern").press("escape").sees("DEELVRAGEN")


def test_escape_comes_back_to_what_was_opened_and_to_the_matrix_it_was_seen_in(noor: Officer) -> None:
    noor.elsewhere(
        lambda services: services.commitments.edit("t1", CommitmentEdit(text="Brief over huurtoeslag huurders"))
    )
    noor.elsewhere(
        lambda services: services.question_shaping.change("v1", 1, PartEdit(core="huurtoeslag van huurders in Almere"))
    )
    noor.notices().press("tab")
    stand_on(noor, "v1.1")
    noor.press("enter").told("v1").press("escape").told("v2").sees_row("▌v1.1")
    noor.press("escape", "escape").resizes(120, 40).sees("DEELVRAGEN").clicks("v1.1").sees_row("▌v1.1")
    noor.press("escape").sees("DEELVRAGEN").press("escape").sees("IN VOORBEREIDING")


def test_its_own_key_goes_to_the_list_from_wherever_in_a_question(noor: Officer) -> None:
    noor.press("tab", "enter").told("v1").press("4").sees("IN VOORBEREIDING").press("enter").sees("DEELVRAGEN")
    noor.press("4").sees("IN VOORBEREIDING").press("4").sees("IN VOORBEREIDING")
    noor.press("enter", "escape").sees("IN VOORBEREIDING")


def test_a_marked_one_stays_a_pointer_and_says_why_it_is_not_taken_over(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.shaping.mark(["s1"], "personnel"))
    noor.notices().press("tab").sees_row("v1.1", "personeelsvertrouwelijk").sees_not("kregen huurtoeslag", "1,5")
    while "▌v1.1" not in "\n".join(noor.screen()):
        noor.press("j")
    noor.sees("v1.1 is vertrouwelijk").press("+").told("v1.1 is vertrouwelijk")
    assert part(noor).answer == ""
    noor.press("enter").sees_not("1,5", "per gemeente").press("escape").sees_row("v1.1")


def test_a_marked_question_looks_for_nothing(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.shaping.mark(["s2"], "personnel"))
    noor.notices().press("tab").sees_not("v1.1", "huurtoeslag").sees("met een merking")


def test_it_follows_what_is_typed_and_lets_it_go_with_the_line(noor: Officer) -> None:
    noor.press("right").sees("vraag 2").sees("Niets van eerder").press(*"jjjjjj", "enter").types("huurtoeslag huurders")
    noor.sees_row("EERDER 3").press("escape").sees("Niets van eerder")


def test_in_the_matrix_it_stands_under_the_parts_where_there_is_room(noor: Officer) -> None:
    noor.press("escape").sees("DEELVRAGEN").sees_not("EERDER").resizes(120, 40)
    noor.sees_row("EERDER 3").sees_row("v1.1", "antwoord").press("j").sees("Niets van eerder")
    noor.press("tab").sees_row("EERDER")


def test_a_part_must_be_chosen_first(noor: Officer) -> None:
    noor.press("left").sees("Kies eerst een deelvraag").press("tab", "+").told("Niets van eerder")


def test_what_is_read_closes_when_it_is_marked_elsewhere(noor: Officer) -> None:
    noor.press("tab", "j").sees_row("▌m3").press("enter").sees("De huurders in onze gemeente wachten")
    noor.elsewhere(
        lambda services: services.checking.state("v1", "dropped", "ingetrokken")
    )  # what says nothing of it changes nothing
    noor.notices().sees("De huurders in onze gemeente wachten").sees_not("EERDER")
    noor.elsewhere(lambda services: services.shaping.mark(["s3"], "personnel"))
    noor.notices().sees_not("in onze gemeente wachten", "Zorgen over de huur").sees_row("m3", "personeelsvertrouwelijk")


def test_the_keys_of_the_part_work_beside_the_memory(noor: Officer) -> None:
    noor.press("tab", "t").sees("datum of termijn").press("escape", "e").sees("wat wijzigen").press("escape")
    noor.sees_row("▌v1.1").press("x").told("~/dossier-v2.docx").press("escape", "R").sees(
        "Niemand is ons iets schuldig"
    )
    noor.press("escape").press("@").sees("Kamervragen twee")


def test_of_a_mail_only_what_is_about_the_part_is_taken_over_and_shown_before(noor: Officer) -> None:
    noor.press("tab", "j").sees_row("▌m3").sees("De huurders in onze gemeente wachten")
    noor.press("+").told("uit m3")
    assert part(noor).answer == "De huurders in onze gemeente wachten op huurtoeslag."
    text = "Beste Noor,\n\nDe vakantie was fijn.\n\nIn Almere wacht de huurder op huurtoeslagen.\n\nGroet\n"
    mail = Mail(subject="Nog over de huurtoeslagen van de huurder in Almere", text=text).raw()
    noor.elsewhere(lambda services: arrive(services, noor, mail))
    noor.notices().press("g")
    stand_on(noor, "m4")
    noor.sees("In Almere wacht de huurder", "+ zet dit deel van het bericht").sees_not("De vakantie", "Groet").press(
        "+"
    )
    assert part(noor).answer.endswith("huurtoeslag.\n\nIn Almere wacht de huurder op huurtoeslagen.")
    assert part(noor).taken_from == "m3, m4"


def arrive(services: Services, noor: Officer, mail: bytes) -> None:
    folder = noor.path.parent / "post"
    folder.mkdir()
    (folder / "nog.eml").write_bytes(mail)
    list(services.intake.take([folder]))


def stand_on(noor: Officer, ref: str) -> None:
    """With the arrow down to what is called so."""
    noor.press("g")
    for _ in range(12):
        if any(f"▌{ref} " in row for row in noor.screen()):
            return
        noor.press("j")
    raise AssertionError(noor.picture())


ASKED = """1
Kent u het bericht dat huurders in Almere wachten op huurtoeslag?

2
Krijgt elke huurder in de gemeente Almere huurtoeslag? Zo nee, waarom niet?
"""


def test_an_earlier_question_is_named_so_and_gives_no_answer(noor: Officer) -> None:
    noor.elsewhere(lambda services: arrive(services, noor, Mail(subject="Huurtoeslag huurders", text=ASKED).raw()))
    noor.notices().press("tab")
    stand_on(noor, "m4")
    noor.sees_row("m4", "bericht van").sees("alleen een vraag, geen antwoord").press("+")
    noor.told("In m4 staat hierover alleen een vraag, geen antwoord")
    noor.elsewhere(lambda services: services.deciding.decide(["s4"], "question", Given(checklist="C2")))
    noor.elsewhere(lambda services: services.question_shaping.add("v3", [(("1",), "Kent u dit?"), (("2",), "En dit?")]))
    noor.notices()
    stand_on(noor, "m4")
    noor.sees_row("▌m4", "vraag van ma 23 nov, nog niet beantwoord").sees("m4 is zelf een vraag", "Kent u het")
    noor.press("+").told("m4 is zelf een vraag: daar staat geen antwoord in")
    assert part(noor).answer == ""
    noor.elsewhere(lambda services: services.question_shaping.change("v3", 1, PartEdit(answer="Ja.", answered=True)))
    noor.notices()
    stand_on(noor, "m4")
    noor.sees_row("▌m4", "1 van 2 beantwoord")


def test_the_day_is_that_of_the_answer_and_a_draft_is_called_so(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.question_shaping.edit("v1", QuestionEdit(submitted="2-3-2026")))
    noor.press("tab").later(timedelta(days=2)).sees_row("v1.1", "antwoord van ma 23 nov")
    noor.elsewhere(
        lambda services: services.question_shaping.change("v1", 1, PartEdit(answer="Nog te tellen.", answered=False))
    )
    noor.notices().sees_row("v1.1", "concept van wo 25 nov")


def test_the_title_takes_the_room_there_is(noor: Officer) -> None:
    noor.press("escape").resizes(120, 40)
    noor.sees_row("v1.1", "Hoeveel huurders kregen huurtoeslag, per gemeente?")
    noor.press("tab", "tab").sees_row("▌v1.1", "antwoord van ma 23 nov")
    noor.awaits("▌ ", "Hoeveel huurders kregen huurtoeslag, per…").press("j").sees_row("▌m3").press("k")
    noor.clicks("Hoeveel huurders kregen huurtoeslag, per…").sees_row("▌v1.1")
