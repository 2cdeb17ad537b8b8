"""The tables, in four kinds.

* journaled: what people change; every change is in a deed, with images before and after;
* immutable: what came in or was frozen; only insert and withdrawal (``live``) are journaled, by id and hash;
* derived: rebuilt at will from the others, outside deeds;
* log: deeds, what was rejected at the door, and what left the house.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

from werkbank.storage.types import Json, Utc

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, default=False, server_default="0")


def _list(name: str) -> Column[object]:
    return Column(name, Json, nullable=False, default=(), server_default="[]")


def _to(name: str, target: str, *, required: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=not required, index=True)


def _table(name: str, *columns: SchemaItem) -> Table:
    return Table(name, metadata, *columns, sqlite_autoincrement=True)


# --- journaled -------------------------------------------------------------------------------------------------------
manager = _table("manager", _id(), _text("name"), _text("code"), _list("addresses"), _list("themes"), _flag("active"))
person = _table(
    "person", _id(), _text("name"), _list("addresses"), _text("role"), _text("organisation"), _text("weight")
)
desk = _table("desk", _id(), _text("name"), _list("topics"), _text("channel"), _text("supply"), Column("checked", Date))
mandate = _table(
    "mandate",
    _id(),
    _to("manager_id", "manager", required=True),
    _text("kind"),
    _text("about"),
    _text("limit"),
    _text("kenmerk"),
    Column("until", Date),
)
item = _table(
    "item",
    _id(),
    _to("message_id", "message", required=True),
    _to("manager_id", "manager"),
    _text("title"),
    _flag("copied"),
    Column("state", Text, nullable=False, default="new", server_default="new"),
    Column("decided_at", Utc),
    _text("gist"),
    _text("advice"),
    Column("due", Date),
    _text("due_time"),
    _text("kenmerk"),
    _text("reason"),
    Column("person_id", Integer, ForeignKey("person.id")),
    Column("desk_id", Integer, ForeignKey("desk.id")),
    _flag("asker_told"),
    Column("mandate_id", Integer, ForeignKey("mandate.id")),
    Column("return_on", Date),
    _text("until_event"),
    _text("marking"),
    _text("marking_reason"),
    _text("term_kind"),
    _text("risk"),
    _text("action"),
    _text("sensitivity"),
    _whole("manual_points"),
    _text("manual_reason"),
    _text("answer"),
    Column("split_from", Integer),
    Column("created_at", Utc),
)
Index("ix_item_state_order", item.c.state, item.c.manager_id, item.c.return_on, item.c.decided_at)
_DUE: Final = item.c.due.is_not(None)
Index(
    "ix_item_state_due", item.c.state, item.c.due, item.c.manager_id, item.c.answer,
    sqlite_where=_DUE, postgresql_where=_DUE,
)  # fmt: skip
_TITLED: Final = item.c.title != text("''")
Index("ix_item_titled", item.c.id, sqlite_where=_TITLED, postgresql_where=_TITLED)
note = _table(
    "note",
    _id(),
    _to("item_id", "item", required=True),
    Column("manager_id", Integer, ForeignKey("manager.id")),
    _text("type"),
    _text("title"),
    Column("author_id", Integer, ForeignKey("person.id"), index=True),
    Column("due", Date),
    _text("kenmerk"),
    _text("marking"),
    _whole("version"),
    Column("substitute_id", Integer),
    _text("theme"),
    _text("state"),
    _text("step"),
    _text("progress"),
)
note_template = _table("note_template", _id(), _text("kind"), _text("code"), _whole("version"), _text("text"))
absence = _table(
    "absence",
    _id(),
    _to("person_id", "person", required=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
)
reminder = _table(
    "reminder",
    _id(),
    _to("note_id", "note", required=True),
    Column("person_id", Integer, ForeignKey("person.id")),
    _text("level"),
    Column("sent_on", Date, nullable=False),
    Column("wanted", Date),
)
note_link = _table("note_link", _id(), _to("note_id", "note", required=True), _text("kind"), _whole("to_id"))
question = _table(
    "question",
    _id(),
    _to("item_id", "item", required=True),
    Column("manager_id", Integer, ForeignKey("manager.id")),
    _text("checklist"),
    _text("title"),
    Column("due", Date),
    _text("marking"),
    _whole("version"),
    Column("author_id", Integer),
    *(_text(name) for name in ("asker", "behalf", "addressee", "text", "behind", "kind", "core", "reference")),
    Column("submitted", Date),
    Column("requested", Date),
    _text("state"),
    _text("override"),
)
question_part = _table(
    "question_part",
    _id(),
    _to("question_id", "question", required=True),
    _whole("place"),
    _list("numbers"),
    *(_text(name) for name in ("text", "core", "answer", "advice")),
    _flag("answered"),
    _text("taken_from"),
)
question_check = _table(
    "question_check",
    _id(),
    _to("question_id", "question", required=True),
    _to("part_id", "question_part"),
    *(_text(name) for name in ("item", "state", "answer", "remark", "source")),
    Column("as_of", Date),
    Column("person_id", Integer, index=True),
    Column("wanted", Date),
    Column("asked_on", Date),
    Column("in_on", Date),
    _text("reason"),
)
commitment = _table(
    "commitment",
    _id(),
    *(_text(name) for name in ("kind", "text")),
    Column("made_on", Date),
    *(_text(name) for name in ("occasion", "reference")),
    Column("due", Date),
    _text("state"),
    Column("state_on", Date),
    _text("remark"),
    Column("manager_id", Integer),
    Column("person_id", Integer),
    *(_text(name) for name in ("theme", "marking")),
    Column("question_id", Integer, index=True),
)
item_term = _table(
    "item_term",
    _id(),
    _to("item_id", "item", required=True),
    _text("rule"),
    _whole("version"),
    _text("length"),
    _text("regime"),
    Column("start", Date, nullable=False),
    _text("extension"),
    _text("extension_reason"),
    Column("nominal", Date),
    Column("legal", Date),
    Column("plan", Date),
)
term_pause = _table(
    "term_pause",
    _id(),
    _to("item_id", "item", required=True),
    Column("first", Date, nullable=False),
    Column("end", Date),
    _flag("inclusive"),
    _text("reason"),
)
closing_day = _table("closing_day", _id(), Column("day", Date, nullable=False), _text("name"))
brief_choice = _table(
    "brief_choice",
    _id(),
    _to("manager_id", "manager", required=True),
    _to("item_id", "item", required=True),
    _whole("number"),
    _flag("left_out"),
    _text("reason"),
    Column("position", Integer),
)
brief_pin = _table(
    "brief_pin", _id(), _to("manager_id", "manager", required=True), _whole("number"), _whole("position"), _text("text")
)
setting = _table("setting", _id(), Column("key", Text, nullable=False, unique=True), _text("value"))

# --- immutable -------------------------------------------------------------------------------------------------------
blob = _table(
    "blob",
    _id(),
    Column("sha", Text, nullable=False, unique=True),
    _whole("size"),
    Column("codec", Text, nullable=False, default="zlib", server_default="zlib"),
    Column("data", LargeBinary, nullable=False),
)
message = _table(
    "message",
    _id(),
    Column("sha", Text, nullable=False, index=True),
    Column("fingerprint", Text, nullable=False, index=True),
    _flag("live"),
    Column("kind", Text, nullable=False, default="mail", server_default="mail"),
    _text("direction"),
    _text("message_id"),
    Column("date", Utc),
    Column("received", Utc, nullable=False),
    Column("taken_in", Utc, nullable=False, index=True),
    _text("path"),
    Column("part", Integer),
    _text("bulk"),
    _list("flaws"),
    _text("marking"),
    _text("marking_place"),
)
brief = _table(
    "brief",
    _id(),
    _flag("live"),
    Column("manager_id", Integer, nullable=False, index=True),
    _whole("number"),
    Column("code", Text, nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("frozen_at", Utc, nullable=False),
    Column("sha", Text, nullable=False),
    Column("lines", Text, nullable=False),
)
brief_file = _table(
    "brief_file",
    _id(),
    _flag("live"),
    _to("brief_id", "brief", required=True),
    _text("format"),
    _text("sha"),
    UniqueConstraint("brief_id", "format"),
)

# --- derived ---------------------------------------------------------------------------------------------------------
reading = Table(
    "reading",
    metadata,
    Column("message_id", Integer, primary_key=True, autoincrement=False),
    _text("subject"),
    _text("from_name"),
    Column("from_addr", Text, nullable=False, default="", server_default="", index=True),
    _text("sort"),
    _text("weight"),
    _list("to"),
    _list("cc"),
    _list("attachments"),
    _text("people"),
    _text("body"),
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
    _whole("quadrant"),
    _whole("points"),
    Column("plan", Date, nullable=False),
    Column("received", Utc, nullable=False),
    _text("status"),
    Column("slack", Integer),
    _text("returned"),
    _whole("norm_days"),
)
# In the order of the list, with only what is or comes in sight; each holds all that cutting a window asks.
_IN_SIGHT: Final = rank.c.shown_from.is_not(None)
_ORDER: Final = (
    rank.c.quadrant, rank.c.points.desc(), rank.c.plan, rank.c.received, rank.c.item_id, rank.c.shown_from
)  # fmt: skip
_PLACE: Final = (
    rank.c.quadrant, rank.c.points.desc(), rank.c.plan, rank.c.item_id, rank.c.shown_from, rank.c.manager_id
)  # fmt: skip
Index("ix_rank_order", *_ORDER, sqlite_where=_IN_SIGHT, postgresql_where=_IN_SIGHT)
Index("ix_rank_manager_order", rank.c.manager_id, *_ORDER, sqlite_where=_IN_SIGHT, postgresql_where=_IN_SIGHT)
# What comes in sight on a later day; what is new is in sight always and not in this index.
_RETURNING: Final = rank.c.shown_from > text("'0001-01-01'")
Index("ix_rank_returning", rank.c.shown_from, sqlite_where=_RETURNING, postgresql_where=_RETURNING)
_BACK: Final = rank.c.returned != text("''")
Index("ix_rank_back", *_PLACE, sqlite_where=_BACK, postgresql_where=_BACK)
_TIGHT: Final = text("status IN ('tight', 'infeasible')")
Index("ix_rank_tight", *_PLACE, sqlite_where=_TIGHT, postgresql_where=_TIGHT)
tally = Table(
    "tally",
    metadata,
    Column("owner", Integer, primary_key=True, autoincrement=False),
    Column("quadrant", Integer, primary_key=True, autoincrement=False),
    Column("points", Integer, primary_key=True, autoincrement=False),
    _whole("shown"),
    _whole("undecided"),
    _whole("tight"),
    _whole("late"),
    _whole("unassigned"),
)
brief_item = Table(
    "brief_item",
    metadata,
    Column("brief_id", Integer, primary_key=True, autoincrement=False),
    Column("item_id", Integer, primary_key=True, autoincrement=False),
    _whole("number"),
    _text("section"),
)
Index("ix_brief_item_item_id", brief_item.c.item_id)
memory = Table(
    "memory",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _text("asked"),
    _text("said"),
)
derived_note = Table("derived_note", metadata, Column("key", Text, primary_key=True), _text("value"))

# --- log -------------------------------------------------------------------------------------------------------------
deed = _table(
    "deed",
    _id(),
    Column("at", Utc, nullable=False),
    Column("key", Text, nullable=False),
    Column("args", Json, nullable=False),
    Column("origin", Text, nullable=False),
    _flag("finished"),
    Column("last_at", Utc, nullable=False),
    Column("undoes", Integer, ForeignKey("deed.id")),
    Column("undone_by", Integer, ForeignKey("deed.id")),
    _flag("sealed"),
    _text("revision"),
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
rejected = _table(
    "rejected", _id(), _text("path"), Column("part", Integer), _text("reason"), _text("detail"),
    Column("at", Utc, nullable=False),
)  # fmt: skip
export_log = _table(
    "export_log",
    _id(),
    Column("at", Utc, nullable=False),
    _text("what"),
    _text("format"),
    Column("manager_id", Integer),
    _list("refs"),
)

JOURNALED: Final = (
    manager, person, desk, mandate, item, note, note_template, absence, reminder, note_link, question, question_part,
    question_check, commitment, item_term, term_pause, closing_day, brief_choice, brief_pin, setting,
)  # fmt: skip
IMMUTABLE: Final = (message, brief, brief_file)
BYTES: Final = (blob,)
DERIVED: Final = (reading, thread, thread_key, rank, tally, brief_item, memory, derived_note)
LOG: Final = (deed, deed_change, rejected, export_log)
BY_NAME: Final = {table.name: table for table in (*JOURNALED, *IMMUTABLE)}
SEARCH: Final = "search"
"""The full-text index over ``reading`` (FTS5, external content); made in the first migration."""
RECALL: Final = "recall"
"""The same over ``memory``: answered parts (their number times two) and commitments (times two and one more)."""
INDEXES: Final = (SEARCH, RECALL)
