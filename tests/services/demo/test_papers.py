"""What is attached to the letters of the demo can be opened and read; the lists of questions are whole."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.domain.questions.test_reading import lines
from tests.services.demo.test_story import every
from werkbank.domain.questions import QuestionDocument, read_questions
from werkbank.domain.questions.letters import is_covering
from werkbank.importers.questions.files import read_bytes
from werkbank.services.demo import story as stories
from werkbank.services.demo.almanac import Almanac
from werkbank.services.demo.papers import paper, pdf
from werkbank.services.demo.story import Letter, Story


@pytest.fixture(scope="module")
def story() -> Story:
    return stories.read()


def letter(story: Story, name: str) -> Letter:
    return next(one for one in story.letters if one.id == name)


def questions(story: Story, name: str) -> QuestionDocument:
    one, today = letter(story, name), date(2026, 11, 23)
    (file,) = one.attach
    said = Almanac(datetime(2026, 11, 23, 7, 45, tzinfo=UTC), time(8), story.words).fill(one.papers[file], today)
    (document,) = read_questions(read_bytes(paper(file, said), file).lines)
    return document


def test_the_attached_questions_are_read_as_they_are_printed(story: Story) -> None:
    one = questions(story, "kamervragen")
    assert (one.kind, len(one.parts), one.asker and one.asker.text) == ("kamervragen", 9, "Peters (Lijst Noord)")
    assert (one.reference and one.reference.text, one.subject and one.subject.text) == (
        "2026Z18442",
        "de wachtlijsten in de jeugdzorg",
    )
    assert one.submitted is not None
    assert one.submitted.day == date(2026, 11, 10)
    assert one.doubts == ()
    other = questions(story, "lijst-van-vragen")
    assert (other.kind, [part.numbers for part in other.parts]) == (
        "factual",
        [(str(number),) for number in range(1, 43)],
    )
    assert (other.subject and other.subject.text, other.doubts) == ("de begroting Wonen", ())


def test_the_letter_around_them_asks_nothing(story: Story) -> None:
    (document,) = read_questions(lines(letter(story, "kamervragen").text))
    assert is_covering(document)


def test_every_paper_can_be_opened_and_is_the_same_every_time(story: Story) -> None:
    names = {name for one in every(story) for name in one.attach if name.endswith((".pdf", ".docx"))}
    assert len(names) > 15
    for name in sorted(names)[:6]:
        assert read_bytes(paper(name, ""), name).lines[0].text
        assert paper(name, "") == paper(name, "")


def test_a_long_text_goes_on_on_the_next_page_and_every_sign_is_kept() -> None:
    said = "\n\n".join(
        f"{number}. Hoeveel kost één “proef” – vraag {number} – aan euro’s (€)?" for number in range(1, 90)
    )
    read = read_bytes(pdf(said), "lang.pdf").lines
    assert {line.page for line in read} == {1, 2, 3}
    (document,) = read_questions(read)
    assert [part.numbers for part in document.parts] == [(str(number),) for number in range(1, 90)]
    assert document.parts[-1].text == "Hoeveel kost één “proef” – vraag 89 – aan euro’s (€)?"
