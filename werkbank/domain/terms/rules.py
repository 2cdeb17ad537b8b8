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
    gate: GateRule | None = None
    penalty: PenaltyRule | None = None
    note: Texts | None = None


class Terms(NamedTuple):
    """All that ship, in the order of the file."""

    rules: tuple[TermRule, ...]
    suspensions: tuple[SuspensionRule, ...]

    def find(self, name: str) -> TermRule:
        """The rule with an id, in capitals or not; raises ``NotFound`` with the ids that come near."""
        wanted = name.strip().lower()
        found = next((one for one in self.rules if one.id == wanted), None)
        if found is None:
            from werkbank.domain.nearest import nearest

            raise NotFound("term", name, nearest(name, [one.id for one in self.rules]))
        return found


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
    )


def _length(one: Mapping[str, Any], key: str) -> Length | None:
    return parse_length(one[key]) if key in one else None
