"""The composition of the Committee as plain text, fit for an e-mail."""

from django.utils.translation import gettext as _

from officeholders.papers.plain_text import text_of, wrapped

POINT = "- "


def composition_text(told, stamp):
    """The text that says the composition, in the words of its page."""
    return text_of(
        _head(told),
        wrapped(" ".join(told.situation)),
        *_offices(_("Presidency"), told.presidency),
        *_offices(_("Coordinators of the Working Groups"), told.groups),
        *([] if told.groups else [wrapped(_("There are no Working Groups at this moment."))]),
        wrapped(told.counts),
        *_listed(_("Vacant"), told.vacancies, _("No seat is vacant.")),
        wrapped(told.unrecorded),
        *_listed(_("Observers"), told.observers, _("No organization is invited.")),
        wrapped(told.inferred),
        *_notes(told.notes),
        _foot(stamp),
    )


def _head(told):
    return [
        *_heading(told.title),
        *wrapped(_("Convention on Cluster Munitions")),
        *wrapped(told.asked),
    ]


def _heading(title):
    return wrapped(title.upper())


def _offices(title, offices):
    yield _heading(title)
    for office in offices:
        yield [*wrapped(office.name), *_rows(office)]


def _rows(office):
    lines = [_held(seat) for seat in office.holders] + list(office.gaps)
    return [row for line in lines for row in wrapped(line, POINT)]


def _held(seat):
    marks = "".join(f" [{number}]" for number in seat.notes)
    words = _("{state}{marks}: from {begins}, {until}")
    told = words.format(state=seat.state, marks=marks, begins=seat.begins, until=seat.until)
    return f"{told}; {seat.appointed}" if seat.appointed else told


def _listed(title, items, none):
    yield _heading(title)
    yield [line for item in items for line in wrapped(item, POINT)] or wrapped(none)


def _notes(notes):
    if notes:
        yield _heading(_("Notes"))
        yield [
            line
            for number, note in enumerate(notes, start=1)
            for line in wrapped(note, f"[{number}] ")
        ]


def _foot(stamp):
    return [line for name, told in stamp.pairs for line in wrapped(f"{name}: {told}")]
