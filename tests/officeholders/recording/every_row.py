"""Everything that stands in the tables, to be compared."""

from officeholders.models import Entry, PersonalValue
from officeholders.tables import history_of, tracked_models


def rows_of(models):
    return {model: sorted(model._base_manager.values_list(), key=repr) for model in models}


def register_now():
    """Every row of every recorded table."""
    return rows_of(tracked_models().values())


def log_now():
    """Every row of the log: history, entries and personal values."""
    histories = [history_of(model) for model in tracked_models().values()]
    return rows_of([Entry, PersonalValue, *histories])
