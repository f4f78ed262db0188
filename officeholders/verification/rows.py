"""The rows as they stand against their newest images."""

from django.utils.translation import gettext as _

from officeholders.images import chunks, said_of, same_columns
from officeholders.models import PersonalValue, digest_of
from officeholders.tables import parents_of, tracked_models
from officeholders.verification.finding import Finding, place_of
from officeholders.words import Reading, listed_models


def row_findings(log):
    """Rows that are not as the log last recorded them, missing rows, and unrecorded ones."""
    for model in tracked_models().values():
        pks = set(model._base_manager.values_list("pk", flat=True))
        for chunk in chunks(pks):
            yield from _standing_findings(log, model, chunk)
        yield from _gone_findings(log, model, pks)
    yield from _stray_findings()
    yield from _personal_findings()


def _standing_findings(log, model, chunk):
    rows = model._base_manager.in_bulk(chunk)
    told = said_of(model, rows.values(), Reading(log.labels))
    for pk, row in rows.items():
        image = log.newest(model, pk, log.last_number)
        place = place_of(model, pk, told[pk][1])
        if image is None:
            yield Finding(place, _("no entry recorded this row"))
        elif told[pk] != (image.image, image.key) or not same_columns(model, row, image):
            sentence = _("it is not as entry %(number)s recorded it")
            yield Finding(place, sentence % {"number": image.entry_id})


def _gone_findings(log, model, standing):
    for pk in sorted(log.images[model].keys() - standing):
        image = log.newest(model, pk, log.last_number)
        if image is not None:
            sentence = _("entry %(number)s recorded it, and it is gone")
            yield Finding(place_of(model, pk, image.key), sentence % {"number": image.entry_id})


def _stray_findings():
    """Rows of an inherited table that stand in no list; the presidency does so rightly."""
    for model in listed_models().values():
        for parent in parents_of(model):
            listed = model._base_manager.values("pk")
            for row in parent._base_manager.exclude(pk__in=listed):
                if not row.is_the_presidency:
                    place = place_of(parent, row.pk)
                    yield Finding(place, _("it stands in no list of the register"))


def _personal_findings():
    for value in PersonalValue.objects.iterator():
        if digest_of(value.salt, value.value) != value.digest:
            yield Finding(value.digest, _("the personal value kept for it is another"))
