"""What helps to decide on one item: what it asks, who sent it, what came before."""

from __future__ import annotations

from datetime import date, timedelta

from tests.services.making import AMRANI, JANSEN, NOW, Mail, Office
from werkbank.services.guesses import Given
from werkbank.services.insights import Insight


def seen(office: Office, ref: str) -> Insight:
    return office.services.insights.of(office.services.sights.of(ref))


def test_what_it_asks_by_when_and_under_which_number(office: Office) -> None:
    text = "Beste Dirk,\n\nPiet Smit weet ervan. Graag uiterlijk vrijdag je akkoord.\n"
    found = seen(office, office.item(Mail(subject="Motie 2026Z00012", text=text)))
    assert found.essence.asked == "Graag uiterlijk vrijdag je akkoord."
    assert found.essence.day is not None
    assert (found.essence.day.day, found.essence.day.words) == (date(2026, 11, 27), "vrijdag")
    assert found.essence.references == ("2026Z00012",)
    assert found.essence.persons == ("Piet Smit",)
    assert found.sort == "KVR"


def test_the_writer_is_nobody_that_is_named(office: Office) -> None:
    text = "Graag je akkoord.\n\nPiet Smit\n"
    found = seen(office, office.item(Mail(subject="Vraag", text=text, sender="Piet Smit <p.smit@minbzk.nl>")))
    assert found.essence.persons == ()


def test_a_newsletter_asks_nothing(office: Office) -> None:
    headers = (("List-Unsubscribe", "<https://nieuws.example.nl/uit>"),)
    found = seen(office, office.item(Mail(subject="RE: Nieuws", text="Kunt u komen?\n", headers=headers)))
    assert (found.essence.asks, found.essence.gist) == ((), "Nieuws")


def test_of_a_sealed_piece_there_is_nothing(office: Office) -> None:
    found = seen(office, office.item(Mail(subject="Dep. V: zeekomkommer", text="Kunt u komen?\n")))
    assert found == Insight(found.ref)


def test_who_sent_it(office: Office) -> None:
    office.services.register.add_person("Anna de Boer", ["a.deboer@vng.nl"], role="adviseur", organisation="VNG")
    days = [Mail(subject=f"Brief {n}", date=NOW - timedelta(days=n)).raw() for n in range(3)]
    office.take(*reversed(days))
    office.services.deciding.decide(["s1"], "read", Given())
    sender = seen(office, "s3").sender
    assert sender is not None
    assert (sender.role, sender.organisation, sender.open, sender.more) == ("adviseur", "VNG", 2, False)
    assert (sender.decision, sender.decided, sender.heard) == ("read", date(2026, 11, 23), date(2026, 11, 22))


def test_who_writes_for_the_first_time(office: Office) -> None:
    sender = seen(office, office.item(Mail(subject="Brief"))).sender
    assert sender is not None
    assert (sender.open, sender.decision, sender.decided, sender.heard) == (1, "", None, None)


def test_what_came_before_in_the_conversation_and_under_the_subject(office: Office) -> None:
    first = Mail(subject="Voortgang dossier", date=NOW - timedelta(hours=6))
    office.take(first.raw(), first.answer().raw(), Mail(subject="FW: voortgang DOSSIER", sender="x@y.nl").raw())
    office.services.deciding.decide(["s1"], "archive", Given())
    earlier = seen(office, "s2").earlier
    assert [(one.ref, one.why, one.state) for one in earlier] == [
        ("s1", "conversation", "archived"), ("s3", "subject", "new")
    ]  # fmt: skip


def test_another_subject_with_the_same_words_is_not_the_same(office: Office) -> None:
    office.take(Mail(subject="Voortgang dossier").raw(), Mail(subject="Voortgang dossier wonen").raw())
    assert seen(office, "s1").earlier == ()


def test_a_masked_piece_gives_no_word_of_itself(office: Office) -> None:
    office.take(Mail(subject="Voortgang meidoorn").raw(), Mail(subject="Voortgang meidoorn").raw())
    office.services.shaping.mark(["s1"], "personnel", "")
    (one,) = seen(office, "s2").earlier
    assert (one.ref, one.hidden, one.subject, one.person) == ("s1", True, "", "")
    assert seen(office, "s1").earlier == ()


def test_nothing_of_one_managers_item_hides_anothers(office: Office) -> None:
    office.take(Mail(subject="Gedeeld", to=f"{JANSEN}, {AMRANI}").raw(), Mail(subject="Gedeeld").raw())
    office.services.shaping.mark(["s1"], "personnel", "")
    assert {one.ref: one.hidden for one in seen(office, "s3").earlier} == {"s1": True, "s2": False}


def test_what_is_suggested_is_worked_out_as_it_would_be_done(office: Office) -> None:
    office.take(*(Mail(subject=f"Brief {n}").raw() for n in range(4)))
    office.services.deciding.decide(["s1", "s2", "s3"], "wait", Given(to="Piet Smit", by="+2"))
    found = seen(office, "s4")
    assert found.proposal is not None
    assert (found.proposal.decision, found.proposal.guess.person) == ("wait", "Piet Smit")
    assert found.proposal.problem is None


def test_sessions_are_kept_and_read_back(office: Office) -> None:
    from werkbank.services.sittings import Sitting

    made = Sitting(NOW, NOW + timedelta(minutes=5), "Dirk Jansen", "huur", {"archive": 3}, 2, 7, "s9")
    office.services.sittings.keep(made)
    office.services.sittings.keep(made._replace(manager="", left_at=""))
    assert office.services.sittings.latest() == [made._replace(manager="", left_at=""), made]
    assert office.services.history.log(1)[0].key != "sitting"
