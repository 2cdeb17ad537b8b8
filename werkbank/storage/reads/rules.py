"""Rules, what was said of senders, and the messages a rule may hold for.

A selection is bounded in what one query gives; whoever looks at all of it does so in chunks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from werkbank.storage.reads.ranks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from werkbank.domain.markings import Marking
    from werkbank.domain.triage_keeping import Rule, Sender
    from werkbank.storage.reads import Query

Trait = Literal["manager", "bulk", "marking", "sort", "sender", "to"]
RULES: Final = "SELECT id, name, place, active, conditions, effects FROM rule ORDER BY place, id"
SENDERS: Final = "SELECT id, address, verdict FROM sender ORDER BY address, id"
VERDICT: Final = "SELECT verdict FROM sender WHERE address = :address"
TOUCHED: Final = "SELECT args FROM deed WHERE key IN ('rule', 'rule-run') AND undone_by IS NULL"
TRAITS: Final[Mapping[Trait, tuple[str, ...]]] = {
    "manager": ("i.manager_id",), "bulk": ("m.bulk",), "marking": ("i.marking", "m.marking"), "sort": ("w.sort",),
    "sender": ("w.from_name", "w.from_addr"), "to": ('w."to"', "w.cc"),
}  # fmt: skip
"""What a rule may ask besides words, and the columns it looks at then; ``None`` for a sealed message."""
_WORDED: Final[frozenset[Trait]] = frozenset({"sort", "sender", "to"})
_CASES: Final = """
    SELECT i.id, i.message_id, i.state%s FROM item i JOIN message m ON m.id = i.message_id %s
    WHERE m.live AND m.direction = 'in'
"""
_READING: Final = "LEFT JOIN reading w ON w.message_id = m.id"
_NEWEST: Final = "AND i.id < :before ORDER BY i.id DESC LIMIT :most"
_ON_MESSAGES: Final = "AND i.message_id IN (%s)"
OF_ITEMS: Final = """
    SELECT i.id, i.message_id, i.manager_id, i.state, i.marking, m.marking, m.bulk, w.sort, w.from_name, w.from_addr,
        w."to", w.cc
    FROM item i JOIN message m ON m.id = i.message_id LEFT JOIN reading w ON w.message_id = m.id
    WHERE m.live AND m.direction = 'in' AND i.id IN (%s)
"""
FROM_ADDRESSES: Final = "SELECT message_id FROM reading WHERE from_addr IN (%s)"
FROM_DOMAINS: Final = "SELECT message_id FROM reading WHERE %s LIMIT :most"
WORDED: Final = "SELECT rowid FROM search WHERE search MATCH :words"
BY_HAND: Final = """
    SELECT DISTINCT c.row_id FROM deed_change c JOIN deed d ON d.id = c.deed_id
    WHERE c.kind = 'item' AND d.origin = 'hand' AND d.undone_by IS NULL
        AND d.key NOT IN ('import', 'fetch', 'add', 'rule-run', 'undo', 'redo') AND c.row_id IN (%s)
"""
RULED: Final = """
    SELECT c.row_id, c.before, c.after FROM deed d JOIN deed_change c ON c.deed_id = d.id
    WHERE d.key IN ('rule', 'rule-run') AND d.undone_by IS NULL AND c.kind = 'item' AND c.before IS NOT NULL
    ORDER BY d.id, c.seq
"""
TARGETS: Final = """
    SELECT i.id, i.message_id, i.manager_id, i.marking, i.theme, i.state FROM item i WHERE i.%s IN (%%s)
"""
KNOWN: Final = """
    SELECT EXISTS (SELECT 1 FROM sender WHERE address = :address)
        OR EXISTS (SELECT 1 FROM person WHERE addresses LIKE :quoted ESCAPE '!')
        OR EXISTS (SELECT 1 FROM manager WHERE addresses LIKE :quoted ESCAPE '!')
        OR EXISTS (SELECT 1 FROM manager WHERE active AND :house <> '' AND addresses LIKE :house ESCAPE '!')
        OR EXISTS (
            SELECT 1 FROM (
                SELECT message_id FROM reading WHERE from_addr = :address ORDER BY message_id DESC LIMIT 200
            ) w JOIN item i ON i.message_id = w.message_id WHERE i.state <> 'new'
        )
"""
OPEN_FROM: Final = """
    SELECT i.id FROM reading w JOIN item i ON i.message_id = w.message_id JOIN message m ON m.id = i.message_id
    WHERE w.from_addr = :address AND i.state = 'new' AND m.live ORDER BY i.id
"""
SUBJECTS: Final = """
    SELECT subject FROM reading WHERE from_addr = :address ORDER BY message_id DESC LIMIT :most
"""


class CaseRow(NamedTuple):
    """An item with what a rule looks at, raw; texts are ``None`` for a sealed message."""

    item_id: int
    message_id: int
    manager_id: int | None
    state: str
    marking: str
    of_message: str
    bulk: str
    sort: str | None
    from_name: str | None
    from_addr: str | None
    to: str | None
    cc: str | None


class TargetRow(NamedTuple):
    """An item that a rule may change (``domain.rules.planning.Target``)."""

    id: int
    message_id: int
    manager_id: int | None
    marking: Marking
    theme: str
    state: str


class Came(NamedTuple):
    """How an item came, which a rule looks at, and what rules made of that."""

    manager: int | None
    marking: str
    manager_now: int | None
    marking_now: str


def came(query: Query) -> dict[int, Came]:
    """Of the items whose manager or marking a rule set, as far as that stands: what these were, and what they became.

    What somebody set by hand between two rules counts as how it came.
    """
    found: dict[int, Came] = {}
    for number, before, after in query(RULED, {}):
        old, new = json.loads(before), json.loads(after or before)
        was, made = (old.get("manager_id"), old.get("marking", "")), (new.get("manager_id"), new.get("marking", ""))
        if was == made:
            continue
        known = found.get(number)
        if known is not None and known[2:] == was:
            was = known[:2]
        found[number] = Came(*was, *made)
    return found


def targets(query: Query, items: Sequence[int]) -> list[TargetRow]:
    """These items, in order."""
    return sorted(TargetRow(*row) for row in in_chunks(query, TARGETS % "id", items))


def targets_on(query: Query, messages: Sequence[int]) -> list[TargetRow]:
    """All items on these messages, in order."""
    return sorted(TargetRow(*row) for row in in_chunks(query, TARGETS % "message_id", messages))


def rules(query: Query) -> list[Rule]:
    """All rules, in the order in which they are looked at."""
    from werkbank.domain.triage_keeping import Rule

    return [
        Rule(id=row[0], name=row[1], place=row[2], active=bool(row[3]), conditions=row[4], effects=row[5])
        for row in query(RULES, {})
    ]


def senders(query: Query) -> list[Sender]:
    """What was said of senders, by address."""
    from werkbank.domain.triage_keeping import Sender

    return [Sender(id=row[0], address=row[1], verdict=row[2]) for row in query(SENDERS, {})]


def verdict_of(query: Query, address: str) -> str:
    """What was said of the sender with this address; empty when nothing was."""
    return next((str(row[0]) for row in query(VERDICT, {"address": address})), "")


def touched(query: Query) -> dict[int, int]:
    """By rule how many items it changed, as far as that stands."""
    found: dict[int, int] = {}
    for row in query(TOUCHED, {}):
        args: dict[str, Any] = json.loads(row[0])
        number = args.get("rule")
        each = args.get("each") or [f"{number}:{args.get('count', 0)}"] * isinstance(number, int)
        for one, _, count in (str(pair).partition(":") for pair in each):
            found[int(one)] = found.get(int(one), 0) + int(count)
    return found


def newest(query: Query, traits: Collection[Trait], before: int, most: int) -> list[tuple[Any, ...]]:
    """Items below a number, the newest first: number, message, state, and the columns of these traits.

    Bare, because there may be very many.
    """
    return query(f"{_cases(traits)} {_NEWEST}", {"before": before, "most": most})


def on_messages(query: Query, traits: Collection[Trait], numbers: Sequence[int]) -> list[tuple[Any, ...]]:
    """The same of the items on these messages."""
    return list(in_chunks(query, f"{_cases(traits)} {_ON_MESSAGES}", numbers))


def _cases(traits: Collection[Trait]) -> str:
    """No more is read than is asked: words lie beside the texts they were read from."""
    columns = (column for name, some in TRAITS.items() if name in traits for column in some)
    return _CASES % ("".join(f", {one}" for one in columns), _READING if _WORDED & set(traits) else "")


def of_items(query: Query, numbers: Sequence[int]) -> list[CaseRow]:
    """These items."""
    return [CaseRow(*row) for row in in_chunks(query, OF_ITEMS, numbers)]


def from_addresses(query: Query, addresses: Iterable[str]) -> set[int]:
    """Messages from exactly these addresses."""
    return {row[0] for row in in_chunks(query, FROM_ADDRESSES, sorted(addresses))}


def from_domains(query: Query, domains: Sequence[str], most: int) -> set[int]:
    """At most so many messages from these domains or those below them, out of the index of senders alone."""
    ends = [_quoted(end) for one in domains for end in (f"@{one}", f".{one}")]
    names = {f"end{place}": f"%{end}" for place, end in enumerate(ends)}
    either = " OR ".join(f"from_addr LIKE :{name} ESCAPE '!'" for name in names)
    return {row[0] for row in query(FROM_DOMAINS % f"({either})", {"most": most, **names})}


def worded(query: Query, words: str) -> set[int]:
    """Messages that the index finds."""
    return {row[0] for row in query(WORDED, {"words": words})}


def by_hand(query: Query, items: Sequence[int]) -> set[int]:
    """Which of these items somebody changed by hand after they came in."""
    return {row[0] for row in in_chunks(query, BY_HAND, items)}


def known(query: Query, address: str, house: str) -> bool:
    """Do we know this address: was something said of it, is it in the registers, or was its mail decided on?

    Of its mail the newest 200 messages count. When a manager has an address at the domain ``house`` it is known too.
    """
    quoted, at_house = _quoted(address), _quoted(house)
    values = {"address": address, "quoted": f'%"{quoted}"%', "house": f'%@{at_house}"%' if house else ""}
    return bool(query(KNOWN, values)[0][0])


def _quoted(text: str) -> str:
    """For LIKE, so that every sign means itself."""
    return re.sub(r"([!%_])", r"!\1", text)


def open_from(query: Query, address: str) -> list[int]:
    """Items from this address that nobody decided on."""
    return [row[0] for row in query(OPEN_FROM, {"address": address})]


def subjects(query: Query, address: str, most: int) -> list[str]:
    """The subjects of the newest messages from this address."""
    return [row[0] for row in query(SUBJECTS, {"address": address, "most": most})]
