"""Meetings of the Committee and the Committees of their days, in a fixed number of queries."""

from django.db.models import Q

from officeholders.models import PRESIDENT, Meeting
from officeholders.moments import Moment
from officeholders.questions import FIRST_DAY
from officeholders.seats import seat_of, with_names
from officeholders.terms import Instant
from officeholders.timeline import Held, Timeline
from presidency.attendance.attendance import MeetingHeld, attendance
from presidency.committee import GroupSeats, compose
from presidency.committee.reading import mandates_that_may_count
from presidency.models import CommitteeMeeting
from workinggroups.models import WorkingGroup


def read_attendance(first, last, today):
    """The attendance at the meetings from ``first`` through ``last``, either of which may be None.

    Those cancelled and those to come do not count. Seven queries, however many there were.
    """
    days = (first or FIRST_DAY, min(last or today, today))
    held = CommitteeMeeting.objects.standing().filter(cancelled="", held_on__range=days)
    found = [
        MeetingHeld(meeting.held_on, _states(meeting.present), _states(meeting.excused))
        for meeting in held.order_by("held_on").prefetch_related("present", "excused")
    ]
    return attendance(found, committees_on([meeting.day for meeting in found]))


def _states(rows):
    return frozenset(row.state_id for row in rows.all())


def committees_on(days):
    """The Committee of each of the days, by day, without observers and what is vacant.

    States and groups are named as on the last day. Four queries, however many days there are.
    """
    if not days:
        return {}
    moments = _moments(sorted(set(days)))
    seats = _seats(moments[0].instant, moments[-1].instant)
    groups = _groups(moments[-1].instant.position)
    return {moment.on: _committee(moment, seats, groups) for moment in moments}


def _moments(days):
    meetings = Meeting.objects.standing().values_list("position", "label", "closes_on")
    line = Timeline([Held(*words) for words in meetings])
    return [Moment(Instant(line.position_on(day), day), on=day) for day in days]


def _seats(first, last):
    """The seats that may count on any day between the two instants.

    Whoever counts then holds a position between them, or counts at one of the two ends: as a
    designate whose mandate begins later, or as outgoing since before.
    """
    between = Q(from_end_of__lte=last.position) & (
        Q(until_end_of__gt=first.position) | Q(until_end_of__isnull=True)
    )
    mandates = mandates_that_may_count([first, last], between)
    return [seat_of(mandate, last.day) for mandate in with_names(mandates)]


def _groups(position):
    """The groups with the positions between which they exist, in the order of decisions."""
    told = WorkingGroup.objects.standing().named_at(position).order_by("order", "code")
    return [(group.from_end_of_id, group.until_end_of_id, _seats_of(group)) for group in told]


def _seats_of(group):
    return GroupSeats(group.code, group.name_then, group.seats)


def _committee(moment, seats, groups):
    position = moment.instant.position
    return compose(
        moment,
        presidencies=[seat for seat in seats if seat.office == PRESIDENT],
        coordinators=[seat for seat in seats if seat.office != PRESIDENT],
        groups=[
            group
            for begins, ends, group in groups
            if begins <= position and (ends is None or ends > position)
        ],
        observers=(),
        meetings=(),
    )
