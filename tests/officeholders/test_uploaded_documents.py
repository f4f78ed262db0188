"""The lines of a report that staff hand in."""

import pytest

from officeholders.uploads.archive import UploadRefused
from officeholders.uploads.documents import lines_of
from tests.officeholders.reports import docx_of
from tests.officeholders.zipped import document

CHOOSE = "Choose a text in UTF-8, or a Word document (DOCX)."


def run(inner, about=""):
    return f"<w:r><w:rPr>{about}</w:rPr>{inner}</w:r>"


def text(words):
    return run(f"<w:t>{words}</w:t>")


def told(*inner):
    return lines_of(docx_of("<w:p>" + "".join(inner) + "</w:p>"))


def refusal(content):
    with pytest.raises(UploadRefused) as refused:
        lines_of(content)
    return str(refused.value)


@pytest.mark.parametrize("content", ["Süd\r\n\nzwei\n", "\ufeffSüd\n\nzwei"])
def test_a_text_is_read_line_by_line_with_or_without_a_mark_of_its_order(content):
    assert lines_of(content.encode()) == ["Süd", "", "zwei"]


def test_a_document_is_read_paragraph_by_paragraph_each_with_an_empty_line_after_it():
    assert lines_of(document("One", "", "Two\nlines", "Three")) == [
        *("One", ""),
        *("Two", "lines", ""),
        *("Three", ""),
    ]


def test_paragraphs_in_tables_are_read_too():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = f"<w:tbl><w:tr>{cell.format('One')}{cell.format('Two')}</w:tr></w:tbl>"
    assert lines_of(docx_of(body)) == ["One", "", "Two", ""]


def test_a_document_in_the_strict_form_of_its_format_is_read():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = "<w:p><w:r><w:t>One</w:t></w:r></w:p>"
    assert lines_of(docx_of(body, namespace=strict)) == ["One", ""]


def test_what_was_proposed_for_deletion_is_left_out_and_what_was_inserted_is_kept():
    deleted = f"<w:del>{run('<w:delText>Peru</w:delText>')}</w:del>"
    moved = f"<w:moveFrom>{text('Chad')}</w:moveFrom><w:moveTo>{text('Mali')}</w:moveTo>"
    inserted = f"<w:ins>{text(' Niger ')}</w:ins>"
    assert told(text("Clearance:"), deleted, inserted, moved) == ["Clearance: Niger Mali", ""]


def test_references_to_notes_are_nothing_and_raised_figures_are_their_marks():
    reference = run('<w:footnoteReference w:id="2"/>')
    raised = '<w:vertAlign w:val="superscript"/>'
    mark, ending = run("<w:t>3</w:t>", raised), run("<w:t>th</w:t>", raised)
    assert told(text("Japan"), reference, mark, text(" 14"), ending) == ["Japan³ 14th", ""]


@pytest.mark.parametrize("gone", ["<w:strike/>", "<w:dstrike w:val='1'/>", "<w:vanish/>"])
def test_what_is_struck_out_or_hidden_is_left_out(gone):
    struck = run("<w:t>Peru</w:t><w:br/>", gone)
    assert told(text("Clearance: "), struck, text("Chad")) == ["Clearance: Chad", ""]


def test_what_was_struck_out_before_a_change_or_is_not_struck_out_is_kept():
    raised = "<w:strike/><w:vertAlign w:val='superscript'/>"
    before = run("<w:t>3</w:t>", f"<w:rPrChange><w:rPr>{raised}</w:rPr></w:rPrChange>")
    assert told(before, run("<w:t>RC</w:t>", "<w:strike w:val='0'/>")) == ["3RC", ""]


def test_breaks_hyphens_and_signs_of_a_line_are_kept():
    signs = run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/>")
    broken = run("<w:br/><w:t>d</w:t><w:cr/><w:sym/><w:t>e</w:t>")
    assert told(signs, broken) == ["a\tb‑c", "d", "□e", ""]


def test_the_stops_of_a_ruler_and_elements_of_others_are_no_text():
    ruler = "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
    assert told(ruler, text("One"), "<x:r><x:t>Two</x:t></x:r>") == ["One", ""]


def test_a_frame_that_is_told_twice_is_read_once():
    frame = "<w:p><w:r><w:t>Inner</w:t></w:r></w:p>"
    choice = f"<mc:Choice>{frame}</mc:Choice><mc:Fallback>{frame}</mc:Fallback>"
    outer = run(f"<w:t>Out</w:t><mc:AlternateContent>{choice}</mc:AlternateContent><w:t>er</w:t>")
    assert told(outer) == ["Inner", "", "Outer", ""]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", f"This is an empty file. {CHOOSE}"),
        (b"%PDF-1.7\n", f"This is a PDF. {CHOOSE}"),
        (b"<!DOCTYPE html><html>", f"This is a web page (HTML). {CHOOSE}"),
        ("Süd".encode("utf-16"), f"This is a file of a kind not known here. {CHOOSE}"),
        (
            "Süd".encode("latin-1"),
            "This text is not written in UTF-8. Save it so, or choose a Word document (DOCX).",
        ),
        (
            b"a" * 5000 + b"\0",
            "This text has a NUL in it, which no text has. Copy what is needed into a new file.",
        ),
        (
            b"a" * 2_000_001,
            "The text has more than 2,000,000 characters. Copy what is needed into a new file and "
            "choose that.",
        ),
        (
            docx_of(f"<w:p>{text('a' * 2_000_001)}</w:p>"),
            "The text has more than 2,000,000 characters. Copy what is needed into a new file and "
            "choose that.",
        ),
        (
            docx_of("<w:p>"),
            "The file is damaged. Open it in the program that made it, and save it anew.",
        ),
        (
            docx_of("").replace(b"PK\x03\x04", b"PK\x03\x04x", 1),
            "The file is damaged. Open it in the program that made it, and save it anew.",
        ),
    ],
    ids=range(10),
)
def test_anything_else_is_refused_in_a_sentence(content, sentence):
    assert refusal(content) == sentence
