"""An undo that is refused says which later deed stands in its way."""

from __future__ import annotations

import pytest

from tests.services.making import JANSEN, Mail, Office
from werkbank.domain.errors import Conflict
from werkbank.lang import explain, words
from werkbank.services.guesses import Given


def refused(office: Office, ref: str) -> Conflict:
    with pytest.raises(Conflict) as caught:
        office.services.history.undo(ref)
    return caught.value


def test_a_later_decision_on_the_same_piece(office: Office) -> None:
    ref, other = office.item(Mail(subject="Huren")), office.item(Mail(subject="Bouw", message_id="<b@b.nl>"))
    deciding = office.services.deciding
    first = office.services.history.log(1)[0].id + 1
    deciding.decide([ref], "archive", Given())
    deciding.decide([ref], "read", Given(gist="Huren"))
    deciding.decide([other], "archive", Given())
    error = refused(office, f"d{first}")
    assert (error.reason, error.subject) == ("changed-since", ref)
    told = explain(error, words("nl"))
    assert told.message.startswith(f"{ref} is sindsdien veranderd door d{first + 1} (ter informatie (leesmap): {ref}, ")
    assert told.hint == f"Maak eerst d{first + 1} ongedaan."
    office.services.history.undo(f"d{first + 1}")
    office.services.history.undo(f"d{first}")


def test_what_was_made_later_and_hangs_on_it(empty_office: Office) -> None:
    office = empty_office
    office.services.register.add_manager("Dirk Jansen", [JANSEN], "DJ")
    office.item(Mail(subject="Huren"))
    made = next(one.id for one in office.services.history.log() if one.key == "manager-add")
    error = refused(office, f"d{made}")
    assert error.by is not None
    assert (error.reason, error.by.key) == ("depends", "import")
    told = explain(error, words("nl"))
    assert told.message.startswith(f"Dat kan niet: d{error.by.id} (1 bericht binnengehaald, ")
    assert told.message.endswith("hangt ervan af.")


def test_what_was_undone_is_not_in_the_way(office: Office) -> None:
    ref = office.item(Mail(subject="Huren"))
    first = office.services.history.log(1)[0].id + 1
    for decision in ("archive", "discuss", "archive"):
        office.services.deciding.decide([ref], decision, Given(gist="Huren"))
    office.services.history.undo()
    error = refused(office, f"d{first}")
    assert error.by is not None
    assert error.by.id == first + 1
