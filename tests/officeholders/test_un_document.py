"""A document in the manner of the United Nations: its numbers and its notes are Word's own."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from officeholders.papers.signs import fault_on_paper
from officeholders.papers.un_document import Note, UnDocument
from officeholders.uploads.archive import open_archive

AT = datetime(2026, 3, 30, 12, tzinfo=UTC)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FOOT = "The Committee, 30 March 2026, entry 7, digest 66b592"


ROWS = (("President", ("Lao PDR", Note("Inferred."))), (None, "Iraq"))


def written(*, rows=ROWS, item="One"):
    document = UnDocument("The <Committee>", foot=FOOT)
    document.masthead("Convention on Cluster Munitions", "Entry 7", "30 March 2026", "English only")
    document.titles("The Committee", "on 30 March 2026")
    document.heading("Introduction")
    document.subheading("Part")
    document.paragraph("First", Note("A note."), Note("Another."))
    document.item(item, Note("A note."))
    document.subitem("deeper")
    document.text("Unnumbered.")
    document.paragraph("Second")
    document.table("Seats", ("Office", "State"), rows, widths=(1, 2))
    return document.bytes(AT)


@pytest.fixture(scope="module")
def content():
    return written()


@pytest.fixture(scope="module")
def document(content):
    return Document(BytesIO(content))


def member(content, name):
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def test_every_paragraph_stands_in_a_style_of_its_own(document):
    assert [(told.style.name, told.text) for told in document.paragraphs] == [
        ("Masthead", "Convention on Cluster Munitions\tEntry 7"),
        ("Issue", "30 March 2026"),
        ("Issue", "English only"),
        ("Title", "The Committee"),
        ("Subtitle", "on 30 March 2026"),
        ("Heading 1", "Introduction"),
        ("Heading 2", "Part"),
        ("Numbered Paragraph", "First, "),
        ("Numbered Item", "One1"),  # what is shown of the mark until Word reckons it
        ("Numbered Subitem", "deeper"),
        ("Single Text", "Unnumbered."),
        ("Numbered Paragraph", "Second"),
        ("Caption", "Seats"),
        ("Single Text", ""),
    ]


def test_the_numbers_are_levels_of_two_lists_and_no_text(document):
    numbering = document.part.numbering_part.element
    levels = {}
    for name in (
        "Heading 1",
        "Heading 2",
        "Numbered Paragraph",
        "Numbered Item",
        "Numbered Subitem",
    ):
        style = document.styles[name]
        number = style.element.pPr.numPr
        (found,) = numbering.xpath(f"w:num[@w:numId='{number.numId.val}']/w:abstractNumId/@w:val")
        (level,) = numbering.xpath(
            f"w:abstractNum[@w:abstractNumId='{found}'][w:multiLevelType/@w:val='multilevel']"
            f"/w:lvl[w:pStyle/@w:val='{style.style_id}']"
        )
        kind, text = (
            level.find(qn(f"w:{told}")).get(qn("w:val")) for told in ("numFmt", "lvlText")
        )
        levels[name] = (found, level.get(qn("w:ilvl")), kind, text)
    headings, paragraphs = levels["Heading 1"][0], levels["Numbered Item"][0]
    assert headings != paragraphs
    assert levels == {
        "Heading 1": (headings, "0", "upperRoman", "%1."),
        "Heading 2": (headings, "1", "upperLetter", "%2."),
        "Numbered Paragraph": (paragraphs, "0", "decimal", "%1."),
        "Numbered Item": (paragraphs, "1", "lowerLetter", "(%2)"),
        "Numbered Subitem": (paragraphs, "2", "lowerRoman", "(%3)"),
    }


def test_notes_are_footnotes_and_one_that_is_told_again_is_a_reference_to_it(content):
    notes = member(content, "word/footnotes.xml")
    told = {
        note.get(qn("w:id")): (note.get(qn("w:type")), "".join(note.itertext()).strip())
        for note in notes
    }
    assert told == {
        "-1": ("separator", ""),
        "0": ("continuationSeparator", ""),
        "1": (None, "A note."),
        "2": (None, "Another."),
        "3": (None, "Inferred."),
    }
    body = member(content, "word/document.xml")
    marks = [mark.get(qn("w:id")) for mark in body.iter(qn("w:footnoteReference"))]
    fields = [told.text.strip() for told in body.iter(qn("w:instrText"))]
    assert (marks, fields) == (["1", "2", "3"], [r"NOTEREF _RefNote1 \f \h"])
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert names == ["_RefNote1", "_RefNote2", "_RefNote3"]


def test_the_table_repeats_its_head_and_joins_what_belongs_together(document):
    (table,) = document.tables
    head, first, second = (row._tr for row in table.rows)
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in (head, first, second)] == [
        True,
        False,
        False,
    ]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in (head, first, second))
    assert [row.tc_lst[0].vMerge for row in (first, second)] == ["restart", "continue"]
    assert [row.tc_lst[1].vMerge for row in (first, second)] == [None, None]
    assert [bool(row.tc_lst[0].p_lst[0].pPr.keepNext is not None) for row in (first, second)] == [
        True,
        False,
    ]
    assert [round(column.width.cm, 1) for column in table.columns] == [5.7, 11.3]
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Seats"


def test_the_foot_says_the_page_of_how_many_and_the_stamp(document):
    (section,) = document.sections
    pages, stamp = section.footer.paragraphs
    fields = [told.text.strip() for told in pages._p.iter(qn("w:instrText"))]
    assert (pages.text, fields, stamp.text) == ("page 1 of 1", ["PAGE", "NUMPAGES"], FOOT)
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


def test_it_says_what_it_is_in_which_language_and_when_it_was_written(document):
    told = document.core_properties
    assert (told.title, told.author, told.language) == (
        "The <Committee>",
        "Register of office holders",
        "en-GB",
    )
    assert told.created == told.modified == AT
    (language,) = document.styles.element.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "en-GB"


def test_it_is_the_same_to_the_byte_whenever_it_is_made_and_holds_nothing_else(content):
    assert written() == content
    with open_archive(content, "docx") as archive:
        names = archive.namelist()
    assert names == sorted(names)
    assert not [name for name in names if name.endswith((".jpeg", ".bin"))]


def test_every_element_stands_where_the_schema_of_settings_has_it(content):
    names = [etree.QName(child).localname for child in member(content, "word/settings.xml")]
    assert names.index("footnotePr") == names.index("compat") - 1
    (mode,) = member(content, "word/settings.xml").xpath(
        "//w:compatSetting[@w:name='compatibilityMode']/@w:val", namespaces={"w": WORD}
    )
    assert mode == "15"  # that of Word since 2013: it opens without a remark
    styles = member(content, "word/styles.xml")
    known = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    named = {
        told.get(qn("w:val"))
        for part in ("word/document.xml", "word/footnotes.xml", "word/styles.xml")
        for name in ("w:pStyle", "w:rStyle", "w:basedOn", "w:next", "w:link")
        for told in member(content, part).iter(qn(name))
    }
    assert named - known == set()


def test_a_table_without_rows_has_its_head(document):
    (table,) = Document(BytesIO(written(rows=()))).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Office", "State"]


@settings(max_examples=30)
@given(st.text(max_size=40))
def test_a_text_without_fault_stands_in_it_as_it_is(text):
    if fault_on_paper(text) is None:
        told = Document(BytesIO(written(item=f"x{text}x"))).paragraphs[8]
        assert told.text == f"x{text}x1"
