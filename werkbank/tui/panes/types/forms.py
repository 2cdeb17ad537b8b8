"""What the line asks of each part of a type, and what becomes of the working copy with what is typed there.

Whatever holds together goes in, also when it is wrong: that is told while typing, and stands at its row until it is
right. Only what cannot be read at all is refused in the line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import NoteReason, NoteRefused, TermRefused
from werkbank.domain.markings import LEVELS
from werkbank.domain.notes import Check, Gate, Role, SideStep, Step
from werkbank.domain.notes import editing as edit
from werkbank.domain.notes.types import KINDS
from werkbank.domain.terms import parse_length
from werkbank.domain.terms.texts import Texts
from werkbank.tui.panes.copying.choosing import Code, chosen
from werkbank.tui.panes.copying.host import Form
from werkbank.tui.questions import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkbank.domain.notes import NoteType
    from werkbank.domain.notes.editing import Draft, Part
    from werkbank.tui.panes.types.telling import Telling

Values = dict[str, str]
NEW: Final = "+"
"""Before the name of a role that is not there yet."""
FIELD_OF: Final[Mapping[NoteReason, str]] = {
    "norm": "norm", "norm-zero": "norm", "norm-hours": "norm", "unknown-role": "role", "early-end": "sort",
    "no-end": "sort", "unknown-step": "after", "cycle": "after", "gate": "length",
}  # fmt: skip
"""In which field of the line of a part it can be put right that something is wrong with it."""


class Forms:
    """The lines for one working copy."""

    def __init__(self, telling: Telling) -> None:
        self._telling, self._draft, self._said = telling, telling.draft, telling.words.types
        self._kind: NoteType = telling.kind
        self._roles: tuple[Role, ...] = (*telling.draft.roles, *telling.types.roles)

    # ------------------------------------------------------------------ changing what is there

    def change(self, part: Part) -> Form[Draft] | None:
        """The line of a row; ``None`` for a row whose part is not there."""
        if part.kind == "field":
            return self._beside(part.id)
        route = self._kind.route
        if part.kind == "step":
            return next((self._step(one) for one in route.steps if one.id == part.id), None)
        if part.kind == "side":
            return next((self._side(one) for one in route.sides if one.id == part.id), None)
        if part.kind == "check":
            return next((self._check(one) for one in self._kind.checks if one.id == part.id), None)
        return next((self._gate(one) for one in self._kind.gates if one.id == part.id), None)

    def _with(self, kind: NoteType, roles: Iterable[Role] = ()) -> Draft:
        return self._draft._replace(kind=kind, roles=(*self._draft.roles, *roles))

    def _step(self, step: Step, put: Callable[[Step], NoteType] | None = None) -> Form[Draft]:
        said = self._said
        kinds = {one: said.step_kinds[one] for one in KINDS}
        fields = (
            Field("name", said.fields["name"], self._telling.said(step.name), goes_on=True),
            self._role_field(step.role),
            Field("norm", said.fields["norm"], str(step.norm), "name"),
            Field("sort", said.fields["sort"], kinds[step.kind], "name", tuple(kinds.values())),
        )

        def made(values: Values) -> Draft:
            role, more = self._role(values["role"])
            new = step._replace(
                name=self._named(step.name, values, "name"), role=role, norm=edit.number_of(values["norm"]),
                kind=_chosen(values["sort"], kinds),
            )  # fmt: skip
            return self._with(edit.put(self._kind, new) if put is None else put(new), more)

        return Form(fields, made)

    def _side(self, side: SideStep, put: Callable[[SideStep], NoteType] | None = None) -> Form[Draft]:
        said = self._said
        steps = {one.id: self._telling.said(one.name) for one in self._kind.route.all if one.id != side.id}
        afters = {"": said.start, **steps}
        fields = (
            Field("name", said.fields["name"], self._telling.said(side.name), goes_on=True),
            self._role_field(side.role),
            Field("norm", said.fields["norm"], str(side.norm), "name"),
            Field("after", said.fields["after"], afters.get(side.after, side.after), "name", tuple(afters.values())),
        )

        def made(values: Values) -> Draft:
            role, more = self._role(values["role"])
            new = side._replace(
                name=self._named(side.name, values, "name"), role=role, norm=edit.number_of(values["norm"]),
                after=side.after if values["after"] == side.after else _chosen(values["after"], afters),
            )  # fmt: skip
            return self._with(edit.put(self._kind, new) if put is None else put(new), more)

        return Form(fields, made)

    def _check(self, check: Check, put: Callable[[Check], NoteType] | None = None) -> Form[Draft]:
        field = Field("check", self._said.fields["check"], self._telling.said(check.name), goes_on=True)

        def made(values: Values) -> Draft:
            new = check._replace(name=self._named(check.name, values, "check"))
            return self._with(edit.put(self._kind, new) if put is None else put(new))

        return Form((field,), made)

    def _gate(self, gate: Gate, put: Callable[[Gate], NoteType] | None = None) -> Form[Draft]:
        said = self._said
        fields = (
            Field("gate", said.fields["gate"], self._telling.said(gate.name), goes_on=True),
            Field("length", said.fields["length"], str(gate.length), "name"),
        )

        def made(values: Values) -> Draft:
            try:
                length = parse_length(values["length"].strip())
            except TermRefused:
                raise NoteRefused("gate", values["length"].strip()[:60]) from None
            new = gate._replace(name=self._named(gate.name, values, "gate"), length=length)
            return self._with(edit.put(self._kind, new) if put is None else put(new))

        return Form(fields, made)

    def _named(self, old: Texts, values: Values, field: str) -> Texts:
        """What it is called now."""
        if not values[field].strip():
            raise NoteRefused("missing", self._said.fields[field])  # type: ignore[literal-required]
        return edit.renamed(old, values[field])

    # ------------------------------------------------------------------ who

    def _role_field(self, role: str) -> Field:
        names = tuple(self._telling.said(one.name) for one in self._roles)
        return Field(
            "role", self._said.fields["role"], self._telling.role(role), "name", names, blank=self._said.role_blank
        )

    def _role(self, text: str) -> tuple[str, tuple[Role, ...]]:
        """The role that is meant; with a plus before it a new one, which comes along."""
        typed = text.strip()
        if typed.startswith(NEW):
            name = edit.line_of(typed.removeprefix(NEW))
            fresh = Role(edit.id_for(name, [one.id for one in self._roles]), Texts(name, name))
            return fresh.id, (fresh,)
        names = {one.id: self._telling.said(one.name) for one in reversed(self._roles)}
        try:
            return _chosen(typed, names), ()
        except NoteRefused:
            raise NoteRefused("unknown-role", typed[:60]) from None

    # ------------------------------------------------------------------ what stands beside the route

    def _beside(self, name: str) -> Form[Draft]:
        said, kind = self._said, self._kind
        label = said.fields[name]  # type: ignore[literal-required]
        if name in ("lead", "reserve"):
            field = Field(name, label, str(getattr(kind, name)), "name")
        elif name == "name":
            field = Field(name, label, self._telling.said(kind.name), goes_on=True)
        else:
            options = self._options(name)
            now = getattr(kind, name)
            field = Field(name, label, options.get(now, now), "name", tuple(options.values()), blank=said.nothing)

        def made(values: Values) -> Draft:
            text = values[name]
            value: object
            if name in ("lead", "reserve"):
                value = edit.number_of(text)
            elif name == "name":
                value = self._named(kind.name, values, "name")
            else:
                value = _chosen(text, self._options(name))
            return self._with(kind._replace(**{name: value}))  # type: ignore[arg-type]

        return Form((field,), made)

    def _options(self, name: str) -> Mapping[str, str]:
        """What may be chosen, by its code."""
        words, types = self._telling.words, self._telling.types
        if name == "term":
            return {"": "", **{code: code for code in self._telling.terms}}
        if name == "ladder":
            ladders = (*self._draft.ladders, *types.ladders)
            return {"": "", **{one.id: one.id for one in ladders}}
        if name == "marking":
            return {code: text for code, text in words.names.markings.items() if not code or LEVELS[code] != "refused"}  # type: ignore[index,misc]
        found = words.reasons.actions if name == "action" else words.reasons.term_kinds
        return {code: text for code, text in found.items() if code}  # type: ignore[misc]

    # ------------------------------------------------------------------ something more

    def add_step(self, part: Part | None) -> Form[Draft]:
        """A step after the one that the row belongs to; a gate among the gates."""
        if part is not None and part.kind == "gate":
            return self._fresh_gate()
        route = self._kind.route
        here = self.main_step(part)
        at = min(route.place(here) + 1, max(0, len(route.steps) - 1)) if here else max(0, len(route.steps) - 1)
        before = route.steps[at - 1] if at and route.steps else None
        role = before.role if before is not None else self._roles[0].id
        step = Step("", Texts("", ""), "agree" if route.steps else "end", role, 0 if not route.steps else 1)
        return self._step(step, lambda new: edit.add_step(self._kind, new._replace(id=self._id(new.name)), at))

    def add_side(self, part: Part | None) -> Form[Draft] | None:
        """A step beside the main line, to be back for the step that the row belongs to."""
        before = self.main_step(part)
        if not before:
            return None
        place = self._kind.route.place(before)
        after = self._kind.route.steps[place - 1].id if place else ""
        side = SideStep("", Texts("", ""), self._roles[0].id, 1, before, after, optional=True)
        return self._side(side, lambda new: edit.add_side(self._kind, new._replace(id=self._id(new.name))))

    def add_check(self, part: Part | None) -> Form[Draft] | None:
        """Something that must be in order before the step of the row is done."""
        step = part.id if part is not None and part.kind in ("step", "side") else self.main_step(part)
        if not step:
            return None
        taken = [one.id for one in self._kind.checks]

        def put(new: Check) -> NoteType:
            return edit.add_check(self._kind, new._replace(id=edit.id_for(new.name.nl, taken)))

        return self._check(Check("", Texts("", ""), step), put)

    def _fresh_gate(self) -> Form[Draft]:
        taken = [one.id for one in self._kind.gates]

        def put(new: Gate) -> NoteType:
            return edit.add_gate(self._kind, new._replace(id=edit.id_for(new.name.nl, taken)))

        return self._gate(Gate("", Texts("", ""), self._kind.gates[-1].length), put)

    def _id(self, name: Texts) -> str:
        return edit.id_for(name.nl, self._kind.route.ids)

    def main_step(self, part: Part | None) -> str:
        """The step of the main line that a row belongs to; empty for what stands beside the route."""
        if part is None or part.kind in ("field", "gate"):
            return ""
        name = part.id
        if part.kind == "check":
            name = next((one.step for one in self._kind.checks if one.id == part.id), "")
        side = self._kind.route.side(name)
        name = name if side is None else side.before
        return name if self._kind.route.place(name) >= 0 else ""


def _chosen(text: str, options: Mapping[Code, str]) -> Code:
    """The code that is meant. Raises ``NoteRefused``."""
    found = chosen(text, options)
    if found is None:
        raise NoteRefused("choice", text.strip()[:60])
    return found
