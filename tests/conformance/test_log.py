"""The chain of entries, and the register file that follows from its images."""

import hashlib
import json
import re

from .differences import agree, differences
from .log import without_personal_values
from .words import IDENTITY, KEYS, canonical, identity, in_order_of_keys

KINDS = {"change", "correction", "load", "erasure", "undo"}
OF_AN_ENTRY = ("number", "at", "by", "reason", "document", "kind", "items", "previous")
AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
ENTRIES = 4  # of a sample


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def images(log):
    """Each item with its image's text, or None, and the number of its entry."""
    for entry in log.entries:
        assert len(entry["items"]) == len(entry["images"]), f"entry {entry['number']}"
        for item, image in zip(entry["items"], entry["images"], strict=True):
            yield entry["number"], item, image


def test_entries_count_from_one_without_gaps(log):
    assert log.numbers == list(range(1, len(log.entries) + 1))


def test_an_entry_is_told_whole_and_in_canonical_form(log):
    for line, entry in zip(log.lines, log.entries, strict=True):
        assert sorted(entry) == sorted([*OF_AN_ENTRY, "digest", "images"]), entry["number"]
        assert line == canonical(entry), f"entry {entry['number']}"
        assert entry["kind"] in KINDS, f"entry {entry['number']}"
        assert AT.fullmatch(entry["at"]), f"entry {entry['number']}"
        assert re.fullmatch(r"sha256:[0-9a-f]{64}", entry["by"]), f"entry {entry['number']}"


def test_each_entry_holds_the_digest_of_the_one_before(log):
    previous = "0" * 64
    for entry in log.entries:
        told = canonical({key: entry[key] for key in OF_AN_ENTRY})
        assert (entry["previous"], entry["digest"]) == (previous, sha256(told)), entry["number"]
        previous = entry["digest"]


def test_no_entry_was_recorded_before_the_one_before_it(log):
    times = [entry["at"] for entry in log.entries]
    assert times == sorted(times)


def test_items_are_sorted_by_list_and_key(log):
    for entry in log.entries:
        places = [(item["list"], item["key"]) for item in entry["items"]]
        assert places == sorted(set(places)), f"entry {entry['number']}"


def test_every_image_that_is_shown_is_the_one_that_was_hashed(log):
    for number, item, image in images(log):
        about = f"entry {number}, {item['list']} {item['key']}"
        if item["sha256"] is None:
            assert image is None, about
        elif image is not None:
            assert (sha256(image), canonical(json.loads(image))) == (item["sha256"], image), about


def test_the_key_of_an_item_is_the_identity_of_its_row(log):
    for number, item, image in images(log):
        if image is not None and item["list"] in IDENTITY:
            told = canonical(identity(item["list"], json.loads(image)))
            assert item["key"] == told, f"entry {number}, {item['list']}"


def test_no_image_tells_the_name_of_a_person(log):
    for number, item, image in images(log):
        for person in json.loads(image or "{}").get("representatives", []):
            told = [person.get(key) for key in ("name", "title", "email", "telephone")]
            digests = [text for text in told if text]
            assert all(text.startswith("sha256:") for text in digests), (number, item["key"])


def test_the_register_file_of_every_entry_is_what_the_images_up_to_it_give(site, log, grid):
    found = []
    for number in grid.some(log.numbers, ENTRIES):
        answer = site.found("/register.json", {"entry": number})
        served = {name: rows for name, rows in answer.json.items() if name != "format"}
        wanted = log.rows_as_of(number)
        found += differences(answer.address, list(wanted), list(served))
        hidden = [without_personal_values(rows) for rows in (wanted, served)]
        found += differences(answer.address, *hidden)
    agree(found)


def test_the_register_file_is_in_its_canonical_form(site, log, grid):
    for number in grid.some(log.numbers, ENTRIES):
        answer = site.found("/register.json", {"entry": number})
        file = answer.json
        told = {"format": "ccm-register/1"}
        for name in filter(file.get, KEYS):
            told[name] = [in_order_of_keys(name, row) for row in file[name]]
        told |= {name: rows for name, rows in file.items() if name not in told}
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        assert answer.text == text, f"{answer.address} is not in canonical form"


def test_nothing_private_is_in_the_register_file(site, log):
    for number in (1, log.last):
        answer = site.found("/register.json", {"entry": number})
        assert all(row.get("public") for row in answer.json.get("candidatures", [])), answer.address
        for mandate in answer.json["mandates"]:
            for person in mandate.get("representatives", []):
                assert {"email", "telephone"}.isdisjoint(person), answer.address


def test_without_an_entry_the_register_file_is_that_of_the_last(site, log):
    last = site.found("/register.json", {"entry": log.last})
    assert site.found("/register.json").body == last.body
