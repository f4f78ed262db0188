"""What the desk is made of, read in a fixed number of queries."""

from django.db.models import Count, Q
from django.utils import timezone

from officeholders.models import PRESIDENT, Mandate, Meeting, UnrecordedSeat
from officeholders.models.span import SpanHolds
from officeholders.moments import coming, moment_on
from officeholders.questions import Question
from officeholders.reading import read_at
from presidency.committee import read_committees
from presidency.desk.desk import desk
from presidency.desk.on_file import Draft, Inferred, NobodyKnows, OnFile, Sitting
from presidency.models import CommitteeMeeting, Observer, Slate
from presidency.outlook import read_meeting
from presidency.slates.keeping import standing_entries
from presidency.slates.reading import read_candidates
from workinggroups.names import office_names

AHEAD = 2  # meetings of which it is told that a group loses all its Coordinators


def read_desk(today):
    """The entry answered from and the desk on the day ``today``.

    Refused (NothingRecorded) before entry 1.
    """
    return read_at(None, lambda: _read(today))


def _read(today):
    moment = moment_on(today)
    (committee,) = read_committees(moment)
    ahead = coming(committee.meetings, moment)[:AHEAD]
    outlooks = [_outlook(moment, meeting.label) for meeting in ahead]
    return desk(today, committee, outlooks, _on_file(today, moment.instant.position))


def _on_file(today, position):
    undated = Meeting.objects.standing().filter(cancelled="", closes_on__isnull=True)
    return OnFile(
        names=office_names(position),
        mandates=_mandates(position),
        undated=tuple(undated.order_by("position")),
        candidatures=tuple(read_candidates(today)),
        drafts=tuple(_drafts(position)),
        sittings=tuple(_sittings(today)),
        inferred=_inferred(),
        unrecorded_now=tuple(_unrecorded(position)),
        unrecorded=UnrecordedSeat.objects.standing().count(),
    )


def _outlook(moment, label):
    found = read_meeting(Question(), moment, label)
    return found.outlook, found.presiding


def _mandates(position):
    """The primary keys of the mandates of the day, and of the presidencies after it."""
    to_come = Q(office=PRESIDENT, from_end_of__gt=position)
    mandates = Mandate.objects.standing().filter(Q(SpanHolds(position)) | to_come)
    told = mandates.values_list("office", "state", "from_end_of", "presides_over", "pk")
    return {tuple(identity): pk for *identity, pk in told}


def _drafts(position):
    """Those not recorded, and those for meetings to come of which the entry was undone."""
    slates = Slate.objects.filter(Q(entry__isnull=True) | Q(meeting__gt=position))
    slates = list(slates.defer("seats").select_related("meeting"))
    standing = standing_entries(slates)
    for slate in (slate for slate in slates if slate.entry not in standing):
        saved_on = timezone.localdate(slate.saved_at, timezone.get_default_timezone())
        yield Draft(slate.pk, slate.name, slate.meeting.label, saved_on)


def _sittings(today):
    """The Committee's meetings to come, and those of which no minutes are recorded."""
    held = CommitteeMeeting.objects.standing().filter(cancelled="")
    waiting = held.filter(Q(held_on__gte=today) | Q(minutes="")).order_by("held_on")
    return [Sitting(pk, held_on) for pk, held_on in waiting.values_list("pk", "held_on")]


def _inferred():
    presidents = Q(office=PRESIDENT)
    mandates = Mandate.objects.standing().filter(inferred=True)
    counts = mandates.aggregate(
        presidents=Count("pk", filter=presidents), coordinators=Count("pk", filter=~presidents)
    )
    return Inferred(observers=Observer.objects.standing().filter(inferred=True).count(), **counts)


def _unrecorded(position):
    """The seats of the moment of which nobody knows who holds them."""
    rows = UnrecordedSeat.objects.standing().spanning(position)
    for row in rows.order_by("office__order", "office_id"):
        yield NobodyKnows(row.pk, row.office_id, row.seats)
