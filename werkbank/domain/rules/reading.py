"""Rules as JSON text, and back; what cannot be a rule is refused with what it stumbles on."""

from __future__ import annotations

import json
from typing import Any, Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.markings import MARKINGS
from werkbank.domain.nearest import plain
from werkbank.domain.recognition import UNKNOWN, by_code
from werkbank.domain.refusals import RuleRefused
from werkbank.domain.rules.types import DECISIONS, LONGEST, MOST_TEXTS, RULE_MARKINGS, Conditions, Effects

_TEXTS: Final = ("sender", "to", "subject", "words", "sort", "marking")
_CONDITIONS: Final = (*_TEXTS, "bulk", "manager")
_EFFECTS: Final = ("manager", "theme", "decision", "marking", "snooze")


def conditions_text(conditions: Conditions) -> str:
    """The conditions as they are kept: what is asked alone. Raises ``RuleRefused``."""
    checked = checked_conditions(conditions)
    return json.dumps({name: getattr(checked, name) for name in checked.asked}, ensure_ascii=False)


def effects_text(effects: Effects) -> str:
    """The effects as they are kept. Raises ``RuleRefused``."""
    checked = checked_effects(effects)
    return json.dumps({name: getattr(checked, name) for name in checked.done}, ensure_ascii=False)


def conditions_from(text: str) -> Conditions:
    """Conditions from JSON, strictly: nothing is passed over in silence. Raises ``RuleRefused``."""
    made: dict[str, Any] = {}
    for key, value in _object(text, _CONDITIONS).items():
        if key == "bulk":
            made[key] = _typed(key, value, bool)
        elif key == "manager":
            made[key] = tuple(_number(key, one) for one in _typed(key, value, list))
        else:
            made[key] = tuple(_typed(key, one, str) for one in _typed(key, value, list))
    return checked_conditions(Conditions(**made))


def effects_from(text: str) -> Effects:
    """Effects from JSON, as strictly. Raises ``RuleRefused``."""
    made: dict[str, Any] = {
        key: _number(key, one) if key == "manager" else _typed(key, one, str)
        for key, one in _object(text, _EFFECTS).items()
    }
    return checked_effects(Effects(**made))


def _object(text: str, known: tuple[str, ...]) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise RuleRefused("shape") from None
    if not isinstance(found, dict):
        raise RuleRefused("shape")
    for key in found:
        if key not in known:
            raise RuleRefused("unknown-key", harmless_line(key, 40))
    return found


def _typed(key: str, value: object, wanted: type) -> Any:
    if not isinstance(value, wanted):
        raise RuleRefused("value", key)
    return value


def _number(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 2**63:
        raise RuleRefused("value", key)
    return value


def checked_conditions(conditions: Conditions) -> Conditions:
    """The same conditions, harmless and each text once; raises ``RuleRefused`` for what can never be met."""
    made = Conditions(
        **{name: _texts(name, getattr(conditions, name)) for name in _TEXTS},  # type: ignore[arg-type]
        bulk=conditions.bulk,
        manager=tuple(dict.fromkeys(conditions.manager)),
    )
    for code in made.sort:
        if by_code(code) is UNKNOWN:
            raise RuleRefused("sort", code)
    for marking in made.marking:
        if not marking or marking not in MARKINGS:
            raise RuleRefused("marking", marking)
    if not made.asked:
        raise RuleRefused("no-condition")
    return made


def _texts(name: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    if len(texts) > MOST_TEXTS or any(len(one) > LONGEST for one in texts):
        raise RuleRefused("many", name)
    clean = tuple(dict.fromkeys(text for one in texts if (text := harmless_line(one, LONGEST))))
    for one in clean:
        if not plain(one):
            raise RuleRefused("no-word", one)
    return clean


def checked_effects(effects: Effects) -> Effects:
    """The same effects, harmless; raises ``RuleRefused`` for what goes against itself, or does nothing."""
    made = Effects(
        manager=effects.manager, theme=harmless_line(effects.theme, 60), decision=effects.decision,
        marking=effects.marking, snooze=harmless_line(effects.snooze, 60),
    )  # fmt: skip
    if made.decision and made.decision not in DECISIONS:
        raise RuleRefused("decision", harmless_line(made.decision, 40))
    if made.marking and made.marking not in RULE_MARKINGS:
        raise RuleRefused("marking", harmless_line(made.marking, 40))
    if made.decision and made.snooze:
        raise RuleRefused("contradiction", made.decision)
    if not made.done:
        raise RuleRefused("no-effect")
    return made
