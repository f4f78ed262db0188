"""The text of a report that staff hand in: a plain text, or a Word document."""

from zipfile import ZipFile

from defusedxml.ElementTree import DefusedXMLParser
from django.utils.translation import gettext as _

from officeholders.uploads.archive import MAIN_PARTS, open_archive, refuse_too_large
from officeholders.uploads.natures import TEXT, ZIP, nature_of
from officeholders.uploads.refused import UploadRefused

PIECE = 64 * 1024
MOST_SIGNS = 2_000_000
WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
SECOND_TELLING = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TAKEN_AWAY = {"del", "moveFrom", "rPrChange"}  # the last: how letters looked before a change
UNREADABLE = {"strike", "dstrike", "vanish"}  # letters that are struck out, or hidden
OFF = {"0", "false", "off"}
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "sym": "□"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def lines_of(content):
    """The lines of a text or of a DOCX, told apart by their bytes; those of a document's
    paragraphs have an empty line after each paragraph.

    Of a document, what was proposed for deletion, struck out or hidden is left out, what was
    proposed for insertion is kept, and references to its notes are nothing.

    Refused (UploadRefused): any other file, one larger than 10 MB, a text that is not in UTF-8,
    and one far longer than any report.
    """
    refuse_too_large(len(content))
    if content.startswith(ZIP):
        with open_archive(content, "docx") as archive:
            return _lines_of_document(archive)
    return _text_of(content).splitlines()


def _text_of(content):
    nature = nature_of(content)
    if nature is not TEXT:
        sentence = _("This is %(nature)s. Choose a text in UTF-8, or a Word document (DOCX).")
        raise UploadRefused(sentence % {"nature": nature})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UploadRefused(
            _("This text is not written in UTF-8. Save it so, or choose a Word document (DOCX).")
        ) from error
    _refuse_too_long(len(text))
    if "\0" in text:
        raise UploadRefused(
            _("This text has a NUL in it, which no text has. Copy what is needed into a new file.")
        )
    return text


def _refuse_too_long(signs):
    if signs > MOST_SIGNS:
        sentence = _(
            "The text has more than %(most)s characters. Copy what is needed into a new file and "
            "choose that."
        )
        raise UploadRefused(sentence % {"most": f"{MOST_SIGNS:,}"})


def _lines_of_document(archive: ZipFile):
    lines = _Lines()
    parser = DefusedXMLParser(target=lines, forbid_dtd=True)
    with archive.open(_main_part(archive)) as part:
        while piece := part.read(PIECE):
            parser.feed(piece)
    parser.close()
    return lines.found


def _main_part(archive):
    """The name of the part that holds the text; an archive of this kind has one."""
    named = MAIN_PARTS["docx"]
    return next(name for name in archive.namelist() if named.fullmatch(name.casefold()))


class _Lines:
    """Gathers the lines while a document is parsed; nothing else of it is kept.

    A paragraph may stand inside another, in a frame: each is told on its own.
    """

    def __init__(self):
        self.found = []
        self._paragraphs = []
        self._left_out = self._runs = self._signs = 0
        self._is_text = self._is_raised = self._is_unreadable = False

    def start(self, tag, attributes):
        name = _name(tag)
        if name in TAKEN_AWAY or tag == SECOND_TELLING:
            self._left_out += 1
        elif name == "p":
            self._paragraphs.append([])
        elif name == "r":
            self._runs += 1
            self._is_raised = self._is_unreadable = False
        elif name in UNREADABLE and not self._left_out:
            self._is_unreadable |= OFF.isdisjoint(attributes.values())
        elif name == "vertAlign" and not self._left_out:
            self._is_raised = "superscript" in attributes.values()
        elif name == "t":
            self._is_text = True
        elif name in SIGNS and self._runs:
            self._add(SIGNS[name])

    def end(self, tag):
        name = _name(tag)
        if name in TAKEN_AWAY or tag == SECOND_TELLING:
            self._left_out -= 1
        elif name == "p":
            text = "".join(self._paragraphs.pop())
            self.found += [*text.splitlines(), ""] if text.strip() else []
        elif name == "r":
            self._runs -= 1
        elif name == "t":
            self._is_text = False

    def data(self, text):
        if self._is_text:
            is_mark = self._is_raised and text.strip().isdigit()
            self._add(text.translate(RAISED) if is_mark else text)

    def close(self):
        """The parser asks for what was gathered: it is in ``found``."""

    def _add(self, text):
        if self._paragraphs and not (self._left_out or self._is_unreadable):
            self._paragraphs[-1].append(text)
            self._signs += len(text)
            _refuse_too_long(self._signs)


def _name(tag):
    """The name of an element of the text, without its namespace; of any other none."""
    return next((tag[len(space) :] for space in WORD if tag.startswith(space)), None)
