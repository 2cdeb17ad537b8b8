"""Our own documents in their layouts, as the files they are and as Word and PDF; what is expected was written first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from werkbank.domain.questions import QuestionDocument, read_questions
from werkbank.importers.questions.files import read_bytes, read_file

DOCUMENTS: Final = Path(__file__).parent / "documents"
ROWS: Final = [json.loads(line) for line in (DOCUMENTS / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
NO_LAYOUT: Final = {"13-haakjes.txt", "44-inspringend.txt"}
"""Their indentation is not kept by the simple files made here."""


def folded(text: str) -> str:
    return " ".join(text.split())


def wrong(row: dict[str, Any], found: QuestionDocument) -> Iterator[str]:
    """What is not as expected, field by field."""
    if found.kind != row["kind"]:
        yield f"kind {found.kind}"
    shown = [(list(part.numbers), folded(part.text)) for part in found.parts]
    if [numbers for numbers, _ in shown] != [expected[0] for expected in row["parts"]]:
        yield f"numbers {[numbers for numbers, _ in shown]}"
    for (_, text), (_, start, *end) in zip(shown, row["parts"], strict=False):
        if not text.startswith(start):
            yield f"start {text[:60]!r}"
        if end and not text.endswith(end[0]):
            yield f"end {text[-60:]!r}"
    everything = " ".join(text for _, text in shown)
    yield from (f"in a question: {stray}" for stray in row.get("never", []) if stray in everything)
    yield from (
        f"no doubt {kind}" for kind in row.get("doubts", []) if kind not in {doubt.kind for doubt in found.doubts}
    )
    yield from _wrong_metadata(row, found)


def _wrong_metadata(row: dict[str, Any], found: QuestionDocument) -> Iterator[str]:
    told = {
        "asker": found.asker and folded(found.asker.text),
        "askers": [list(one) for one in found.askers],
        "addressee": found.addressee and folded(found.addressee.text),
        "addressees": list(found.addressees),
        "subject": found.subject and folded(found.subject.text),
        "reference": found.reference and found.reference.text,
        "submitted": found.submitted and str(found.submitted.day),
        "received": found.received and str(found.received.day),
        "requested": found.requested and found.requested.text,
        "requested_day": found.requested and str(found.requested.day),
    }
    yield from (f"{name}: {value!r}" for name, value in told.items() if name in row and value != row[name])


def check(row: dict[str, Any], documents: tuple[QuestionDocument, ...]) -> list[str]:
    expected = row.get("documents") or [row]
    if len(documents) != len(expected):
        return [f"{len(documents)} documents"]
    return [fault for one, found in zip(expected, documents, strict=True) for fault in wrong(one, found)]


def test_there_are_enough_documents_in_enough_layouts() -> None:
    assert {row["file"] for row in ROWS} == {path.name for path in DOCUMENTS.iterdir()} - {"expected.jsonl"}
    assert len(ROWS) >= 40
    assert len(Counter(Path(row["file"]).suffix for row in ROWS)) >= 4


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_document_is_understood(row: dict[str, Any]) -> None:
    read = read_file(str(DOCUMENTS / row["file"]))
    assert check(row, read_questions(read.lines, read.doubts)) == []


TEXTS: Final = [row for row in ROWS if row["file"].endswith(".txt") and row["file"] not in NO_LAYOUT]


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: row["file"])
def test_the_same_document_from_word(row: dict[str, Any], made: ModuleType) -> None:
    text = (DOCUMENTS / row["file"]).read_text(encoding="utf-8")
    read = read_bytes(made.word_of(text), "vragen.docx")
    assert check(row, read_questions(read.lines, read.doubts)) == []


def _in_latin(row: dict[str, Any]) -> bool:
    try:
        (DOCUMENTS / row["file"]).read_text(encoding="utf-8").encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


PRINTED: Final = [row for row in TEXTS if _in_latin(row)]


@pytest.mark.parametrize("row", PRINTED[::3], ids=lambda row: row["file"])
def test_the_same_document_from_a_pdf(row: dict[str, Any], made: ModuleType) -> None:
    """One in three: each starts a process."""
    text = (DOCUMENTS / row["file"]).read_text(encoding="utf-8")
    read = read_bytes(made.pdf_of(text), "vragen.pdf")
    assert check(row, read_questions(read.lines, read.doubts)) == []
