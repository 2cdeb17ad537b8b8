"""A question at the keyboard: the list, the matrix, one part, its answer, its parts, and how far it is."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.making import Mail
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.domain.question_views import QuestionView
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit, QuestionEdit

POST = (Mail(subject="Kamervragen huur").raw(), Mail(subject="Vraag van de VNG").raw())
PARTS = [
    (("1",), "Kent u het bericht?"),
    (("2", "3"), "Hoeveel huurders zijn er? Hoeveel daarvan wachten?"),
    ((), "Bent u bereid dat te veranderen? Zo nee, waarom niet?"),
]


def two_questions(services: Services) -> None:
    services.deciding.decide(["s1"], "question", Given(checklist="C2", by="18-12"))
    services.deciding.decide(["s2"], "question", Given(checklist="C1", by="11-12"))
    services.question_shaping.add("v1", PARTS)


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*POST, clock=Clock(), done=[two_questions]).press("4")


@pytest.fixture
def matrix(noor: Officer) -> Officer:
    """The Kamervragen, open."""
    return noor.press("j", "enter").sees("HELE VRAAG", "DEELVRAGEN")


def view(noor: Officer, ref: str = "v1") -> QuestionView:
    return noor.elsewhere(lambda services: services.questions.view(ref))


def undone(noor: Officer, before: QuestionView) -> None:
    """One key takes it back, whole."""
    noor.press("u")
    now = view(noor)
    assert (now.parts, now.readiness, now.question) == (before.parts, before.readiness, before.question)


# ---------------------------------------------------------------------- the list


def test_by_readiness_and_slack_with_what_is_known_of_it_beside_it(noor: Officer) -> None:
    noor.sees_row("IN VOORBEREIDING 2").sees_row("✓ op tijd", "Vraag van de VNG", "C1", "0 %", "vr 11 dec")
    noor.press("j").sees_row("▌", "Kamervragen huur", "C2", "0 %").sees("3 deelvragen, 0 beantwoord", "gereed 0 %")
    noor.press("tab", "G").sees("Stuk", "s1 · Kamervragen huur", "Gedaan").press("escape").told("2 van 2")
    noor.elsewhere(lambda services: services.checking.state("v2", "ready", "moet vandaag weg"))
    noor.notices().sees_row("GEREED VOOR MANAGER 1")
    noor.press("j").sees("Toch gereed: moet vandaag weg")


def test_narrowed_by_words_and_by_manager(noor: Officer) -> None:
    noor.press("/").types("huur").told("1 vraag").sees_not("Vraag van de VNG").press("enter").told("huur", "1 van 1")
    noor.press("escape").told("van 2").press("/").types("bestaat niet").press("enter")
    noor.sees("Geen vraag met “bestaat niet”").press("escape")
    noor.press("m").fills("Fatima").press("enter").sees("Voor Fatima El Amrani lopen geen vragen").press("0")
    noor.press("u", "u", "u").sees("Er lopen geen vragen. Maak er in het postvak (1) een van een stuk: v.")


def test_narrowed_by_who_asks_by_list_and_by_how_it_stands(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.question_shaping.edit("v2", QuestionEdit(asker="NRC", author="Piet Smit")))
    noor.notices().press("/").told("van:naam").types("van:nrc").told("1 vraag").sees_not("Kamervragen huur").press(
        "enter"
    )
    noor.told("van:nrc", "1 van 1").press("escape", "/").types("lijst:c2").sees_not("VNG").press("escape")
    noor.press("/").types("te-laat").told("0 vragen").press("escape", "/").types("avteur:smit")
    noor.told('"avteur:" ken ik niet', "Bedoelde je: auteur:?", "Hier kan: van: auteur: manager: lijst:").sees("VNG")
    noor.press("enter").told('"avteur:" ken ik niet').press("escape").sees("VNG", "Kamervragen huur").told("van 2")
    noor.sees_row("enter openen", "/ zoek", "? meer")


def test_a_marked_question_gives_no_word(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.shaping.mark(["s1"], "personnel"))
    noor.notices().sees_not("Kamervragen huur", "huurders").sees_row("personeelsvertrouwelijk")
    noor.press("j", "f").sees_not("huur").press("f", "enter").sees_not("bericht", "huurders").sees("met een merking")
    noor.press("tab").sees_not("bericht").press("E").told("met een merking").press("S").told("met een merking")


def test_the_item_it_came_from(noor: Officer) -> None:
    noor.press(":").types("stuk waar de vraag").press("enter")
    assert noor.title_here() == "Vraag van de VNG"


# ---------------------------------------------------------------------- the matrix


def test_walked_with_arrows_and_letters_over_the_whole_question_and_its_parts(matrix: Officer) -> None:
    matrix.sees_row("▌1", "Kent u het bericht?", "[○]").sees("Kernboodschap in één zin")
    matrix.press("l", "right").sees("Cijfers: wie is de eigenaar").press("j").sees_row("▌2, 3", "[○]").told("2 van 3")
    matrix.press("h").sees("Bron en peildatum").press("g").sees_row("[○]nr").sees("Kenmerk (2026Z…)")
    matrix.press("right").sees_row("[○]datum").press("j").sees_row("[○]uitv").press("j").sees_row("▌1", "[○]")
    matrix.press("k").sees_row("[○]uitv").press("G").sees_row("▌·", "[○]").told("3 van 3")
    matrix.press("escape").sees("IN VOORBEREIDING")


def test_one_key_ticks_with_a_live_percentage_and_one_key_takes_it_back(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("space").told("kern: binnen", "u ongedaan").sees_row("▌1", "[●]").sees("gereed 2 %")
    assert view(matrix).readiness.cells["core", before.parts[0].id].state == "in"
    matrix.press("space").told("kern: open").sees_row("▌1", "[○]").sees("gereed 0 %").press("u")
    undone(matrix, before)
    matrix.sees_row("▌1", "[○]")


def test_asked_of_somebody_by_a_day(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("l", "N").fills("Piet").press("tab").fills("vr").told("uiterlijk vr 27 nov").press("enter")
    matrix.told("bron: gevraagd aan Piet").sees_row("▌1", "[◐]").sees("◐ gevraagd · Piet Smit vr 27 nov")
    matrix.press("N").press("tab").fills("onzin").press("enter").told("Dit is geen datum").press("escape")
    matrix.press("space").sees_row("▌1", "[●]").press("u").sees_row("▌1", "[◐]")
    matrix.press("N").fills("").press("enter").told("niemand meer gevraagd").sees_row("▌1", "[○]").press("u")
    undone(matrix, before)


def test_asked_by_a_day_that_is_past_or_after_the_question_itself(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("l", "N").fills("Piet").press("tab").fills("gisteren").press("enter").told("Die dag is al voorbij")
    matrix.fills("8-1").told("uiterlijk vr 8 jan", "later dan de vraag zelf").press("enter")
    matrix.told("gevraagd aan Piet", "later dan de vraag zelf, die uiterlijk vr 18 dec")
    undone(matrix, before)


def test_who_is_not_known_yet_is_added_with_enter_once_more(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("l", "N").fills("Xandra Quist").press("enter").told('niemand die "Xandra Quist" heet')
    matrix.told("Nog een keer enter").press("enter").told("gevraagd aan Xandra Quist").sees("◐ gevraagd · Xandra Quist")
    assert "Xandra Quist" in view(matrix).people.values()
    matrix.press("u")
    assert "Xandra Quist" not in view(matrix).people.values()
    undone_already = view(matrix)
    assert undone_already.readiness == before.readiness
    matrix.press("N").fills("Piet Smti").press("enter").told("Bedoelde je").fills("Piet Smit").press("enter")
    matrix.told("gevraagd aan Piet Smit")


def test_not_applicable_needs_a_reason(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("-").press("enter").told("vraagt een reden").types("geen cijfers").press("enter")
    matrix.sees_row("▌1", "[–]").sees("– n.v.t. · want geen cijfers")
    undone(matrix, before)


def test_source_reference_date_and_remark_in_one_line(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("l", "enter", "tab").fills("CBS").press("tab").fills("1-10-2026").press("tab").fills("definitief")
    matrix.press("enter").told("bron: ingevuld, maar nog open · spatie: binnen").sees(
        "bron: CBS · peildatum do 1 okt · definitief"
    )
    matrix.press("enter", "tab", "tab").fills("onzin").press("tab", "enter").told("geen datum").fills("2-10")
    matrix.press("enter").sees("peildatum vr 2 okt").press("u")
    matrix.press("enter", "enter").sees("bron: CBS")  # nothing was changed: no deed
    undone(matrix, before)


def test_who_delivers_what_stands_at_the_right_where_there_is_room(matrix: Officer) -> None:
    matrix.elsewhere(lambda services: services.checking.set("v1", "source", CheckEdit(person="Piet Smit"), 1))
    matrix.notices().sees_not("wie levert wat").resizes(120, 40)
    matrix.sees_row("DEELVRAGEN", "wie levert wat").sees_row("▌1", "◐", "Piet Smit: bron")


def test_a_title_has_the_room_that_nobody_else_needs(matrix: Officer) -> None:
    long = "Hoeveel huurders in de gemeente wachten er op dit moment?"
    matrix.elsewhere(lambda services: services.question_shaping.change("v1", 1, PartEdit(text=long)))
    matrix.notices().sees_row("▌1", "Hoeveel huurders in de gemeente", "[○]").resizes(120, 40).sees_row("▌1", long)
    matrix.elsewhere(lambda services: services.checking.set("v1", "source", CheckEdit(person="Piet Smit"), 2))
    matrix.notices().sees_row("DEELVRAGEN", "wie levert wat").sees_row("2, 3", "Piet Smit: bron").sees_row(
        "▌1", "Hoeveel"
    )


def test_seventy_three_parts_are_a_list_of_which_only_what_is_in_sight_is_drawn(noor: Officer) -> None:
    many = [((str(number),), f"Vraag nummer {number}?") for number in range(4, 74)]
    noor.elsewhere(lambda services: services.question_shaping.add("v1", many))
    noor.notices().press("j", "enter").sees("DEELVRAGEN").sees_not("Vraag nummer 73").press("G").sees_row("▌73")
    drawn: list[int] = []
    parts = noor.app.frame.query_one("PartRows")
    paint = parts.draw

    def counted(y: int, width: int) -> object:
        drawn.append(y)
        return paint(y, width)

    parts.draw = counted  # type: ignore[attr-defined, method-assign]
    noor.press("k").sees_row("▌72").press("space").sees_row("▌72", "[●]")
    assert min(drawn) > 50
    noor.press("pageup").sees_not("Vraag nummer 73")


def test_a_question_without_parts_answers_for_itself(noor: Officer) -> None:
    noor.press("enter").sees("0 van 12 binnen").sees_not("DEELVRAGEN").press("space").sees("gereed 8 %")
    noor.press("y").told("F zet er een bij").press("F").types("Wanneer is het klaar?").press("enter")
    noor.told("Deelvraag erbij").sees("DEELVRAGEN", "Wanneer is het klaar?")


# ---------------------------------------------------------------------- one part


def test_a_part_in_detail_with_its_checklist_and_what_a_reader_would_stumble_over(matrix: Officer) -> None:
    matrix.elsewhere(
        lambda services: services.question_shaping.change("v1", 2, PartEdit(answer="Er zijn 1.234 huurders."))
    )
    matrix.notices().press("j", "tab").sees("vraag 2, 3", "Cijfer zonder bron: 1.234", "Cijfer zonder peildatum: 1.234")
    matrix.sees_row("▌○ kern").press("j").sees_row("▌○ bron").press("space").sees_row("▌● bron")
    matrix.press("l").sees("deel 3, zonder nummer").press("h", "h").sees("vraag 1").press("h").sees("Kamervragen huur")
    matrix.press("tab", "tab").sees("DEELVRAGEN")


def test_an_answer_in_one_line_is_one_deed(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press(*"llllll", "enter").types("Ja, ik ken het.").press("enter").told("Antwoord bewaard, 4 woorden")
    assert view(matrix).parts[0].answer == "Ja, ik ken het."
    matrix.press("space").told("antw: binnen")
    assert view(matrix).parts[0].answered
    matrix.press("u")
    undone(matrix, before)


def editor(folder: Path, body: str) -> str:
    script = folder / "mijn editor.sh"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o700)
    return f"'{script}'"


def test_a_long_answer_in_ones_own_editor(matrix: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = matrix.path.parent
    monkeypatch.setenv("EDITOR", editor(folder, "printf 'Ja.\\n\\nOmdat het kan.\\n' > \"$1\""))
    matrix.press("E").told("Antwoord bewaard, 4 woorden").press("tab").sees("Ja.", "Omdat het kan.")
    assert view(matrix).parts[0].answer == "Ja.\n\nOmdat het kan."
    matrix.press("escape", *"llllll", "enter").told("E opent hem in je editor")
    monkeypatch.setenv("EDITOR", editor(folder, "true"))
    matrix.press("E").told("Er is niets veranderd")
    monkeypatch.setenv("EDITOR", editor(folder, "printf 'half' > \"$1\"; exit 1"))
    matrix.press("E").told("De editor stopte met een fout; er is niets veranderd")
    monkeypatch.setenv("EDITOR", editor(folder, "printf '\\377\\376\\000' > \"$1\""))
    matrix.press("E").told("niet te lezen")
    monkeypatch.setenv("EDITOR", "/nergens/editor")
    matrix.press("E").told("EDITOR")
    assert view(matrix).parts[0].answer == "Ja.\n\nOmdat het kan."


def test_versions_are_read_and_an_older_one_is_taken_back(matrix: Officer) -> None:
    matrix.press("y").told("Er is geen andere versie")
    for answer in ("Ja.", "Ja, zeker."):
        matrix.elsewhere(lambda services, text=answer: services.question_shaping.change("v1", 1, PartEdit(answer=text)))
    before = view(matrix.notices())
    matrix.press("y").sees("Versie 2", "[-Ja.-]{+Ja, zeker.+}", "Versie 1", "zelf geschreven").told("Ja.")
    matrix.press("enter").told("Het antwoord is weer als in versie 1")
    assert view(matrix).parts[0].answer == "Ja."
    undone(matrix, before)


# ---------------------------------------------------------------------- parts and fields


def test_parts_are_split_joined_renumbered_added_and_removed(matrix: Officer) -> None:
    before = view(matrix)
    matrix.press("j", "S").told("1: Hoeveel huurders zijn er?", "2: Hoeveel daarvan wachten?").press("enter")
    matrix.told("Gesplitst").sees_row("·", "Hoeveel daarvan wachten?")
    assert [one.text for one in view(matrix).parts][1:3] == ["Hoeveel huurders zijn er?", "Hoeveel daarvan wachten?"]
    matrix.press("+").told("Samengevoegd").sees_not("4 deelvragen")
    matrix.press("e").fills("nummers").press("enter").fills("7").press("enter").told("Gewijzigd").sees_row("▌7")
    matrix.press("delete").told("Deelvraag 7 weg").sees_not("Hoeveel huurders")
    assert len(view(matrix).parts) == 2
    matrix.press("u", "u", "u")
    undone(matrix, before)
    matrix.press("S").fills("").told("eerste woorden van het tweede deel").press("escape")
    matrix.press("S").fills("staat er niet").told("niet midden in de tekst").press("enter").told("niets te splitsen")
    matrix.press("escape", "G", "+").told("komt er geen meer")


def test_fields_of_the_question(noor: Officer) -> None:
    noor.press("j", "e").told("nu: nog niets").press("enter").fills("Peters (CDA)").press("enter").told("Gewijzigd")
    noor.sees_row("vrager", "Peters (CDA)")
    noor.press("e").fills("soort").press("enter").fills("besluit").press("enter").sees_row("soort", "besluit")
    noor.press("e").fills("auteur").press("enter").fills("Piet").press("enter").sees("Piet Smit")
    noor.press("e").fills("soort").press("enter").fills("raar").press("enter").told("Kies uit: feit").press("escape")
    noor.press("e").fills("xyz").press("enter").told("Kies uit: vrager").press("escape")
    kept = view(noor).question
    assert (kept.asker, kept.kind) == ("Peters (CDA)", "decision")


def test_its_term_as_on_the_other_screens(noor: Officer) -> None:
    noor.press("j", "t").fills("4-12").press("enter").sees_row("Kamervragen huur", "vr 4 dec")


# ---------------------------------------------------------------------- how far it is


def test_ready_is_refused_with_what_blocks_and_goes_with_a_reason_all_the_same(noor: Officer) -> None:
    noor.press(">").told("Nog niet gereed. 6 punten houden tegen: vrager, ").told("komt in de brief").press("enter")
    noor.told("geef een reden").types("moet vandaag weg").press("enter").told("Toch gereed: moet vandaag weg")
    noor.sees_row("GEREED VOOR MANAGER 1").sees("Toch gereed: moet vandaag weg").press("u").sees("IN VOORBEREIDING 2")


def test_a_part_without_a_number_is_called_so_in_the_line(matrix: Officer) -> None:
    matrix.press("j", "j", *"llllll", "enter").sees("antwoord op de vraag zonder nummer (plaats 3)").press("escape")


def test_what_blocks_is_told_with_how_many_and_where_over_more_lines(noor: Officer) -> None:
    noor.press("j", ">").told("punten houden tegen: nr, datum", "kern (elke deelvraag)")
    noor.sees("die komt in de brief")
    kern = view(noor).parts[0].id
    assert kern
    noor.press("escape").elsewhere(lambda services: services.checking.set("v1", "core", CheckEdit(state="in"), 1))
    noor.notices().press("j", ">").told("kern (vraag 2, 3, (3))").press("escape")


def test_answered_is_refused_while_a_part_has_no_answer_that_stands(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.checking.state("v1", "ready", "moet weg"))
    noor.notices().press("G", ">").told("Nog niet beantwoord", "(3): vraag 1; 2, 3; (3)").press("enter")
    noor.told("geef een reden").press("escape").sees("GEREED VOOR MANAGER 1")
    for place in (1, 2, 3):
        noor.elsewhere(
            lambda services, at=place: services.question_shaping.change("v1", at, PartEdit(answer="Ja.", answered=True))
        )
    noor.notices().press("G", ">").told("De vraag is nu: beantwoord").sees("BEANTWOORD 1", "Toch beantwoord: moet weg")
    noor.press(">").told("staat al zo").press("<").told("in voorbereiding")


def test_a_part_without_an_answer_takes_a_reason_to_be_answered(matrix: Officer) -> None:
    matrix.press(*"llllll", "space").told("Bij vraag 1 staat nog geen antwoord").press("enter")
    assert not view(matrix).parts[0].answered
    matrix.types("staat in de brief").press("enter").told("antw: binnen")
    assert view(matrix).parts[0].answered


def test_answered_all_the_same_and_lapsed_take_a_reason(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.checking.state("v2", "ready", "moet weg"))
    noor.notices().press("G", ">").told("Nog niet beantwoord. 6 punten staan nog open: vrager, ")
    noor.types("per telefoon").press("enter").told("Toch beantwoord: per telefoon").sees(
        "Toch beantwoord: per telefoon"
    )
    noor.press("g", "I").told("Geef de reden").press("enter").told("vraagt een reden").types("ingetrokken")
    noor.press("enter").told("Vervallen: ingetrokken").press("G").sees("Vervallen: ingetrokken").press("I")
    noor.told("staat al zo").press("u").sees_not("VERVALLEN")


def test_ready_is_said_of_all_that_are_ticked_in_one_deed(noor: Officer) -> None:
    noor.press("g", "*").told("2 aangevinkt").press(">").told("Nog niet gereed: 2 van de 2", "v1: nr, datum", "v2: ")
    noor.types("moet weg").press("enter").told("Toch gereed: moet weg · 2 vragen", "ongedaan")
    noor.sees("GEREED VOOR MANAGER 2").sees_not("aangevinkt").press("u").sees("IN VOORBEREIDING 2")
    noor.elsewhere(lambda services: services.checking.state("v2", "ready", "moet weg"))
    noor.notices().press("*", ">").told("Niet alle aangevinkte vragen staan even ver", "in voorbereiding: v1", "v2")
    assert view(noor).line.state == ""


def test_what_is_answered_is_so_no_more_when_one_of_its_parts_is_unticked(noor: Officer) -> None:
    for place in (1, 2, 3):
        noor.elsewhere(
            lambda services, at=place: services.question_shaping.change("v1", at, PartEdit(answer="Ja.", answered=True))
        )
    noor.elsewhere(lambda services: services.checking.state("v1", "answered", "per telefoon"))
    noor.notices().press("G").sees("BEANTWOORD 1").press("enter", *"llllll", "space")
    noor.told("antw: open · de vraag is weer in voorbereiding", "ongedaan")
    assert view(noor).line.state == ""
    noor.press("u").sees("beantwoord")
    assert (view(noor).line.state, view(noor).line.answered) == ("answered", 3)


def test_what_blocks_is_counted_once_everywhere(noor: Officer) -> None:
    noor.press("j")
    blocking = len(view(noor).readiness.blocking)
    noor.sees_row("Kamervragen huur", f"{blocking} open").sees(f"Houdt tegen · {blocking}")
    noor.press(">").told(f"{blocking} punten houden tegen").press("escape", "enter").sees(f"{blocking} houden tegen")


# ---------------------------------------------------------------------- who owes us what


def owing(services: Services) -> None:
    services.checking.set("v1", "source", CheckEdit(person="Piet Smit", wanted="24-11"), 2)
    services.checking.set("v2", "asker", CheckEdit(person="Janneke Vos", wanted="27-11"))


def test_who_owes_us_what_with_a_draft_and_what_seems_to_be_answered(noor: Officer, tmp_path: Path) -> None:
    noor.elsewhere(owing)
    noor.notices().press("j", "R").told("wie ons wat schuldig is").sees_row("PIET SMIT", "1 te leveren")
    noor.sees_row("▌di 24 nov", "v1", "vraag 2, 3").sees(
        "Binnenkort graag uw bijdrage aan Kamervragen huur (v1)", "[vriendelijk]"
    )
    noor.press("right", "right").sees("[stevig]", "Graag bericht over uw bijdrage aan Kamervragen huur (v1)").press(
        "left"
    ).sees("[gewoon]")
    noor.press("ctrl+c").told("klembord")
    assert noor.app.clipboard.startswith("Beste Piet Smit,")
    noor.press("ctrl+s").fills(str(tmp_path / "piet")).press("enter").told("piet.eml", "versturen doe je zelf")
    assert b"v1" in (tmp_path / "piet.eml").read_bytes()
    mail = Mail(subject="RE: Graag uw bijdrage aan Kamervragen huur (v1)", sender="Piet Smit <p.smit@minbzk.nl>").raw()
    noor.elsewhere(lambda services: arrive(services, tmp_path, mail))
    noor.notices().sees("antwoord? m3", "Lijkt beantwoord").press("space").told(
        "Binnen van Piet Smit voor v1 (vraag 2, 3), uit m3: Bron en peildatum"
    )
    cell = view(noor).readiness.cells["source", view(noor).parts[1].id]
    assert (cell.state, cell.check and cell.check.source) == ("in", "m3")
    noor.sees_not("PIET SMIT").press("u").sees("PIET SMIT")
    noor.press("g", "enter").sees_row("▌2, 3").press("escape", "escape")


def owing_now_and_later(services: Services) -> None:
    services.checking.set("v1", "source", CheckEdit(person="Piet Smit", wanted="23-11"), 2)
    services.checking.set("v1", "core", CheckEdit(person="Piet Smit", wanted="27-11"), 2)
    services.checking.set("v1", "core", CheckEdit(person="Piet Smit", wanted="27-11"), 1)


def test_what_is_kept_of_a_reminder_is_told_whole_on_a_narrow_screen(noor: Officer) -> None:
    noor.elsewhere(owing_now_and_later)
    noor.notices().press("R", "Y").sees("Vastgelegd: Piet Smit herinnerd aan 1 bijdrage; 2 zijn later nodig en")
    noor.sees("tellen niet als herinnerd", "u ongedaan")


def arrive(services: Services, folder: Path, mail: bytes) -> None:
    (folder / "post").mkdir()
    (folder / "post" / "antwoord.eml").write_bytes(mail)
    list(services.intake.take([folder / "post"]))


def test_it_stands_with_what_is_waited_for_and_when_due_in_vandaag(noor: Officer) -> None:
    noor.elsewhere(owing)
    noor.notices().press("6").sees_row("PIET SMIT 1").sees_row("di 24 nov", "v1 · vraag 2, 3", "gevraagd ma 23 nov")
    noor.press("2").sees_not("TE LEVEREN").later(timedelta(days=2)).press("2").sees_row("TE LEVEREN VOOR VRAGEN 1")
    noor.sees_row("▌Piet Smit", "1 te leveren, 1 te laat", "v1").press("enter").sees_row("▌1 wd te laat", "v1")
    noor.press("escape").sees("TE LEVEREN VOOR VRAGEN 1")


def test_when_nobody_owes_us_anything(noor: Officer) -> None:
    noor.press("R").sees("Niemand is ons iets schuldig voor een vraag. N in de matrix van een vraag")
    noor.press("escape").sees("IN VOORBEREIDING")


def test_two_who_write_the_same_answer_are_told_and_nothing_is_lost(matrix: Officer) -> None:
    matrix.press(*"llllll", "enter").types("van hier")
    matrix.elsewhere(lambda services: services.question_shaping.change("v1", 1, PartEdit(answer="Van elders.")))
    matrix.press("enter").told("intussen elders is gewijzigd: y toont dat")
    assert view(matrix).parts[0].answer == "van hier"
    matrix.press("y").sees("Van elders.").press("escape", "u")
    assert view(matrix).parts[0].answer == "Van elders."


def test_a_part_that_is_taken_away_says_what_went_with_it(matrix: Officer) -> None:
    matrix.elsewhere(lambda services: services.question_shaping.change("v1", 1, PartEdit(answer="Twaalf huurders.")))
    before = view(matrix.notices())
    matrix.press("delete").told("Deelvraag 1 weg, met een antwoord van 2 woorden")
    undone(matrix, before)


# ---------------------------------------------------------------------- the bottom line


def press_question(services: Services) -> None:
    services.deciding.decide(["s1"], "question", Given(checklist="C5", by="18-12"))
    services.question_shaping.add("v1", PARTS)


def test_a_key_that_does_nothing_here_is_not_shown(come_in: ComeIn) -> None:
    matrix = come_in(*POST, clock=Clock(), done=[press_question]).press("4", "enter")
    matrix.sees_row("N wie", "- n.v.t.", "> gereed").press(*"ll").sees_row("spatie binnen", "enter invullen")
    matrix.sees_not("N wie", "n.v.t.  tab").press("h").sees_row("N wie", "- n.v.t.")
    matrix.press("S").press("escape").press("?").sees_row("S", "de deelvraag in tweeën: je typt waar het tweede")
    matrix.press("escape", "tab", "tab").sees("Niets van eerder").sees_not("+ overnemen")
    matrix.elsewhere(lambda services: services.checking.state("v1", "dropped", "ingetrokken"))
    matrix.notices().press("4").sees_row("VERVALLEN 1").sees_not("> gereed")


def test_in_an_empty_list_only_what_makes_one_is_shown(come_in: ComeIn) -> None:
    noor = come_in(clock=Clock()).press("4").sees("Er lopen geen vragen").sees_not("e wijzig", "enter openen")
    noor.press(":").types("toezeggingen").press("enter").sees_row("F nieuw").sees_not("e wijzig", "I vervallen")


# ---------------------------------------------------------------------- what was undone


def test_what_is_undone_says_of_what_and_on_which_screen_and_the_cursor_goes_there(matrix: Officer) -> None:
    matrix.press("G", "delete").told("Deelvraag weg").press("g").press("u").told("“Kamervragen huur”")
    matrix.sees_row("▌·").told("3 van 3")
    assert " op " not in matrix.app.frame.status.text
    matrix.press("1").sees("Niets meer te beslissen").press("U").told("“Kamervragen huur” · op 4 Vragen")
    matrix.press("4", "escape", "g", "u").told("Ongedaan")
    matrix.press("u", "u").told("wordt vraag: s2 “Vraag van de VNG” · op 1 Postvak").sees_row("▌", "Kamervragen huur")
    matrix.press("U").told("Opnieuw: wordt vraag: s2").sees_row("▌", "Vraag van de VNG")


def test_mail_that_is_taken_back_and_comes_again_leaves_the_cursor_where_it_was(come_in: ComeIn) -> None:
    noor = come_in(*(Mail(subject=f"Stuk {one}").raw() for one in range(4)), clock=Clock()).press("j", "j")
    here = noor.title_here()
    noor.press("u").told("4 berichten").press("U").told("4 berichten")
    assert noor.title_here() == here


# ---------------------------------------------------------------------- room


LONG = "Hoeveel huurders in de gemeente Almere wachten langer dan een half jaar op een antwoord van de huurcommissie, en waarom?"


def test_a_long_part_takes_two_lines_where_there_is_room(come_in: ComeIn) -> None:
    noor = come_in(*POST, clock=Clock(), done=[two_questions])
    noor.elsewhere(lambda services: services.question_shaping.add("v1", [(("4",), LONG)]))
    noor.press("4", "j", "enter").sees_row("1", "Kent u het bericht?").sees_row("4", "Hoeveel huurders in de", "○")
    noor.awaits("Almere wachten langer").press("j", "j", "j").sees_row("▌4", "[○]").sees_row("▌", "Almere wachten")
    noor.clicks("Almere wachten").sees_row("▌4", "Hoeveel").clicks("Kent u het bericht").sees_row("▌1")
    noor.elsewhere(lambda services: services.question_shaping.add("v1", [((str(one),), LONG) for one in range(5, 12)]))
    noor.notices().sees_row("9", "Hoeveel huurders", "○").sees_not("Almere wachten langer")


def test_long_choices_are_told_whole(matrix: Officer) -> None:
    matrix.press("g", "e").fills("zzz").press("enter").told("titel, gericht aan").sees("ingezonden, gevraagd voor.")
    matrix.resizes(80, 24).press("escape", "E").told("export EDITOR=nano")
