"""Rules and senders in words."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict

RuleFields = TypedDict(
    "RuleFields",
    {
        "sender": str, "to": str, "subject": str, "words": str, "sort": str, "bulk": str, "marking": str,
        "manager": str, "set-manager": str, "theme": str, "decision": str, "set-marking": str, "snooze": str,
        "name": str,
    },
)  # fmt: skip
"""What each field of the form is called."""
RuleFaults = TypedDict(
    "RuleFaults",
    {
        "unread": Callable[[str], str], "manager-gone": Callable[[str], str],
        "asked-manager-gone": Callable[[str], str], "never": Callable[[str], str], "against": Callable[[str], str],
        "past": Callable[[str], str],
    },
)  # fmt: skip
"""What is amiss; given is the rule that goes first, as it is called."""
VerdictNames = TypedDict("VerdictNames", {"in": str, "bulk": str, "away": str})


class RuleSteps(TypedDict):
    """The lines of the form."""

    first: str
    second: str
    rare: str
    third: str
    fourth: str


class RuleWords(NamedTuple):
    """All of it."""

    fields: RuleFields
    steps: RuleSteps
    faults: RuleFaults
    verdicts: VerdictNames
    page: str
    empty: Callable[[str, str], str]
    """With the key for a new rule, and the one that goes back."""
    either: str
    both: str
    sender: Callable[[str], str]
    to: Callable[[str], str]
    subject: Callable[[str], str]
    words: Callable[[str], str]
    sort: Callable[[str], str]
    bulk: str
    no_bulk: str
    marking: Callable[[str], str]
    manager: Callable[[str], str]
    gone: str
    """In place of the name of a manager who is not there."""
    to_manager: Callable[[str], str]
    theme: Callable[[str], str]
    mark: Callable[[str], str]
    snooze: Callable[[str], str]
    until_reply: str
    unreadable: str
    when: str
    then: str
    off: str
    on: str
    touched: Callable[[int], str]
    done: Callable[[int], str]
    """The same, where there is little room."""
    held: Callable[[int, int], str]
    """For how many it would have held, and how many of those nobody decided on."""
    holds_none: str
    looking: str
    newest: str
    yes: str
    no: str
    kept: Callable[[str], str]
    removed: Callable[[str], str]
    switched_on: Callable[[str], str]
    switched_off: Callable[[str], str]
    stayed: Callable[[int], str]
    """How many kept their manager, because the one that is given has a copy already."""
    ran: Callable[[int], str]
    would: Callable[[int], str]
    """How many items running it would change now."""
    changes: str
    """Beside one of those."""
    ran_all: Callable[[int], str]
    running: Callable[[int], str]
    ran_none: str
    run_hint: Callable[[str], str]
    from_hidden: str
    stranger: Callable[[str], str]
    """The same in a few words, with the key."""
    new_sender: Callable[[str], str]
    """With the key that says something of him."""
    ask_sender: str
    said: Callable[[str, str], str]
    """Of whom, and what."""
    now: Callable[[str], str]
    """What was said of a sender before."""
    also: Callable[[int], str]
    no_senders: str
    cli_empty: str
