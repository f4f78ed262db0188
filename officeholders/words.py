"""Rows in the words of the register file: the one place that turns a row into them.

The words of a row have no primary keys and no key without value. Everything that leaves the
register (images, dumps, the API) is made of them.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property

from django.apps import apps
from django.db import models

from officeholders.canonical import canonical_json
from officeholders.fields import PersonalField
from officeholders.lists import LIST_NAMES, identity_of
from officeholders.models import Inner, Meeting


@dataclass(frozen=True)
class Word:
    """One key of a row: the field or relation it is read from, and the inner model if any."""

    key: str
    field: models.Field
    inner: type | None = None

    @property
    def is_meeting(self):
        return self.field.is_relation and self.field.related_model is Meeting

    @property
    def is_one(self):
        return self.field.one_to_one

    @property
    def is_personal(self):
        return isinstance(self.field, PersonalField)


@cache
def vocabulary(model):
    """The words of ``model`` in the table's order."""
    return tuple(_word(model, key) for key in model.register.keys)


def _word(model, key):
    field = model._meta.get_field(model.register.field_of(key))
    is_inner = field.auto_created and issubclass(field.related_model, Inner)
    return Word(key, field, field.related_model if is_inner else None)


@cache
def listed_models():
    """The model of each list, by the list's name, in the order of the register file."""
    found = {
        model.register.name: model
        for model in apps.get_models()
        if hasattr(model, "withdrawn") and not model._meta.proxy and hasattr(model, "register")
    }
    return {name: found[name] for name in LIST_NAMES}


def inner_words(model):
    """The words of ``model`` that are inner lists."""
    return [word for word in vocabulary(model) if word.inner]


class Reading:
    """What is read besides the rows themselves: labels of meetings and rows of inner lists.

    ``personal`` turns the digest of a personal value into what is to be written for it.
    """

    def __init__(self, labels=None, personal=None):
        if labels is not None:
            self.labels = labels
        self.personal = personal or (lambda digest: digest)
        self._inner = defaultdict(lambda: defaultdict(list))

    @cached_property
    def labels(self):
        """Read when first needed: many rows name no meeting."""
        return meeting_labels()

    def gather(self, model, owners):
        """Reads the inner lists of the rows of ``model`` with the primary keys ``owners``."""
        for word in inner_words(model):
            found = list(word.inner._base_manager.filter(**{f"{_owner(word)}__in": owners}))
            self.add(word, found)
            self.gather(word.inner, [row.pk for row in found])
        return self

    def add(self, word, rows):
        for row in sorted(rows, key=lambda row: (row.row, row.id)):
            self._inner[word.inner][getattr(row, word.field.field.attname)].append(row)

    def inner_rows(self, word, owner):
        """The rows of an inner list that belong to the row with that primary key."""
        return list(self._inner[word.inner][owner])

    def words(self, row, model=None):
        """The row in words, keys in the table's order, keys without value left out."""
        words = {}
        for word in vocabulary(model or type(row)):
            value = self._value(word, row)
            if has_value(value):
                words[word.key] = value
        return words

    def _value(self, word, row):
        if word.inner:
            return self._inner_value(word, row)
        value = getattr(row, word.field.attname)
        if value in (None, ""):
            return None
        if word.is_meeting:
            return self.labels[value]
        if word.is_personal:
            return self.personal(value)
        return value.isoformat() if isinstance(word.field, models.DateField) else value

    def _inner_value(self, word, row):
        owner = getattr(row, word.field.model._meta.pk.attname)
        rows = [self.words(inner, word.inner) for inner in self.inner_rows(word, owner)]
        if word.inner.register.scalar:
            return [words[word.inner.register.keys[0]] for words in rows]
        return rows[0] if rows and word.is_one else rows


def _owner(word):
    return word.field.field.name


def has_value(value):
    """Whether a key is written at all: null, false, empty text and empty lists are not."""
    return value is not None and value is not False and value != "" and value != [] and value != {}


def meeting_labels(**asked):
    """The label of every meeting asked for by position, withdrawn ones included."""
    return dict(Meeting._base_manager.filter(**asked).order_by().values_list("position", "label"))


def labels_named(model, rows):
    """The labels of the meetings that rows of ``model`` name; of all, where their parts may too."""
    if any(word.is_meeting for part in inner_words(model) for word in vocabulary(part.inner)):
        return meeting_labels()
    named = [word.field.attname for word in vocabulary(model) if word.is_meeting]
    positions = {getattr(row, name) for row in rows for name in named} - {None}
    return meeting_labels(position__in=positions) if positions else {}


def key_of(model, words):
    """The row's identity as the canonical JSON of its values, the key of an entry's item."""
    return canonical_json(identity_of(model.register, words))


def image_of(model, row, words):
    """The text that is hashed: the words and, in lists with an order of their own, the place."""
    place = {"order": row.order} if model.register.is_ordered else {}
    return canonical_json(words | place)
