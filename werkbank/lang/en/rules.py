"""Rules and senders in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.rules import RuleWords


def _whole(count: int) -> str:
    return f"{count:,}"


def _pieces(count: int) -> str:
    return "1 item" if count == 1 else f"{_whole(count)} items"


RULES: Final = RuleWords(
    fields={
        "sender": "from", "to": "to", "subject": "subject", "words": "words", "sort": "kind", "bulk": "bulk mail",
        "marking": "marked", "manager": "for", "set-manager": "manager", "theme": "theme",
        "decision": "decision", "set-marking": "marking", "snooze": "snooze", "name": "name",
    },
    steps={"first": "If", "second": "and", "rare": "and", "third": "Then", "fourth": "and"},
    faults={
        "unread": lambda _: "This rule cannot be read any more and does nothing. Write it again or take it away.",
        "manager-gone": lambda _: "The manager it gives is gone; that part does nothing. Choose another.",
        "asked-manager-gone": lambda _: "The manager it asks for is gone, so it never holds.",
        "never": lambda other: f"{other} always goes first and does this already.",
        "against": lambda other: f"{other} always goes first and sets something else; that part does nothing.",
        "past": lambda _: "The day it would come back is past; that part does nothing. Choose a later day.",
    },
    verdicts={"in": "belongs here", "bulk": "for information", "away": "to the archive"},
    page="Rules",
    empty=lambda new, back: (
        "There are no rules yet. A rule handles mail as soon as it comes in: if the sender or the subject is so, then "
        f"to that manager, the reading folder or the archive. {new} writes one; {back} goes back to the inbox, where "
        "ctrl+p has “make a rule of this item”."
    ),
    either=" or ",
    both=" and ",
    sender=lambda text: f"from {text}",
    to=lambda text: f"to {text}",
    subject=lambda text: f"subject {text}",
    words=lambda text: f"with {text}",
    sort=lambda text: f"kind {text}",
    bulk="bulk mail",
    no_bulk="no bulk mail",
    marking=lambda text: f"marked {text}",
    manager=lambda text: f"of manager {text}",
    gone="(gone)",
    to_manager=lambda text: f"to {text}",
    theme=lambda text: f"theme {text}",
    mark=lambda text: f"marking {text}",
    snooze=lambda text: f"snoozes until {text}",
    until_reply="reply",
    unreadable="cannot be read",
    when="If",
    then="Then",
    off="off",
    on="on",
    touched=lambda count: f"{_pieces(count)} done",
    done=lambda count: f"{_whole(count)} done",
    held=lambda count, undecided: f"Would hold for {_pieces(count)}, of which {_whole(undecided)} undecided.",
    holds_none="Would hold for nothing of what is here.",
    looking="Looks what it would hold for…",
    newest="The newest it holds for",
    yes="yes",
    no="no",
    kept=lambda name: f"Rule kept: {name}",
    removed=lambda name: f"Rule gone: {name}. What it did stays done.",
    switched_on=lambda name: f"Rule on: {name}",
    switched_off=lambda name: f"Rule off: {name}",
    stayed=lambda count: (
        f"{_pieces(count)} {'keeps its' if count == 1 else 'keep their'} manager: the other has a copy already."
    ),
    ran=lambda count: f"The rule changed {_pieces(count)}.",
    would=lambda count: (
        f"Running it changes {_pieces(count)} now." if count else "Running it changes nothing now: all is so, or goes first."
    ),
    changes="changes",
    ran_all=lambda count: f"The rules together changed {_pieces(count)}.",
    running=lambda count: f"Rule over the inbox: {_pieces(count)}",
    ran_none="There was nothing undecided for which this rule does anything.",
    run_hint=lambda key: f"{key} runs it over what is still undecided in the inbox.",
    from_hidden="No rule is made of a marked item: its words stay shut.",
    stranger=lambda key: f"new sender: {key}",
    new_sender=lambda key: f"New sender: belongs here, for information, or to the archive? {key}",
    ask_sender="This sender",
    said=lambda who, what: f"{who}: {what}",
    now=lambda what: f"now: {what}",
    also=lambda count: f"{_pieces(count)} that {'was' if count == 1 else 'were'} here too",
    no_senders="It was said of nobody yet whether his mail belongs here.",
    cli_empty="There are no rules yet. Write one with: werkbank rule add --from ADDRESS --decide archive",
)  # fmt: skip
