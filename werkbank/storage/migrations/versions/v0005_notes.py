"""Notes go along a route: how far they are, who is away, what was reminded, what they hang together with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Forward only; adds, so undo goes on working. The days that a note still takes count from the next day on."""
    op.add_column("note", sa.Column("version", sa.Integer(), server_default="0", nullable=False))
    op.add_column("note", sa.Column("substitute_id", sa.Integer(), nullable=True))
    for name in ("theme", "state", "step", "progress"):
        op.add_column("note", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_note_author_id"), "note", ["author_id"], unique=False)
    op.add_column("rank", sa.Column("norm_days", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "note_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_template")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_absence_person_id"), "absence", ["person_id"], unique=False)
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("wanted", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_reminder_note_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reminder_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reminder_note_id"), "reminder", ["note_id"], unique=False)
    op.create_table(
        "note_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("to_id", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_note_link_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_link")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_note_link_note_id"), "note_link", ["note_id"], unique=False)
