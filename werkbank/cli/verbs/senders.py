"""``werkbank sender``: what was said of who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from werkbank.cli.app import argument, group, verb
from werkbank.cli.listing import listing
from werkbank.domain.triage_keeping import VERDICTS

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.lang import Words


def _list(state: State) -> None:
    """All of whom something was said, by address."""
    said = state.words.rules
    listing(
        state,
        state.services.senders.all(),
        lambda one: {"address": one.address, "verdict": one.verdict},
        lambda one: (one.address, said.verdicts[one.verdict]),
        (0, -1),
        said.no_senders,
    )


def _set(state: State, of: str, verdict: str) -> None:
    """Say something of a sender, by his address or by something he sent."""
    made, said = state.services.senders.say(of, verdict), state.words.rules
    if state.as_json:
        one = made.sender
        state.output.json({"address": one.address, "verdict": one.verdict, "changed": made.changed})
        return
    also = f" · {said.also(made.others)}" if made.others else ""
    state.output.line(f"{said.said(made.sender.address, said.verdicts[made.sender.verdict])}{also}")
    state.output.narrate(state.words.cli.undo_hint)


def _sender(words: Words) -> click.Command:
    return group(
        words,
        "sender",
        verb(words, "sender list", _list),
        verb(
            words, "sender set", _set, argument("of", "ADDRESS|ID"),
            argument("verdict", "|".join(VERDICTS), type=click.Choice(VERDICTS)),
        ),
    )  # fmt: skip


VERBS = {"sender": _sender}
