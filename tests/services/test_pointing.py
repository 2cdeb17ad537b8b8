"""Whom and what a text points at."""

from __future__ import annotations

from tests.services.making import Mail, Office
from werkbank.services.guesses import Given
from werkbank.services.pointing import Pointed


def points(office: Office, **mail: str) -> Pointed:
    return office.services.insights.of(office.services.sights.of(office.item(Mail(**mail)))).points


def test_a_desk_by_its_topic_in_what_is_asked_before_what_is_only_told(office: Office) -> None:
    office.services.register.add_desk("Agendabureau", ["agenda"])
    office.services.register.add_desk("Inkoop", ["offerte"])
    found = points(office, subject="Vraag", text="De agenda is vol. Kunt u de offerte bekijken?\n")
    assert (found.desk, found.topic) == ("Inkoop", "offerte")
    assert points(office, subject="Vraag", text="De agenda is vol.\n").desk == "Agendabureau"
    assert points(office, subject="Vraag", text="Dank.\n").desk == ""


def test_a_person_only_when_what_is_asked_names_one(office: Office) -> None:
    assert points(office, subject="Cijfers", text="Wil je ze via Piet Smit opvragen?\n").person == "Piet Smit"
    assert points(office, subject="Cijfers", text="Piet Smit weet het. Graag een reactie.\n").person == ""
    office.services.register.add_person("Janneke Vos")
    both = "Wil je ze via Piet Smit of Janneke Vos opvragen?\n"
    assert points(office, subject="Cijfers", text=both).person == ""


def test_a_manager_by_name_last_name_or_theme_and_nobody_when_it_could_be_two(office: Office) -> None:
    office.services.register.add_manager("Joost van der Meer", ["j@minbzk.nl"], "JM", ["jeugdzorg"])
    assert points(office, subject="Laptop voor J. van der Meer", text="Klaar.\n").manager == "Joost van der Meer"
    assert points(office, subject="Debat jeugdzorg", text="Zie bijlage.\n").called == "jeugdzorg"
    assert points(office, subject="Jansen en El Amrani", text="Zie bijlage.\n").manager == ""


def test_a_newsletter_points_at_nobody(office: Office) -> None:
    mail = Mail(subject="Nieuws", text="Vraag Piet Smit.\n", headers=(("List-Unsubscribe", "<https://x.nl/uit>"),))
    assert office.services.insights.of(office.services.sights.of(office.item(mail))).points == Pointed()


def test_the_recognised_kind_finds_its_desk_and_mandate(office: Office) -> None:
    for name, topics in (("Communicatie", ["pers"]), ("Juridische zaken", ["bezwaar"]), ("Brieven", ["burgerbrief"])):
        office.services.register.add_desk(name, topics)
    office.services.register.add_mandate("DJ", "Burgerbrieven beantwoorden", "mandate", "", "", None)
    deciding = office.services.deciding
    for subject, sender, desk in (
        ("Wederhoor gevraagd", "NOS <redactie@nos.nl>", "Communicatie"),
        ("Bezwaar tegen het Woo-besluit", "A. Bos <a@bos.nl>", "Juridische zaken"),
        ("Mijn straat", "A. Bos <abos@gmail.com>", "Brieven"),
    ):
        ref = office.item(Mail(subject=subject, sender=sender, text="Het is niet goed.\n"))
        assert deciding.propose([ref], "refer", Given()).guess.desk == desk
    ref = office.item(Mail(subject="Mijn tuin", sender="A. Bos <abos@gmail.com>", text="Het is niet goed.\n"))
    assert deciding.propose([ref], "settle", Given()).guess.mandate == "Burgerbrieven beantwoorden"
