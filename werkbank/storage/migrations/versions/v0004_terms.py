"""Items get terms, which may stand still for a while; the house gets closing days of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Forward only; adds, so undo goes on working."""
    op.create_table(
        "item_term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("length", sa.Text(), server_default="", nullable=False),
        sa.Column("regime", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("extension", sa.Text(), server_default="", nullable=False),
        sa.Column("extension_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("nominal", sa.Date(), nullable=True),
        sa.Column("legal", sa.Date(), nullable=True),
        sa.Column("plan", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_term_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_term")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_item_term_item_id"), "item_term", ["item_id"], unique=False)
    op.create_table(
        "term_pause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("inclusive", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_term_pause_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_term_pause")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_term_pause_item_id"), "term_pause", ["item_id"], unique=False)
    op.create_table(
        "closing_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closing_day")),
        sqlite_autoincrement=True,
    )
