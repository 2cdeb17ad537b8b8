"""What is due, what came back and what is tight is found without walking over all that is open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

PLACE = ["quadrant", sa.text("points DESC"), "plan", "item_id", "shown_from", "manager_id"]
DUE = sa.text("due IS NOT NULL")
BACK = sa.text("returned <> ''")
TIGHT = sa.text("status IN ('tight', 'infeasible')")


def upgrade() -> None:
    """Forward only."""
    op.create_index(
        "ix_item_state_due",
        "item",
        ["state", "due", "manager_id", "answer"],
        unique=False,
        sqlite_where=DUE,
        postgresql_where=DUE,
    )
    op.create_index("ix_rank_back", "rank", PLACE, unique=False, sqlite_where=BACK, postgresql_where=BACK)
    op.create_index("ix_rank_tight", "rank", PLACE, unique=False, sqlite_where=TIGHT, postgresql_where=TIGHT)
