"""The tables of the inbox: weights, views, rules, senders, what was unlearned; and the log of its sessions."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer

from werkbank.storage.columns import flag, identity, table, whole, words
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
)
"""One session of the *beslisstroom*: how many of each decision, how many were skipped, how many still wait."""
