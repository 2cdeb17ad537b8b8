"""The factsheet: what is in with a source is a fact, what has none stands apart, what is for the house stays there."""

from __future__ import annotations

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.dossier import KINDS
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.questions.shaping import PartEdit

APART = "### Nog zonder bron"


@pytest.fixture
def asking(office: Office) -> Office:
    """A question with three parts, the last without a number."""
    office.take(Mail(subject="Vragen over de huur").raw())
    office.services.deciding.decide(["s1"], "question", Given(checklist="C2"))
    shaping = office.services.question_shaping
    shaping.add("v1", [(("1",), "Hoeveel huurders?"), (("2",), "Wat kost het?"), ((), "Wanneer?")])
    return office


def text(office: Office, kind: str = "factsheet") -> str:
    dossiers = office.services.dossiers
    return dossiers.render(dossiers.compose(["v1"], kind), "md").decode().replace("\\", "")


def test_only_what_is_in_is_a_fact(asking: Office) -> None:
    checking = asking.services.checking
    for state in ("", "asked", "none"):
        told = CheckEdit(
            state=state,
            answer="1.250 huurders",
            source="Huurcommissie",
            as_of="1-7-2026",
            person="Piet Smit",
            reason="x",
        )
        checking.set("v1", "source", told, 1)
        assert "1.250 huurders" not in text(asking)
    checking.set("v1", "source", CheckEdit(state="in"), 1)
    assert "| 1.250 huurders | Huurcommissie | 1 juli 2026 |" in text(asking).partition(APART)[0]


@pytest.mark.parametrize("item", ["legal", "communication", "overlap", "secrecy", "reference", "dates", "people"])
def test_advice_for_the_house_and_how_it_is_handled_are_no_facts(asking: Office, item: str) -> None:
    part = 2 if item in ("legal", "communication") else 0
    told = CheckEdit(state="in", answer="procesrisico hoog", source="advies", as_of="1-7-2026")
    asking.services.checking.set("v1", item, told, part)
    for kind in KINDS:
        assert "procesrisico" not in text(asking, kind)


def test_an_item_of_her_own_checklist_may_be_a_fact(asking: Office) -> None:
    asking.services.checking.set("v1", "finance", CheckEdit(state="in", answer="past in de begroting", source="FEZ"), 2)
    assert "| past in de begroting | FEZ | [geen peildatum] |" in text(asking)


def test_figures_of_an_answer_without_a_source_stand_apart(asking: Office) -> None:
    shaping = asking.services.question_shaping
    shaping.change("v1", 1, PartEdit(answer="Het zijn er 4.321, van wie 812 in Zwolle. Dat kost € 3 mln."))
    shaping.change("v1", 2, PartEdit(answer="Volgens het CBS zijn het er 99."))
    shaping.change("v1", 3, PartEdit(answer="Na 55 jaar."))
    head, _, apart = text(asking).partition(APART)
    assert "- Vraag 1: 4.321, 812 en € 3 mln (in het antwoord)" in apart
    assert "- Vraag zonder nummer (plaats 3): 55 (in het antwoord)" in apart
    assert "99" not in apart
    assert "Bij 4.321 en 812 staat geen bron." in head  # on the cover
    asking.services.checking.set("v1", "source", CheckEdit(state="in", answer="4.321", source="CBS"), 1)
    assert "Vraag 1: 4.321" not in text(asking)


def test_a_part_without_a_number_is_named_by_its_place(asking: Office) -> None:
    checking = asking.services.checking
    for part in (1, 2):
        checking.set("v1", "core", CheckEdit(state="in"), part)
    checking.set("v1", "figures", CheckEdit(state="asked", person="Piet Smit"), 3)
    shown = text(asking, "dossier")
    assert "- Kernboodschap in één zin (vraag zonder nummer (plaats 3))" in shown
    assert "heeft die het geleverd (vraag zonder nummer (plaats 3)), Piet Smit" in shown


def test_its_place_is_the_one_on_the_screen_also_when_a_part_before_it_is_left_out(asking: Office) -> None:
    asking.services.question_shaping.change("v1", 1, PartEdit(answer="Personeelsvertrouwelijk"))
    for kind in ("qa", "dossier"):
        assert "Vraag zonder nummer (plaats 3)" in text(asking, kind)


def test_the_only_part_of_a_question_needs_no_name(asking: Office) -> None:
    for _ in range(2):
        asking.services.question_shaping.remove("v1", 1)
    shown = text(asking, "dossier")
    assert "- Kernboodschap in één zin\n" in shown
    assert "plaats" not in shown
