"""Every kind of end has its exit code, its sentence on stderr, and its object with ``--json``; nothing is changed by it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import KAMER, ORDINARY, SEALED
from tests.cli.running import Desk
from tests.cli.schemas import wrong

BSN, IBAN = "111222333", "NL91 ABNA 0417 1643 00"


def mail(desk: Desk) -> None:
    """s1 Jansen, s2 and s3 El Amrani, s4 nobody's."""
    desk.take(*ORDINARY)


@pytest.fixture
def full(begin: Begin) -> Desk:
    return begin(mail)


FAILURES = [
    (("frobnicate",), 2, "usage"),
    (("list", "--now", "morgen"), 2, "usage"),
    (("list", "--now", "2026-02-30"), 2, "usage"),
    (("show", "12"), 2, "usage"),
    (("show", "d1"), 2, "usage"),
    (("decide", "s1"), 2, "usage"),
    (("decide", "s1", "misschien"), 2, "usage"),
    (("decide", "m1", "b"), 2, "usage"),
    (("decide", "s1", "b"), 2, "missing"),
    (("decide", "s3", "o"), 2, "missing"),
    (("decide", "s1", "n"), 2, "missing"),
    (("decide", "s1", "d"), 2, "missing"),
    (("decide", "s4", "b", "--advice", "Doen"), 2, "missing"),
    (("decide", "s3", "z"), 2, "missing"),
    (("decide", "s1", "z", "--mandate", "ma9"), 2, "missing"),
    (("decide", "s1", "b", "--advice", "Doen", "--by", "ooit"), 2, "not-a-date"),
    (("decide", "s1", "n", "--to", "Piet", "--type", "XXX"), 2, "usage"),
    (("decide", "s1", "v", "--checklist", "C9"), 2, "usage"),
    (("split", "s1", "Een titel"), 2, "usage"),
    (("edit", "s1"), 2, "usage"),
    (("edit", "s1", "--due", "ooit"), 2, "not-a-date"),
    (("edit", "s1", "--points", "21"), 2, "usage"),
    (("edit", "s1", "--points", "5"), 2, "missing"),
    (("mark", "s1", "geheimpje"), 2, "usage"),
    (("manager", "add", " "), 2, "usage"),
    (("manager", "add", "Bo", "--address", "geen adres"), 2, "usage"),
    (("desk", "add"), 2, "usage"),
    (("mandate", "add", "DJ", "Post", "--until", "ooit"), 2, "not-a-date"),
    (("mandate", "end", "s1"), 2, "usage"),
    (("log", "zomaar"), 2, "usage"),
    (("undo", "s1"), 2, "usage"),
    (("term",), 2, "usage"),
    (("term", "woo"), 2, "usage"),
    (("term", "woo", "2-11-2026", "meer"), 2, "usage"),
    (("term", "--length", "6w", "2-11-2026"), 2, "usage"),
    (("term", "--length", "6w", "--regime", "atw"), 2, "usage"),
    (("term", "--regime", "atw", "2-11-2026"), 2, "usage"),
    (("term", "--length", "6w", "--regime", "none", "2-11-2026"), 2, "term"),
    (("term", "--length", "6w", "--regime", "iets", "2-11-2026"), 2, "usage"),
    (("term", "woo", "2-11-2026", "--length", "6w"), 2, "usage"),
    (("term", "woo", "31-2-2027"), 2, "not-a-date"),
    (("term", "woo", "1" * 400), 2, "not-a-date"),
    (("term", "--length", "48u", "--regime", "atw", "2-11-2026"), 2, "term"),
    (("term", "--length", "zes weken", "--regime", "atw", "2-11-2026"), 2, "term"),
    (("term", "--length", "6w", "--regime", "office", "2-11-2026"), 2, "term"),
    (("term", "--length", "9999y", "--regime", "strict", "2-11-2026"), 2, "term"),
    (("term", "woo", "0102-03-04"), 2, "not-a-date"),
    (("term", "woo", "2-11-2026", "--suspend", "3-11-2026"), 2, "term"),
    (("term", "woo", "2-11-2026", "--suspend", "3-11-2026..ooit"), 2, "not-a-date"),
    (("term", "woo", "2-11-2026", "--suspend", "5-11-2026..3-11-2026"), 2, "term"),
    (("term", "woo", "2-11-2026", "--suspend", "5-12-2026..9-12-2026"), 2, "term"),
    (("term", "woo", "2-11-2026", "--suspend", "1-11-2026..9-11-2026"), 2, "term"),
    (("term", "woo", "2-11-2026", "--extend", "veel"), 2, "term"),
    (("term", "ministerraad", "2-11-2026", "--extend", "1w"), 2, "term"),
    (("term", "doorzenden", "2-11-2026", "--suspend", "5-11-2026..9-11-2026"), 2, "term"),
    (("calendar",), 2, "usage"),
    (("calendar", "1582"), 2, "usage"),
    (("calendar", "10000"), 2, "usage"),
    (("calendar", "dit jaar"), 2, "usage"),
    (("calendar", "2026", "--calendar", "maan"), 2, "usage"),
    (("brief",), 2, "usage"),
    (("brief", "--leave-out", "s1"), 2, "missing"),
    (("brief", "--move", "s1=boven"), 2, "usage"),
    (("brief", "--move", "s1=0"), 2, "usage"),
    (("brief", "--manager", "DJ", "--pin", "a", "--pin", "b", "--pin", "c", "--pin", "d"), 2, "usage"),
    (("show", "s99"), 3, "not-found"),
    (("show", "m99"), 3, "not-found"),
    (("decide", "s99", "a"), 3, "not-found"),
    (("decide", "s1", "d", "--to", "Postkamer"), 3, "not-found"),
    (("decide", "s1", "w", "--to", "Niemand"), 3, "not-found"),
    (("decide", "s1", "w", "--to", "Smit", "--manager", "Nobel"), 3, "not-found"),
    (("list", "--manager", "Nobel"), 3, "not-found"),
    (("decide", "s1", "w", "--to", "P"), 3, "ambiguous"),
    (("mandate", "end", "ma9"), 3, "not-found"),
    (("term", "wo", "2-11-2026"), 3, "not-found"),
    (("undo", "d99"), 3, "not-found"),
    (("brief", "--again", "DJ-0101"), 3, "not-found"),
    (("restore",), 3, "not-found"),
    (("restore", "nergens.sqlite"), 3, "not-found"),
    (("load", "nergens.jsonl"), 3, "not-found"),
    (("wipe", "m99"), 3, "not-found"),
    (("list", "inbox", "soort:bestaatniet"), 2, "query"),
    (("redo",), 5, "conflict"),
    (("manager", "add", "Dirk Jansen"), 5, "conflict"),
    (("person", "add", "piet smit"), 5, "conflict"),
    (("desk", "add", "woo-loket"), 5, "conflict"),
    (("share", "s1", "--manager", "FEA"), 5, "conflict"),
    (("brief", "--leave-out", "s4", "--reason", "later"), 2, "missing"),
    (("backup", "."), 5, "cannot-write"),
    (("load", "-"), 7, "storage"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "code", "kind"), FAILURES, ids=[" ".join(given) for given, _, _ in FAILURES])
def test_failures(full: Desk, given: tuple[str, ...], code: int, kind: str) -> None:
    before = full.ok("export").out.splitlines()[1:]
    for language, heading in (("nl", "Fout: "), ("en", "Error: ")):
        ran = full.speaking(language)(*given)
        assert ran.code == code, ran.all
        assert ran.out == ""
        assert ran.err.startswith(heading)
        told = full.speaking(language)(*given, "--json")
        assert (told.code, told.error["code"]) == (code, kind)
        assert wrong("error", told.row) == wrong("told", told.error) == []
        assert told.error["message"] in ran.err
        assert told.error["hint"] in ran.err
    assert [line for line in full.ok("export").out.splitlines()[1:] if '"export_log"' not in line][:-1] == before[:-1]


def test_partly_rejected_is_4_and_the_rest_is_in(desk: Desk) -> None:
    folder = desk.lay(*ORDINARY)
    (folder / "leeg.eml").touch()
    ran = desk("import", folder)
    assert ran.code == 4
    assert "geweigerd  leeg" in ran.out
    assert "3 berichten binnen, 0 dubbel, 1 geweigerd" in ran.err
    assert "Fout: 1 bestand is geen bericht; 3 berichten zijn gelezen." in ran.err
    assert len(desk.titles()) == 4


def test_a_load_that_is_no_export_is_4_and_nothing_is_in(desk: Desk, bare: Desk) -> None:
    whole = desk.ok("export").raw
    for broken in (whole[:-40], whole.replace(b'"manager"', b'"baas"', 1), b"zomaar wat\n", b"\x00\xff" * 50, b""):
        ran = bare("load", "-", "--json", stdin=broken)
        assert (ran.code, ran.error["code"]) == (4, "bad-load")
    assert bare.ok("manager", "list").out == ""


def test_conflicts_in_the_history(full: Desk) -> None:
    full.ok("edit", "s1", "--gist", "Een")
    full.ok("edit", "s1", "--gist", "Twee")
    first = full.ok("log", "--json").rows[1]["id"]
    ran = full("undo", first)
    assert ran.code == 5
    assert "sindsdien veranderd" in ran.err
    full.ok("undo")
    full.ok("undo")
    assert full("undo", first, "--json").error["message"] == f"{first} is al ongedaan gemaakt."


def test_nothing_left_to_undo_is_5(bare: Desk) -> None:
    assert "Er is niets om ongedaan te maken." in bare("undo").err
    assert bare("undo").code == 5


@pytest.mark.parametrize("text", [IBAN, BSN, "mail naar piet@gmail.com", "zie Dep. V-stuk"])
def test_the_gate_is_6_and_says_where_never_what(full: Desk, text: str) -> None:
    full.ok("decide", "s1", "b", "--advice", f"Doen, {text}", "--by", "vr")
    for more in ((), ("--freeze",), ("--format", "html"), ("-o", full.folder / "brief.md")):
        ran = full("brief", "--manager", "DJ", *more)
        assert ran.code == 6
        assert ran.out == ""
        assert "1 · advies" in ran.err
        assert text not in ran.err
        told = full("brief", "--manager", "DJ", *more, "--json")
        assert (told.code, told.error["code"]) == (6, "gate")
        assert "1 · advies" in told.error["message"]
    assert not (full.folder / "brief.md").exists()
    assert full.ok("brief", "--list").out == ""


def test_settings_that_are_wrong_are_8_for_the_check_only(desk: Desk) -> None:
    desk.config.write_text('language = "nl"\nthema = "donker"\n')
    ran = desk("config", "check")
    assert ran.code == 8
    assert "regel 2" in ran.err
    assert desk("config", "check", "--json").error["code"] == "settings"
    other = desk.ok("manager", "list")
    assert "regel 2" in other.err
    assert "Dirk Jansen" in other.out


def test_something_unexpected_is_1_without_a_word_of_anybody(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(*_: object) -> None:
        raise RuntimeError("beoordeling van mevrouw De Wit")

    monkeypatch.setattr("werkbank.services.views.Views.show", fall)
    ran = desk("show", "s1", debug=False)
    assert (ran.code, ran.out) == (1, "")
    assert "RuntimeError" in ran.err
    assert "De Wit" not in ran.err
    assert "Traceback" not in ran.err
    assert desk("show", "s1", "--json", debug=False).error["code"] == "unexpected"


def test_ctrl_c_is_130_and_keeps_what_is_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from werkbank.cli.output import Output

    def press(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Output, "progress", press)
    ran = desk("import", desk.lay(*ORDINARY))
    monkeypatch.undo()
    assert ran.code == 130
    assert "Gestopt." in ran.err
    assert len(desk.titles()) == 4
    assert desk.ok("log", "--limit", 1).out.count("binnengehaald") == 1


def test_a_reader_that_goes_away_is_no_failure(desk: Desk) -> None:
    import os
    import subprocess

    desk.take(*(KAMER.answer(subject=f"Vraag {n}", message_id=f"<v{n}@x>").raw() for n in range(60)))
    with subprocess.Popen(
        desk.command("list", "--json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **desk.environment()}
    ) as process:  # fmt: skip
        assert process.stdout is not None
        process.stdout.close()
        _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize(
    ("given", "offers"),
    [
        (("list", "--manager", "Jansn"), "Dirk Jansen"),
        (("decide", "s1", "w", "--to", "Piet Smidt"), "Piet Smit"),
        (("decide", "s1", "d", "--to", "Who-loket"), "Woo-loket"),
        (("assign", "s4", "--manager", "Fatma"), "Fatima El Amrani"),
        (("share", "s3", "--manager", "El Amranie"), "Fatima El Amrani"),
        (("brief", "--manager", "Dirck"), "Dirk Jansen"),
        (("mandate", "add", "Jansenn", "Post"), "Dirk Jansen"),
    ],
)
def test_a_name_that_is_almost_right_gets_an_offer(full: Desk, given: tuple[str, ...], offers: str) -> None:
    ran = full(*given)
    assert ran.code == 3
    assert f"Bedoelde je: {offers}" in ran.err


def test_a_name_nobody_has_says_how_to_add_it(full: Desk) -> None:
    assert 'werkbank person add "Naam"' in full("decide", "s1", "w", "--to", "Xqzv").err
    assert 'werkbank desk add "Naam"' in full("decide", "s1", "d", "--to", "Xqzv").err


def test_a_sealed_piece_is_lifted_with_a_reason_only(desk: Desk) -> None:
    desk.take(SEALED.raw())
    ran = desk("mark", "s1", "open")
    assert (ran.code, "--reason" in ran.err) == (2, True)
    desk.ok("mark", "s1", "open", "--reason", "verkeerd gemerkt")
    assert desk.titles() == {"s1": "Dep. V: plan zonnebloem"}
