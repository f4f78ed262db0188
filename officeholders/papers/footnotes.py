"""Real footnotes, which python-docx does not know: a part of the document of our own."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from officeholders.papers.signs import on_paper
from officeholders.papers.word import add_field, element

PLACE = PackURI("/word/footnotes.xml")
LINES_ABOVE = (("separator", -1), ("continuationSeparator", 0))
BOOKMARK = "_RefNote{}"  # hidden from the reader, as every name that begins so
AFTER_FOOTNOTES = ("w:endnotePr", "w:compat")
MARK, TEXT = "footnote reference", "footnote text"  # as Word itself calls them


class Footnotes:
    """The footnotes of one document, each told once, numbered as it is first needed.

    The document must have styles of the names ``MARK`` and ``TEXT``.
    """

    def __init__(self, document):
        self._document, self._texts = document, []
        self._element = element("footnotes", *(_line(*line) for line in LINES_ABOVE))
        told = element("footnotePr", *(element("footnote", id=place) for _, place in LINES_ABOVE))
        _insert_before(document.settings.element, told, AFTER_FOOTNOTES)
        package = document.part.package
        part = XmlPart(PLACE, CONTENT_TYPE.WML_FOOTNOTES, self._element, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def mark(self, paragraph, text, is_next=False):
        """Marks the end of the paragraph with the footnote that says the text.

        A note that was told before is not told again: Word reckons its number. A mark that
        ``is_next`` to another one is parted from it.
        """
        if is_next:
            paragraph.add_run(", ", style=MARK)
        if text in self._texts:
            number = self._texts.index(text) + 1
            add_field(paragraph, rf"NOTEREF {BOOKMARK.format(number)} \f \h", str(number), MARK)
            return
        self._texts.append(text)
        number = len(self._texts)
        self._element.append(self._note(number, text))
        paragraph._p.append(element("bookmarkStart", id=number, name=BOOKMARK.format(number)))
        paragraph.add_run(style=MARK)._r.append(element("footnoteReference", id=number))
        paragraph._p.append(element("bookmarkEnd", id=number))

    def _note(self, number, text):
        """The note itself, beneath the text: its number, a space, and what it says."""
        styles = self._document.styles
        paragraph = self._document.add_paragraph(style=TEXT)
        paragraph.add_run(style=styles[MARK])._r.append(element("footnoteRef"))
        paragraph.add_run(f" {on_paper(text)}")
        return element("footnote", paragraph._p, id=number)


def _line(kind, place):
    """The line that parts notes from the text: Word wants it among the notes."""
    spacing = element("spacing", after=0, line=240, lineRule="auto")
    paragraph = element("p", element("pPr", spacing), element("r", element(kind)))
    return element("footnote", paragraph, type=kind, id=place)


def _insert_before(parent, child, names):
    """The child among its parent's, before the first that has one of the names."""
    later = [found for name in names if (found := parent.find(qn(name))) is not None]
    if later:
        later[0].addprevious(child)
    else:
        parent.append(child)
