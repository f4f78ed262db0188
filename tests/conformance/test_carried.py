"""The Committee on its page and in the files that are carried away: one answer everywhere."""

import csv
import io
import re
import zipfile
from datetime import date

from .addresses import CARRIED
from .differences import agree, differences
from .grid import moments_of
from .outlook import on_the_committee
from .pages import committee_on

PARTS = {
    "president": "president",
    "president_designate": "presidents_designate",
    "outgoing_president": "outgoing_president",
}
KEYS = ("office", "state", "name", "from_end_of", "starts_on", "until_end_of", "ended_on")
KEYS += ("presides_over", "phrase", "possibly", "inferred", "footnote")


def moments(log, grid, today, count):
    """Questions, each with the Committee that is expected."""
    for entry in grid.some(log.numbers, 3, 6):
        register = log.register(entry)
        for moment in grid.some(moments_of(register.file, today), count):
            asked = {"on": date.fromisoformat(moment["on"])} if "on" in moment else moment
            yield moment | {"entry": entry}, register.committee(**asked)


def test_the_page_shows_every_state_and_group_in_order(site, log, grid, today):
    found = []
    for question, committee in moments(log, grid, today, 6):
        answer = site.found("/", question)
        wanted = [list(each) for each in on_the_committee(committee)]
        got = [list(each) for each in committee_on(answer.text)]
        found += differences(answer.address, wanted, got)
    agree(found)


def seats(committee):
    """Part and seat, in the order of the page."""
    for part, key in PARTS.items():
        held = committee[key] if isinstance(committee[key], list) else [committee[key]]
        yield from ((part, seat) for seat in held if seat)
    for group in committee["coordinators"]:
        yield from (("coordinator", seat) for seat in group["holders"])


def as_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def test_the_csv_holds_every_seat_vacancy_and_observer(site, log, grid, today):
    found = []
    for question, committee in moments(log, grid, today, 5):
        answer = site.found("/committee.csv", question)
        rows = list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"))))
        wanted = [
            {"part": part} | {key: as_text(seat[key]) for key in KEYS}
            for part, seat in seats(committee)
        ]
        got = [{key: row[key] for key in ("part", *KEYS)} for row in rows if row["state"]]
        found += differences(answer.address, wanted, got)
        told = [
            [row["office"], row["presides_over"], row["seats"]]
            for row in rows
            if row["part"] == "vacant"
        ]
        vacancies = [
            [each["office"], as_text(each["presides_over"]), str(each["seats"])]
            for each in committee["vacancies"]
        ]
        found += differences(answer.address, vacancies, told)
        told = [row["name"] for row in rows if row["part"] == "observer"]
        found += differences(
            answer.address, [each["name"] for each in committee["observers"]], told
        )
    agree(found)


def missing_in_order(names, text):
    """The first of the names that does not follow those before it in the text, or None."""
    place = 0
    for name in names:
        place = text.find(name, place)
        if place < 0:
            return name
        place += len(name)
    return None


def names_of(committee):
    return [" ".join(name.split()) for _kind, _code, name in on_the_committee(committee)]


def test_the_text_names_every_state_and_group_in_order(site, log, grid, today):
    for question, committee in moments(log, grid, today, 3):
        answer = site.found("/committee.txt", question)
        text = " ".join(answer.text.split())
        missing = missing_in_order(names_of(committee), text)
        assert missing is None, f"{answer.address} does not name {missing} where it should"


def test_every_file_is_what_its_name_says(site):
    begins = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK"}
    for ending, kind in CARRIED.items():
        answer = site.found(f"/committee.{ending}", {"on": "2026-03-30"})
        assert answer.content_type == kind, answer.address
        assert answer.body.startswith(begins.get(ending, b"")), answer.address
        told = answer.headers.get("Content-Disposition", "")
        assert re.fullmatch(rf'attachment; filename="[\w.-]+\.{ending}"', told), answer.address


def words_of_a_package(body, member):
    """The text of one member of an Office file, its paragraphs and cells apart."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert package.testzip() is None
        names = [name for name in package.namelist() if re.fullmatch(member, name)]
        parts = [package.read(name).decode() for name in names]
    return " ".join(re.sub(r"<[^>]*>", " ", part) for part in parts)


def test_papers_name_every_state_of_the_committee(site, log):
    for question, committee in ((q, log.register(log.last).committee(**a)) for q, a in asked(log)):
        for ending, member in (("docx", "word/document.xml"), ("xlsx", "xl/worksheets/.*")):
            answer = site.found(f"/committee.{ending}", question)
            text = " ".join(
                words_of_a_package(answer.body, f"{member}|xl/sharedStrings.xml").split()
            )
            for _kind, _code, name in on_the_committee(committee):
                assert escaped(name) in text, f"{answer.address} does not name {name}"


def asked(log):
    yield {"on": "2026-03-30"}, {"on": date(2026, 3, 30)}
    for meeting in log.register(log.last).meetings[-1:]:
        yield {"after": meeting["label"]}, {"after": meeting["label"]}


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
