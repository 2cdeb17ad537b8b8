"""A question keeps the hour by which its text asks for an answer, beside the day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Forward only; adds, so undo goes on working."""
    op.add_column("question", sa.Column("requested_time", sa.Text(), server_default="", nullable=False))
