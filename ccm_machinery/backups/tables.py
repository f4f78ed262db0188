"""Which tables a backup holds, and what a database holds already."""

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import QuerySet

SIGN_INS = "axes"  # the room of the failed sign-ins
MADE_BY_MIGRATING = (ContentType, Permission)


def own_models():
    """Every model with a table of its own."""
    models = apps.get_models(include_auto_created=True)
    return [model for model in models if model._meta.managed and not model._meta.proxy]


def passing_models():
    """Sessions and failed sign-ins: nobody is signed in by a backup, or locked out by one."""
    return [Session, *apps.get_app_config(SIGN_INS).get_models()]


def lasting_models():
    """Those whose rows a backup keeps."""
    passing = passing_models()
    return [model for model in own_models() if model not in passing]


def own_tables(alias):
    """The register's tables that stand in the database."""
    own = {model._meta.db_table for model in own_models()}
    return _standing(alias) & {*own, MigrationRecorder.Migration._meta.db_table}


def strange_tables(alias):
    """The tables there that are not the register's."""
    return _standing(alias) - own_tables(alias)


def tables_with_rows(alias):
    """The register's tables that hold anything, but for what migrating alone puts there."""
    asked = [model for model in lasting_models() if model not in MADE_BY_MIGRATING]
    return [model._meta.db_table for model in _there(alias, asked) if _rows(alias, model).exists()]


def forget_sign_ins(alias):
    """Empties the tables of sessions and of failed sign-ins."""
    for model in _there(alias, passing_models()):
        _rows(alias, model).delete()


def _there(alias, models):
    """Those of the models whose table stands."""
    standing = _standing(alias)
    return [model for model in models if model._meta.db_table in standing]


def _rows(alias, model):
    """All its rows, whatever its managers leave out or refuse."""
    return QuerySet(model, using=alias)


def _standing(alias):
    return set(connections[alias].introspection.table_names())
