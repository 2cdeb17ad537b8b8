"""A dossier on paper: what belongs together stays on a page, and no page is nearly empty for want of thought."""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

import pytest

from tests.services.making import Mail, Office
from werkbank.services.guesses import Given
from werkbank.services.questions.shaping import PartEdit


class Row(NamedTuple):
    """A paragraph of the Word file."""

    text: str
    style: str
    kept: bool
    breaks: bool


@pytest.fixture
def asking(office: Office) -> Office:
    office.take(Mail(subject="Vragen over de huur").raw(), Mail(subject="Vragen over de bouw").raw())
    for number in (1, 2):
        office.services.deciding.decide([f"s{number}"], "question", Given(checklist="C2"))
        shaping = office.services.question_shaping
        shaping.add(f"v{number}", [((str(part),), "Hoeveel?") for part in (1, 2, 3, 4)])
        for part in (1, 2, 3, 4):
            shaping.change(f"v{number}", part, PartEdit(answer=f"Antwoord {part}."))
    return office


def rows(office: Office, *refs: str) -> list[Row]:
    dossiers = office.services.dossiers
    packed = zipfile.ZipFile(io.BytesIO(dossiers.render(dossiers.compose(refs, "dossier"), "docx")))
    found = []
    for one in re.findall("<w:p>.*?</w:p>", packed.read("word/document.xml").decode()):
        style = re.search('<w:pStyle w:val="([^"]+)"', one)
        text = "".join(re.findall("<w:t[^>]*>([^<]*)", one))
        found.append(Row(text, style[1] if style else "", "<w:keepNext/>" in one, "<w:pageBreakBefore/>" in one))
    return found


def test_what_is_in_it_stands_in_one_line_on_the_cover(asking: Office) -> None:
    found = rows(asking, "v1")
    (contents,) = [place for place, one in enumerate(found) if one.text.startswith("Inhoud")]
    assert found[contents].text == "Inhoud: Geannoteerde agenda, vragen en antwoorden, factsheet"
    assert contents < [one.text for one in found].index("Nog open")


def test_the_agenda_of_one_question_takes_no_page_of_its_own(asking: Office) -> None:
    assert [one.text for one in rows(asking, "v1") if one.breaks] == ["Vragen en antwoorden", "Factsheet"]
    several = [one.text for one in rows(asking, "v1", "v2") if one.breaks]
    assert several == ["Geannoteerde agenda", "Vragen en antwoorden", "Factsheet"]


def test_a_list_keeps_what_announces_it_and_leaves_no_item_alone(asking: Office) -> None:
    found = rows(asking, "v1", "v2")
    lists = "".join("b" if one.style == "ListBullet" else "-" for one in found)
    several = [one.span() for one in re.finditer("bb+", lists)]
    assert several
    for begin, end in several:
        assert found[begin - 1].kept or found[begin - 1].style.startswith("Heading")
        assert [found[begin].kept, found[end - 2].kept, found[end - 1].kept] == [True, True, False]
