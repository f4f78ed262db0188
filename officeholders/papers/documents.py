"""Word documents: made by python-docx, dated by whoever asks, the same to the byte."""

from datetime import UTC
from io import BytesIO
from zipfile import ZipFile

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from officeholders.papers.zipped import zip_bytes

LANGUAGE = "en-GB"


def docx_bytes(document, at):
    """The bytes of the document, a ``docx.Document``, as written at that instant.

    Whatever else it says of itself (title, author, subject) stays as it was set.
    """
    _dated(document, at)
    _without_picture(document.part.package)
    _in_language(document, LANGUAGE)
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        return zip_bytes({name: archive.read(name) for name in archive.namelist()})


def _dated(document, at):
    told = document.core_properties
    told.created = told.modified = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    told.last_modified_by, told.revision, told.language = told.author, 1, LANGUAGE


def _without_picture(package):
    """Takes away the picture of an empty sheet that the library gives to every document."""
    for place, told in list(package.rels.items()):
        if told.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.rels.pop(place)


def _in_language(document, language):
    """Says once, for the whole document, in which language its words are."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    words = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    told = words.find(qn("w:lang"))
    if told is None:
        told = OxmlElement("w:lang")
        words.append(told)
    told.set(qn("w:val"), language)
