"""The eleven decisions as one table: key, resulting state, what each needs, and where it shows up in the brief."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

State = Literal[
    "new",
    "decide",
    "sign",
    "discuss",
    "read",
    "settled",
    "referred",
    "waiting",
    "snoozed",
    "note",
    "question",
    "archived",
]
Decision = Literal[
    "decide", "sign", "discuss", "read", "settle", "refer", "wait", "snooze", "note", "question", "archive"
]
Answer = Literal["", "yes", "no", "discuss", "other"]
Field = Literal[
    "gist",
    "advice",
    "due",
    "kenmerk",
    "reason",
    "desk",
    "asker_told",
    "person",
    "chase",
    "until",
    "type",
    "author",
    "checklist",
]
Section = Literal["decide", "sign", "discuss", "settled", "referred", "read", ""]


class Rule(NamedTuple):
    """One decision. ``needs`` must be known after guesses are filled in; ``takes`` may be given."""

    decision: Decision
    key: str
    state: State
    needs: tuple[Field, ...]
    takes: tuple[Field, ...]
    section: Section


RULES: Final[tuple[Rule, ...]] = (
    Rule("decide", "b", "decide", ("gist", "advice", "due"), ("kenmerk", "reason"), "decide"),
    Rule("sign", "o", "sign", ("kenmerk", "due"), ("gist", "advice"), "sign"),
    Rule("discuss", "p", "discuss", ("gist",), ("advice", "due"), "discuss"),
    Rule("read", "i", "read", ("gist",), ("advice",), "read"),
    Rule("settle", "z", "settled", (), ("reason", "gist"), "settled"),
    Rule("refer", "d", "referred", ("desk", "asker_told"), ("gist", "reason"), "referred"),
    Rule("wait", "w", "waiting", ("person", "chase"), ("gist", "reason"), ""),
    Rule("snooze", "s", "snoozed", ("until",), ("reason",), ""),
    Rule("note", "n", "note", ("type", "author", "due"), ("gist", "kenmerk"), ""),
    Rule("question", "v", "question", ("checklist", "due"), ("gist",), ""),
    Rule("archive", "a", "archived", (), ("reason",), ""),
)
BY_DECISION: Final[dict[Decision, Rule]] = {rule.decision: rule for rule in RULES}
BY_KEY: Final[dict[str, Rule]] = {rule.key: rule for rule in RULES}
STATES: Final[tuple[State, ...]] = get_args(State)
SECTION_OF: Final[dict[State, Section]] = {rule.state: rule.section for rule in RULES}
"""In which section of the brief a state shows up; absent for ``new``."""

ASKING: Final[tuple[State, ...]] = ("decide", "sign", "discuss")
"""States that ask the manager something: they stay in the brief until answered or withdrawn."""

LEAVING: Final[tuple[State, ...]] = ("read", "settled", "referred")
"""States that are told once: they leave after one frozen brief."""
