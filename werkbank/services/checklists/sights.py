"""The checklists as they stand, one to be edited, and what a working copy would do to questions that run."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.checklists import Checklists, drafts, to_toml
from werkbank.domain.checklists.editing import Draft
from werkbank.domain.errors import ChecklistRefused
from werkbank.domain.markings import hidden
from werkbank.domain.own_versions import is_own, unknown
from werkbank.services.catalogues import in_order, state_of, using
from werkbank.services.checklists.keeping import fresh_of, problems_of, read_file
from werkbank.services.checklists.standing import Running, runs
from werkbank.services.checklists.there import catalogue, role_ids
from werkbank.storage.reads import checklists as reads

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.checklists import Carry, Checklist, Problem
    from werkbank.domain.markings import Marking
    from werkbank.domain.notes import Role
    from werkbank.domain.own_versions import Running as OnVersion
    from werkbank.domain.preparation.standing import Standing
    from werkbank.services.catalogues import RowState
    from werkbank.services.doors import Doors
    from werkbank.storage.reads import Query

TRIALS: Final = 3
"""Running questions on which a working copy is tried."""


class ListRow(NamedTuple):
    """A checklist in the list: the version that counts now, of one that was given up the last that there was.

    ``running``: questions that are being prepared or are ready, of which ``behind`` on another version than the one
    that counts and ``lost`` on one that cannot be read, so that nobody can say how far they are.
    """

    code: str
    state: RowState
    checklist: Checklist | None
    running: int
    behind: int
    lost: int
    problems: tuple[Problem, ...] = ()

    @property
    def is_own(self) -> bool:
        """Is it the organisation's own? What is not there any more was."""
        return self.state != "counts" or (self.checklist is not None and is_own(self.checklist))


class Trial(NamedTuple):
    """A running question on the working copy: how far it is, before (``None`` when nobody can say) and after."""

    ref: str
    item: str
    title: str
    """Empty when it is hidden."""
    marking: Marking
    before: Standing | None
    after: Standing
    carry: Carry


class Verdict(NamedTuple):
    """What is to be said of a working copy: what is wrong, or what it does to the questions that are due first."""

    problems: tuple[Problem, ...] = ()
    trials: tuple[Trial, ...] = ()


class Preview(NamedTuple):
    """What a file would do: every problem, or per checklist that differs what it does to what runs."""

    problems: tuple[Problem, ...] = ()
    lists: tuple[tuple[Draft, Verdict], ...] = ()


class ChecklistSights:
    """Look at checklists; nothing is changed here."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def rows(self) -> tuple[ListRow, ...]:
        """All there is to tell: what needs a hand first, then every checklist that counts."""
        query = self._doors.query
        lists, running = catalogue(query), reads.running(query)
        wrong = {one.code: one.problems for one in lists.troubles}
        return tuple(_row(lists, running, code, wrong.get(code, ())) for code in in_order(lists, wrong, running))

    def roles(self) -> tuple[Role, ...]:
        """Who may deliver an item."""
        from werkbank.services.note_types import catalogue as types

        return types(self._doors.query).roles

    def begin(self, code: str) -> Draft:
        """A working copy: of one that does not read as far as it holds together, of one that was given up the last.

        Raises ``NotFound``.
        """
        lists = catalogue(self._doors.query)
        now, unread = lists.get(code), lists.unread_of(code)
        base = 0 if now is None else now.version
        if unread is not None and (found := _mendable(unread.text)) is not None:
            return Draft(found._replace(code=unread.code, version=max(1, base)), base)
        found = now or lists.last(code)
        if found is None:
            raise unknown("checklist", code, lists.current)
        return Draft(found, base)

    def text(self, draft: Draft) -> str:
        """A working copy as TOML, to be changed by hand."""
        return to_toml(draft.checklist)

    def reread(self, text: str, draft: Draft) -> Draft:
        """A working copy as it came back from an editor; raises ``ChecklistRefused`` when it does not hold together.

        What it says may be wrong: that is told where it stands. It stays the checklist that it was.
        """
        made = self.revived(text, draft.base)
        if made.checklist.code != draft.checklist.code:
            raise ChecklistRefused("one-list", draft.checklist.code)
        return made

    def revived(self, text: str, base: int) -> Draft:
        """A working copy from its text, begun from version ``base``; raises ``ChecklistRefused`` as ``reread`` does."""
        try:
            found = drafts(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise ChecklistRefused("shape", "TOML") from error
        if found.problems:
            raise found.problems[0].error
        if len(found.lists.lists) != 1:
            raise ChecklistRefused("one-list")
        return Draft(found.lists.lists[0], base)

    def preview(self, data: bytes) -> Preview:
        """What would become of a file when it is taken in."""
        query = self._doors.query
        lists = catalogue(query)
        reading = read_file(data, role_ids(query))
        if not reading.is_whole:
            return Preview(reading.problems)
        made = []
        for one in fresh_of(reading.lists.current, lists):
            now = lists.get(one.code)
            made.append((Draft(one, 0 if now is None else now.version), Verdict((), _trials(query, lists, one))))
        return Preview((), tuple(made))

    def checked(self, draft: Draft) -> tuple[Problem, ...]:
        """What is wrong with a working copy."""
        return problems_of(draft.checklist, role_ids(self._doors.query))

    def judged(self, draft: Draft) -> Verdict:
        """What is wrong with a working copy, and when nothing is, what it does to the questions that are due first."""
        if problems := self.checked(draft):
            return Verdict(problems)
        query = self._doors.query
        return Verdict((), _trials(query, catalogue(query), draft.checklist))


def _trials(query: Query, lists: Checklists, new: Checklist) -> tuple[Trial, ...]:
    rows = reads.of_checklist(query, new.code)[:TRIALS]
    return tuple(_trial(lists, new, one) for one in runs(query, rows))


def _trial(lists: Checklists, new: Checklist, one: Running) -> Trial:
    row, old = one.row, lists.get(new.code, one.row.version)
    return Trial(
        ids.show("question", row.question_id),
        ids.show("item", row.item_id),
        "" if hidden(row.marking) else row.title,  # type: ignore[arg-type]
        row.marking,  # type: ignore[arg-type]
        None if old is None else one.on(old),
        one.on(new),
        one.carry(old, new),
    )


def _row(lists: Checklists, running: Iterable[OnVersion], code: str, problems: tuple[Problem, ...]) -> ListRow:
    kept = lists.get(code) or lists.last(code)
    return ListRow(code, state_of(code, lists), kept, *using(code, lists, running), problems)


def _mendable(text: str) -> Checklist | None:
    """The checklist in a text that reads as a value, whatever is wrong with what it says."""
    try:
        found = drafts(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return None
    return next(iter(found.lists.lists), None)
