"""The rows of one register into another, whatever the engines."""

from itertools import islice

from django.core.management.color import no_style
from django.db import connections, models, transaction
from django.db.models.sql import InsertQuery

from ccm_machinery.backups import counting
from ccm_machinery.backups.tables import lasting_models, own_models
from officeholders import triggers

ROWS_AT_ONCE = 500


def copy_register(source, target, tell):
    """Copies everything that lasts from one migrated database into another, which loses what it
    held; all or nothing. The guard of the target stands again afterwards.

    It goes past the models, whose managers would record a change: the log comes along whole.
    """
    with transaction.atomic(using=target):
        connections[target].check_constraints()  # what is still to be checked keeps tables in use
        triggers.drop(connections[target])
        _empty(target)
        for model in lasting_models():
            tell(model._meta.db_table)
            _copy_rows(model, source, target)
            counting.go_on(model, source, target)
        connections[target].check_constraints()
        triggers.install(connections[target])


def _empty(target):
    operations = connections[target].ops
    tables = [model._meta.db_table for model in own_models()]
    operations.execute_sql_flush(operations.sql_flush(no_style(), tables))


def _copy_rows(model, source, target):
    rows = models.QuerySet(model, using=source).order_by("pk").iterator(ROWS_AT_ONCE)
    fields = model._meta.local_concrete_fields
    while some := list(islice(rows, _at_once(target, fields))):
        query = InsertQuery(model)
        query.insert_values(fields, some, raw=True)
        query.get_compiler(using=target).execute_sql()


def _at_once(target, fields):
    """How many rows one statement of the engine may insert."""
    return min(ROWS_AT_ONCE, connections[target].ops.bulk_batch_size(fields, range(ROWS_AT_ONCE)))
