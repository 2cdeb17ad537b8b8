"""``--json`` of every verb is what docs/json.md says, in either language; so are its errors."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import CONFIDENTIAL, KAMER, ORDINARY
from tests.cli.running import Desk
from tests.cli.schemas import PAGE, schemas, wrong
from werkbank.domain.decisions import RULES
from werkbank.domain.deeds import DeedKey
from werkbank.domain.terms.steps import KINDS
from werkbank.services.terms import terms


def hold(name: str, rows: Iterable[dict[str, Any]], *, empty: bool = False) -> None:
    """Each row is as the page says, and there is one unless it may be empty."""
    found = list(rows)
    assert found or empty
    for row in found:
        assert wrong(name, row) == []


def mail(desk: Desk) -> None:
    """A desk with ordinary and confidential mail, and a decision of each kind that makes something."""
    desk.take(*ORDINARY, *(one.raw() for one in CONFIDENTIAL), KAMER.answer(sender="Jan <jan@gmail.com>").raw())


@pytest.fixture
def full(begin: Begin) -> Desk:
    return begin(mail)


def test_the_page_has_a_number_for_every_schema_and_no_table_without_one() -> None:
    assert len(schemas()) > 30
    assert all(schemas().values())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_lists(full: Desk, language: str) -> None:
    desk = full.speaking(language)
    for number, decision in enumerate(("b", "w", "n", "v"), 1):
        desk.ok(
            "decide", f"s{number}", decision, "--manager", "DJ", "--to", "Piet", "--advice", "Doen", "--by", "vr 14:00"
        )
    desk.ok("decide", "s7", "a")
    for kind in ("inbox", "waiting", "notes", "questions", "decided", "archive"):
        hold("waiting" if kind == "waiting" else "list", desk.ok("list", kind, "--json").rows)
    hold("wait_reminder", desk.ok("wait", "remind", "--json").rows)
    hold("person_card", desk.ok("person", "show", "Piet Smit", "--json").rows)
    hold("today", desk.ok("list", "today", "--json").rows)
    assert [row["kind"] for kind in ("waiting", "notes", "questions") for row in desk.ok("list", kind, "--json").rows] == [
        "wait", "note", "question",
    ]  # fmt: skip
    assert desk.ok("list", "decided", "--json").row["due"] == "2026-11-27T14:00"
    desk.ok("decide", "s5", "refer", "--to", "Woo-loket", "--manager", "DJ")
    hold("referral", desk.ok("desk", "letter", "s5", "--told", "--json").rows)


def test_a_list_as_json_is_everything_unless_a_limit_says_otherwise(desk: Desk) -> None:
    desk.take(*(KAMER.answer(subject=f"Vraag {n}", message_id=f"<v{n}@vng.nl>", cc="").raw() for n in range(50)))
    assert len(desk.ok("list", "--json").rows) == 50
    assert len(desk.ok("list", "--json", "--limit", 3).rows) == 3
    assert desk.ok("list", "notes", "--json").raw == b""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_show_and_search(full: Desk, language: str) -> None:
    desk = full.speaking(language)
    items = [row["id"] for row in desk.ok("list", "--json").rows]
    for ref in items:
        shown = desk.ok("show", ref, "--json").row
        hold("item", [shown])
        hold("message", [shown["about"], desk.ok("show", shown["message"], "--json").row])
    hold("found", desk.ok("search", "de", "--json").rows)
    assert desk.ok("search", "bestaatniet", "--json").raw == b""


def test_show_tells_the_theme_and_the_colleagues_who_wait(full: Desk) -> None:
    full.ok("edit", "s1", "--theme", "wonen", "--waiters", "3")
    shown = full.ok("show", "s1", "--json").row
    assert (shown["theme"], shown["waiters"]) == ("wonen", 3)
    assert {"Thema wonen", "Wachtende collega's 3"} <= {
        " ".join(one.split()) for one in full.ok("show", "s1").out.splitlines()
    }


def test_import(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "leeg.eml").touch()
    ran = desk("import", desk.lay(*ORDINARY), tmp_path / "nergens", "--json")
    assert ran.code == 4
    *rows, last = ran.rows
    hold("import", rows)
    hold("error", [last])
    assert sorted(row["status"] for row in rows) == ["imported"] * 3 + ["rejected"] * 2
    hold("import", desk("import", desk.lay(*ORDINARY, name="nog"), "--json").rows)
    hold("import", desk("import", "-", "--json", stdin=KAMER.answer().raw()).rows)


@pytest.mark.parametrize("key", [rule.key for rule in RULES])
def test_decide(desk: Desk, key: str) -> None:
    desk.take(*ORDINARY)
    given = ("--kenmerk", "2026-9", "--advice", "Doen", "--reason", "omdat") if key != "d" else ()
    made = desk.ok(
        "decide", "s1", key, *given, *(("--to", "Woo-loket") if key == "d" else ("--to", "Piet")), "--json"
    ).row
    hold("decided", [made])
    assert bool(made["made"]) is (key in "nv")


def test_shaping(desk: Desk) -> None:
    desk.take(*ORDINARY)
    hold("changed", desk.ok("split", "s1", "Een", "Twee", "--json").rows)
    hold("changed", desk.ok("share", "s3", "--manager", "DJ", "--json").rows)
    hold("changed", desk.ok("assign", "s4", "--manager", "DJ", "--json").rows)
    hold("changed", desk.ok("edit", "s1", "--gist", "Kern", "--json").rows)
    hold("changed", desk.ok("mark", "s1", "political", "--json").rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_history(full: Desk, language: str) -> None:
    desk = full.speaking(language)
    desk.ok("edit", "s1", "--points", 5, "--reason", "klinkt dringend")
    hold("undone", desk.ok("undo", "--json").rows)
    hold("redone", desk.ok("redo", "--json").rows)
    hold("deed", desk.ok("log", "--json").rows)
    hold("deed", desk.ok("log", "s1", "--json", "--limit", 1).rows)


def test_brief(full: Desk, tmp_path: Path) -> None:
    full.ok("decide", "s1", "b", "--advice", "Doen", "--by", "vr", "--manager", "DJ")
    full.ok("decide", "s7", "p", "--gist", "Iets")
    full.ok("decide", "s10", "i", "--gist", "Ter lezing")
    full.ok("brief", "--manager", "DJ", "--pin", "Let op de pers")
    hold("brief", full.ok("brief", "--manager", "DJ", "--json").rows)
    hold("brief", full.ok("brief", "--manager", "DJ", "--freeze", "--json").rows)
    full.ok("decide", "s1", "w", "--to", "Piet")
    second = full.at("2026-11-25T08:00").ok("brief", "--manager", "DJ", "--json").rows
    hold("brief", second)
    assert second[0]["done"]
    assert second[0]["confidential"]
    hold("frozen", full.ok("brief", "--list", "--json").rows)
    hold("brief", full.ok("brief", "--again", "DJ-1124", "--json").rows)
    into = full.ok("brief", "--manager", "DJ", "--json", "-o", tmp_path / "brief.json")
    assert (into.raw, into.raw_err) == (b"", b"")
    assert (tmp_path / "brief.json").read_text().startswith('{"confidential"')


def test_weights(full: Desk) -> None:
    hold("weight", full.ok("weights", "--json").rows)
    hold("moving", full.ok("weights", "try", "risk.high", 0, "action.decide", 30, "--json").rows)
    for row in full.ok("weights", "try", "sender.parliament", 0, "--json").row["movers"]:
        hold("mover", [row])
    hold("weight", full.ok("weights", "set", "risk.high", 20, "theme.wonen", 6, "--manager", "DJ", "--json").rows)
    hold("weight", full.ok("weights", "reset", "risk.high", "--manager", "DJ", "--json").rows)
    assert {row["code"]: row["own"] for row in full.ok("weights", "--manager", "DJ", "--json").rows}["theme.wonen"]
    hold("error", full("weights", "set", "risk.high", 99, "--json").rows)


def test_registers(desk: Desk) -> None:
    for name in ("manager", "person", "desk", "mandate"):
        hold(name, desk.ok(name, "list", "--json").rows)
    hold("manager", desk.ok("manager", "add", "Bo Visser", "--json").rows)
    hold("manager", desk.ok("manager", "edit", "Bo", "--inactive", "--json").rows)
    hold("person", desk.ok("person", "add", "Kim", "--json").rows)
    hold("person", desk.ok("person", "edit", "Kim", "--weight", "minister", "--role", "jurist", "--json").rows)
    hold("desk", desk.ok("desk", "add", "Balie", "--json").rows)
    hold("desk", desk.ok("desk", "add", "--typical", "--json").rows)
    hold("mandate", desk.ok("mandate", "add", "DJ", "Facturen", "--until", "31-12-2026", "--json").rows)
    hold("mandate", desk.ok("mandate", "edit", "ma1", "--until", "", "--limit", "€ 500", "--json").rows)
    hold("mandate", desk.ok("mandate", "end", "ma1", "--json").rows)
    hold("absence", desk.ok("person", "away", "Piet Smit", "morgen", "--json").rows)
    hold("absence", desk.ok("person", "away", "--json").rows)
    hold("back", desk.ok("person", "back", "Piet Smit", "--json").rows)


def test_safety(desk: Desk, bare: Desk) -> None:
    desk.take(*ORDINARY)
    hold("backup", desk.ok("backup", "--json").rows)
    hold("backups", desk.ok("backup", "--list", "--json").rows)
    hold("restored", desk.ok("restore", "--json").rows)
    hold("doctor", desk.ok("doctor", "--json").rows)
    hold("doctor", bare.ok("doctor", "--json").rows)
    desk.db.chmod(0o644)
    told = desk("doctor", "--json")
    assert told.code == 7
    hold("doctor", told.rows)
    assert told.row["findings"][0]["code"] == "rights"
    told = desk("wipe", "m1", "--json")
    assert told.code == 2
    hold("wiped", [*told.rows, *desk.ok("wipe", "m1", "--for-good", "--json").rows])


def test_out_and_in(desk: Desk, bare: Desk) -> None:
    desk.take(*ORDINARY)
    first, *_, last = desk.ok("export", "--json").rows
    assert (first["type"], first["format"], last["type"]) == ("werkbank", 1, "end")
    hold("loaded", bare.ok("load", "-", "--json", stdin=desk.ok("export").raw).rows)
    assert bare.titles() == desk.titles()


def test_settings(desk: Desk) -> None:
    hold("settings", desk.ok("config", "show", "--json").rows)
    hold("checked", desk.ok("config", "check", "--json").rows)
    hold("places", desk.ok("config", "path", "--json").rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_terms(bare: Desk, language: str) -> None:
    desk = bare.speaking(language)
    hold("term_rule", desk.ok("term", "--list", "--json").rows)
    for rule in terms().rules:
        hold("term", desk.ok("term", rule.id, "2026-11-02", "--json").rows)
    own = (
        "term",
        "--length",
        "4w",
        "--regime",
        "atw",
        "2026-11-02",
        "--suspend",
        "2026-11-05..2026-11-12",
        "--extend",
        "1m",
    )
    hold("term", desk.ok(*own, "--json").rows)
    hold("term", desk.ok("term", "--regime", "none", "2029-11-02", "--json").rows)
    hold("term", desk.ok("term", "woo", "2029-11-02", "--json").rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_deadlines(desk: Desk, language: str) -> None:
    desk.take(*ORDINARY)
    desk = desk.speaking(language)
    for given in (
        (),
        ("--rule", "woo", "--from", "2-11-2026"),
        ("--suspend", "3-11..", "--reason", "zienswijze"),
        ("--resume", "10-11"),
        ("--extend", "2w", "--reason", "veel"),
    ):
        hold("deadline", desk.ok("deadline", "s1", "s2", *given, "--json").rows)
    shown = desk.ok("show", "s1", "--json").row
    hold("item_term", [shown["term"]])
    assert shown["term"]["suspensions"][0]["reason"] == "zienswijze"
    assert desk.ok("deadline", "--moved", "--json").raw == b""
    hold("closing", desk.ok("calendar", "--close", "21-12", "--reason", "x", "--json").rows)
    hold("moved", desk.ok("deadline", "--moved", "--json").rows)
    hold("deadline", desk.ok("deadline", "--accept", "--json").rows)
    hold("closing", desk.ok("calendar", "--open", "21-12", "--json").rows)
    hold("deadline", desk.ok("deadline", "s1", "--stop", "--json").rows)
    hold("deadline", desk.ok("deadline", "s2", "--length", "6w", "--regime", "atw", "--json").rows)
    hold("calendar", desk.ok("calendar", "2026", "--calendar", "rijk", "--json").rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_notes(desk: Desk, language: str) -> None:
    desk = desk.speaking(language)
    hold("note", desk.ok("note", "add", "Kamervragen huur @piet-smit +DJ", "--type", "KVR", "--json").rows)
    hold("note", desk.ok("note", "add", "Nota woonvisie @smits +FEA tot vr 4 dec", "--json").rows)
    hold("added", desk.ok("add", "nota: brief @piet-smit +DJ", "--json").rows)
    desk.ok("deadline", "s1", "--rule", "kamervragen", "--from", "10-11-2026")
    hold("note", desk.ok("note", "move", "n1", "assign", "--step", "draft", "--to", "Piet Smit", "--json").rows)
    hold("note", desk.ok("note", "move", "n1", "n2", "hold", "--date", "morgen", "--reason", "x", "--json").rows)
    for by in ("author", "deadline", "step"):
        hold("note", desk.ok("note", "list", "--by", by, "--json").rows)
        assert desk.ok("list", "notes", "--by", by, "--json").raw == desk.ok("note", "list", "--by", by, "--json").raw
    for ref in ("n1", "n2", "n3"):
        hold("note_view", [desk.ok("note", "show", ref, "--json").row])
        hold("note_plan", [desk.ok("note", "plan", ref, "--json").row])
    hold("reminder", desk.at("2026-12-01T09:00").ok("note", "remind", "--json", "--sent").rows)
    hold("note_view", [desk.ok("note", "show", "n3", "--json").row])
    assert desk.ok("note", "show", "n1", "--json").row["gates"]
    assert desk.ok("note", "show", "n1", "--json").row["planned"]["misfit"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_note_types(desk: Desk, language: str, tmp_path: Path) -> None:
    desk, file = desk.speaking(language), tmp_path / "types.toml"
    desk.ok("note", "add", "Nota woonvisie @piet-smit +DJ", "--type", "NTB")
    hold("note_type", desk.ok("note", "types", "list", "--json").rows)
    shown = desk.ok("note", "types", "show", "NTB", "--json").row
    hold("note_type_view", [shown])
    file.write_text(shown["toml"].replace("norm = 1", "norm = 3"))
    hold("types_checked", desk.ok("note", "types", "check", file, "--json").rows)
    hold("types_taken", desk.ok("note", "types", "import", file, "--json").rows)
    hold("types_taken", desk.ok("note", "types", "import", file, "--json").rows)
    for given in ((), ("--accept",)):
        moved = desk.ok("note", "types", "move", "NTB", *given, "--json").rows
        hold("type_move", moved)
        assert moved[0]["changed"]
    file.write_text(shown["toml"].replace("norm = 1", "norm = 999"))
    told = desk("note", "types", "import", file, "--json")
    assert told.code == 2
    hold("types_taken", told.rows[:1])
    hold("error", told.rows[1:])
    told = desk("note", "types", "check", file, "--json")
    hold("types_checked", told.rows[:1])
    hold("error", told.rows[1:])
    hold("type_dropped", desk.ok("note", "types", "drop", "NTB", "--json").rows)
    hold("note_type", desk.ok("note", "types", "list", "--json").rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_checklists(desk: Desk, language: str, tmp_path: Path) -> None:
    desk, file = desk.speaking(language), tmp_path / "lists.toml"
    verb = ("question", "checklists")
    desk.ok("add", "vraag: Klopt het bericht over de huur? +DJ")
    hold("checklist", desk.ok(*verb, "list", "--json").rows)
    shown = desk.ok(*verb, "show", "C1", "--json").row
    hold("checklist_view", [shown])
    file.write_text(shown["toml"].replace("per_part = true", "per_part = false").replace("blocking = true, ", ""))
    hold("checklists_checked", desk.ok(*verb, "check", file, "--json").rows)
    hold("checklists_taken", desk.ok(*verb, "import", file, "--json").rows)
    hold("checklists_taken", desk.ok(*verb, "import", file, "--json").rows)
    for given in ((), ("--accept",)):
        moved = desk.ok(*verb, "move", "C1", *given, "--json").rows
        hold("checklist_move", moved)
        assert moved[0]["changed"]
    file.write_text(shown["toml"].replace('id = "asker"', 'id = "literal"'))
    for told, schema in (
        (desk(*verb, "import", file, "--json"), "taken"),
        (desk(*verb, "check", file, "--json"), "checked"),
    ):
        assert told.code == 2
        hold(f"checklists_{schema}", told.rows[:1])
        hold("error", told.rows[1:])
    hold("checklist_dropped", desk.ok(*verb, "drop", "C1", "--json").rows)
    hold("checklist", desk.ok(*verb, "list", "--json").rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_commitments_and_what_resembles_a_question(desk: Desk, language: str, tmp_path: Path) -> None:
    desk, file = desk.speaking(language), tmp_path / "lijst.csv"
    say = desk.ok
    every = (
        "--kind",
        "motion",
        "--due",
        "1 dec",
        "--occasion",
        "debat",
        "--reference",
        "32 847, nr. 1",
        "--theme",
        "huur",
    )
    hold("commitment", say("commitment", "add", "Brief over de huurtoeslag", *every, "--json").rows)
    hold("commitment", say("commitment", "add", "Personeelsvertrouwelijk: huurtoeslag huurders", "--json").rows)
    hold("commitment", say("commitment", "edit", "t1", "--remark", "loopt", "--json").rows)
    for verb in ("done", "open", "drop"):
        hold("commitment", say("commitment", verb, "t1", "--how", "zo", "--on", "vandaag", "--json").rows)
    hold("commitment", say("commitment", "show", "t1", "--json").rows)
    assert say("commitment", "list", "--json").row["text"] is None
    assert len(say("commitment", "list", "--all", "--json").rows) == 2
    for told in (say("commitment", "list", "--all").out, say("commitment", "show", "t2").out):
        assert "huurders" not in told
        assert "t2" in told
    file.write_text("Toezegging;Uiterlijk;Kleur\nBrief over wonen;1-12-2026;rood\n")
    hold("commitments_taken", say("commitment", "import", file, "--json").rows)
    assert say("commitment", "import", file, "--json").row["same"] == [2]
    file.write_text("Toezegging;Uiterlijk\nBrief;ooit\n")
    told = desk("commitment", "import", file, "--json")
    assert told.code == 2
    hold("commitments_taken", told.rows[:1])
    hold("error", told.rows[1:])
    assert say("commitment", "list", "--by", "1-12-2026", "--json").row["id"] == "t3"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_resembles_a_part_and_taking_it_over(desk: Desk, language: str) -> None:
    desk = desk.speaking(language)
    for title in ("Huurtoeslag", "Kinderopvang"):
        desk.ok("add", f"vraag: {title} +DJ")
    desk.ok("question", "part", "add", "v1", "Hoeveel huurders kregen huurtoeslag?")
    desk.ok("question", "answer", "v1", "1", "1,5 miljoen huurders.")
    desk.ok("question", "part", "add", "v2", "Welke huurder krijgt huurtoeslagen?")
    desk.ok("commitment", "add", "Brief over huurtoeslag van huurders", "--due", "1 dec")
    desk.ok("commitment", "add", "Personeelsvertrouwelijk: huurtoeslag huurders")
    found = desk.ok("question", "recall", "v2", "1", "--json").rows
    hold("earlier", found)
    assert {row["id"] for row in found} >= {"v1.1", "t1", "t2"}
    for words in (("v2.1",), ("huurders", "en huurtoeslag"), ("v2", "1", "--typed", "kinderopvang")):
        assert "v1.1" in desk.ok("question", "recall", *words).out
    assert "Personeels" not in desk.ok("question", "recall", "v2.1").out
    assert desk("question", "recall", "zeekomkommers").code == 0
    hold("taken_over", desk.ok("question", "take", "v2.1", "v1.1", "--json").rows)
    assert "t1" in desk.ok("question", "take", "v2.1", "t1").out
    for part, source, code in (
        ("v2.1", "t2", 2),
        ("v2.1", "v1.1", 2),
        ("v9.1", "t1", 3),
        ("v2.9", "t1", 3),
        ("huur", "t1", 2),
        ("v2.1", "x", 2),
    ):
        assert desk("question", "take", part, source).code == code
    assert desk("question", "recall", "v2", "7").code == 3


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("calendar", ["atw", "rijk", "eu"])
def test_calendar(bare: Desk, language: str, calendar: str) -> None:
    for year in (1583, 2016, 2026, 2030, 9999):
        hold("calendar", bare.speaking(language).ok("calendar", year, "--calendar", calendar, "--json").rows)


def test_every_kind_of_step_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [kind for kind in KINDS.values() if f"`{kind}`" not in page] == []


def test_every_kind_of_deed_is_on_the_page() -> None:
    assert schemas()["deed"]["key"].codes == {*get_args(DeedKey), "came-back"}
