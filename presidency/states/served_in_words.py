"""The States and what they have held, in the words of their page."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address
from officeholders.holders import office_address
from officeholders.models import State
from officeholders.stages import stage_in_words
from presidency.states.in_words import office_in_words, party_in_words, region_in_words
from presidency.states.party import Party


@dataclass(frozen=True)
class OfficeNow:
    """An office a State holds at the moment; ``possibly`` says how that is uncertain."""

    name: str
    address: str
    possibly: str


@dataclass(frozen=True)
class StateRow:
    """One State: its regional group where not all have the same, what it is if not Party, and
    what it has held."""

    name: str
    address: str
    region: str
    party: str
    now: list[OfficeNow]
    mandates: int


@dataclass(frozen=True)
class Others:
    """States that have held none, under a heading: name, address and what is told of each."""

    key: str
    heading: str
    states: list[tuple[str, str, str]]


class ServedPresenter:
    """What the page says of the States; the template only sets it out."""

    def __init__(self, served, moment, question):
        self.served, self.instant, self.question = served, moment.instant, question
        self.rows = [self._row(service) for service in served.services]

    @cached_property
    def counted(self):
        count = len(self.rows)
        return ngettext(
            "{count} State has held an office by this moment or is designated for one",
            "{count} States have held an office by this moment or are designated for one",
            count,
        ).format(count=count)

    @cached_property
    def regions(self):
        """The choices of regional groups: name, address, and whether it is the one shown."""
        return [
            (words, address(self.question, "states", region=code), code == self.served.region)
            for code, words in [("", _("All")), *State.Region.choices]
        ]

    @cached_property
    def others(self):
        """States that have held none, by what they are to the Convention; none without any."""
        headings = {
            Party.PARTY: _("States Parties that have held none"),
            Party.NOT_YET: _("Not yet States Parties at this moment"),
            Party.NO_LONGER: _("No longer States Parties at this moment"),
            Party.NOT_RECORDED: _("Not recorded as States Parties"),
        }
        told = [
            Others(party.name.lower(), heading, self._others(party))
            for party, heading in headings.items()
        ]
        return [others for others in told if others.states]

    def _row(self, service):
        state = service.state
        return StateRow(
            name=state.name,
            address=self._address(state),
            region="" if self.served.region else region_in_words(state.region),
            party=party_in_words(state),
            now=[self._office(seat) for seat in service.now],
            mandates=service.mandates,
        )

    def _office(self, seat):
        return OfficeNow(
            name=office_in_words(seat, self.served.offices, self.instant),
            address=office_address(self.question, seat.office),
            possibly=stage_in_words(seat, self.instant) if seat.possibly else "",
        )

    def _others(self, party):
        states = self.served.others_who_are(party)
        return [(state.name, self._address(state), _when(state)) for state in states]

    def _address(self, state):
        return address(self.question, "state", state.code)


def _when(state):
    """The day that tells why the State is not Party at the moment."""
    return party_in_words(state) if state.party in (Party.NOT_YET, Party.NO_LONGER) else ""


def title_of(served):
    """The title of the page."""
    if not served.region:
        return _("States")
    return _("States of the %(region)s") % {"region": region_in_words(served.region)}
