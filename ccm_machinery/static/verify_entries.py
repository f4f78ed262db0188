#!/usr/bin/env python3
"""Says whether the log of a register is whole. It needs nothing but Python 3.8.

    python3 verify_entries.py entries.jsonl [HEAD]

entries.jsonl is the file of that name which the register's site gives. HEAD is a digest that you
noted elsewhere, from a page's foot or a paper: with it even entries cut off the end are noticed,
and a log written anew. Each line is one entry. It is whole where

* it is canonical JSON: one object, keys sorted, no white space, text in Unicode's form C;
* its number is one more than that of the line before, and its "previous" is that line's digest;
* its "digest" is the SHA-256 of all it says but "digest" and "images";
* each of its "images" that is told has the SHA-256 which stands at its place in "items". None is
  told of a row that was withdrawn or is private.

Exit 0 and the head's digest where the log is whole; else 1, and the first entry that is not.
"""

import hashlib
import json
import sys
import unicodedata

MAY_BE_PRIVATE = ("candidatures", "committee_meetings")
BEFORE_THE_FIRST = "0" * 64


class Broken(Exception):
    """A line that is not whole, and why."""


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text)


def entry_of(line):
    """The entry on a line. Refused (Broken): a line that is not an object in canonical JSON."""
    try:
        text = line.decode("utf-8")
        entry = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Broken("it is not JSON in UTF-8") from error
    if not isinstance(entry, dict) or canonical(entry) + "\n" != text:
        raise Broken("it is not canonical JSON, as the register writes it")
    return entry


def check(entry, number, previous):
    """Refuses (Broken) an entry that does not follow the one before, or is not what it was."""
    if entry.get("number") != number:
        raise Broken(f"its number is {json.dumps(entry.get('number'))}")
    if entry.get("previous") != previous:
        raise Broken("it does not follow the entry before it")
    hashed = {key: told for key, told in entry.items() if key not in ("digest", "images")}
    if entry.get("digest") != sha256(canonical(hashed)):
        raise Broken("its digest is not that of what it says")
    check_images(entry.get("items"), entry.get("images"))


def check_images(items, images):
    """Refuses (Broken) images that are not those of the items."""
    if not isinstance(items, list) or not isinstance(images, list) or len(items) != len(images):
        raise Broken("it has not one image an item")
    for place, image in enumerate(images):
        item = items[place]
        if not isinstance(item, dict):
            raise Broken("one of its items is no object")
        row = f"{item.get('list')} {item.get('key')}"
        if image is None:
            if item.get("sha256") is not None and item.get("list") not in MAY_BE_PRIVATE:
                raise Broken(f"the image of {row} is missing")
        elif not isinstance(image, str) or sha256(image) != item.get("sha256"):
            raise Broken(f"the image of {row} is not the one that was recorded")


def verify(lines, head=""):
    """What to say of a log that is whole. Refused (SystemExit) with a sentence: one that is not."""
    number, previous, found = 0, BEFORE_THE_FIRST, 0
    for number, line in enumerate(lines, start=1):
        try:
            entry = entry_of(line)
            check(entry, number, previous)
        except Broken as why:
            raise SystemExit(f"Entry {number} is not whole: {why}.") from why
        previous = entry["digest"]
        found = number if previous == head else found
    if head and not found:
        told = f"The head is not in this log of {number} entries"
        raise SystemExit(f"{told}: it was cut off, or written anew.")
    told = f"The log is whole: {number} entries; the head is {previous}."
    return f"{told} Yours is the digest of entry {found}." if head else told


def main(arguments):
    if len(arguments) not in (1, 2):
        raise SystemExit(__doc__.strip())
    try:
        with open(arguments[0], "rb") as lines:
            return verify(lines, *(head.strip().lower() for head in arguments[1:]))
    except OSError as error:
        raise SystemExit(f"{arguments[0]} cannot be read: {error.strerror}.") from error


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]) + "\n")
