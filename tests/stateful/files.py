"""Register files that were kept, some of them edited since."""

import json
from dataclasses import dataclass

from tests.stateful.rules import identity

FORMAT = "ccm-register/1"


@dataclass(frozen=True)
class File:
    """A register file: its text, and its rows as the model has them.

    ``erased`` are the names of persons that it holds only as digests.
    """

    text: str
    rows: dict
    erased: frozenset = frozenset()


def first_file(lists):
    return File(json.dumps({"format": FORMAT} | lists), lists)


def without(file, place):
    """The file with one of its rows, if it has any, marked as withdrawn."""
    told = [(name, words) for name, rows in file.rows.items() for words in rows]
    if not told:
        return file
    name, words = told[place % len(told)]
    return _edited(file, name, words, {"withdrawn": True})


def with_another_beginning(file, place, label):
    """The file in which one of the mandates, if it has any, begins at the end of that meeting."""
    mandates = file.rows["mandates"]
    if not mandates:
        return file
    words = mandates[place % len(mandates)]
    was = {"from_end_of": words["from_end_of"]}
    return _edited(file, "mandates", words, {"from_end_of": label, "was": was})


def _edited(file, name, words, others):
    contents = json.loads(file.text)
    for row in contents[name]:
        if identity(name, row) == identity(name, words):
            row |= others
    rows = [one | others if one is words else one for one in file.rows[name]]
    return File(json.dumps(contents), file.rows | {name: rows}, file.erased)
