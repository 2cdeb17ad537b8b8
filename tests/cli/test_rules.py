"""``rule`` and ``sender``: what they say, in both languages and as JSON; exit codes; what is hidden stays hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cli.post import ORDINARY
from tests.cli.running import Desk
from tests.cli.schemas import wrong
from tests.services.making import Mail

NEWS = Mail(subject="Nieuwsbrief: de facturen", sender="Nieuws <nieuws@vng.nl>")
SECRET = replace(NEWS, subject="EMBARGO: nieuwsbrief over facturen", message_id="<e1@vng.nl>")
ADD = ("rule", "add", "--from", "vng.nl", "--subject", "factuur", "--decide", "archive", "--name", "Nieuws")


def test_a_rule_without_a_name_is_called_after_what_it_asks_in_words(desk: Desk) -> None:
    row = desk.ok("rule", "add", "--kind", "factuur", "--from", "vng.nl", "--decide", "archive", "--json").row
    assert row["name"] == "vng.nl, factuur"
    assert desk.ok("rule", "add", "--bulk", "yes", "--decide", "archive", "--json").row["name"] == "massamail"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_rule_from_writing_to_removing_as_json(desk: Desk, language: str) -> None:
    said = desk.speaking(language)
    row = said.ok(*ADD, "--json").row
    assert wrong("rule", row) == []
    assert (row["id"], row["from"], row["subject"], row["decide"], row["active"]) == (
        "r1", ["vng.nl"], ["factuur"], "archive", True,
    )  # fmt: skip
    desk.take(NEWS.raw())
    assert desk.ok("rule", "show", "Nieuws", "--json").row["touched"] == 1
    row = said.ok("rule", "edit", "r1", "--subject", "", "--assign", "Jansen", "--off", "--json").row
    assert (row["subject"], row["assign"], row["decide"], row["active"]) == ([], "mg1", "archive", False)
    assert [one["id"] for one in desk.ok("rule", "list", "--json").rows] == ["r1"]
    assert wrong("rule", said.ok("rule", "remove", "r1", "--json").row) == []
    assert desk.ok("rule", "list", "--json").rows == []


def test_a_rule_is_told_in_words(desk: Desk) -> None:
    assert "van vng.nl en onderwerp factuur → archiveren" in desk.ok(*ADD).out
    desk.ok(
        "rule", "add", "--from", "vng.nl", "--kind", "factuur", "--assign", "Amrani", "--snooze", "over 2 werkdagen"
    )
    assert "soort factuur → naar Fatima El Amrani" in desk.ok("rule", "list").out
    assert "Dan: naar Fatima El Amrani, sluimert tot over 2 werkdagen" in desk.ok("rule", "show", "r2").out
    assert "Als: van vng.nl en onderwerp factuur" in desk.ok("rule", "show", "r1").out
    assert "from vng.nl and subject factuur" in desk.speaking("en").ok("rule", "show", "r1").out
    assert "r1, aan, Nieuws" in desk.ok("rule", "list", "--text").out


def test_rules_that_go_against_each_other_are_told_where_they_are_written(desk: Desk) -> None:
    desk.ok("rule", "add", "--from", "vng.nl", "--assign", "Jansen")
    ran = desk.ok("rule", "add", "--from", "vng.nl", "--subject", "x", "--assign", "Amrani")
    assert "r1 vng.nl gaat altijd voor en zet iets anders" in ran.err
    assert "r2: r1 vng.nl gaat altijd voor" in desk.ok("rule", "list").err
    assert "gaat altijd" not in desk.ok("rule", "move", "r2", 1).err


def test_trying_and_running(desk: Desk) -> None:
    desk.take(NEWS.raw(), SECRET.raw(), *ORDINARY)
    row = desk.ok("rule", "try", "--from", "nieuws@vng.nl", "--json").row
    assert wrong("trial", row) == []
    assert (row["count"], row["undecided"], len(row["items"])) == (2, 2, 2)
    assert [wrong("list", one) for one in row["items"]] == [[], []]
    told = desk.ok("rule", "try", "--from", "nieuws@vng.nl", "--limit", 1).out
    assert "Zou gelden voor 2 stukken" in told
    assert "EMBARGO" not in desk.ok("rule", "try", "--from", "nieuws@vng.nl").all
    desk.ok(*ADD)
    ran = desk.ok("rule", "run", "r1", "--json").row
    assert wrong("ran", ran) == []
    assert ran["changed"] == 2
    assert desk.ok("rule", "run", "r1", "--json").row == {"changed": 0, "seen": 0, "deed": None, "stayed": 0}
    assert "regel over het postvak: r1 Nieuws: 2 stukken" in desk.ok("log").out
    desk.ok("undo")
    assert desk.ok("rule", "try", "r1", "--json").row["undecided"] == 2


@pytest.mark.parametrize(("decide", "mark"), [("leesmap", "medisch"), ("Lees", "MEDISCH"), ("read", "medical")])
def test_what_a_rule_does_may_be_said_in_the_words_of_the_screen(desk: Desk, decide: str, mark: str) -> None:
    row = desk.ok("rule", "add", "--from", "vng.nl", "--decide", decide, "--mark", mark, "--json").row
    assert (row["decide"], row["mark"]) == ("read", "medical")
    row = desk.ok("rule", "edit", "r1", "--mark", "", "--json").row
    assert (row["decide"], row["mark"]) == ("read", None)
    ran = desk("rule", "edit", "r1", "--mark", "staatsgeheim")
    assert (ran.code, "geen merking" in ran.err) == (2, True), ran
    ran = desk("rule", "edit", "r1", "--decide", "bla")
    assert (ran.code, "leesmap" in ran.err) == (2, True), ran


def test_what_is_too_much_names_the_field_as_the_screen_does(desk: Desk) -> None:
    for language, name in (("nl", 'Bij "van" staat te veel'), ("en", '"from"')):
        ran = desk.speaking(language)("rule", "add", "--from", "x" * 300, "--decide", "archive")
        assert (ran.code, name in ran.err) == (2, True), ran


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("rule", "add", "--decide", "archive"), 2),
        (("rule", "add", "--from", "vng.nl"), 2),
        (("rule", "add", "--from", "vng.nl", "--decide", "sign"), 2),
        (("rule", "add", "--from", "vng.nl", "--snooze", "ooit"), 2),
        (("rule", "add", "--from", "vng.nl", "--assign", "Niemand"), 3),
        (("rule", "add", "--from", "vng.nl", "--decide", "archive", "--snooze", "morgen"), 2),
        (("rule", "edit", "r1"), 2),
        (("rule", "show", "r9"), 3),
        (("rule", "run", "niets"), 3),
        (("sender", "set", "geen adres", "in"), 2),
        (("sender", "set", "s99", "in"), 3),
        (("sender", "set", "griffie@tweedekamer.nl", "away"), 2),
    ],
)
def test_what_cannot_be_is_one_sentence_and_changes_nothing(desk: Desk, arguments: tuple[str, ...], code: int) -> None:
    ran = desk(*arguments, "--json")
    assert ran.code == code
    assert ran.error["message"]
    assert desk.ok("rule", "list", "--json").rows == desk.ok("sender", "list", "--json").rows == []


def test_hostile_names_and_words_stay_words(desk: Desk) -> None:
    desk.ok(
        "rule",
        "add",
        "--subject",
        "[/b] \x1b]52;c",
        "--words",
        '" OR 1; --',
        "--theme",
        "=cmd|",
        "--name",
        "\x1b[2J{0}",
    )
    desk.take(NEWS.raw())
    for arguments in (("rule", "list"), ("rule", "show", "r1"), ("rule", "try", "r1"), ("rule", "run", "r1"), ("log",)):
        assert desk(*arguments).code == 0


@pytest.mark.parametrize("language", ["nl", "en"])
def test_senders(desk: Desk, language: str) -> None:
    said = desk.speaking(language)
    desk.take(NEWS.raw())
    row = said.ok("sender", "set", "s1", "away", "--json").row
    assert wrong("sender_set", row) == []
    assert row == {"address": "nieuws@vng.nl", "verdict": "away", "changed": 1}
    assert [wrong("sender", one) for one in said.ok("sender", "list", "--json").rows] == [[]]
    told = {"nl": "naar archief", "en": "to the archive"}[language]
    assert told in said.ok("sender", "list").out
    assert told in said.ok("log").out
    assert said.ok("sender", "set", "nieuws@vng.nl", "in").code == 0


def test_what_running_would_change_is_told_and_all_rules_are_run_at_once(desk: Desk) -> None:
    desk.take(Mail(subject="Nieuwsbrief", sender="nieuws@vng.nl").raw(), Mail(subject="Nieuwsbrief").raw())
    desk.ok("rule", "add", "--from", "nieuws@vng.nl", "--snooze", "over 2 weken")
    desk.ok("rule", "add", "--subject", "nieuwsbrief", "--decide", "archive")
    row = desk.ok("rule", "try", "r2", "--json").row
    assert wrong("trial", row) == []
    assert (row["count"], row["undecided"], row["changes"]) == (2, 2, 1)
    assert "Uitvoeren verandert nu 1 stuk." in desk.ok("rule", "try", "r2").out
    assert desk.ok("rule", "try", "--subject", "nieuwsbrief", "--json").row["changes"] is None
    assert desk.ok("rule", "run", "--json").row["changed"] == 2
    assert "alle regels: 2 stukken" in desk.ok("log").out
    assert [row["touched"] for row in desk.ok("rule", "list", "--json").rows] == [1, 1]
    assert "verandert nu niets" not in desk.ok("rule", "try", "r1").out
    desk.ok("undo")
    assert desk.ok("rule", "run").out.startswith("De regels samen hebben 2 stukken veranderd.")
