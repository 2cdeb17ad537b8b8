"""The gate for senders: asked about once, kept, and what they send later follows."""

from __future__ import annotations

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.errors import RuleRefused, UsageError
from werkbank.services.guesses import Given

STRANGER = "Verkoop <verkoop@bureau.nl>"
KAMER = "Griffie <griffie@tweedekamer.nl>"


def offer(office: Office, sender: str = STRANGER, subject: str = "Aanbod") -> str:
    return office.item(Mail(subject=subject, sender=sender))


def asked(office: Office, ref: str) -> bool:
    return office.services.sights.of(ref).stranger


def state(office: Office, ref: str) -> str:
    return office.services.views.item(int(ref[1:])).line.state


def test_who_writes_for_the_first_time_is_asked_about_until_something_is_said(office: Office) -> None:
    ref = offer(office)
    assert asked(office, ref)
    office.services.senders.say(ref, "in")
    assert not asked(office, ref)
    office.services.history.undo()
    assert asked(office, ref)


@pytest.mark.parametrize(
    "sender",
    [
        KAMER,
        "Piet Smit <p.smit@minbzk.nl>",
        "Onbekende collega <nieuw@minbzk.nl>",
        "Dirk Jansen <d.jansen@minbzk.nl>",
    ],
)
def test_who_we_know_or_who_comes_in_anyhow_is_not_asked_about(office: Office, sender: str) -> None:
    (result,) = office.take(Mail(subject="Vraag", sender=sender, to="Noor Bakker <noor.bakker@minbzk.nl>").raw())
    assert [asked(office, one) for one in result.items] == [False] * len(result.items)
    assert result.items


def test_whose_mail_was_decided_on_is_known(office: Office) -> None:
    first, second = offer(office), offer(office, subject="Nog een aanbod")
    office.services.deciding.decide([first], "archive", Given())
    assert not asked(office, second)


def test_a_marked_piece_asks_nothing(office: Office) -> None:
    assert not asked(office, offer(office, subject="EMBARGO: aanbod"))


def test_to_the_archive_now_and_from_now_on(office: Office) -> None:
    first = offer(office)
    said = office.services.senders.say(first, "away")
    assert (said.sender.address, said.sender.verdict, said.changed) == ("verkoop@bureau.nl", "away", 1)
    later = offer(office, subject="Nog een aanbod")
    assert (state(office, first), state(office, later)) == ("archived", "archived")
    deed = office.services.history.log(ref=later)[0]
    assert (deed.key, deed.origin, deed.args["verdict"], deed.args["count"]) == ("gate", "machine", "away", 1)
    assert "bureau" not in str(deed.args)
    office.services.history.undo(f"d{deed.id}")
    assert state(office, later) == "new"


def test_one_step_takes_back_what_was_said_and_what_it_did(office: Office) -> None:
    first = offer(office)
    office.services.senders.say(first, "away")
    office.services.history.undo()
    assert (state(office, first), office.services.senders.all()) == ("new", [])


def test_for_information_weighs_light_and_stays_in_sight(office: Office) -> None:
    office.services.senders.say("verkoop@bureau.nl", "bulk")
    ref = offer(office, subject="Uitnodiging")
    assert office.rows("SELECT state, action FROM item") == [("new", "inform")]
    assert office.services.history.log(ref=ref)[0].key == "gate"


def test_what_was_said_can_be_said_otherwise(office: Office) -> None:
    for verdict in ("away", "in"):
        office.services.senders.say("Verkoop@Bureau.NL", verdict)
    assert [(one.address, one.verdict) for one in office.services.senders.all()] == [("verkoop@bureau.nl", "in")]
    assert state(office, offer(office)) == "new"


def test_parliament_always_comes_in(office: Office) -> None:
    with pytest.raises(RuleRefused) as refused:
        office.services.senders.say("griffie@tweedekamer.nl", "away")
    assert refused.value.reason == "weight"
    assert office.services.senders.all() == []


def test_who_came_to_weigh_more_comes_in_whatever_was_said(office: Office) -> None:
    office.services.senders.say("verkoop@bureau.nl", "away")
    office.services.register.add_person("De minister", ["verkoop@bureau.nl"], weight="minister")
    assert state(office, offer(office)) == "new"


@pytest.mark.parametrize(("of", "verdict"), [("geen adres", "in"), ("a@b.nl", "misschien"), ("@", "away")])
def test_what_is_no_address_or_verdict_is_refused(office: Office, of: str, verdict: str) -> None:
    with pytest.raises(UsageError):
        office.services.senders.say(of, verdict)
    assert office.services.senders.all() == []


def test_a_rule_goes_before_what_was_said_of_the_sender(office: Office) -> None:
    from werkbank.services.rules.typed import Asked, Wanted

    office.services.senders.say("verkoop@bureau.nl", "away")
    office.services.rules.add(Asked(subject="aanbod"), Wanted(decision="read"))
    assert state(office, offer(office)) == "read"
