"""Documents in the manner of the United Nations, as Word writes them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from docx import Document
from docx.shared import Pt

from officeholders.papers import un_styles
from officeholders.papers.documents import docx_bytes
from officeholders.papers.footnotes import Footnotes
from officeholders.papers.signs import on_paper
from officeholders.papers.word import add_field
from officeholders.papers.word_tables import framed, head, join, whole

LONGEST_PROPERTY = 255


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, where it is marked: the same text is told once and marked again."""

    text: str


class UnDocument:
    """A document of A4 that is written from its beginning to its end.

    ::

        document = UnDocument("Coordination Committee", foot=stamp.foot("Coordination Committee"))
        document.masthead("Convention on Cluster Munitions", "Entry 1", "30 March 2026")
        document.titles("Coordination Committee", "on 30 March 2026")
        document.heading("Presidency")                              # I., II., …
        document.paragraph("The President is Lao PDR.", Note("…"))  # 1., 2., … to the end
        document.item("Norway", Note("…"))                          # (a), (b), … under each
        document.table("Presidency", ("Office", "State"), [("President", ("Lao PDR", Note("…")))])
        content = document.bytes(stamp.at)

    Wherever words are asked for, texts and notes may stand in a row. The foot of each page says
    “page x of y” and ``foot``. Numbers and notes are Word's own: whoever edits the document
    need not count.
    """

    def __init__(self, title, *, foot, author=""):
        self._document = Document()
        un_styles.set_out(self._document)
        told = self._document.core_properties
        told.title, told.comments = on_paper(title)[:LONGEST_PROPERTY], ""
        told.author = on_paper(author or _("Register of office holders"))[:LONGEST_PROPERTY]
        self._footnotes = Footnotes(self._document)
        self._foot(foot)

    def masthead(self, left, right, *issue):
        """The head of the first page: a line of two texts, and beneath it lines such as a day."""
        self._add(un_styles.MASTHEAD, (f"{left}\t{right}",))
        for text in issue:
            self._add(un_styles.ISSUE, (text,))

    def titles(self, title, subtitle=""):
        self._add("Title", (title,))
        if subtitle:
            self._add("Subtitle", (subtitle,))

    def heading(self, *parts):
        """``I.``, ``II.``, …"""
        self._add(un_styles.HEADING, parts)

    def subheading(self, *parts):
        """``A.``, ``B.``, … under a heading."""
        self._add(un_styles.SUBHEADING, parts)

    def paragraph(self, *parts):
        """``1.``, ``2.``, … to the end of the document."""
        self._add(un_styles.PARAGRAPH, parts)

    def item(self, *parts):
        """``(a)``, ``(b)``, … under a paragraph."""
        self._add(un_styles.ITEM, parts)

    def subitem(self, *parts):
        """``(i)``, ``(ii)``, … under an item."""
        self._add(un_styles.SUBITEM, parts)

    def text(self, *parts):
        """A paragraph without a number."""
        self._add(un_styles.PLAIN, parts)

    def table(self, caption, heads, rows, widths=()):
        """A table whose head is repeated on every page.

        A cell is a text, or texts and notes in a row; None joins it to the one above it.
        ``widths`` are shares of the page's width, alike where none are given.
        """
        self._add("Caption", (caption,))
        table = self._document.add_table(rows=0, cols=len(heads))
        head(self._row(table, heads, un_styles.HEAD))
        for row in rows:
            self._row(table, row, un_styles.CELL)
        join(table, _joined(rows))
        framed(table, on_paper(caption), widths or (1,) * len(heads), un_styles.WIDTH)
        self._add(un_styles.PLAIN, ())

    def bytes(self, at):
        """The file, as written at that instant; the same whenever it is made."""
        return docx_bytes(self._document, at)

    def _add(self, style, parts):
        self._fill(self._document.add_paragraph(style=style), parts)

    def _fill(self, paragraph, parts):
        for before, part in zip((None, *parts), parts, strict=False):
            if isinstance(part, Note):
                self._footnotes.mark(paragraph, part.text, is_next=isinstance(before, Note))
            else:
                paragraph.add_run(on_paper(str(part)))

    def _row(self, table, cells, style):
        row = table.add_row()
        whole(row)
        for cell, told in zip(row.cells, cells, strict=True):
            (paragraph,) = cell.paragraphs
            paragraph.style = style
            self._fill(paragraph, _parts(told))
        return row

    def _foot(self, text):
        (section,) = self._document.sections
        (paragraph,) = section.footer.paragraphs
        before, rest = _("page {page} of {pages}").split("{page}")
        between, after = rest.split("{pages}")
        paragraph.paragraph_format.space_before = Pt(6)
        paragraph.add_run(before)
        add_field(paragraph, "PAGE", "1")
        paragraph.add_run(between)
        add_field(paragraph, "NUMPAGES", "1")
        paragraph.add_run(after)
        section.footer.add_paragraph(on_paper(text), style="Footer")


def _parts(told):
    if told is None:
        return ()
    return told if isinstance(told, tuple | list) else (told,)


def _joined(rows):
    """The row and the column of each cell that is joined to the one above it; the head is row 0."""
    return [
        (place, column)
        for place, row in enumerate(rows, start=1)
        for column, told in enumerate(row)
        if told is None
    ]
