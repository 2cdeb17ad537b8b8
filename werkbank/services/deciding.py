"""The eleven decisions, on one item or many: what a decision needs is taken from what was given, else guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkbank.domain import ids
from werkbank.domain.decisions import BY_DECISION
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Missing, UsageError
from werkbank.domain.inbox import Note, Question
from werkbank.services.guesses import Given, Guess, guess
from werkbank.services.named import find, find_ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.decisions import Decision, Rule
    from werkbank.domain.inbox import Item
    from werkbank.services.doors import Doors
    from werkbank.storage.database import Doing


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What became of one item: the new state and the dates and names that were filled in."""

    ref: str
    item: Item
    decision: Decision
    guess: Guess
    made: str = ""
    """The id of the note or question that took over."""


_CLEARED: dict[str, Any] = {"return_on": None, "until_event": "", "answer": "", "mandate_id": None}


class Deciding:
    """Decide on items."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def decide(self, refs: Sequence[str], decision: Decision, given: Given) -> list[Decided]:
        """Take one decision on these items, as one deed.

        Raises ``Missing`` when something is needed that was not given and cannot be guessed; then nothing is changed.
        """
        numbers = item_numbers(refs)
        call = DeedCall("decide", {"decision": decision, "items": [ids.show("item", n) for n in numbers]})
        with self._doors.database.doing(call, self._doors.clock.now()) as doing:
            items = [doing.items.get(number) for number in numbers]
            return [self._one(doing, item, BY_DECISION[decision], given) for item in items]

    def _one(self, doing: Doing, item: Item, rule: Rule, given: Given) -> Decided:
        if given.manager:
            manager_id: int | None = find("manager", given.manager, doing.managers.where(active=True)).id
        else:
            manager_id = item.manager_id or _only_manager(doing)
        if manager_id is None and (rule.section or rule.decision in ("note", "question")):
            raise Missing(rule.decision, "manager")
        guessed = guess(doing, item, rule, given, self._doors.clock.today(), manager_id)
        changes: dict[str, Any] = {
            **_CLEARED,
            "state": rule.state,
            "decided_at": doing.now,
            "manager_id": manager_id,
            **_changes(rule, guessed),
        }
        _drop_successors(doing, item)
        changed = doing.items.change(item, **changes)
        made = _hand_over(doing, changed, rule, guessed)
        return Decided(ref=ids.show("item", item.id), item=changed, decision=rule.decision, guess=guessed, made=made)


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
        note = doing.notes.add(
            Note(
                item_id=item.id,
                manager_id=item.manager_id,
                type=guessed.type,
                title=guessed.gist,
                author_id=guessed.person_id,
                due=guessed.due,
                kenmerk=guessed.kenmerk,
                marking=item.marking,
            )
        )
        return ids.show("note", note.id)
    if rule.decision == "question":
        question = doing.questions.add(
            Question(
                item_id=item.id,
                manager_id=item.manager_id,
                checklist=guessed.checklist,
                title=guessed.gist,
                due=guessed.due,
                marking=item.marking,
            )
        )
        return ids.show("question", question.id)
    return ""


def _drop_successors(doing: Doing, item: Item) -> None:
    """A new decision takes back the note or question an earlier one made."""
    for note in doing.notes.where(item_id=item.id):
        doing.notes.remove(note)
    for question in doing.questions.where(item_id=item.id):
        doing.questions.remove(question)


def _only_manager(doing: Doing) -> int | None:
    """The one manager there is; ``None`` with none or more."""
    managers = doing.managers.where(active=True)
    return managers[0].id if len(managers) == 1 else None


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
