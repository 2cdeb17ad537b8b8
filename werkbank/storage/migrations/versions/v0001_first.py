"""The first schema: four kinds of tables and the full-text index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Forward only."""
    op.create_table(
        "blob",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("codec", sa.Text(), server_default="zlib", nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blob")),
        sa.UniqueConstraint("sha", name=op.f("uq_blob_sha")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("args", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("finished", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("last_at", sa.DateTime(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("revision", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["undoes"], ["deed.id"], name=op.f("fk_deed_undoes")),
        sa.ForeignKeyConstraint(["undone_by"], ["deed.id"], name=op.f("fk_deed_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "brief_item",
        sa.Column("brief_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("section", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("brief_id", "item_id", name=op.f("pk_brief_item")),
    )
    op.create_index(op.f("ix_brief_item_item_id"), "brief_item", ["item_id"])
    op.create_table(
        "derived_note",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_derived_note")),
    )
    op.create_table(
        "desk",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("topics", sa.Text(), server_default="[]", nullable=False),
        sa.Column("channel", sa.Text(), server_default="", nullable=False),
        sa.Column("supply", sa.Text(), server_default="", nullable=False),
        sa.Column("checked", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "export_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("format", sa.Text(), server_default="", nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("refs", sa.Text(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_log")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "manager",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("addresses", sa.Text(), server_default="[]", nullable=False),
        sa.Column("themes", sa.Text(), server_default="[]", nullable=False),
        sa.Column("active", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manager")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("live", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("kind", sa.Text(), server_default="mail", nullable=False),
        sa.Column("direction", sa.Text(), server_default="", nullable=False),
        sa.Column("message_id", sa.Text(), server_default="", nullable=False),
        sa.Column("date", sa.DateTime(), nullable=True),
        sa.Column("received", sa.DateTime(), nullable=False),
        sa.Column("taken_in", sa.DateTime(), nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("part", sa.Integer(), nullable=True),
        sa.Column("bulk", sa.Text(), server_default="", nullable=False),
        sa.Column("flaws", sa.Text(), server_default="[]", nullable=False),
        sa.Column("marking", sa.Text(), server_default="", nullable=False),
        sa.Column("marking_place", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_message_fingerprint"), "message", ["fingerprint"], unique=False)
    op.create_index(op.f("ix_message_sha"), "message", ["sha"], unique=False)
    op.create_index(op.f("ix_message_taken_in"), "message", ["taken_in"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("addresses", sa.Text(), server_default="[]", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("organisation", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rank",
        sa.Column("item_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("shown_from", sa.Date(), nullable=True),
        sa.Column("quadrant", sa.Integer(), server_default="0", nullable=False),
        sa.Column("points", sa.Integer(), server_default="0", nullable=False),
        sa.Column("plan", sa.Date(), nullable=False),
        sa.Column("received", sa.DateTime(), nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("slack", sa.Integer(), nullable=True),
        sa.Column("returned", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_rank")),
    )
    op.create_index(
        "ix_rank_count",
        "rank",
        ["shown_from", "manager_id", "status"],
        unique=False,
        sqlite_where=sa.text("shown_from IS NOT NULL"),
        postgresql_where=sa.text("shown_from IS NOT NULL"),
    )
    op.create_index(
        "ix_rank_manager_order",
        "rank",
        ["manager_id", "quadrant", sa.literal_column("points DESC"), "plan", "received", "item_id", "shown_from"],
        unique=False,
        sqlite_where=sa.text("shown_from IS NOT NULL"),
        postgresql_where=sa.text("shown_from IS NOT NULL"),
    )
    op.create_index(
        "ix_rank_order",
        "rank",
        ["quadrant", sa.literal_column("points DESC"), "plan", "received", "item_id", "shown_from"],
        unique=False,
        sqlite_where=sa.text("shown_from IS NOT NULL"),
        postgresql_where=sa.text("shown_from IS NOT NULL"),
    )
    op.create_table(
        "reading",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("from_name", sa.Text(), server_default="", nullable=False),
        sa.Column("from_addr", sa.Text(), server_default="", nullable=False),
        sa.Column("sort", sa.Text(), server_default="", nullable=False),
        sa.Column("weight", sa.Text(), server_default="", nullable=False),
        sa.Column("to", sa.Text(), server_default="[]", nullable=False),
        sa.Column("cc", sa.Text(), server_default="[]", nullable=False),
        sa.Column("attachments", sa.Text(), server_default="[]", nullable=False),
        sa.Column("people", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_reading")),
    )
    op.create_index(op.f("ix_reading_from_addr"), "reading", ["from_addr"], unique=False)
    op.create_table(
        "rejected",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("part", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejected")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "thread",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_thread")),
    )
    op.create_index(op.f("ix_thread_conversation"), "thread", ["conversation"], unique=False)
    op.create_table(
        "thread_key",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_thread_key")),
    )
    op.create_index(op.f("ix_thread_key_conversation"), "thread_key", ["conversation"], unique=False)
    op.create_table(
        "brief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("live", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(), nullable=False),
        sa.Column("sha", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_brief_code"), "brief", ["code"], unique=False)
    op.create_index(op.f("ix_brief_manager_id"), "brief", ["manager_id"], unique=False)
    op.create_table(
        "brief_pin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["manager_id"], ["manager.id"], name=op.f("fk_brief_pin_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief_pin")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_brief_pin_manager_id"), "brief_pin", ["manager_id"], unique=False)
    op.create_table(
        "deed_change",
        sa.Column("deed_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], name=op.f("fk_deed_change_deed_id")),
        sa.PrimaryKeyConstraint("deed_id", "seq", name=op.f("pk_deed_change")),
    )
    op.create_index("ix_deed_change_row", "deed_change", ["kind", "row_id"], unique=False)
    op.create_table(
        "mandate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("limit", sa.Text(), server_default="", nullable=False),
        sa.Column("kenmerk", sa.Text(), server_default="", nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["manager_id"], ["manager.id"], name=op.f("fk_mandate_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mandate_manager_id"), "mandate", ["manager_id"], unique=False)
    op.create_table(
        "brief_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("live", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("brief_id", sa.Integer(), nullable=False),
        sa.Column("format", sa.Text(), server_default="", nullable=False),
        sa.Column("sha", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["brief_id"], ["brief.id"], name=op.f("fk_brief_file_brief_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief_file")),
        sa.UniqueConstraint("brief_id", "format", name=op.f("uq_brief_file_brief_id_format")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_brief_file_brief_id"), "brief_file", ["brief_id"], unique=False)
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("copied", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("state", sa.Text(), server_default="new", nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("gist", sa.Text(), server_default="", nullable=False),
        sa.Column("advice", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_time", sa.Text(), server_default="", nullable=False),
        sa.Column("kenmerk", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("desk_id", sa.Integer(), nullable=True),
        sa.Column("asker_told", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("mandate_id", sa.Integer(), nullable=True),
        sa.Column("return_on", sa.Date(), nullable=True),
        sa.Column("until_event", sa.Text(), server_default="", nullable=False),
        sa.Column("marking", sa.Text(), server_default="", nullable=False),
        sa.Column("marking_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("term_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("risk", sa.Text(), server_default="", nullable=False),
        sa.Column("action", sa.Text(), server_default="", nullable=False),
        sa.Column("sensitivity", sa.Text(), server_default="", nullable=False),
        sa.Column("manual_points", sa.Integer(), server_default="0", nullable=False),
        sa.Column("manual_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("split_from", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["desk_id"], ["desk.id"], name=op.f("fk_item_desk_id")),
        sa.ForeignKeyConstraint(["manager_id"], ["manager.id"], name=op.f("fk_item_manager_id")),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandate.id"], name=op.f("fk_item_mandate_id")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_item_message_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_item_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_item_manager_id"), "item", ["manager_id"], unique=False)
    op.create_index(op.f("ix_item_message_id"), "item", ["message_id"], unique=False)
    op.create_index("ix_item_state_order", "item", ["state", "manager_id", "return_on", "decided_at"], unique=False)
    op.create_table(
        "brief_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("left_out", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_brief_choice_item_id")),
        sa.ForeignKeyConstraint(["manager_id"], ["manager.id"], name=op.f("fk_brief_choice_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief_choice")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_brief_choice_item_id"), "brief_choice", ["item_id"], unique=False)
    op.create_index(op.f("ix_brief_choice_manager_id"), "brief_choice", ["manager_id"], unique=False)
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("type", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("kenmerk", sa.Text(), server_default="", nullable=False),
        sa.Column("marking", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_note_author_id")),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_note_item_id")),
        sa.ForeignKeyConstraint(["manager_id"], ["manager.id"], name=op.f("fk_note_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_note_item_id"), "note", ["item_id"], unique=False)
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("checklist", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("marking", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_question_item_id")),
        sa.ForeignKeyConstraint(["manager_id"], ["manager.id"], name=op.f("fk_question_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_question_item_id"), "question", ["item_id"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(subject, people, body, content='reading', content_rowid='message_id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
