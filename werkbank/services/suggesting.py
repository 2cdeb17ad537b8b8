"""What is suggested for an item, from what was decided before; why; and a suggestion that was wrong, unlearned."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain import ids, recognition
from werkbank.domain.calendars import add_office_days, office_days_between
from werkbank.domain.days import amsterdam_day
from werkbank.domain.decisions import BY_DECISION, RULES, Decision
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict
from werkbank.domain.priority import QUADRANTS
from werkbank.domain.suggestions import (
    DETAILS,
    FEW,
    NEWEST,
    OFTEN,
    Clue,
    Lesson,
    Suggestion,
    Weighed,
    carries,
    choose,
    clues,
    is_evidence,
    speaks,
    weigh,
)
from werkbank.domain.triage_keeping import Unlearned
from werkbank.services.guesses import Given
from werkbank.services.learning import piece_of
from werkbank.services.named import find_ref
from werkbank.storage.reads import instant, lessons, lists, terms

if TYPE_CHECKING:
    from werkbank.domain.calendars import Closing
    from werkbank.services.doors import Doors
    from werkbank.storage.reads import Query
    from werkbank.storage.reads.lessons import PieceRow, TaughtRow
    from werkbank.storage.reads.lists import ListRow

_OF_STATE: Final[dict[str, Decision]] = {rule.state: rule.decision for rule in RULES}


class Suggested(NamedTuple):
    """A suggestion, and what the decision would be given with it."""

    suggestion: Suggestion
    given: Given


class Considered(NamedTuple):
    """All that is known of the clues of an item: what each says, and what was suggested out of it."""

    weighed: tuple[Weighed, ...]
    """From narrow to wide; only clues that were seen before."""
    suggestion: Suggestion | None


_NOTHING: Final = Considered((), None)


class Suggesting:
    """Suggest, and unlearn."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def of(self, ref: str) -> Suggested | None:
        """What is suggested for this item; nothing for one that is not in the inbox."""
        with self._doors.looking() as look:
            made = _considered(look.query, find_ref(ref, "item"), self._doors.clock.today()).suggestion
            if made is None:
                return None
            return Suggested(made, given(made, self._doors.clock.today(), terms.closing(look.query)))

    def considered(self, ref: str) -> Considered:
        """The same with what every clue says, for who asks why."""
        with self._doors.looking() as look:
            return _considered(look.query, find_ref(ref, "item"), self._doors.clock.today())

    def unlearn(self, ref: str) -> Suggestion:
        """What is suggested for this item is not suggested by that clue any more, nor by a wider one.

        Raises ``Conflict`` when nothing is suggested.
        """
        number, now = find_ref(ref, "item"), self._doors.clock.now()
        call = DeedCall("unlearn", {"items": [ids.show("item", number)]})
        with self._doors.database.doing(call, now) as doing:
            made = _considered(doing.query, number, self._doors.clock.today()).suggestion
            if made is None:
                raise Conflict("no-suggestion", ids.show("item", number))
            doing.unlearned.add(Unlearned(clue=made.clue.key, decision=BY_DECISION[made.decision].state))
            doing.journal.args["decision"] = made.decision
            return made


def _considered(query: Query, number: int, today: date) -> Considered:
    piece = lessons.pieces(query, [number]).get(number)
    line = lists.some(query, [number]).get(number)
    if piece is None or line is None or line.shown_from is None or line.shown_from > today.isoformat():
        return _NOTHING
    has = {clue.key: clue for clue in clues(piece_of(piece)) if is_evidence(clue) and not _said_often(query, clue)}
    pressing = _presses(line, piece)
    found: dict[Clue, dict[Decision, int]] = {}
    for clue in has.values():
        counts = lessons.counted(query, clue.key, number, NEWEST)
        taken = {_OF_STATE[state]: count for state, count in counts.items() if state in _OF_STATE}
        if counts and speaks(clue, taken, pressing=pressing):
            found[clue] = taken
    unlearned = {(has[key].kind, _OF_STATE.get(state, "")) for key, state in lessons.unlearned(query, list(has))}
    made = choose(found, unlearned)
    if made is not None and DETAILS[made.decision]:
        closing = terms.closing(query)
        rows = lessons.taught(query, made.clue.key, number, NEWEST)
        taught = [one for row in rows if (one := _lesson(row, closing)) is not None]
        made = made._replace(details=carries(made.decision, taught))
    return Considered(tuple(weigh(*one) for one in found.items()), made)


def _said_often(query: Query, clue: Clue) -> bool:
    """Is it a word that so many subjects have that it tells nothing of this one?"""
    if clue.kind != "word":
        return False
    most = max(FEW, int(lessons.newest_item(query) * OFTEN))
    return lessons.has_more(query, clue.key, most)


def _presses(line: ListRow, piece: PieceRow) -> bool:
    """Is it late or nearly so, weighty, or does its kind ask more than to be read?"""
    weighty = line.quadrant is not None and QUADRANTS[line.quadrant] in ("now", "plan")
    asks = not piece.bulk and recognition.by_code(piece.sort).action not in ("", "inform")
    return weighty or asks or line.status in ("late", "tight", "infeasible")


def _lesson(row: TaughtRow, closing: Closing) -> Lesson | None:
    """What one piece teaches; of a confidential one nothing that was written on it."""
    decision = _OF_STATE.get(row.state)
    if decision is None:
        return None
    written = {} if row.marking else {"gist": row.gist, "advice": row.advice, "reason": row.reason}
    details: dict[str, str] = {
        **written,
        "desk": _number(row.desk_id), "person": _number(row.person_id), "mandate": _number(row.mandate_id),
        "event": row.until_event, "type": row.type or "", "checklist": row.checklist or "",
        "days": _days(row, closing),
    }  # fmt: skip
    return Lesson(decision, {name: value for name, value in details.items() if value})


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _days(row: TaughtRow, closing: Closing) -> str:
    """Office days from the decision until it comes back; empty when it was not put away for so long."""
    decided = instant(row.decided_at)
    if decided is None or row.return_on is None:
        return ""
    count = office_days_between(amsterdam_day(decided), date.fromisoformat(row.return_on), closing)
    return str(count) if count > 0 else ""


def given(made: Suggestion, today: date, closing: Closing) -> Given:
    """What a suggestion carries, as if it were typed."""
    details = made.details
    plain = ("gist", "advice", "reason", "type", "checklist")
    values: dict[str, Any] = {name: details[name] for name in plain if name in details}
    if "mandate" in details:
        values["mandate"] = ids.show("mandate", int(details["mandate"]))
    if "desk" in details:
        values["to"] = ids.show("desk", int(details["desk"]))
    if "person" in details:
        values["author" if made.decision == "note" else "to"] = ids.show("person", int(details["person"]))
    if "event" in details:
        values["by"] = details["event"]
    elif "days" in details:
        values["by"] = add_office_days(today, int(details["days"]), closing).isoformat()
    return Given(**values)
