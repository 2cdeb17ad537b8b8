"""What was decided before on pieces like this one, and whether that is enough to suggest it again.

Simple counts, and nothing that leaves the machine: a piece has a few clues (who sent it, what kind it is, a word of its
subject), and of each clue it is known which decisions were taken on pieces that had it too.
"""

from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from werkbank.domain.conversation import bare_subject
from werkbank.domain.likeness.words import stem, telling
from werkbank.domain.recognition import is_private_address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from werkbank.domain.decisions import Decision

ClueKind = Literal["sender-kind", "sender", "list", "word", "kind", "organisation"]
"""A kind of piece from this sender; this sender; this mailing list or newsletter; a word of the subject; a kind of
piece from anybody; the domain of the sender."""

LEAST: Final = 3
"""Decisions of one sort before there is anything to suggest."""
NEWEST: Final = 60
"""Pieces that are counted of each clue: the newest, so what was done long ago is forgotten by itself."""
WORDS: Final = 6
"""Words of a subject that are clues."""
_SHORTEST: Final = 4
_Z: Final = 1.645
"""The one-sided bound at 95 % of the normal distribution."""

FLOORS: Final[dict[ClueKind, float]] = {
    "sender-kind": 0.5, "sender": 0.5, "list": 0.5, "word": 0.7, "kind": 0.7, "organisation": 0.7,
}  # fmt: skip
"""Clues from narrow to wide, each with the share that a decision must surely have; a wide one must be surer."""
_WITHIN: Final[dict[ClueKind, ClueKind]] = {"sender": "sender-kind", "kind": "sender-kind", "organisation": "sender"}
"""A wide clue with the narrow one inside it: when that knows enough, the wide one is not asked."""


PUTS_AWAY: Final[frozenset[Decision]] = frozenset({"archive", "read"})
"""After these nobody looks at a piece again."""
_TRADE: Final = """
    stuk stukken agenda agendapunt week weken dag dagen maand maanden jaar kwartaal nota notitie memo brief brieven
    mail bericht document documenten bijlage bijlagen lijst overzicht verslag concept versie definitief update
    stand zaken punt punten termijn planning datum overleg vergadering bijeenkomst afspraak gesprek verzoek
    informatie kennisname akkoord advies spoed urgent herinnering rappel afdeling directie ministerie directeur
    item items list meeting memo paper papers report request version weeks month months note notes reminder
    """
"""Words of the trade: they stand above pieces of every kind, and say nothing of one."""
_OF_THE_TRADE: Final = frozenset(map(stem, _TRADE.split()))
OFTEN: Final = 0.05
"""The share of all subjects from which on a word is said too often to tell one piece from another."""
FEW: Final = 20
"""Of so few pieces no share can be told."""


class Clue(NamedTuple):
    """One thing by which pieces are alike."""

    kind: ClueKind
    value: str
    word: str = ""
    """Of a word of the subject: as it stands there, for the sentence that says why."""

    @property
    def key(self) -> str:
        """Under which it is kept; the same for every form of a word."""
        return f"{self.kind}:{self.value}"


class Piece(NamedTuple):
    """What the clues of an item rest on. ``to`` is the first address it went to, ``sort`` its recognised kind."""

    sender: str
    to: str
    bulk: str
    subject: str
    sort: str
    marked: bool
    """A confidential piece: nothing that its subject says is a clue."""


class Lesson(NamedTuple):
    """One piece with a clue, and what was decided on it; ``details`` are the names in ``DETAILS`` with a value."""

    decision: Decision
    details: Mapping[str, str]


class Weighed(NamedTuple):
    """What one clue says: the decision taken most, ``times`` ``of`` how many; empty when two were taken as often."""

    clue: Clue
    decision: Decision | Literal[""]
    times: int
    of: int
    surely: float
    """The share of that decision that is surely reached, 0 to 1 (``lower_bound``)."""

    @property
    def enough(self) -> bool:
        """May it be suggested?"""
        return bool(self.decision) and self.times >= LEAST and self.surely > FLOORS[self.clue.kind]


class Suggestion(NamedTuple):
    """A decision, by which clue, ``times`` ``of`` how many, and what else was the same each time."""

    decision: Decision
    clue: Clue
    times: int
    of: int
    details: Mapping[str, str]


DETAILS: Final[dict[Decision, tuple[str, ...]]] = {
    "decide": ("gist", "advice"), "sign": ("gist",), "discuss": ("gist",), "read": ("gist",),
    "settle": ("mandate", "reason"), "refer": ("desk",), "wait": ("person", "days"), "snooze": ("days", "event"),
    "note": ("person", "type"), "question": ("checklist",), "archive": (),
}  # fmt: skip
"""What a suggestion carries along, where it was the same before; ``days`` are office days until it returns."""


def lower_bound(times: int, of: int) -> float:
    """The share, 0 to 1, that is surely reached when it was seen ``times`` out of ``of``.

    The lower bound of the score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
    inference", Journal of the American Statistical Association 22 (1927), p. 209-212; one-sided, 95 %.
    """
    if of <= 0:
        return 0.0
    share, square = times / of, _Z * _Z
    middle = share + square / (2 * of)
    spread = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return (middle - spread) / (1 + square / of)


def clues(piece: Piece) -> tuple[Clue, ...]:
    """The clues of a piece, from narrow to wide; none when nobody sent it and it has no words to go by."""
    sender = piece.sender.strip().lower()
    found: list[Clue] = []
    if sender and piece.sort and not piece.marked:
        found.append(Clue("sender-kind", f"{sender} {piece.sort}"))
    if sender:
        found.append(Clue("sender", sender))
    if piece.bulk and piece.to:
        found.append(Clue("list", f"{piece.bulk} {piece.to.strip().lower()}"))
    if not piece.marked:
        found += _words(piece.subject)
    if piece.sort and not piece.marked:
        found.append(Clue("kind", piece.sort))
    domain = sender.rpartition("@")[2]
    if domain and not is_private_address(sender):
        found.append(Clue("organisation", domain))
    return tuple(found)


def _words(subject: str) -> Iterable[Clue]:
    """The words that tell a subject apart; numbers change from one piece to the next, so they are none."""
    said = ((stem, word) for stem, word in telling(bare_subject(subject)).items())
    plain = [Clue("word", stem, word) for stem, word in said if word.isalpha() and len(word) >= _SHORTEST]
    return plain[:WORDS]


def is_evidence(clue: Clue) -> bool:
    """May it speak at all? Any clue but a word of the trade."""
    return clue.kind != "word" or clue.value not in _OF_THE_TRADE


def speaks(clue: Clue, counts: Mapping[Decision, int], *, pressing: bool) -> bool:
    """May it speak for this piece? One word does not put away what presses (late, weighty, or asking something)."""
    return not (pressing and clue.kind == "word" and weigh(clue, counts).decision in PUTS_AWAY)


def weigh(clue: Clue, counts: Mapping[Decision, int]) -> Weighed:
    """What the pieces with a clue say together, by how often each decision was taken on them."""
    counts = Counter(counts)
    if not counts:
        return Weighed(clue, "", 0, 0, 0.0)
    (decision, times), *others = counts.most_common(2)
    of = counts.total()
    if others and others[0][1] == times:
        return Weighed(clue, "", times, of, 0.0)
    return Weighed(clue, decision, times, of, lower_bound(times, of))


def choose(
    found: Mapping[Clue, Mapping[Decision, int]], unlearned: Collection[tuple[ClueKind, str]] = ()
) -> Suggestion | None:
    """The suggestion, or none. ``unlearned`` are kinds of clues of this piece, each with a decision that is not to be
    suggested for it: not by that clue, and by no wider one.

    Of the clues that know enough the narrowest kind speaks; a wide one only when the narrow one within it was seen
    less than ``LEAST`` times. Two words that are as sure and disagree give nothing.
    """
    weighed = {clue: weigh(clue, counts) for clue, counts in found.items()}
    kinds = list(FLOORS)
    barred = {(kind, decision) for narrow, decision in unlearned for kind in kinds[kinds.index(narrow) :]}
    knows = {clue.kind for clue, one in weighed.items() if one.of >= LEAST}
    for kind in kinds:
        if _WITHIN.get(kind) in knows:
            continue
        asked = [
            one for clue, one in weighed.items()
            if clue.kind == kind and one.enough and (kind, one.decision) not in barred
        ]  # fmt: skip
        if not asked:
            continue
        surest = max(one.surely for one in asked)
        best = [one for one in asked if one.surely == surest]
        if len({one.decision for one in best}) > 1:
            return None
        one = min(best, key=lambda one: one.clue)
        return Suggestion(one.decision, one.clue, one.times, one.of, {}) if one.decision else None
    return None


def carries(decision: Decision, lessons: Sequence[Lesson]) -> dict[str, str]:
    """What was the same each time that decision was taken on these pieces, of the names in ``DETAILS``."""
    same = [one for one in lessons if one.decision == decision]
    return {name: value for name in DETAILS[decision] if same and (value := _agreed(same, name))}


def _agreed(lessons: Sequence[Lesson], name: str) -> str:
    """The value they have in common, by the same rule as a decision; empty without one."""
    counts = Counter(one.details.get(name, "") for one in lessons)
    value, times = max(counts.items(), key=lambda one: (one[1], one[0]))
    return value if times >= LEAST and lower_bound(times, len(lessons)) > FLOORS["sender"] else ""
