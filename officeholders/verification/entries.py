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
    previous, findings = NO_DIGEST, []
    for number, entry in enumerate(log.entries, start=1):
        findings += _findings_of(entry, number, previous, items.pop(entry.number, []))
        previous = entry.digest
    findings += [_missing(number) for number in sorted(items)]
    if head and head not in {entry.digest for entry in log.entries}:
        findings.append(_cut(log.entries))
    return findings


def _items_by_entry(log):
    """The items of each entry, from the images that point to it."""
    pairs = defaultdict(lambda: defaultdict(list))
    for name, model in listed_models().items():
        for images in log.images[model].values():
            before = None
            for image in images:
                pairs[image.entry_id][name].append((image, before))
                before = image
    return {
        number: [item for name, images in lists.items() for item in items_of(name, images)]
        for number, lists in pairs.items()
    }


def _findings_of(entry, number, previous, items):
    if entry.number != number:
        yield Finding(f"entry {number}", _("it is missing"))
    elif entry.previous != previous:
        yield Finding(f"entry {entry.number}", _("it does not follow the entry before it"))
    if digest_of_entry(entry, items) != entry.digest:
        yield Finding(f"entry {entry.number}", _("its digest is not that of what it holds"))


def _missing(number):
    return Finding(f"entry {number}", _("it is missing, though rows name it"))


def _cut(entries):
    last = entries[-1].number if entries else 0
    return Finding(
        f"entry {last}",
        _("the head that was given is not in this log: entries after this one are missing"),
    )
