"""A letter as a Word document: in styles, in British English, the same to the byte."""

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from officeholders.papers import docx_bytes, fault_on_paper, zip_bytes
from officeholders.uploads.archive import open_archive
from presidency.letters import Kind, Letter, file_name, letter_docx

LETTER = Letter(
    kind=Kind.INVITATION,
    day=date(2026, 11, 24),
    state="NLD",
    about="14MSP",
    title="Note verbale: invitation to Netherlands to serve",
    reference="Reference: [number]",
    paragraphs=("The Unit asks by [day] for <an> answer & “thanks”.", "It renews."),
    place_and_date="Geneva, 24 November 2026",
    addressee="Permanent Mission of the Netherlands",
    gaps=("[number]", "[day]"),
    notes=(),
)


def opened(letter=LETTER):
    return Document(BytesIO(letter_docx(letter)))


def test_every_paragraph_has_its_style_and_no_formatting_of_its_own():
    paragraphs = opened().paragraphs
    assert [(told.style.name, told.text) for told in paragraphs] == [
        ("Title", "Note verbale"),
        ("Reference", "Reference: [number]"),
        ("Body Text", "The Unit asks by [day] for <an> answer & “thanks”."),
        ("Body Text", "It renews."),
        ("Place and date", "Geneva, 24 November 2026"),
        ("Addressee", "Permanent Mission of the Netherlands"),
    ]
    assert [told._p.pPr.xml.count("<w:") for told in paragraphs] == [2] * 6  # its style alone


def test_what_is_to_be_filled_is_marked_by_a_style():
    marked = [
        run.text
        for paragraph in opened().paragraphs
        for run in paragraph.runs
        if run.style.name == "To be filled"
    ]
    assert marked == ["[number]", "[day]"]


def test_a_letter_without_gaps_has_none_marked():
    complete = Letter(**{name: getattr(LETTER, name) for name in LETTER.__slots__} | {"gaps": ()})
    assert "To be filled" not in {
        run.style.name for told in opened(complete).paragraphs for run in told.runs
    }


def test_the_document_says_whose_it_is_of_when_and_in_which_language():
    document = opened()
    told = document.core_properties
    unit = "Implementation Support Unit of the Convention on Cluster Munitions"
    assert (told.title, told.author, told.last_modified_by) == (LETTER.title, unit, unit)
    assert (told.subject, told.comments, told.language) == ("Note verbale", "", "en-GB")
    assert told.created == told.modified == datetime(2026, 11, 24, tzinfo=UTC)
    (language,) = document.styles.element.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "en-GB"
    (section,) = document.sections
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


def test_a_title_too_long_for_its_property_is_cut_there_only():
    words = {name: getattr(LETTER, name) for name in LETTER.__slots__}
    assert len(opened(Letter(**words | {"title": "x" * 300})).core_properties.title) == 255


def test_the_same_letter_is_the_same_file_to_the_byte():
    assert letter_docx(LETTER) == letter_docx(LETTER)


def test_the_file_is_one_that_the_register_would_take_as_an_upload():
    with open_archive(letter_docx(LETTER), "docx") as archive:
        names = archive.namelist()
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("state", "about", "name"),
    [
        ("NLD", "14MSP", "note-verbale-invitation-NLD-14MSP-2026-11-24.docx"),
        ("ÄÖÜ", '3"RC\r\n', "note-verbale-invitation--3RC-2026-11-24.docx"),
    ],
)
def test_the_name_of_the_file_is_plain(state, about, name):
    words = {name: getattr(LETTER, name) for name in LETTER.__slots__}
    assert file_name(Letter(**words | {"state": state, "about": about})) == name


def test_an_archive_depends_on_its_members_alone():
    members = {"b.txt": b"two" * 1000, "a.txt": b"one"}
    archive = zip_bytes(members)
    assert archive == zip_bytes(dict(reversed(members.items())))
    with ZipFile(BytesIO(archive)) as read:
        told = [(one.filename, one.date_time, one.compress_type) for one in read.infolist()]
        assert read.read("b.txt") == members["b.txt"]
    assert told == [(name, (1980, 1, 1, 0, 0, 0), ZIP_DEFLATED) for name in ("a.txt", "b.txt")]


def test_a_document_whose_language_is_told_nowhere_is_told_it():
    document = Document()
    for language in list(document.styles.element.iter(qn("w:lang"))):
        language.getparent().remove(language)
    read = Document(BytesIO(docx_bytes(document, datetime(2026, 1, 1, tzinfo=UTC))))
    assert [told.get(qn("w:val")) for told in read.styles.element.iter(qn("w:lang"))] == ["en-GB"]


@given(st.text(max_size=60))
def test_a_text_without_fault_stands_in_the_document_as_it_is(text):
    if fault_on_paper(text) is None:
        words = {name: getattr(LETTER, name) for name in LETTER.__slots__}
        written = opened(Letter(**words | {"addressee": f"x{text}x"})).paragraphs[-1].text
        assert written == f"x{text}x"
