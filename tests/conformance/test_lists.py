"""The lists of the interface, in pages and by filters, against the register file of that entry."""

import csv
import io
from datetime import date

from .differences import agree, differences
from .lists import LISTS, mandates, rows
from .pages import tables, told

MOST = 500  # rows on a page
MOMENTS = ({"on": "1995-01-01"}, {"on": "2026-03-30"}, {"on": "2150-06-30"})
REGIONS = ["AG", "APG", "EEG", "GRULAC", "WEOG"]
CALLED_AS_IT_LIKES = ("meetings", "provisions")  # the contract asks for a name, not for which
OF_THE_FILE = ("office", "state", "name", "from_end_of", "presides_over", "starts_on")
OF_THE_FILE += ("until_end_of", "ended_on", "appointed_at", "appointed_on", "footnote", "source")
ORDERS = ("office", "state", "from_end_of", "until_end_of")


def asked(moment):
    """The moment as the reading takes it."""
    return {"on": date.fromisoformat(moment["on"])} if "on" in moment else moment


def moments(register):
    return [*MOMENTS, *({"after": held["label"]} for held in register.meetings[-2:])]


def in_full(site, path, question):
    """All rows of a list, page after page by the addresses it gives; the first page."""
    first = page = site.found(path, question)
    found = list(page.json["results"])
    while page.json["next"]:
        page = site.found(site.path_of(page.json["next"]))
        found += page.json["results"]
    assert len(found) == first.json["count"], first.address
    return first, found


def filters_of(register, grid):
    """Filters one by one, with every value that the register has for them, and some together."""
    file = register.file
    labels = [meeting["label"] for meeting in register.meetings]
    days = [held["closes_on"] for held in register.meetings if held.get("closes_on")]
    values = {
        "office": ["president", *(group["code"] for group in file["working_groups"])],
        "state": [row["state"] for row in file["mandates"]],
        "region": REGIONS,
        "until_end_of": [*labels, "none"],
        "inferred": ["true", "false"],
        "in_force_after": labels,
        "in_force_on": [*days, "1990-01-01", "2199-12-31"],
        "order": [sign + key for key in ORDERS for sign in ("", "-")],
    }
    for key, each in values.items():
        wanted = each if key == "order" else grid.some(list(dict.fromkeys(each)), 3)
        yield from ({key: value} for value in wanted)
    yield {"office": "president", "inferred": "false", "order": "-state"}
    yield {"region": "WEOG", "in_force_on": "2026-03-30", "order": "until_end_of"}


def entries(log, grid):
    return grid.some(log.numbers, 2, 6)


def of_a_list(site, log, name, entry, moment, filters):
    """How the list differs from the register file of that entry."""
    question = moment | filters | {"entry": entry, "page_size": MOST}
    answer, got = in_full(site, f"/api/v1/{name}/", question)
    assert all(row["name"] for row in got), answer.address
    wanted = rows(log.register(entry), name, asked(moment), filters)
    if name in CALLED_AS_IT_LIKES:
        for row in got:
            del row["name"]
    return differences(answer.address, wanted, got)


def test_every_list_tells_the_rows_of_the_register_file(site, log, grid):
    found = []
    for entry in entries(log, grid):
        for moment in grid.some(moments(log.register(entry)), 3):
            for name in LISTS:
                found += of_a_list(site, log, name, entry, moment, {})
    agree(found)


def filters_of_lists(file):
    """The filters of lists other than that of mandates, each with every value there is for it."""
    symbols = [row["document"] for row in file["provisions"]]
    codes = [code for row in file["provisions"] for code in row["addressed_to"]]
    labels = [row["decided_at"] for row in file["provisions"]]
    yield from (("meetings", "kind", value) for value in ("MSP", "RC"))
    yield from (("states", "region", value) for value in REGIONS)
    for value in ("true", "false"):
        yield "working-groups", "exists", value
        yield "provisions", "in_force", value
    values = {"document": symbols, "addressed_to": codes, "decided_at": labels}
    for key, each in values.items():
        yield from (("provisions", key, value) for value in sorted(set(each)))


def test_other_lists_too_are_what_their_filters_leave(site, log, grid):
    found = []
    for entry in entries(log, grid):
        for name, key, value in filters_of_lists(log.register(entry).file):
            found += of_a_list(site, log, name, entry, {"on": "2026-03-30"}, {key: value})
    agree(found)


def test_entries_are_listed_by_their_kind(site, log):
    for kind in ("change", "correction", "load", "erasure", "undo"):
        answer, got = in_full(site, "/api/v1/entries/", {"kind": kind, "page_size": MOST})
        wanted = [entry["number"] for entry in log.entries if entry["kind"] == kind]
        assert [entry["number"] for entry in got] == wanted[::-1], answer.address


def test_mandates_are_those_that_the_filters_leave(site, log, grid):
    found = []
    for entry in entries(log, grid):
        register = log.register(entry)
        for filters in filters_of(register, grid):
            answer, got = in_full(
                site,
                "/api/v1/mandates/",
                filters | {"entry": entry, "on": "2026-03-30", "page_size": MOST},
            )
            wanted = mandates(register, {"on": date(2026, 3, 30)}, filters)
            found += differences(answer.address, wanted, got)
    agree(found)


def test_mandates_are_called_as_at_the_moment(site, log):
    register = log.register(log.last)
    for moment in moments(register):
        question = moment | {"page_size": MOST}
        answer, got = in_full(site, "/api/v1/mandates/", question)
        assert differences(answer.address, mandates(register, asked(moment), {}), got) == []


def test_a_list_says_what_it_was_asked_and_from_which_entry_it_answers(site, log):
    for name in (*LISTS, "mandates", "entries"):
        for entry in {1, log.last}:
            day = date(2026, 3, 30)
            answer = site.found(f"/api/v1/{name}/", {"on": day.isoformat(), "entry": entry})
            moment = log.register(entry).committee(on=day)["moment"]
            frame = {"moment": moment, "entry": entry, "digest": log.digest(entry)}
            got = {key: answer.json[key] for key in frame}
            assert differences(answer.address, frame, got) == []


def test_a_list_comes_in_pages_that_lead_to_one_another(site, log, grid):
    for name in (*LISTS, "mandates", "entries"):
        path, whole = f"/api/v1/{name}/", {"entry": log.last, "page_size": MOST}
        _answer, wanted = in_full(site, path, whole)
        size = max(1, len(wanted) // 3)
        answer, got = in_full(site, path, whole | {"page_size": size})
        assert differences(answer.address, wanted, got) == []
        assert answer.json["previous"] is None, answer.address
        if answer.json["next"]:
            second = site.found(site.path_of(answer.json["next"]))
            back = site.found(site.path_of(second.json["previous"]))
            assert back.json["results"] == answer.json["results"], second.address


def test_the_log_is_told_as_it_was_hashed_the_newest_entry_first(site, log):
    for reached in {1, log.last}:
        answer, got = in_full(site, "/api/v1/entries/", {"entry": reached, "page_size": MOST})
        wanted = [
            {key: value for key, value in entry.items() if key != "images"}
            for entry in reversed(log.entries[:reached])
        ]
        authors = {entry.pop("author") for entry in got}
        assert authors <= {"ISU staff", "system"}, answer.address
        for entry in got:
            assert entry.pop("name"), answer.address
        assert differences(answer.address, wanted, got) == []


def as_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def test_the_file_of_mandates_holds_all_rows_of_the_filters(site, log, grid):
    register, moment = log.register(log.last), {"on": date(2026, 3, 30)}
    chosen = [{}, {"inferred": "true"}, {"order": "-state"}, {"in_force_on": "2026-03-30"}]
    for filters in chosen:
        question = filters | {"format": "csv", "on": "2026-03-30"}
        answer = site.found("/mandates/", question)
        assert answer.content_type == "text/csv", answer.address
        got = list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"))))
        wanted = mandates(register, moment, filters)
        told = [{key: as_text(row[key]) for key in OF_THE_FILE} for row in wanted]
        shown = [{key: row[key] for key in OF_THE_FILE} for row in got]
        assert differences(answer.address, told, shown) == []


def test_the_page_of_mandates_shows_the_rows_of_the_filters(site, log, grid):
    register, moment = log.register(log.last), {"on": date(2026, 3, 30)}
    for filters in ({}, {"office": "president", "order": "-from_end_of"}, {"region": "AG"}):
        wanted = mandates(register, moment, filters)
        shown, number = [], 1
        while len(shown) < len(wanted):
            answer = site.found("/mandates/", filters | {"on": "2026-03-30", "page": number})
            links = [link for _caption, found in tables(answer.text) for link in found]
            page = [code for kind, code, _text in told(links) if kind == "mandate" and code]
            assert page, f"{answer.address} shows no mandate"
            shown, number = shown + page, number + 1
        cited = [f"{row['office']}/{row['state']}/{row['from_end_of']}" for row in wanted]
        assert differences(answer.address, cited, shown) == []
