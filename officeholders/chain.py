"""The chain of entries: what exactly is hashed (CONTRACT section 7)."""

from dataclasses import dataclass
from datetime import UTC

from officeholders.canonical import canonical_json, sha256


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One row an entry touched: its list, its key, and its image; None when withdrawn."""

    list: str
    key: str
    image: str | None = None

    def as_object(self):
        return {
            "list": self.list,
            "key": self.key,
            "sha256": None if self.image is None else sha256(self.image),
        }


def entry_object(entry, items):
    """The entry as the object whose canonical JSON is hashed; every key is always there."""
    return {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "by": entry.by,
        "reason": entry.reason,
        "document": entry.document or None,
        "kind": entry.kind,
        "items": [item.as_object() for item in in_order(items)],
        "previous": entry.previous,
    }


def digest_of_entry(entry, items):
    """The SHA-256 of the entry's canonical JSON, in hex."""
    return sha256(canonical_json(entry_object(entry, items)))


def in_order(items):
    """Sorted by list, then key; the order in which they are hashed."""
    return sorted(items, key=lambda item: (item.list, item.key))


def items_of(list_name, images):
    """The items of the images of one list, each given as (image row, the row's image before).

    A row that was withdrawn, or moved to another identity, leaves the key under which it stood,
    unless another row of the same entry has taken it. One that was withdrawn and stays so is no
    item: another may stand under its key.
    """
    items = {
        image.key: Item(list_name, image.key, image.image)
        for image, _before in images
        if image.image is not None
    }
    for image, before in images:
        left = image if before is None else before
        if before is None or before.image is not None:
            items.setdefault(left.key, Item(list_name, left.key))
    return list(items.values())
