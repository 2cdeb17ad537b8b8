"""Does a rule hold for a message? Rules are made ready once, the words of a message are folded once, when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from werkbank.domain.likeness.words import stem
from werkbank.domain.markings import heavier
from werkbank.domain.nearest import plain
from werkbank.domain.rules.types import Conditions, Done, Effects, instead_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from werkbank.domain.markings import Marking

    Test = Callable[["Seen"], bool]


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A message, and the item on it, as they came in. The texts of a sealed one are empty, so only the rest holds."""

    from_name: str = ""
    from_addr: str = ""
    to: tuple[tuple[str, str], ...] = ()
    """Names and small-letter addresses, copied-to among them."""
    subject: str = ""
    body: str = ""
    sort: str = ""
    bulk: bool = False
    markings: tuple[Marking, ...] = ()
    manager: int | None = None

    @cached_property
    def sender_words(self) -> frozenset[str]:
        """The words of the sender's name."""
        return frozenset(plain(self.from_name).split())

    @cached_property
    def to_words(self) -> tuple[frozenset[str], ...]:
        """The words of each addressee's name."""
        return tuple(frozenset(plain(name).split()) for name, _ in self.to)

    @cached_property
    def subject_stems(self) -> frozenset[str]:
        """The words of the subject, without their endings."""
        return _stems(self.subject)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of subject and text, without their endings."""
        return self.subject_stems | _stems(self.body)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in plain(text).split())


class Compiled(NamedTuple):
    """A rule made ready: the cheap tests first."""

    number: int
    """The row it is kept in."""
    tests: tuple[Test, ...]
    effects: Effects

    def holds(self, seen: Seen) -> bool:
        """Does every condition hold?"""
        return all(test(seen) for test in self.tests)


def compiled(number: int, conditions: Conditions, effects: Effects) -> Compiled:
    """A rule made ready."""
    asked = [name for name in _ORDER if name in conditions.asked]
    return Compiled(number, tuple(_MAKERS[name](getattr(conditions, name)) for name in asked), effects)


def outcome(rules: Sequence[Compiled], seen: Seen) -> dict[Done, tuple[int, Any]]:
    """Per effect which rule sets it and to what, of the rules that hold (``settle``). ``rules`` in order."""
    found: dict[Done, tuple[int, Any]] = {}
    for rule in rules:
        if rule.holds(seen):
            settle(found, rule.number, rule.effects)
    return found


def settle(found: dict[Done, tuple[int, Any]], rule: int, effects: Effects) -> None:
    """Add what the next rule that holds has: per effect the first counts, of markings the heaviest."""
    for name in effects.done:
        value = getattr(effects, name)
        taken = set(instead_of(name)) & found.keys()
        heavy = name == "marking" and name in taken and heavier(found[name][1], value) != found[name][1]
        if heavy or not taken:
            found[name] = (rule, value)


def _is_domain(text: str) -> bool:
    return "." in text and "@" not in text.lstrip("@") and " " not in text


def _whom(texts: Iterable[str]) -> Callable[[str, Callable[[], Iterable[frozenset[str]]]], bool]:
    """Is one of these meant by an address, or by the words of a name?"""
    addresses = {one.lower() for one in texts if "@" in one.lstrip("@")}
    domains = tuple(one.lower().lstrip("@.") for one in texts if _is_domain(one))
    names = [frozenset(plain(one).split()) for one in texts if "@" not in one and not _is_domain(one)]
    ends = tuple(f".{one}" for one in domains)

    def test(address: str, words: Callable[[], Iterable[frozenset[str]]]) -> bool:
        domain = address.rpartition("@")[2]
        if address in addresses or domain in domains or (ends and domain.endswith(ends)):
            return True
        return bool(names) and any(name <= said for said in words() for name in names)

    return test


def _sender(texts: tuple[str, ...]) -> Test:
    meant = _whom(texts)
    return lambda seen: meant(seen.from_addr, lambda: (seen.sender_words,))


def _to(texts: tuple[str, ...]) -> Test:
    meant = _whom(texts)
    return lambda seen: any(meant(address, lambda: ()) for _, address in seen.to) or meant("", lambda: seen.to_words)


def _subject(texts: tuple[str, ...]) -> Test:
    wanted = [_stems(one) for one in texts]
    return lambda seen: any(one <= seen.subject_stems for one in wanted)


def _words(texts: tuple[str, ...]) -> Test:
    wanted = [_stems(one) for one in texts]
    return lambda seen: any(one <= seen.stems for one in wanted)


def _sort(codes: tuple[str, ...]) -> Test:
    return lambda seen: seen.sort in codes


def _bulk(wanted: bool) -> Test:
    return lambda seen: seen.bulk is wanted


def _marking(markings: tuple[Marking, ...]) -> Test:
    return lambda seen: any(one in markings for one in seen.markings)


def _manager(managers: tuple[int, ...]) -> Test:
    return lambda seen: seen.manager in managers


_MAKERS: Mapping[str, Callable[[Any], Test]] = {
    "manager": _manager, "bulk": _bulk, "sort": _sort, "marking": _marking, "sender": _sender, "to": _to,
    "subject": _subject, "words": _words,
}  # fmt: skip
_ORDER = tuple(_MAKERS)
