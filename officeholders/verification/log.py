"""The whole log in memory: entries, and history rows by table and row."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from officeholders.images import GONE
from officeholders.models import Entry, Meeting
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

    @property
    def last_number(self):
        return self.entries[-1].number if self.entries else 0

    @cached_property
    def labels(self):
        """The label of every meeting by position, as the log has it and not as rows say now."""
        recorded = self.images[Meeting].values()
        return Labels((images[-1].position, images[-1].label) for images in recorded)

    def newest(self, model, pk, number):
        """The row's newest image as of entry ``number``; None where it is not there then."""
        found = None
        for image in self.images[model].get(pk, ()):
            if image.entry_id > number:
                break
            found = image
        return None if found is None or found.history_type == GONE else found


class Labels(dict):
    """Of a position that no meeting has, the label is the position: it agrees with no image."""

    def __missing__(self, position):
        return str(position)


def _images(model):
    rows = defaultdict(list)
    pk = model._meta.pk.attname
    for image in history_of(model)._base_manager.order_by("entry_id", "history_id"):
        rows[getattr(image, pk)].append(image)
    return dict(rows)
