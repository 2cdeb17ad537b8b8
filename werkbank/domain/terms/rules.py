"""The terms that ship: records with their source and how sure we are of it, read from ``data/terms.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.domain.errors import NotFound
from werkbank.domain.terms.length import Length, parse_length
from werkbank.domain.terms.texts import Texts

if TYPE_CHECKING:
    from werkbank.domain.inbox import TermKind

Regime = Literal["atw", "eu", "strict", "office", "backward", "none"]
"""How the end is found: by the Algemene termijnenwet, by Regulation 1182/71, without any shift, in office working days,
counted back from an event, or at once."""
REGIMES: Final[tuple[Regime, ...]] = ("atw", "eu", "strict", "office", "backward", "none")
Status = Literal["V", "V-old", "B"]
"""Read in the law's text, in an older consolidated text, or background knowledge (never shown as law)."""


class SuspensionRule(NamedTuple):
    """When a term stands still. ``inclusive``: the law says *tot en met*; else *tot*."""

    id: str
    name: Texts
    source: str
    status: Status
    inclusive: bool


class GateRule(NamedTuple):
    """What must be decided so long after the start."""

    length: Length
    name: Texts


class PenaltyRule(NamedTuple):
    """A penalty that runs from a calendar day after the start; ``bands`` are (days, euros a day)."""

    first_day: int
    bands: tuple[tuple[int, int], ...]

    @property
    def days(self) -> int:
        """How long it runs at most."""
        return sum(days for days, _ in self.bands)

    @property
    def euros(self) -> int:
        """The highest sum."""
        return sum(days * euros for days, euros in self.bands)


class TermRule(NamedTuple):
    """A term: how long, under which regime, from what, and by which article. Without a length: at once."""

    id: str
    name: Texts
    kind: TermKind
    source: str
    status: Status
    regime: Regime
    length: Length | None
    event: Texts
    """What starts it; for a backward term what it counts back from."""
    extension: Length | None = None
    """The longest extension the rule allows."""
    suspension: SuspensionRule | None = None
    after: str = ""
    """The id of the term that must have lapsed first; the start is then that of this other term."""
    after_version: int = 1
    gate: GateRule | None = None
    penalty: PenaltyRule | None = None
    note: Texts | None = None
    version: int = 1
    """A record that changes gets a next version beside it: what runs keeps the one it began with."""
    receipt: bool = False
    """Does it start on the day on which the piece came in? Then that day is a good guess."""
    sorts: tuple[str, ...] = ()
    """The recognised kinds of mail (content.md 1.2) for which it is a good guess."""


class Terms(NamedTuple):
    """All that ship, in the order of the file; of each record the last version counts."""

    rules: tuple[TermRule, ...]
    suspensions: tuple[SuspensionRule, ...]

    @property
    def current(self) -> tuple[TermRule, ...]:
        """Of each rule the version that counts now."""
        return tuple({one.id: one for one in self.rules}.values())

    def for_sort(self, sort: str) -> TermRule | None:
        """The rule that a recognised kind of mail makes a good guess."""
        return next((one for one in self.current if sort and sort in one.sorts), None)

    def find(self, name: str, version: int = 0) -> TermRule:
        """The rule with an id, in capitals or not; 0 is the version that counts now.

        Raises ``NotFound`` with the ids that come near.
        """
        wanted = name.strip().lower()
        found = [one for one in self.rules if one.id == wanted and version in (0, one.version)]
        if not found:
            from werkbank.domain.nearest import nearest

            raise NotFound("term", name, nearest(name, [one.id for one in self.current]))
        return found[-1]


def terms_from(data: Mapping[str, Any]) -> Terms:
    """The records as their file holds them."""
    suspensions = tuple(
        SuspensionRule(one["id"], Texts(**one["name"]), one["source"], one["status"], one["through"])
        for one in data["suspension"]
    )
    by_id = {one.id: one for one in suspensions}
    return Terms(tuple(_rule(one, by_id) for one in data["term"]), suspensions)


def _rule(one: Mapping[str, Any], suspensions: Mapping[str, SuspensionRule]) -> TermRule:
    gate, penalty, note = one.get("gate"), one.get("penalty"), one.get("note")
    return TermRule(
        id=one["id"],
        name=Texts(**one["name"]),
        kind=one["kind"],
        source=one["source"],
        status=one["status"],
        regime=one["regime"],
        length=_length(one, "length"),
        event=Texts(**one["event"]),
        extension=_length(one, "extension"),
        suspension=suspensions[one["suspension"]] if "suspension" in one else None,
        after=one.get("after", ""),
        gate=GateRule(parse_length(gate["length"]), Texts(**gate["name"])) if gate else None,
        penalty=PenaltyRule(penalty["first_day"], tuple((d, e) for d, e in penalty["bands"])) if penalty else None,
        note=Texts(**note) if note else None,
        version=one.get("version", 1),
        after_version=one.get("after_version", 1),
        receipt=one.get("receipt", False),
        sorts=tuple(one.get("sorts", ())),
    )


def _length(one: Mapping[str, Any], key: str) -> Length | None:
    return parse_length(one[key]) if key in one else None
