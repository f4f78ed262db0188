"""Files that staff hand in: what can do no harm is opened, all else refused in a sentence."""

import struct
import subprocess
import sys
from itertools import repeat

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from officeholders.uploads.archive import MOST_BYTES, UploadRefused, open_archive
from tests.officeholders.zipped import SHEET, archive, document, part_of, with_parts, workbook

WORKBOOK = workbook(["office", "state"], ["clearance", "LAO"])
DOCUMENT = document("The Meeting decided.")
MB = 1024 * 1024
DAMAGED = "The file is damaged. Open it in the program that made it, and save it anew."
TOO_MUCH = (
    "The file becomes too large when it is unpacked. Copy what is needed into a new file and "
    "choose that."
)


def refusal(content, kind="xlsx"):
    """The sentence with which the file is refused."""
    with pytest.raises(UploadRefused) as refused:
        open_archive(content, kind)
    return str(refused.value)


def test_a_workbook_and_a_document_are_opened():
    assert "xl/workbook.xml" in open_archive(WORKBOOK, "xlsx").namelist()
    assert "word/document.xml" in open_archive(DOCUMENT, "docx").namelist()


def ole(*streams):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(
        stream.encode("utf-16-le") for stream in streams
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "an empty file"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1", "a Rich Text file (RTF)"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file (GZIP)"),
        (b"PK\x05\x06" + bytes(18), "an empty archive (ZIP)"),
        (b"\xef\xbb\xbf<!doctype html><p>", "a web page (HTML)"),
        (b"<!-- Excel --><html xmlns:x='urn'>", "a web page (HTML)"),
        (b"office;state", "a text"),
        (b"\x00\x01\x02", "a file of a kind not known here"),
        (ole("WordDocument"), "a document of an old Word (.doc)"),
        (ole("Workbook"), "a workbook of an old Excel (.xls)"),
        (ole("EncryptedPackage", "Workbook"), "a file protected by a password"),
        (ole("PowerPoint Document"), "a file of an old Office program"),
        (DOCUMENT, "a Word document (DOCX)"),
        (archive(**{"content.xml": "<a/>"}), "a file of LibreOffice (ODT or ODS)"),
        (archive(**{"ppt/presentation.xml": "<a/>"}), "a presentation (PPTX)"),
        (archive(**{"xl/workbook.bin": "x"}), "a binary Excel workbook (XLSB)"),
        (archive(**{"photo.jpg": "x"}), "an archive (ZIP)"),
    ],
)
def test_another_kind_of_file_is_named_and_the_right_one_asked_for(content, told):
    assert refusal(content) == (
        f"This is {told}. Choose an Excel workbook (XLSX); most programs can save what they show "
        "as one."
    )


def test_a_workbook_is_no_document():
    assert refusal(WORKBOOK, "docx") == (
        "This is an Excel workbook (XLSX). Choose a Word document (DOCX); most programs can save "
        "what they show as one."
    )


def test_what_is_larger_than_10_mb_is_refused_unread():
    assert refusal(WORKBOOK + bytes(MOST_BYTES)).startswith("The file is larger than 10 MB")


def test_a_file_cut_off_in_transit_is_damaged():
    assert refusal(WORKBOOK[: len(WORKBOOK) // 2]) == DAMAGED


@given(st.data())
def test_a_file_with_a_byte_changed_is_opened_or_refused_and_never_anything_else(data):
    content = bytearray(WORKBOOK)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    try:
        open_archive(bytes(content), "xlsx")
    except UploadRefused as refused:
        told = str(refused)
    else:
        told = "opened."
    assert told.endswith(".")


def test_a_part_that_unpacks_into_gigabytes_is_refused():
    bomb = with_parts(WORKBOOK, **{"xl/media/bomb.png": repeat(bytes(MB), 200)})
    assert len(bomb) < MB
    assert refusal(bomb) == TOO_MUCH


def test_what_unpacks_too_well_is_refused_before_it_fills_the_memory():
    assert refusal(with_parts(WORKBOOK, **{"xl/media/b.png": repeat(bytes(MB), 8)})) == TOO_MUCH


def test_a_size_that_the_archive_only_claims_is_not_believed():
    content = bytearray(with_parts(WORKBOOK, **{"a.png": repeat(bytes(MB), 8)}))
    place = content.rindex(b"PK\x01\x02", 0, content.rindex(b"a.png"))
    content[place + 24 : place + 28] = struct.pack("<I", 10)
    assert refusal(bytes(content)) == DAMAGED


def test_parts_that_share_their_bytes_are_refused():
    content = bytearray(with_parts(WORKBOOK, **{"a.png": b"x", "b.png": b"x"}))
    first = content.rindex(b"PK\x01\x02", 0, content.rindex(b"a.png"))
    second = content.rindex(b"PK\x01\x02", 0, content.rindex(b"b.png"))
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    assert refusal(bytes(content)) == DAMAGED


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/passwd", "a\\b.xml", "C:/a", "XL/Workbook.xml"]
)
def test_a_part_that_is_not_plainly_named_is_refused(name):
    assert refusal(with_parts(WORKBOOK, **{name: "<a/>"})) == DAMAGED


def test_more_parts_than_a_file_ever_has_are_refused():
    many = {f"xl/media/{number}.png": "" for number in range(2001)}
    assert refusal(archive(**many)).startswith("The file has more than 2000 parts.")


def test_a_packing_that_no_office_program_uses_is_refused():
    content = bytearray(WORKBOOK)
    place = content.rindex(b"PK\x01\x02")
    content[place + 10 : place + 12] = struct.pack("<H", 14)
    assert refusal(bytes(content)) == DAMAGED


def test_a_part_that_is_encrypted_is_refused():
    content = bytearray(WORKBOOK)
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(content)).startswith("The file is protected by a password.")


def test_macros_are_refused():
    assert refusal(with_parts(WORKBOOK, **{"xl/vbaProject.bin": "x"})) == (
        "The file has macros. Save it as an Excel workbook (XLSX) without macros and choose that."
    )


BILLION_LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
FOREIGN = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize("xml", [BILLION_LAUGHS, FOREIGN, "<!DOCTYPE a><a/>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_and_entities_are_refused_wherever_they_stand(xml, encoding):
    for name in ("docProps/app.xml", "_rels/.rels", "xl/media/drawing.png"):
        assert refusal(with_parts(WORKBOOK, **{name: xml.encode(encoding)})) == (
            f"The part {name} of the file declares a document type or entities, which such a file "
            "never needs. Copy what is needed into a new file and choose that."
        )


@pytest.mark.parametrize(
    "xml", ["<a>", "<a></b>", '<?xml version="1.0" encoding="klingon"?><a/>', "<a:b/>", "<a>\0</a>"]
)
def test_xml_that_is_none_is_damaged(xml):
    assert refusal(with_parts(WORKBOOK, **{SHEET: xml})) == DAMAGED


@pytest.mark.parametrize(
    "xml",
    [
        "<a>" * 501 + "</a>" * 501,
        '<a b="' + "x" * (2 * MB) + '"/>',
        "<a>" + "<b/>" * 100_001 + "</a>",
        "<a>" + ("<b " + " ".join(f"c{n}=''" for n in range(3001)) + "/>") * 100 + "</a>",
    ],
)
def test_xml_that_no_program_writes_is_refused(xml):
    assert refusal(with_parts(WORKBOOK, **{"xl/styles.xml": xml})) == TOO_MUCH


def test_a_sheet_may_have_more_elements_than_its_styles():
    rows = "<a>" + "<b/>" * 100_001 + "</a>"
    assert open_archive(with_parts(WORKBOOK, **{SHEET: rows}), "xlsx")


def test_the_document_of_another_program_may_be_numbered():
    main = part_of(WORKBOOK, "xl/workbook.xml")
    assert open_archive(archive(**{"xl/workbook2.xml": main}), "xlsx")


OPENING = """
import resource, sys
import django
django.setup()
from officeholders.uploads.archive import UploadRefused, open_archive
contents = [open(name, "rb").read() for name in sys.argv[1:]]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for content in contents:
    try:
        open_archive(content, "xlsx")
    except UploadRefused as refused:
        print(str(refused)[:25])
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
BOMBS = (
    {"xl/media/bomb.png": repeat(bytes(MB), 200)},
    {SHEET: ["<a>", *["<b>" * 1000] * 10_000]},
    {SHEET: ["<a b='", *["x" * MB] * 50, "'/>"]},
    {SHEET: [BILLION_LAUGHS]},
)


def test_whatever_is_refused_took_little_memory(tmp_path):
    files = [tmp_path / f"{number}.xlsx" for number in range(len(BOMBS))]
    for file, part in zip(files, BOMBS, strict=True):
        file.write_bytes(with_parts(WORKBOOK, **part))
    program = [sys.executable, "-c", OPENING, *map(str, files)]
    told = subprocess.run(
        program, cwd=settings.BASE_DIR, check=True, capture_output=True, text=True
    ).stdout.split("\n")
    assert told[:3] == [TOO_MUCH[:25]] * 3
    assert int(told[4]) < 30  # MB
