"""The dagbrief through the services: concept, gate, freezing, since the last one, and what is masked later."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.making import Mail, Office
from werkbank.domain import brief as briefing
from werkbank.domain.errors import GateStopped, NotFound, UsageError
from werkbank.services.briefs import FORMATS, Composed
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit

DAY = timedelta(days=1)


def numbered(composed: Composed) -> list[tuple[int, str]]:
    """The lines that ask, as number and text."""
    return [(line.number, line.text) for line in briefing.asking(composed.brief)]


def ask(office: Office, subject: str, decision: str = "decide", **given: str) -> str:
    """Take in a mail and put it to the manager; the item's id."""
    item = office.item(Mail(subject=subject))
    values = {"advice": "akkoord", "by": "+2", "kenmerk": "2026-0000123", "gist": subject, **given}
    office.services.deciding.decide([item], decision, Given(**values))  # type: ignore[arg-type]
    return item


def test_a_concept_changes_nothing_and_says_so(office: Office) -> None:
    ask(office, "Convenant bouw")
    before = office.rows("SELECT count(*) FROM deed")
    composed = office.services.briefs.concept("jansen")
    text = office.services.briefs.render(composed, "txt").decode()
    assert "CONCEPT" in text
    assert numbered(composed) == [(1, "Convenant bouw")]
    assert office.rows("SELECT count(*) FROM deed") == before


def test_frozen_is_the_same_bytes_every_time_in_every_format(office: Office) -> None:
    ask(office, "Convenant bouw")
    frozen, _ = office.services.briefs.freeze("jansen")
    first = {form: office.services.briefs.again(frozen.ref, form) for form in FORMATS}
    ask(office, "Nog iets anders")
    office.reopen(later=DAY)
    assert {form: office.services.briefs.again(frozen.code, form) for form in FORMATS} == first
    assert b"CONCEPT" not in first["txt"]
    assert b"Nog iets anders" not in first["html"]


def test_nothing_of_one_manager_stands_in_the_brief_of_another(office: Office) -> None:
    ask(office, "Convenant bouw")
    composed = office.services.briefs.concept("FEA")
    assert numbered(composed) == []


def test_asking_lines_stay_and_told_lines_leave_after_one_brief(office: Office) -> None:
    ask(office, "Convenant bouw")
    office.services.deciding.decide([office.item(Mail(subject="Nieuwe cijfers"))], "read", Given(gist="Nieuwe cijfers"))
    office.services.briefs.freeze("jansen")
    office.reopen(later=DAY)
    second = office.services.briefs.concept("jansen")
    assert numbered(second) == [(1, "Convenant bouw")]
    assert [section.key for section in second.brief.sections] == ["decide"]
    office.services.briefs.freeze("jansen")
    office.reopen(later=DAY)
    assert [section.key for section in office.services.briefs.concept("jansen").brief.sections] == ["decide"]


def test_what_was_left_out_is_told_the_next_day(office: Office) -> None:
    item = office.item(Mail(subject="Nieuwe cijfers"))
    office.services.deciding.decide([item], "read", Given(gist="Nieuwe cijfers"))
    office.services.briefs.leave_out([item], "eerst afstemmen")
    composed = office.services.briefs.concept("jansen")
    assert composed.left_out == ((item, "eerst afstemmen"),)
    assert not composed.brief.sections
    office.services.briefs.freeze("jansen")
    office.reopen(later=DAY)
    (section,) = office.services.briefs.concept("jansen").brief.sections
    assert section.key == "read"


def test_since_the_last_brief_tells_new_changed_and_done(office: Office) -> None:
    stays, changes, goes = (ask(office, name) for name in ("Blijft", "Verandert", "Gaat weg"))
    office.services.briefs.freeze("jansen")
    office.reopen(later=DAY)
    office.services.shaping.edit([changes], Edit(advice="toch niet doen"))
    office.services.deciding.decide([goes], "archive", Given())
    fresh = ask(office, "Is nieuw")
    brief = office.services.briefs.concept("jansen").brief
    marks = {f"s{line.item}": line.change for line in briefing.asking(brief)}
    assert marks == {stays: "same", changes: "changed", fresh: "new"}
    assert [(f"s{one.item}", one.outcome) for one in brief.done] == [(goes, "withdrawn")]


def test_the_officer_orders_and_pins(office: Office) -> None:
    ask(office, "Eerste")
    second = ask(office, "Tweede")
    office.services.briefs.move(second, 1)
    office.services.briefs.pin("jansen", ["Om elf uur belt de minister."])
    composed = office.services.briefs.concept("jansen")
    assert numbered(composed) == [(1, "Tweede"), (2, "Eerste")]
    assert "Om elf uur belt de minister." in office.services.briefs.render(composed, "txt").decode()
    with pytest.raises(UsageError):
        office.services.briefs.pin("jansen", ["1", "2", "3", "4"])


@pytest.mark.parametrize(
    ("field", "text", "kind"),
    [
        ("gist", "Betalen aan NL91 ABNA 0417 1643 00", "iban"),
        ("advice", "bsn 111222333 controleren", "bsn"),
        ("gist", "Antwoord naar jan.de.vries@gmail.com", "private-mail"),
        ("advice", "zie het stuk met Dep. VERTROUWELIJK", "classification"),
    ],
)
def test_the_gate_stops_what_may_not_leave_and_says_where(office: Office, field: str, text: str, kind: str) -> None:
    item = ask(office, "Convenant bouw", **{field: text})
    composed = office.services.briefs.concept("jansen")
    for form in FORMATS:
        with pytest.raises(GateStopped) as stopped:
            office.services.briefs.render(composed, form)
        (found,) = stopped.value.findings
        assert found.kind == kind
        assert text not in str(found)
    with pytest.raises(GateStopped):
        office.services.briefs.freeze("jansen")
    assert office.rows("SELECT count(*) FROM brief") == [(0,)]
    office.services.shaping.edit([item], Edit(gist="Convenant bouw", advice="akkoord"))
    office.services.briefs.freeze("jansen")


def test_a_private_sender_is_never_named(office: Office) -> None:
    item = office.item(Mail(subject="Klacht over de regeling", sender="Truus Bakker <truus.bakker@hotmail.com>"))
    office.services.deciding.decide([item], "decide", Given(advice="antwoord sturen", gist="Klacht", by="+2"))
    for form in FORMATS:
        made = office.services.briefs.render(office.services.briefs.concept("jansen"), form)
        assert b"Truus" not in made
        assert b"hotmail" not in made


def test_a_marked_item_is_only_counted(office: Office) -> None:
    item = ask(office, "Ziekmelding van de coördinator", gist="Ziekmelding coördinator")
    office.services.shaping.mark([item], "personnel")
    composed = office.services.briefs.concept("jansen")
    assert numbered(composed) == []
    for form in FORMATS:
        assert b"iekmelding" not in office.services.briefs.render(composed, form)


def test_a_marking_set_later_masks_a_frozen_brief(office: Office) -> None:
    item = ask(office, "Ziekmelding van de coördinator", gist="Ziekmelding coördinator")
    ask(office, "Convenant bouw")
    frozen, _ = office.services.briefs.freeze("jansen")
    assert b"Ziekmelding" in office.services.briefs.again(frozen.ref, "txt")
    office.services.shaping.mark([item], "personnel")
    for form in FORMATS:
        again = office.services.briefs.again(frozen.ref, form)
        assert b"iekmelding" not in again
        assert b"Convenant bouw" in again


def test_undo_withdraws_a_brief_and_keeps_its_number(office: Office) -> None:
    ask(office, "Convenant bouw")
    frozen, _ = office.services.briefs.freeze("jansen")
    office.services.history.undo()
    (row,) = office.services.briefs.earlier("jansen")
    assert (row.code, row.withdrawn) == (frozen.code, True)
    assert "INGETROKKEN" in office.services.briefs.again(frozen.ref, "txt").decode()
    again, _ = office.services.briefs.freeze("jansen")
    assert again.number == frozen.number + 1
    assert again.code != frozen.code
    office.services.history.undo()
    office.services.history.redo()
    assert [one.withdrawn for one in office.services.briefs.earlier("jansen")] == [False, True]


def test_twice_a_day_has_its_own_code(office: Office) -> None:
    ask(office, "Convenant bouw")
    codes = [office.services.briefs.freeze("jansen")[0].code]
    ask(office, "Nog iets anders")
    codes.append(office.services.briefs.freeze("jansen")[0].code)
    assert codes == ["DJ-1123", "DJ-1123b"]


def test_an_empty_brief_is_a_brief(office: Office) -> None:
    frozen, _ = office.services.briefs.freeze("jansen")
    assert office.services.briefs.again(frozen.ref, "md")


def test_what_is_not_there_is_said(office: Office) -> None:
    with pytest.raises(NotFound):
        office.services.briefs.again("b9", "txt")
    with pytest.raises(NotFound):
        office.services.briefs.concept("niemand")


def test_the_log_of_exports_holds_ids_only(office: Office, tmp_path: Path) -> None:
    del tmp_path
    item = ask(office, "Convenant bouw")
    composed = office.services.briefs.concept("jansen")
    office.services.briefs.log_export(composed.brief, "html")
    ((what, form, refs),) = office.rows("SELECT what, format, refs FROM export_log")
    assert (what, form, refs) == ("DJ-1123", "html", f'["{item}"]')


def test_what_is_in_no_brief_cannot_be_moved_in_it(office: Office) -> None:
    new = office.item(Mail(subject="Nog niets besloten"))
    archived = office.item(Mail(subject="Weg ermee"))
    office.services.deciding.decide([archived], "archive", Given())
    for item in (new, archived):
        with pytest.raises(NotFound):
            office.services.briefs.move(item, 1)


def test_choices_come_back_when_a_freeze_is_undone(office: Office) -> None:
    ask(office, "Eerste")
    second = ask(office, "Tweede")
    office.services.briefs.move(second, 1)
    office.services.briefs.pin("jansen", ["Om elf uur belt de minister."])
    office.services.briefs.freeze("jansen")
    office.services.history.undo()
    composed = office.services.briefs.concept("jansen")
    assert numbered(composed) == [(1, "Tweede"), (2, "Eerste")]
    assert composed.brief.highlights[0].text == "Om elf uur belt de minister."
