"""What somebody owes us for a question keeps the day on which that one was reminded of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Forward only; adds, so undo goes on working."""
    op.add_column("question_check", sa.Column("reminded_on", sa.Date(), nullable=True))
