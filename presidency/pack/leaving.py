"""Who leaves with the meeting, which seats are open after it, who takes office, who stays."""

from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from officeholders.papers import Column, Sheet
from officeholders.terms import is_stepped_down
from presidency.outlook.meeting_in_words import title_of
from presidency.pack.tables import Tables


def leaving_tables(contents):
    """The paper about the seats that the meeting fills if nothing more is decided."""
    told = contents.outlook
    return Tables(
        title=_("Who leaves with the {meeting}, and which seats are open").format(
            meeting=told.meeting.label
        ),
        lead=" ".join(_lead(contents)),
        sheets=(_open(told), _leaving(told), _beginning(told), _staying(told)),
    )


def _lead(contents):
    """What the tables are about, and what makes this meeting unlike others."""
    told = contents.outlook
    yield _(
        "The seats as they stand after the {meeting} if nothing more is decided. Seats of which "
        "nobody recorded who holds them are never told as open."
    ).format(meeting=title_of(told.meeting))
    if told.meeting.cancelled:
        yield _("The {meeting} is cancelled and fills no seat.").format(meeting=told.meeting.label)
    elif told.is_over:
        yield _("The meeting is over.")
    if told.is_last:
        words = _("No meeting after the {meeting} is recorded, and so no presidency of one.")
        yield words.format(meeting=told.meeting.label)
    if any(_has_nobody(turn, told.meeting) for turn in contents.succession.turns):
        words = _("No State is designated to preside over the {meeting}.")
        yield words.format(meeting=told.meeting.label)


def _has_nobody(turn, meeting):
    """Whether nobody presides over that very meeting, or is to."""
    return turn.meeting.position == meeting.position and not (turn.presiding or turn.not_yet)


def _open(told):
    columns = (
        Column(_("Office"), _("The presidency or the Working Group."), 44),
        Column(_("Seats"), _("How many seats it has."), 8),
        Column(_("Open"), _("How many of them nobody holds after the meeting."), 8),
        Column(_("Falling open"), _("How many of these somebody holds until the meeting."), 12),
        Column(_("Open already"), _("How many of these nobody holds before the meeting."), 12),
        Column(_("Not recorded"), _("Seats whose holders after it nobody recorded."), 12),
        Column(_("All leave"), _("Whether all its Coordinators leave at once."), 10),
        Column(_("Last held by"), _("Whose seats these are until they fall open."), 44),
    )
    rows = [_open_presidency(told.vacant_presidency)] if told.vacant_presidency else []
    return Sheet(_("Seats open"), columns, (*rows, *map(_open_group, told.to_fill)))


def _open_presidency(label):
    office = _("Presidency of the {meeting}: nobody is designated").format(meeting=label)
    return (office, 1, 1, None, None, None, None, None)


def _open_group(group):
    return (
        group.group.name,
        group.group.seats,
        group.to_fill,
        group.falling_open,
        group.open_already,
        group.after.unrecorded,
        group.loses_all,
        "\n".join(f"{seat.name} ({seat.phrase()})" for seat in group.leaving + group.last_held),
    )


def _leaving(told):
    columns = (
        *_seat_columns(),
        Column(_("Leaves"), _("Whether the State leaves the office with the meeting."), 9),
    )
    rows = [(*_seat(seat, told), True) for seat in told.presidents]
    for group in told.groups:
        leaving = group.leaving
        rows += [(*_seat(seat, told), seat in leaving) for seat in group.ending]
    return Sheet(_("Mandates that end"), columns, tuple(rows))


def _beginning(told):
    rows = tuple(_seat(seat, told) for seat in told.beginning if not is_stepped_down(seat.term))
    return Sheet(_("Mandates that begin"), _seat_columns(), rows)


def _staying(told):
    rows = [_seat(seat, told) for group in told.groups for seat in group.no_end_stated]
    return Sheet(_("No end stated"), _seat_columns(), tuple(rows))


def _seat_columns():
    return (
        Column(_("Office"), _("The presidency or the Working Group."), 36),
        Column(_("State"), _("Who holds it, named as at the moment."), 22),
        Column(_("From the end of"), _("The meeting with whose end the mandate begins."), 14),
        Column(_("Joins"), _("Since when, where the State joins later than that."), 16),
        Column(_("Until"), _("Until when, as the register has it."), 26),
        Column(_("Inferred"), _("Whether no decision was seen that says so."), 9),
    )


def _seat(seat, told):
    names = {group.group.code: group.group.name for group in told.groups}
    if seat.office == PRESIDENT:
        office = _("President of the {meeting}").format(meeting=seat.presides_over)
    else:
        office = names[seat.office]
    joins = seat.term.starts_on.in_words() if seat.term.starts_on else None
    return (office, seat.name, seat.from_end_of, joins, seat.phrase(), seat.inferred)
