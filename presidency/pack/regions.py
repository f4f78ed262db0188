"""Presidents by regional group: facts, no ranking."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.models import State
from officeholders.papers import Column, Sheet
from presidency.pack.tables import Tables


def regional_tables(contents):
    """Each regional group with the presidencies its States held, and each presidency."""
    told = contents.succession
    return Tables(
        title=_("Presidents by regional group"),
        lead=_(
            "A presidency is one State over one meeting, and counts once it has begun. States are "
            "named as at the moment."
        ),
        sheets=(_groups(told.regions), _presidencies(told.regions)),
    )


def _groups(regions):
    columns = (
        Column(_("Regional group"), _("The State's group at the United Nations."), 34),
        Column(_("Presidencies"), _("How many there were."), 14),
        Column(_("Last over"), _("The meeting that the last of them presides over."), 12),
        Column(_("Meetings since"), _("How many meetings ended after that one."), 20),
    )
    return Sheet(_("Regional groups"), columns, tuple(_group(record) for record in regions))


def _group(record):
    last = record.presidencies[-1].presides_over if record.presidencies else None
    return (_name(record), len(record.presidencies), last, _since(record))


def _presidencies(regions):
    columns = (
        Column(_("Regional group"), _("The State's group at the United Nations."), 34),
        Column(_("President of the"), _("The meeting that the State presides over."), 16),
        Column(_("State"), _("Named as at the moment."), 30),
        Column(_("From the end of"), _("The meeting with whose end its mandate begins."), 14),
        Column(_("Until"), _("Until when, as the register has it."), 26),
    )
    rows = (
        (_name(record), seat.presides_over, seat.name, seat.from_end_of, seat.phrase())
        for record in regions
        for seat in record.presidencies
    )
    return Sheet(_("Presidencies"), columns, tuple(rows))


def _name(record):
    return dict(State.Region.choices).get(record.region, _("No regional group"))


def _since(record):
    if record.is_in_office:
        return _("in office")
    if record.meetings_since is None:
        return _("never presided")
    words = ngettext("{count} meeting", "{count} meetings", record.meetings_since)
    return words.format(count=record.meetings_since)
