"""``note``: the list in three orders, one nota with its route and plan, every move, and a new one from a line."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Begin
from tests.cli.post import ORDINARY
from tests.cli.running import Desk


def writes(desk: Desk) -> None:
    """``n1``: a letter to Parliament by Smit for Jansen; ``n2``: a memo by Smits for El Amrani."""
    desk.take(*ORDINARY)
    desk.ok("decide", "s1", "n", "--author", "Piet Smit", "--type", "KBR", "--by", "18-12")
    desk.ok("decide", "s2", "n", "--author", "Petra Smits", "--type", "NTB", "--by", "18-12")


@pytest.fixture
def writing(begin: Begin) -> Desk:
    return begin(writes)


def test_by_author_by_deadline_and_by_step(writing: Desk) -> None:
    lines = writing.ok("note", "list").out.splitlines()
    assert [line.split(" · ")[0] for line in lines[::2]] == ["Petra Smits", "Piet Smit"]
    assert lines[2].startswith("Piet Smit · 1 nota · nog ")
    assert lines[3].startswith("  n1  niet haalbaar -1 ")
    assert "concept schrijven" in lines[3]
    assert [line.split(" · ")[0] for line in writing.ok("note", "list", "--by", "step").out.splitlines()[::2]] == [
        "KBR, concept schrijven",
        "NTB, concept schrijven",
    ]
    assert writing.ok("note", "list", "--by", "deadline").out.startswith("niet haalbaar · 1 nota")
    assert [row["id"] for row in writing.ok("note", "list", "--manager", "DJ", "--json").rows] == ["n1"]
    assert writing.ok("list", "notes", "--by", "step").out == writing.ok("note", "list", "--by", "step").out
    assert "uiterlijk" not in writing.ok("list", "notes").out.lower()
    assert "n1, " in writing.ok("note", "list", "--text").out


def test_one_nota_with_its_route_and_plan(writing: Desk) -> None:
    out = writing.ok("note", "show", "n1").out
    assert "Stuktype" in out
    assert "Piet Smit" in out
    assert "Ligt bij   concept schrijven, sinds di 24 nov" in out
    assert "  hier      concept schrijven" in out
    assert "sinds di 24 nov, uiterlijk" in out
    assert "komt nog" in out
    assert "Verwachting: klaar op " in out
    assert "nog open: " in out
    assert writing.ok("note", "show", "s1").out == out
    plan = writing.ok("note", "plan", "n1").out
    assert "verwachting " in plan
    assert "werkdagen" in plan


@pytest.mark.parametrize("columns", [80, 100])
def test_no_date_and_no_state_is_cut(writing: Desk, columns: int) -> None:
    desk = replace(writing, more={"COLUMNS": str(columns)})
    plan = [line for line in desk.ok("note", "plan", "n1").out.splitlines() if "verwachting" in line]
    assert plan
    assert all(re.search(r"verwachting \w\w \d+ \w{3}( \d{4})?$", line) for line in plan)
    listed, shown = desk.ok("note", "list").out, desk.ok("note", "show", "n1").out
    assert "  n1  niet haalbaar -1  " in listed
    route = [line for line in shown.splitlines() if line.startswith(("  hier", "  komt nog"))]
    assert max(len(line) for line in [*plan, *listed.splitlines(), *route]) <= columns


def test_by_step_they_stand_under_the_step_where_they_lie(writing: Desk) -> None:
    for check in ("question-clear", "options"):
        writing.ok("note", "move", "n2", "check", "--check", check)
    writing.ok("note", "move", "n2", "next")
    writing.ok("note", "move", "n2", "next")
    listed = writing.ok("note", "list", "--by", "step").out
    assert [line.split(" · ")[0] for line in listed.splitlines()[::2]] == [
        "KBR, concept schrijven", "NTB, paraaf directeur, of een zijstap ervoor",
    ]  # fmt: skip
    writing.ok("note", "move", "n2", "hold", "--date", "vrijdag", "--reason", "debat")
    assert (
        "NTB, paraaf directeur, of een zijstap ervoor, aangehouden · 1 nota · "
        in writing.ok("note", "list", "--by", "step").out
    )


def test_what_a_move_came_to_is_said_once_and_names_the_new_author(writing: Desk) -> None:
    assert (
        "overgedragen · concept schrijven · Petra Smits"
        in writing.ok("note", "move", "n1", "hand-over", "--to", "Petra").out
    )
    assert writing.ok("note", "move", "n1", "withdraw", "--reason", "weg").out.count("ingetrokken") == 1


def test_the_step_that_does_not_fit_and_the_reasoning_of_a_term(writing: Desk) -> None:
    writing.ok("deadline", "s1", "--rule", "kamervragen", "--from", "10-11-2026")
    ran = writing.ok("note", "show", "n1")
    assert "Past niet: " in ran.out
    assert "er is te weinig tijd" in ran.out
    assert "Termijn: " in ran.out
    assert "geen juridisch advies" in ran.err


def test_a_notice_of_delay_is_decided_on(desk: Desk) -> None:
    desk.ok("note", "add", "Kamervragen over de huur @piet-smit +DJ", "--type", "KVR")
    desk.ok("deadline", "s1", "--rule", "kamervragen", "--from", "16-11-2026")
    assert "beslis of een uitstelbericht nodig is: uiterlijk ma 30 nov, komt nog" in desk.ok("note", "show", "n1").out
    desk.ok("note", "move", "n1", "gate")
    assert "uiterlijk ma 30 nov, besloten" in desk.ok("note", "show", "n1").out


def test_every_move_is_one_deed(writing: Desk) -> None:
    desk = writing
    checks = [one["check"] for one in desk.ok("note", "show", "n1", "--json").row["checks"] if one["step"] == "draft"]
    for check in checks:
        desk.ok("note", "move", "n1", "check", "--check", check)
    told = desk.ok("note", "move", "n1", "next")
    assert "volgende stap" in told.out
    assert "werkbank undo" in told.err
    sides = [one for one in desk.ok("note", "plan", "n1", "--json").row["steps"] if one["side"]]
    for side in sides:
        desk.ok("note", "move", "n1", "skip", "--step", side["step"], "--reason", "hoeft niet")
    out = desk.ok("note", "move", "n1", "retour", "--step", "concept", "--reason", "cijfers", "--date", "vrijdag").out
    assert "concept schrijven" in out
    assert "Retour" in desk.ok("note", "show", "n1").out
    assert "cijfers" not in desk.ok("log").out
    desk.ok("note", "move", "n1", "n2", "hold", "--date", "over een week", "--reason", "debat")
    assert "aangehouden tot di 1 dec: debat" in desk.ok("note", "show", "n2").out
    desk.ok("note", "move", "n1", "n2", "gaat verder")
    desk.ok("note", "move", "n1", "hand-over", "--to", "Petra")
    assert desk.ok("note", "show", "n1", "--json").row["author"] == "Petra Smits"
    desk.ok("note", "move", "n1", "assign", "--step", "draft", "--to", "Piet Smit")
    assert "Piet Smit" in desk.ok("note", "show", "n1").out
    desk.ok("note", "move", "n1", "assign", "--step", "draft")
    desk.ok("note", "move", "n1", "withdraw", "--reason", "niet meer nodig")
    desk.ok("note", "move", "n1", "close", "--kenmerk", "2026-1", "--filed")
    assert [row["id"] for row in desk.ok("note", "list", "--json").rows] == ["n2"]
    desk.ok("undo")
    assert "ingetrokken" in desk.ok("note", "show", "n1").out


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        (("note", "move", "n1"), 2, "n12"),
        (("note", "move", "n1", "zweven"), 2, "geen zet"),
        (("note", "move", "n9", "next"), 3, "n9"),
        (("note", "move", "m1", "next"), 2, "geen nota"),
        (("note", "move", "n1", "send"), 2, "laatste stap"),
        (("note", "move", "n1", "next"), 2, "nog niet in orde"),
        (("note", "move", "n1", "check"), 2, "--check"),
        (("note", "move", "n1", "gate"), 2, "--gate"),
        (("note", "move", "n1", "skip"), 2, "--step"),
        (("note", "move", "n1", "back", "--step", "draft", "--reason", "x"), 2, "eerdere stap"),
        (("note", "move", "n1", "hold", "--reason", "x"), 2, "--date"),
        (("note", "move", "n1", "hold", "--reason", "x", "--date", "ooit"), 2, "ooit"),
        (("note", "move", "n1", "hold", "--reason", "x", "--date", "gisteren"), 2, "te vroeg"),
        (("note", "move", "n1", "hold", "--date", "morgen"), 2, "reden"),
        (("note", "move", "n1", "hand-over"), 2, "--to"),
        (("note", "move", "n1", "hand-over", "--to", "Niemand"), 3, "Niemand"),
        (("note", "move", "n1", "hand-over", "--to", "Piet Smit"), 2, "al de auteur"),
        (("note", "move", "n1", "close", "--kenmerk", "K"), 2, "nog niet verzonden"),
        (("note", "show", "n9"), 3, "n9"),
        (("note", "edit", "n1"), 2, "--"),
        (("note", "edit", "n1", "--substitute", "Niemand"), 3, "Niemand"),
        (("note", "edit", "n1", "--substitute", "Piet Smit"), 2, "al de auteur"),
        (("note", "link", "n1", "n1"), 2, "n1"),
        (("note", "link", "n1", "m99"), 3, "m99"),
        (("note", "link", "n1", "d1"), 2, "d1"),
        (("note", "move", "n1", "n2", "next"), 2, "n1: "),
        (("note", "plan", "x"), 2, "geen nota"),
        (("note", "add", "vraag: hoe @piet-smit +DJ"), 2, "begint al met iets anders"),
        (("note", "add", "Zonder manager @piet-smit"), 2, "manager"),
        (("note", "add", "Van dit type @piet-smit +DJ", "--type", "XYZ"), 2, "stuktype"),
        (("list", "inbox", "--by", "step"), 2, "--by"),
    ],
)
def test_a_mistake_gets_one_sentence_and_changes_nothing(
    writing: Desk, given: tuple[str, ...], code: int, told: str
) -> None:
    before = writing.ok("log").out
    ran = writing(*given)
    assert (ran.code, told in ran.err) == (code, True), ran.err
    assert writing.ok("log").out == before


def test_a_list_is_taken_over_whole_or_every_problem_is_told(writing: Desk) -> None:
    heads = "titel;stuktype;auteur;uiterlijk;bijzonder\n"
    good, bad = writing.folder / "goed.csv", writing.folder / "fout.csv"
    good.write_text(heads + "Woonvisie;NTB;Piet Smit;18-12-2026;\n", "cp1252")
    bad.write_text(heads + "Woonvisie;ZZZ;;ooit;\nAnders;NTB;Piet Smit;18-12-2026;\n", "utf-8")
    told = writing("note", "import", str(bad), "--manager", "DJ")
    assert told.code == 2
    assert [line.split(":")[0] for line in told.out.splitlines()] == [
        "regel 2, stuktype", "regel 2, auteur", "regel 2, uiterlijk",
    ]  # fmt: skip
    assert "Er is niets overgenomen" in told.err
    ran = writing.ok("note", "import", str(good), "--manager", "DJ")
    assert "1 nota overgenomen" in ran.out
    assert "bijzonder" in ran.err
    again = writing.ok("note", "import", str(good), "--manager", "DJ", "--json").row
    assert again == {"notes": [], "same": [2], "past": [], "unknown_columns": ["bijzonder"], "problems": []}


def test_a_decision_that_takes_a_nota_back_says_so(writing: Desk) -> None:
    assert writing.ok("decide", "s1", "archief").out.startswith("s1 archiveren · uiterlijk vr 18 dec · n1 vervalt")
    again = writing.ok("decide", "s2", "n", "--json").row
    assert (again["dropped"], again["made"]) == (["n2"], "n3")


def test_of_a_list_the_file_the_cell_and_the_day_are_told(writing: Desk) -> None:
    for gone in (str(writing.folder / "weg.csv"), str(writing.folder)):
        ran = writing("note", "import", gone)
        assert (ran.code, "Er is geen bestand" in ran.err) == (3, True), ran.err
    table = writing.folder / "lijst.csv"
    table.write_text("titel;stuktype;auteur;uiterlijk\n;NTB;;18-12-2026\n", "utf-8")
    assert writing("note", "import", str(table), "--manager", "DJ").out.splitlines() == [
        "regel 2, titel: Deze cel is leeg.", "regel 2, auteur: Deze cel is leeg.",
    ]  # fmt: skip
    table.write_text(
        "titel;stuktype;auteur;uiterlijk\nOud;NTB;Piet Smit;1-11-2026\nNieuw;NTB;Piet Smit;18-12-2026\n", "utf-8"
    )
    assert "Let op: de dag is al voorbij in regel 2." in writing.ok("note", "import", str(table), "--manager", "DJ").err
    assert "zo 1 nov is al voorbij" in writing.ok("note", "add", "Te oud @piet-smit +dj uiterlijk 1 nov 2026").err


def test_what_it_is_called_who_stands_in_and_what_it_hangs_together_with(writing: Desk) -> None:
    writing.ok("person", "add", "Janneke Vos")
    ran = writing.ok("note", "edit", "n1", "n2", "--theme", "wonen", "--substitute", "vos")
    assert "ongedaan maken" in ran.err
    assert "n3" not in writing.ok("note", "link", "n1", "n2", "m1").out
    shown = writing.ok("note", "show", "n1")
    assert re.search(r"Vervanger +Janneke Vos", shown.out)
    assert "Hangt samen met:\n  n2" in shown.out
    row = writing.ok("note", "show", "n1", "--json").row
    assert (row["theme"], row["substitute"], [one["id"] for one in row["links"]]) == (
        "wonen",
        "Janneke Vos",
        ["n2", "m1"],
    )
    assert "Niet meer gekoppeld: m1" in writing.ok("note", "link", "n1", "m1", "--drop").out
    assert "Er is niets veranderd" in writing.ok("note", "link", "n1", "m1", "--drop").out


def test_how_fast_somebody_was_goes_nowhere_unasked(writing: Desk) -> None:
    for number in range(3):
        writing.ok("note", "add", f"Stuk {number} @piet-smit +DJ", "--type", "KBR")
        (check,) = [
            one["check"]
            for one in writing.ok("note", "show", f"n{3 + number}", "--json").row["checks"]
            if one["step"] == "draft"
        ]
        writing.ok("note", "move", f"n{3 + number}", "check", "--check", check)
    later = replace(writing, now="2026-12-22T08:00")
    for number in range(3):
        later.ok("note", "move", f"n{3 + number}", "next")
    later.ok("note", "add", "Nog een @piet-smit +DJ", "--type", "KBR")
    assert "tempo" in later.ok("note", "show", "n6").out
    by_norm, by_pace = (later.ok("note", "plan", "n6", "--json", *more).row for more in ((), ("--pace",)))
    assert (by_norm["forecast"]["times"], by_pace["forecast"]["times"]) == (0, 3)
    assert by_norm["forecast"]["end"] < by_pace["forecast"]["end"]


def test_filed_is_said_by_somebody(writing: Desk) -> None:
    writing.ok("note", "move", "n2", "withdraw", "--reason", "vervallen")
    ran = writing("note", "move", "n2", "close", "--kenmerk", "2026-1")
    assert ran.code == 2
    assert "--filed" in ran.err


def test_a_nota_in_one_line_is_one_deed(desk: Desk) -> None:
    ran = desk.ok("note", "add", "Nota woonvisie @Anna-de-Wit +DJ uiterlijk vr 18 dec")
    assert ran.out == "n1 Nota woonvisie · NTB · Anna de Wit · Dirk Jansen · uiterlijk vr 18 dec\n"
    shown = desk.ok("note", "show", "n1", "--json").row
    assert (shown["item"], shown["due"], shown["step"]) == ("s1", "2026-12-18", "draft")
    desk.ok("undo")
    assert desk.ok("note", "list", "--json").rows == []
    assert desk.ok("list", "--json").rows == []
    added = desk.ok("add", "nota: brief aan de Kamer @piet-smit +DJ", "--json").row
    assert (added["decision"], added["question"], added["state"]) == ("note", None, "note")
    assert desk.ok("note", "show", added["note"], "--json").row["author"] == "Piet Smit"


def test_a_masked_nota_is_not_named(writing: Desk) -> None:
    writing.ok("edit", "s1", "--title", "Zeekomkommer")
    writing.ok("mark", "s1", "dep-v")
    for given in (("note", "list"), ("note", "show", "n1"), ("note", "plan", "n1"), ("note", "show", "n1", "--json")):
        assert "Zeekomkommer" not in writing.ok(*given).all


def test_without_any(desk: Desk) -> None:
    ran = desk.ok("note", "list")
    assert (ran.out, "note add" in ran.err) == ("", True)


def test_who_is_to_be_reminded_today(writing: Desk, tmp_path: Path) -> None:
    assert "niemand herinnerd" in writing.ok("note", "remind").err
    desk = writing.at("2026-12-11T09:00")
    ran = desk.ok("note", "remind")
    assert ran.out.startswith("Aan Petra Smits · vriendelijk · een stuk\nKomt eraan: een stuk\n\nBeste Petra Smits,")
    assert "werkbank verstuurt niets" in ran.err
    assert desk("note", "remind", "--format", "eml").code == 2
    mail = desk.ok("note", "remind", "--author", "Piet Smit", "--format", "eml").out
    assert "X-Unsent: 1" in mail
    assert "To: p.smit@minbzk.nl" in mail
    file = tmp_path / "piet.eml"
    desk.ok("note", "remind", "--author", "Piet Smit", "-o", file)
    assert file.read_bytes() == mail.replace("\n", "\r\n").encode()
    assert desk("note", "remind", "--author", "Piet Smit", "-o", file).code == 5
    firm = desk.ok("note", "remind", "--author", "Piet Smit", "--tone", "firm", "--sent")
    assert "Vandaag nodig" in firm.out
    assert "Vastgelegd" in firm.err
    assert "Herinnerd op  vr 11 dec" in desk.ok("note", "show", "n1").out
    assert [row["author"] for row in desk.ok("note", "remind", "--json").rows] == ["Petra Smits"]
    assert "herinnerd aan: n1" in desk.ok("log").out
    assert desk("note", "remind", "--author", "Niemand").code == 3


def test_who_is_away_and_back(writing: Desk) -> None:
    assert "niemand afwezig" in writing.ok("person", "away").err
    assert (
        writing.ok("person", "away", "Piet Smit", "morgen..vrijdag").out == "Piet Smit: afwezig wo 25 nov - vr 27 nov\n"
    )
    assert "Piet Smit is afwezig: 3 werkdagen later" in writing.ok("note", "show", "n1").out
    assert writing.ok("person", "away").out == "Piet Smit: afwezig wo 25 nov - vr 27 nov\n"
    twice = writing("person", "away", "Piet Smit", "vrijdag")
    assert (twice.code, "Piet Smit is dan al afwezig gemeld" in twice.err) == (5, True)
    assert writing("person", "away", "Piet Smit").code == 2
    assert writing("person", "away", "Piet Smit", "1 okt 2026..2 okt 2026").code == 2
    assert writing("person", "away", "Niemand", "morgen").code == 3
    assert writing.ok("person", "back", "Piet Smit").out == "Piet Smit is er weer.\n"
    assert writing("person", "back", "Piet Smit").code == 3
    assert "afwezig gemeld: p1" in writing.ok("log").out


def test_types_go_out_and_come_in_again(writing: Desk, tmp_path: Path) -> None:
    file = tmp_path / "types.toml"
    writing.ok("note", "types", "export", "-o", file)
    assert "stonden er al zo" in writing.ok("note", "types", "import", file).out
    file.write_text(
        writing.ok("note", "types", "show", "NTB").out.replace('name = { nl = "nota', 'name = { nl = "eigen nota')
    )
    ran = writing.ok("note", "types", "import", file)
    assert ran.out == "Overgenomen: NTB 1000\n"
    assert "werkbank note types move NTB" in ran.err
    assert "eigen nota" in writing.ok("note", "types", "list").out
    offer = writing.ok("note", "types", "move", "ntb")
    assert offer.out.splitlines() == ["n2 van versie 1 naar eigen versie 1, ligt bij draft", "  de route is gelijk"]
    assert "--accept" in offer.err
    assert "1 nota overgezet" in writing.ok("note", "types", "move", "NTB", "--accept").err
    assert "Er loopt geen nota" in writing.ok("note", "types", "move", "NTB").err
    assert "NTB naar de nieuwe versie: n2" in writing.ok("log").out
    file.write_text(writing.ok("note", "types", "show", "KBR").out.replace("norm = 1", "norm = 999") + "\n[[ladder]]\n")
    wrong = writing("note", "types", "import", file)
    assert wrong.code == 2
    assert "KBR 1, steps" in wrong.out
    assert "Er is niets overgenomen" in wrong.err
    told = writing("note", "types", "check", file)
    assert (told.code, told.out) == (2, wrong.out)
    assert writing("note", "types", "import", tmp_path / "nergens.toml").code == 2
    assert writing("note", "types", "show", "XYZ").code == 3


def test_what_a_file_would_do_is_told_before_it_is_taken(writing: Desk, tmp_path: Path) -> None:
    file = tmp_path / "ntb.toml"
    text = writing.ok("note", "types", "show", "NTB").out
    file.write_text(text)
    assert "staat er allemaal al zo" in writing.ok("note", "types", "check", file).err
    file.write_text(text.replace("norm = 3", "norm = 30", 1))
    told = writing.ok("note", "types", "check", file)
    head, standings, trial = told.out.splitlines()
    assert standings == "  De ene nota die loopt: 1 niet haalbaar (nu 0) · 0 op tijd (nu 1)"
    assert head == "NTB: nieuwe versie, de langste weg was 13 werkdagen en wordt 40"
    assert trial.startswith("  n2 Kamervragen over woningbouw")
    assert ", op tijd 5 wordt niet haalbaar -22, blijft bij concept schrijven, " in trial
    assert trial.endswith("eerste stap die niet past: concept schrijven (nodig 30 wd, over 8 wd)")
    assert "Er is nog niets veranderd" in told.err
    assert "eigen" not in writing.ok("note", "types", "list").out
    file.write_text(text.replace('code = "NTB"', 'code = "EIGEN"'))
    assert writing.ok("note", "types", "check", file).out == "EIGEN: nieuw, de langste weg is 13 werkdagen\n"


def test_an_own_type_is_given_up_and_told_while_notes_run_on_it(writing: Desk, tmp_path: Path) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text(writing.ok("note", "types", "show", "NTB").out.replace('code = "NTB"', 'code = "EIGEN"'))
    writing.ok("note", "types", "import", file)
    writing.ok("decide", "s3", "n", "--author", "Piet Smit", "--type", "EIGEN", "--by", "18-12")
    ran = writing.ok("note", "types", "drop", "eigen")
    assert ran.out == "Opgegeven: EIGEN. Er begint geen nota meer op.\n"
    assert "houdt zijn route: 1" in ran.err
    first = writing.ok("note", "types", "list").out.splitlines()[0]
    assert first.split() == ["EIGEN", "nota", "ter", "beslissing", "1000", "opgegeven", "loopt:", "1"]
    assert "Route" in writing.ok("note", "show", "n3").out
    assert writing("note", "types", "drop", "EIGEN").code == 3
    assert writing("note", "types", "drop", "NTB").code == 2
    assert "eigen stuktype opgegeven: EIGEN" in writing.ok("log").out
    writing.ok("undo")
    assert "opgegeven" not in writing.ok("note", "types", "list").out
    file.write_text(writing.ok("note", "types", "show", "KBR").out.replace("reserve = 2", "reserve = 4"))
    writing.ok("note", "types", "import", file)
    assert writing.ok("note", "types", "drop", "KBR").out == "KBR is weer het meegeleverde stuktype, versie 1.\n"


def test_a_type_that_no_longer_reads_is_told_everywhere(writing: Desk, tmp_path: Path) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text(writing.ok("note", "types", "show", "KVR").out.replace('code = "KVR"', 'code = "KVX"'))
    writing.ok("note", "types", "import", file)
    writing.ok("decide", "s3", "n", "--author", "Piet Smit", "--type", "KVX", "--by", "18-12")
    with closing(sqlite3.connect(writing.db)) as archive:  # as after an upgrade that took the term away
        archive.execute("UPDATE note_template SET text = replace(text, '\"kamervragen\"', '\"verdwenen\"')")
        archive.commit()
    lines = writing.ok("note", "types", "list").out.splitlines()
    assert lines[0].split() == ["KVX", "niet", "te", "lezen", "loopt:", "1"]
    assert lines[1] == '  KVX 1000, term: Er is geen termijn "verdwenen".'
    row = writing.ok("note", "types", "list", "--json").rows[0]
    assert (row["type_state"], row["version"], row["without_route"], row["problems"][0]["place"]) == (
        "unread", None, 1, "term",
    )  # fmt: skip
    shown = writing.ok("note", "types", "show", "KVX")
    assert '"verdwenen"' in shown.out
    assert "verdwenen" in shown.err
    assert "n3" in writing.ok("note", "list").out
    assert "Stuktype KVX 1000 is niet meer te lezen" in writing.ok("note", "show", "n3").out
    assert writing.ok("note", "show", "n3", "--json").row["no_route"] == "unread"
    doctor = writing("doctor")
    assert "1 eigen stuktype is niet meer te lezen (KVX)" in doctor.out
    assert "1 lopende nota heeft geen route" in doctor.out
    assert "Niet te lezen, en dus niet weggeschreven: KVX" in writing.ok("note", "types", "export").err
    file.write_text(shown.out.replace('"verdwenen"', '"kamervragen"'))
    assert writing.ok("note", "types", "import", file).out == "Overgenomen: KVX 1001\n"
    moved = writing.ok("note", "types", "move", "KVX", "--accept").out
    assert moved.splitlines() == ["n3 van eigen versie 1 naar eigen versie 2, ligt bij register", "  had geen route"]
    assert "Route" in writing.ok("note", "show", "n3").out
    assert "geen route" not in writing.ok("doctor").out
