"""One meeting with everything that hangs on it, read in eight queries."""

from dataclasses import dataclass

from django.db.models import OuterRef, Q, Subquery, Value

from officeholders.addresses import address
from officeholders.changes import words_of
from officeholders.decided import Decided, read_decided
from officeholders.models import PRESIDENT, Entry, Meeting
from officeholders.moments import no_such_meeting, right_after
from officeholders.persons import Representatives, representatives
from officeholders.questions import LAST_DAY, LONGEST_VALUE
from officeholders.refusals import NothingThere
from officeholders.seats import Seat, seat_of, with_names
from officeholders.tables import history_of
from presidency.committee import GroupSeats, compose
from presidency.committee.reading import mandates_that_may_count
from presidency.models import President
from presidency.outlook.outlook import Outlook, just_before_end, outlook
from workinggroups.models import WorkingGroup


@dataclass(frozen=True)
class MeetingOnFile:
    """One meeting, who presides over it, what it decided, and the outlook on it.

    ``presiding`` are all mandates to preside over it, also of those who stepped down.
    ``images`` pair entries with what the meeting said after them, oldest first, up to the last
    entry, whichever the register is read as of.
    """

    meeting: Meeting
    outlook: Outlook
    presiding: tuple[Seat, ...]
    persons: Representatives
    decided: tuple[Decided, ...]
    images: tuple[tuple[Entry, dict], ...]


def read_meeting(question, moment, label):
    """The meeting of that label as seen from the moment, which decides names too.

    Refused (NothingThere): a label that no meeting bears.
    """
    meeting = _meeting(label)
    if meeting is None:
        raise _no_such_meeting(question, label[:LONGEST_VALUE])
    seats, before, after = _read_committees(meeting, moment)
    presiding = [seat for seat in seats if seat.presides_at == meeting.position]
    return MeetingOnFile(
        meeting=meeting,
        outlook=outlook(meeting, moment, before, after, seats),
        presiding=tuple(sorted(presiding, key=_as_presiding)),
        persons=representatives(President.objects.filter(presides_over=meeting.position)),
        decided=tuple(read_decided(meeting.position)),
        images=_images(meeting),
    )


def _meeting(label):
    """The meeting, with the position of the last one before it that was not cancelled."""
    held = Meeting.objects.standing().filter(cancelled="", position__lt=OuterRef("position"))
    before = Subquery(held.order_by("-position").values("position")[:1])
    return Meeting.objects.standing().annotate(before=before).filter(label=label).first()


def _no_such_meeting(question, label):
    refused = no_such_meeting("label", label)
    near = refused.instead["label"]
    there = (address(question, "meeting", near), near) if near else ()
    return NothingThere(str(refused), *there)


def _read_committees(meeting, moment):
    """The seats that are told of, and the Committees of them before and after the meeting."""
    before = just_before_end(meeting, meeting.before or 0, LAST_DAY)
    after = right_after(meeting)
    mandates = mandates_that_may_count([before.instant, after.instant], *_hanging_on(meeting))
    seats = [seat_of(mandate, moment.instant.day) for mandate in with_names(mandates)]
    groups = _groups([before, after], moment.instant.position)
    return (
        seats,
        _composed(before, seats, groups[before.instant.position], ()),
        _composed(after, seats, groups[after.instant.position], _following(meeting, seats)),
    )


def _hanging_on(meeting):
    """Conditions of the mandates besides that have to do with the meeting, or just before."""
    before = meeting.before or 0
    return (
        Q(presides_over=meeting.position),
        Q(from_end_of__gt=before, from_end_of__lte=meeting.position),
        Q(until_end_of=before),
    )


def _composed(moment, seats, groups, meetings):
    """The Committee of these seats; observers, whom no meeting appoints, are left out."""
    return compose(
        moment,
        presidencies=[seat for seat in seats if seat.office == PRESIDENT],
        coordinators=[seat for seat in seats if seat.office != PRESIDENT],
        groups=groups,
        observers=(),
        meetings=meetings,
    )


def _groups(moments, named_at):
    """The groups that exist at each of the moments, by its position: one query."""
    positions = [moment.instant.position for moment in moments]
    first, *others = (_existing(position, named_at) for position in positions)
    groups = sorted(first.union(*others, all=True))
    return {
        position: [GroupSeats(*told) for at, _order, *told in groups if at == position]
        for position in positions
    }


def _existing(position, named_at):
    groups = WorkingGroup.objects.as_of(position).named_at(named_at).annotate(at=Value(position))
    told = ("at", "order", "code", "name_then", "seats", "unrecorded")
    return groups.order_by().values_list(*told)


def _following(meeting, seats):
    """The next meetings: with k Presidents, the first without one is among k + 1."""
    presidencies = sum(seat.office == PRESIDENT for seat in seats)
    return list(Meeting.objects.coming(meeting.position)[: presidencies + 1])


def _images(meeting):
    images = history_of(Meeting)._base_manager.filter(id=meeting.pk).select_related("entry")
    return tuple((image.entry, words_of(image)) for image in images.order_by("entry_id"))


def _as_presiding(seat):
    return (seat.term.from_position, seat.term.starts_on or "", seat.name)
