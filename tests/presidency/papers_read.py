"""The Committee as it is read back from each of its forms, all in one shape."""

import csv
import io
import re
from datetime import datetime
from typing import NamedTuple

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from lxml import etree, html

from officeholders.papers.footnotes import MARK
from presidency.papers.seat_rows import KEYS

FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
HELD = re.compile(r"- (.*?)((?: \[[0-9]+\])*): from (.*?), (until .*?|no end stated)(?:; (.*))?")


class Told(NamedTuple):
    """Offices with their holders, each with its notes in full, and what of it nobody holds."""

    offices: list
    vacancies: list
    observers: list
    counts: str


class Holder(NamedTuple):
    state: str
    notes: list
    begins: str
    until: str
    appointed: str


def plain(text):
    return " ".join(text.split())


# As HTML.


def from_html(content):
    page = html.fromstring(content)
    notes = [plain(note.text_content()) for note in page.xpath("//*[@class='notes']//li")]
    bodies = page.xpath("//table[contains(@class, 'offices')]/tbody")
    return Told(
        offices=[_office_in_html(body, notes) for body in bodies],
        vacancies=_items(page, "vacant"),
        observers=_items(page, "observers"),
        counts=next(
            text
            for told in page.xpath("//p")
            if " in all, " in (text := plain(told.text_content()))
        ),
    )


def _office_in_html(body, notes):
    heading, *rows = body.xpath("tr")
    held = [row for row in rows if "told" not in row.get("class", "")]
    gaps = [plain(row.text_content()) for row in rows if row not in held]
    return plain(heading.text_content()), [_holder_in_html(row, notes) for row in held], gaps


def _holder_in_html(row, notes):
    state, begins, until = row.xpath("td")
    name = plain(state.xpath("a")[0].text_content())
    possibly = "".join(f" ({plain(told.text_content())})" for told in state.xpath("span"))
    needed = [notes[int(plain(mark.text_content())) - 1] for mark in state.xpath("sup")]
    appointed = [plain(told.text_content()).removeprefix("Mandate: ") for told in begins.xpath("a")]
    first = plain(begins.text_content().partition("Mandate:")[0])
    return Holder(name + possibly, needed, first, plain(until.text_content()), "".join(appointed))


def _items(page, name):
    items = page.xpath(f"//section[@aria-labelledby='{name}']//li")
    return [plain(item.text_content()) for item in items]


# As a Word document.


def from_docx(content):
    document = Document(io.BytesIO(content))
    notes = footnotes_of(document)
    told = [(paragraph.style.name, plain(paragraph.text)) for paragraph in document.paragraphs]
    return Told(
        offices=[office for table in document.tables for office in _offices_in(table, notes)],
        vacancies=_under(told, "Vacant"),
        observers=_under(told, "Observers"),
        counts=next(text for _style, text in told if " in all, " in text),
    )


def footnotes_of(document):
    """The text of each footnote by its number."""
    (part,) = (rel.target_part for rel in document.part.rels.values() if rel.reltype == FOOTNOTES)
    notes = etree.fromstring(part.blob).findall(qn("w:footnote"))
    return {
        int(note.get(qn("w:id"))): plain("".join(map(_said, note.iter())))
        for note in notes
        if note.get(qn("w:type")) is None
    }


def _said(element):
    """What the element says by itself: a text, or white space."""
    if element.tag in (qn("w:tab"), qn("w:br")):
        return " "
    return element.text or "" if element.tag == qn("w:t") else ""


def _offices_in(table, notes):
    offices = []
    for row in table.rows[1:]:
        cells = [[*cell.p_lst] for cell in row._tr.tc_lst]
        name, (state,), *rest = [_text(cell) for cell in cells[:1]], cells[1], *cells[2:]
        if row._tr.tc_lst[0].vMerge != "continue":
            offices.append((name[0], [], []))
        _office, held, gaps = offices[-1]
        words = [_text(cell) for cell in rest]
        if any(words):
            held.append(Holder(_text([state]), [notes[n] for n in _marks(state)], *words))
        else:
            gaps.append(_text([state]))
    return offices


def _text(paragraphs):
    """What the paragraphs say, without their marks of notes."""
    runs = [run for paragraph in paragraphs for run in paragraph.r_lst]
    return plain("".join(run.text for run in runs if run.style != MARK.replace(" ", "")))


def _marks(paragraph):
    """The numbers of the notes that are marked there, first or again."""
    for run in paragraph.r_lst:
        reference = run.find(qn("w:footnoteReference"))
        if reference is not None:
            yield int(reference.get(qn("w:id")))
        elif run.style == MARK.replace(" ", "") and run.text.isdecimal():
            yield int(run.text)


def _under(told, heading):
    """The items under the heading."""
    start = told.index(("Heading 1", heading)) + 1
    rest = told[start:]
    end = next((place for place, (style, _) in enumerate(rest) if style == "Heading 1"), len(rest))
    return [text for style, text in rest[:end] if style == "Numbered Item"]


# As plain text.


def from_txt(content):
    blocks = [_lines(block) for block in content.decode().replace("\r\n", "\n").split("\n\n")]
    titles = [block[0] for block in blocks]
    notes = [line.partition(" ")[2] for line in _after(blocks, titles, "NOTES")]
    start, end = (
        titles.index("PRESIDENCY"),
        next(place for place, title in enumerate(titles) if " in all, " in title),
    )
    offices = [block for block in blocks[start:end] if len(block) > 1]
    return Told(
        offices=[_office_in_txt(block, notes) for block in offices],
        vacancies=[line[2:] for line in _after(blocks, titles, "VACANT") if line[:2] == "- "],
        observers=[line[2:] for line in _after(blocks, titles, "OBSERVERS") if line[:2] == "- "],
        counts=titles[end],
    )


def _lines(block):
    """The lines of the block as they were before they were wrapped."""
    lines = []
    is_list = any(line.startswith(("- ", "[")) for line in block.splitlines())
    for line in block.strip("\n").split("\n"):
        if lines and (line.startswith("  ") or not is_list):
            lines[-1] = f"{lines[-1]} {line.strip()}"
        else:
            lines.append(line)
    return lines


def _after(blocks, titles, title):
    return blocks[titles.index(title) + 1] if title in titles else []


def _office_in_txt(block, notes):
    heading, *lines = block
    held = [match for line in lines if (match := HELD.fullmatch(line))]
    gaps = [line[2:] for line in lines if not HELD.fullmatch(line)]
    return heading, [_holder_in_txt(match, notes) for match in held], gaps


def _holder_in_txt(match, notes):
    state, marks, begins, until, appointed = match.groups()
    needed = [notes[int(number) - 1] for number in re.findall("[0-9]+", marks)]
    return Holder(state, needed, begins, until, appointed or "")


# As tables and as JSON.


def from_csv(content):
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{key: row[key] for key in KEYS} for row in rows]


def from_xlsx(content):
    """The rows of the first sheet, in the texts of the CSV but for the words of their part."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    return [dict(zip(KEYS, map(_in_csv, row), strict=True)) for row in rows]


def _in_csv(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def from_json(body):
    """The rows that the API's answer makes, with those keys that it has."""
    presidency = {
        "president": [body["president"]],
        "president_designate": body["presidents_designate"],
        "outgoing_president": [body["outgoing_president"]],
        "coordinator": [seat for group in body["coordinators"] for seat in group["holders"]],
    }
    rows = [
        {"part": part, "seats": 1} | seat
        for part, seats in presidency.items()
        for seat in seats
        if seat
    ]
    rows += [
        {"part": "not_recorded", "office": group["working_group"], "seats": group["unrecorded"]}
        for group in body["coordinators"]
        if group["unrecorded"]
    ]
    rows += [{"part": "vacant"} | vacancy for vacancy in body["vacancies"]]
    rows += [
        {"part": "observer", "organization": told["code"], "name": told["name"]}
        for told in body["observers"]
    ]
    return [{key: _in_csv(value) for key, value in row.items()} for row in rows]
