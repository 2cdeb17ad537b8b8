"""Alembic's scripts: forward, numbered, transactional, never edited."""
