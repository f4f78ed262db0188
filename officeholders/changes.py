"""What happened to the rows of the register, entry by entry, in the register's own words.

It tells private values: only staff may see what is told here.
"""

import json
from collections import defaultdict
from dataclasses import dataclass

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.fields import RoughDateField, is_digest
from officeholders.models import Entry, Office, Organization, PersonalValue, State
from officeholders.roughdate import RoughDate
from officeholders.tables import history_of
from officeholders.undoing import images_before
from officeholders.words import listed_models, vocabulary

ORDER = "order"
NAMED = (State, Office, Organization)
ACTS = {
    Entry.Kind.CHANGE: gettext_lazy("changed"),
    Entry.Kind.CORRECTION: gettext_lazy("corrected"),
    Entry.Kind.LOAD: gettext_lazy("changed by a load"),
    Entry.Kind.UNDO: gettext_lazy("restored"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One key of a row before and after, as lines a person reads; no line is no value."""

    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """What one entry did to one row; ``author`` and personal values by their text."""

    entry: Entry
    author: str
    list: str
    pk: int
    identity: str
    act: str
    differences: tuple[Difference, ...]


class Wording:
    """Turns rows in words into lines a person reads.

    ``texts`` are what is kept under the digests of personal values; what is not among them
    has been erased. ``names``, by model and code, stand in the place of codes.
    """

    def __init__(self, texts, names=None):
        self._texts, self._names = texts, names or {}

    @classmethod
    def of(cls, rows, names=None):
        """The wording for these rows in words, in one query."""
        told = {text for row in rows for text in digests(row)}
        return cls(PersonalValue.objects.by_digest(told), names)

    def identity(self, model, values):
        """Which row it is, from the values of its key: ``Universalization, Norway, 13MSP``."""
        words = {word.key: word for word in vocabulary(model)}
        told = zip(model.register.identity, values, strict=False)  # only of Presidents all
        return ", ".join(self._value(words[key], value) for key, value in told if value is not None)

    def lines(self, model, words):
        """The lines of each key that has a value, by its label, in the register's order."""
        told = {
            label_of(word): self._lines(word, words.get(word.key)) for word in vocabulary(model)
        }
        if ORDER in words:
            told[capfirst(model._meta.get_field(ORDER).verbose_name)] = (str(words[ORDER]),)
        return {label: lines for label, lines in told.items() if lines}

    def differences(self, model, before, after):
        """The keys in which two versions of a row differ; either may be empty."""
        old, new = self.lines(model, before), self.lines(model, after)
        labels = [*new, *(label for label in old if label not in new)]
        return tuple(
            Difference(label, old.get(label, ()), new.get(label, ()))
            for label in labels
            if old.get(label) != new.get(label)
        )

    def personal(self, digest, is_name=True):
        return self._texts.get(digest) or (_("name erased") if is_name else _("erased"))

    def _lines(self, word, value):
        if value is None:
            return ()
        if word.inner and not word.inner.register.scalar:
            rows = [value] if word.is_one else value
            return tuple(self._phrase(word.inner, row) for row in rows)
        if isinstance(value, list):
            return tuple(self._value(word, item) for item in value)
        return (self._line(word, value),)

    def _phrase(self, model, words):
        told = self.lines(model, words).items()
        return "; ".join(f"{label}: {', '.join(lines)}" for label, lines in told)

    def _value(self, word, value):
        """A value of the key, or one in the list of them that stands under it."""
        return self._line(vocabulary(word.inner)[0] if word.inner else word, value)

    def _line(self, word, value):
        if word.is_personal:
            return self.personal(value, is_name=word.key == "name")
        if value in (named := self._named(word)):
            return named[value]
        if isinstance(value, bool):
            return _("yes")
        if word.field.choices:
            return str(dict(word.field.flatchoices).get(value, value))
        if isinstance(word.field, RoughDateField | models.DateField):
            return RoughDate(value).in_words()
        return str(value)

    def _named(self, word):
        """The names by code of what the key refers to; none where it refers to nothing named."""
        target = word.field.related_model if word.field.is_relation else None
        return next((self._names[model] for model in self._names if _is(target, model)), {})


def _is(target, model):
    return target is not None and issubclass(target, model)


def read_names():
    """What States, offices and organizations are called, by model and code: three queries."""
    return {model: dict(model._base_manager.values_list("code", "name")) for model in NAMED}


def label_of(word):
    """What the key is called on a form."""
    if word.inner:
        meta = word.inner._meta
        return capfirst(meta.verbose_name if word.is_one else meta.verbose_name_plural)
    return capfirst(word.field.verbose_name)


def digests(value):
    """Every digest of a personal value in the words of a row."""
    if isinstance(value, str):
        return {value} if is_digest(value) else set()
    if isinstance(value, dict):
        value = list(value.values())
    return (
        {digest for item in value for digest in digests(item)} if isinstance(value, list) else set()
    )


def changes_of_row(name, pk):
    """What the entries did to one row of the list, newest first."""
    model = listed_models()[name]
    images = history_of(model)._base_manager.filter(**{model._meta.pk.attname: pk})
    images = list(images.order_by("entry_id"))
    pairs = list(zip([None, *images], images, strict=False))
    return _told({name: pairs})[::-1]


def lists_of_entry(number):
    """How many rows of each list the entry touched, by the list's name; lists of which none
    was touched are left out."""
    counts = {
        name: history_of(model)._base_manager.filter(entry_id=number).count()
        for name, model in listed_models().items()
    }
    return {name: rows for name, rows in counts.items() if rows}


def changes_of_entry(number, start=0, stop=None):
    """What one entry did to the rows it touched, list by list: those from one place to another."""
    pairs, place = {}, 0
    for name, rows in lists_of_entry(number).items():
        first = max(start - place, 0)
        last = rows if stop is None else max(stop - place, 0)
        pairs[name] = _pairs(listed_models()[name], number, slice(first, last))
        place += rows
    return _told(pairs)


def _pairs(model, number, span):
    """The images that the entry wrote, each with the one before it."""
    pk = model._meta.pk.attname
    images = list(history_of(model)._base_manager.filter(entry_id=number).order_by("key", pk)[span])
    before = images_before(model, [getattr(image, pk) for image in images], number)
    return [(before.get(getattr(image, pk)), image) for image in images]


def with_authors(entries):
    """The entries, each with the ``author_name`` that is kept of it, in one more query."""
    entries = list(entries)
    wording = Wording.of([[entry.by for entry in entries]])
    for entry in entries:
        entry.author_name = wording.personal(entry.by)
    return entries


def _told(pairs_of_lists):
    """The changes that pairs of images, before and after, tell of."""
    words = {
        image: words_of(image)
        for pairs in pairs_of_lists.values()
        for pair in pairs
        for image in pair
    }
    entries = _entries(pairs_of_lists)
    rows = [*words.values(), [entry.by for entry in entries.values()]]
    wording = Wording.of(rows, read_names())
    return [
        _change(listed_models()[name], before, image, words, entries[image.entry_id], wording)
        for name, pairs in pairs_of_lists.items()
        for before, image in pairs
    ]


def _change(model, before, image, words, entry, wording):
    return RowChange(
        entry=entry,
        author=wording.personal(entry.by),
        list=model.register.name,
        pk=getattr(image, model._meta.pk.attname),
        identity=wording.identity(model, json.loads(image.key)),
        act=act_of(before, image, entry),
        differences=wording.differences(model, words[before], words[image]),
    )


def _entries(pairs_of_lists):
    numbers = {image.entry_id for pairs in pairs_of_lists.values() for _before, image in pairs}
    return Entry.objects.in_bulk(numbers)


def words_of(image):
    """The words of an image; none for no image and for that of a withdrawn row."""
    return json.loads(image.image) if image is not None and image.image else {}


def in_words(key):
    """The identity in an entry's item as a person reads it: ``president, LAO, 13MSP, 3RC``."""
    return ", ".join(str(value) for value in json.loads(key) if value is not None)


def act_of(before, image, entry):
    """What the entry did to a row, in a word, from the row's image before, if any, and its own."""
    if image.image is None:
        return _("withdrawn")
    if before is None:
        return _("recorded")
    if before.image is None:
        return _("recorded again")
    return str(ACTS.get(entry.kind, entry.get_kind_display()))


def by_list(changes):
    """Changes of one entry grouped by the list, in the order of the register."""
    grouped = defaultdict(list)
    for change in changes:
        grouped[listed_models()[change.list]._meta.verbose_name_plural].append(change)
    return dict(grouped)
