"""What each verb says and does, in both languages; plain lines for a screen reader; tables that fit the screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import KAMER, ORDINARY
from tests.cli.running import Desk, Ran
from tests.cli.schemas import wrong
from tests.lang.test_tables import DUTCH, ENGLISH
from tests.services.making import Mail, pile
from werkbank.domain.decisions import RULES
from werkbank.lang import LANGUAGES, words
from werkbank.lang.nl.names import NAMES
from werkbank.services import overviews


def mail(desk: Desk) -> None:
    """s1 Jansen, s2 (copy) and s3 El Amrani, s4 nobody's."""
    desk.take(*ORDINARY)


@pytest.fixture
def full(begin: Begin) -> Desk:
    return begin(mail)


NEEDS: Final = {"b": ("--advice", "Doen"), "o": ("--kenmerk", "2026-1"), "z": ("--reason", "gedaan"), "d": ("--to", "Woo-loket"),
                "w": ("--to", "Piet"), "n": ("--to", "Piet")}  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_each_decision_by_key_code_and_name(full: Desk, rule: object) -> None:
    key, code = rule.key, rule.decision  # type: ignore[attr-defined]
    names = NAMES.decisions[code]  # type: ignore[literal-required]
    for said in (key, key.upper(), code, names["short"], names["long"]):
        ran = full.ok("decide", "s1", said, *NEEDS.get(key, ()))
        assert f"s1 {names['long']}" in ran.out
        assert "s1" not in full.titles()
        full.ok("undo")
        assert "s1" in full.titles()
    assert (
        words("en").names.decisions[code]["long"]
        in full.speaking("en").ok("decide", "s1", code, *NEEDS.get(key, ())).out
    )  # type: ignore[literal-required]


def test_deciding_on_many_is_one_deed(full: Desk) -> None:
    ran = full.ok("decide", "s1", "s3", "s1", "a")
    assert len(ran.out.splitlines()) == 2
    assert set(full.titles()) == {"s2", "s4"}
    full.ok("undo")
    assert len(full.titles()) == 4


def test_what_was_filled_in_is_told(full: Desk) -> None:
    assert "--by" in full.ok("decide", "s1", "b", "--advice", "Doen").out
    assert "--by" not in full.ok("decide", "s1", "b", "--advice", "Doen", "--by", "vr").out
    assert full.ok("decide", "s1", "w", "--json").row["guessed"] == ["by", "to"]
    full.ok("edit", "s1", "--due", "vandaag")
    assert "wo 25 nov is na de termijn" in full.ok("decide", "s1", "w").err
    assert full.ok("decide", "s1", "s", "--by", "antwoord", "--json").row["until"] == "reply"


def test_a_decision_takes_back_what_an_earlier_one_made(full: Desk) -> None:
    full.ok("decide", "s1", "n", "--to", "Piet")
    assert len(full.titles("notes")) == 1
    full.ok("decide", "s1", "v")
    assert (len(full.titles("notes")), len(full.titles("questions"))) == (0, 1)
    full.ok("decide", "s1", "a")
    assert len(full.titles("questions")) == 0


def test_managers(desk: Desk) -> None:
    assert "mg3" in desk.ok("manager", "add", "Bo van Dam", "--address", "B.VanDam@minbzk.nl").out
    row = desk.ok(
        "manager", "edit", "Bo", "--name", "Bo van Damme", "--address", "bo@minbzk.nl", "--inactive", "--json"
    ).row
    assert (row["name"], row["addresses"], row["active"]) == ("Bo van Damme", ["bo@minbzk.nl"], False)
    assert "niet actief" in desk.ok("manager", "list").out
    desk.ok("manager", "edit", "mg3", "--active")
    assert "niet actief" not in desk.ok("manager", "list").out


def test_an_inactive_manager_gets_no_new_pieces(desk: Desk) -> None:
    desk.ok("manager", "edit", "FEA", "--inactive")
    desk.take(*ORDINARY)
    assert {row["manager"] for row in desk.ok("list", "--json").rows} == {"Dirk Jansen", None}


def test_registers_in_both_languages(desk: Desk) -> None:
    for name, holds in (("person", "Piet Smit"), ("desk", "Woo-loket"), ("mandate", "Uitnodigingen tot 2 uur")):
        for more in ((), ("--text",)):
            assert holds in desk.ok(name, "list", *more).out
            assert holds in desk.speaking("en").ok(name, "list", *more).out
    desk.ok("mandate", "end", "ma1")
    assert "verlopen" in desk.ok("mandate", "list").out
    assert "ended" in desk.speaking("en").ok("mandate", "list").out


@pytest.mark.parametrize("name", ["manager", "person", "desk", "mandate"])
def test_an_empty_register_says_so(bare: Desk, name: str) -> None:
    ran = bare.ok(name, "list")
    assert (ran.out, ran.err) == ("", "Nog geen.\n")


def test_an_empty_archive_says_what_to_do(bare: Desk) -> None:
    assert "werkbank import" in bare.ok("list").err
    assert not bare.db.exists()
    bare.ok("manager", "add", "Dirk Jansen")
    assert "werkbank import" in bare.ok("list").err
    assert "Er is nog geen archief." in Desk(bare.folder / "elders").ok("doctor").out


def test_an_inbox_that_is_done_says_so(desk: Desk) -> None:
    desk.take(KAMER.raw())
    desk.ok("decide", "s1", "s2", "a")
    assert "werkbank brief" in desk.ok("list").err


def test_a_list_is_a_window_with_its_rest(desk: Desk) -> None:
    desk.take(*(Mail(subject=f"Vraag {n}", cc="").raw() for n in range(60)))
    ran = desk.ok("list")
    assert "nog 20" in ran.out
    assert "nieuw 60" in ran.err
    assert "--all" in ran.out
    assert len(desk.ok("list", "--all", "--text").out.splitlines()) == 60
    assert "nog 59" in desk.ok("list", "--limit", 1).out


@pytest.mark.parametrize("columns", [60, 80, 100, 200])
def test_tables_fit_the_screen(full: Desk, columns: int) -> None:
    full.take(
        Mail(
            subject="Een heel lang onderwerp dat nooit past " * 6,
            sender="Een hele lange naam van een afzender <x@y.nl>",
        ).raw(),
        name="lang",
    )
    narrow = replace(full, more={"COLUMNS": str(columns)})
    for given in (
        ("list",),
        ("search", "de"),
        ("person", "list"),
        ("manager", "list"),
        ("desk", "list"),
        ("mandate", "list"),
    ):
        assert [line for line in narrow.ok(*given).out.splitlines() if len(line) > columns] == []


def test_plain_text_is_one_sentence_a_line(full: Desk) -> None:
    lines = full.ok("list", "--text").out.splitlines()
    assert len(lines) == 4
    assert all(re.match(r"s\d+, ", line) and "  " not in line for line in lines)
    found = full.ok("search", "factuur", "--text").out.splitlines()
    assert len(found) == 1
    assert found[0].startswith("m3, ")
    assert full.ok("manager", "list", "--text").out.splitlines()[0].startswith("mg1, DJ, Dirk Jansen")


def test_today_tells_all_to_a_script_and_says_on_the_screen_that_there_is_more(
    full: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.ok("edit", "s1", "s2", "s3", "--due", "20-11-2026")
    assert full.ok("list", "today", "--limit", "2").out.splitlines()[-1] == "en nog 1; alles: --all"
    monkeypatch.setattr(overviews, "MOST", 1)
    assert full.ok("list", "today", "--limit", "2").out.splitlines()[-1] == "en er is nog meer; alles: --all"
    assert "nog meer" not in full.ok("list", "today", "--all").out
    assert len(full.ok("list", "today", "--json").rows) == 3
    told = full.ok("list", "today", "--all").out.splitlines()
    assert len([line for line in told if line.startswith("s")]) == 3
    assert {line.partition(" · ")[0] for line in told if not line.startswith("s")} == {"TE LAAT, OF VANDAAG"}


def test_what_waits_is_not_said_to_be_back_before_its_day(full: Desk) -> None:
    full.ok("decide", "s1", "w", "--to", "Piet", "--by", "+2")
    assert "terug" not in full.ok("list", "waiting", "--text").out
    assert full.ok("list", "waiting", "--json").row["returned"] is None
    assert full.ok("show", "s1", "--json").row["returned"] is None


def test_show(full: Desk) -> None:
    ran = full.ok("show", "s1")
    for part in (KAMER.subject, "Anna de Boer <a.deboer@vng.nl>", "bureau@minbzk.nl", "Graag je besluit", "Waarom:"):
        assert part in ran.out
    assert "Why:" in full.speaking("en").ok("show", "s1").out
    assert full.ok("show", "S1").out == ran.out
    assert full.ok("show", "m1").out in ran.out


def test_a_conversation_is_told(full: Desk) -> None:
    full.take(KAMER.answer().raw(), name="antwoord")
    assert "m4" in full.ok("show", "m1").out
    one, other = (full.ok("show", ref, "--json").row["conversation"] for ref in ("m1", "m4"))
    assert one == other


def test_search(full: Desk) -> None:
    assert [row["id"] for row in full.ok("search", "kamervragen", "woningbouw", "--json").rows] == ["m1"]
    assert "Niets gevonden." in full.ok("search", "kamervragen", "factuur").err
    assert len(full.ok("search", "de", "--limit", 1, "--json").rows) == 1


def test_split_share_assign_edit(full: Desk) -> None:
    assert full.ok("split", "s1", "Deel een", "Deel twee").out.count("s") >= 2
    assert {"Deel een", "Deel twee"} <= set(full.titles().values())
    full.ok("undo")
    assert "Deel twee" not in full.titles().values()
    full.ok("share", "s3", "--manager", "DJ")
    assert [row["manager"] for row in full.ok("list", "--json").rows].count("Dirk Jansen") == 2
    full.ok("assign", "s4", "--manager", "Fatima")
    assert None not in [row["manager"] for row in full.ok("list", "--json").rows]
    full.ok(
        "edit", "s1", "s3", "--due", "27-11-2026", "--term-kind", "statutory", "--risk", "high", "--action", "decide"
    )
    rows = {row["id"]: row for row in full.ok("list", "--json").rows}
    assert rows["s1"]["due"] == rows["s3"]["due"] == "2026-11-27"
    full.ok("edit", "s1", "--due", "")
    assert full.ok("show", "s1", "--json").row["due"] is None


def test_undo_and_redo_across_runs(full: Desk) -> None:
    before = full.titles()
    for n in range(5):
        full.ok("edit", "s1", "--title", f"Titel {n}")
    for n in (3, 2, 1, 0):
        full.ok("undo")
        assert full.titles()["s1"] == f"Titel {n}"
    full.ok("undo")
    assert full.titles() == before
    for n in range(5):
        full.ok("redo")
        assert full.titles()["s1"] == f"Titel {n}"
    assert full("redo").code == 5


def test_another_moment_ranks_for_that_call_alone(full: Desk) -> None:
    full.ok("edit", "s1", "--due", "27-11-2026")
    stored = full.db.read_bytes()
    later = {row["id"]: row for row in full.at("2026-12-01").ok("list", "--json").rows}
    assert later["s1"]["status"] == "late"
    assert {row["id"]: row for row in full.ok("list", "--json").rows}["s1"]["status"] != "late"
    assert full.db.read_bytes() == stored


def test_reading_changes_nothing(full: Desk) -> None:
    full.ok("decide", "s1", "b", "--advice", "Doen")
    before = full.ok("export").out.splitlines()[1:]
    for given in (("list",), ("show", "s1"), ("search", "x"), ("log",), ("brief", "--manager", "DJ"), ("manager", "list"), ("doctor",),
                  ("backup", "--list"), ("config", "show"), ("wipe", "m1")):  # fmt: skip
        full(*given)
    after = full.ok("export").out.splitlines()[1:]
    assert [line for line in after if '"export_log"' not in line][:-2] == [
        line for line in before if '"export_log"' not in line
    ][:-2]


def test_brief_choices(full: Desk) -> None:
    full.ok("assign", "s3", "s4", "--manager", "DJ")
    for ref in ("s1", "s3", "s4"):
        full.ok("decide", ref, "b", "--advice", "Doen", "--gist", f"Kern van {ref}", "--by", "vr")
    full.ok("brief", "--leave-out", "s3", "--reason", "eerst bellen")
    full.ok("brief", "--move", "s4=1")
    full.ok("brief", "--manager", "DJ", "--pin", "Let op de pers")
    page = full.ok("brief", "--manager", "DJ")
    assert "Kern van s3" not in page.out
    assert page.out.index("Kern van s4") < page.out.index("Kern van s1")
    assert "Let op de pers" in page.out
    assert "eerst bellen" in page.err
    assert "eerst bellen" not in page.out
    full.ok("brief", "--put-back", "s3")
    assert "Kern van s3" in full.ok("brief", "--manager", "DJ").out
    full.ok("brief", "--manager", "DJ", "--freeze")
    ran = full.ok("undo")
    assert "bestanden" in ran.err
    assert "ingetrokken" in full.ok("brief", "--list").out


SAMPLE: Final[tuple[Callable[[Desk], Ran], ...]] = (
    lambda desk: desk("list"), lambda desk: desk("list", "--text"), lambda desk: desk("list", "waiting"), lambda desk: desk("show", "s1"),
    lambda desk: desk("show", "m1"), lambda desk: desk("search", "zzz"), lambda desk: desk("log"), lambda desk: desk("decide", "s1", "b"),
    lambda desk: desk("decide", "s1", "x"), lambda desk: desk("decide", "s1", "wait", "--by", "friday"), lambda desk: desk("list", "waiting"),
    lambda desk: desk("undo"), lambda desk: desk("redo"), lambda desk: desk("redo"), lambda desk: desk("show", "s99"),
    lambda desk: desk("edit", "s1", "--points", "99"), lambda desk: desk("mark", "s1", "personnel"), lambda desk: desk("list"),
    lambda desk: desk("manager", "list"), lambda desk: desk("brief", "--manager", "DJ"), lambda desk: desk("brief", "--list"),
    lambda desk: desk("doctor"), lambda desk: desk("config", "check"), lambda desk: desk("import", "/nowhere"), lambda desk: desk("wipe", "m1"),
    lambda desk: desk("backup", "--list"), lambda desk: desk("list", "--foo"), lambda desk: desk("--help"), lambda desk: desk(),
    lambda desk: desk("brief"), lambda desk: desk("list", "--now", "x"), lambda desk: desk("manager"),
)  # fmt: skip
TRADE: Final = {"nota", "brief", "manager", "code", "checklist", "archive", "advice"}
"""Words of the trade, and words that are the same."""


def test_english_says_no_dutch(desk: Desk) -> None:
    """Words that stand in the Dutch tables and nowhere in the English ones."""
    english = {
        word for value in ENGLISH.values() if isinstance(value, str) for word in re.findall(r"[a-z]{4,}", value.lower())
    }
    dutch = {
        word for value in DUTCH.values() if isinstance(value, str) for word in re.findall(r"[a-z]{4,}", value.lower())
    }
    only = dutch - english - TRADE
    assert {"stuk", "stand", "merking", "uiterlijk"} & only
    named = Mail(subject="Question", text="Please answer.\n", sender="Ann <ann@vng.nl>", to="d.jansen@minbzk.nl")
    desk.take(named.raw(), name="mail")
    quiet = desk.speaking("en")
    for look in SAMPLE:
        said = look(quiet).all.lower()
        assert set(re.findall(r"[a-z]{4,}", said)) & only <= {"wonen", "uitnodigingen", "loket", "woonplein"}, said


def much_mail(desk: Desk) -> None:
    desk.take(*pile(1_200))


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_written_as_the_language_does(begin: Begin, language: str) -> None:
    quiet = begin(much_mail).speaking(language)
    assert ("1.200" if language == "nl" else "1,200") in quiet.ok("log").out
    assert ("1.160" if language == "nl" else "1,160") in quiet.ok("list").out
    assert ("1.200" if language == "nl" else "1,200") in quiet.ok("list").err


def test_a_process_of_its_own_says_the_same(full: Desk) -> None:
    for given in (("list",), ("list", "--json"), ("show", "s1"), ("log", "--text"), ("show", "s99"), ("frob",)):
        alone, here = full.process(*given), full(*given)
        assert (alone.code, alone.out, alone.err) == (here.code, here.out, here.err)


def test_as_sentences_a_list_is_said_in_words(desk: Desk) -> None:
    desk.at("2026-11-23T09:00").ok("add", "Nota woonvisie @jansen +DJ uiterlijk vr 27 nov 17:00")
    assert desk.at("2026-11-23T09:00").ok("list", "--text").out == (
        "s1, Nota woonvisie, Jansen, op tijd 4, uiterlijk vr 27 nov 17:00, voor Dirk Jansen, 8 punten\n"
    )


def test_show_tells_what_is_suggested_and_why(desk: Desk) -> None:
    desk.take(*(Mail(subject=f"Weekbericht {n}", sender="VNG <nieuws@vng.nl>").raw() for n in range(4)))
    assert desk.ok("show", "s4", "--json").row["suggestion"] is None
    desk.ok("decide", "s1", "s2", "s3", "archive")
    shown = desk.ok("show", "s4", "--json").row
    assert wrong("item", shown) == []
    text = "voorstel: archiveren · 3 van 3 keer bij deze afzender"
    assert shown["suggestion"] == {
        "decision": "archive", "clue": "sender", "word": None, "times": 3, "of": 3, "text": text
    }  # fmt: skip
    assert text in desk.ok("show", "s4").out
    assert "voorstel" not in desk.ok("show", "s1").out
    assert "suggestion: archive" in desk.speaking("en").ok("show", "s4").out


@pytest.mark.parametrize("limit", ["-5", "duizend euro", "2 uur"])
def test_a_limit_that_names_no_amount_is_told_when_it_is_laid_down(desk: Desk, limit: str) -> None:
    """She would think that it holds, and the highest amount would pass."""
    assert "geen bedrag" in desk.ok("mandate", "add", "DJ", "Facturen", f"--limit={limit}").err
    assert "geen bedrag" not in desk.ok("mandate", "edit", "ma1", "--limit", "€ 1.000").err
    assert "geen bedrag" in desk.ok("mandate", "edit", "ma1", f"--limit={limit}").err
    assert "geen bedrag" not in desk.ok("mandate", "edit", "ma1", "--limit", "").err
