"""The columns of each list that can be imported: the register file's keys that are one value."""

from dataclasses import dataclass
from functools import cache

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.changes import label_of
from officeholders.faults.references import OFFICES, target_of
from officeholders.faults.structure import WAS, WITHDRAWN
from officeholders.fields import RoughDateField
from officeholders.words import Word, listed_models, vocabulary

IMPORTED = ("meetings", "states", "mandates", "candidatures")
# Only presidencies have it, though it belongs to what a row is known by.
OFTEN_EMPTY = ("presides_over",)
# What a row need not say, because it follows from its label and the meetings before it.
COMPLETED = {"meetings": ("position", "kind", "number")}
HINTS = {"presides_over": gettext_lazy("For the presidency only.")}
# What the register's own tables show beside the keys, for people to read.
SHOWN_ONLY = {"mandates": ("office_name", "name", "first_day", "last_day", "possibly")}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in the register file, and whether a table must have it."""

    word: Word
    is_needed: bool
    must_be_given: bool

    @property
    def key(self):
        return self.word.key

    @property
    def label(self):
        return str(label_of(self.word))


@cache
def columns_of(name):
    """The columns of a list, in the order of the register file."""
    register = listed_models()[name].register
    return tuple(
        Column(
            word,
            is_needed=word.key in register.identity and word.key not in OFTEN_EMPTY,
            must_be_given=_must_be_given(name, word.key),
        )
        for word in vocabulary(listed_models()[name])
        if is_one_value(word)
    )


def _must_be_given(name, key):
    return key in listed_models()[name].register.required and key not in COMPLETED.get(name, ())


def is_one_value(word):
    return not word.inner and not isinstance(word.field, models.JSONField)


def left_to_forms(name):
    """The keys of a list that no table can hold."""
    words = vocabulary(listed_models()[name])
    return (*(word.key for word in words if not is_one_value(word)), WITHDRAWN, WAS)


def name_of(name):
    """``Meetings``: what the list is called."""
    return str(capfirst(listed_models()[name]._meta.verbose_name_plural))


def explained(column):
    """What is to be written in the column, in a sentence or two."""
    field = column.word.field
    told = [_kind_in_words(column.word), getattr(field, "help_text", ""), HINTS.get(column.key)]
    if column.must_be_given:
        told.append(_("It must be given."))
    return " ".join(str(sentence) for sentence in told if sentence)


def _kind_in_words(word):
    field = word.field
    if target_of(word):
        return {
            "meetings": _("A meeting by its label, such as 14MSP or 3RC."),
            "states": _("A State by its code, such as LAO, or by any name it ever had."),
            OFFICES: _("An office by its code or name: president, or a Working Group."),
        }[target_of(word)]
    if field.choices:
        return _("One of: %s.") % ", ".join(value for value, _label in field.flatchoices)
    if isinstance(field, RoughDateField):
        return _("A day as 2026-02-10, a month as 2026-02, or a year as 2026.")
    if isinstance(field, models.DateField):
        return _("A day, such as 2026-02-10.")
    if isinstance(field, models.BooleanField):
        return _("yes or no.")
    return _("A whole number.") if isinstance(field, models.IntegerField) else _("A text.")
