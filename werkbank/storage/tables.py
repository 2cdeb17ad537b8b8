"""The tables, in four kinds.

* journaled: what people change; every change is in a deed, with images before and after;
* immutable: what came in or was frozen; only insert and withdrawal (``live``) are journaled, by id and hash;
* derived: rebuilt at will from the others, outside deeds;
* log: deeds, what was rejected at the door, and what left the house.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from werkbank.storage.columns import flag, identity, metadata, partial, several, table, to, whole, words
from werkbank.storage.question_tables import commitment, question, question_check, question_part
from werkbank.storage.triage_tables import lesson, rule, saved_view, sender, sitting, unlearned, weighing
from werkbank.storage.types import Json, Utc

__all__ = [
    "commitment", "lesson", "metadata", "question", "question_check", "question_part", "rule", "saved_view", "sender",
    "sitting", "unlearned", "weighing",
]  # fmt: skip

# --- journaled -------------------------------------------------------------------------------------------------------
manager = table(
    "manager", identity(), words("name"), words("code"), several("addresses"), several("themes"), flag("active")
)
person = table(
    "person", identity(), words("name"), several("addresses"), words("role"), words("organisation"), words("weight")
)
desk = table(
    "desk", identity(), words("name"), several("topics"), words("channel"), words("supply"), Column("checked", Date),
    words("address"), whole("reply_days"),
)  # fmt: skip
mandate = table(
    "mandate",
    identity(),
    to("manager_id", "manager", required=True),
    words("kind"),
    words("about"),
    words("limit"),
    words("kenmerk"),
    Column("until", Date),
)
item = table(
    "item",
    identity(),
    to("message_id", "message", required=True),
    to("manager_id", "manager"),
    words("title"),
    flag("copied"),
    Column("state", Text, nullable=False, default="new", server_default="new"),
    Column("decided_at", Utc),
    words("gist"),
    words("advice"),
    Column("due", Date),
    words("due_time"),
    words("kenmerk"),
    words("reason"),
    Column("person_id", Integer, ForeignKey("person.id")),
    Column("desk_id", Integer, ForeignKey("desk.id")),
    flag("asker_told"),
    Column("mandate_id", Integer, ForeignKey("mandate.id")),
    Column("return_on", Date),
    words("until_event"),
    words("marking"),
    words("marking_reason"),
    words("term_kind"),
    words("risk"),
    words("action"),
    words("sensitivity"),
    whole("manual_points"),
    words("manual_reason"),
    words("answer"),
    Column("split_from", Integer),
    Column("created_at", Utc),
    words("theme"),
    whole("waiters"),
    Column("reminded_on", Date),
)
Index("ix_item_state_order", item.c.state, item.c.manager_id, item.c.return_on, item.c.decided_at)
_DUE: Final = item.c.due.is_not(None)
partial("ix_item_state_due", item.c.state, item.c.due, item.c.manager_id, item.c.answer, where=_DUE)
_UNTOLD: Final = text("state = 'referred' AND asker_told = 0")
partial("ix_item_untold", item.c.decided_at, item.c.id, where=_UNTOLD)
_TITLED: Final = item.c.title != text("''")
partial("ix_item_titled", item.c.id, where=_TITLED)
note = table(
    "note",
    identity(),
    to("item_id", "item", required=True),
    Column("manager_id", Integer, ForeignKey("manager.id")),
    words("type"),
    words("title"),
    Column("author_id", Integer, ForeignKey("person.id"), index=True),
    Column("due", Date),
    words("kenmerk"),
    words("marking"),
    whole("version"),
    Column("substitute_id", Integer),
    words("theme"),
    words("state"),
    words("step"),
    words("progress"),
)
note_template = table("note_template", identity(), words("kind"), words("code"), whole("version"), words("text"))
absence = table(
    "absence",
    identity(),
    to("person_id", "person", required=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
)
reminder = table(
    "reminder",
    identity(),
    to("note_id", "note", required=True),
    Column("person_id", Integer, ForeignKey("person.id")),
    words("level"),
    Column("sent_on", Date, nullable=False),
    Column("wanted", Date),
)
note_link = table("note_link", identity(), to("note_id", "note", required=True), words("kind"), whole("to_id"))
item_term = table(
    "item_term",
    identity(),
    to("item_id", "item", required=True),
    words("rule"),
    whole("version"),
    words("length"),
    words("regime"),
    Column("start", Date, nullable=False),
    words("extension"),
    words("extension_reason"),
    Column("nominal", Date),
    Column("legal", Date),
    Column("plan", Date),
)
term_pause = table(
    "term_pause",
    identity(),
    to("item_id", "item", required=True),
    Column("first", Date, nullable=False),
    Column("end", Date),
    flag("inclusive"),
    words("reason"),
)
closing_day = table("closing_day", identity(), Column("day", Date, nullable=False), words("name"))
brief_choice = table(
    "brief_choice",
    identity(),
    to("manager_id", "manager", required=True),
    to("item_id", "item", required=True),
    whole("number"),
    flag("left_out"),
    words("reason"),
    Column("position", Integer),
)
brief_pin = table(
    "brief_pin",
    identity(),
    to("manager_id", "manager", required=True),
    whole("number"),
    whole("position"),
    words("text"),
)
setting = table("setting", identity(), Column("key", Text, nullable=False, unique=True), words("value"))

# --- immutable -------------------------------------------------------------------------------------------------------
blob = table(
    "blob",
    identity(),
    Column("sha", Text, nullable=False, unique=True),
    whole("size"),
    Column("codec", Text, nullable=False, default="zlib", server_default="zlib"),
    Column("data", LargeBinary, nullable=False),
)
message = table(
    "message",
    identity(),
    Column("sha", Text, nullable=False, index=True),
    Column("fingerprint", Text, nullable=False, index=True),
    flag("live"),
    Column("kind", Text, nullable=False, default="mail", server_default="mail"),
    words("direction"),
    words("message_id"),
    Column("date", Utc),
    Column("received", Utc, nullable=False),
    Column("taken_in", Utc, nullable=False, index=True),
    words("path"),
    Column("part", Integer),
    words("bulk"),
    several("flaws"),
    words("marking"),
    words("marking_place"),
)
brief = table(
    "brief",
    identity(),
    flag("live"),
    Column("manager_id", Integer, nullable=False, index=True),
    whole("number"),
    Column("code", Text, nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("frozen_at", Utc, nullable=False),
    Column("sha", Text, nullable=False),
    Column("lines", Text, nullable=False),
)
brief_file = table(
    "brief_file",
    identity(),
    flag("live"),
    to("brief_id", "brief", required=True),
    words("format"),
    words("sha"),
    UniqueConstraint("brief_id", "format"),
)

# --- derived ---------------------------------------------------------------------------------------------------------
reading = Table(
    "reading",
    metadata,
    Column("message_id", Integer, primary_key=True, autoincrement=False),
    words("subject"),
    words("from_name"),
    Column("from_addr", Text, nullable=False, default="", server_default="", index=True),
    words("sort"),
    words("weight"),
    several("to"),
    several("cc"),
    several("attachments"),
    words("people"),
    words("body"),
)
thread = Table(
    "thread",
    metadata,
    Column("message_id", Integer, primary_key=True, autoincrement=False),
    Column("conversation", Integer, nullable=False, index=True),
)
thread_key = Table(
    "thread_key",
    metadata,
    Column("key", Text, primary_key=True),
    Column("conversation", Integer, nullable=False, index=True),
)
rank = Table(
    "rank",
    metadata,
    Column("item_id", Integer, primary_key=True, autoincrement=False),
    Column("manager_id", Integer),
    Column("shown_from", Date),
    whole("quadrant"),
    whole("points"),
    Column("plan", Date, nullable=False),
    Column("received", Utc, nullable=False),
    words("status"),
    Column("slack", Integer),
    words("returned"),
    whole("norm_days"),
    # What a query asks of an item: here too, so that the open ones are looked through without reading a message.
    Column("due", Date),
    words("sort"),
    words("weight"),
    words("sender"),
    words("theme"),
    words("marking"),
    words("bulk"),
    flag("copied"),
    # What another day and other weights are worked out from.
    words("moved"),
    words("rests_on"),
)
# In the order of the list, with only what is or comes in sight; each holds all that cutting a window asks.
_IN_SIGHT: Final = rank.c.shown_from.is_not(None)
_ORDER: Final = (
    rank.c.quadrant, rank.c.points.desc(), rank.c.plan, rank.c.received, rank.c.item_id, rank.c.shown_from
)  # fmt: skip
_PLACE: Final = (
    rank.c.quadrant, rank.c.points.desc(), rank.c.plan, rank.c.item_id, rank.c.shown_from, rank.c.manager_id
)  # fmt: skip
partial("ix_rank_order", *_ORDER, where=_IN_SIGHT)
partial("ix_rank_manager_order", rank.c.manager_id, *_ORDER, where=_IN_SIGHT)
# What comes in sight on a later day; what is new is in sight always and not in this index.
_RETURNING: Final = rank.c.shown_from > text("'0001-01-01'")
partial("ix_rank_returning", rank.c.shown_from, where=_RETURNING)
_BACK: Final = rank.c.returned != text("''")
partial("ix_rank_back", *_PLACE, where=_BACK)
_TIGHT: Final = text("status IN ('tight', 'infeasible')")
partial("ix_rank_tight", *_PLACE, where=_TIGHT)
tally = Table(
    "tally",
    metadata,
    Column("owner", Integer, primary_key=True, autoincrement=False),
    Column("quadrant", Integer, primary_key=True, autoincrement=False),
    Column("points", Integer, primary_key=True, autoincrement=False),
    whole("shown"),
    whole("undecided"),
    whole("tight"),
    whole("late"),
    whole("unassigned"),
)
brief_item = Table(
    "brief_item",
    metadata,
    Column("brief_id", Integer, primary_key=True, autoincrement=False),
    Column("item_id", Integer, primary_key=True, autoincrement=False),
    whole("number"),
    words("section"),
)
Index("ix_brief_item_item_id", brief_item.c.item_id)
memory = Table(
    "memory",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    words("asked"),
    words("said"),
)
derived_note = Table("derived_note", metadata, Column("key", Text, primary_key=True), words("value"))

# --- log -------------------------------------------------------------------------------------------------------------
deed = table(
    "deed",
    identity(),
    Column("at", Utc, nullable=False),
    Column("key", Text, nullable=False),
    Column("args", Json, nullable=False),
    Column("origin", Text, nullable=False),
    flag("finished"),
    Column("last_at", Utc, nullable=False),
    Column("undoes", Integer, ForeignKey("deed.id")),
    Column("undone_by", Integer, ForeignKey("deed.id")),
    flag("sealed"),
    words("revision"),
)
deed_change = Table(
    "deed_change",
    metadata,
    Column("deed_id", Integer, ForeignKey("deed.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
Index("ix_deed_change_row", deed_change.c.kind, deed_change.c.row_id)
rejected = table(
    "rejected", identity(), words("path"), Column("part", Integer), words("reason"), words("detail"),
    Column("at", Utc, nullable=False),
)  # fmt: skip
export_log = table(
    "export_log",
    identity(),
    Column("at", Utc, nullable=False),
    words("what"),
    words("format"),
    Column("manager_id", Integer),
    several("refs"),
)

JOURNALED: Final = (
    manager, person, desk, mandate, item, note, note_template, absence, reminder, note_link, question, question_part,
    question_check, commitment, item_term, term_pause, closing_day, brief_choice, brief_pin, setting,
    weighing, saved_view, rule, sender, unlearned,
)  # fmt: skip
IMMUTABLE: Final = (message, brief, brief_file)
BYTES: Final = (blob,)
DERIVED: Final = (reading, thread, thread_key, rank, tally, brief_item, memory, lesson, derived_note)
LOG: Final = (deed, deed_change, rejected, export_log, sitting)
BY_NAME: Final = {table.name: table for table in (*JOURNALED, *IMMUTABLE)}
SEARCH: Final = "search"
"""The full-text index over ``reading`` (FTS5, external content); made in the first migration."""
RECALL: Final = "recall"
"""The same over ``memory``: answered parts (their number times two) and commitments (times two and one more)."""
INDEXES: Final = (SEARCH, RECALL)
