"""Alembic's entry: runs on the connection it is given, inside the caller's transaction."""

from alembic import context

from werkbank.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    transactional_ddl=False,
    transaction_per_migration=False,
    render_as_batch=False,
)
context.run_migrations()
