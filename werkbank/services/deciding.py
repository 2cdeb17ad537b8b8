"""The eleven decisions, on one item or many: what a decision needs is taken from what was given, else guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.decisions import BY_DECISION
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound, UsageError
from werkbank.domain.inbox import Note, Question
from werkbank.domain.people import Desk, Person
from werkbank.services.guesses import Case, Given, Guess, fill
from werkbank.services.known import Known
from werkbank.services.named import find_ref
from werkbank.services.proposals import Offers, Proposal, offered, proposed
from werkbank.storage.reads import asking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from werkbank.domain.decisions import Decision, Rule
    from werkbank.domain.inbox import Item
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What became of one item: the new state and the dates and names that were filled in."""

    ref: str
    item: Item
    decision: Decision
    guess: Guess
    made: str = ""
    """The id of the note or question that took over."""
    dropped: tuple[str, ...] = ()
    """The ids of what an earlier decision made and this one took back, with all that was done on it."""


_CLEARED: dict[str, Any] = {
    "return_on": None, "until_event": "", "answer": "", "mandate_id": None, "reminded_on": None,
}  # fmt: skip


class Deciding:
    """Decide on items."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def decide(
        self, refs: Sequence[str], decision: Decision, given: Given, seen: Mapping[str, str] | None = None
    ) -> list[Decided]:
        """Take one decision on these items, as one deed; each item has guesses of its own.

        ``seen`` is the state in which each was on the screen: one that somebody decided on since is a ``Conflict``.
        Raises ``Missing`` when something is needed that was not given and cannot be guessed; then nothing is changed.
        """
        numbers = item_numbers(refs)
        call = DeedCall("decide", {"decision": decision, "items": [ids.show("item", n) for n in numbers]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            return decide_within(doing, numbers, decision, given, seen)

    def propose(self, refs: Sequence[str], decision: Decision, given: Given) -> Proposal:
        """What ``decide`` would fill in now, and what keeps it from being done; nothing is written.

        Raises only for items that are not there: what is merely not finished is the ``problem`` of the proposal.
        """
        cases = _cases(self._doors.query, item_numbers(refs), BY_DECISION[decision], given, self._doors.clock.now())
        return proposed(decision, [(ids.show("item", case.row.item_id), *fill(case)) for case in cases])

    def offers(self) -> Offers:
        """The names that what is typed can be completed from."""
        return offered(Known(self._doors.query), self._doors.clock.today())


def decide_within(
    doing: Doing, numbers: Sequence[int], decision: Decision, given: Given, seen: Mapping[str, str] | None = None
) -> list[Decided]:
    """Take a decision in a deed that is being done; as ``Deciding.decide``, which is a deed with nothing else in it."""
    cases = _cases(doing.query, numbers, BY_DECISION[decision], given, doing.now)
    guesses = [_filled(case) for case in cases]
    items = {item.id: item for item in doing.items.many(numbers)}
    _check_seen(items, seen or {})
    return _taken(doing, items, list(zip(cases, guesses, strict=True)))


def decide_where_possible(
    doing: Doing, items: Sequence[Item], decision: Decision, given: Given, fits: Callable[[Guess], bool]
) -> list[Decided]:
    """As ``decide_within``, but an item for which something is missing, or whose guess does not fit, stays as it is.

    ``items`` are as they stand now.
    """
    fitting = possible(doing.query, [item.id for item in items], decision, given, doing.now, fits)
    return _taken(doing, {item.id: item for item in items}, fitting)


def possible(
    query: Query, numbers: Sequence[int], decision: Decision, given: Given, now: datetime,
    fits: Callable[[Guess], bool], owners: Mapping[int, int] | None = None,
) -> list[tuple[Case, Guess]]:  # fmt: skip
    """Those of these items for which nothing is missing and whose guess fits; ``owners`` get a manager before that."""
    cases = _cases(query, numbers, BY_DECISION[decision], given, now)
    if owners:
        rows = [(case, owners.get(case.row.item_id, case.row.manager_id)) for case in cases]
        cases = [case._replace(row=case.row._replace(manager_id=owner)) for case, owner in rows]
    filled = [(case, *fill(case)) for case in cases]
    return [(case, guess) for case, guess, problem in filled if problem is None and fits(guess)]


def _cases(query: Query, numbers: Sequence[int], rule: Rule, given: Given, now: datetime) -> list[Case]:
    """These items with all that a guess rests on, in order; raises ``NotFound``."""
    rows, known = asking.asked(query, numbers), Known(query)
    for number in numbers:
        if number not in rows:
            raise NotFound("item", ids.show("item", number))
    return [Case(rows[number], rule, given, now, known) for number in numbers]


def _check_seen(items: Mapping[int, Item], seen: Mapping[str, str]) -> None:
    for number, item in items.items():
        ref = ids.show("item", number)
        if seen.get(ref, item.state) != item.state:
            raise Conflict("elsewhere", ref)


def _filled(case: Case) -> Guess:
    guess, problem = fill(case)
    if problem is not None:
        raise problem
    return guess


def _taken(doing: Doing, items: Mapping[int, Item], some: Sequence[tuple[Case, Guess]]) -> list[Decided]:
    """Take the decision on each; what is the same for all is read and written together."""
    made_before = _successors(doing, [case.row.item_id for case, _ in some])
    done: list[tuple[Rule, Guess, tuple[str, ...]]] = []
    changes: list[tuple[Item, dict[str, Any]]] = []
    for case, guess in some:
        item, rule, guessed = items[case.row.item_id], case.rule, _registered(doing, guess, case.known)
        dropped = _drop(doing, *made_before[item.id]) if item.id in made_before else ()
        if guessed.meeting is not None:
            from werkbank.services.snoozing import keep_meeting

            keep_meeting(doing, guessed.manager_id, guessed.meeting)
        done.append((rule, guessed, dropped))
        changes.append((item, _decided(rule, guessed, doing.now)))
    changed = doing.items.change_all(changes)
    return [
        Decided(
            ref=ids.show("item", item.id), item=item, decision=rule.decision, guess=guessed,
            made=_hand_over(doing, item, rule, guessed), dropped=dropped,
        )
        for item, (rule, guessed, dropped) in zip(changed, done, strict=True)
    ]  # fmt: skip


def _decided(rule: Rule, guessed: Guess, now: datetime) -> dict[str, Any]:
    """All columns that a decision sets."""
    return {
        **_CLEARED,
        "state": rule.state,
        "decided_at": now,
        "manager_id": guessed.manager_id,
        **_changes(rule, guessed),
    }


def _registered(doing: Doing, guess: Guess, known: Known) -> Guess:
    """The guess with everybody in the register: who is new is added, once however many items name him."""
    if guess.adds == "person":
        person = known.sender(guess.person, guess.address)
        if person is None:
            addresses = (guess.address,) if guess.address else ()
            person = doing.people.add(Person(name=guess.person, addresses=addresses))
            known.learn_person(person)
        return replace(guess, person_id=person.id, person=person.name)
    if guess.adds == "desk":
        desk = next((one for one in known.desks if one.name == guess.desk), None)
        if desk is None:
            desk = doing.desks.add(Desk(name=guess.desk))
            known.learn_desk(desk)
        return replace(guess, desk_id=desk.id)
    return guess


def _changes(rule: Rule, guessed: Guess) -> dict[str, Any]:
    """The columns that a decision fills, from what it takes or needs."""
    taken: dict[str, dict[str, Any]] = {
        "gist": {"gist": guessed.gist},
        "advice": {"advice": guessed.advice},
        "due": {"due": guessed.due, "due_time": guessed.due_time},
        "kenmerk": {"kenmerk": guessed.kenmerk},
        "reason": {"reason": guessed.reason},
        "person": {"person_id": guessed.person_id},
        "author": {"person_id": guessed.person_id},
        "chase": {"return_on": guessed.return_on},
        "until": {"return_on": guessed.return_on, "until_event": guessed.until_event},
        "desk": {"desk_id": guessed.desk_id},
        "asker_told": {"asker_told": guessed.asker_told},
    }
    changes: dict[str, Any] = {"mandate_id": guessed.mandate_id} if rule.decision == "settle" else {}
    for name in (*rule.needs, *rule.takes):
        changes.update(taken.get(name, {}))
    return changes


def _hand_over(doing: Doing, item: Item, rule: Rule, guessed: Guess) -> str:
    """Make the note or question that takes the item's place."""
    if rule.decision == "note":
        from werkbank.services.note_types import catalogue
        from werkbank.services.notes.moving import on_route

        made = on_route(
            Note(
                item_id=item.id,
                manager_id=item.manager_id,
                type=guessed.type,
                title=guessed.gist,
                author_id=guessed.person_id,
                due=guessed.due,
                kenmerk=guessed.kenmerk,
                marking=item.marking,
            ),
            catalogue(doing.query),
            amsterdam_day(doing.now),
        )
        note = doing.notes.add(made)
        return ids.show("note", note.id)
    if rule.decision == "question":
        from werkbank.services import checklists

        now = checklists.catalogue(doing.query).get(guessed.checklist)
        question = doing.questions.add(
            Question(
                item_id=item.id,
                manager_id=item.manager_id,
                checklist=guessed.checklist,
                version=0 if now is None else now.version,
                title=guessed.gist,
                due=guessed.due,
                marking=item.marking,
            )
        )
        return ids.show("question", question.id)
    return ""


def _successors(doing: Doing, items: Sequence[int]) -> dict[int, tuple[list[Note], list[Question]]]:
    """The notes and questions that earlier decisions made of these items; without an item that has none."""
    found: dict[int, tuple[list[Note], list[Question]]] = {}
    for note in doing.notes.among("item_id", items):
        found.setdefault(note.item_id, ([], []))[0].append(note)
    for question in doing.questions.among("item_id", items):
        found.setdefault(question.item_id, ([], []))[1].append(question)
    return found


def _drop(doing: Doing, notes: Sequence[Note], questions: Sequence[Question]) -> tuple[str, ...]:
    """A new decision takes back the note or question an earlier one made, with what hangs on it; their ids."""
    for note in notes:
        for reminder in doing.reminders.where(note_id=note.id):
            doing.reminders.remove(reminder)
        for link in doing.links.where(note_id=note.id):
            doing.links.remove(link)
        doing.notes.remove(note)
    for question in questions:
        for check in doing.checks.where(question_id=question.id):
            doing.checks.remove(check)
        for part in doing.parts.where(question_id=question.id):
            doing.parts.remove(part)
        doing.questions.remove(question)
    return (*(ids.show("note", one.id) for one in notes), *(ids.show("question", one.id) for one in questions))


def item_numbers(refs: Sequence[str]) -> list[int]:
    """Row numbers of item ids (``s12``), each once, in order; raises ``UsageError`` for anything else."""
    numbers: list[int] = []
    for ref in refs:
        number = find_ref(ref, "item")
        if number not in numbers:
            numbers.append(number)
    if not numbers:
        raise UsageError("ids")
    return numbers
