"""Terms on items: set, suspend, resume, extend, stop; and what moved since, to be accepted.

The item follows its term: its due date is the legal end, and none while the term stands still. A due date that the
officer set herself is left alone, until she sets a term anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import NotFound, TermRefused, WerkbankError
from werkbank.domain.harmless import harmless_line
from werkbank.domain.terms import changes as change
from werkbank.domain.terms.running import counted, moved, rule_of, settled
from werkbank.services.deciding import item_numbers
from werkbank.services.terms import basis
from werkbank.storage.reads import asking, moment
from werkbank.storage.reads import terms as reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from werkbank.domain.inbox import Item
    from werkbank.domain.terms import Basis, ItemTerm, Outcome, Running
    from werkbank.domain.terms.rules import TermRule
    from werkbank.domain.views import ItemLine
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.database import Doing
    from werkbank.storage.reads import Query

_LONGEST_REASON = 300


class Termed(NamedTuple):
    """An item with the term it has now; ``running`` is ``None`` when it has none."""

    ref: str
    running: Running | None
    outcome: Outcome | None
    """``None`` without a term, and while it stands still."""


class Candidate(NamedTuple):
    """An item whose term is about to be changed, and the rule that is a good guess for it (empty: none)."""

    subject: change.Subject
    rule: str = ""


class Moved(NamedTuple):
    """An open term that no longer ends where it was accepted to end."""

    line: ItemLine
    term: ItemTerm
    """As accepted."""
    outcome: Outcome | None
    """Where it ends now; ``None`` when it can no longer be counted."""
    problem: WerkbankError | None = None


class Deadlines:
    """The terms of items."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    def basis(self) -> Basis:
        """What every term is counted by now."""
        return basis(reads.closing(self._doors.query))

    def candidates(self, refs: Sequence[str]) -> list[Candidate]:
        """These items as they are now; raises ``NotFound``."""
        return _candidates(self._doors.query, item_numbers(refs))

    def change(self, refs: Sequence[str], wanted: change.Change) -> list[Termed]:
        """Do the same with the terms of these items, as one deed; what one refuses is refused for all."""
        numbers = item_numbers(refs)
        clean = _harmless(wanted)
        code = change.CODES[type(wanted)]
        args: dict[str, Any] = {"items": [ids.show("item", one) for one in numbers], "change": code}
        if isinstance(clean, change.Begin):
            args["rule"] = clean.rule
        with self._doors.database.doing(DeedCall("term", args), self._doors.clock.now()) as doing:
            by, today = basis(reads.closing(doing.query)), self._doors.clock.today()
            made = []
            for one in _candidates(doing.query, numbers):
                running = change.applied(clean, one.subject, by, today)
                anew = isinstance(clean, change.Begin | change.BeginOwn)
                _keep(doing, one.subject, running, by, anew=anew)
                outcome = None if running is None else counted(running, by)
                made.append(Termed(ids.show("item", one.subject.item), running, outcome))
            return made

    def moved(self) -> list[Moved]:
        """The open terms that end on another day by what is known now, in order of the day they were to end on."""
        found = _moved(self._doors.query)
        lines = {line.ref: line for line in self._views.lines([ids.show("item", number) for number in found])}
        rows = [
            Moved(lines[ref], term, outcome, problem)
            for number, (term, outcome, problem) in found.items()
            if (ref := ids.show("item", number)) in lines
        ]
        return sorted(rows, key=lambda one: (one.term.legal or one.term.start, one.line.ref))

    def accept(self, refs: Sequence[str] = ()) -> list[Termed]:
        """Take over the new days of these items, or of all that moved, as one deed; gives those that changed."""
        numbers = item_numbers(refs) if refs else None
        with self._doors.database.doing(DeedCall("term-accept"), self._doors.clock.now()) as doing:
            by, made = basis(reads.closing(doing.query)), []
            _candidates(doing.query, numbers or [])  # raises for one that is not there
            for number, (_, outcome, _) in _moved(doing.query).items():
                if outcome is None or (numbers is not None and number not in numbers):
                    continue
                (one,) = _candidates(doing.query, [number])
                running = settled(one.subject.running, by) if one.subject.running else None
                _keep(doing, one.subject, running, by, anew=False)
                made.append(Termed(ids.show("item", number), running, outcome))
            doing.journal.args["items"] = [one.ref for one in made]
            return made


def begin_within(doing: Doing, item: int, wanted: change.Begin, today: date) -> None:
    """Begin a term in a deed that is being done; as ``Deadlines.change``, which is a deed with nothing else in it."""
    by = basis(reads.closing(doing.query))
    (one,) = _candidates(doing.query, [item])
    _keep(doing, one.subject, change.applied(wanted, one.subject, by, today), by, anew=True)


def drop_term(doing: Doing, item: int) -> None:
    """A date of her own, or nothing, takes the place of the term."""
    for term in doing.terms.where(item_id=item):
        doing.terms.remove(term)
    for pause in doing.pauses.where(item_id=item):
        doing.pauses.remove(pause)


def copy_term(doing: Doing, item: int, others: Sequence[int]) -> None:
    """These items were split from it: the same term counts for them."""
    terms, pauses = doing.terms.where(item_id=item), doing.pauses.where(item_id=item)
    doing.terms.add_all([replace(one, id=0, item_id=other) for other in others for one in terms])
    doing.pauses.add_all([replace(one, id=0, item_id=other) for other in others for one in pauses])


def _harmless(wanted: change.Change) -> change.Change:
    """What was typed as a reason, made harmless."""
    if isinstance(wanted, change.Resume | change.Stop):
        return wanted
    return wanted._replace(reason=harmless_line(wanted.reason, _LONGEST_REASON))


def _candidates(query: Query, numbers: Sequence[int]) -> list[Candidate]:
    from werkbank.services.terms import terms

    rows, running = asking.asked(query, numbers), reads.of_items(query, numbers)
    found = []
    for number in numbers:
        if number not in rows:
            raise NotFound("item", ids.show("item", number))
        row = rows[number]
        rule = terms().for_sort("" if row.bulk else row.sort or "")
        subject = change.Subject(number, amsterdam_day(moment(row.received)), running.get(number))
        found.append(Candidate(subject, rule.id if rule else ""))
    return found


def _moved(query: Query) -> dict[int, tuple[ItemTerm, Outcome | None, WerkbankError | None]]:
    """By item: the term as accepted, where it ends now, and what keeps it from being counted."""
    by, found = basis(reads.closing(query)), {}
    for number, running in reads.open_terms(query).items():
        outcome: Outcome | None = None
        problem: WerkbankError | None = None
        try:
            outcome = moved(running, by)
        except (NotFound, TermRefused) as error:
            problem = error
        if outcome is not None or problem is not None:
            found[number] = (running.term, outcome, problem)
    return found


def _keep(doing: Doing, subject: change.Subject, running: Running | None, by: Basis, *, anew: bool) -> None:
    """Put the term where the old one was, and let the item follow."""
    before = subject.running
    item = doing.items.get(subject.item)
    old_end = None if before is None else before.term.legal
    old_rule = None if before is None else _known_rule(before.term, by)
    if before is not None and running is not None and not anew:
        doing.terms.change(before.term, **_columns(running.term))
        kept = {one.id: one for one in before.pauses}
        for pause in running.pauses:
            if pause.id in kept:
                doing.pauses.change(kept[pause.id], end=pause.end, inclusive=pause.inclusive)
            else:
                doing.pauses.add(pause)
    else:
        drop_term(doing, subject.item)
        if running is not None:
            doing.terms.add(running.term)
            doing.pauses.add_all(running.pauses)
    rule = None if running is None else _known_rule(running.term, by)
    changes: dict[str, Any] = {}
    if anew or item.due in (None, old_end):
        changes = {"due": None if running is None else running.term.legal, "due_time": ""}
    if anew and rule is not None:
        changes["term_kind"] = rule.kind
    elif (anew or running is None) and old_rule is not None and item.term_kind == old_rule.kind:
        changes["term_kind"] = ""
    follow(doing, item, changes)


def follow(doing: Doing, item: Item, changes: dict[str, Any]) -> Item:
    """Change the item; the note or question that took its place follows, as far as it had the same date."""
    changed = doing.items.change(item, **changes) if changes else item
    if changed.due == item.due:
        return changed
    for note in doing.notes.where(item_id=item.id):
        if note.due == item.due:
            doing.notes.change(note, due=changed.due)
    for question in doing.questions.where(item_id=item.id):
        if question.due == item.due:
            doing.questions.change(question, due=changed.due)
    return changed


def _known_rule(term: ItemTerm, by: Basis) -> TermRule | None:
    try:
        return rule_of(term, by.terms)
    except NotFound:
        return None


def _columns(term: ItemTerm) -> dict[str, Any]:
    """What a change can change."""
    names = ("extension", "extension_reason", "nominal", "legal", "plan")
    return {name: getattr(term, name) for name in names}
