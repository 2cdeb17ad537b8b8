"""How many items stand where in the list, counted once; typed titles and the words of the index can be looked up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

COUNTED = """
    count(*), count(*) FILTER (WHERE r.shown_from = '0001-01-01'),
    count(*) FILTER (WHERE r.status IN ('tight', 'infeasible')), count(*) FILTER (WHERE r.status = 'late'),
"""
IN_SIGHT = "FROM rank r WHERE r.shown_from <= (SELECT d.value FROM derived_note d WHERE d.key = 'rank_day')"


def upgrade() -> None:
    """Forward only."""
    op.create_table(
        "tally",
        sa.Column("owner", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quadrant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("points", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("shown", sa.Integer(), server_default="0", nullable=False),
        sa.Column("undecided", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tight", sa.Integer(), server_default="0", nullable=False),
        sa.Column("late", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unassigned", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("owner", "quadrant", "points", name=op.f("pk_tally")),
    )
    columns = "INSERT INTO tally (owner, quadrant, points, shown, undecided, tight, late, unassigned)"
    op.execute(
        f"{columns} SELECT 0, r.quadrant, r.points, {COUNTED} count(*) FILTER (WHERE r.manager_id IS NULL) "
        f"{IN_SIGHT} GROUP BY r.quadrant, r.points"
    )
    op.execute(
        f"{columns} SELECT r.manager_id, r.quadrant, r.points, {COUNTED} 0 "
        f"{IN_SIGHT} AND r.manager_id IS NOT NULL GROUP BY r.manager_id, r.quadrant, r.points"
    )
    op.drop_index("ix_rank_count", table_name="rank")
    op.create_index(
        "ix_rank_returning",
        "rank",
        ["shown_from"],
        unique=False,
        sqlite_where=sa.text("shown_from > '0001-01-01'"),
        postgresql_where=sa.text("shown_from > '0001-01-01'"),
    )
    op.create_index(
        "ix_item_titled",
        "item",
        ["id"],
        unique=False,
        sqlite_where=sa.text("title <> ''"),
        postgresql_where=sa.text("title <> ''"),
    )
    op.execute("CREATE VIRTUAL TABLE search_terms USING fts5vocab('search', 'instance')")
