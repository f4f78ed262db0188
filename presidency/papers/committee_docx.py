"""The composition of the Committee as a document in the manner of the United Nations."""

from django.utils.translation import gettext as _

from officeholders.papers.un_document import Note, UnDocument
from presidency.papers.tables import heads, rows_of

WIDTHS = (30, 26, 22, 30, 28)


def composition_docx(told, stamp):
    """The bytes of the document that says the composition, in the words of its page."""
    document = UnDocument(told.title, foot=stamp.foot(told.title))
    _begin(document, told, stamp)
    document.heading(_("Presidency"))
    document.paragraph(_("The presidency of the Convention is held as follows:"))
    _table(document, _("Presidency"), told.presidency, told.notes)
    document.heading(_("Coordinators of the Working Groups"))
    _coordinators(document, told)
    document.heading(_("Vacant"))
    _vacant(document, told)
    document.heading(_("Observers"))
    _observers(document, told)
    return document.bytes(stamp.at)


def _begin(document, told, stamp):
    number = _("Entry {number}").format(number=stamp.entry)
    document.masthead(_("Convention on Cluster Munitions"), number, stamp.moment, _("English only"))
    document.titles(told.title, told.asked)
    document.heading(_("Introduction"))
    document.paragraph(
        _(
            "The Coordination Committee is told here as entry {number} of the register of office "
            "holders has it. Mandates begin and end with meetings; where a meeting is moved, its "
            "mandates move with it."
        ).format(number=stamp.entry)
    )
    document.paragraph(" ".join(told.situation))


def _coordinators(document, told):
    if told.groups:
        document.paragraph(_("The Working Groups are coordinated as follows:"))
        _table(document, _("Coordinators of the Working Groups"), told.groups, told.notes)
    else:
        document.paragraph(_("There are no Working Groups at this moment."))
    document.paragraph(told.counts)


def _vacant(document, told):
    if told.vacancies:
        document.paragraph(_("The following is vacant:"))
        for vacancy in told.vacancies:
            document.item(vacancy)
    else:
        document.paragraph(_("No seat is vacant."))
    if told.unrecorded:
        document.paragraph(told.unrecorded)


def _observers(document, told):
    if not told.observers:
        document.paragraph(_("No organization is invited."))
        return
    notes = [Note(told.inferred)] if told.inferred else []
    document.paragraph(_("The following are invited as observers:"), *notes)
    for name in told.observers:
        document.item(name)


def _table(document, caption, offices, notes):
    rows = [
        (
            office.name if place == 0 else None,
            (row.state, *(Note(notes[number - 1]) for number in row.notes)),
            row.begins,
            row.until,
            row.appointed,
        )
        for office in offices
        for place, row in enumerate(rows_of(office))
    ]
    document.table(caption, heads(), rows, WIDTHS)
