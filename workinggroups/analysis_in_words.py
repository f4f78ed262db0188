"""The Analysis Groups in the words of their page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address
from officeholders.holders import Holders, office_address
from officeholders.offices import OfficeRows, some_seats
from officeholders.presenters import linked, marked
from workinggroups.analysis import sitting_states
from workinggroups.bodies import terms_address
from workinggroups.groups_in_words import absence_in_words
from workinggroups.seats_in_words import seats_in_words


@dataclass(frozen=True)
class SittingRow:
    """A State that sits in an Analysis Group, and for which Working Groups."""

    name: str
    address: str
    groups: str
    possibly: str


@dataclass(frozen=True)
class Reading:
    """One reading of an open question: who sits there by it, and what of that is not known."""

    heading: str
    states: list[SittingRow]
    count: str
    gaps: list[str]


@dataclass(frozen=True)
class AnalysisRows:
    """One Analysis Group; who sits in it is told only if it is decided by the moment.

    ``rule`` are links to its Working Groups, ``readings`` those of its open question, if any;
    ``moot`` says why both are the same, where they are.
    """

    code: str
    name: str
    decided_at: str
    meeting: str
    terms: str
    rule: list[str]
    is_decided: bool
    members: list[OfficeRows]
    question: str
    moot: str
    readings: list[Reading]


class AnalysisPresenter:
    """What the page says about the Analysis Groups; the template only sets it out."""

    def __init__(self, groups, moment, question):
        self.question, self.position = question, moment.instant.position
        self._holders = Holders(question, moment.instant)
        self.groups = [self._rows(group) for group in groups]
        self.notes = self._holders.notes.texts

    def _rows(self, group):
        return AnalysisRows(
            code=group.code,
            name=group.name,
            decided_at=group.decided_at,
            meeting=address(self.question, "meeting", group.decided_at),
            terms=terms_address(self.question, group.code),
            rule=[self._link(member) for member in group.members],
            is_decided=group.is_decided,
            members=[self._member(member) for member in group.members if group.is_decided],
            question=group.question,
            moot=self._moot(group) if group.is_decided else "",
            readings=self._readings(group) if group.is_decided else [],
        )

    def _member(self, member):
        if member.facts.exists:
            return seats_in_words(member.seats, self._holders)
        absence = absence_in_words(member, self.position)
        return OfficeRows(
            member.name, office_address(self.question, member.code), [], nobody=absence
        )

    def _moot(self, group):
        """That both readings give the same, as the group asked of does not exist then."""
        if group.asked_of is None or group.asked_of.facts.exists:
            return ""
        sentence = _("At this moment both readings give the same: {group} does not exist.")
        return marked(sentence, group=self._link(group.asked_of))

    def _readings(self, group):
        asked = group.asked_of
        if asked is None:
            return []
        without, also = group.members, (*group.members, asked)
        return [
            self._reading(_("Without the Coordinators of {group}"), asked, without),
            self._reading(_("With the Coordinators of {group}"), asked, also),
        ]

    def _reading(self, heading, asked, groups):
        existing = [group for group in groups if group.facts.exists]
        states = [self._state(state) for state in sitting_states(existing)]
        return Reading(
            heading=heading.format(group=asked.name),
            states=states,
            count=ngettext("{count} State", "{count} States", len(states)).format(
                count=len(states)
            ),
            gaps=[gap for group in existing for gap in _gaps(group.seats)],
        )

    def _state(self, state):
        return SittingRow(
            name=state.seats[0].name,
            address=address(self.question, "state", state.seats[0].state),
            groups="; ".join(state.groups),
            possibly=_("possibly in office") if state.is_possibly else "",
        )

    def _link(self, group):
        return linked(office_address(self.question, group.code), group.name)


def _gaps(group):
    """What of the group's seats nobody holds and what is not recorded, each a sentence."""
    words = {"group": group.name}
    if group.vacant:
        seats = some_seats(group.vacant, group.seats)
        yield _("Vacant: {seats} of {group}.").format(seats=seats, **words)
    if group.unrecorded:
        seats = some_seats(group.unrecorded, group.seats)
        yield _("Not recorded: who holds {seats} of {group}.").format(seats=seats, **words)
