"""Other databases than that of the settings, for as long as a command works on them."""

from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.utils import load_backend

OTHER = "other"
# A copy that is only worked on: no second file beside it, no waiting for the disk.
OF_A_COPY = "PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF;PRAGMA recursive_triggers=ON;"


def sqlite_copy(file):
    """What the settings would say of a register in this file, which nobody else has open."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {"init_command": OF_A_COPY},
    }


@contextmanager
def standing_in(told, alias=DEFAULT_DB_ALIAS):
    """Inside, connection ``alias`` is one to the database that ``told`` describes, as the
    settings would; afterwards it is closed, and the one before is there again."""
    before = connections[alias] if alias == DEFAULT_DB_ALIAS else None
    connections[alias] = _connection(told, alias)
    ContentType.objects.clear_cache()
    try:
        yield connections[alias]
    finally:
        connections[alias].close()
        del connections[alias]
        if before is not None:
            connections[alias] = before
        ContentType.objects.clear_cache()


def _connection(told, alias):
    full = connections.configure_settings({DEFAULT_DB_ALIAS: told})[DEFAULT_DB_ALIAS]
    return load_backend(full["ENGINE"]).DatabaseWrapper(full, alias)
