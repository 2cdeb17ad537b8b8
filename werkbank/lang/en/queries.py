"""The words of a query."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.queries import QueryWords

QUERIES: Final = QueryWords(
    fields={
        "manager": ("manager",),
        "from": ("from", "sender"),
        "to": ("to",),
        "theme": ("theme",),
        "sort": ("kind",),
        "state": ("decision", "state"),
        "marking": ("marking",),
        "label": ("label",),
        "status": ("status",),
        "is": ("is",),
        "due": ("due", "deadline", "by"),
        "plan": ("plan",),
        "received": ("received", "came"),
        "points": ("points",),
    },
    weights={
        "parliament": ("parliament",),
        "minister": ("minister", "secretary", "state-secretary"),
        "top": ("top",),
        "director": ("director",),
        "ministry": ("ministry", "government"),
        "citizen": ("citizen",),
        "organisation": ("organisation",),
        "internal": ("own-house", "internal"),
    },
    bare={
        "new": ("new",),
        "returned": ("returned",),
        "bulk": ("bulk",),
        "copied": ("cc",),
        "nobody": ("unassigned", "nobody"),
    },
    either=("or",),
    negation=("not",),
    none=("none",),
    help="late from:parliament manager:name due:<5wd, or plain words",
    field=lambda word: f'I do not know "{word}:".',
    value=lambda field, word: f'I know no "{word}" for {field}.',
    date=lambda word: f'"{word}" is no date.',
    number=lambda word: f'"{word}" is no number.',
    long=lambda most: f"A query has at most {most} characters.",
    many=lambda most: f"A query has at most {most} words.",
    deep=lambda most: f"There are more than {most} brackets within each other here.",
    negates=lambda word: f'"{word}" turns nothing around: a dash does.',
    meant=lambda names: f"Did you mean: {names}?",
    may_become=lambda first, others: f"→ {first} · ↓ {others}",
    first_enter=lambda key: f"Press enter first; then {key} keeps this search.",
    place=lambda at: f"It goes wrong at character {at}.",
    leave="Looking for those very words? Put them in quotes.",
    found=lambda count: "1 piece" if count == 1 else f"{count} pieces",
    at_least=lambda count: f"{count} pieces or more",
    everything="everything",
    counted=lambda name, count: f"{name} {count}",
    or_more=lambda count: f"{count}+",
    viewing=lambda name: f"view: {name}",
    first_of=lambda count: f"the first {count}",
    no_view="First choose a view that you have kept yourself.",
    kept=lambda name: f"View “{name}” kept",
    changed=lambda name: f"View “{name}” changed",
    removed=lambda name: f"View “{name}” removed",
    takes_help="takes away: what is here, is in no view after it",
    mark_first="Tick a piece first; then you pick up to this one.",
    marked_conversation=lambda count: (
        "1 piece of this conversation" if count == 1 else f"{count} pieces of this conversation"
    ),
    marked_sender=lambda count: "1 piece from this sender" if count == 1 else f"{count} pieces from this sender",
)
