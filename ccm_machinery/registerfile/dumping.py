"""Dumping the register: the canonical form of the register file (CONTRACT section 3)."""

import json
from dataclasses import replace

from django.utils.translation import gettext as _

from ccm_machinery.registerfile.contents import FORMAT
from ccm_machinery.registerfile.sorting import CanonicalOrder
from officeholders.canonical import in_normal_form
from officeholders.lists import LIST_NAMES, REQUIRED_LISTS
from officeholders.models import Entry, PersonalValue
from officeholders.privacy import is_public, public_words
from officeholders.reading import NothingRecorded, read_at
from officeholders.stored import stored_rows
from officeholders.words import Reading, inner_words, listed_models


class UnknownEntry(LookupError):
    """The register has no entry of that number."""


def dump(number=None, private=False):
    """The register as of entry ``number``, None for the last, as canonical text.

    Before entry 1 it has no rows. Refused (UnknownEntry): a number that no entry has.
    """
    try:
        return read_at(number, lambda: register_text(private))[1]
    except NothingRecorded as error:
        if number is None:
            return _text({})
        words = {"number": number, "last": Entry.objects.last_number()}
        sentence = _("There is no entry %(number)s; the last is %(last)s.")
        raise UnknownEntry(sentence % words) from error


def register_text(private=False):
    """The same of the register as it stands where this is read."""
    return _text(register_lists(private))


def register_lists(private=False):
    """The rows in words, list by list in canonical order, as the register stands where this is
    read: what the register file holds."""
    values = dict(PersonalValue.objects.values_list("digest", "value"))
    reading = Reading(personal=lambda digest: values.get(digest, digest))
    stored = {name: _rows(name, reading) for name in LIST_NAMES}
    order = CanonicalOrder(stored)
    return {
        name: [_told(row, private) for row in order.sorted(name, rows) if _is_told(row, private)]
        for name, rows in stored.items()
    }


def _rows(name, reading):
    rows = stored_rows(name, reading=reading)
    return [replace(row, words=in_normal_form(row.words)) for row in rows]


def _is_told(row, private):
    """Withdrawn rows are in no dump, candidatures that are not public only in a private one."""
    return not row.withdrawn and (private or is_public(row.list, row.words))


def _told(row, private):
    model = listed_models()[row.list]
    return _whole(model, row.words if private else public_words(model, row.words))


def _whole(model, words):
    """The words with those inner lists that must be given, though they be empty."""
    must = {word.key for word in inner_words(model) if word.key in model.register.required}
    keys = (key for key in model.register.keys if key in words or key in must)
    return {key: words.get(key, []) for key in keys}


def _text(lists):
    """The file: the four lists it must have, and the others that hold a row."""
    held = {
        name: lists.get(name, [])
        for name in LIST_NAMES
        if name in REQUIRED_LISTS or lists.get(name)
    }
    return json.dumps({"format": FORMAT, **held}, ensure_ascii=False, indent=1) + "\n"
