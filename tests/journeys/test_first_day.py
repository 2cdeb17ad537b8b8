"""The first run: an empty archive asks who you are and for whom you work, and then brings in the mail."""

from __future__ import annotations

from pathlib import Path

from tests.services.making import JANSEN, Mail, lay
from tests.tui.archives import ComeIn
from werkbank.settings import Settings, read


def test_from_nothing_to_the_first_list(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False))
    mails = lay(noor.path.with_name("post"), [Mail(subject=f"Bericht {n}", to=JANSEN).raw() for n in range(3)])
    noor.sees("Welkom bij werkbank").told("Hoe heet je?")
    noor.press(*"Noor Bakker").press("enter").sees("✓ Je bent Noor Bakker").told("Je eigen mailadressen")
    noor.types("Noor.Bakker@minbzk.nl, nb@rijk.nl").press("enter").sees("✓ Je eigen adressen: noor.bakker@minbzk.nl")
    noor.told("Voor welke manager werk je?")
    noor.types("Dirk Jansen").press("enter").told("Op welk adres komt de post voor Dirk Jansen binnen?")
    noor.types(JANSEN).press("enter").sees(f"✓ Manager: Dirk Jansen <{JANSEN}>")
    noor.told("Nog een manager?").press("enter").sees("Waar staat je post?")
    noor.fills(str(mails)).press("enter")
    noor.awaits("3 berichten binnen").sees("Bericht 0", "Bericht 1", "Bericht 2", "Postvak 3")
    found = read({"WERKBANK_CONFIG": str(noor.settings_path)})
    assert found.error is None
    assert found.settings.officer == ("Noor Bakker", ("noor.bakker@minbzk.nl", "nb@rijk.nl"))
    assert noor.settings_path.stat().st_mode & 0o777 == 0o600
    (manager,) = noor.elsewhere(lambda services: services.register.managers())
    assert (manager.name, manager.addresses) == ("Dirk Jansen", (JANSEN,))
    noor.restart().sees("Bericht 0").sees_not("Welkom")


def test_every_question_can_be_skipped_and_the_empty_inbox_says_how_to_go_on(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False))
    noor.press("escape", "escape", "escape", "escape")
    noor.sees("Er is nog geen post", "post binnenhalen").sees_not("Welkom")
    assert not noor.settings_path.exists()
    noor.restart().sees("Welkom bij werkbank")


def test_a_manager_that_cannot_be_is_told_and_asked_again(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False))
    noor.press("escape", "escape")
    noor.types("Dirk Jansen").press("enter", "enter").told("Nog een manager?")
    noor.types("Dirk Jansen").press("enter", "enter")
    assert "Dirk Jansen" in noor.asked()
    noor.fills("Fatima El Amrani").press("enter", "enter").sees("✓ Manager: Fatima El Amrani")
    noor.press("enter", "enter").sees("Er is nog geen post")


def test_a_path_that_is_not_there_is_told_and_nothing_is_lost(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False))
    noor.press("escape", "escape").types("Dirk").press("enter", "enter", "enter")
    noor.types("/nergens/te/vinden").press("enter").told("vinden bestaat niet")
    noor.press("escape").sees("Er is nog geen post")


def test_an_address_that_is_none_is_told_and_goes_on_from_what_stands_there(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False))
    noor.types("Noor").press("enter").types("noor bakker@rijk.nl").press("enter")
    noor.told('"noor bakker@rijk.nl" is geen mailadres').sees_not("✓ Je eigen adressen")
    noor.press("ctrl+a", *["delete"] * len("noor ")).press("enter").sees("✓ Je eigen adressen: bakker@rijk.nl")
    noor.types("Dirk Jansen").press("enter").types("dirk").press("enter").told('"dirk" is geen mailadres')
    noor.sees_not("✓ Manager").types("@rijk.nl").told("Op welk adres").press("enter")
    noor.sees("✓ Manager: Dirk Jansen <dirk@rijk.nl>").press("escape").types("/nergens/pos").press("enter")
    noor.press("backspace", "backspace")
    assert noor.asked().endswith("/nergens/p")


def test_the_first_questions_are_told_in_full(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False), size=(80, 24))
    noor.press("escape").sees("Je eigen mailadressen, met een komma ertussen", "overslaan", "enter doen").press(
        "escape"
    )
    noor.types("Directeur Volkshuisvesting").press("enter")
    noor.sees("Op welk adres komt de post voor Directeur Volkshuisvesting binnen?", "enter doen")


def test_letters_are_letters_while_the_first_questions_are_asked(come_in: ComeIn, empty: Path) -> None:
    noor = come_in(archive=empty, settings=Settings(backups=False))
    noor.types("bopizdwsnvau?/").press("enter").sees("✓ Je bent bopizdwsnvau?/")


def test_a_folder_is_completed_while_it_is_typed(come_in: ComeIn) -> None:
    noor = come_in()
    lay(noor.path.with_name("postmap"), [Mail(subject="Uit de map").raw()])
    noor.press(":").types("post binnen").press("enter").types(f"{noor.path.parent}/postm")
    noor.press("right", "enter").awaits("1 bericht binnen").sees("Uit de map")
