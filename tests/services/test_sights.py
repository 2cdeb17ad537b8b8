"""Everything the screen shows of one item, in one look."""

from __future__ import annotations

import pytest

from tests.services.making import AMRANI, JANSEN, NOW, Mail, Office
from werkbank.domain.errors import Conflict, NotFound
from werkbank.services.guesses import Given


def test_own_words_and_how_much_is_left_out(office: Office) -> None:
    text = "Akkoord.\n\nOp 20-11-2026 schreef Jan:\n> Is dit goed?\n> Jan\n"
    sight = office.services.sights.of(office.item(Mail(subject="Re: x", text=text)))
    assert sight.own_text.strip() == "Akkoord."
    assert sight.rest >= 3
    assert not sight.forwarded


def test_a_message_that_stands_alone_has_no_conversation(office: Office) -> None:
    assert office.services.sights.of(office.item()).conversation == ()


def test_a_conversation_is_told_oldest_first_and_says_where_we_are(office: Office) -> None:
    first = Mail(subject="Vraag", date=NOW.replace(hour=5))
    office.take(first.raw(), first.answer().raw(), first.answer(sender="noor.bakker@minbzk.nl", to=JANSEN).raw())
    said = office.services.sights.of("s1").conversation
    assert [one.when for one in said] == sorted(one.when for one in said)
    assert [one.here for one in said] == [True, False, False]
    assert "out" in {one.direction for one in said}


def test_a_masked_message_gives_no_word_to_the_others_of_its_conversation(office: Office) -> None:
    first = Mail(subject="Gesprek", date=NOW.replace(hour=5))
    secret = first.answer(
        subject="Re: Gesprek", text="Personeelsvertrouwelijk\n\nmeidoorn\n", sender="HR <hr@minbzk.nl>"
    )
    office.take(first.raw(), secret.raw())
    office.services.shaping.mark(["s2"], "personnel", "")
    said = office.services.sights.of("s1").conversation
    (hidden,) = [one for one in said if one.hidden]
    assert (hidden.subject, hidden.person) == ("", "")
    assert "meidoorn" not in repr(said)


def test_one_manager_sees_nothing_of_another_managers_marking(office: Office) -> None:
    office.take(Mail(subject="Gedeeld", to=f"{JANSEN}, {AMRANI}").raw())
    office.services.shaping.mark(["s1"], "medical", "")
    assert office.services.sights.of("s1").item.line.title == ""
    assert office.services.sights.of("s2").item.line.title == "Gedeeld"


def test_an_item_that_is_not_there(office: Office) -> None:
    with pytest.raises(NotFound):
        office.services.sights.of("s999")


def test_a_very_long_message_is_shown_whole(office: Office) -> None:
    text = "Regel.\n" * 30_000 + "Het einde.\n"
    assert office.services.sights.of(office.item(Mail(subject="Lang", text=text))).own_text.rstrip().endswith("einde.")


# ---------------------------------------------------------------------- decided elsewhere


def test_a_decision_on_what_was_seen_otherwise_is_refused_and_nothing_changes(office: Office) -> None:
    ref = office.item()
    office.services.deciding.decide([ref], "read", Given())
    before = office.services.history.log()
    with pytest.raises(Conflict) as caught:
        office.services.deciding.decide([ref], "archive", Given(), seen={ref: "new"})
    assert caught.value.reason == "elsewhere"
    assert office.services.history.log() == before
    assert office.one("SELECT state FROM item") == "read"


def test_one_of_many_seen_otherwise_stops_them_all(office: Office) -> None:
    first, second = office.item(), office.item(Mail(subject="Nog een"))
    office.services.deciding.decide([second], "archive", Given())
    with pytest.raises(Conflict):
        office.services.deciding.decide([first, second], "archive", Given(), seen={first: "new", second: "new"})
    assert office.one("SELECT state FROM item WHERE id = 1") == "new"


def test_what_is_as_it_was_seen_is_decided(office: Office) -> None:
    ref = office.item()
    (done,) = office.services.deciding.decide([ref], "archive", Given(), seen={ref: "new"})
    assert done.item.state == "archived"
