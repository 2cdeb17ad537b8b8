"""A rule in words: what it asks, what it does, what is amiss with it; and codes from the words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.markings import MARKINGS
from werkbank.domain.rules import DECISIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from werkbank.domain.rules import Conditions, Effects, Fault
    from werkbank.lang import Words


def asks(conditions: Conditions, managers: Mapping[int, str], words: Words) -> str:
    """``van vng.nl en onderwerp factuur``; every condition that there is."""
    said, names = words.rules, words.names
    parts: list[str] = []
    for told, texts in (
        (said.sender, conditions.sender),
        (said.to, conditions.to),
        (said.subject, conditions.subject),
        (said.words, conditions.words),
        (said.sort, [sort_name(one, words) for one in conditions.sort]),
        (said.marking, [names.markings[one] for one in conditions.marking]),
        (said.manager, [managers.get(one, said.gone) for one in conditions.manager]),
    ):
        if texts:
            parts.append(told(said.either.join(texts)))
    if conditions.bulk is not None:
        parts.append(said.bulk if conditions.bulk else said.no_bulk)
    return said.both.join(parts)


def does(effects: Effects, managers: Mapping[int, str], words: Words) -> str:
    """``naar Wonen, leesmap``; every effect that there is."""
    said, names = words.rules, words.names
    parts = [
        said.to_manager(managers.get(effects.manager, said.gone)) if effects.manager is not None else "",
        said.theme(effects.theme) if effects.theme else "",
        names.decisions[effects.decision]["long"] if effects.decision else "",
        said.mark(names.markings[effects.marking]) if effects.marking else "",
        said.snooze(said.until_reply if effects.snooze == "reply" else effects.snooze) if effects.snooze else "",
    ]
    return ", ".join(filter(None, parts))


_NAMING = ("sender", "subject", "words", "sort", "to", "manager", "marking")


def called(typed: Mapping[str, str | None], words: Words) -> str:
    """What a rule without a name is called: the first two things it asks, in the words in which they were typed."""
    said = [text.strip() for name in _NAMING if (text := typed.get(name)) and text.strip()]
    return ", ".join(said[:2]) or words.rules.bulk


def amiss(faults: Iterable[Fault], names: Mapping[int, str], words: Words) -> list[str]:
    """What is amiss, a sentence each, once."""
    return list(dict.fromkeys(words.rules.faults[one.kind](names.get(one.other, "")) for one in faults))


def sort_name(code: str, words: Words) -> str:
    """What a recognised kind is called."""
    return str(words.reasons.sorts.get(code, code))


def sort_codes(words: Words) -> dict[str, str]:
    """Codes of the recognised kinds, by what they are called."""
    return {str(name): code for code, name in words.reasons.sorts.items() if code}


def marking_codes(words: Words) -> dict[str, str]:
    """Codes of markings, by what they are called."""
    return {words.names.markings[one]: one for one in MARKINGS if one}


def decision_codes(words: Words) -> dict[str, str]:
    """Codes of what a rule may decide, by what it is called for short."""
    return {words.names.decisions[one]["short"]: one for one in DECISIONS}


def coded(text: str, codes: Mapping[str, str]) -> str:
    """Each part of a text between commas as its code: by its name, the beginning of one name, or as it stands."""
    return ", ".join(_code(part, codes) for one in text.split(",") if (part := one.strip()))


def _code(part: str, codes: Mapping[str, str]) -> str:
    wanted = part.casefold()
    by_name = {name.casefold(): code for name, code in codes.items()}
    if wanted in by_name:
        return by_name[wanted]
    if any(wanted == code.casefold() for code in codes.values()):
        return part
    fits = {code for name, code in by_name.items() if name.startswith(wanted)}
    return fits.pop() if len(fits) == 1 else part


def uncoded(text: str, codes: Mapping[str, str]) -> str:
    """Each code in a text between commas as its name."""
    names = {code: name for name, code in codes.items()}
    return ", ".join(names.get(part, part) for one in text.split(",") if (part := one.strip()))
