"""The rules of this desk: write, change, order, switch, try, run. Each change is one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.domain.deeds import DeedCall
from werkbank.domain.errors import Conflict, NotFound, RuleRefused
from werkbank.domain.harmless import harmless_line
from werkbank.domain.ids import parse, show
from werkbank.domain.nearest import nearest
from werkbank.domain.rules import MOST_RULES, Conditions, Effects, conditions_text, effects_text
from werkbank.domain.triage_keeping import Rule
from werkbank.services.known import Known
from werkbank.services.named import find_ref
from werkbank.services.rules import planning, running, suggesting, trying
from werkbank.services.rules.standing import RuleSight, sights
from werkbank.services.rules.typed import Asked, Wanted, asked_text, conditions_of, effects_of, wanted_text
from werkbank.storage.reads import registers, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from werkbank.domain.deeds import DeedKey
    from werkbank.services.doors import Doors
    from werkbank.services.rules.running import Ran
    from werkbank.services.rules.trying import Trial
    from werkbank.storage.database import Doing

_LONGEST_NAME: Final = 60


class Rules:
    """The rules."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    # ------------------------------------------------------------------ looking

    def all(self) -> list[RuleSight]:
        """All of them, in the order in which they are looked at."""
        return sights(self._doors.query, self._doors.clock.now())

    def one(self, ref: str) -> RuleSight:
        """The rule with this id (``r3``) or name; raises ``NotFound``."""
        found = self.all()
        number = parse(ref)
        for one in found:
            if (number is not None and number.kind == "rule" and number.number == one.number) or one.name == ref:
                return one
        raise NotFound("rule", ref, nearest(ref, [one.name for one in found]))

    def managers(self) -> dict[int, str]:
        """The names of all managers by number, for telling a rule."""
        return {one.id: one.name for one in registers.managers(self._doors.query)}

    def typed(self, ref: str) -> tuple[RuleSight, Asked, Wanted]:
        """A rule, and how it would be typed."""
        one, managers = self.one(ref), self.managers()
        return one, asked_text(one.conditions, managers), wanted_text(one.effects, managers)

    def like(self, ref: str) -> Asked | None:
        """What a rule would ask for more like this item; ``None`` for a hidden one, of which no word may show."""
        return suggesting.like(self._doors.query, find_ref(ref, "item"))

    def understood(self, asked: Asked, wanted: Wanted | None = None) -> tuple[Conditions, Effects]:
        """What was typed; nothing is written. Without ``wanted`` only the conditions are looked at."""
        known = Known(self._doors.query)
        conditions = conditions_of(asked, known)
        return conditions, Effects() if wanted is None else effects_of(wanted, known, self._doors.clock.now())

    def try_out(self, conditions: Conditions, most: int = 20, stop: Callable[[], bool] = bool) -> Trial:
        """What a rule with these conditions would have held for; with the newest ``most`` of it as lines.

        Looks in chunks with pauses between, and stops when ``stop`` says so: then the trial is not ``whole``.
        """
        return trying.tried(self._doors, conditions, most, stop)

    def try_rule(self, ref: str, most: int = 20, stop: Callable[[], bool] = bool) -> Trial:
        """The same of a rule, and what running it would change now. Raises ``RuleRefused`` for one that is unread."""
        rules, one = self.all(), self.one(ref)
        if not one.conditions.asked:
            raise RuleRefused("shape")
        trial = self.try_out(one.conditions, most, stop)
        if trial.undecided > planning.MOST or not trial.whole:
            return trial
        would = planning.planned(self._doors, rules, one.number, stop)
        changes = None if would is None else frozenset(show("item", item) for item in would.changed)
        return trial._replace(changes=changes, whole=not stop())

    # ------------------------------------------------------------------ changing

    def add(self, asked: Asked, wanted: Wanted, name: str = "", *, active: bool = True) -> RuleSight:
        """A rule more, after the others. Without a name it is called after what it asks."""
        conditions, effects = self.understood(asked, wanted)
        with self._doing("rule-add") as doing:
            kept = rules.rules(doing.query)
            if len(kept) >= MOST_RULES:
                raise RuleRefused("full", str(MOST_RULES))
            made = doing.rules.add(
                Rule(
                    name=_name(name) or _named_after(asked), place=len(kept) + 1, active=active,
                    conditions=conditions_text(conditions), effects=effects_text(effects),
                )
            )  # fmt: skip
            _tell(doing, made)
        return self.one(show("rule", made.id))

    def edit(
        self,
        ref: str,
        asked: Asked | None = None,
        wanted: Wanted | None = None,
        name: str | None = None,
        *,
        active: bool | None = None,
        seen: RuleSight | None = None,
    ) -> RuleSight:
        """Change what is given; ``None`` leaves it as it is.

        ``seen`` is the rule as it was when she began: when it says something else by now it is a ``Conflict``.
        """
        number, changes = self.one(ref).number, dict[str, Any]()
        known = Known(self._doors.query)
        if asked is not None:
            changes["conditions"] = conditions_text(conditions_of(asked, known))
        if wanted is not None:
            changes["effects"] = effects_text(effects_of(wanted, known, self._doors.clock.now()))
        if name is not None and _name(name):
            changes["name"] = _name(name)
        if active is not None:
            changes["active"] = active
        with self._doing("rule-edit") as doing:
            now = next((one for one in sights(doing.query, doing.now) if one.number == number), None)
            if now is None or (seen is not None and _said(seen) != _said(now)):
                raise Conflict("rule-changed", show("rule", number))
            _tell(doing, doing.rules.change(doing.rules.get(number), **changes))
        return self.one(show("rule", number))

    def remove(self, ref: str) -> RuleSight:
        """Take one away; the others close up. What it did stays done."""
        one = self.one(ref)
        with self._doing("rule-remove") as doing:
            old = doing.rules.get(one.number)
            _tell(doing, old)
            doing.rules.remove(old)
            _in_order(doing, rules.rules(doing.query))
        return one

    def move(self, ref: str, by: int) -> RuleSight:
        """So many places further down, or up when negative; the others make room."""
        number = self.one(ref).number
        with self._doing("rule-move") as doing:
            kept = rules.rules(doing.query)
            at = next(place for place, one in enumerate(kept) if one.id == number)
            one = kept.pop(at)
            kept.insert(min(max(at + by, 0), len(kept)), one)
            _in_order(doing, kept)
            _tell(doing, one)
        return self.one(ref if parse(ref) else show("rule", number))

    def run(self, ref: str = "", stop: Callable[[], bool] = bool) -> Ran:
        """Run it backwards over what nobody decided on yet; see ``going``."""
        ran = running.Ran(0, 0)
        for ran in self.going(ref, stop):  # noqa: B007 - the last one tells it all
            pass
        return ran

    def going(self, ref: str = "", stop: Callable[[], bool] = bool) -> Iterator[Ran]:
        """The same, told after each batch. It is one deed, undone in one step; one that is stopped is shorter.

        Without a ``ref`` all rules that are on, as when what lies there came in now.
        """
        return running.Run(self._doors, self.all(), self.one(ref) if ref else None).going(stop)

    def _doing(self, key: DeedKey) -> Any:
        return self._doors.database.doing(DeedCall(key), self._doors.clock.now())


def _tell(doing: Doing, rule: Rule) -> None:
    doing.journal.args |= {"rule": rule.id, "name": rule.name}


def _in_order(doing: Doing, kept: list[Rule]) -> None:
    for place, one in enumerate(kept, 1):
        doing.rules.change(one, place=place)


def _said(rule: RuleSight) -> tuple[object, ...]:
    return rule.name, rule.active, rule.conditions, rule.effects


def _name(text: str) -> str:
    return harmless_line(text, _LONGEST_NAME)


def _named_after(asked: Asked) -> str:
    texts: Mapping[str, str] = {name: getattr(asked, name) for name in ("sender", "subject", "words", "sort", "to")}
    said = [one.strip() for one in texts.values() if one.strip()]
    return _name(", ".join(said[:2]) or asked.manager or asked.marking or "bulk")
