"""What a load may not undo unasked: rows that staff created or changed since the last one."""

from django.utils.translation import gettext as _

from officeholders.images import newest_images
from officeholders.models import Entry
from officeholders.words import listed_models

CHUNK = 1000


def changed_by_others(name, steps):
    """The steps of rows that differ from the file, if the newest entry that touched them is of
    another kind than a load, each with that entry."""
    differing = [step for step in steps if _is_in_file(step.row) and step.differs]
    for start in range(0, len(differing), CHUNK):
        chunk = differing[start : start + CHUNK]
        images = newest_images(listed_models()[name], [step.stored.pk for step in chunk])
        numbers = {image.entry_id for image in images.values()}
        others = Entry.objects.filter(number__in=numbers).exclude(kind=Entry.Kind.LOAD)
        entries = others.in_bulk()
        for step in chunk:
            entry = entries.get(images[step.stored.pk].entry_id)
            if entry:
                yield step, entry


def _is_in_file(row):
    """Whether the file has the row, and it could be read whole."""
    return row.index is not None and not row.unread


def fault_of_change(step, entry):
    """The fault that a load tells of a row which others changed by that entry."""
    sentence = _(
        "the register has it otherwise since entry %(number)s, which was no load "
        "(--overwrite takes it from the file)"
    )
    return step.row.fault(None, sentence % {"number": entry.number})
