"""Two weeks of one set of Kamervragen: from the mail to a dossier that is ready, with what went wrong on the way."""

from __future__ import annotations

import zipfile
from contextlib import closing
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.services.making import Mail, Office
from tests.tui.archives import ComeIn
from tests.tui.robot import Clock, Officer
from werkbank.bootstrap import Services
from werkbank.domain.question_views import QuestionView
from werkbank.services.guesses import Given
from werkbank.services.questions.shaping import PartEdit

DAY = timedelta(days=1)
LETTER = """\
Hierbij ontvangt u de volgende vragen.

2026Z09914

Vragen van het lid Van der Kade (Waterpartij) aan de minister van Volkshuisvesting over de wachttijd voor een
huurwoning (ingezonden 23 november 2026).

Vraag 1
Hoeveel huurders wachten langer dan vijf jaar op een huurwoning?

Vraag 2
Welke huurders in de gemeente Almere kregen huurtoeslag?

Vraag 3
Bent u bereid de wachttijd te verkorten? Zo nee, waarom niet?
"""
BEFORE = "In 2025 kregen 1,5 miljoen huurders huurtoeslag (bron: CBS, peildatum 1 januari 2026)."
REASON = "FEZ tekent morgen, de minister wil vandaag lezen"


def asked_before(services: Services) -> None:
    services.deciding.decide(["s1"], "question", Given(checklist="C1"))
    services.question_shaping.add("v1", [(("1",), "Hoeveel huurders in onze gemeente kregen huurtoeslag?")])
    services.question_shaping.change("v1", 1, PartEdit(answer=BEFORE, answered=True))
    services.checking.state("v1", "ready", "eerder gereed gemeld")
    services.checking.state("v1", "answered", "per telefoon")


def read_in(services: Services) -> None:
    """The questions out of the mail, into the question that was made of it."""
    found = next(one for one in services.question_import.proposal("v2") if one.documents)
    services.question_import.take_parts("v2", found, found.documents[0])


@pytest.fixture
def noor(come_in: ComeIn) -> Officer:
    earlier = Mail(subject="Huurtoeslag in de gemeente")
    mail = Mail(subject="Kamervragen wachttijd huurwoning", text=LETTER, sender="Griffie <griffie@tweedekamer.nl>")
    return come_in(earlier.raw(), mail.raw(), clock=Clock(), done=[asked_before])


def view(noor: Officer) -> QuestionView:
    return noor.elsewhere(lambda services: services.questions.view("v2"))


def comes(noor: Officer, mail: Mail) -> None:
    with closing(Office(noor.path)) as office:
        office.take(mail.raw())


def words_of(path: Path) -> str:
    """All text of a dossier, whatever its form; raises when it is not well formed."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as file:
            assert file.testzip() is None
            return "".join(ET.fromstring(file.read("word/document.xml")).itertext())  # noqa: S314 - ours
    if path.suffix == ".html":
        found: list[str] = []
        parser = HTMLParser()
        parser.handle_data = found.append  # type: ignore[method-assign]
        parser.feed(path.read_text())
        return "".join(found)
    return path.read_text()


def test_from_a_mail_to_a_dossier_that_is_ready(noor: Officer, tmp_path: Path) -> None:
    noor.press("1").goes_to("Kamervragen wachttijd").press("v").sees("C2").press("enter")
    noor.elsewhere(read_in)
    noor.notices().press("4").sees_row("Kamervragen wachttijd", "C2").press("enter").sees("DEELVRAGEN")
    noor.sees_row("1", "Hoeveel huurders wachten").sees_row("3", "Bent u bereid")

    # the figure is asked of Piet, by Wednesday; a matrix column on is the answer
    noor.press("l", "N").fills("Piet Smit").press("tab").fills("25-11").press("enter").told("gevraagd aan Piet Smit")

    # the second part was answered before: taken over with its source
    noor.press("j", "tab", "tab").sees_row("▌v1.1").press("+").told("Overgenomen in vraag 2, uit v1.1")
    noor.press("escape").sees("overgenomen van v1.1").press("escape").sees("DEELVRAGEN")
    assert (view(noor).parts[1].answer, view(noor).parts[1].taken_from) == (BEFORE, "v1.1")
    noor.press("j", *"llllll", "enter").types("Ja. De minister stuurt voor de zomer een plan.").press("enter")
    noor.told("Antwoord bewaard").press("space").press("escape")

    # Piet is late: Vandaag tells, he is reminded, and that is kept with it
    noor.later(3 * DAY).press("2").sees("TE LEVEREN VOOR VRAGEN 1").sees_row("Piet Smit", "1 te laat", "v2")
    while "Piet Smit" not in noor.here():
        noor.press("j")
    noor.press("enter").sees("Vandaag nodig: uw bijdrage aan Kamervragen", "(v2)").press("ctrl+c")
    noor.press("Y").told("Piet Smit herinnerd aan 1 bijdrage", "u ongedaan").sees_row("v2", "R vraag 1")
    noor.press("2").sees_not("TE LEVEREN VOOR VRAGEN").press("4").sees_row("R Kamervragen wachttijd")
    noor.press("u").sees_not("R Kamervragen").press("U").sees_row("R Kamervragen wachttijd")
    noor.press("f", "G").sees("herinnerd do 26 nov").press("f").press("6").sees("Wacht 1", "PIET SMIT")

    # his answer comes, names the question, and closes the wait
    reply = Mail(
        subject="RE: Vandaag nodig: uw bijdrage aan Kamervragen wachttijd (v2)",
        sender="Piet Smit <p.smit@minbzk.nl>",
        date=noor.clock.now(),
    )
    comes(noor, reply)
    noor.later(timedelta(minutes=5)).press("4", "R").sees_row("v2", "antwoord?").press("space").told(
        "Binnen van Piet Smit voor v2"
    )
    noor.sees("Niemand is ons iets schuldig").press("6").notices().sees("Wacht 0").sees_not("PIET SMIT")

    # something still blocks: ready all the same, with the reason, and the manager reads it
    noor.press("4", "enter", ">").told("Nog niet gereed").types(REASON).press("enter").told("Toch gereed")
    assert (view(noor).line.state, view(noor).line.override) == ("ready", REASON)
    noor.press("5", "f", "pagedown").sees(REASON[:20]).press("f")

    # out of the house, in every form
    noor.press("4")
    for form in ("docx", "html", "md"):
        path = tmp_path / f"dossier.{form}"
        noor.press("x", "tab").fills(form).press("tab").fills(str(path)).press("enter").told(f"staat in {path}")
        said = " ".join(words_of(path).split())
        for part in ("Hoeveel huurders wachten langer", BEFORE, "voor de zomer een plan", REASON, "v1.1"):
            assert part in said, (form, part)
