"""What follows from a slate, in the words of its page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.holders import until
from officeholders.models import State
from officeholders.offices import some_seats
from officeholders.presenters import Label, marked
from presidency.comparison.compare import Change
from presidency.comparison.roles import Kind, sittings

HEADINGS = {
    Kind.PRESIDENT: gettext_lazy("President of the {meeting}"),
    Kind.DESIGNATE: gettext_lazy("President-designate of the {meeting}"),
    Kind.OUTGOING: gettext_lazy("Outgoing President, of the {meeting}"),
}
CHANGES = (
    (Change.JOINED, gettext_lazy("On the Committee only with this slate")),
    (Change.LEFT, gettext_lazy("On the Committee only without it")),
    (Change.CHANGED, gettext_lazy("In another role with this slate")),
)


@dataclass(frozen=True)
class Holding:
    """One State in an office, until when, and whether it is there by the slate alone."""

    words: str
    is_new: bool


@dataclass(frozen=True)
class RoleRow:
    """One role on the Committee: who has it if nothing is decided, and who with the slate."""

    heading: str
    now: list[Holding]
    planned: list[Holding]
    vacant_now: str
    vacant_planned: str


class ConsequencesPresenter:
    """What the page says follows; the template only sets it out."""

    def __init__(self, consequences):
        self.consequences = consequences
        self.committees = consequences.now.after, consequences.planned.after
        self.groups = {group.code: group for told in self.committees for group in told.groups}
        self._sittings = [sittings(committee) for committee in self.committees]

    @property
    def label(self):
        return Label(self.consequences.now.meeting.label)

    def rows(self):
        """Every role of the Committee, the presidencies first."""
        return [self._row(office.role) for office in self.consequences.comparison.offices]

    def vacant_presidencies(self):
        """Over which meetings nobody presides, without the slate and with it."""
        return [
            ", ".join(found.presides_over for found in told.vacancies if found.presides_over)
            or _("none")
            for told in self.committees
        ]

    def changes(self):
        """Which States sit on the Committee only with the slate, only without it, or otherwise."""
        told = [
            (heading, self.consequences.comparison.with_change(change))
            for change, heading in CHANGES
        ]
        return [
            (heading, ", ".join(member.seat.name for member in members))
            for heading, members in told
            if members
        ]

    def filled(self):
        """How many of the Coordinators' seats have a holder, without the slate and with it."""
        return [_filled(told) for told in self.consequences.filled]

    def regions(self):
        """Each regional group: its name, its offices without the slate and with it."""
        names = dict(State.Region.choices)
        return [
            (names.get(told.region, _("No regional group")), told.now, told.planned)
            for told in self.consequences.regions
        ]

    def burdens(self):
        """The States that would hold several offices, each with them."""
        sentence = _("{state}: {offices}")
        return [
            marked(
                sentence,
                state=told.seat.name,
                offices=", ".join(self._plain(role) for role in told.roles),
            )
            for told in self.consequences.burdens
        ]

    def continuity(self):
        """What breaks continuity, each a sentence."""
        for name in self.consequences.nobody_stays:
            yield _("%(group)s: nobody who coordinates it now would stay.") % {"group": name}
        for found in self.consequences.leaving_together:
            sentence = _("{group}: all its Coordinators would leave together with the {meeting}.")
            yield marked(sentence, group=found.name, meeting=Label(found.until_end_of))

    def _row(self, role):
        now, planned = ([one.seat for one in told if one.role == role] for told in self._sittings)
        there = {seat.state for seat in now}
        vacant = [_vacant(role, committee) for committee in self.committees]
        return RoleRow(
            self._heading(role),
            [Holding(_holder(seat), False) for seat in now],
            [Holding(_holder(seat), seat.state not in there) for seat in planned],
            *vacant,
        )

    def _heading(self, role):
        if role.kind is Kind.COORDINATOR:
            return self.groups[role.about].name
        return marked(HEADINGS[role.kind], meeting=Label(role.about))

    def _plain(self, role):
        if role.kind is Kind.COORDINATOR:
            return self.groups[role.about].name
        return str(HEADINGS[role.kind]).format(meeting=role.about)


def _holder(seat):
    return marked(_("{state}, {until}"), state=seat.name, until=until(seat))


def _vacant(role, committee):
    """How many seats of the role nobody holds, in words; a presidency is told apart."""
    group = next((group for group in committee.groups if group.code == role.about), None)
    if not (group and group.vacant):
        return ""
    return _("Vacant: %(seats)s") % {"seats": some_seats(group.vacant, group.seats)}


def _filled(told):
    words = {"held": told.held, "seats": told.seats, "percent": told.percent}
    sentence = ngettext(
        "%(held)s of %(seats)s seat (%(percent)s %%)",
        "%(held)s of %(seats)s seats (%(percent)s %%)",
        told.seats,
    )
    if not told.unrecorded:
        return sentence % words
    words = {"filled": sentence % words, "count": told.unrecorded}
    return _("%(filled)s; %(count)s not recorded") % words
