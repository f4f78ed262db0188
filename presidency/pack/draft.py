"""The draft paragraph if nothing more is decided, as a text and as a Word document."""

import re

from django.utils.translation import gettext as _

from officeholders.papers.un_document import Note, UnDocument
from presidency.outlook.meeting_in_words import title_of
from presidency.paragraph.drafting import SUPERSCRIPTS

MARK = re.compile(f"([{SUPERSCRIPTS}]+)")


def draft_txt(contents, stamp):
    """The paragraph with the sentence that opens it and its notes, and what it is beneath."""
    told = [contents.paragraph.text(with_intro=True).rstrip("\n"), *_about(contents)]
    told.append("\n".join(f"{name}: {value}" for name, value in stamp.pairs))
    return ("\n\n".join(told) + "\n").encode()


def draft_docx(contents, stamp):
    """The same, a line an item, its notes real footnotes."""
    title = _title(contents)
    document = UnDocument(title, foot=stamp.foot(title))
    document.masthead(
        _("Convention on Cluster Munitions"),
        _("Entry {number}").format(number=stamp.entry),
        stamp.moment,
    )
    document.titles(title, _("If nothing more is decided"))
    told = contents.paragraph
    document.paragraph(told.intro)
    notes = dict(note.split(" ", 1) for note in told.notes)
    for line in told.lines:
        document.item(*_parts(line, notes))
    for sentence in _about(contents):
        document.text(sentence)
    return document.bytes(stamp.at)


def _title(contents):
    return _("Draft paragraph of the report of the {meeting}").format(
        meeting=title_of(contents.meeting)
    )


def _about(contents):
    """What the text is, and which groups it does not tell of, each a paragraph of its own."""
    words = _(
        "This draft is written from the register. It lists whoever holds a seat after the "
        "{meeting} if nothing more is decided."
    )
    yield words.format(meeting=contents.meeting.label)
    if contents.paragraph.left_out:
        words = _("Left out, because nobody holds them: {groups}.")
        yield words.format(groups="; ".join(contents.paragraph.left_out))


def _parts(line, notes):
    """The line as a document has it: each mark that has a note is a footnote."""
    for part in filter(None, MARK.split(line)):
        yield Note(notes[part]) if part in notes else part
