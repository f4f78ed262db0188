"""All meetings on the line, and who presides over each."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.holders import mandate_address
from officeholders.in_full import meeting_in_full
from officeholders.models import Meeting
from officeholders.presenters import linked
from officeholders.seats import Seat, seats_of
from officeholders.sittings import when
from officeholders.terms import is_stepped_down
from presidency.models import President


@dataclass(frozen=True)
class MeetingLine:
    """The meetings, the last one of the line first; who presides over each, by its position."""

    meetings: tuple[Meeting, ...]
    presiding: dict[int, list[Seat]]


@dataclass(frozen=True)
class MeetingRow:
    """One meeting in words; ``president`` is empty where there is none."""

    label: str
    address: str
    name: str
    when: str
    place: str
    president: str
    is_to_come: bool


def read_line(day):
    """Every meeting that stands, and who presides over it, States named as on ``day``: three
    queries. Who stepped down before the mandate began presides over none."""
    presiding = defaultdict(list)
    for seat in seats_of(President.objects.order_by("from_end_of", "starts_on", "state"), day):
        if not is_stepped_down(seat.term):
            presiding[seat.presides_at].append(seat)
    return MeetingLine(tuple(Meeting.objects.standing().order_by("-position")), presiding)


class MeetingsPresenter:
    """What the page says of the meetings, before and after the moment asked about."""

    def __init__(self, line, moment, question):
        self.question, self.presiding = question, line.presiding
        self.position = position = moment.instant.position
        self.to_come = [self._row(held) for held in line.meetings if held.position > position]
        self.past = [self._row(held) for held in line.meetings if held.position <= position]

    def _row(self, meeting):
        return MeetingRow(
            label=meeting.label,
            address=address(self.question, "meeting", meeting.label),
            name=meeting_in_full(meeting),
            when=when(meeting),
            place=meeting.place or _("place not recorded"),
            president=self._president(meeting),
            is_to_come=meeting.position > self.position,
        )

    def _president(self, meeting):
        seats = self.presiding.get(meeting.position, ())
        links = ((linked(mandate_address(self.question, seat), seat.name),) for seat in seats)
        return format_html_join(", ", "{}", links)
