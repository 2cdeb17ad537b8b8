"""The brief as the screen shows it: what is in, what is nearly in, and the page for the officer's own eyes."""

from __future__ import annotations

from tests.services.making import Mail, Office
from tests.services.test_briefs import ask
from werkbank.services.brief_sights import GROUPS, BriefSight
from werkbank.services.guesses import Given
from werkbank.services.shaping import Edit


def shown(office: Office, manager: str = "jansen") -> BriefSight:
    sight = office.services.brief_sights.of(manager)
    assert sight is not None
    return sight


def test_in_left_out_nearly_in_and_earlier_each_under_its_head(office: Office) -> None:
    first = ask(office, "Eerste")
    code = office.services.briefs.freeze("jansen")[0].code
    ask(office, "Tweede", "sign")
    out = ask(office, "Derde")
    office.services.briefs.leave_out([out], "eerst afstemmen")
    office.services.shaping.edit([office.item(Mail(subject="Dringend"))], Edit(due="23-11-2026"))
    office.item(Mail(subject="Rustig"))
    found = shown(office)
    assert [(row.group, row.text, row.change or row.reason) for row in found.rows] == [
        ("decide", "Eerste", "same"), ("sign", "Tweede", "new"), ("left-out", "Derde", "eerst afstemmen"),
        ("almost", "Dringend", ""), ("frozen", code, ""),
    ]  # fmt: skip
    assert found.groups == (("decide", 1), ("sign", 1), ("left-out", 1), ("almost", 1), ("frozen", 1))
    assert found.rows[0].ref == first
    assert "Eerste" in found.page
    assert "Derde" not in found.page
    assert not found.nothing_new


def test_what_the_gate_would_stop_is_shown_with_its_place(office: Office) -> None:
    item = ask(office, "Convenant")
    office.services.shaping.edit([item], Edit(gist="BSN 111222333"))
    found = shown(office)
    assert [finding.kind for finding in found.findings] == ["bsn"]
    assert "111222333" in found.page.replace("\\", "")


def test_a_marked_piece_has_no_words_beside_the_page(office: Office) -> None:
    item = ask(office, "Meidoorn in de tuin")
    office.services.shaping.mark([item], "personnel", "")
    found = shown(office)
    assert [(row.group, row.ref, row.text) for row in found.rows] == [("confidential", item, "")]
    assert "Meidoorn" not in found.page


def test_without_a_name_it_is_the_first_manager_and_without_managers_nothing(office: Office) -> None:
    found = office.services.brief_sights.of()
    assert found is not None
    assert (found.manager, found.managers) == ("Dirk Jansen", ("Dirk Jansen", "Fatima El Amrani"))


def test_what_is_tight_per_author_stands_between_what_asks_and_what_is_told(office: Office) -> None:
    ask(office, "Eerste")
    note, told = office.item(Mail(subject="Woonvisie")), office.item(Mail(subject="Rapport"))
    office.services.deciding.decide([told], "read", Given(gist="lezen"))
    office.services.deciding.decide([note], "note", Given(author="Piet Smit", type="NTB", by="25-11"))
    found = shown(office)
    assert [(row.group, row.text) for row in found.rows] == [
        ("decide", "Eerste"), ("pending", "Woonvisie"), ("read", "lezen"),
    ]  # fmt: skip
    order = [GROUPS.index(row.group) for row in found.rows]
    assert order == sorted(order)
    office.services.briefs.leave_out([note], "besproken")
    assert [(row.group, row.text) for row in shown(office).rows][-1] == ("left-out", "Woonvisie")
    office.services.briefs.leave_out([note], "")
    office.services.shaping.mark([note], "personnel")
    assert [(row.group, row.text) for row in shown(office).rows][-1] == ("confidential", "")
