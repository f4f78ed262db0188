"""The chain of entries."""

from collections import defaultdict

from django.utils.translation import gettext as _

from officeholders.chain import digest_of_entry, items_of
from officeholders.models import NO_DIGEST
from officeholders.verification.finding import Finding
from officeholders.words import listed_models


def entry_findings(log, head):
    """Entries that do not follow one another, or whose digest is not that of what they hold."""
    items = _items_by_entry(log)
    number, digest = 0, NO_DIGEST
    for entry in log.entries:
        yield from (_missing(lost) for lost in range(number + 1, entry.number))
        if entry.number == number + 1 and entry.previous != digest:
            yield _of(entry, _("it does not follow the entry before it"))
        if digest_of_entry(entry, items.pop(entry.number, [])) != entry.digest:
            yield _of(entry, _("its digest is not that of what it holds"))
        number, digest = entry.number, entry.digest
    yield from (_missing(lost) for lost in sorted(items) if not 0 < lost <= number)
    if head and head not in {entry.digest for entry in log.entries}:
        yield _cut(number)


def _items_by_entry(log):
    """The items of each entry, from the images that point to it; none from parts alone."""
    pairs = defaultdict(lambda: defaultdict(list))
    for model, rows in log.images.items():
        for images in rows.values():
            for image, before in zip(images, [None, *images], strict=False):
                pairs[image.entry_id][model].append((image, before))
    return {number: _items(by_model) for number, by_model in pairs.items()}


def _items(by_model):
    lists = listed_models().items()
    return [item for name, model in lists for item in items_of(name, by_model.get(model, ()))]


def _of(entry, sentence):
    return Finding(f"entry {entry.number}", sentence)


def _missing(number):
    return Finding(f"entry {number}", _("it is missing"))


def _cut(last):
    return Finding(
        f"entry {last}",
        _("the head that was given is not in this log: entries after this one are missing"),
    )
