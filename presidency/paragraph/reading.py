"""What the paragraph is written from, as the register stands where it is read."""

from collections import defaultdict

from django.db.models import Exists, OuterRef
from django.utils.translation import override

from officeholders.in_full import meeting_in_full
from officeholders.models import Meeting
from officeholders.moments import entries_asked, moment_after
from officeholders.questions import Question
from officeholders.reading import read_at
from officeholders.seats import seats_of
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.paragraph.drafting import GroupDraft, draft, is_listed, listed_first_to_last
from workinggroups.models import Coordinator, GroupName, WorkingGroup


def paragraph_after(label, *, defined=(), footnote=1, entry=None):
    """The entry answered from, and the paragraph of the meeting ``label`` as known at it.

    ``entry`` None is the last one. Refused: BadQuestion for a meeting or an entry that does not
    exist, NothingRecorded.
    """
    found, _last = entries_asked(Question(entry=entry))
    return read_at(entry, lambda: read_paragraph(label, defined, footnote), found)


def read_paragraph(label, defined=(), footnote=1):
    """The paragraph of the meeting, as the register stands where this is called.

    Refused (BadQuestion): a label, be it among the ``defined`` ones, that no meeting bears.
    """
    moment = moment_after(label)
    for other in defined:
        moment_after(other)
    return draft(label, read_groups(moment.instant), _in_full(), defined, footnote)


def read_groups(instant):
    """The groups that exist then, in the order of decisions, with those that are listed."""
    holders = defaultdict(list)
    for seat in seats_of(Coordinator.objects.spanning(instant.position), instant.day):
        if is_listed(seat.term, instant):
            holders[seat.office].append(seat)
    return [
        GroupDraft(_drafted(group), group.seats, listed_first_to_last(holders[group.code]))
        for group in _groups(instant.position)
    ]


def _groups(position):
    former = GroupName.objects.filter(working_group=OuterRef("pk"), until_end_of__gt=position)
    return WorkingGroup.objects.as_of(position).annotate(has_another_name=Exists(former))


def _drafted(group):
    """As decisions name the group then; its drafting name came with its present name."""
    return group.name_then if group.has_another_name else group.drafting_name or group.name


def _in_full():
    with override(LANGUAGE_OF_THE_API):
        return {row.label: meeting_in_full(row) for row in Meeting.objects.standing()}
