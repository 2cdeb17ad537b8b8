"""What somebody else does with a piece while a line about it is open is told at once, and what she typed stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.tui.archives import ComeIn, many
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.domain.notes.moves import Put
from werkbank.services.guesses import Given
from werkbank.services.questions.checking import CheckEdit
from werkbank.services.shaping import Edit


@pytest.fixture(params=[(80, 24), (120, 40)], ids=["80", "120"])
def noor(come_in: ComeIn, request: pytest.FixtureRequest) -> Officer:
    return come_in(*many(4), size=request.param)


def archived(*refs: str) -> Callable[[Services], object]:
    return lambda services: services.deciding.decide(refs, "archive", Given())


def edited(ref: str, edit: Edit) -> Callable[[Services], object]:
    return lambda services: services.shaping.edit([ref], edit)


def test_a_decision_elsewhere_is_told_in_the_open_line_and_what_was_typed_stays(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("i").fills("mijn kern")
    noor.elsewhere(archived(here))
    noor.notices().told(f"Let op: {here}", "elders besloten: archief", "enter doet er niets meer mee")
    assert "mijn kern" in noor.asked()
    assert "Ter informatie" not in noor.status()
    noor.types("!").told("elders besloten: archief").press("enter").told(
        "net ergens anders besloten; er is niets gedaan"
    )
    assert noor.states()[next(name for name in noor.states() if name.startswith(f"{here} "))] == "archived"
    assert list(noor.states().values()).count("new") == 3


def test_in_the_stream_as_well_and_the_line_stays_open(noor: Officer) -> None:
    noor.press("enter")
    here = noor.ref_here()
    noor.press("i").fills("mijn kern").elsewhere(archived(here))
    noor.notices().told(f"Let op: {here}", "elders besloten: archief")
    assert "mijn kern" in noor.asked()
    noor.press("escape").told("elders besloten: archief")


def test_of_ticked_pieces_the_others_are_done_and_the_line_says_how_many(noor: Officer) -> None:
    noor.press("*", "w").fills("Piet Smit")
    assert "4 stukken" in noor.asked()
    noor.elsewhere(archived("s2"))
    noor.notices().told("Let op: s2", "elders besloten: archief", "enter doet de andere 3")
    assert "3 stukken" in noor.asked()
    assert "Piet Smit" in noor.asked()
    noor.press("enter").told("ongedaan")
    assert sorted(noor.states().values()) == ["archived", "waiting", "waiting", "waiting"]
    noor.press("u").sees("Postvak 3")


def test_enter_before_it_was_noticed_leaves_the_others_in_the_line(noor: Officer) -> None:
    noor.press("*", "w").fills("Piet Smit").elsewhere(archived("s2"))
    noor.press("enter").told("Let op: s2", "enter doet de andere 3")
    assert "3 stukken" in noor.asked()
    assert "Piet Smit" in noor.asked()
    assert list(noor.states().values()).count("waiting") == 0
    noor.press("enter")
    assert list(noor.states().values()).count("waiting") == 3


def test_a_tick_on_what_somebody_else_decided_goes_and_is_told(noor: Officer) -> None:
    noor.press("space", "space").elsewhere(archived("s1"))
    noor.notices().told("Een aangevinkt stuk is elders besloten")
    noor.press("a")
    assert list(noor.states().values()).count("archived") == 2


def test_another_title_is_told_and_a_field_that_was_left_follows(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("i").elsewhere(edited(here, Edit(title="Ander verslag", due="4-12-2026")))
    noor.notices().told("elders gewijzigd", "titel nu Ander verslag", "uiterlijk nu vr 4 dec")
    assert "Ander verslag" in noor.asked()
    noor.press("enter").told("ongedaan")
    assert list(noor.states().values()).count("read") == 1


def test_what_she_typed_stays_when_somebody_else_wrote_the_same_field(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("e").fills("mijn kern").elsewhere(edited(here, Edit(gist="andere kern", title="Ander verslag")))
    noor.notices().told("titel nu Ander verslag", "wat jij typte blijft staan: kern")
    assert "mijn kern" in noor.asked()
    assert "Ander ver" in noor.asked()
    noor.press("enter").told("Aangepast")
    (item,) = [noor.elsewhere(lambda services: services.views.item(int(here[1:])))]
    assert (item.line.title, item.gist) == ("Ander verslag", "mijn kern")


def test_a_deadline_that_changed_elsewhere_is_told_and_the_line_follows(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("t").elsewhere(edited(here, Edit(due="4-12-2026")))
    noor.notices().told("uiterlijk nu vr 4 dec")
    assert "4-12-2026" in noor.asked()
    noor.fills("7-12-2026").press("enter").told("Uiterlijk ma 7 dec")


def test_a_form_on_a_piece_that_was_decided_says_so_and_still_changes_it(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("t").fills("7-12-2026").elsewhere(archived(here))
    noor.notices().told(f"Let op: {here}", "elders besloten: archief", "enter wijzigt het nog wel")
    assert "7-12-2026" in noor.asked()
    noor.press("enter").told("Uiterlijk ma 7 dec")


def test_a_decision_that_was_taken_back_elsewhere_leaves_no_notice(noor: Officer) -> None:
    here = noor.ref_here()
    noor.press("i").fills("mijn kern").elsewhere(archived(here))
    noor.notices().told("elders besloten: archief")
    noor.elsewhere(lambda services: services.history.undo())
    noor.notices()
    assert "elders" not in noor.status()
    noor.press("enter").told("ongedaan")


def test_of_a_marked_piece_no_word_is_told(come_in: ComeIn) -> None:
    noor = come_in(*many(2), done=[lambda services: services.shaping.mark(["s1"], "medical")])
    noor.goes_to("MEDISCH") if any("MEDISCH" in row for row in noor.rows()) else None
    here = noor.ref_here()
    title = noor.elsewhere(lambda services: services.views.item(1)).message.subject
    noor.press("t").elsewhere(edited("s1", Edit(title="Geheim woord", due="4-12-2026")))
    noor.notices()
    assert here
    assert "Geheim woord" not in noor.picture()
    assert title not in noor.status()


@pytest.mark.parametrize("marking", ["medical", "dep-v"])
def test_of_a_piece_that_is_marked_elsewhere_the_open_line_tells_no_word_any_more(noor: Officer, marking: str) -> None:
    here = noor.ref_here()
    title = noor.elsewhere(lambda services: services.views.item(int(here[1:]))).line.title
    noor.press("e").sees(title).elsewhere(lambda services: services.shaping.mark([here], marking))
    noor.notices().told(f"Let op: {here} is elders gewijzigd: merking nu")
    assert title not in noor.picture()
    assert "titel nu" not in noor.status()
    noor.press("escape")
    assert title not in noor.picture()


# ---------------------------------------------------------------------- questions and nota's


def a_question(services: Services) -> None:
    services.deciding.decide(["s1"], "question", Given(checklist="C2", by="18-12"))
    services.question_shaping.add("v1", [(("1",), "Kent u het bericht?"), (("2",), "Hoeveel huurders zijn er?")])


@pytest.fixture
def matrix(come_in: ComeIn) -> Officer:
    return come_in(*many(2), done=[a_question]).press("4", "enter").sees("DEELVRAGEN")


def test_a_tick_elsewhere_under_an_open_line_of_the_matrix_is_told(matrix: Officer) -> None:
    matrix.press("N").fills("Piet")
    matrix.elsewhere(lambda services: services.checking.set("v1", "core", CheckEdit(state="in"), 1))
    matrix.notices().told("Let op: v1.1 is elders gewijzigd", "binnen")
    assert "Piet" in matrix.asked()
    matrix.press("enter").told("gevraagd aan Piet")


def test_a_part_that_was_taken_away_is_told_and_nothing_lands_on_the_next(matrix: Officer) -> None:
    matrix.press("N").fills("Piet").elsewhere(lambda services: services.question_shaping.remove("v1", 1))
    matrix.notices().told("Let op: v1.1 is elders gewijzigd", "Hoeveel huurders zijn er?")
    matrix.press("enter").told("v1.1 is intussen elders gewijzigd")
    view = matrix.elsewhere(lambda services: services.questions.view("v1"))
    assert not [one for one in view.readiness.cells.values() if one.state == "asked"]


def test_a_question_that_is_no_more_is_told(matrix: Officer) -> None:
    matrix.press("N").fills("Piet").elsewhere(archived("s1"))
    matrix.notices().told("Let op: v1.1 is er niet meer", "enter doet er niets meer mee").press("enter").told("v1")


def test_a_nota_that_moved_on_under_an_open_line_is_told_and_is_not_moved_again(come_in: ComeIn) -> None:
    def noted(services: Services) -> None:
        services.deciding.decide(["s1"], "note", Given(author="Piet Smit", type="KBR", by="18-12"))

    def moved(services: Services) -> None:
        services.note_moves.move(["n1"], Put(date(2026, 12, 7), "wacht op cijfers"))

    noor = come_in(*many(2), done=[noted]).press("3").press(">")
    assert noor.asked()
    noor.elsewhere(moved)
    noor.notices().told("Let op: n1 is elders gewijzigd").press("enter").told("n1")
