"""Write a rule in the line: what it asks, what it does; with how much it would have held for while she types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from werkbank.domain.errors import Conflict, NotFound, RuleRefused, WerkbankError
from werkbank.lang.rules import called, coded, decision_codes, does, marking_codes, sort_codes, uncoded
from werkbank.services.rules.typed import Asked, Wanted
from werkbank.tui.questions import Field, Question
from werkbank.tui.trouble import trouble
from werkbank.tui.until_right import until_right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from werkbank.services.rules.standing import RuleSight
    from werkbank.tui.context import Context
    from werkbank.tui.questions import Kind

    Values = dict[str, str]

_STEPS: Final[Mapping[str, tuple[tuple[str, Kind], ...]]] = {
    "first": (("sender", "text"), ("subject", "text"), ("sort", "name")),
    "second": (("words", "text"), ("to", "text"), ("manager", "name")),
    "rare": (("marking", "name"), ("bulk", "name")),
    "third": (("decision", "name"), ("snooze", "date"), ("set-manager", "name")),
    "fourth": (("theme", "text"), ("set-marking", "name"), ("name", "text")),
}
"""The lines of the form, one after the other, and what stands in each."""
_NEW: Final = tuple(step for step in _STEPS if step != "rare")
"""A new rule is not asked what few rules ask; when it is changed it can be."""
_SET: Final = {
    "decision": "decision", "snooze": "snooze", "set-manager": "manager", "theme": "theme", "set-marking": "marking",
}  # fmt: skip


class _Codes(NamedTuple):
    """What is chosen by a word for it, and the codes."""

    sort: Mapping[str, str]
    marking: Mapping[str, str]
    decision: Mapping[str, str]
    bulk: Mapping[str, str]


class RuleForm:
    """The form."""

    def __init__(self, context: Context, back: Callable[[], object]) -> None:
        self._context, self._back = context, back
        words = context.words
        self._codes = _Codes(
            sort_codes(words),
            marking_codes(words),
            decision_codes(words),
            {words.rules.yes: "yes", words.rules.no: "no"},
        )
        self._managers: tuple[str, ...] = ()
        self._turn = 0

    async def new(self, asked: Asked, wanted: Wanted | None = None) -> RuleSight | None:
        """Another rule, filled in beforehand; ``None`` when she left it."""
        rules = self._context.services.rules
        values = self._values(asked, wanted or Wanted(), "")
        return await self._through(
            _NEW,
            values,
            lambda values: self._write(rules.add, values, values["name"] or called(values, self._context.words)),
        )

    async def change(self, ref: str) -> RuleSight | None:
        """The rule with this id, changed."""
        rules = self._context.services.rules
        one, asked, wanted = await self._context.background.read(rules.typed, ref)

        def keep(values: Values) -> Awaitable[RuleSight]:
            return self._write(lambda *parts: rules.edit(ref, *parts, seen=one), values, values["name"])

        return await self._through(tuple(_STEPS), self._values(asked, wanted, one.name), keep)

    async def _write(self, work: Callable[..., RuleSight], values: Values, name: str) -> RuleSight:
        return await self._context.background.write(work, self._asked(values), self._wanted(values), name)

    # ------------------------------------------------------------------ line after line

    async def _through(
        self, steps: tuple[str, ...], values: Values, keep: Callable[[Values], Awaitable[RuleSight]]
    ) -> RuleSight | None:
        """Ask line after line, and with esc the line before; what cannot be is told where it can be put right."""
        context = self._context
        managers = await context.background.read(context.services.register.managers)
        self._managers = tuple(one.name for one in managers if one.active)
        kept: list[RuleSight] = []
        gone = False
        before_then, at = steps[steps.index("third") - 1], 0
        while at < len(steps):
            step = steps[at]

            async def apply(typed: Values, step: str = step) -> str:
                nonlocal gone
                values.update(typed)
                if step == before_then:
                    await context.background.read(context.services.rules.understood, self._asked(values))
                elif step == "third":
                    await self._understood(values)
                elif step == steps[-1]:
                    try:
                        kept.append(await keep(values))
                    except (Conflict, NotFound) as error:  # of a rule that is another by now nothing can be kept
                        gone = isinstance(error, Conflict) or error.kind == "rule"
                        raise
                return step

            feedback = self._would_hold(values) if step not in ("third", "fourth") else self._would_do(values)
            question = self._question(step, values)._replace(turn=(at + 1, len(steps)))
            told = await until_right(context, question, apply, feedback, self._back)
            at += 1 if told is not None else -1
            if at < 0 or gone:
                return None
        return kept[0]

    async def _understood(self, values: Values) -> None:
        """The effects make sense so far; that there are none yet may still change in the last line."""
        try:
            rules = self._context.services.rules
            await self._context.background.read(rules.understood, self._asked(values), self._wanted(values))
        except RuleRefused as error:
            if error.reason != "no-effect":
                raise

    def _question(self, step: str, values: Values) -> Question:
        said = self._context.words.rules
        fields = tuple(
            Field(name, said.fields[name], values[name], kind, self._choices(name))  # type: ignore[literal-required]
            for name, kind in _STEPS[step]
        )
        return Question(said.steps[step], fields)  # type: ignore[literal-required]

    def _choices(self, name: str) -> tuple[str, ...]:
        codes = self._codes_of(name)
        return self._managers if name in ("manager", "set-manager") else tuple(codes)

    def _codes_of(self, name: str) -> Mapping[str, str]:
        known = {"set-marking": "marking"}
        found: Mapping[str, str] = getattr(self._codes, known.get(name, name), {})
        return found

    # ------------------------------------------------------------------ values

    def _values(self, asked: Asked, wanted: Wanted, name: str) -> Values:
        made: dict[str, Any] = {one: getattr(asked, one) for one in Asked.__dataclass_fields__}
        made |= {field: getattr(wanted, one) for field, one in _SET.items()}
        if made["snooze"] == "reply":
            made["snooze"] = self._context.words.rules.until_reply
        return {one: uncoded(value, self._codes_of(one)) for one, value in made.items()} | {"name": name}

    def _asked(self, values: Values) -> Asked:
        return Asked(**{one: self._coded(one, values[one]) for one in Asked.__dataclass_fields__})

    def _wanted(self, values: Values) -> Wanted:
        return Wanted(**{one: self._coded(field, values[field]) for field, one in _SET.items()})

    def _coded(self, name: str, text: str) -> str:
        codes = self._codes_of(name)
        return coded(text, codes) if codes else text

    # ------------------------------------------------------------------ while she types

    def _would_hold(self, values: Values) -> Callable[[Values], str]:
        """For how much it would have held; a look that a later key overtakes is given up."""
        services, words = self._context.services, self._context.words

        def feedback(typed: Values) -> str:
            self._turn += 1
            mine = self._turn
            try:
                conditions, _ = services.rules.understood(self._asked({**values, **typed}))
            except RuleRefused as error:
                return "" if error.reason == "no-condition" else trouble(error, words)
            except WerkbankError as error:
                return trouble(error, words)
            trial = services.rules.try_out(conditions, 0, lambda: self._turn != mine)
            return words.rules.held(trial.held, trial.undecided) if trial.held else words.rules.holds_none

        return feedback

    def _would_do(self, values: Values) -> Callable[[Values], str]:
        """What it does, in words."""
        services, words = self._context.services, self._context.words

        def feedback(typed: Values) -> str:
            try:
                _, effects = services.rules.understood(self._asked(values), self._wanted({**values, **typed}))
            except RuleRefused as error:
                return "" if error.reason == "no-effect" else trouble(error, words)
            except WerkbankError as error:
                return trouble(error, words)
            return f"{words.rules.then}: {does(effects, services.rules.managers(), words)}"

        return feedback
