"""The tables of the inbox: weights, views, rules, senders, the log of its sessions, decisions by clue."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from werkbank.storage.columns import flag, identity, metadata, table, whole, words
from werkbank.storage.types import Json, Utc

weighing = table("weighing", identity(), Column("manager_id", Integer), words("text"))
saved_view = table("saved_view", identity(), words("name"), words("query"), whole("place"), flag("consumes"))
rule = table(
    "rule", identity(), words("name"), whole("place"), flag("active"), words("conditions"), words("effects")
)  # fmt: skip
sender = table("sender", identity(), words("address"), words("verdict"))
Index("ix_sender_address", sender.c.address)
unlearned = table("unlearned", identity(), words("clue"), words("decision"))
sitting = table(
    "sitting",
    identity(),
    Column("began", Utc, nullable=False),
    Column("ended", Utc, nullable=False),
    Column("manager_id", Integer),
    words("query"),
    Column("decided", Json, nullable=False, default={}, server_default="{}"),
    whole("skipped"),
    whole("waiting"),
    whole("left_at"),
)
"""One session of the *beslisstroom*: how many of each decision, how many were skipped, how many still wait.

``left_at`` is the item that was in sight when it was left halfway; 0 when it was gone through to its end."""
lesson = Table(
    "lesson",
    metadata,
    Column("clue", Text, primary_key=True),
    Column("item_id", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Derived: by which clues (``domain.suggestions``) a decided item is found when another has the same."""
Index("ix_lesson_item_id", lesson.c.item_id)
