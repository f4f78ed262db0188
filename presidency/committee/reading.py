"""What the Committee of a moment is computed from, read in a fixed number of queries."""

from functools import reduce
from operator import or_

from django.db.models import F, Q, Subquery, Value
from django.db.models.functions import Coalesce

from officeholders.models import PRESIDENT, Mandate, Meeting
from officeholders.models.found import FoundFirst
from officeholders.models.mandate import DESIGNATION
from officeholders.models.span import SpanHolds
from officeholders.moments import entries_asked, moment_of
from officeholders.questions import LAST_DAY
from officeholders.reading import read_at
from officeholders.seats import seat_of, with_names
from presidency.committee.compose import compose
from presidency.committee.seats import GroupSeats, ObserverSeat
from presidency.models import Observer, President
from workinggroups.models import WorkingGroup


def committee_at(question, today):
    """The entry answered from and the Committee at the moment asked about: eight queries.

    Refused: BadQuestion for a meeting or an entry that does not exist, NothingRecorded.
    """
    entry, _last = entries_asked(question)
    number = entry.number if question.has_entry else None
    return read_at(number, lambda: read_committee(question, today), entry)


def read_committee(question, today):
    """The Committee as the register stands where this is called: six queries."""
    return read_committees(moment_of(question, today))[0]


def read_committees(*moments):
    """The Committee at each of the moments, as the register stands where this is called.

    Three queries for all of them (mandates, names, meetings), and two for each.
    """
    mandates = list(with_names(mandates_that_may_count([moment.instant for moment in moments])))
    presidencies = sum(mandate.office_id == PRESIDENT for mandate in mandates)
    meetings = _meetings([moment.instant.position for moment in moments], presidencies)
    return [_committee(moment, mandates, meetings) for moment in moments]


def _committee(moment, mandates, meetings):
    position = moment.instant.position
    seats = [seat_of(mandate, moment.instant.day) for mandate in mandates]
    return compose(
        moment,
        presidencies=[seat for seat in seats if seat.office == PRESIDENT],
        coordinators=[seat for seat in seats if seat.office != PRESIDENT],
        groups=_groups(position),
        observers=_observers(position),
        meetings=meetings,
    )


def _meetings(positions, presidencies):
    """The meetings around the positions, in their order.

    With k Presidents, the first meeting without one is among the next k + 1.
    """
    around = [Meeting.objects.around(position, held=presidencies + 1) for position in positions]
    return list(reduce(or_, around))


def _groups(position):
    return [
        GroupSeats(group.code, group.name_then, group.seats, group.unrecorded)
        for group in WorkingGroup.objects.as_of(position)
    ]


def _observers(position):
    invited = Observer.objects.standing().spanning(position).select_related("organization")
    return [
        ObserverSeat(observer.organization_id, observer.organization.name, observer.inferred)
        for observer in invited
    ]


def mandates_that_may_count(instants, *others):
    """Every mandate that may count at the instants, and few more, however long the register.

    ``others`` are conditions of mandates wanted besides.

    Each kind of condition is looked up by itself, by an index of its own: in one condition they
    would have every presidency looked through, however many there have been.
    """
    kinds = zip(*map(_may_count, instants), strict=True)
    wanted = [*(reduce(or_, conditions) for conditions in kinds), *others]
    first, *more = (Mandate.objects.filter(one).order_by().values("pk") for one in wanted)
    counting = FoundFirst(F("pk"), first.union(*more))
    return Mandate.objects.standing().filter(counting).order_by("state_id", "pk")


def _may_count(instant):
    return (
        Q(SpanHolds(instant.position)),
        *_may_be_designated(instant),
        *_may_be_outgoing(instant.position),
    )


def _may_be_designated(instant):
    """Whether it is a presidency after the position whose appointment may have been reached: at
    a meeting, or on a day."""
    to_come = Q(office=PRESIDENT, from_end_of__gt=instant.position)
    at_a_meeting = Q(SpanHolds(instant.position, **DESIGNATION), appointed_at__isnull=False)
    on_a_day = Q(appointed_on__gt="")
    if instant.day:
        on_a_day &= Q(appointed_on__lte=min(instant.day, LAST_DAY).isoformat())
    return to_come & at_a_meeting, to_come & on_a_day


def _may_be_outgoing(position):
    """Whether it is a presidency over by the position, one of those that may have ended last.

    One that ran its whole span ended after every one that was over when it began. Only where
    the end of a span is undated that proves nothing, so those are always among them.
    """
    over = Q(office=PRESIDENT, until_end_of__lte=position)
    whole = President.objects.standing().filter(over, starts_on="", ended_on="")
    begun = Subquery(whole.order_by("-until_end_of_id").values("from_end_of")[:1])
    reached = Meeting.objects.standing().filter(position__lte=position)
    dated = reached.filter(closes_on__isnull=False).order_by("-position").values("position")
    undated = reached.filter(closes_on__isnull=True, position__lt=Subquery(dated[:1]))
    return (
        over & Q(until_end_of__gt=Coalesce(begun, Value(0))),
        Q(office=PRESIDENT, until_end_of__in=undated.order_by().values("position")),
    )
