"""The inbox narrowed by what pieces are, kept as views, walked in parts, and ticked by the handful."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.services.making import AMRANI, Mail, pile
from tests.tui.archives import ComeIn
from tests.tui.robot import Officer
from werkbank.bootstrap import Services
from werkbank.domain.views import ItemLine
from werkbank.services.guesses import Given
from werkbank.services.saved_views import ViewEdit
from werkbank.services.shaping import Edit
from werkbank.storage.reads import choosing

GRIFFIE = "Griffie plenair <griffie@tweedekamer.nl>"
FIRST = Mail(subject="Kamervragen huurtoeslag", sender=GRIFFIE)
MAILS = (
    FIRST.raw(),
    FIRST.answer(text="Nog een vraag.\n").raw(),
    Mail(subject="Woningbouw Almere", text="Over de bouw.\n").raw(),
    Mail(subject="Uitnodiging werkbezoek", to=AMRANI).raw(),
    Mail(subject="Jaarverslag", to=AMRANI, sender="Bo Ek <bo@gmail.com>").raw(),
)


def late_and_tight(services: Services) -> None:
    services.shaping.edit(["s3"], Edit(due="20-11-2026"))
    services.shaping.edit(["s4"], Edit(due="24-11"))


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*MAILS, done=[late_and_tight])


def chooses(noor: Officer, command: str) -> Officer:
    """From the palette."""
    return noor.press("ctrl+p").types(command).press("enter")


def test_the_list_follows_a_query_and_stays_when_it_cannot_be_read(noor: Officer) -> None:
    noor.press("/").sees("of woorden").press(*"te-laat").sees("Woningbouw").sees_not("Jaarverslag").sees("1 stuk")
    noor.press(*" of krap").sees("werkbezoek", "2 stukken").sees_not("Jaarverslag")
    noor.types(" manager:dirkk").sees("Bedoelde je: Dirk Jansen?", "Woningbouw")
    noor.press("enter").sees("Bedoelde je: Dirk Jansen?")
    assert noor.asked().endswith("manager:dirkk")
    noor.press("backspace", "enter").sees("Woningbouw").sees_not("werkbezoek").told(
        "zoekt: te-laat of krap manager:dirk"
    )
    noor.press("a").sees("Niets met").press("escape").sees("Jaarverslag", "Postvak 4")
    noor.press("/").types("van:kamer").press("escape").sees("Jaarverslag").sees_not("zoekt:")


def test_half_a_query_narrows_while_it_is_typed_and_is_refused_when_that_is_all(noor: Officer) -> None:
    noor.press("/").types("(krap of").sees("werkbezoek", "1 stuk").sees_not("Jaarverslag", "haakje")
    noor.press("enter").told("Dit haakje gaat niet dicht")
    assert noor.asked().endswith("(krap of")
    noor.types(" te-laat").sees("2 stukken").press("enter").told("Dit haakje gaat niet dicht")
    noor.types(")").sees("2 stukken").press("enter").told("zoekt: (krap of te-laat)")
    noor.press("escape", "/").types("van:").sees("Jaarverslag").press("enter").told("Achter", "staat nog niets")
    noor.types("gmail").press("enter").told("zoekt: van:gmail").sees("Jaarverslag").sees_not("werkbezoek")


def test_what_stands_far_down_comes_when_the_keys_pause(noor: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "WALKED", 1)
    noor.press("/").types("van:gmail").sees("Jaarverslag", "1 stuk").sees_not("Woningbouw")
    noor.types("x").sees("Niets met", "0 stukken").sees_not("Jaarverslag")
    noor.press("backspace", "enter").sees("Jaarverslag").told("zoekt: van:gmail")
    noor.press("escape", "/").types("manager:fat").press("enter").sees("Jaarverslag", "werkbezoek")


def test_a_word_is_completed_and_taken_back_with_backspace(noor: Officer) -> None:
    noor.press("/").types("man").press("right").types("f").press("right", "enter")
    noor.told("zoekt: manager:fatima-el-amrani").sees("Jaarverslag").sees_not("Woningbouw")
    noor.press("/").types("nieuw").sees("5 stukken").press("backspace")
    assert noor.asked().endswith(r"\nieuw")
    noor.sees("Niets met")


def test_a_word_that_may_become_more_than_one_shows_them_and_is_walked(noor: Officer) -> None:
    noor.press("/").types("te").told("→ terug · ↓ te-laat").press("down")
    assert noor.asked().endswith("te-laat")
    noor.press("up")
    assert noor.asked().endswith("terug")
    noor.press("escape", "/").types("te").press("right")
    assert noor.asked().endswith("terug")


def test_who_wrote_is_offered_while_it_is_typed_also_by_a_later_word(noor: Officer) -> None:
    noor.press("/").types("van:gri").sees("van:griffie-plenair").press("right", "enter")
    noor.told("zoekt: van:griffie-plenair").sees("huurtoeslag").sees_not("Woningbouw")
    noor.press("escape", "/").types("nieuw van:boer").told("↓ anna-de-boer").press("down", "enter")
    noor.told("zoekt: nieuw van:anna-de-boer").sees("Woningbouw").sees_not("huurtoeslag")
    noor.press("escape", "/").types('van:"anna de').sees('van:"anna de boer"').press("right", "enter")
    noor.told('zoekt: van:"anna de boer"').sees("Woningbouw").press("escape")
    noor.press("/").types("@bo-").sees("@bo-ek").press("right", "enter").told("zoekt: @bo-ek").sees("Jaarverslag")
    noor.press("escape", "/").types("van:bo@").sees("van:bo@gmail.com").press("escape")
    noor.press("/").types("aan:dir").sees("aan:dirk-jansen").press("right", "enter").sees("Woningbouw")


def test_who_wrote_only_what_is_marked_is_not_offered(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.shaping.mark(["s5"], "personnel", ""))
    noor.notices().press("/").types("van:bo").sees("van:bo").sees_not("van:bo-ek", "bo@gmail")


def test_a_dash_alone_narrows_nothing(noor: Officer) -> None:
    noor.press("/").types("-").sees("Woningbouw", "Jaarverslag").press("escape")
    noor.press("/").types("nieuw -").sees("5 stukken")


def test_keeping_a_search_that_is_still_typed_says_what_to_do_first(noor: Officer) -> None:
    noor.press("/").types("van:kamer").press("ctrl+s").told("Druk eerst op enter").press("enter", "ctrl+s")
    noor.fills("Kamer").press("enter").sees("Weergave “Kamer” bewaard")


def test_words_alone_are_found_as_ever(noor: Officer) -> None:
    noor.press("/").types("jaarv").press("enter").sees("IN DE TITEL").press("a").sees("BUITEN HET POSTVAK 1")


def test_a_query_becomes_a_view_that_is_chosen_changed_and_removed(noor: Officer) -> None:
    noor.press("ctrl+s").sees("Er is geen zoekvraag om te bewaren.")
    noor.press("/").types("van:kamer").press("enter", "ctrl+s").fills("Kamer").press("enter")
    noor.sees("Weergave “Kamer” bewaard").press("j").told("weergave: Kamer").sees("huurtoeslag").sees_not("Jaarverslag")
    noor.press("escape").sees("Jaarverslag")
    noor.press("9").sees("alles 5 · Kamer 2 ·").press("down").sees("Kamer 2 ·").sees_not("Jaarverslag")
    noor.press("escape").sees("Jaarverslag")
    noor.press("9").fills("Kam").press("enter").told("weergave: Kamer")
    chooses(noor, "edit-view").sees("neemt weg:").fills("De Kamer").press("enter").sees("Weergave “De Kamer” gewijzigd")
    chooses(noor, "remove-view").sees("Weergave “De Kamer” verwijderd", "Jaarverslag")
    noor.press("u").press("9").sees("De Kamer 2")
    noor.fills("zzz").press("enter").sees('Er is geen weergave "zzz".').press("escape")
    chooses(noor, "edit-view").sees("Kies eerst een weergave")


def test_the_parts_are_walked_with_one_key(noor: Officer) -> None:
    noor.press("]").sees("Woningbouw").sees_not("Jaarverslag")
    noor.press("[").sees("Jaarverslag").press("[").told("weergave: bulk").sees("In “bulk” staat niets")
    noor.press("[", "[").told("weergave: toewijzen").press("escape").sees("Woningbouw").sees_not("weergave:")


def test_a_view_that_takes_leaves_the_rest_to_the_next(noor: Officer) -> None:
    for name, query in (("Kamer", "van:kamer"), ("Nieuw", "nieuw")):
        noor.elsewhere(lambda services, name=name, query=query: services.sections.saved.save(name, query))  # type: ignore[misc]
    noor.press("]").told("weergave: Kamer").press("]").told("weergave: Nieuw").sees("huurtoeslag")
    chooses(noor.press("["), "edit-view").press("tab", "tab", "tab").fills("ja").press("enter").press("]")
    noor.told("weergave: Nieuw").sees("Woningbouw").sees_not("huurtoeslag")


def test_a_handful_is_ticked_at_once(come_in: ComeIn) -> None:
    noor = come_in(*pile(6), *MAILS)
    noor.press("&").sees("Vink eerst een stuk aan")
    noor.press("g", "space", "j", "j", "&").told("4 aangevinkt").press("escape")
    chooses(noor.goes_to("huurtoeslag"), "mark-conversation").sees("2 stukken uit dit gesprek").press("j").told(
        "2 aangevinkt"
    )
    chooses(noor.press("escape").goes_to("Jaarverslag"), "mark-sender").sees("1 stuk van deze afzender")


def test_a_session_walks_through_the_kept_views_in_order(noor: Officer) -> None:
    """The first takes what it shows; one with nothing in it is passed over; at the end it tells all that was done."""
    for name, query, takes in (
        ("Kamer", "van:kamer", True),
        ("Leeg", "te-laat van:kamer", False),
        ("Rest", "nieuw", False),
    ):
        noor.elsewhere(lambda services, one=(name, query), takes=takes: keep(services, *one, takes=takes))  # type: ignore[misc]
    noor.press("]").told("weergave: Kamer").press("enter").sees("huurtoeslag")
    noor.press("a").sees("huurtoeslag").press("right").told("Nu “Rest”: 3").sees("werkbezoek")
    noor.press("a", "a", "a").sees("Klaar", "4 besluiten", "1 overgeslagen", "Deze lijst is leeg.")
    noor.press("escape").told("weergave: Rest")
    (made,) = noor.elsewhere(lambda services: services.sittings.latest())
    assert (dict(made.decided), made.skipped) == ({"archive": 4}, 1)


def test_a_session_goes_on_in_the_part_of_the_inbox_where_it_was_left(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.sections.saved.save("Kijken", "nieuw"))
    noor.press("]").told("weergave: Kijken").press("enter", "a", "right", "escape", "escape").told("weergave: Kijken")
    (made,) = noor.elsewhere(lambda services: services.sittings.latest())
    assert (made.query, made.view, made.total) == ("", "view:1", len(MAILS))
    chooses(noor.restart(), "resume-flow").told(f"Hervat: nog {len(MAILS) - 2} van {len(MAILS)}, Kijken")
    noor.press("escape").told("weergave: Kijken").press("escape").sees_not("weergave:")


def test_a_session_in_what_was_searched_for_goes_on_there(noor: Officer) -> None:
    noor.press("/").fills("nieuw").press("enter", "enter", "a", "escape", "escape").told("zoekt: nieuw")
    noor.press("escape").sees_not("zoekt:")
    chooses(noor, "resume-flow").told("Hervat: nog", "zoekt: nieuw").press("escape").told("zoekt: nieuw")


def test_a_session_of_which_nothing_is_left_says_so_where_it_was(noor: Officer) -> None:
    noor.elsewhere(lambda services: services.sections.saved.save("Kamer", "van:kamer"))
    noor.press("]").told("weergave: Kamer").press("enter", "a", "escape", "escape")
    noor.elsewhere(lambda services: services.deciding.decide([one.ref for one in left(services)], "archive", Given()))
    noor.press("escape")
    chooses(noor.notices(), "resume-flow").told("Hervat: er is niets meer te besluiten, Kamer")
    noor.sees("In “Kamer” staat niets")


def left(services: Services) -> tuple[ItemLine, ...]:
    return services.queries.listed("van:kamer").lines


def test_a_view_that_is_emptied_in_a_session_makes_place_for_the_next(noor: Officer) -> None:
    for name, query in (("Kamer", "van:kamer"), ("Rest", "nieuw")):
        noor.elsewhere(lambda services, one=(name, query): keep(services, *one, takes=True))  # type: ignore[misc]
    noor.press("]", "enter", "a", "a").told("Nu “Rest”: 3").press("a").sees_not("Klaar")
    noor.press("u").sees("werkbezoek").press("a", "a", "a").sees("Klaar", "5 besluiten")


def keep(services: Services, name: str, query: str, *, takes: bool) -> None:
    services.sections.saved.save(name, query)
    services.sections.saved.change(name, ViewEdit(consumes=takes))


def test_a_list_that_shows_the_first_hundred_says_so(come_in: ComeIn) -> None:
    noor = come_in(*pile(140))
    noor.press("/").types("nieuw").press("enter").told("zoekt: nieuw", "de eerste 100")
    noor.elsewhere(lambda services: services.sections.saved.save("Nieuw", "nieuw"))
    noor.press("escape", "]").told("weergave: Nieuw", "de eerste 100")
    noor.press("a").told("Archiveren").press("j").told("2 van 100", "de eerste 100")
    noor.press("G").told("100 van 139").sees_not("de eerste").press("G").told("139 van 139")


def kept_and_taking(services: Services) -> None:
    for name, query in (("Kamer", "van:kamer"), ("Laat", "te-laat")):
        services.sections.saved.save(name, query)
        services.sections.saved.change(name, ViewEdit(consumes=True))


def test_what_no_view_takes_is_the_rest_and_the_stream_ends_there(come_in: ComeIn) -> None:
    noor = come_in(*MAILS, done=[late_and_tight, kept_and_taking])
    noor.press("9").sees("alles 5 · Kamer 2 · Laat 1 · de rest 2 ·").fills("de rest").press("enter")
    noor.told("weergave: de rest").sees("Jaarverslag", "werkbezoek").sees_not("Woningbouw")
    noor.press("[", "[").told("weergave: Kamer").press("enter", "right", "right").sees("Over de bouw")
    noor.press("right").told("Nu “de rest”: 2").sees("Uitnodiging werkbezoek").press("right", "right").sees(
        "Klaar", "0 besluiten"
    )


def test_a_view_that_cannot_be_read_says_so_and_the_parts_after_it_are_walked(noor: Officer) -> None:
    noor.elsewhere(kept_and_taking)
    with closing(sqlite3.connect(noor.path)) as connection:
        connection.execute("UPDATE saved_view SET query = 'punten:>veel' WHERE name = 'Kamer'")
        connection.commit()
    noor.notices().press("9").sees("alles 5 · Kamer ? · Laat 1 · de rest 4 ·").press("escape")
    noor.press("]").sees("veel").press("]").told("weergave: Laat").sees("Woningbouw")
