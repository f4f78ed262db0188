"""What a pack is made from, as the register stands where it is read."""

from collections import Counter

from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT, Mandate, Meeting, UnrecordedSeat
from officeholders.moments import moment_after, moment_on, right_after
from officeholders.questions import Question
from officeholders.seats import seat_of, with_names
from presidency.candidatures import waiting
from presidency.committee import read_committees
from presidency.outlook import read_meeting
from presidency.pack.contents import Asking, Contents
from presidency.pack.cycles import Column, Cycle, chart
from presidency.paragraph import read_paragraph
from presidency.succession import read_succession
from workinggroups.bodies import body_names
from workinggroups.group_names import read_names
from workinggroups.groups import told_groups
from workinggroups.models import WorkingGroup
from workinggroups.terms_of_reference import read_terms


def read_contents(label, day, register_text):
    """All that the pack for the meeting ``label`` says on that day.

    ``register_text`` is called for the text of the register file. Refused (BadQuestion): a label
    that no meeting bears.
    """
    moment_after(label)
    moment = moment_on(day)
    position = moment.instant.position
    names = body_names(position)
    return Contents(
        moment=moment,
        committee=read_committees(moment)[0],
        outlook=read_meeting(Question(on=day), moment, label).outlook,
        asking=tuple(_asking(moment)),
        chart=read_chart(moment),
        succession=read_succession(moment),
        terms=tuple(read_terms(code, position, names) for code in names),
        paragraph=read_paragraph(label),
        register=register_text(),
    )


def _asking(moment):
    """The public candidatures for seats of groups that wait and had come by the day, in order."""
    rows = waiting().filter(public=True).exclude(office=PRESIDENT)
    rows = rows.select_related("state").prefetch_related("state__former_names")
    day = moment.instant.day
    for row in sorted(rows, key=_as_received):
        if not (row.received_on and row.received_on.first > day):
            yield Asking(
                office=row.office_id,
                name=row.state.name_on(day),
                status=row.status,
                received_on=row.received_on or None,
                by=row.by,
            )


def _as_received(row):
    return (row.office_id, row.received_on or "~", row.state_id)


def read_chart(moment):
    """The historical chart as seen from the moment: all meetings by all seats."""
    meetings = list(Meeting.objects.standing().order_by("position"))
    mandates = list(with_names(Mandate.objects.order_by("state_id", "pk")))
    unrecorded = list(UnrecordedSeat.objects.standing())
    following = [*meetings[1:], None]
    cycles = [
        _cycle(meeting, after, moment, mandates, unrecorded)
        for meeting, after in zip(meetings, following, strict=True)
    ]
    return chart(cycles, [Column(PRESIDENT, _("President")), *_columns(moment.instant.position)])


def _columns(position):
    """The groups of all time, in the order of decisions, named as right after that meeting."""
    groups = told_groups(WorkingGroup.objects.all(), position)
    names = {group.code: group.name for group in groups}
    for group in groups:
        yield Column(
            group.code,
            group.name,
            group.facts.seats,
            names=read_names(group),
            split_from=names.get(group.facts.split_from, ""),
            from_position=group.begins.position,
            until_position=group.ends.position if group.ends else None,
        )


def _cycle(meeting, after, moment, mandates, unrecorded):
    instant, position = right_after(meeting).instant, meeting.position
    spanning = [mandate for mandate in mandates if _spans(mandate, position)]
    counted = Counter()
    for row in unrecorded:
        counted[row.office_id] += row.seats if _spans(row, position) else 0
    return Cycle(
        meeting=meeting,
        instant=instant,
        next=after,
        last_day=after and after.closes_on,
        is_to_come=position > moment.instant.position,
        seats=tuple(seat_of(mandate, instant.day) for mandate in spanning),
        unrecorded=dict(counted),
    )


def _spans(row, position):
    until = row.until_end_of_id
    return row.from_end_of_id <= position and (until is None or until > position)
