"""Alembic's entry: runs in the transaction that `migrating.migrate` has begun."""

from alembic import context

from tovholder.workspace.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
