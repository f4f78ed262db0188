"""Drafts as they are kept: saved so that nobody overwrites another, copied, recorded.

A draft is no entry and leaves no history; what it becomes is recorded as one.
"""

from itertools import count

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from officeholders.models import Mandate
from officeholders.tables import history_of
from presidency.models import Slate
from presidency.slates.proposal import as_words

LONGEST_NAME = Slate._meta.get_field("name").max_length


class Overtaken(Exception):
    """The draft was saved, recorded or deleted meanwhile; ``slate`` as it is now, or None."""

    def __init__(self, slate):
        self.slate = slate
        super().__init__("the draft was changed meanwhile")


def save_draft(pk, proposals, *, seen, by):
    """Keeps the proposals as the draft's next version, which is returned.

    Refused (Overtaken): a draft that is no longer at the version ``seen``.
    """
    return _write(pk, seen, seats=as_words(proposals), author=by)


def rename_draft(pk, name, *, seen, by):
    """Gives the draft another name. Refused: Overtaken, and IntegrityError for a name taken."""
    with transaction.atomic():
        return _write(pk, seen, name=name, author=by)


def mark_recorded(pk, entry, *, seen):
    """Notes the entry by which the draft was recorded. Refused: Overtaken."""
    return _write(pk, seen, entry=entry)


def _write(pk, seen, **values):
    drafts = Slate.objects.filter(pk=pk, version=seen)
    if not drafts.update(version=F("version") + 1, saved_at=Now(), **values):
        raise Overtaken(Slate.objects.filter(pk=pk).first())
    return seen + 1


def delete_draft(pk, *, seen):
    """Deletes the draft: it is no record. Refused: Overtaken."""
    deleted, _rows = Slate.objects.filter(pk=pk, version=seen).delete()
    if not deleted:
        raise Overtaken(Slate.objects.filter(pk=pk).first())


def new_draft(meeting, name, proposals=(), *, by):
    """A new draft for the meeting. Refused (IntegrityError): a name that another has there."""
    told = {"meeting": meeting, "name": name, "seats": as_words(proposals), "author": by}
    with transaction.atomic():
        return Slate.objects.create(**told)


def draft_named_freely(meeting, name, proposals=(), *, by):
    """A new draft of that name, or where it is taken of the name with the next free number.

    What is sent twice is one draft: the one that the same person made so and nobody saved since.
    """
    told = {"seats": as_words(proposals), "author": by}
    tried = _numbered_names(name)
    made = (Slate.objects.get_or_create(meeting=meeting, name=one, defaults=told) for one in tried)
    return next(slate for slate, is_new in made if is_new or _is_untouched(slate, **told))


def free_name(meeting, name):
    """The name, or where a slate of the meeting has it the name with the next free number."""
    taken = set(Slate.objects.filter(meeting=meeting).values_list("name", flat=True))
    return next(one for one in _numbered_names(name) if one not in taken)


def _is_untouched(slate, seats, author):
    is_first = slate.version == 1 and slate.entry is None
    return is_first and (slate.seats, slate.author) == (seats, author)


def _numbered_names(name):
    return (_numbered(name, number) for number in count(1))


def _numbered(name, number):
    ending = _(" (%(number)s)") % {"number": number} if number > 1 else ""
    return name[: LONGEST_NAME - len(ending)] + ending


def standing_entries(slates):
    """The numbers of the entries that recorded the slates, without those undone since.

    An entry is undone when every mandate it wrote stands again as before it. One query.
    """
    numbers = {slate.entry for slate in slates if slate.entry}
    return numbers - _undone_among(numbers)


def _undone_among(numbers):
    history = history_of(Mandate)._base_manager
    touched = history.filter(entry__in=numbers).values("id")
    images = list(history.filter(id__in=touched).order_by("entry_id"))
    newest = {image.id: image.image for image in images}
    undone = set()
    for number in numbers:
        written = {image.id for image in images if image.entry_id == number}
        before = {image.id: image.image for image in images if image.entry_id < number}
        if written and all(before.get(pk) == newest[pk] for pk in written):
            undone.add(number)
    return undone
