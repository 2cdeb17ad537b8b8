"""What is the same for many is worked out once: the places are those that are worked out one by one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.making import Office
from werkbank.domain.priority import DEFAULT
from werkbank.services.placing import Placing
from werkbank.services.ranking import house, place
from werkbank.storage.reads.ranks import FactRow

_TEXTS: Final = st.sampled_from(["", "wonen", "x"])
_INSTANTS: Final = st.integers(0, 60 * 24).map(lambda hours: f"2026-{9 + hours // 720:02}-{1 + hours // 24 % 30:02} {hours % 24:02}:10:00.000000")  # fmt: skip
_DAYS: Final = st.sampled_from([None, "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-30", "2027-03-01"])
_OF: Final[dict[str, st.SearchStrategy[Any]]] = {
    "item_id": st.integers(1, 9), "message_id": st.just(1), "manager_id": st.sampled_from([None, 1, 2]),
    "state": st.sampled_from(["new", "decide", "waiting", "snoozed", "note", "question", "sign"]), "due": _DAYS,
    "is_term": st.integers(0, 1), "stands_still": st.integers(0, 1),
    "term_kind": st.sampled_from(["", "statutory"]), "risk": st.sampled_from(["", "high"]),
    "action": st.sampled_from(["", "inform", "decide"]), "sensitivity": st.sampled_from(["", "political"]),
    "manual_points": st.sampled_from([0, 5, -20]), "copied": st.integers(0, 1), "return_on": _DAYS,
    "until_event": st.sampled_from(["", "reply"]), "decided_at": st.none() | _INSTANTS,
    "bulk": st.sampled_from(["", "list"]), "received": _INSTANTS, "sort": st.sampled_from([None, "", "KVR", "NIE"]),
    "weight": st.sampled_from([None, "", "citizen", "parliament"]),
    "from_addr": st.sampled_from([None, "", "a@vng.nl", "d.jansen@minbzk.nl", "x@minbzk.nl"]),
    "reply": st.none() | _INSTANTS, "note_id": st.none(), "note_type": st.none(), "note_version": st.none(),
    "note_state": st.none(), "note_step": st.none(), "note_progress": st.none(),
    "question_state": st.sampled_from([None, "", "answered"]), "from_name": st.sampled_from([None, "", "Anna"]),
    "person": st.sampled_from([None, "Bo"]), "theme": _TEXTS, "marking": st.sampled_from(["", "personnel"]),
    "waiters": st.integers(0, 4),
}  # fmt: skip
ROWS: Final = st.lists(st.builds(FactRow, **_OF), min_size=1, max_size=12)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(ROWS, st.integers(-3, 40))
def test_together_they_get_the_places_that_each_would_get(office: Office, rows: list[FactRow], later: int) -> None:
    by, today = house(office.services.doors.query), office.services.doors.clock.today() + timedelta(days=later)
    placing = Placing(by, today)
    alike = [row._replace(received=other.received, decided_at=other.decided_at) for row in rows for other in rows]
    for row in (*rows, *alike, *(row._replace(item_id=20, from_addr="a@vng.nl") for row in rows)):
        assert placing.place(row) == place(row, by, today)


def test_what_was_worked_out_holds_until_something_weighs_otherwise(office: Office) -> None:
    services = office.services
    by = house(services.doors.query)
    placing = Placing(by, services.doors.clock.today())
    services.register.add_person("Iemand", ["x@elders.nl"])
    assert placing.goes_on_with(house(services.doors.query))
    services.register.add_person("Zwaar", ["z@elders.nl"], weight="minister")
    assert not placing.goes_on_with(house(services.doors.query))
    placing = Placing(house(services.doors.query), services.doors.clock.today())
    services.weighings.change({"risk.high": DEFAULT.risk["high"] + 1})
    assert not placing.goes_on_with(house(services.doors.query))
