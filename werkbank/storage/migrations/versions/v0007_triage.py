"""The inbox learns what each manager finds weighty, keeps views and rules, and remembers how sessions went."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names]


def _whole(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), server_default="0", nullable=False) for name in names]


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default="0", nullable=False)


def _table(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )


def upgrade() -> None:
    """Forward only; adds, so undo goes on working."""
    op.add_column("item", *_text("theme"))
    op.add_column("item", *_whole("waiters"))
    op.add_column("item", sa.Column("reminded_on", sa.Date(), nullable=True))
    op.create_index(
        op.f("ix_item_untold"),
        "item",
        ["decided_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'referred' AND asker_told = 0"),
        postgresql_where=sa.text("state = 'referred' AND asker_told = 0"),
    )
    op.add_column("desk", *_text("address"))
    op.add_column("desk", *_whole("reply_days"))
    _table("weighing", sa.Column("manager_id", sa.Integer(), nullable=True), *_text("text"))
    _table("saved_view", *_text("name", "query"), *_whole("place"), _flag("consumes"))
    _table("rule", *_text("name"), *_whole("place"), _flag("active"), *_text("conditions", "effects"))
    _table("sender", *_text("address", "verdict"))
    op.create_index(op.f("ix_sender_address"), "sender", ["address"], unique=False)
    _table("unlearned", *_text("clue", "decision"))
    _table(
        "sitting",
        sa.Column("began", sa.DateTime(), nullable=False),
        sa.Column("ended", sa.DateTime(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        *_text("query"),
        sa.Column("decided", sa.Text(), server_default="{}", nullable=False),
        *_whole("skipped", "waiting", "left_at"),
    )
    _ask_anew()
    _lessons()


def _ask_anew() -> None:
    """Places now hold what a query asks; they are on their way to their own day until all of them do."""
    op.add_column("rank", sa.Column("due", sa.Date(), nullable=True))
    for column in (*_text("sort", "weight", "sender", "theme", "marking", "bulk"), _flag("copied")):
        op.add_column("rank", column)
    op.execute(
        "INSERT INTO derived_note (key, value) SELECT 'rank_toward', value FROM derived_note WHERE key = 'rank_day' "
        "AND NOT EXISTS (SELECT 1 FROM derived_note WHERE key = 'rank_toward')"
    )


def _lessons() -> None:
    """By which clues a decided item is found; filled at the first deed."""
    op.create_table(
        "lesson",
        sa.Column("clue", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("clue", "item_id", name=op.f("pk_lesson")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_lesson_item_id"), "lesson", ["item_id"], unique=False)
