"""What the succession is computed from, read in a fixed number of queries."""

from officeholders.models import PRESIDENT, Candidature, Meeting
from officeholders.persons import representatives
from officeholders.seats import seat_of, with_names
from presidency.models import President
from presidency.succession.board import Candidate
from presidency.succession.succession import succession
from workinggroups.record import read_unrecorded


def read_succession(moment):
    """The succession at the moment, as the register stands where this is called.

    Seven queries. Of the candidatures only public ones are read.
    """
    mandates = list(with_names(President.objects.all()))
    return succession(
        moment,
        seats=[seat_of(mandate, moment.instant.day) for mandate in mandates],
        meetings=tuple(Meeting.objects.standing().order_by("position")),
        regions={mandate.state_id: mandate.state.region for mandate in mandates},
        persons=representatives(President.objects.all()),
        candidatures=[_candidate(row, moment.instant.day) for row in _public_candidatures()],
        unrecorded=read_unrecorded(PRESIDENT),
    )


def _public_candidatures():
    """In the order in which they were received, those of which nobody knows when last."""
    public = Candidature.objects.standing().filter(office=PRESIDENT, public=True)
    rows = public.select_related("state").prefetch_related("state__former_names")
    return sorted(rows, key=lambda row: (row.received_on or "~", row.state_id))


def _candidate(row, day):
    return Candidate(
        state=row.state_id,
        name=row.state.name_on(day),
        presides_at=row.presides_over_id,
        status=row.status,
        received_on=row.received_on or None,
        by=row.by,
    )
