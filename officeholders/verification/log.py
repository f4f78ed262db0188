"""The whole log in memory: entries, and history rows by table and row."""

from collections import defaultdict
from dataclasses import dataclass

from officeholders.models import Entry
from officeholders.tables import history_of, tracked_models


@dataclass(frozen=True)
class Log:
    """``entries`` in order; ``images`` by model, then primary key, each oldest first."""

    entries: list
    images: dict

    @classmethod
    def read(cls):
        entries = list(Entry.objects.order_by("number"))
        return cls(entries, {model: _images(model) for model in tracked_models().values()})

    def newest(self, model, pk, number):
        """The row's newest image as of entry ``number``; None where it is not there then."""
        found = None
        for image in self.images[model][pk]:
            if image.entry_id > number:
                break
            found = image
        return None if found is None or found.history_type == "-" else found


def _images(model):
    rows = defaultdict(list)
    pk = model._meta.pk.attname
    for image in history_of(model)._base_manager.order_by("entry_id", "history_id"):
        rows[getattr(image, pk)].append(image)
    return rows
