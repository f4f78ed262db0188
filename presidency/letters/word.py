"""A letter as a Word document: real paragraphs, each in a style of its own."""

import re
from datetime import UTC, datetime, time

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from officeholders.papers import docx_bytes
from presidency.letters.letter import UNIT

HEADING = "Note verbale"
FONT, SIZE = "Times New Roman", Pt(12)
PAGE = {"page_width": Cm(21), "page_height": Cm(29.7)}
MARGINS = ("left_margin", "right_margin", "top_margin", "bottom_margin")
LONGEST_PROPERTY = 255
GAP = "To be filled"
SHADING = {"w:val": "clear", "w:color": "auto", "w:fill": "FFF2A8"}
STYLES = (
    ("Reference", WD_ALIGN_PARAGRAPH.LEFT),
    ("Place and date", WD_ALIGN_PARAGRAPH.RIGHT),
    ("Addressee", WD_ALIGN_PARAGRAPH.LEFT),
)


def letter_docx(letter):
    """The bytes of the letter as a Word document, the same whenever they are made."""
    document = _empty(letter)
    gaps = re.compile(f"({'|'.join(map(re.escape, letter.gaps))})") if letter.gaps else None
    _add(document, HEADING, "Title", gaps)
    _add(document, letter.reference, "Reference", gaps)
    for text in letter.paragraphs:
        _add(document, text, "Body Text", gaps)
    _add(document, letter.place_and_date, "Place and date", gaps)
    _add(document, letter.addressee, "Addressee", gaps)
    return docx_bytes(document, datetime.combine(letter.day, time.min, UTC))


def file_name(letter):
    """``note-verbale-invitation-NLD-14MSP-2026-11-24.docx``, in plain ASCII whatever is in it."""
    told = ("note-verbale", letter.kind.value, letter.state, letter.about, letter.day.isoformat())
    return f"{re.sub('[^A-Za-z0-9-]', '', '-'.join(told))}.docx"


def _add(document, text, style, gaps):
    """A paragraph in that style, the gaps in it marked by a style of their own."""
    paragraph = document.add_paragraph(style=style)
    for place, part in enumerate(gaps.split(text) if gaps else [text]):
        if part:
            paragraph.add_run(part, style=GAP if place % 2 else None)


def _empty(letter):
    """A sheet of A4 with the styles of a note verbale, which says whose it is."""
    document = Document()
    told = document.core_properties
    told.title, told.author = letter.title[:LONGEST_PROPERTY], str(UNIT)
    told.subject, told.comments = HEADING, ""
    (section,) = document.sections
    for name, length in PAGE.items() | {(name, Cm(2.5)) for name in MARGINS}:
        setattr(section, name, length)
    _set_styles(document.styles)
    return document


def _set_styles(styles):
    normal = styles["Normal"]
    normal.font.name, normal.font.size = FONT, SIZE
    title = _plain(styles["Title"])
    title.font.name, title.font.size, title.font.color.rgb = FONT, Pt(14), RGBColor(0, 0, 0)
    title.font.bold, title.font.all_caps = True, True
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Body Text"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name, alignment in STYLES:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.paragraph_format.alignment = normal, alignment
        style.paragraph_format.space_before = Pt(12)
    _shade(styles.add_style(GAP, WD_STYLE_TYPE.CHARACTER))


def _plain(style):
    """The style without the line beneath it and the typeface of the theme."""
    for name in ("w:pBdr", "w:rFonts"):
        for element in list(style.element.iter(qn(name))):
            element.getparent().remove(element)
    return style


def _shade(style):
    """What has to be filled stands on a yellow ground; Word takes no highlight from a style."""
    ground = OxmlElement("w:shd")
    for name, value in SHADING.items():
        ground.set(qn(name), value)
    style.element.get_or_add_rPr().append(ground)
