"""A place keeps what it rests on: another day and other weights are worked out from the places alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Forward only; adds. The places are worked out once more, now with what they rest on."""
    for name in ("moved", "rests_on"):
        op.add_column("rank", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.execute(
        "INSERT INTO derived_note (key, value) SELECT 'rank_toward', value FROM derived_note WHERE key = 'rank_day' "
        "AND NOT EXISTS (SELECT 1 FROM derived_note WHERE key = 'rank_toward')"
    )
