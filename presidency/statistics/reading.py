"""What the figures are counted from, read in a fixed number of queries."""

from officeholders.models import PRESIDENT, Mandate, Meeting, UnrecordedSeat
from officeholders.moments import right_after
from officeholders.seats import seat_of, with_names
from presidency.statistics.figures import figures
from presidency.statistics.service import Ended, Group, NotRecorded, by_office
from workinggroups.models import WorkingGroup


def read_statistics(moment):
    """The figures at the moment, as the register stands where this is called: five queries."""
    mandates = list(with_names(Mandate.objects.order_by("from_end_of_id", "state_id", "pk")))
    held = by_office(seat_of(mandate, moment.instant.day) for mandate in mandates)
    return figures(
        moment,
        groups=_groups(moment.instant.position, held),
        presidencies=held.get(PRESIDENT, ()),
        regions={mandate.state_id: mandate.state.region for mandate in mandates},
        ended=_ended(moment),
    )


def _groups(position, held):
    """The groups that exist by then or did before, in the order of decisions."""
    not_recorded = by_office(
        NotRecorded(row.office_id, row.from_end_of_id, row.until_end_of_id, row.seats)
        for row in UnrecordedSeat.objects.standing()
    )
    groups = WorkingGroup.objects.standing().named_at(position).filter(from_end_of__lte=position)
    return [
        Group(
            code=group.code,
            name=group.name_then,
            seats=group.seats,
            from_position=group.from_end_of_id,
            until_position=group.until_end_of_id,
            held=held.get(group.code, ()),
            not_recorded=not_recorded.get(group.code, ()),
        )
        for group in groups.order_by("order", "code")
    ]


def _ended(moment):
    """The meetings that have ended by the moment, in their order.

    One without days has ended as soon as a later one has, and has no day of its own, so it
    counts only at the end of the line.
    """
    reached = Meeting.objects.standing().filter(position__lte=moment.instant.position)
    meetings = list(reached.order_by("position"))
    last = max((held.position for held in meetings if held.closes_on), default=0)
    return [
        Ended(held.label, right_after(held).instant)
        for held in meetings
        if held.closes_on or held.position > last
    ]
