"""Which rows an entry touched: counted and read in a fixed number of queries, however many.

They are told list by list, in the order of the register file, and in each list in the order in
which the register got them. Private ones come last, and of them nothing more is read.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Q, Subquery, Value

from officeholders.privacy import CANDIDATURES, COMMITTEE_MEETINGS, SAID_IN_AN_IMAGE
from officeholders.tables import history_of
from officeholders.words import listed_models

PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Image:
    """What a row said at an entry, and its key; nothing where it was withdrawn."""

    key: str
    image: str | None


@dataclass(frozen=True, slots=True)
class TouchedRow:
    """A row that an entry touched, and its images before, if any, and after; a private one is of
    no list but PRIVATE and has no image."""

    list: str
    before: Image | None = None
    image: Image | None = None


def count_touched(number):
    """How many rows of each list the entry touched, by the list's name, in one query."""
    counted = (
        images.values("list_place").annotate(rows=Count("pk")).values_list("list_place", "rows")
        for images in _images_written(number)
    )
    rows = Counter()
    for place, count in _union(counted):
        rows[place] += count
    return {name: rows[place] for place, name in enumerate(_names())}


def rows_touched_by(number, start, stop):
    """Those of the rows that the entry touched from place ``start`` to ``stop``: two queries."""
    arms = (images.values_list("list_place", "touched") for images in _images_written(number))
    page = _union(arms).order_by("list_place", "touched")[start:stop]
    rows = [(_names()[place], pk) for place, pk in page]
    images = _images_of([row for row in rows if row[0] != PRIVATE], number)
    return [_touched_row(name, images[name, pk], number) for name, pk in rows]


def _touched_row(name, images, number):
    before = next((images[entry] for entry in images if entry != number), None)
    return TouchedRow(name, before, images.get(number))


def _names():
    return [*listed_models(), PRIVATE]


def _union(arms):
    first, *others = arms
    return first.union(*others, all=True)


def _images_written(number):
    """The images that the entry wrote, list by list, each with its row and the list's place."""
    images = {name: _images(name).filter(entry_id=number) for name in listed_models()}
    candidatures = images[CANDIDATURES]
    public = candidatures.filter(pk__in=_public(candidatures, number).values("pk"))
    private = (candidatures.exclude(pk__in=public.values("pk")), images.pop(COMMITTEE_MEETINGS))
    arms = [*(images | {CANDIDATURES: public}).items(), *((PRIVATE, arm) for arm in private)]
    return [arm.annotate(list_place=Value(_names().index(name))) for name, arm in arms]


def _public(candidatures, number):
    """Those that are public by the words of their image, or were so until they were withdrawn."""
    was = Subquery(_before(CANDIDATURES, number).values("image")[:1])
    is_public = Q(image__contains=SAID_IN_AN_IMAGE)
    was_public = Q(image__isnull=True, was__contains=SAID_IN_AN_IMAGE)
    return candidatures.annotate(was=was).filter(is_public | was_public)


def _images_of(rows, number):
    """The images of these rows, given by list and primary key, that the entry wrote and that
    it found, by the number of their entry: one query."""
    found, pks = defaultdict(dict), defaultdict(list)
    for name, pk in rows:
        pks[name].append(pk)
    arms = (_images_around(name, pks[name], number) for name in pks)
    for place, pk, entry, key, image in _union(arms) if pks else ():
        found[_names()[place], pk][entry] = Image(key, image)
    return found


def _images_around(name, pks, number):
    before = Subquery(_before(name, number).values("entry_id")[:1])
    images = _images(name).filter(Q(entry_id=number) | Q(entry_id=before), touched__in=pks)
    placed = images.annotate(list_place=Value(_names().index(name)))
    return placed.values_list("list_place", "touched", "entry_id", "key", "image")


def _before(name, number):
    """The images of the same row before the entry, newest first."""
    return (
        _images(name).filter(touched=OuterRef("touched"), entry_id__lt=number).order_by("-entry_id")
    )


def _images(name):
    """Every image in the list's history, with the primary key of its row."""
    model = listed_models()[name]
    images = history_of(model)._base_manager.order_by()
    return images.annotate(touched=F(model._meta.pk.attname))
