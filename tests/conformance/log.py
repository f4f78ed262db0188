"""The register's log as it is served: what each entry says, and the rows that follow from it."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

from .naive import NaiveRegister
from .words import ALWAYS_THERE, IN_AN_ORDER_OF_THEIR_OWN, KEYS, identity, rows_in_order

GENEVA = ZoneInfo("Europe/Zurich")
PERSONAL = ("name", "title")  # of a representative: digests in an image, words in the file
PRIVATE = ("email", "telephone")
HIDDEN = "a personal value"


class Log:
    """The lines of ``/entries.jsonl``, and the register as of each entry, read when first asked."""

    def __init__(self, site):
        self._site = site
        self.lines = site.found("/entries.jsonl").text.splitlines()
        self.entries = [json.loads(line) for line in self.lines]
        self._registers = {}

    @property
    def numbers(self):
        return [entry["number"] for entry in self.entries]

    @property
    def last(self):
        return self.entries[-1]["number"]

    def digest(self, number):
        return self.entries[number - 1]["digest"]

    def day(self, number):
        """The day in Geneva on which the entry was recorded."""
        at = datetime.fromisoformat(self.entries[number - 1]["at"].replace("Z", "+00:00"))
        return at.astimezone(GENEVA).date()

    def known_on(self, day):
        """The number of the last entry recorded by the end of that day."""
        return max(number for number in self.numbers if self.day(number) <= day)

    def register(self, number):
        """The reading of the register file as of that entry."""
        if number not in self._registers:
            file = self._site.found("/register.json", {"entry": number}).json
            self._registers[number] = NaiveRegister(_with_all_lists(file))
        return self._registers[number]

    def rows_as_of(self, number):
        """The public rows of each list that the images up to that entry give, in their order."""
        standing = {name: {} for name in KEYS}
        for entry in self.entries[:number]:
            for item, image in zip(entry["items"], entry["images"], strict=True):
                if item["list"] in standing:
                    standing[item["list"]][item["key"]] = image and json.loads(image)
        rows = {name: list(filter(None, found.values())) for name, found in standing.items()}
        return _in_order(rows)


def _with_all_lists(file):
    return {name: [] for name in KEYS} | file


def _in_order(rows):
    for name in IN_AN_ORDER_OF_THEIR_OWN:
        rows[name] = [_placeless(row) for row in sorted(rows[name], key=_place(name))]
    positions = {row["label"]: row["position"] for row in rows["meetings"]}
    groups = [row["code"] for row in rows["working_groups"]]
    for name in set(KEYS) - set(IN_AN_ORDER_OF_THEIR_OWN):
        rows[name] = rows_in_order(name, rows[name], positions, groups)
    return {name: rows[name] for name in KEYS if rows[name] or name in ALWAYS_THERE}


def _place(name):
    return lambda row: (row["order"], identity(name, row))


def _placeless(row):
    return {key: value for key, value in row.items() if key != "order"}


def without_personal_values(rows):
    """The same lists of rows with what a representative is called hidden, and nothing private."""
    told = {name: [dict(row) for row in found] for name, found in rows.items()}
    for mandate in told.get("mandates", []):
        if mandate.get("representatives"):
            mandate["representatives"] = [_hidden(row) for row in mandate["representatives"]]
    return told


def _hidden(representative):
    shown = {key: text for key, text in representative.items() if key not in PRIVATE}
    return {key: HIDDEN if key in PERSONAL else text for key, text in shown.items()}
