"""The historical chart in words: all meetings by all seats, and the same as a list."""

from django.utils.translation import gettext as _

from officeholders.papers import Column, Sheet
from officeholders.terms import has_begun
from presidency.pack.tables import Tables


def history_tables(contents):
    """The chart, the same seat by seat, and the offices with their names and origins."""
    chart = contents.chart
    return Tables(
        title=_("All meetings by all seats"),
        lead=_(
            "Each row runs from the end of one meeting until the end of the next. States are named "
            "as at its beginning. A star marks what no decision was seen to say."
        ),
        sheets=(_chart(chart), _seats(chart), _offices(chart)),
    )


def _chart(chart):
    heads = [Column(_("From the end of"), _("The meeting with whose end the row begins."), 12)]
    heads.append(Column(_("Closed on"), _("Its closing day; empty while not recorded."), 12))
    heads.append(Column(_("Until the end of"), _("The next meeting on the line."), 12))
    heads += [head for strip in chart.strips for head in _heads(strip)]
    rows = [_row(place, cycle, chart.strips) for place, cycle in enumerate(chart.cycles)]
    return Sheet(_("Meetings by seats"), tuple(heads), tuple(rows))


def _heads(strip):
    about = _(
        "Who held the seat, in turn; “vacant” where nobody did, “open” where nobody does yet, "
        "“not recorded” where somebody did and nobody knows who, “no such group” where it did "
        "not exist."
    )
    for number in range(1, strip.width + 1):
        yield Column(_head(strip, number), about, 20)


def _head(strip, number):
    """The office as it is named now, the number of the seat, and on the first one its past."""
    seat = _("{office}, seat {number}") if strip.width > 1 else "{office}"
    told = seat.format(office=strip.column.name, number=number)
    return "\n".join([told, *(_past(strip.column) if number == 1 else ())])


def _past(column):
    """The names it had before, and the group it was split from."""
    for former in column.names:
        if former.ends and former.name != column.name:
            words = _("until the end of the {meeting}: {name}")
            yield words.format(meeting=former.ends.label, name=former.name)
    if column.split_from:
        yield _("split from {group}").format(group=column.split_from)


def _row(place, cycle, strips):
    cells = [told for strip in strips for told in _cells(strip, strip.rows[place], cycle)]
    return (_label(cycle.meeting), cycle.meeting.closes_on, _until(cycle), *cells)


def _label(meeting):
    words = _("{meeting} (cancelled)") if meeting.cancelled else "{meeting}"
    return words.format(meeting=meeting.label)


def _until(cycle):
    return _label(cycle.next) if cycle.next else None


def _cells(strip, row, cycle):
    if not row:
        return [_("no such group")] * strip.width
    told = [_cell(cell, strip.column) for cell in row]
    return told + [None] * (strip.width - len(row))


def _cell(cell, column):
    told = [_held(seat, cell.cycle) for seat in cell.held]
    if cell.is_unrecorded:
        told.insert(0, _("not recorded"))
    return "; ".join(told) or _nobody(cell, column)


def _nobody(cell, column):
    if column.is_presidency and not cell.cycle.is_to_come:
        return _("nobody")
    return _("open") if cell.cycle.is_to_come else _("vacant")


def _held(seat, cycle):
    """The State, the days within the cycle between which it held the seat, and a star."""
    about = f" ({', '.join(dates)})" if (dates := list(_dates(seat.term, cycle))) else ""
    return f"{seat.name}{about}{' *' * seat.inferred}"


def _dates(term, cycle):
    if term.starts_on and not has_begun(term, cycle.instant):
        yield _("from {date}").format(date=term.starts_on.in_words())
    if term.ended_on and not (cycle.last_day and term.ended_on.last > cycle.last_day):
        yield _("until {date}").format(date=term.ended_on.in_words())


def _seats(chart):
    """The chart once more, one seat in one cycle a row, for whoever counts or filters."""
    columns = (
        Column(_("From the end of"), _("The meeting with whose end the row begins."), 14),
        Column(_("Until the end of"), _("The next meeting on the line."), 14),
        Column(_("Office"), _("The presidency, or the group as it was named then."), 44),
        Column(_("Code"), _("The office by its code."), 22),
        Column(_("Seat"), _("The number of the seat in the chart."), 8),
        Column(_("State"), _("Who held it, named as then; empty where nobody is told."), 26),
        Column(_("State's code"), _("The State by its code."), 12),
        Column(_("What"), _("Held, vacant, open, nobody, or not recorded."), 14),
        Column(_("Until"), _("Until when, as the register has it."), 28),
        Column(_("Inferred"), _("Whether no decision was seen that says so."), 10),
    )
    rows = (
        row
        for place in range(len(chart.cycles))
        for strip in chart.strips
        for number, cell in enumerate(strip.rows[place], start=1)
        for row in _told(cell, strip.column, number)
    )
    return Sheet(_("Seat by seat"), columns, tuple(rows))


def _told(cell, column, number):
    cycle = cell.cycle
    name = column.name_at(cycle.meeting.position)
    first = (_label(cycle.meeting), _until(cycle), name, column.code, number)
    if cell.is_unrecorded:
        yield (*first, None, None, _("not recorded"), None, None)
    for seat in cell.held:
        yield (*first, seat.name, seat.state, _("held"), seat.phrase(), seat.inferred)
    if not (cell.held or cell.is_unrecorded):
        yield (*first, None, None, _nobody(cell, column), None, None)


def _offices(chart):
    columns = (
        Column(_("Office"), _("The presidency, or a name of the Working Group."), 60),
        Column(_("Code"), _("The office by its code."), 22),
        Column(_("From the end of"), _("Since when it has that name."), 14),
        Column(_("Until the end of"), _("Until when; empty while no end is stated."), 14),
        Column(_("Seats"), _("How many seats it has."), 8),
        Column(_("Split from"), _("The group it was split from, as it is named now."), 44),
    )
    rows = [row for strip in chart.strips for row in _names(strip.column)]
    return Sheet(_("Offices"), columns, tuple(rows))


def _names(column):
    if not column.names:
        yield (column.name, column.code, None, None, column.seats, None)
    for told in column.names:
        ends = told.ends and told.ends.label
        yield (told.name, column.code, told.begins.label, ends, column.seats, column.split_from)
