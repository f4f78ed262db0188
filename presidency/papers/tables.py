"""The tables of a paper about the Committee."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class TableRow:
    """One holder of an office, or, in place of the State, what of it nobody holds."""

    state: str
    notes: tuple[int, ...] = ()
    begins: str = ""
    until: str = ""
    appointed: str = ""


def heads():
    """What heads the columns, the office's first."""
    return (_("Office"), _("State"), _("From"), _("Term"), _("By which decision"))


def rows_of(office):
    """The rows of an office: its holders, and what of it nobody holds."""
    held = [
        TableRow(seat.state, seat.notes, seat.begins, seat.until, seat.appointed)
        for seat in office.holders
    ]
    return held + [TableRow(sentence) for sentence in office.gaps]
