"""The figures in the words of their page."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address
from officeholders.holders import begins, office_address
from officeholders.models import State
from officeholders.presenters import Label, marked
from presidency.statistics.paper import quoted_at


@dataclass(frozen=True)
class Named:
    """A State or a group: its name, the address of its page, and what is told of it."""

    name: str
    address: str
    told: str = ""


@dataclass(frozen=True)
class Cell:
    """The seats of one group as one cycle began: how many are held, and what is to be known."""

    held: str
    vacant: str = ""
    unrecorded: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a table over the cycles."""

    name: str
    address: str
    cells: list


@dataclass(frozen=True)
class CycleRow:
    """The States that had their first term in one cycle."""

    cycle: str
    count: int
    states: list[Named]


@dataclass(frozen=True)
class VacancyRow:
    """One vacancy: of which group, from when until when, and how long."""

    name: str
    address: str
    span: str
    meetings: str
    days: str


class StatisticsPresenter:
    """What the page says; the template only sets it out."""

    def __init__(self, statistics, moment, question):
        self.statistics, self.moment, self.question = statistics, moment, question

    @cached_property
    def coordinated(self):
        """Every State that coordinated, with the beginning of its first term."""
        return [
            self._state(seat, marked(_("from {begins}"), begins=begins(seat)))
            for seat in self.statistics.coordinated
        ]

    @cached_property
    def paper(self):
        """The paper's own figure, where the moment is not before the paper."""
        return quoted_at(self.moment)

    @cached_property
    def cycles(self):
        """The heads of the columns: the meetings after which the cycles began."""
        return [
            (_committee_after(self.question, cycle.label), Label(cycle.label))
            for cycle in self._told
        ]

    @cached_property
    def seats(self):
        """The seats of each group as each cycle began."""
        return [
            Row(
                group.name,
                office_address(self.question, group.code),
                [_cell(cycle.groups[place]) for cycle in self._told],
            )
            for place, group in enumerate(self.statistics.groups)
        ]

    @cached_property
    def regions(self):
        """The offices held by each regional group as each cycle began, in a fixed order."""
        counted = {region for cycle in self._told for region in cycle.regions}
        labels = [*State.Region.choices, *([("", _("No regional group"))] if "" in counted else [])]
        return [
            Row(label, "", [cycle.regions[region] for cycle in self._told])
            for region, label in labels
        ]

    @cached_property
    def totals(self):
        return [cycle.regions.total() for cycle in self._told]

    @cached_property
    def first_timers(self):
        return [
            CycleRow(
                Label(cycle.label),
                len(cycle.first_timers),
                [self._state(seat) for seat in cycle.first_timers],
            )
            for cycle in self._told
        ]

    @cached_property
    def vacancies(self):
        return [self._vacancy(vacancy) for vacancy in self.statistics.vacancies]

    @property
    def _told(self):
        return self.statistics.cycles

    def _state(self, seat, told=""):
        return Named(seat.name, address(self.question, "state", seat.state), told)

    def _vacancy(self, vacancy):
        return VacancyRow(
            name=vacancy.name,
            address=office_address(self.question, vacancy.code),
            span=_span(vacancy),
            meetings=_meetings(vacancy.meetings),
            days=_days(vacancy),
        )


def _committee_after(question, label):
    """The Committee's page right after that meeting, which tells the same seats one by one."""
    return address(replace(question, on=None, after=label), "committee")


def _cell(group):
    if group is None:
        return Cell("–")
    return Cell(
        _("%(held)s\u00a0of\u00a0%(seats)s") % {"held": len(group.holders), "seats": group.seats},
        _("%(count)s vacant") % {"count": group.vacant} if group.vacant else "",
        _("%(count)s not recorded") % {"count": group.unrecorded} if group.unrecorded else "",
    )


def _span(vacancy):
    """From when until when, in one sentence."""
    begins, until = _begins(vacancy.begins), vacancy.until
    if until is None:
        return marked(_("from {begins}; still vacant"), begins=begins)
    if until.meeting:
        sentence = _("from {begins} until the end of the {meeting}")
        return marked(sentence, begins=begins, meeting=Label(until.meeting))
    sentence = _("from {begins} until a State joined ({date})")
    return marked(sentence, begins=begins, date=until.date)


def _begins(edge):
    if edge.meeting:
        return marked(_("the end of the {meeting}"), meeting=Label(edge.meeting))
    return marked(_("the departure of a State ({date})"), date=edge.date)


def _meetings(count):
    if not count:
        return _("within one cycle")
    return ngettext("%(count)s meeting ended", "%(count)s meetings ended", count) % {"count": count}


def _days(vacancy):
    if vacancy.days is None:
        return _("days not known")
    days = ngettext("%(count)s day", "%(count)s days", vacancy.days) % {"count": vacancy.days}
    return _("at least %(days)s") % {"days": days} if vacancy.is_at_least else days
