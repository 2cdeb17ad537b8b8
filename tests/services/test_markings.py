"""Handling labels: at the door, by hand, lifted and undone. What is sealed has no words anywhere; what is refused no bytes."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

import pytest

from tests.services.making import AMRANI, Mail, Office
from tests.services.truths import chain_holds, derived_holds, people_made
from werkbank.domain.errors import Conflict, Missing, UsageError
from werkbank.domain.markings import MARKINGS, level
from werkbank.services.guesses import Given
from werkbank.settings import Officer

WORD = "zeekomkommer"
"""A word that is nowhere but in the marked mail."""
BODY = f"Geachte collega,\n\nDe {WORD} wordt verplaatst.\n"
AT_THE_DOOR = [
    ("personnel", Mail(subject=f"Personeelsvertrouwelijk: {WORD}", text=BODY)),
    ("medical", Mail(subject=f"Medisch vertrouwelijk - {WORD}", text=BODY)),
    ("commercial", Mail(subject=WORD, text=f"Bedrijfsvertrouwelijk\n\n{BODY}")),
    ("political", Mail(subject=f"Politiek vertrouwelijk: {WORD}", text=BODY)),
    ("embargo", Mail(subject=f"Onder embargo: {WORD}", text=BODY)),
    ("cabinet", Mail(subject=f"Ministerraad vertrouwelijk: {WORD}", text=BODY)),
    ("dep-v", Mail(subject=f"Dep. V. {WORD}", text=BODY)),
    ("dep-v", Mail(subject=WORD, text=f"Departementaal VERTROUWELIJK\n\n{BODY}")),
    ("dep-v", Mail(subject=WORD, text=BODY, headers=(("X-Classification", "Dep. V"),))),
    ("state-secret", Mail(subject=f"Stg. Geheim: {WORD}", text=BODY)),
    ("state-secret", Mail(subject=WORD, text=f"Stg. CONFIDENTIEEL\n\n{BODY}")),
]
OPEN = Mail(subject=f"Vertrouwelijkheid van de {WORD}", text=BODY + "Dit gesprek is vertrouwelijk.\n")
SEALED = Mail(subject=f"Dep. V. {WORD}", text=BODY, cc=AMRANI, sender="Klaas Vaak <k.vaak@slaap.nl>")


def found(office: Office) -> list[str]:
    """What a search for the word gives."""
    return [one.ref for one in office.services.views.search(WORD)]


def has_words(office: Office) -> bool:
    """Are there words and an index row?"""
    words = office.one("SELECT count(*) FROM reading")
    assert office.one("SELECT count(*) FROM search WHERE search MATCH ?", WORD) == words
    return bool(words)


@pytest.mark.parametrize(("marking", "mail"), AT_THE_DOOR, ids=[f"{one[0]}-{i}" for i, one in enumerate(AT_THE_DOOR)])
def test_a_marking_is_recognised_at_the_door(office: Office, marking: str, mail: Mail) -> None:
    (result,) = office.take(mail.raw())
    assert office.rows("SELECT marking FROM item") == [(marking,)]
    assert office.one("SELECT marking FROM message") == marking
    (line,) = office.services.views.window().lines
    assert (line.title, line.person, line.hidden) == ("", "", True)
    masked = level(marking) == "masked"  # type: ignore[arg-type]
    assert found(office) == ([result.message] if masked else [])
    assert has_words(office) is masked
    assert bool(office.one("SELECT path FROM message")) is masked
    assert bool(result.path) is masked
    assert office.one("SELECT count(*) FROM blob") == (0 if marking == "state-secret" else 1)
    derived_holds(office.services)
    assert WORD not in repr(office.services.views.window())
    assert WORD not in repr(office.rows("SELECT args FROM deed"))


def test_every_marking_is_tried_above() -> None:
    assert {one[0] for one in AT_THE_DOOR} == {marking for marking in MARKINGS if marking}


def test_the_word_in_a_sentence_is_no_marking(office: Office) -> None:
    (result,) = office.take(OPEN.raw())
    assert office.rows("SELECT marking FROM item") == [("",)]
    assert found(office) == [result.message]


def test_nothing_of_a_refused_piece_is_in_the_file(office: Office) -> None:
    secret = Mail(
        subject=f"Stg. Geheim {WORD}", text=BODY, sender="Klaas Vaak <k.vaak@slaap.nl>", message_id="<x1@vng.nl>",
        headers=(("X-Note", "krokodil"),),
    )  # fmt: skip
    folder = office.lay(secret.raw())
    (folder / "00000.eml").rename(folder / "kameleon.eml")
    (result,) = office.services.intake.take([folder])
    assert (result.path, result.status, len(result.items)) == ("", "imported", 1)
    office.services.deciding.decide(list(result.items), "archive", Given())
    office.services.history.undo()
    live = office.raw_files()
    office.close()
    for raw in (live, office.raw_files()):
        for trace in (WORD, "krokodil", "kameleon", "k.vaak@slaap.nl", "Klaas Vaak", "verplaatst", "Stg. Geheim"):
            assert trace.encode() not in raw, trace
        assert zlib.compress(secret.raw(), 3) not in raw
    assert office.rows("SELECT * FROM blob") == []


def test_a_refused_piece_is_known_when_it_comes_again(office: Office) -> None:
    secret = Mail(subject=f"Stg. Geheim {WORD}", text=BODY)
    first, second = office.take(secret.raw(), secret.over_another_road())
    assert (first.status, second.status) == ("imported", "duplicate")
    office.services.history.undo()
    assert office.take(secret.raw())[0].message == first.message
    derived_holds(office.services)


def test_a_refused_piece_cannot_be_lifted(office: Office) -> None:
    item = office.item(Mail(subject=f"Stg. Geheim {WORD}", text=BODY))
    before = people_made(office.path)
    with pytest.raises(Conflict) as caught:
        office.services.shaping.mark([item], "open", "toch niet zo geheim")
    assert caught.value.reason == "no-bytes"
    assert people_made(office.path) == before


def test_a_sealed_piece_leaves_no_words_in_the_file(office: Office) -> None:
    office.take(SEALED.raw())
    office.close()
    raw = office.raw_files()
    for trace in (WORD, "k.vaak@slaap.nl", "Klaas Vaak", "verplaatst"):
        assert trace.encode() not in raw, trace


def test_lifting_needs_a_reason_and_brings_the_words_back(office: Office) -> None:
    (result,) = office.take(SEALED.raw())
    item, other = result.items
    with pytest.raises(Missing) as caught:
        office.services.shaping.mark([item], "open", " ")
    assert (caught.value.decision, caught.value.field) == ("lift", "reason")
    assert not has_words(office)
    lifted = office.services.shaping.mark([item], "open", "steller heeft vrijgegeven")
    assert [one.marking for one in lifted] == ["", ""], "a seal holds for the whole message"
    assert has_words(office)
    assert found(office) == [result.message]
    shown = office.services.views.message(1)
    assert (shown.subject, shown.from_addr, WORD in shown.text) == (SEALED.subject, "k.vaak@slaap.nl", True)
    derived_holds(office.services)
    assert office.services.history.undo().key == "lift"
    assert not has_words(office)
    assert found(office) == []
    derived_holds(office.services)
    office.services.history.redo()
    assert has_words(office)
    derived_holds(office.services)
    chain_holds(office.services)
    assert other == "s2"


def test_what_was_lifted_stays_open_when_the_mail_comes_again(office: Office) -> None:
    (result,) = office.take(Mail(subject=f"Dep. V. {WORD}", text=BODY, message_id="<een@vng.nl>").raw())
    office.services.shaping.mark(list(result.items), "geen", "vrijgegeven")
    (again,) = office.take(Mail(subject=f"Dep. V. {WORD}", text=BODY, message_id="<een@vng.nl>").raw(), manager="FEA")
    assert again.status == "duplicate"
    assert office.rows("SELECT marking FROM item") == [("",), ("",)]
    assert has_words(office)


def test_a_lift_that_is_undone_by_name_leaves_no_place_that_knows_the_words(office: Office) -> None:
    """An item that came after the lift is on the same message: its place must forget the words too."""
    mail = Mail(subject="Dep. V. Kamervragen over de haven", sender="griffie@tweedekamer.nl")
    (result,) = office.take(mail.raw())
    office.services.shaping.mark(list(result.items), "open", "vrijgegeven")
    lift = office.services.history.log(1)[0]
    office.take(mail.raw(), manager="FEA")
    office.services.history.undo(f"d{lift.id}")
    derived_holds(office.services)


def test_a_sealing_mark_by_hand_takes_the_words_away(office: Office) -> None:
    (result,) = office.take(Mail(subject=f"Over de {WORD}", text=BODY, cc=AMRANI).raw())
    office.services.shaping.mark([result.items[0]], "dep-v")
    assert office.rows("SELECT marking FROM item") == [("dep-v",), ("dep-v",)]
    assert not has_words(office)
    assert WORD not in repr(office.services.views.item(1))
    derived_holds(office.services)
    office.services.history.undo()
    assert has_words(office)
    assert office.rows("SELECT marking FROM item") == [("",), ("",)]


def test_a_masking_mark_holds_for_one_item_and_stays_searchable(office: Office) -> None:
    (result,) = office.take(Mail(subject=f"Over de {WORD}", text=BODY, cc=AMRANI).raw())
    office.services.shaping.mark([result.items[0]], "personnel", "beoordeling")
    assert office.rows("SELECT marking FROM item") == [("personnel",), ("",)]
    assert found(office) == [result.message]
    (line,) = office.services.views.window(manager="DJ").lines
    assert (line.title, line.hidden) == ("", True)
    with pytest.raises(Missing):
        office.services.shaping.mark([result.items[0]], "open")
    office.services.shaping.mark([result.items[0]], "open", "was een vergissing")
    assert office.rows("SELECT marking FROM item") == [("",), ("",)]
    derived_holds(office.services)


def test_a_split_or_shared_piece_keeps_its_marking(office: Office) -> None:
    item = office.item(Mail(subject=f"Politiek vertrouwelijk: {WORD}", text=BODY))
    office.services.shaping.split(item, ["Een", "Twee"])
    office.services.shaping.share(item, ["Fatima"])
    assert office.rows("SELECT marking FROM item") == [("political",)] * 3


def test_the_note_and_question_of_a_marked_item_are_marked(office: Office) -> None:
    first, second = office.item(), office.item(Mail(subject="Vraag"))
    office.services.deciding.decide([first], "note", Given(author="Piet Smit"))
    office.services.deciding.decide([second], "question", Given())
    office.services.shaping.mark([first, second], "personnel")
    assert office.rows("SELECT marking FROM note UNION ALL SELECT marking FROM question") == [("personnel",)] * 2
    office.services.history.undo()
    assert office.rows("SELECT marking FROM note UNION ALL SELECT marking FROM question") == [("",)] * 2
    chain_holds(office.services)


@pytest.mark.parametrize("marking", ["", "geheim", "stg", "vertrouwelijk"])
def test_an_unknown_marking_is_refused(office: Office, marking: str) -> None:
    item = office.item()
    with pytest.raises(UsageError) as caught:
        office.services.shaping.mark([item], marking)
    assert "dep-v" in caught.value.choices


def test_a_marked_piece_is_a_pointer_in_the_brief(office: Office) -> None:
    item = office.item(Mail(subject=f"Over de {WORD}", text=BODY))
    office.services.deciding.decide([item], "discuss", Given(gist=f"De {WORD} bespreken"))
    office.services.briefs.freeze("DJ")
    office.services.shaping.mark([item], "personnel")
    for format_ in ("txt", "md", "html", "json"):
        assert WORD.encode() not in office.services.briefs.again("b1", format_), format_
        assert WORD.encode() not in office.services.briefs.render(office.services.briefs.concept("DJ"), format_)


def test_a_seal_that_is_undone_leaves_every_place_as_it_was(staffed: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(staffed, tmp_path / "office.sqlite"))
    office = Office(path, officer=Officer(name="Noor", addresses=("noor@doc-direkt.nl",)))
    try:
        item = office.item(Mail(subject="Van de buren", sender="Bea <b.bos@doc-direkt.nl>"))
        before = office.rows("SELECT * FROM rank"), office.rows("SELECT * FROM reading")
        office.services.shaping.mark([item], "dep-v")
        office.services.history.undo()
        assert (office.rows("SELECT * FROM rank"), office.rows("SELECT * FROM reading")) == before
    finally:
        office.close()
