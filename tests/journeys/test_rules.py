"""Rules at the keyboard: made of an item, looked at before they do anything, run over the inbox, and undone; senders."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, Mail, lay
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services

NEWS = tuple(
    Mail(subject=f"Nieuwsbrief {n}: de huren", sender="VNG Nieuws <nieuws@vng.nl>", message_id=f"<n{n}@vng.nl>").raw()
    for n in range(1, 4)
)
OTHER = Mail(subject="Convenant bouw", sender="Piet Smit <p.smit@minbzk.nl>").raw()
SECRET = Mail(subject="EMBARGO: nieuwsbrief over de huren", sender="VNG Nieuws <nieuws@vng.nl>").raw()


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    return come_in(*NEWS, OTHER, clock=Clock()).notices()


def more_comes(services: Services) -> None:
    raw = Mail(subject="Nieuwsbrief 4: de huren", sender="VNG Nieuws <nieuws@vng.nl>").raw()
    folder = lay(services.doors.path.with_name("later"), [raw])
    assert [one.status for one in services.intake.take([folder])] == ["imported"]


def test_from_an_item_to_a_rule_that_handles_what_comes(noor: Officer) -> None:
    noor.goes_to("Nieuwsbrief 1").press(":").types("regel van dit stuk").press("enter")
    noor.sees("van ▸ nieuws@vng.nl", "onderwerp ▸ nieuwsbrief h").told("Zou gelden voor 3 stukken, waarvan 3")
    noor.sees("1/4 · enter · esc").press("enter").sees("2/4 · enter · esc").press("escape").sees("1/4 · enter · esc")
    noor.press("enter", "enter").sees("besluit ▸", "3/4 · enter · esc").types("arch").told("Dan: archiveren")
    noor.press("enter").sees("4/4 · enter doen · esc").press("enter").told("Regel bewaard: ", "u ongedaan").press(
        "enter"
    )
    noor.sees("1/5 · enter · esc").press("escape").sees_not("· esc").told("Er is niets veranderd")
    noor.sees_row(" 1 aan", "van nieuws@vng.nl en onderwerp nieuwsbrief huren → archiveren")
    noor.sees("Zou gelden voor 3 stukken", "· Nieuwsbrief 3: de huren")
    noor.press(">").told("De regel heeft 3 stukken veranderd", "u ongedaan").sees_row(" 1 aan", "3 gedaan")
    noor.press("1").sees("Convenant bouw").sees_not("Nieuwsbrief")
    noor.press("u").told("Ongedaan").sees("Nieuwsbrief 1", "Nieuwsbrief 3")
    noor.elsewhere(more_comes)
    noor.notices().sees_not("Nieuwsbrief 4")
    noor.press("H").sees_row("regel: r1 nieuws@vng.nl, nieuwsbrief huren: 1 stuk")


def test_who_takes_in_mail_hears_how_much_of_it_the_rules_changed(noor: Officer) -> None:
    noor.press(":").types("naar de regels").press("enter", "F", "tab").types("huren").press("enter", "enter")
    noor.types("lees").press("enter", "enter").told("Regel bewaard").press("1")
    raw = [Mail(subject=f"Nieuws {n}: de huren", sender="VNG Nieuws <nieuws@vng.nl>").raw() for n in (7, 8)]
    folder = lay(noor.path.with_name("later"), [*raw, Mail(subject="Convenant zorg").raw()])
    noor.press(":").types("post binnenhalen").press("enter").fills(str(folder)).press("enter")
    noor.awaits("3 berichten binnen, 0 dubbel, 0 geweigerd · regels: 2 stukken")


def test_a_rule_is_changed_switched_moved_and_removed_and_all_of_it_undone(noor: Officer) -> None:
    noor.press(":").types("naar de regels").press("enter").sees("Er zijn nog geen regels")
    for word in ("huren", "bouw"):
        noor.press("F", "tab").types(word).press("enter", "enter").types("lees").press("enter", "enter")
        noor.told("Regel bewaard")
    noor.sees_row(" 2 aan", "onderwerp bouw → ter informatie").press("K").sees_row(" 1 aan", "onderwerp bouw")
    noor.press("space").told("Regel uit").sees_row(" 1 uit", "onderwerp bouw")
    noor.press("enter", "tab").types("convenant").press("enter", "enter", "enter", "enter", "enter")
    noor.sees_row(" 1 uit", "onderwerp convenant")
    noor.press("delete").told("Regel weg", "u ongedaan").sees_not("convenant")
    for _ in range(6):
        noor.press("u")
    noor.sees("Er zijn nog geen regels").press("escape").sees("Convenant bouw")


def test_what_cannot_be_is_told_in_the_line_and_escape_changes_nothing(noor: Officer) -> None:
    noor.press(":").types("naar de regels").press("enter")
    noor.press("F", "enter", "enter").told("Deze regel vraagt niets").press("escape", "escape").told("niets veranderd")
    noor.press("F").types("vng.nl").press("enter", "enter", "tab").types("ooit").press("enter")
    noor.told("Dit noemt geen dag").press("escape", "escape").sees("Als van ▸ vng.nl")
    noor.press("escape").told("niets veranderd").sees("Er zijn nog geen regels")
    noor.press("F").types("vng.nl").press("enter", "enter", "enter", "enter").told("Deze regel doet niets")
    noor.press(*["escape"] * 4)
    assert noor.elsewhere(lambda services: services.rules.all()) == []


def test_a_rule_that_never_gets_its_way_says_so(noor: Officer) -> None:
    def two(services: Services) -> None:
        from werkbank.services.rules.typed import Asked, Wanted

        services.rules.add(Asked(sender="vng.nl"), Wanted(decision="read"), "Alles van VNG")
        services.rules.add(Asked(sender="vng.nl", subject="huur"), Wanted(decision="archive"), "De huren")

    noor.elsewhere(two)
    noor.press(":").types("naar de regels").press("enter").sees_row(" 2 aan !", "vng.nl")
    noor.press("j").sees("1 Alles van VNG gaat altijd voor en zet iets anders")


def test_what_keeps_its_manager_is_told_where_the_rule_is_run(come_in: ComeIn) -> None:
    noor = come_in(Mail(subject="Notulen", cc=AMRANI).raw(), Mail(subject="Notulen bouw", message_id="<b@b.nl>").raw())

    def rule(services: Services) -> None:
        from werkbank.services.rules.typed import Asked, Wanted

        services.rules.add(Asked(subject="notulen"), Wanted(manager="Amrani"), "Notulen")

    noor.elsewhere(rule)
    noor.press(":").types("naar de regels").press("enter").sees("Zou gelden voor 3 stukken", "Fatima El Amrani")
    noor.press(">").told(
        "De regel heeft 1 stuk veranderd. 1 stuk houdt zijn manager: de ander heeft al een eigen kopie"
    )


def test_of_a_marked_item_no_rule_is_made_and_its_words_do_not_show(come_in: ComeIn) -> None:
    noor = come_in(SECRET, clock=Clock()).notices()
    noor.press(":").types("regel van dit stuk").press("enter").told("Van een gemerkt stuk maak je geen regel")
    noor.press(":").types("naar de regels").press("enter", "F").types("vng.nl").told("Zou gelden voor 1 stuk")
    noor.press("enter", "enter").types("arch").press("enter", "enter").sees("Zou gelden voor 1 stuk").sees_not(
        "EMBARGO"
    )


def test_a_new_sender_is_asked_about_once(noor: Officer) -> None:
    noor.goes_to("Nieuwsbrief 1").sees("Nieuwe afzender: hoort hier, ter informatie, of naar archief? @")
    noor.press("at").sees("Deze afzender ▸ hoort hier").told("nieuws@vng.nl").types("naar").press("enter")
    noor.told("nieuws@vng.nl: naar archief", "ook 2 stukken die er al lagen", "u ongedaan").sees_not("Nieuwsbrief")
    noor.elsewhere(more_comes)
    noor.notices().sees_not("Nieuwsbrief")
    noor.press("u", "u").sees("Nieuwsbrief 1")
    noor.goes_to("Nieuwsbrief 2").press("at", "enter").told("nieuws@vng.nl: hoort hier").sees_not("Nieuwe afzender")
    noor.goes_to("Convenant").sees_not("Nieuwe afzender")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_it_fits(come_in: ComeIn, size: tuple[int, int]) -> None:
    noor = come_in(*NEWS, clock=Clock(), size=size).notices()
    noor.press(":").types("naar de regels").press("enter").sees("Er zijn nog geen regels")
    noor.press("F").sees("Als van ▸", "onderwerp ▸", "soort ▸").types("vng.nl").press("enter").sees(
        "en woorden ▸", "voor ▸"
    )
    noor.press("enter").sees("Dan besluit ▸", "sluimer ▸", "manager ▸").types("lees").press("enter")
    noor.sees("thema ▸", "merking ▸", "naam ▸").press("enter").sees_row(
        " 1 aan", "van vng.nl → ter informatie (leesmap)"
    )
