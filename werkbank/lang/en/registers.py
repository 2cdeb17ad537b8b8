"""The registers on the screen: mandates, persons and managers."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.registers import ManagerSaid, MandateSaid, PersonSaid, RegisterWords


def _parts(new: int, asked: int, aside: int, notes: int, questions: int) -> str:
    parts = (
        (new, "to decide", "to decide"), (asked, "with the manager", "with the manager"),
        (aside, "waits or sleeps", "wait or sleep"), (notes, "nota", "nota's"), (questions, "question", "questions"),
    )  # fmt: skip
    return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in parts if count)


def _pieces(count: int) -> str:
    return "1 item" if count == 1 else f"{count} items"


MANDATES: Final = MandateSaid(
    page="mandates",
    empty=lambda key: (
        f"There are no mandates yet. What you settle yourself (z) then always asks for a reason. {key}: lay one down."
    ),
    labels={
        "about": "about",
        "kind": "kind",
        "manager": "of whom",
        "limit": "limit",
        "until": "valid until",
        "kenmerk": "laid down in",
        "stands": "standing",
        "amount": "amount",
        "settled": "settled",
    },
    running="VALID",
    over="ENDED",
    no_end="no last day",
    until=lambda day: f"until {day}",
    days_left=lambda days: "last day" if days == 0 else f"{days} {'day' if days == 1 else 'days'} left",
    ended=lambda day: f"ended after {day}",
    manager_left="manager left",
    stands={
        "holds": "holds; z proposes it for items that are about this",
        "soon": "ends soon; extend it when it has to go on",
        "ended": "does not hold any more; z does not propose it. What was settled by it stays as it is",
        "manager-left": "holds, but the manager is not active any more",
    },
    not_written=lambda key: f"not said ({key}). A general mandate has to be in writing (Awb 10:5)",
    written="not in writing",
    amount="an item with a higher amount than the limit asks for a reason",
    no_amount="the limit names no amount, so none is looked at",
    settled=lambda count, last: f"{_pieces(count)}, the last {last}" if last else _pieces(count),
    nothing_settled="nothing yet",
    lately="Settled lately",
    blank_until="no last day",
    blank_limit="amount, kinds of items",
    lay_down=lambda back, palette, name: f"To lay one down: {back}, {palette}, {name}",
    ended_now=lambda about: f"Withdrawn: {about}; from today on it covers nothing",
    past=lambda day: f"{day} is over: then the mandate does not hold any more",
    holds_until=lambda day: f"Holds until {day}",
    holds="Holds until further notice",
)
PEOPLE: Final = PersonSaid(
    page="persons",
    empty=lambda key: f"Nobody is in the register yet. {key}: one more person.",
    nobody=lambda words, key: f"Nobody with “{words}” in name, role, organisation or address. {key}: everybody.",
    search="who",
    counted=lambda count: "1 person" if count == 1 else f"{count} persons",
    labels={
        "name": "name",
        "addresses": "mail addresses",
        "role": "role",
        "organisation": "organisation",
        "weight": "weight",
    },
    open=lambda count: f"{count} open",
    away=lambda day: f"away until {day}",
    away_from=lambda day: f"away from {day}",
    no_weight="by address",
    nothing_open=lambda name: f"Nothing waits for {name}, and no nota is on its way",
    away_short="away",
    back_short="back",
    reading="the card is being read",
)
MANAGERS: Final = ManagerSaid(
    page="managers",
    empty=lambda key: f"There is no manager yet. {key}: one more manager.",
    labels={
        "name": "name",
        "code": "abbreviation",
        "addresses": "mail addresses",
        "themes": "themes",
        "stands": "standing",
        "open": "still open",
    },
    open=lambda count: f"{count} open",
    nothing_open="nothing",
    active="active",
    inactive="not active",
    stopped=lambda name: f"{name} is not active any more",
    started=lambda name: f"{name} is active again",
    left=lambda count: f"{count} still open",
    none_left=lambda name: f"Nothing is open for {name} any more",
    still_open=lambda key: f"{key}: hand all of it over",
    nobody_else="There is no other active manager to hand it over to",
    to_whom="all of it to",
    handed_over=lambda count, of, to: f"{_pieces(count)} of {of} handed over to {to}",
    parts=_parts,
    code_follows="without an abbreviation it becomes the capitals of the name",
    stop_short="leaves",
    start_short="active again",
)
REGISTERS: Final = RegisterWords(
    kept=lambda name: f"Kept: {name}",
    none_here="There is nothing under the cursor",
    mandates=MANDATES,
    people=PEOPLE,
    managers=MANAGERS,
)
