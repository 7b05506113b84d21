"""What Alembic runs for each command: on the connection that it was given, within its transaction."""

from alembic import context

from archive.migrations import VERSION_TABLE, is_ours
from archive.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
    include_object=lambda _object, name, kind, reflected, _other: not reflected or is_ours(name, kind),
    transactional_ddl=True,  # SQLite can do so too, and a killed migration must leave the old version
)
with context.begin_transaction():
    context.run_migrations()
