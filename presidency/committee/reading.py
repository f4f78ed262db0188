"""What the Committee of a moment is computed from, read in a fixed number of queries."""

from django.db.models import Q, Subquery, Value
from django.db.models.functions import Coalesce

from officeholders.models import PRESIDENT, Mandate, Meeting
from officeholders.moments import entries_asked, moment_of
from officeholders.questions import LAST_DAY
from officeholders.reading import read_at
from officeholders.seats import seats_of
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
    moment = moment_of(question, today)
    position = moment.instant.position
    seats = _seats(moment.instant)
    presidencies = [seat for seat in seats if seat.office == PRESIDENT]
    return compose(
        moment,
        presidencies=presidencies,
        coordinators=[seat for seat in seats if seat.office != PRESIDENT],
        groups=_groups(position),
        observers=_observers(position),
        # with k Presidents, the first meeting without one is among the next k + 1
        meetings=Meeting.objects.around(position, held=len(presidencies) + 1),
    )


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


def _seats(instant):
    """Every seat that may count at the instant, and few others, however long the register."""
    wanted = (
        Mandate.objects.standing().spanning(instant.position),
        _perhaps_designated(instant),
        *_perhaps_outgoing(instant.position),
    )
    first, *others = (mandates.order_by().values("pk") for mandates in wanted)
    mandates = Mandate.objects.filter(pk__in=first.union(*others, all=True))
    return seats_of(mandates.order_by("state_id", "pk"), instant.day)


def _perhaps_designated(instant):
    """Presidencies after the position whose appointment may have been reached."""
    on_a_day = Q(appointed_on__gt="")
    if instant.day:
        on_a_day &= Q(appointed_on__lte=min(instant.day, LAST_DAY).isoformat())
    return President.objects.standing().filter(
        on_a_day | Q(appointed_at__lte=instant.position), from_end_of__gt=instant.position
    )


def _perhaps_outgoing(position):
    """Presidencies over by the position among which the one that ended last must be.

    One that ran its whole span ended after every one that was over when it began. Only where
    the end of a span is undated that proves nothing, so those are always among them.
    """
    over = President.objects.standing().filter(until_end_of__lte=position)
    whole = over.filter(starts_on="", ended_on="").order_by("-until_end_of_id")
    begun = Subquery(whole.values("from_end_of")[:1])
    reached = Meeting.objects.standing().filter(position__lte=position)
    dated = reached.filter(closes_on__isnull=False).order_by("-position").values("position")
    undated = reached.filter(closes_on__isnull=True, position__lt=Subquery(dated[:1]))
    return (
        over.filter(until_end_of__gt=Coalesce(begun, Value(0))),
        over.filter(until_end_of__in=undated.order_by().values("position")),
    )
