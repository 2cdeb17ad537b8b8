"""``werkbank add``: one line in, one item for each manager out, told in words and as JSON."""

from __future__ import annotations

import pytest

from tests.cli.running import Desk
from tests.cli.schemas import wrong

LINE = "gebeld: Nota woonvisie @bakker +dirk #wonen !hoog uiterlijk vrijdag 17:00"


def test_it_tells_what_was_made(desk: Desk) -> None:
    ran = desk.ok("add", LINE)
    assert ran.out == (
        "s1 Nota woonvisie · Dirk Jansen · van Bakker (nieuw) · uiterlijk vr 27 nov 17:00 · gevolg bij missen hoog"
        " · thema wonen\n"
    )
    assert "werkbank undo" in ran.err
    assert desk.titles() == {"s1": "Nota woonvisie"}
    assert "gesprek toegevoegd: s1" in desk.ok("log").out
    assert LINE in desk.ok("show", "m1").out
    assert desk.ok("list", "--json").row["person"] == "Bakker"
    desk.ok("undo")
    assert desk.titles() == {}
    assert "Bakker" not in desk.ok("person", "list").out


def test_in_english(desk: Desk) -> None:
    ran = desk.speaking("en").ok("add", "called: Housing plan @baker +dirk !urgent by fri")
    assert ran.out == "s1 Housing plan · Dirk Jansen · from Baker (new) · by Fri 27 Nov · urgent\n"
    assert "call added: s1" in desk.speaking("en").ok("log").out


def test_several_arguments_are_one_line(desk: Desk) -> None:
    ran = desk.ok("add", "Nota", "woonvisie", "+fea", "op", "+3")
    assert ran.out == "s1 Nota woonvisie · Fatima El Amrani · uiterlijk vr 27 nov\n"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_json_is_as_the_page_says(desk: Desk, language: str) -> None:
    rows = desk.speaking(language).ok("add", f"{LINE} +fea", "--json").rows
    assert [wrong("added", row) for row in rows] == [[], []]
    first = rows[0]
    assert [row["manager"] for row in rows] == ["Dirk Jansen", "Fatima El Amrani"]
    assert (first["sort"], first["title"], first["person"], first["due"]) == (
        "call", "Nota woonvisie", "Bakker", "2026-11-27T17:00",
    )  # fmt: skip
    assert (first["risk"], first["points"], first["themes"], first["new_person"]) == ("high", 0, ["wonen"], True)
    marked = desk.ok("add", "Personeelsvertrouwelijk: verzuim #wonen +dj uiterlijk ooit", "--json").row
    assert wrong("added", marked) == []
    assert (marked["title"], marked["themes"], marked["unread"]) == (
        "[personeelsvertrouwelijk] stuk s3, inhoud niet getoond", [], None,
    )  # fmt: skip
    shown = desk.ok("show", "m1", "--json").row
    assert wrong("message", shown) == []
    assert shown["kind"] == "call"
    (deed,) = [row for row in desk.ok("log", "--json").rows if row["key"] == "add"][:1]
    assert wrong("deed", deed) == []


def test_a_date_that_is_half_understood_is_told(desk: Desk) -> None:
    ran = desk.ok("add", "Nota +dj uiterlijk vrijdag 26 november")
    assert ran.out == "s1 Nota uiterlijk vrijdag 26 november · Dirk Jansen\n"
    assert "Die weekdag en die datum horen niet bij elkaar: “uiterlijk vrijdag 26 november”" in ran.err
    row = desk.ok("add", "Nota +dj uiterlijk ooit", "--json").row
    assert (row["unread"], row["unread_why"]) == ("uiterlijk ooit", "vague")
    ran = desk.ok("add", "Nota +dj uiterlijk vrijdag van de volgende maand")
    assert "Let op, dit is geen datum: “uiterlijk vrijdag van de”" in ran.err
    row = desk.ok("add", "Verslag vrijdag 26 nov maken +dj", "--json").row
    assert (row["title"], row["unread"], row["unread_why"]) == (
        "Verslag vrijdag 26 nov maken", "vrijdag 26 nov", "weekday",
    )  # fmt: skip


def test_a_line_that_becomes_a_question_or_waits(desk: Desk) -> None:
    assert desk.ok("add", "vraag: hoeveel woningen staan leeg +dirk uiterlijk vr").out == (
        "s1 hoeveel woningen staan leeg · Dirk Jansen · wordt vraag · uiterlijk vr 27 nov · losse vraag\n"
    )
    assert desk.ok("add", "wacht op @bakker cijfers tot wo +dirk").out == (
        "s2 cijfers · Dirk Jansen · wachten op Bakker (nieuw) · rappel wo 25 nov\n"
    )
    assert desk.ok("add", "wacht op @bakker nog meer cijfers +dirk").out == (
        "s3 nog meer cijfers · Dirk Jansen · wachten op Bakker · rappel vr 27 nov (voorstel)\n"
    )
    log = desk.ok("log").out
    assert "notitie toegevoegd, wordt vraag: s1" in log
    assert "notitie toegevoegd, wachten op iemand: s2" in log
    desk.ok("undo")
    assert [row["id"] for row in desk.ok("list", "waiting", "--json").rows] == ["s2"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_decision_in_the_line_as_json(desk: Desk, language: str) -> None:
    rows = desk.speaking(language).ok("add", "question: what is empty +dirk +fea by fri", "--json").rows
    assert [wrong("added", row) for row in rows] == [[], []]
    assert [(row["state"], row["decision"], row["question"], row["due"]) for row in rows] == [
        ("question", "question", "v1", "2026-11-27"), ("question", "question", "v2", "2026-11-27"),
    ]  # fmt: skip
    row = desk.speaking(language).ok("add", "wait for @bakker numbers", "--json").row
    assert wrong("added", row) == []
    assert (row["state"], row["decision"], row["question"], row["return_on"], row["due"]) == (
        "waiting", "wait", None, "2026-11-27", None,
    )  # fmt: skip
    (deed,) = [row for row in desk.ok("log", "--json").rows if row["key"] == "add"][:1]
    assert wrong("deed", deed) == []


@pytest.mark.parametrize(
    ("line", "code", "kind", "says"),
    [
        ("Nota +fatma", 3, "not-found", "Bedoelde je: Fatima El Amrani?"),
        ("Nota @smit", 3, "ambiguous", "Bedoelde je: Piet Smit, Petra Smits?"),
        ("gebeld: @piet", 2, "usage", "Typ ook waar het over gaat."),
        ("woord " * 500, 2, "usage", "hoogstens 2000 tekens"),
        ("vraag: hoe zit het", 2, "usage", "+naam"),
        ("wacht op @smit cijfers", 3, "ambiguous", "Bedoelde je: Piet Smit, Petra Smits?"),
        ("wacht op @piet", 2, "usage", "Typ ook waar het over gaat."),
        ("wacht op @piet Dep. V. reorganisatie", 2, "usage", "wordt geen naam bewaard"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_added(desk: Desk, line: str, code: int, kind: str, says: str) -> None:
    ran = desk("add", line)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err
    told = desk("add", line, "--json")
    assert (told.code, told.error["code"]) == (code, kind)
    assert desk.titles() == {}


def test_without_a_line_it_says_what_is_missing(desk: Desk) -> None:
    ran = desk("add")
    assert ran.code == 2
    assert "LINE" in ran.err
