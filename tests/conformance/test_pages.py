"""Pages that people read: States, groups, statistics and the search tell what is recorded."""

import re
from datetime import date

from .differences import agree, differences
from .lists import plain
from .pages import first_links, links_of, told

SEEN_FROM = "2026-03-30"
PAGES = 3  # of a sample


def moment(register):
    return register.moment(on=date.fromisoformat(SEEN_FROM))


def asked(log, grid):
    """The question of each page, and the register it is answered from."""
    for entry in grid.some(log.numbers, 2, 4):
        yield {"on": SEEN_FROM, "entry": entry}, log.register(entry)


def cited(mandate):
    return f"{mandate['office']}/{mandate['state']}/{mandate['from_end_of']}"


def test_a_state_has_every_mandate_on_its_page(site, log, grid):
    found = []
    for question, register in asked(log, grid):
        served = sorted({mandate["state"] for mandate in register.mandates})
        for code in grid.some(served, PAGES):
            answer = site.found(f"/states/{code}/", question)
            shown = {text for kind, text, _ in told(links_of(answer.text)) if kind == "mandate"}
            mandates = {cited(one) for one in register.mandates if one["state"] == code}
            found += differences(answer.address, sorted(mandates), sorted(shown))
    agree(found)


def test_a_group_has_everyone_who_ever_held_a_seat_on_its_page(site, log, grid):
    for question, register in asked(log, grid):
        position, day = moment(register)
        for group in grid.some(register.groups, PAGES):
            answer = site.found(f"/working-groups/{group['code']}/", question)
            shown = {code for kind, code, _ in told(links_of(answer.text)) if kind == "state"}
            held = {
                one["state"]
                for one in register.mandates
                if one["office"] == group["code"] and register.begun(one, position, day)
            }
            assert held <= shown, f"{answer.address} does not name {held - shown}"


def test_statistics_list_every_state_that_ever_coordinated(site, log, grid):
    found = []
    for question, register in asked(log, grid):
        position, day = moment(register)
        codes = {
            one["state"]
            for one in register.mandates
            if one["office"] != "president" and register.begun(one, position, day)
        }
        names = {code: register.state_name(code, day) for code in codes}
        wanted = sorted(codes, key=lambda code: (plain(names[code]), code))
        answer = site.found("/statistics/", question)
        listed = told(first_links(answer.text, "States that have coordinated"))
        found += differences(answer.address, wanted, [code for _kind, code, _name in listed])
        assert f"<strong>{len(wanted)}</strong>" in answer.text, answer.address
    agree(found)


def test_the_search_finds_states_and_groups_by_any_name_they_ever_had(site, log, grid):
    register = log.register(log.last)
    for name, kind in (("states", "state"), ("working_groups", "group")):
        named = [row for row in register.file[name] if row.get("former_names")]
        for row in grid.some(named, PAGES):
            for text in (row["code"], row["name"], *(one["name"] for one in row["former_names"])):
                answer = site.found("/search/", {"q": text})
                shown = {each[:2] for each in told(links_of(answer.text))}
                assert (kind, row["code"]) in shown, f"{answer.address} does not find {row['code']}"


def test_every_page_of_a_meeting_a_state_and_a_group_is_there(site, log, grid):
    file = log.register(log.last).file
    paths = [f"/states/{row['code']}/" for row in file["states"]]
    paths += [f"/working-groups/{row['code']}/" for row in file["working_groups"]]
    paths += [f"/meetings/{row['label']}/" for row in file["meetings"]]
    paths += [f"/mandates/{cited(row)}/" for row in file["mandates"]]
    paths += [f"/entries/{number}/" for number in log.numbers]
    for path in grid.some(paths, 4 * PAGES):
        answer = site.found(path)
        assert re.search(r"<h1\b[^>]*>\s*\S", answer.text), answer.address
