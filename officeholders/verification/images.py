"""The history rows: do their columns say what their image says?"""

from types import SimpleNamespace

from django.utils.translation import gettext as _

from officeholders.images import columns
from officeholders.models import Tracked
from officeholders.tables import parts_of, tracked_models
from officeholders.verification.finding import Finding
from officeholders.words import Reading, image_of, key_of, listed_models


def image_findings(log):
    """Images that were not made of the history they stand with, or not when their entry was."""
    reading = LogReading(log)
    for name, model in listed_models().items():
        for images in log.images[model].values():
            for image in images:
                if not _agrees(model, image, reading):
                    place = f"{name} {image.key}, entry {image.entry_id}"
                    yield Finding(place, _("the image is not that of the row's history"))
    yield from _dates(log)


class LogReading(Reading):
    """Reads inner lists from the log, as of the entry ``number``."""

    def __init__(self, log):
        super().__init__()
        self.log, self.number = log, 0
        self._owned = {}

    def inner_rows(self, word, owner):
        rows = (
            self.log.newest(word.inner, pk, self.number)
            for pk in self._rows_by_owner(word).get(owner, ())
        )
        return sorted((row for row in rows if row is not None), key=lambda row: row.row)

    def _rows_by_owner(self, word):
        if word.inner not in self._owned:
            owned = self._owned[word.inner] = {}
            for pk, images in self.log.images[word.inner].items():
                owner = getattr(images[0], word.field.field.attname)
                owned.setdefault(owner, []).append(pk)
        return self._owned[word.inner]


def _agrees(model, image, reading):
    if image.history_type == "-":
        return image.image is None
    reading.number = image.entry_id
    row = _row(model, image, reading)
    if row is None:
        return False
    words = reading.words(row, model)
    text = None if image.withdrawn else image_of(model, row, words)
    return (image.image, image.key) == (text, key_of(model, words))


def _row(model, image, reading):
    """The row as it was, with the columns of the tables it inherits from."""
    values = columns(model, image)
    for parent in parts_of(model):
        if parent in model._meta.get_parent_list() and issubclass(parent, Tracked):
            inherited = reading.log.newest(
                parent, getattr(image, model._meta.pk.attname), image.entry_id
            )
            if inherited is None:
                return None
            values |= columns(parent, inherited)
    return SimpleNamespace(**values)


def _dates(log):
    times = {entry.number: entry.at for entry in log.entries}
    for model in tracked_models().values():
        for pk, images in log.images[model].items():
            for image in images:
                if image.history_date != times.get(image.entry_id):
                    place = f"{model._meta.db_table} {pk}, entry {image.entry_id}"
                    yield Finding(place, _("its date is not that of its entry"))
