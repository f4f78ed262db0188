"""The Committee in the words of its page."""

from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.holders import Holders, office_address
from officeholders.models import PRESIDENT
from officeholders.offices import OfficeRows, some_seats
from officeholders.presenters import Label, marked
from workinggroups.seats_in_words import seats_in_words


class CommitteePresenter:
    """What the page says about the Committee; the template only sets it out.

    Other tables of the page may share its ``notes``.
    """

    def __init__(self, committee, question, notes=None):
        self.committee, self.question = committee, question
        self._holders = Holders(question, committee.moment.instant, notes)
        self._presidents = office_address(question, PRESIDENT)
        self.presidency = [self._president(), *self._designates(), self._outgoing()]
        self.groups = [seats_in_words(group, self._holders) for group in committee.groups]
        self.notes = self._holders.notes.texts
        self.observers = committee.observers

    @cached_property
    def counts(self):
        """How many sit there, in words; one State with two seats sits twice."""
        counts = self.committee.counts
        return [
            ngettext("{count} Coordinator", "{count} Coordinators", counts["coordinators"]).format(
                count=counts["coordinators"]
            )
            + self._possibly,
            ngettext("{count} State in all", "{count} States in all", counts["states"]).format(
                count=counts["states"]
            ),
            ngettext("{count} observer", "{count} observers", counts["observers"]).format(
                count=counts["observers"]
            ),
        ]

    @cached_property
    def _possibly(self):
        """How many of the Coordinators are not certain to sit there."""
        count = sum(seat.possibly for seat in self.committee.coordinators)
        return _(" (of whom {count} possibly)").format(count=count) if count else ""

    @cached_property
    def vacancies(self):
        """Each vacancy in words, the presidency first."""
        groups = {group.code: group for group in self.committee.groups}
        return [_vacancy(vacancy, groups) for vacancy in self.committee.vacancies]

    @cached_property
    def unrecorded(self):
        """Which groups have seats whose holders nobody recorded, in one sentence."""
        groups = [group.name for group in self.committee.groups if group.unrecorded]
        sentence = _("Not recorded, and so not told as vacant: seats of {groups}.")
        return sentence.format(groups="; ".join(groups)) if groups else ""

    @cached_property
    def are_observers_inferred(self):
        return any(observer.inferred for observer in self.observers)

    def _president(self):
        seat = self.committee.president
        if seat is None:
            return OfficeRows(
                _("President"), self._presidents, [], nobody=_("Nobody holds this office.")
            )
        return self._presidency(seat, _("President of the {meeting}"))

    def _designates(self):
        seats = self.committee.designates
        if not seats:
            return [
                OfficeRows(
                    _("President-designate"),
                    self._presidents,
                    [],
                    nobody=_("Nobody is designated."),
                )
            ]
        heading, possibly = _("President-designate of the {meeting}"), _("possibly designated")
        return [self._presidency(seat, heading, possibly) for seat in seats]

    def _outgoing(self):
        seat = self.committee.outgoing
        if seat is None:
            return OfficeRows(
                _("Outgoing President"), self._presidents, [], nobody=_("No term has ended yet.")
            )
        return self._presidency(seat, _("Outgoing President, of the {meeting}"), _("possibly"))

    def _presidency(self, seat, heading, possibly=""):
        heading = marked(heading, meeting=Label(seat.presides_over))
        return OfficeRows(heading, self._presidents, [self._holders.row(seat, possibly)])


def _vacancy(vacancy, groups):
    if vacancy.office == PRESIDENT:
        return marked(_("The presidency of the {meeting}"), meeting=Label(vacancy.presides_over))
    group = groups[vacancy.office]
    return marked(
        _("{group}: {seats}"), group=group.name, seats=some_seats(vacancy.seats, group.seats)
    )
