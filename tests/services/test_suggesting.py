"""What is suggested from earlier decisions, taken back with them, and unlearned."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.making import Mail, Office
from werkbank.domain.errors import Conflict
from werkbank.services import suggesting
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit

NEWS = "VNG <nieuws@vng.nl>"


def newsletter(number: int, **changes: Any) -> Mail:
    return Mail(**{"subject": f"Weekbericht {number}", "sender": NEWS, "text": "Het nieuws.\n", **changes})


def taken(office: Office, count: int, **changes: Any) -> list[str]:
    """So many newsletters, as items."""
    before = len(office.services.views.window("inbox").lines)
    office.take(*(newsletter(number, **changes).raw() for number in range(before, before + count)))
    return [f"s{number}" for number in range(before + 1, before + count + 1)]


def suggested(office: Office, ref: str) -> str:
    made = office.services.suggesting.of(ref)
    return made.suggestion.decision if made else ""


def test_ten_archived_and_the_eleventh_is_suggested(office: Office) -> None:
    *ten, eleventh = taken(office, 11)
    assert suggested(office, eleventh) == ""
    office.services.deciding.decide(ten[:2], "archive", Given())
    assert suggested(office, eleventh) == ""
    office.services.deciding.decide(ten[2:], "archive", Given())
    made = office.services.suggesting.of(eleventh)
    assert made is not None
    assert (made.suggestion.decision, made.suggestion.times, made.suggestion.of) == ("archive", 10, 10)
    assert made.suggestion.clue.kind == "sender"


def test_undo_takes_the_evidence_back_and_redo_gives_it_again(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "read", Given())
    assert suggested(office, last) == "read"
    office.services.history.undo()
    assert suggested(office, last) == ""
    office.services.history.redo()
    assert suggested(office, last) == "read"


def test_another_decision_takes_the_place_of_the_first(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "read", Given())
    office.services.deciding.decide(three, "archive", Given())
    assert suggested(office, last) == "archive"


def test_nothing_for_what_is_decided_already(office: Office) -> None:
    refs = taken(office, 5)
    office.services.deciding.decide(refs[:4], "archive", Given())
    assert suggested(office, refs[0]) == ""
    assert suggested(office, refs[4]) == "archive"


def test_a_wrong_one_is_unlearned_and_that_can_be_undone(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "archive", Given())
    made = office.services.suggesting.unlearn(last)
    assert (made.decision, made.clue.kind) == ("archive", "sender")
    assert suggested(office, last) == ""
    (deed,) = office.services.history.log(1)
    assert (deed.key, dict(deed.args)) == ("unlearn", {"items": [last], "decision": "archive"})
    with pytest.raises(Conflict, match="no-suggestion"):
        office.services.suggesting.unlearn(last)
    office.services.history.undo()
    assert suggested(office, last) == "archive"


def test_it_carries_the_desk(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "refer", Given(to="Loket Wonen"))
    made = office.services.suggesting.of(last)
    assert made is not None
    (done,) = office.services.deciding.decide([last], "refer", made.given)
    assert done.guess.desk == "Loket Wonen"


def test_it_carries_how_long_it_slept(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "snooze", Given(by="+5"))
    made = office.services.suggesting.of(last)
    assert made is not None
    (done,) = office.services.deciding.decide([last], "snooze", made.given)
    assert str(done.guess.return_on) == "2026-11-30"


def test_it_carries_whom_we_wait_for(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "wait", Given(to="Piet Smit", by="+2"))
    made = office.services.suggesting.of(last)
    assert made is not None
    (done,) = office.services.deciding.decide([last], "wait", made.given)
    assert (done.guess.person, str(done.guess.return_on)) == ("Piet Smit", "2026-11-25")


def test_words_of_the_subject_teach_over_senders(office: Office) -> None:
    senders = [f"Firma {n} <a{n}@firma{n}.nl>" for n in range(8)]
    office.take(*(Mail(subject=f"Offerte kantoormeubilair {n}", sender=one).raw() for n, one in enumerate(senders)))
    office.services.deciding.decide([f"s{n}" for n in range(1, 8)], "archive", Given())
    made = office.services.suggesting.of("s8")
    assert made is not None
    assert made.suggestion.clue.kind == "word"
    assert made.suggestion.clue.word in ("offerte", "kantoormeubilair")


def test_a_confidential_piece_neither_learns_nor_teaches_by_its_words(office: Office) -> None:
    senders = [f"Firma {n} <a{n}@firma{n}.nl>" for n in range(8)]
    office.take(*(Mail(subject=f"Offerte kantoormeubilair {n}", sender=one).raw() for n, one in enumerate(senders)))
    office.services.deciding.decide([f"s{n}" for n in range(1, 8)], "archive", Given())
    office.services.shaping.mark(["s8"], "commercial", "")
    assert suggested(office, "s8") == ""
    office.services.history.undo()
    assert suggested(office, "s8") == "archive"
    office.services.shaping.mark([f"s{n}" for n in range(1, 8)], "commercial", "")
    assert suggested(office, "s8") == ""


def test_a_sealed_piece_teaches_nothing_until_it_is_lifted(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "archive", Given())
    office.services.shaping.mark(three[:1], "dep-v", "")
    assert suggested(office, last) == ""
    office.services.shaping.mark(three[:1], "open", "vergissing")
    assert suggested(office, last) == "archive"


def test_why_tells_what_every_clue_says(office: Office) -> None:
    *four, last = taken(office, 5)
    office.services.deciding.decide(four[:3], "archive", Given())
    office.services.deciding.decide(four[3:], "read", Given())
    seen = office.services.suggesting.considered(last)
    assert seen.suggestion is None
    assert {one.clue.kind: (one.decision, one.times, one.of) for one in seen.weighed} == {
        "sender": ("archive", 3, 4), "word": ("archive", 3, 4), "organisation": ("archive", 3, 4)
    }  # fmt: skip


def test_an_archive_from_before_learns_at_its_first_deed(office: Office) -> None:
    *three, last = taken(office, 4)
    office.services.deciding.decide(three, "archive", Given())
    with office.services.doors.database.deriving(office.services.doors.clock.now()) as doing:
        doing.query_none("DELETE FROM lesson")
        doing.query_none("DELETE FROM derived_note WHERE key = 'lessons'")
    assert suggested(office, last) == ""
    office.services.shaping.edit([last], Edit(gist="x"))
    assert suggested(office, last) == "archive"


def by_word(office: Office, word: str, last: str = "") -> str:
    """Seven pieces of as many senders that share one word, archived; an eighth."""
    subjects = [f"{'' if n < 7 else last} {word} {n * 'x'}wilg".strip() for n in range(8)]
    office.take(
        *(Mail(subject=one, sender=f"F <a@f{n}.nl>", text="Zie boven.\n").raw() for n, one in enumerate(subjects))
    )
    office.services.deciding.decide([f"s{n}" for n in range(1, 8)], "archive", Given())
    return "s8"


@pytest.mark.parametrize("word", ["stuk", "stukken", "planning", "weken", "nota", "vrijdag", "november"])
def test_a_word_of_the_trade_is_no_evidence(office: Office, word: str) -> None:
    assert suggested(office, by_word(office, word)) == ""


@pytest.mark.parametrize("edit", [Edit(due="20-11-2026"), Edit(due="24-11-2026"), Edit(risk="high", action="decide")])
def test_one_word_does_not_put_away_what_presses(office: Office, edit: Edit) -> None:
    last = by_word(office, "duindoorn")
    assert suggested(office, last) == "archive"
    office.services.shaping.edit([last], edit)
    assert suggested(office, last) == ""


def test_one_word_does_not_put_away_what_asks_something_but_its_sender_may(office: Office) -> None:
    last = by_word(office, "duindoorn", "Persvraag")
    assert suggested(office, last) == ""
    office.take(*(Mail(subject=f"{n * 'y'}es", sender="F <a@f7.nl>", text="Zie boven.\n").raw() for n in range(1, 5)))
    office.services.deciding.decide([f"s{n}" for n in range(9, 13)], "archive", Given())
    assert suggested(office, last) == "archive"


def test_a_word_that_many_subjects_have_is_no_evidence(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    last = by_word(office, "duindoorn")
    monkeypatch.setattr(suggesting, "FEW", 6)
    assert suggested(office, last) == ""
    monkeypatch.setattr(suggesting, "FEW", 7)
    assert suggested(office, last) == "archive"
