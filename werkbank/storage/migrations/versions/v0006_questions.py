"""Questions have parts, a checklist with what stands on it, and a memory of answers and commitments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names]


def _date(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.Date(), nullable=True) for name in names]


def upgrade() -> None:
    """Forward only; adds, so undo goes on working."""
    op.add_column("question", sa.Column("version", sa.Integer(), server_default="0", nullable=False))
    op.add_column("question", sa.Column("author_id", sa.Integer(), nullable=True))
    texts = _text("asker", "behalf", "addressee", "text", "behind", "kind", "core", "reference")
    for column in (*texts, *_date("submitted", "requested"), *_text("state", "override")):
        op.add_column("question", column)
    op.create_table(
        "question_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("numbers", sa.Text(), server_default="[]", nullable=False),
        *_text("text", "core", "answer", "advice"),
        sa.Column("answered", sa.Boolean(), server_default="0", nullable=False),
        *_text("taken_from"),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_question_part_question_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_part")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_question_part_question_id"), "question_part", ["question_id"], unique=False)
    op.create_table(
        "question_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=True),
        *_text("item", "state", "answer", "remark", "source"),
        *_date("as_of"),
        sa.Column("person_id", sa.Integer(), nullable=True),
        *_date("wanted", "asked_on", "in_on"),
        *_text("reason"),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_question_check_question_id")),
        sa.ForeignKeyConstraint(["part_id"], ["question_part.id"], name=op.f("fk_question_check_part_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_check")),
        sqlite_autoincrement=True,
    )
    for name in ("question_id", "part_id", "person_id"):
        op.create_index(op.f(f"ix_question_check_{name}"), "question_check", [name], unique=False)
    op.create_table(
        "commitment",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("kind", "text"),
        *_date("made_on"),
        *_text("occasion", "reference"),
        *_date("due"),
        *_text("state"),
        *_date("state_on"),
        *_text("remark"),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        *_text("theme", "marking"),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_commitment_question_id"), "commitment", ["question_id"], unique=False)
    op.create_table(
        "memory",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        *_text("asked", "said"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memory")),
    )
    op.execute(
        "CREATE VIRTUAL TABLE recall USING fts5(asked, said, content='memory', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
