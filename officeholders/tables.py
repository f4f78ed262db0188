"""Which tables are recorded, and how their rows belong together."""

from functools import cache

from django.apps import apps

from officeholders.models import Inner, Tracked
from officeholders.words import inner_words, listed_models


@cache
def tracked_models():
    """Every model with a recorded table, by the name of the table."""
    return {
        model._meta.db_table: model
        for model in apps.get_models()
        if issubclass(model, Tracked) and not model._meta.proxy
    }


@cache
def owner_key(model):
    """The foreign key from a row of an inner list to the row it belongs to."""
    owners = (owner for owner in tracked_models().values() if hasattr(owner, "register"))
    words = (word for owner in owners for word in inner_words(owner))
    return next(word.field.field for word in words if word.inner is model)


@cache
def history_of(model):
    """The history model of a tracked model; simple-history makes a class at each access."""
    return model.history.model


def parents_of(model):
    """The recorded tables that ``model`` inherits from."""
    return tuple(parent for parent in model._meta.get_parent_list() if issubclass(parent, Tracked))


@cache
def parts_of(model):
    """The models whose rows stand in the image of a row of the listed ``model``, besides it:
    the tables it inherits from and its inner lists, outermost first."""
    return parents_of(model) + tuple(_inner_models(model))


def _inner_models(model):
    for word in inner_words(model):
        yield word.inner
        yield from _inner_models(word.inner)


def is_inner(model):
    return issubclass(model, Inner)


@cache
def listed_model_of(model):
    """The model of the list in whose rows a row of ``model`` stands."""
    for listed in listed_models().values():
        if model is listed or model in parts_of(listed):
            return listed
    raise LookupError(model)
