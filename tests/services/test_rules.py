"""Rules through the front door: written, applied to what comes in, tried, run backwards, undone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.services.making import AMRANI, Mail, Office
from werkbank.domain.errors import NotADate, NotFound, RuleRefused, WerkbankError
from werkbank.services.guesses import Given
from werkbank.services.rules import selecting
from werkbank.services.rules.typed import Asked, Wanted
from werkbank.storage.reads import rules as case_reads

NEWS = "Nieuwsbrief <nieuws@vng.nl>"


def newsletter(number: int = 1, **changes: Any) -> bytes:
    return Mail(**{"subject": f"Nieuwsbrief {number} over facturen", "sender": NEWS} | changes).raw()


def state(office: Office, ref: str) -> str:
    return office.services.views.item(int(ref[1:])).line.state


def archive_news(office: Office, **changes: Any) -> None:
    asked = Asked(sender="nieuws@vng.nl", subject="factuur")
    office.services.rules.add(asked, Wanted(decision="archive", **changes))


def taken(office: Office, *mails: bytes) -> list[str]:
    return [item for result in office.take(*mails) for item in result.items]


def test_what_comes_in_is_handled_and_the_history_names_the_rule(office: Office) -> None:
    archive_news(office)
    news, other = taken(office, newsletter(), Mail(subject="Kamervragen").raw())
    assert (state(office, news), state(office, other)) == ("archived", "new")
    (deed, *_) = office.services.history.log(ref=news)
    assert (deed.key, deed.origin) == ("rule", "machine")
    assert deed.args == {"rule": 1, "name": "nieuws@vng.nl, factuur", "count": 1, "of": "d8"}
    assert "factuur" not in str([one.args for one in office.services.history.log(ref=other)])


def test_one_deed_over_all_batches_of_an_import(office: Office) -> None:
    archive_news(office)
    office.take(*(newsletter(n) for n in range(150)))
    (deed,) = [one for one in office.services.history.log() if one.key == "rule"]
    assert deed.args["count"] == 150
    assert office.services.rules.one("r1").touched == 150


def test_undoing_the_import_takes_what_the_rules_did_along_and_redo_brings_both_back(office: Office) -> None:
    archive_news(office)
    before = office.rows("SELECT * FROM item")
    office.take(newsletter())
    after = office.rows("SELECT * FROM item")
    office.services.history.undo()
    assert office.rows("SELECT * FROM item") == before
    assert [one.undone_by is not None for one in office.services.history.log() if one.key == "rule"] == [True]
    office.services.history.redo()
    assert office.rows("SELECT * FROM item") == after
    assert [one.undone_by for one in office.services.history.log() if one.key == "rule"] == [None]
    office.services.history.undo()
    assert office.rows("SELECT * FROM item") == before


def test_what_a_rule_did_is_undone_from_the_history_alone(office: Office) -> None:
    archive_news(office)
    (news,) = taken(office, newsletter())
    office.services.history.undo("d9")
    assert state(office, news) == "new"
    assert office.services.rules.one("r1").touched == 0
    office.services.history.undo()
    assert office.rows("SELECT * FROM item") == []


def test_the_first_rule_that_has_an_effect_sets_it(office: Office) -> None:
    rules = office.services.rules
    rules.add(Asked(sender="vng.nl"), Wanted(manager="Amrani", theme="wonen"))
    rules.add(Asked(subject="nieuwsbrief"), Wanted(manager="Jansen", decision="read", marking="embargo"))
    (news,) = taken(office, newsletter())
    item = office.services.views.item(int(news[1:]))
    assert (item.line.manager, item.line.state, item.line.marking) == ("Fatima El Amrani", "read", "embargo")
    assert office.one("SELECT theme FROM item") == "wonen"
    assert [one.touched for one in rules.all()] == [1, 1]
    rules.move("r2", -1)
    (news,) = taken(office, newsletter(2))
    assert office.services.views.item(int(news[1:])).line.manager == "Dirk Jansen"


def test_a_marking_is_never_made_lighter_and_sealed_words_are_not_asked(office: Office) -> None:
    rules = office.services.rules
    rules.add(Asked(subject="notulen"), Wanted(marking="embargo"))
    rules.add(Asked(marking="dep-v"), Wanted(theme="geheim"))
    sealed, open_ = taken(
        office, Mail(subject="Dep. V. notulen").raw(), Mail(subject="Notulen").raw()
    )  # fmt: skip
    assert office.rows("SELECT marking, theme FROM item ORDER BY id") == [("dep-v", "geheim"), ("embargo", "")]
    assert state(office, sealed) == state(office, open_) == "new"


def test_a_rule_may_seal(office: Office) -> None:
    office.services.rules.add(Asked(subject="notulen"), Wanted(marking="dep-v"))
    office.take(Mail(subject="Notulen").raw())
    assert office.one("SELECT count(*) FROM reading") == 0
    office.services.history.undo("d9")
    assert office.one("SELECT subject FROM reading") == "Notulen"


def test_snoozing_until_a_day_that_is_counted_when_the_mail_comes(office: Office) -> None:
    rules = office.services.rules
    rules.add(Asked(subject="maandbericht"), Wanted(snooze="over 2 werkdagen"))
    rules.add(Asked(subject="rondvraag"), Wanted(snooze="antwoord"))
    rules.add(Asked(subject="gisteren"), Wanted(snooze="2026-11-24"))
    later = office.reopen(later=timedelta(days=1))
    assert [[fault.kind for fault in one.faults] for one in later.rules.all()] == [[], [], ["past"]]
    office.take(*(Mail(subject=one).raw() for one in ("Maandbericht", "Rondvraag", "Gisteren")))
    found = office.rows("SELECT state, return_on, until_event FROM item ORDER BY id")
    assert found == [("snoozed", "2026-11-26", ""), ("snoozed", None, "reply"), ("new", None, "")]


def test_what_has_a_manager_who_went_is_told_at_the_rule_and_never_in_the_way(office: Office) -> None:
    rules = office.services.rules
    rules.add(Asked(subject="nieuwsbrief"), Wanted(manager="Amrani", theme="wonen"))
    office.services.register.edit_manager("Amrani", new_name=None, addresses=None, active=False)
    office.take(newsletter())
    assert office.rows("SELECT manager_id, theme FROM item") == [(1, "wonen")]
    assert [one.kind for one in rules.one("r1").faults] == ["manager-gone"]


def test_a_decision_that_lacks_something_is_left_to_her(office: Office) -> None:
    office.services.rules.add(Asked(subject="nieuwsbrief"), Wanted(decision="read"))
    (news,) = taken(office, newsletter(to="Iemand anders <x@ergens.nl>"))
    assert state(office, news) == "new"
    assert [one.key for one in office.services.history.log(ref=news)] == ["import"]


def test_rules_that_go_against_each_other_are_told(office: Office) -> None:
    rules = office.services.rules
    rules.add(Asked(sender="vng.nl"), Wanted(manager="Jansen"))
    rules.add(Asked(sender="vng.nl", subject="nieuwsbrief"), Wanted(manager="Amrani", decision="archive"))
    rules.add(Asked(subject="nieuwsbrief"), Wanted(manager="Amrani"))
    faults = [[(one.kind, one.effect, one.other) for one in rule.faults] for rule in rules.all()]
    assert faults == [[], [("against", "manager", 1)], []]
    rules.edit("r1", active=False)
    assert rules.one("r2").faults == ()


@pytest.mark.parametrize(
    ("asked", "wanted", "reason"),
    [
        (Asked(), Wanted(decision="archive"), "no-condition"),
        (Asked(sender=" , "), Wanted(decision="archive"), "no-condition"),
        (Asked(sender="vng.nl"), Wanted(), "no-effect"),
        (Asked(sender="vng.nl"), Wanted(decision="archive", snooze="morgen"), "contradiction"),
        (Asked(sender="vng.nl"), Wanted(decision="decide"), "decision"),
        (Asked(sender="vng.nl"), Wanted(marking="state-secret"), "marking"),
        (Asked(sort="XXX"), Wanted(decision="archive"), "sort"),
        (Asked(subject="!!!"), Wanted(decision="archive"), "no-word"),
        (Asked(subject="x" * 201), Wanted(decision="archive"), "many"),
        (Asked(bulk="misschien"), Wanted(decision="archive"), "value"),
    ],
)
def test_what_cannot_be_a_rule_is_refused_and_changes_nothing(
    office: Office, asked: Asked, wanted: Wanted, reason: str
) -> None:
    with pytest.raises(RuleRefused) as refused:
        office.services.rules.add(asked, wanted)
    assert refused.value.reason == reason
    assert office.services.rules.all() == []


@pytest.mark.parametrize(
    ("asked", "wanted", "error"),
    [
        (Asked(sender="vng.nl"), Wanted(snooze="ooit eens"), NotADate),
        (Asked(sender="vng.nl"), Wanted(snooze="gisteren"), NotADate),
        (Asked(sender="vng.nl"), Wanted(snooze="vandaag"), NotADate),
        (Asked(sender="vng.nl"), Wanted(snooze="2026-11-20"), NotADate),
        (Asked(sender="vng.nl"), Wanted(manager="Pietersen"), NotFound),
        (Asked(manager="Pietersen"), Wanted(decision="read"), NotFound),
    ],
)
def test_names_and_days_are_understood_or_refused(
    office: Office, asked: Asked, wanted: Wanted, error: type[WerkbankError]
) -> None:
    with pytest.raises(error):
        office.services.rules.add(asked, wanted)


def test_a_row_that_does_not_read_any_more_does_nothing_and_says_so(office: Office) -> None:
    archive_news(office)
    import sqlite3

    with sqlite3.connect(office.path) as connection:
        connection.execute("UPDATE rule SET conditions = '{\"van\": 1}'")
    (news,) = taken(office, newsletter())
    assert state(office, news) == "new"
    assert [one.kind for one in office.services.rules.one("r1").faults] == ["unread"]


def test_trying_looks_at_the_past_and_shows_no_word_of_what_is_hidden(office: Office) -> None:
    first, second, _ = taken(
        office,
        newsletter(1),
        newsletter(2, subject="EMBARGO: nieuwsbrief, de facturen"),
        Mail(subject="De factuur", sender="Iemand <a@elders.nl>").raw(),
    )
    office.services.deciding.decide([first], "archive", Given())
    conditions, _ = office.services.rules.understood(Asked(sender="vng.nl", subject="factuur"))
    trial = office.services.rules.try_out(conditions)
    assert (trial.held, trial.undecided, trial.whole) == (2, 1, True)
    assert [(one.ref, one.title, one.hidden) for one in trial.lines] == [
        (second, "", True),
        (first, "Nieuwsbrief 1 over facturen", False),
    ]
    assert not office.services.rules.try_out(conditions, stop=lambda: True).whole


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (Asked(sender="nieuws@vng.nl"), 1),
        (Asked(sender="vng.nl"), 2),
        (Asked(sender="ng.nl"), 0),
        (Asked(sender="Boer"), 1),
        (Asked(sender="Boer, nieuws@vng.nl"), 2),
        (Asked(to="Jansen"), 1),
        (Asked(to="minbzk.nl"), 2),
        (Asked(subject="facturen"), 1),
        (Asked(subject="over nieuwsbrief"), 1),
        (Asked(subject="besluit"), 0),
        (Asked(words="besluiten, factuur"), 2),
        (Asked(words="graag besluit"), 1),
        (Asked(words='" OR 1'), 0),
        (Asked(sort="uit"), 1),
        (Asked(bulk="yes"), 1),
        (Asked(bulk="no"), 1),
        (Asked(manager="Jansen"), 1),
        (Asked(sender="vng.nl", subject="werkbezoek", sort="UIT", bulk="no"), 1),
    ],
)
def test_what_a_rule_would_hold_for_is_what_it_holds_for_when_it_comes(
    office: Office, asked: Asked, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview goes by the indexes or through everything, what comes in by the message itself: they must agree."""
    mails = (
        newsletter(headers=(("List-Unsubscribe", "<https://vng.nl/x>"),), to="Fatima El Amrani <f.elamrani@minbzk.nl>"),
        Mail(subject="Uitnodiging werkbezoek", text="Graag je besluit over het bezoek.").raw(),
    )
    rules = office.services.rules
    office.take(*mails)
    conditions, _ = rules.understood(asked)
    assert rules.try_out(conditions).held == count
    with monkeypatch.context() as many:
        many.setattr(selecting, "_FEW", 0)
        many.setattr(selecting, "_CHUNK", 1)
        assert rules.try_out(conditions).held == count
    office.services.history.undo()
    rules.add(asked, Wanted(theme="proef"))
    office.take(*mails)
    assert office.one("SELECT count(*) FROM item WHERE theme = 'proef'") == count


def test_running_backwards_is_one_deed_that_is_undone_in_one_step(office: Office) -> None:
    mine, *rest = taken(office, *(newsletter(n) for n in range(140)))
    office.services.deciding.decide([mine], "read", Given())
    archive_news(office)
    before = office.rows("SELECT * FROM item ORDER BY id")
    ran = office.services.rules.run("r1")
    assert (ran.changed, ran.seen) == (139, 139)
    assert state(office, mine) == "read"
    assert {state(office, one) for one in rest} == {"archived"}
    (deed, *_) = office.services.history.log()
    assert (deed.key, deed.origin, deed.args["count"], deed.finished) == ("rule-run", "hand", 139, True)
    office.services.history.undo()
    assert office.rows("SELECT * FROM item ORDER BY id") == before


def test_running_backwards_keeps_whom_she_gave_it_to(office: Office) -> None:
    given, other = taken(office, newsletter(1), newsletter(2))
    office.services.shaping.assign([given], "Jansen")
    office.services.shaping.assign([given], "Amrani")
    office.services.rules.add(Asked(sender="vng.nl"), Wanted(manager="Jansen", theme="wonen"))
    office.services.rules.run("r1")
    assert office.rows("SELECT manager_id, theme FROM item ORDER BY id") == [(2, "wonen"), (1, "wonen")]
    assert other


def test_of_two_items_on_a_message_a_seal_is_for_both_and_a_manager_for_one(office: Office) -> None:
    office.take(Mail(subject="Notulen", cc=AMRANI).raw(), Mail(subject="Notulen", to=AMRANI).raw())
    office.services.rules.add(Asked(subject="notulen"), Wanted(manager="Jansen", marking="personnel"))
    office.services.rules.run("r1")
    found = office.rows("SELECT message_id, manager_id, marking FROM item ORDER BY id")
    assert found == [(1, 1, "personnel"), (1, 2, "personnel"), (2, 1, "personnel")]
    office.services.history.undo()
    assert office.rows("SELECT manager_id, marking FROM item ORDER BY id") == [(1, ""), (2, ""), (2, "")]


def test_a_rule_reads_no_more_than_it_asks(office: Office) -> None:
    office.take(newsletter())
    query = office.services.doors.query
    for trait, reads_words in (("manager", False), ("bulk", False), ("marking", False), ("sort", True), ("to", True)):
        sql = f"EXPLAIN QUERY PLAN {case_reads._cases([trait])} {case_reads._NEWEST}"
        plan = [row[3] for row in query(sql, {"before": 9, "most": 9})]
        assert plan[0] == "SEARCH i USING INTEGER PRIMARY KEY (rowid<?)"
        assert any(step.startswith("SEARCH w ") for step in plan) is reads_words
    (only,) = query(f"EXPLAIN QUERY PLAN {case_reads.FROM_DOMAINS % 'from_addr LIKE :end'}", {"end": "%", "most": 9})
    assert "COVERING INDEX" in only[3]


def test_a_run_that_is_stopped_is_a_shorter_deed(office: Office) -> None:
    office.take(*(newsletter(n) for n in range(140)))
    archive_news(office)
    going = office.services.rules.going("r1")
    first = next(going)
    going.close()
    (deed, *_) = office.services.history.log()
    assert (deed.args["count"], deed.finished) == (first.changed, False)
    office.services.history.undo()
    assert office.one("SELECT count(*) FROM item WHERE state = 'archived'") == 0


def test_changing_ordering_and_removing_are_deeds(office: Office) -> None:
    rules = office.services.rules
    for name in ("een", "twee", "drie"):
        rules.add(Asked(subject=name), Wanted(decision="archive"), name)
    rules.move("drie", -2)
    assert [(one.name, one.place) for one in rules.all()] == [("drie", 1), ("een", 2), ("twee", 3)]
    rules.remove("een")
    assert [(one.name, one.place) for one in rules.all()] == [("drie", 1), ("twee", 2)]
    rules.edit("twee", asked=Asked(sender="vng.nl"), name="[/b] \x1b]52;c\x07 nieuw", active=False)
    changed = rules.one("r2")
    assert (changed.name, changed.conditions.sender, changed.active) == ("[/b] ]52;c nieuw", ("vng.nl",), False)
    for _ in range(6):
        office.services.history.undo()
    assert rules.all() == []


def test_a_rule_that_is_not_there_is_not_found(office: Office) -> None:
    archive_news(office)
    for ref in ("r9", "niets"):
        with pytest.raises(NotFound):
            office.services.rules.one(ref)


def test_what_keeps_its_manager_because_he_has_a_copy_already_is_counted(office: Office) -> None:
    office.take(Mail(subject="Notulen", cc=AMRANI).raw(), Mail(subject="Notulen bouw").raw())
    office.services.rules.add(Asked(subject="notulen"), Wanted(manager="Amrani"))
    ran = office.services.rules.run("r1")
    assert (ran.changed, ran.stayed, ran.seen) == (1, 1, 3)
