"""The rows as they stand against their newest images."""

from django.utils.translation import gettext as _

from officeholders.images import columns
from officeholders.models import PersonalValue, digest_of
from officeholders.stored import stored_rows
from officeholders.tables import tracked_models
from officeholders.verification.finding import Finding
from officeholders.words import image_of, listed_models


def row_findings(log):
    """Rows that are not as the log last recorded them, missing rows, and unrecorded ones."""
    last = log.entries[-1].number if log.entries else 0
    for name, model in listed_models().items():
        yield from _listed_findings(log, name, model, last)
    for model in tracked_models().values():
        if model not in listed_models().values():
            yield from _part_findings(log, model, last)
    yield from _personal_findings()


def _listed_findings(log, name, model, last):
    seen = set()
    for stored in stored_rows(name):
        seen.add(stored.pk)
        image = log.newest(model, stored.pk, last)
        place = f"{name} {stored.key}"
        if image is None:
            yield Finding(place, _("no entry recorded this row"))
        elif (image.image, image.key) != (_text(model, stored), stored.key):
            yield _changed(place, image)
    yield from _gone(log, model, seen, last)


def _text(model, stored):
    return None if stored.withdrawn else image_of(model, stored, stored.words)


def _part_findings(log, model, last):
    seen = set()
    for row in model._base_manager.iterator():
        seen.add(row.pk)
        image = log.newest(model, row.pk, last)
        place = f"{model._meta.db_table} {row.pk}"
        if image is None:
            yield Finding(place, _("no entry recorded this row"))
        elif columns(model, image) != columns(model, row):
            yield _changed(place, image)
    yield from _gone(log, model, seen, last)


def _changed(place, image):
    sentence = _("it is not as entry %(number)s recorded it") % {"number": image.entry_id}
    return Finding(place, sentence)


def _gone(log, model, seen, last):
    for pk in log.images[model]:
        image = log.newest(model, pk, last)
        if image is not None and pk not in seen:
            place = f"{model._meta.db_table} {image.key or pk}"
            yield Finding(
                place,
                _("entry %(number)s recorded it, and it is gone") % {"number": image.entry_id},
            )


def _personal_findings():
    for value in PersonalValue.objects.iterator():
        if digest_of(value.salt, value.value) != value.digest:
            yield Finding(value.digest, _("the personal value kept for it is another"))
