"""How a document in the manner of the United Nations looks: its sheet, styles and numbers."""

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles import BabelFish

from officeholders.papers.footnotes import MARK, TEXT
from officeholders.papers.word import element

FONT, BLACK = "Times New Roman", RGBColor(0, 0, 0)
SHEET = {"page_width": Cm(21), "page_height": Cm(29.7)}
MARGINS = {"left_margin": Cm(2), "right_margin": Cm(2), "top_margin": Cm(2), "bottom_margin": Cm(2)}
WIDTH = SHEET["page_width"] - MARGINS["left_margin"] - MARGINS["right_margin"]
MODE = "15"  # since 2013
INDENT, HANGING = Cm(2), Cm(1)
HEADING, SUBHEADING = "Heading 1", "Heading 2"
PARAGRAPH, ITEM, SUBITEM = "Numbered Paragraph", "Numbered Item", "Numbered Subitem"
PLAIN, MASTHEAD, ISSUE, CELL, HEAD = "Single Text", "Masthead", "Issue", "Cell", "Cell Head"
# Two lists of levels: headings, and paragraphs numbered through the whole document, whose items
# begin anew under each. A paragraph has its number from its style.
HEADINGS = ((HEADING, "upperRoman", "%1."), (SUBHEADING, "upperLetter", "%2."))
PARAGRAPHS = (
    (PARAGRAPH, "decimal", "%1."),
    (ITEM, "lowerLetter", "(%2)"),
    (SUBITEM, "lowerRoman", "(%3)"),
)
# Name, size in points, bold, space before and after.
STYLES = (
    (PLAIN, 10, False, 0, 6),
    (PARAGRAPH, 10, False, 0, 6),
    (ITEM, 10, False, 0, 6),
    (SUBITEM, 10, False, 0, 6),
    (MASTHEAD, 14, True, 0, 6),
    (ISSUE, 10, False, 0, 0),
    (CELL, 9, False, 2, 2),
    (HEAD, 8, False, 2, 2),
    (HEADING, 14, True, 18, 10),
    (SUBHEADING, 12, True, 12, 6),
    ("Title", 17, True, 18, 6),
    ("Subtitle", 14, True, 0, 12),
    ("Caption", 10, True, 12, 6),
    ("Footer", 8, False, 0, 0),
    (TEXT, 9, False, 0, 2),
)
# Where what is numbered begins, and where what has no number stands.
INDENTED = {
    HEADING: (INDENT, INDENT - HANGING),
    SUBHEADING: (INDENT, INDENT - HANGING),
    PARAGRAPH: (INDENT, INDENT),
    ITEM: (INDENT + 2 * HANGING, INDENT + HANGING),
    SUBITEM: (INDENT + 3 * HANGING, INDENT + 2 * HANGING),
    PLAIN: (INDENT, INDENT),
    "Title": (INDENT, INDENT),
    "Subtitle": (INDENT, INDENT),
}
OF_A_THEME = ("w:pBdr", "w:rFonts", "w:color", "w:spacing", "w:kern", "w:i", "w:iCs", "w:lang")


def set_out(document):
    """Gives an empty document its sheet of A4, its styles and its numbers."""
    (section,) = document.sections
    for name, length in (SHEET | MARGINS).items():
        setattr(section, name, length)
    _set_mode(document.settings.element)
    _keep_only(document.styles.element, {"Normal", *(name for name, *_ in STYLES)})
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    for name, *look in STYLES:
        _set_style(document.styles, name, *look)
    _set_particulars(document.styles)
    for levels in (HEADINGS, PARAGRAPHS):
        _number(document, levels)


def _set_mode(settings):
    """Of today's Word, so that it opens the document without a remark."""
    for told in settings.iter(qn("w:compatSetting")):
        if told.get(qn("w:name")) == "compatibilityMode":
            told.set(qn("w:val"), MODE)


def _keep_only(styles, names):
    """Leaves out the many styles of the empty document, but for these and the defaults."""
    kept = {BabelFish.ui2internal(name) for name in names}
    for style in styles.style_lst:
        if style.name_val not in kept and not style.default:
            styles.remove(style)
        elif (link := style.find(qn("w:link"))) is not None:
            style.remove(link)


def _set_style(styles, name, size, is_bold, before, after):
    style = _style(styles, name)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), is_bold
    style.font.color.rgb = BLACK
    told = style.paragraph_format
    told.space_before, told.space_after = Pt(before), Pt(after)
    if name in INDENTED:
        left, first = INDENTED[name]
        told.left_indent, told.first_line_indent = left, first - left
        told.right_indent = INDENT


def _style(styles, name):
    """The style of that name, without what it has from a theme; made where it is missing."""
    if name not in styles:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        return style
    style = styles[name]
    for told in OF_A_THEME:
        for found in list(style.element.iter(qn(told))):
            found.getparent().remove(found)
    return style


def _set_particulars(styles):
    for name in (PLAIN, PARAGRAPH, ITEM, SUBITEM):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name in (HEADING, SUBHEADING, "Caption"):
        styles[name].paragraph_format.keep_with_next = True
    styles[PARAGRAPH].paragraph_format.tab_stops.add_tab_stop(INDENT + HANGING)
    styles[MASTHEAD].paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    styles[MASTHEAD].element.get_or_add_pPr().insert_element_before(
        element("pBdr", element("bottom", val="single", sz=6, space=4, color="auto")),
        *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    )
    styles[ISSUE].paragraph_format.left_indent = Cm(11.5)
    styles[HEAD].font.italic = True
    styles["Footer"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    mark = styles.add_style(MARK, WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True


def _number(document, levels):
    """A list of several levels, and the styles whose paragraphs it numbers."""
    numbering = document.part.numbering_part.element
    place = len(numbering.findall(qn("w:abstractNum"))) + 1000
    told = [_level(document, depth, *level) for depth, level in enumerate(levels)]
    kind = element("multiLevelType", val="multilevel")
    lists = element("abstractNum", kind, *told, abstractNumId=place)
    numbering.find(qn("w:num")).addprevious(lists)
    number = numbering.add_num(place).numId
    for depth, (name, *_) in enumerate(levels):
        properties = document.styles[name].element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = depth, number


def _level(document, depth, name, kind, text):
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=kind),
        element("pStyle", val=document.styles[name].style_id),
        element("suff", val="tab"),
        element("lvlText", val=text),
        element("lvlJc", val="left"),
        ilvl=depth,
    )
