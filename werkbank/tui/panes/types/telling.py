"""A part of a type in words: what it is called, and what stands beside it in its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.lang import explain
from werkbank.lang.terms import length_text
from werkbank.tui.text import cut_at_word, plain

if TYPE_CHECKING:
    from werkbank.domain.notes import Catalogue, Ladder, NoteType, Problem, SideStep, Step
    from werkbank.domain.notes.editing import Draft, Part
    from werkbank.lang import Words


_ONE_OF_MANY: Final = 26
"""Columns for each of the steps of a circle."""


class Told(NamedTuple):
    """The words of one row: its name, and for a step who, how long, and what more."""

    name: str
    role: str = ""
    norm: str = ""
    more: str = ""


class Telling:
    """One working copy in the words of the screen; ``types`` holds the roles, the ladders and the names of terms."""

    def __init__(self, draft: Draft, types: Catalogue, words: Words, terms: dict[str, str]) -> None:
        self.draft, self.types, self.words, self.terms = draft, types, words, terms
        self.kind: NoteType = draft.kind

    def on(self, draft: Draft) -> Telling:
        """Another state of the copy in the same words."""
        return Telling(draft, self.types, self.words, self.terms)

    def row(self, part: Part) -> Told:
        """One row."""
        said = self.words.types
        if part.kind == "field":
            return Told(said.fields[part.id], self.value(part.id))  # type: ignore[literal-required]
        if part.kind in ("step", "side"):
            step = self.kind.route.named(part.id)
            return Told(part.id) if step is None else self._step(step)
        if part.kind == "check":
            return Told(next((self.said(one.name) for one in self.kind.checks if one.id == part.id), part.id))
        gate = next((one for one in self.kind.gates if one.id == part.id), None)
        if gate is None:
            return Told(part.id)
        return Told(self.said(gate.name), more=said.from_start(length_text(gate.length, self.words)))

    def said(self, texts: object) -> str:
        """Words of the data in the language of the screen; they may be an import's, so they are made plain."""
        return plain(texts.said(self.words.language))  # type: ignore[attr-defined]

    def _step(self, step: Step | SideStep) -> Told:
        said, side = self.words.types, self.kind.route.side(step.id)
        more = [said.optional] if step.optional else []
        more += [said.step_kinds[step.kind]] if side is None else []  # type: ignore[union-attr,literal-required]
        if side is not None and side.after:
            more.append(said.after(self.step_name(side.after)))
        return Told(self.said(step.name), self.role(step.role), said.days(step.norm), " · ".join(more))

    def role(self, role: str) -> str:
        """What a role is called; its id when there is none."""
        found = next((one for one in (*self.draft.roles, *self.types.roles) if one.id == role), None)
        return plain(role) if found is None else self.said(found.name)

    def step_name(self, step: str) -> str:
        """What a step is called; its id when there is none."""
        found = self.kind.route.named(step)
        return plain(step) if found is None else self.said(found.name)

    def value(self, field: str) -> str:
        """What stands in a field beside the route."""
        said, kind, reasons = self.words.types, self.kind, self.words.reasons
        if field in ("lead", "reserve"):
            return said.days(getattr(kind, field))
        if field == "term":
            return f"{plain(kind.term)} · {self.terms.get(kind.term, '?')}" if kind.term else said.no_term
        if field == "ladder":
            return self._ladder()
        texts: dict[str, str] = {
            "name": self.said(kind.name),
            "action": reasons.actions[kind.action],
            "kind": reasons.term_kinds[kind.kind],
            "marking": self.words.names.markings[kind.marking],
        }
        return texts[field]

    def _ladder(self) -> str:
        said, name = self.words.types, self.kind.ladder
        among = (*self.draft.ladders, *self.types.ladders)
        found: Ladder | None = next((one for one in among if name in ("", one.id)), None)
        if found is None:
            return plain(name)
        days = ", ".join(self._rung(one.days) for one in found.rungs)
        return f"{found.id if name else said.usual(found.id)}: {days}"

    def _rung(self, days: int) -> str:
        said = self.words.types
        if not days:
            return said.rung_on
        return said.rung_before(-days) if days < 0 else said.rung_after(days)

    def _in_a_row(self, steps: list[str]) -> str:
        """Steps by their names; of many only as much of each as leaves room for all."""
        names = [self.step_name(one) for one in steps]
        return names[0] if len(names) == 1 else " - ".join(cut_at_word(one, _ONE_OF_MANY) for one in names[:-1])

    def problem(self, problem: Problem, part: Part | None) -> str:
        """What is wrong, with where; steps are called by their names."""
        steps = problem.subject.split(" - ")
        names = problem.subject if self.kind.route.named(steps[0]) is None else self._in_a_row(steps)
        why = explain(problem._replace(subject=names).error, self.words).message
        return why if part is None else self.words.types.problem(self.row(part).name, why)
