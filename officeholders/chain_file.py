"""The chain of entries for verification outside, one entry a line (CONTRACT section 7)."""

import json
from collections import defaultdict

from django.db.models import OuterRef, Q, Subquery
from django.db.models.expressions import ExpressionWrapper
from django.db.models.fields import BooleanField

from officeholders.canonical import canonical_json
from officeholders.chain import entry_object, in_order, items_of
from officeholders.models import Entry
from officeholders.privacy import is_public
from officeholders.tables import history_of
from officeholders.words import listed_models

ENTRIES_AT_ONCE = 100


class ImageBefore:
    """What an entry's items need to know of the image that it found."""

    def __init__(self, key, is_withdrawn):
        self.key, self.image = key, None if is_withdrawn else ""


def chain_lines(last):
    """The lines of the entries 1 to ``last``, oldest first, each with its line feed.

    Each is canonical JSON: the object that is hashed, its ``digest``, and ``images`` beside its
    ``items``: the text of each, None of what is private or withdrawn. Entries never change, so
    that the lines may be read one after another while others record.
    """
    for first in range(1, last + 1, ENTRIES_AT_ONCE):
        among = Q(number__gte=first, number__lt=min(first + ENTRIES_AT_ONCE, last + 1))
        entries = list(Entry.objects.filter(among).order_by("number"))
        items = items_of_entries([entry.number for entry in entries])
        for entry in entries:
            yield canonical_json(_line(entry, in_order(items[entry.number]))) + "\n"


def _line(entry, items):
    told = {"digest": entry.digest, "images": [_shown(item) for item in items]}
    return entry_object(entry, items) | told


def _shown(item):
    """The image's text; None where there is none, or where by its own words it is private."""
    if item.image is None or not is_public(item.list, json.loads(item.image)):
        return None
    return item.image


def items_of_entries(numbers):
    """The items of each of these entries: one query a list."""
    found = defaultdict(list)
    for name, model in listed_models().items():
        pairs = defaultdict(list)
        for image in _images(model, numbers):
            pairs[image.entry_id].append((image, _before(image)))
        for number, written in pairs.items():
            found[number] += items_of(name, written)
    return found


def _images(model, numbers):
    """The images that these entries wrote, each with what stood before."""
    history, pk = history_of(model), model._meta.pk.attname
    earlier = history._base_manager.filter(**{pk: OuterRef(pk)}, entry_id__lt=OuterRef("entry_id"))
    newest = earlier.order_by("-entry_id").annotate(withdrawn_then=_is_withdrawn())
    return (
        history._base_manager.filter(entry_id__in=numbers)
        .order_by("entry_id")
        .annotate(
            key_before=Subquery(newest.values("key")[:1]),
            withdrawn_before=Subquery(newest.values("withdrawn_then")[:1]),
        )
    )


def _is_withdrawn():
    return ExpressionWrapper(Q(image__isnull=True), output_field=BooleanField())


def _before(image):
    if image.key_before is None:
        return None
    return ImageBefore(image.key_before, image.withdrawn_before)
