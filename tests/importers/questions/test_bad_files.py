"""Files that are not what they seem, or far too much: one error with its reason, never a crash, never half a document."""

from __future__ import annotations

import contextlib
import io
import os
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from werkbank.domain.errors import QuestionsUnreadable
from werkbank.domain.questions import read_questions
from werkbank.importers.questions import limits, pdf, word_parts
from werkbank.importers.questions.files import FORMS, read_bytes, read_file, read_pasted


def reason(raw: bytes, name: str) -> str:
    with pytest.raises(QuestionsUnreadable) as caught:
        read_bytes(raw, name)
    assert caught.value.path == name
    return caught.value.reason


def zipped(**files: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["leeg.txt", "leeg.pdf", "leeg.docx", "leeg.csv"])
@pytest.mark.parametrize("raw", [b"", b" \n\n\t", b"\xef\xbb\xbf\n"])
def test_a_file_with_nothing_in_it(name: str, raw: bytes) -> None:
    assert reason(raw, name) == "empty"


def test_what_is_not_there_or_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    for path, why in ((tmp_path / "weg.txt", "missing"), (tmp_path, "folder"), (tmp_path / "pijp.txt", "folder")):
        with pytest.raises(QuestionsUnreadable) as caught:
            read_file(str(path))
        assert caught.value.reason == why
    with pytest.raises(QuestionsUnreadable) as caught:
        read_file("a\0b.txt")
    assert caught.value.reason == "missing"


@pytest.mark.parametrize("name", ["a.json", "a.xlsx", "a.doc", "a.odt", "a.zip", "a.png"])
def test_a_form_that_is_not_read(name: str) -> None:
    with pytest.raises(QuestionsUnreadable) as caught:
        read_bytes(b"1. Is dit een vraag?", name)
    assert (caught.value.reason, caught.value.detail) == ("form", name[1:])


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"Dit is gewoon tekst.", "brief.docx"),
        (b"Dit is gewoon tekst.", "brief.pdf"),
        (bytes(range(256)) * 20, "brief.txt"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 900, "plaatje.csv"),
        (zipped(iets__anders="x"), "brief.docx"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(raw: bytes, name: str) -> None:
    assert reason(raw, name) == "disguised"


def test_an_old_word_file_or_one_with_a_password(made: ModuleType) -> None:
    assert reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud.docx") == "locked"
    locked = bytearray(made.word(made.paragraph("Is dit geheim?")))
    place = locked.index(b"PK\x01\x02")
    while place >= 0:
        locked[place + 8] |= 1
        place = locked.find(b"PK\x01\x02", place + 1)
    assert reason(bytes(locked), "geheim.docx") == "locked"


def test_a_broken_word_file(made: ModuleType) -> None:
    whole = made.word(made.paragraph("Is dit heel?") * 200)
    assert reason(whole[: len(whole) // 2], "half.docx") == "damaged"
    assert reason(zipped(word__document="<a><b></a>"), "scheef.docx") == "damaged"
    assert reason(zipped(word__document=b"\xff\xfe\x00"), "ruis.docx") == "damaged"


def test_entities_in_a_word_file_are_not_unfolded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
    assert reason(zipped(word__document=bomb), "bom.docx") == "damaged"


def test_a_word_file_that_nests_without_end(made: ModuleType) -> None:
    assert reason(made.word("<w:tbl><w:tr><w:tc>" * 5_000), "diep.docx") == "damaged"


def test_a_word_file_that_unpacks_to_far_too_much(made: ModuleType) -> None:
    """Some hundred kilobytes that become more than is read of one part."""
    body = made.paragraph("x" * 1_000_000)
    size = word_parts.MOST_BYTES // 1_000_000 + 1
    raw = made.word(body * size)
    assert len(raw) < word_parts.MOST_BYTES // 100
    assert reason(raw, "bom.docx") == "packed"


def test_a_word_file_without_text(made: ModuleType) -> None:
    assert reason(made.word(made.paragraph("  ")), "leeg.docx") == "no-text"


def test_a_pdf_without_text(made: ModuleType) -> None:
    assert reason(made.pdf([[], []]), "scan.pdf") == "no-text"


def test_a_page_without_text_is_empty_and_no_scan() -> None:
    assert reason(b"<html><body><p> </p><img src='x.png'></body></html>", "leeg.html") == "empty"
    assert reason(b"\xc2\xa0\n", "leeg.txt") == "empty"


def test_a_pdf_that_is_partly_a_scan(made: ModuleType) -> None:
    read = read_bytes(made.pdf([[("1. Is dit leesbaar?", 11, 700)], []]), "half.pdf")
    assert [(doubt.kind, doubt.detail) for doubt in read.doubts] == [("pages-without-text", "2")]


def test_a_broken_pdf(made: ModuleType) -> None:
    assert reason(b"%PDF-1.7\n" + b"rommel " * 500, "stuk.pdf") == "damaged"


def test_a_pdf_with_a_password(made: ModuleType) -> None:
    """Encrypted by nobody's key: enough for the reader to ask for one."""
    whole = made.pdf([[("1. Is dit geheim?", 11, 700)]])
    key = "<" + "41" * 32 + ">"
    locked = whole.replace(
        b"/Root 1 0 R",
        f"/Root 1 0 R /ID [{key} {key}] /Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -44 >>".encode(),
    )
    assert reason(locked, "geheim.pdf") == "locked"


def test_a_pdf_of_five_hundred_pages(made: ModuleType) -> None:
    with pytest.raises(QuestionsUnreadable) as caught:
        read_bytes(made.pdf([[(f"Bladzijde {number}", 11, 700)] for number in range(500)]), "dik.pdf")
    assert (caught.value.reason, caught.value.detail) == ("too-long", "500")


def test_a_pdf_that_takes_too_long_is_stopped(made: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0)
    assert reason(made.pdf([[("1. Duurt dit lang?", 11, 700)]]), "traag.pdf") == "slow"


def test_a_reader_that_crashes_is_a_broken_file(
    made: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    crash = tmp_path / "crash.py"
    crash.write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setattr(pdf, "_CHILD", crash)
    assert reason(made.pdf([[("1. Gaat dit goed?", 11, 700)]]), "gek.pdf") == "damaged"


def test_too_much_text() -> None:
    assert reason(b"Is dit een vraag?\n" * (limits.MOST_LINES + 1), "lang.txt") == "too-long"
    assert reason(b"a" * (limits.LONGEST_LINE + 1), "breed.txt") == "too-large"
    assert reason(b"a " * limits.MOST_TEXT, "groot.txt") == "too-large"
    for text in ("", "a" * (limits.MOST_TEXT + 1)):
        with pytest.raises(QuestionsUnreadable):
            read_pasted(text)


def test_html_that_nests_too_deep_keeps_its_text_and_says_so() -> None:
    read = read_bytes(b"<div>" * 20_000 + b"<p>1. Is dit te diep?</p><p>2. Hoe diep?</p>", "diep.html")
    assert [doubt.kind for doubt in read.doubts] == ["layout-lost"]
    assert [part.numbers for part in read_questions(read.lines)[0].parts] == [("1",), ("2",)]


def test_content_wins_from_the_name(made: ModuleType) -> None:
    """A PDF or Word file that was given the name of a text is read as what it is."""
    assert read_bytes(made.pdf([[("1. Is dit tekst?", 11, 700)]]), "a.txt").lines[0].text == "1. Is dit tekst?"
    assert read_bytes(made.word(made.paragraph("1. Is dit tekst?")), "zonder-naam").lines[0].text == "1. Is dit tekst?"
    assert read_bytes(b"<html><body><p>Is dit tekst?", "zonder-naam").lines[0].text == "Is dit tekst?"


def test_nothing_that_acts_on_a_terminal_comes_through(made: ModuleType) -> None:
    text = "1. Is dit \x1b]52;c;AAAA\x07 veilig\u202e?"
    raws = {
        "a.txt": text.encode(), "a.md": text.encode(), "a.html": f"<p>{text}".encode(), "a.csv": f"nr,vraag\n1,{text}\n".encode(),
        "a.docx": made.word(made.paragraph(text.replace("\x1b", "").replace("\x07", ""))),
    }  # fmt: skip
    for name, raw in raws.items():
        for line in read_bytes(raw, name).lines:
            assert line.text.isprintable(), name
            assert "\u202e" not in line.text, name


NAMES = sorted({f"a{extension}" for extension in FORMS} - {"a.pdf"})


@settings(max_examples=60)
@given(
    raw=st.binary(max_size=400),
    name=st.sampled_from(NAMES),
    head=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"<ol><li>", b"nr;vraag\n"]),
)
def test_any_bytes_are_lines_or_one_error(raw: bytes, name: str, head: bytes) -> None:
    try:
        read = read_bytes(head + raw, name)
    except QuestionsUnreadable:
        return
    assert read.lines
    assert all(line.text.strip() for line in read.lines)
    assert read_questions(read.lines, read.doubts)


@settings(max_examples=40)
@given(place=st.integers(min_value=0), byte=st.integers(0, 255))
@example(place=669_203_890_511_535, byte=127)  # the directory of the parts lies before the file begins
def test_a_word_file_with_one_byte_changed(place: int, byte: int, made: ModuleType) -> None:
    whole = bytearray(made.word(made.paragraph("1. Is dit heel?") + made.table([["Nr", "Vraag"], ["2", "En dit?"]])))
    whole[place % len(whole)] = byte
    with contextlib.suppress(QuestionsUnreadable):
        assert read_bytes(bytes(whole), "a.docx").lines
