"""Public documents that others wrote, with what a second reader made of them; skipped where the set is not there."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from werkbank.domain.questions import QuestionDocument, read_questions
from werkbank.importers.questions.files import read_file

SAMPLES: Final = Path(
    os.environ.get("WERKBANK_SAMPLES") or Path(__file__).resolve().parents[3].parent / "shared" / "samples"
)
pytestmark = pytest.mark.skipif(
    not (SAMPLES / "kamervragen").is_dir(), reason="the sample set is not here; WERKBANK_SAMPLES says where it is"
)

KINDS: Final = {
    "mondelinge vragen": "oral",
    "vragen": "kamervragen",
    "mededeling (uitstel)": "postponed",
    "antwoord": "answered",
}
FLOOR: Final = 1.0
"""The share that is right. The promise is 0.85; what was reached is held."""

Point = tuple[str, str, bool]
"""Field, place, right or wrong."""


def squeezed(text: str) -> str:
    return "".join(text.split())


def documents(name: str) -> tuple[QuestionDocument, ...]:
    read = read_file(str(SAMPLES / name))
    return read_questions(read.lines, read.doubts)


def points(row: dict[str, Any]) -> Iterator[Point]:
    place = row["path"]
    found = documents(place)
    one = found[0]
    yield "documents", place, len(found) == 1
    yield "kind", place, one.kind == KINDS[row["soort"]]
    count = sum(max(1, len(part.numbers)) for part in one.parts)
    accepted = {row["n_questions"], *row.get("acceptabel_n", [])}
    yield "count", place, count in accepted
    if "n_headings" in row:
        yield "parts", place, len(one.parts) == row["n_headings"] or count in accepted
    if "numbers" in row:
        yield "numbers", place, [number for part in one.parts for number in part.numbers] == row["numbers"]
    starts = [squeezed(part.text) for part in one.parts]
    for start in row["question_starts"]:
        yield "starts", place, any(text.startswith(squeezed(start)) for text in starts)
    yield from ((field, place, good) for field, good in _metadata(row, one))


def _metadata(row: dict[str, Any], one: QuestionDocument) -> Iterator[tuple[str, bool]]:
    read_as = {
        "zaaknummer": one.reference and one.reference.text,
        "vragensteller": one.asker and one.asker.text,
        "gericht_aan": one.addressee and one.addressee.text,
        "onderwerp": one.subject and one.subject.text,
        "ingezonden": one.submitted and str(one.submitted.day),
        "ontvangen": one.received and str(one.received.day),
        "gevraagde_termijn_tekst": one.requested and one.requested.text,
        "gevraagde_termijn_datum": one.requested and str(one.requested.day),
    }
    for field, value in read_as.items():
        if row.get(field):
            yield field, squeezed(value or "") == squeezed(row[field])


def test_the_documents_are_understood() -> None:
    rows = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    results = [point for row in rows if row["kind"] == "kamervragen" for point in points(row)]
    total, right = Counter(field for field, _, _ in results), Counter(field for field, _, good in results if good)
    print(*(f"{field}: {right[field]}/{total[field]}" for field in total), sep="\n")  # noqa: T201 -- the score is told
    wrong = [(field, place) for field, place, good in results if not good]
    assert len(results) > 200
    assert len(results) - len(wrong) >= FLOOR * len(results), wrong


STRAY: Final = ("vergaderjaar", "ISSN", "http", "Antwoord ", "-Gravenhage", "kv-tk", "ah-tk", "Kamerstuk 25 242")


@pytest.mark.parametrize("name", sorted(path.name for path in (SAMPLES / "kamervragen").glob("*")) or ["none"])
def test_no_answer_footer_or_footnote_is_in_a_question(name: str) -> None:
    for one in documents(f"kamervragen/{name}"):
        for part in one.parts:
            assert not [stray for stray in STRAY if stray in part.text]
        answers = [squeezed(piece.text) for piece in one.pieces if piece.use == "answer" and len(piece.text) > 40]
        everything = squeezed(" ".join(part.text for part in one.parts))
        assert not [answer for answer in answers if answer in everything]


def test_a_real_csv_with_single_quotes_is_four_documents() -> None:
    found = documents("lijsten/kamervragen_2018.csv")
    shown = [(one.reference and one.reference.text, [part.numbers for part in one.parts]) for one in found]
    ranges = [range(1, 13), range(1, 9), range(1, 8), range(1, 24)]
    gaps = [{8}, set(), set(), {14}]
    assert [reference for reference, _ in shown] == ["2018Z19562", "2018Z19096", "2018Z21416", "2018Z21309"]
    assert [numbers for _, numbers in shown] == [
        [(str(number),) for number in one if number not in gap] for one, gap in zip(ranges, gaps, strict=True)
    ]
    for one in found:
        assert not [part.text for part in one.parts if part.text.strip("'\";, ") != part.text]
