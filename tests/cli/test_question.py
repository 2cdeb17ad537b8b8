"""Questions on the command line: a list read and kept, ticked, answered, changed, and said to be ready."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.conftest import Begin
from tests.cli.running import Desk
from tests.cli.schemas import wrong

HERE: Final = Path(__file__).parents[1] / "importers" / "questions" / "documents"
ONE: Final = HERE / "01-kamerdruk.txt"
TWO: Final = HERE / "35-twee-stukken.txt"
NOTICE: Final = HERE / "04-uitstelbericht.txt"
SAMPLES: Final = Path(
    os.environ.get("WERKBANK_SAMPLES") or Path(__file__).resolve().parents[2].parent / "shared" / "samples"
)
QUESTION: Final = "question"


def asks(desk: Desk) -> None:
    """A question of five parts."""
    desk.ok(QUESTION, "import", ONE, "--manager", "DJ")


@pytest.fixture
def asking(begin: Begin) -> Desk:
    return begin(asks)


def changed(desk: Desk) -> str:
    """What the history says, to see that nothing was done."""
    return desk.ok("log").out


def test_a_preview_keeps_nothing_and_says_whose_it_must_be(desk: Desk) -> None:
    before = changed(desk)
    ran = desk.ok(QUESTION, "import", ONE, "--preview")
    for part in (
        "Vrager         Rietveld en Okafor (beiden Groene Unie)", "Kenmerk        2026Z04411", "Deelvragen: 5",
        "  4  Wanneer verwacht u dat alle stoepen weer bruikbaar zijn?",
        "di 24 nov (3 weken vanaf di 3 nov, de dag van indienen)",
    ):  # fmt: skip
        assert part in ran.out
    assert "Geef --manager NAAM. Er is niets bewaard." in " ".join(ran.err.split())
    assert "dezelfde opdracht" not in ran.err
    assert "dezelfde opdracht zonder --preview" in desk.ok(QUESTION, "import", ONE, "--preview", "--manager", "DJ").err
    assert changed(desk) == before
    assert desk(QUESTION, "import", ONE).code == 2


def test_a_list_becomes_a_question_that_one_undo_takes_back(asking: Desk) -> None:
    (line,) = asking.ok(QUESTION, "list").out.splitlines()
    for part in ("v1", "Kamervragen Rietveld (Groene Unie) e.a.: de toestand", "4 %", "10 blokkeren", "di 24 nov"):
        assert part in line
    assert asking.ok("list", "questions").out == asking.ok(QUESTION, "list").out
    sentence = asking.ok(QUESTION, "list", "--text").out
    assert "0 van 5 beantwoord, Dirk Jansen, uiterlijk di 24 nov" in sentence
    again = asking.ok(QUESTION, "import", ONE, "--manager", "DJ")
    assert "Deze vraag is er al: v1" in again.err
    shown = asking.ok(QUESTION, "show", "v1").out
    for part in ("Kenmerk        2026Z04411", "Vraag 5\n", "open, blokkeert: 7 kern, 9 bron, 10 cijfer"):
        assert part in shown
    asking.ok("undo")
    assert "Er zijn geen vragen" in asking.ok(QUESTION, "list").err
    assert asking.ok(QUESTION, "list").out == ""


def test_the_list_is_in_the_order_of_the_screen_and_cuts_nothing_where_no_screen_is(desk: Desk) -> None:
    titles = [f"Vragen over de toegankelijkheid van de veerstoepen in de gemeente, aflevering {n}" for n in range(4)]
    for title in titles:
        desk.ok("add", f"vraag: {title} +DJ")
    for ref, state in (("v1", "answered"), ("v2", "dropped"), ("v3", "ready")):
        desk.ok(QUESTION, state, ref, "--reason", "haast")
    lines = replace(desk, more={"COLUMNS": ""}).ok(QUESTION, "list").out.splitlines()
    assert [line.split()[0] for line in lines] == ["v4", "v3", "v1", "v2"]
    assert all(titles[int(line[1]) - 1] in line for line in lines)


def test_of_two_documents_in_a_file_one_is_chosen_or_both(desk: Desk) -> None:
    before = changed(desk)
    told = desk(QUESTION, "import", TWO, "--manager", "DJ")
    assert (told.code, "2 stukken" in told.err) == (2, True)
    assert desk(QUESTION, "import", TWO, "--document", 3, "--manager", "DJ").code == 2
    assert changed(desk) == before
    assert len(desk.ok(QUESTION, "import", TWO, "--preview", "--json").rows) == 2
    second = desk.ok(QUESTION, "import", TWO, "--document", 2, "--manager", "DJ", "--json").row
    assert (second["id"], second["document"], second["subject"]) == ("v1", 2, "muntgeld")
    both = desk.ok(QUESTION, "import", TWO, "--all", "--manager", "DJ", "--json").rows
    assert [(one["id"], one["same"]) for one in both] == [("v2", None), (None, "v1")]


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("04-uitstelbericht.txt", "postponed", "een uitstelbericht"), ("05-mondeling.txt", "oral", "een mondelinge vraag"),
        ("37-alleen-antwoorden.txt", "answers", "alleen antwoorden"), ("39-geen-vragen.txt", "unknown", "zonder vragen"),
    ],
)  # fmt: skip
def test_what_holds_no_questions_says_what_it_is(desk: Desk, name: str, kind: str, said: str) -> None:
    before = changed(desk)
    told = desk(QUESTION, "import", HERE / name, "--manager", "DJ")
    assert (told.code, told.out) == (2, "")
    assert said in told.err
    assert desk.ok(QUESTION, "import", HERE / name, "--preview", "--json").row["kind"] == kind
    assert changed(desk) == before


def test_a_notice_of_delay_names_the_question_it_is_about(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "vragen.txt"
    file.write_text(ONE.read_text("utf-8").replace("2026Z04411", "2026Z03555"), "utf-8")
    desk.ok(QUESTION, "import", file, "--manager", "DJ")
    assert "uitstelbericht bij v1" in desk(QUESTION, "import", NOTICE, "--manager", "DJ").err


def test_questions_come_from_standard_input_and_from_a_mail_that_is_here(desk: Desk) -> None:
    from tests.services.making import JANSEN, Mail

    piped = desk.ok(QUESTION, "import", "-", "--manager", "DJ", stdin=b"1. Wat kost dit?\n2. Waarom?\n")
    assert "Deelvragen: 2" in piped.out
    text = "Beste,\n\n1. Wat is de planning?\n2. Wie betaalt?\n\nGroet\n"
    desk.take(Mail(subject="Vragen over de tunnel", text=text, to=JANSEN).raw())
    made = desk.ok(QUESTION, "import", "s2", "--json").row
    assert (made["id"], made["item"], made["manager"]) == ("v2", "s2", "Dirk Jansen")
    assert desk(QUESTION, "import", "v2").code == 2
    desk.take(Mail(subject="Nog meer", text=text, to=JANSEN).raw(), name="meer")
    desk.ok("decide", "s3", "v")
    assert "2 delen gezet in v3" in desk.ok(QUESTION, "import", "v3").out
    desk.take(Mail(subject="Geen vraag", to=JANSEN).raw(), name="geen")
    assert desk(QUESTION, "import", "s4").code == 2


def test_ticking_asking_and_answering(asking: Desk) -> None:
    ran = asking.ok(QUESTION, "check", "v1", "9", "--part", 2, "--to", "Piet", "--by", "vr", "--remark", "per regio")
    assert " 9 uitgevraagd  Bron en peildatum" in ran.out
    assert "Piet Smit, gevraagd di 24 nov, levert vr 27 nov · opmerking: per regio" in ran.out
    owed = asking.ok(QUESTION, "list", "--owed").out
    assert owed.split("  ")[:2] == ["vr 27 nov", "Piet Smit"]
    assert asking.ok(QUESTION, "list", "--person", "Piet", "--json").row["part"] == 2
    assert "Niemand" in asking.ok(QUESTION, "list", "--person", "Petra").err
    assert "1 uitgevraagd" in asking.ok(QUESTION, "list").out
    assert " 7 binnen " in asking.ok(QUESTION, "check", "v1", "kern", "--part", 2).out
    assert "n.v.t." in asking.ok(QUESTION, "check", "v1", "11", "--part", 2, "--state", "none", "--reason", "geen").out
    ran = asking.ok(QUESTION, "answer", "v1", 2, "Er", "zijn er 12.", "--core", "Twaalf", "--done")
    assert "staat vast" in ran.out
    assert "Antwoord: Er zijn er 12." in ran.out
    asking.ok(QUESTION, "answer", "v1", 3, "-", stdin=b"Ja.\nWant.")
    parts = asking.ok(QUESTION, "show", "v1", "--json").row["parts"]
    assert [one["answer"] for one in parts] == [None, "Er zijn er 12.", "Ja.\nWant.", None, None]
    assert asking.ok(QUESTION, "answer", "v1", 2, "--open").code == 0
    assert not asking.ok(QUESTION, "show", "v1", "--json").row["parts"][1]["answered"]


def test_parts_are_added_put_right_split_merged_removed_and_numbered(asking: Desk) -> None:
    verb = (QUESTION, "part")
    asking.ok(*verb, "split", "v1", 2, "en", "welke")
    asking.ok(*verb, "renumber", "v1", "#3", "2b")
    asking.ok(*verb, "remove", "v1", "#6")
    asking.ok(*verb, "merge", "v1", 3)
    asking.ok(*verb, "add", "v1", "En", "daarna?", "--number", "9")
    asking.ok(*verb, "text", "v1", 1, "Kent u", "ze?")
    parts = asking.ok(QUESTION, "show", "v1", "--json").row["parts"]
    assert [(one["place"], one["numbers"]) for one in parts] == [
        (1, ["1"]), (2, ["2"]), (3, ["2b"]), (4, ["3", "4"]), (5, ["9"]),
    ]  # fmt: skip
    assert (parts[0]["text"], parts[4]["text"]) == ("Kent u ze?", "En daarna?")
    assert parts[2]["text"].startswith("en welke")
    asking.ok(*verb, "renumber", "v1", 9)
    assert asking.ok(QUESTION, "show", "v1", "--json").row["parts"][4]["numbers"] == []
    assert "staan niet in dit deel" in asking(*verb, "split", "v1", 1, "bestaat niet").err


def test_a_part_is_meant_by_its_printed_number_and_by_its_place_only_when_that_is_said(asking: Desk) -> None:
    asking.ok(QUESTION, "part", "remove", "v1", 2)
    asking.ok(QUESTION, "part", "add", "v1", "En", "daarna?")  # printed 1 3 4 5, and one without

    def answers() -> dict[str, str]:
        parts = asking.ok(QUESTION, "show", "v1", "--json").row["parts"]
        return {",".join(one["numbers"]): one["answer"] for one in parts if one["answer"]}

    assert "Vraag 3 (#2)" in asking.ok(QUESTION, "answer", "v1", 3, "Drie.").out
    assert answers() == {"3": "Drie."}
    asking.ok(QUESTION, "answer", "v1", "#4", "Vijf.")
    assert answers() == {"3": "Drie.", "5": "Vijf."}
    before = changed(asking)
    told = asking(QUESTION, "answer", "v1", 2, "Twee.")
    assert (told.code, "Geen deelvraag heeft hier nummer 2" in told.err, "#2" in told.err) == (2, True, True)
    assert asking(QUESTION, "check", "v1", "9", "--part", 2).code == 2
    assert asking(QUESTION, "answer", "v1", "#9", "x").code == 3
    assert asking(QUESTION, "answer", "v1", "zes", "x").code == 2
    assert changed(asking) == before
    asking.ok(QUESTION, "part", "renumber", "v1", "#5", "5")
    told = asking(QUESTION, "answer", "v1", 5, "Dubbel.")
    assert (told.code, "staat bij meer deelvragen: #4, #5" in told.err) == (2, True)
    asking.ok(QUESTION, "part", "renumber", "v1", "#5")
    assert "De vraag zonder nummer (#5)" in asking.ok(QUESTION, "answer", "v1", "#5", "Ja.").out
    assert "3, 4, 5, #5" in asking(QUESTION, "ready", "v1").err


def test_what_is_known_of_it_and_how_it_stands(asking: Desk) -> None:
    asking.ok(QUESTION, "edit", "v1", "--kind", "fact", "--author", "Piet", "--requested", "1-12", "--question", "Hoe?")
    row = asking.ok(QUESTION, "show", "v1", "--json").row
    assert (row["question_kind"], row["author"], row["requested"], row["text"]) == (
        "fact", "Piet Smit", "2026-12-01", "Hoe?",
    )  # fmt: skip
    told = asking(QUESTION, "ready", "v1")
    assert told.code == 2
    assert "18 De beslisnota is gereed" in told.err
    assert " 7 Kernboodschap in één zin (deel 1, 2, 3, 4, 5)" in told.err
    assert "gereed voor manager" in asking.ok(QUESTION, "ready", "v1", "--reason", "griffie wacht").out
    assert "griffie wacht" in asking.ok(QUESTION, "show", "v1").out
    told = asking(QUESTION, "answered", "v1")
    assert (told.code, "vraag 1; 2; 3; 4; 5" in told.err) == (2, True)
    assert "beantwoord" in asking.ok(QUESTION, "answered", "v1", "--reason", "mondeling gedaan").out
    assert asking(QUESTION, "dropped", "v1").code == 2
    assert "vervallen" in asking.ok(QUESTION, "dropped", "v1", "--reason", "ingetrokken").out
    assert "in voorbereiding" in asking.ok(QUESTION, "reopen", "v1").out


def test_a_question_does_not_become_answered_by_ticking_its_parts_alone(asking: Desk) -> None:
    before = changed(asking)
    told = asking(QUESTION, "check", "v1", "17", "--part", 1)
    assert (told.code, "Bij vraag 1 staat nog geen antwoord" in told.err) == (2, True)
    assert asking(QUESTION, "answer", "v1", 1, "--done").code == 2
    assert changed(asking) == before
    for part in range(1, 6):
        asking.ok(QUESTION, "answer", "v1", part, "--done", "--reason", "mondeling")
    told = asking(QUESTION, "answered", "v1")
    assert told.code == 2
    assert "18 De beslisnota is gereed" in told.err
    assert "Nog niet beantwoord; blokkerend en nog open" in told.err
    assert "beantwoord" in asking.ok(QUESTION, "answered", "v1", "--reason", "griffie wacht").out


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("show", "v9"), 3), (("show", "n1"), 2), (("import", "bestaat-niet.txt"), 4), (("import", "m99"), 3), (("import", "v9"), 3),
        (("check", "v1", "99"), 2), (("check", "v1", "7"), 2), (("check", "v1", "1", "--state", "none"), 2),
        (("check", "v1", "9", "--part", 9), 3), (("check", "v1", "1", "--to", "Niemand Anders"), 3), (("answer", "v1", 9, "x"), 3),
        (("answer", "v1", 1), 2), (("answer", "v1", "een", "x"), 2), (("part", "split", "v1", 9, "x"), 3), (("part", "merge", "v1", 5), 2),
        (("part", "remove", "v1", 9), 3), (("edit", "v1"), 2), (("edit", "v1", "--submitted", "ooit"), 2), (("edit", "v1", "--kind", "x"), 2),
        (("ready", "v1"), 2), (("reopen", "v1"), 2), (("list", "--person", "Niemand Anders"), 3), (("list", "--manager", "Nobel"), 3),
    ],
)  # fmt: skip
def test_what_cannot_be_says_so_and_changes_nothing(asking: Desk, given: tuple[object, ...], code: int) -> None:
    before = changed(asking)
    told = asking(QUESTION, *given)
    assert told.code == code, told.all
    assert [line for line in told.err.splitlines() if line.startswith(("Fout", "Gebruik"))]
    assert changed(asking) == before
    error = asking(QUESTION, *given, "--json").error
    assert wrong("error", {"error": error}) == []


@pytest.mark.parametrize("marking", ["personnel", "dep-v"])
def test_a_marked_question_shows_no_word_in_a_list_and_a_sealed_one_nowhere(asking: Desk, marking: str) -> None:
    asking.ok(QUESTION, "check", "v1", "9", "--part", 1, "--to", "Piet", "--remark", "veerstoepen")
    asking.ok("mark", "s1", marking)
    for given in (("list",), ("list", "--text"), ("list", "--owed"), ("list", "--json"), ("list", "--owed", "--json")):
        assert "veerstoep" not in asking.ok(QUESTION, *given).out
    assert "veerstoep" not in asking.ok(QUESTION, "show", "v1", "--json").out
    assert ("veerstoep" in asking.ok(QUESTION, "show", "v1").out) is (marking == "personnel")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_json_is_what_the_page_says(asking: Desk, language: str) -> None:
    desk = asking.speaking(language)
    desk.ok(QUESTION, "check", "v1", "9", "--part", 2, "--to", "Piet", "--by", "vr")
    desk.ok(QUESTION, "check", "v1", "1", "--state", "none", "--reason", "bekend")
    for given, schema in (
        (("list",), "question"), (("show", "v1"), "question_view"), (("list", "--owed"), "question_owed"),
        (("import", TWO, "--all", "--manager", "DJ"), "question_import"), (("import", NOTICE, "--preview"), "question_import"),
        (("check", "v1", "2"), "question"), (("answer", "v1", 1, "Ja."), "question"), (("part", "merge", "v1", 1), "question"),
        (("edit", "v1", "--core", "Ja"), "question"), (("ready", "v1", "--reason", "haast"), "question"),
    ):  # fmt: skip
        rows = desk.ok(QUESTION, *given, "--json").rows
        assert rows
        assert [fault for row in rows for fault in wrong(schema, row)] == []
    desk.ok("add", "vraag: Hoe staat het met de tunnel? +DJ")
    assert wrong("question_view", desk.ok(QUESTION, "import", "v4", "--json").row) == []


# ---------------------------------------------------------------------- public documents that others wrote

KINDS: Final = {
    "mondelinge vragen": "oral", "vragen": "kamervragen", "mededeling (uitstel)": "postponed", "antwoord": "answered",
}  # fmt: skip
FIELDS: Final = {
    "zaaknummer": "reference", "vragensteller": "asker", "gericht_aan": "addressee", "onderwerp": "subject",
    "ingezonden": "submitted", "ontvangen": "received", "gevraagde_termijn_tekst": "requested_text",
    "gevraagde_termijn_datum": "requested",
}  # fmt: skip


def squeezed(text: object) -> str:
    return "".join(str(text or "").split())


def points(row: dict[str, Any], found: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """One per field that the row names."""
    yield "kind", found["kind"] == KINDS[row["soort"]]
    count = sum(max(1, len(part["numbers"])) for part in found["parts"])
    yield "count", count in {row["n_questions"], *row.get("acceptabel_n", [])}
    starts = [squeezed(part["text"]) for part in found["parts"]]
    for start in row["question_starts"]:
        yield "starts", any(text.startswith(squeezed(start)) for text in starts)
    for field, key in FIELDS.items():
        if row.get(field):
            yield field, squeezed(found[key]) == squeezed(row[field])
    if found["kind"] == "kamervragen" and row.get("termijn_3_weken"):
        yield "term", found["due"] == row["termijn_3_weken"]


@pytest.mark.skipif(
    not (SAMPLES / "kamervragen").is_dir(), reason="the sample set is not here; WERKBANK_SAMPLES says where it is"
)
def test_the_public_documents_are_understood(desk: Desk) -> None:
    rows = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    total: Counter[str] = Counter()
    amiss: list[tuple[str, str]] = []
    for row in (one for one in rows if one["kind"] == "kamervragen"):
        given = (QUESTION, "import", SAMPLES / row["path"], "--preview", "--json", "--manager", "DJ")
        for field, good in points(row, desk.ok(*given).row):
            total[field] += 1
            if not good:
                amiss.append((field, row["path"]))
    assert sum(total.values()) > 150
    assert amiss == []  # the promise is 85 %; what was reached is held


def test_a_preview_tells_how_to_keep_it_only_when_that_does(asking: Desk) -> None:
    again = asking.ok(QUESTION, "import", ONE, "--preview", "--manager", "DJ").err
    two = asking.ok(QUESTION, "import", TWO, "--preview", "--manager", "DJ").err
    notice = asking.ok(QUESTION, "import", NOTICE, "--preview", "--manager", "DJ").err
    both = asking.ok(QUESTION, "import", TWO, "--preview", "--all", "--manager", "DJ").err
    assert ["dezelfde opdracht" in told for told in (again, two, notice, both)] == [False, False, False, True]
    assert "neem alle met --all" in two


def test_a_date_that_is_not_certain_is_told_with_what_the_term_rests_on(desk: Desk) -> None:
    path = desk.folder / "vragen.txt"
    path.write_text("1. Wat is de planning?\n2. Wat kost het?\nHet liefst hoor ik dit uiterlijk dinsdag 27 november.\n")
    ran = desk.ok(QUESTION, "import", path, "--preview", "--manager", "DJ")
    assert "geen datum gevonden" not in ran.out
    assert "(tien werkdagen; de gevraagde dag staat niet vast)" in ran.out
    assert "De dag en de datum passen niet bij elkaar: “uiterlijk dinsdag 27 november”" in ran.out


def test_of_a_mail_the_attachment_is_read_and_the_rest_is_told(desk: Desk) -> None:
    from tests.importers.questions.made_files import word_of
    from tests.services.questions.test_outcome import COVER, LIST, with_files

    path = desk.folder / "mail.eml"
    path.write_bytes(with_files(COVER, ("lijst.docx", word_of(LIST)), ("kapot.pdf", b"%PDF-1.4 kapot")))
    ran = desk.ok(QUESTION, "import", path, "--preview", "--manager", "DJ")
    for part in (
        "Uit de bijlage lijst.docx:",
        "Gevraagd voor  vr 27 nov 10:00",
        "Uiterlijk      vr 27 nov 10:00",
        "1  Wat is de planning?",
    ):
        assert part in ran.out
    assert "Ook gelezen (stuk 1): bericht, aanbiedingsbrief" in ran.err
    assert "Een bijlage is niet gelezen. kapot.pdf" in ran.err
    (row,) = desk.ok(QUESTION, "import", path, "--manager", "DJ", "--json").rows
    assert [(one["name"], one["reason"]) for one in row["unread"]] == [("kapot.pdf", "damaged")]
    assert (row["attachment"], row["requested_time"], row["due_time"]) == ("lijst.docx", "10:00", "10:00")
    shown = desk.ok(QUESTION, "show", row["id"], "--json").row
    assert (shown["requested"], shown["requested_time"], shown["due_time"], shown["title"]) == (
        "2026-11-27", "10:00", "10:00", row["title"],
    )  # fmt: skip


def test_what_could_not_be_read_stops_saving_until_the_message_itself_is_chosen(desk: Desk) -> None:
    from tests.services.questions.test_outcome import with_files

    path = desk.folder / "mail.eml"
    path.write_bytes(with_files("Beste Dirk,\n\nHoe staat het ermee?\n", ("kapot.pdf", b"%PDF-1.4 kapot")))
    ran = desk(QUESTION, "import", path, "--manager", "DJ")
    assert ran.code == 2
    assert "kapot.pdf kon niet worden gelezen; misschien staan de vragen daarin" in ran.err
    assert "--document 1" in ran.err
    ran = desk.ok(QUESTION, "import", path, "--manager", "DJ", "--preview")
    assert "kapot.pdf kon niet worden gelezen" in ran.err
    assert "zonder --preview" not in ran.err
    ran = desk.ok(QUESTION, "import", path, "--manager", "DJ", "--document", "1")
    assert "v1 gemaakt met 1 deel" in ran.err


def test_a_letter_around_what_could_not_be_read_is_no_question(desk: Desk) -> None:
    from tests.services.questions.test_outcome import with_files

    path = desk.folder / "mail.eml"
    path.write_bytes(with_files("Hierbij de vragen. Lukt dat?\n", ("kapot.pdf", b"%PDF-1.4 kapot")))
    ran = desk(QUESTION, "import", path, "--manager", "DJ")
    assert ran.code == 2
    assert "Dit is de brief bij kapot.pdf" in ran.err
    row = desk.ok(QUESTION, "import", path, "--preview", "--json").row
    assert (row["kind"], row["parts"], row["id"]) == ("covering", [], None)


def test_who_owes_us_something_is_reminded_and_that_is_logged(asking: Desk) -> None:
    asking.ok(QUESTION, "check", "v1", "9", "--part", 1, "--to", "Piet Smit", "--by", "vrijdag")
    told = asking.ok(QUESTION, "remind")
    assert "uw bijdrage aan Kamer" in told.out
    assert "Beste Piet Smit" in told.out
    assert not [
        one for row in asking.ok(QUESTION, "remind", "v1", "--json").rows for one in wrong("question_reminder", row)
    ]
    assert asking(QUESTION, "remind", "v9").code == 2
    assert b"X-Unsent" in asking.ok(QUESTION, "remind", "--person", "Piet", "--format", "eml").out.encode()
    file = asking.folder / "piet.txt"
    asking.ok(QUESTION, "remind", "--person", "Piet", "-o", file)
    assert file.read_text().startswith("Binnenkort graag uw bijdrage")
    assert asking(QUESTION, "remind", "--person", "Piet", "-o", file).code == 5
    assert "herinnerd aan 1 bijdrage" in asking.ok(QUESTION, "remind", "--sent").err
    assert "herinnerd" in asking.ok(QUESTION, "list", "--owed").out
    asking.ok("undo")
    assert "herinnerd" not in asking.ok(QUESTION, "list", "--owed").out


def test_nobody_to_remind_says_so(asking: Desk) -> None:
    assert "Niemand is ons iets schuldig" in asking.ok(QUESTION, "remind").err
