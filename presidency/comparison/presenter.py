"""Two Committees compared, in the words of the page."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.addresses import address
from officeholders.holders import HolderRow, Holders, office_address
from officeholders.models import PRESIDENT
from officeholders.presenters import Label, marked
from presidency.comparison.about import moment_in_words
from presidency.comparison.compare import Change
from presidency.comparison.roles import Kind

HEADINGS = {
    Kind.PRESIDENT: gettext_lazy("President of the {meeting}"),
    Kind.DESIGNATE: gettext_lazy("President-designate of the {meeting}"),
    Kind.OUTGOING: gettext_lazy("Outgoing President, of the {meeting}"),
}
IN_SENTENCES = {
    Kind.PRESIDENT: gettext_lazy("President of the {meeting}"),
    Kind.DESIGNATE: gettext_lazy("President-designate of the {meeting}"),
    Kind.OUTGOING: gettext_lazy("outgoing President of the {meeting}"),
}
CHANGES = {
    Change.JOINED: gettext_lazy("joined"),
    Change.LEFT: gettext_lazy("left"),
    Change.CHANGED: gettext_lazy("changed role"),
    Change.STAYS: gettext_lazy("stays"),
}


@dataclass(frozen=True)
class MemberRow:
    """One State: its name, the address of its page, and its roles where they changed."""

    name: str
    address: str
    possibly: bool
    change: str = ""


@dataclass(frozen=True)
class HoldingRow:
    """One State in an office: the row of a holder, what became of it there, in which roles."""

    holder: HolderRow
    change: str
    roles: str
    is_told_apart: bool


@dataclass(frozen=True)
class OfficeRows:
    """One office and who had it at either moment."""

    heading: str
    address: str
    holdings: list[HoldingRow]


class ComparisonPresenter:
    """What the page says about the two Committees; the template only sets it out."""

    def __init__(self, comparison, question):
        self.comparison = comparison
        first, second = comparison.first, comparison.second
        self._first = Holders(_about(first, question), first.moment.instant)
        self._second = Holders(_about(second, question), second.moment.instant)
        self._first.notes = self._second.notes
        self._names = {group.code: group.name for group in (*first.groups, *second.groups)}
        self.offices = [self._office(office) for office in comparison.offices]
        self.notes = self._second.notes.texts

    @cached_property
    def headings(self):
        """The two moments, as the heads of columns."""
        return [moment_in_words(side.moment) for side in self._committees]

    @cached_property
    def joined(self):
        return [self._member(member) for member in self._with(Change.JOINED)]

    @cached_property
    def left(self):
        return [self._member(member) for member in self._with(Change.LEFT)]

    @cached_property
    def stays(self):
        return [self._member(member) for member in self._with(Change.STAYS)]

    @cached_property
    def changed(self):
        return [
            replace(self._member(member), change=self._roles_changed(member))
            for member in self._with(Change.CHANGED)
        ]

    @cached_property
    def counts(self):
        """How many sat there at each moment: a heading and both numbers."""
        first, second = (committee.counts for committee in self._committees)
        told = {
            "states": _("States in all"),
            "coordinators": _("Coordinators"),
            "vacant_seats": _("Vacant seats of Coordinators"),
            "observers": _("Observers"),
        }
        return [(words, first[key], second[key]) for key, words in told.items()]

    @cached_property
    def vacancies(self):
        """What became of each vacant seat, a sentence an office."""
        return [
            _vacancy(seats, self._seats_of(seats.office, seats.presides_over))
            for seats in self.comparison.vacant
        ]

    @cached_property
    def unrecorded(self):
        """Of which groups the register does not know every holder at either moment."""
        sentence = _("{office}: {first} at the first moment, {second} at the second")
        return [
            marked(
                sentence, office=self._names[seats.office], first=seats.first, second=seats.second
            )
            for seats in self.comparison.unrecorded
        ]

    @cached_property
    def machinery(self):
        """Groups that came to exist, ceased or were renamed, and observers likewise: sentences."""
        compared = self.comparison
        sentences = (
            (_("{name} is a Working Group at the second moment only."), compared.added_groups),
            (_("{name} is a Working Group at the first moment only."), compared.ceased_groups),
            (_("{name} is an observer at the second moment only."), compared.added_observers),
            (_("{name} is an observer at the first moment only."), compared.ceased_observers),
        )
        return [
            *(marked(sentence, name=row.name) for sentence, rows in sentences for row in rows),
            *(
                marked(_("{former} is named {name}."), former=former.name, name=group.name)
                for former, group in compared.renamed_groups
            ),
        ]

    @property
    def _committees(self):
        return self.comparison.first, self.comparison.second

    def _with(self, change):
        return self.comparison.with_change(change)

    def _member(self, member):
        holders = self._second if member.second else self._first
        seat = member.seat
        return MemberRow(seat.name, address(holders.question, "state", seat.state), seat.possibly)

    def _roles_changed(self, member):
        """What it gave up and took on, each with the roles in words."""
        given_up, taken_on = self._roles(member.given_up), self._roles(member.taken_on)
        if given_up and taken_on:
            return marked(_("from {given_up} to {taken_on}"), given_up=given_up, taken_on=taken_on)
        if taken_on:
            return marked(_("now also {taken_on}"), taken_on=taken_on)
        return marked(_("no longer {given_up}"), given_up=given_up)

    def _roles(self, roles):
        return format_html_join(", ", "{}", [(self._role(role),) for role in roles])

    def _role(self, role):
        return role_in_words(role, self._names)

    def _seats_of(self, office, presides_over):
        if presides_over:
            return marked(_("The presidency of the {meeting}"), meeting=Label(presides_over))
        return self._names[office]

    def _office(self, office):
        role = office.role
        rows = [self._holding(holding) for holding in office.holdings]
        if role.kind is Kind.COORDINATOR:
            return self._rows(self._names[role.about], role.about, rows)
        return self._rows(marked(HEADINGS[role.kind], meeting=Label(role.about)), PRESIDENT, rows)

    def _rows(self, heading, code, rows):
        return OfficeRows(heading, office_address(self._second.question, code), rows)

    def _holding(self, holding):
        holders = self._first if holding.change is Change.LEFT else self._second
        row = holders.row(holding.seat, _("possibly"))
        roles = self._elsewhere(holding)
        change = Change.CHANGED if roles else holding.change
        return HoldingRow(row, CHANGES[change], roles, change is not Change.STAYS)

    def _elsewhere(self, holding):
        """Where the State came from, or went to, on the Committee; nothing if nowhere."""
        member = holding.member
        if holding.change is Change.JOINED and member.given_up:
            return marked(_("was {roles}"), roles=self._roles(member.given_up))
        if holding.change is Change.LEFT and member.taken_on:
            return marked(_("became {roles}"), roles=self._roles(member.taken_on))
        return ""


def role_in_words(role, names):
    """The role in a sentence; ``names`` are those of the groups by code."""
    if role.kind is Kind.COORDINATOR:
        return marked(_("Coordinator ({group})"), group=names[role.about])
    return marked(IN_SENTENCES[role.kind], meeting=Label(role.about))


def _about(committee, question):
    """The question put about the Committee's own moment."""
    moment = committee.moment
    return replace(question, on=moment.on, after=moment.after, own={})


def _vacancy(seats, office):
    """What became of the vacant seats of an office; the presidency has one seat a meeting."""
    parts = {"office": office, "first": seats.first, "count": seats.second or seats.first}
    if seats.presides_over:
        return marked(_presidency_vacant(seats), **parts)
    return marked(_seats_vacant(seats), **parts)


def _presidency_vacant(seats):
    if not seats.first:
        return _("{office} became vacant")
    return _("{office} is still vacant") if seats.second else _("{office} is no longer vacant")


def _seats_vacant(seats):
    if not seats.first:
        return ngettext(
            "{office}: one seat became vacant",
            "{office}: {count} seats became vacant",
            seats.second,
        )
    if not seats.second:
        return ngettext(
            "{office}: one seat no longer vacant",
            "{office}: {count} seats no longer vacant",
            seats.first,
        )
    if seats.first != seats.second:
        return _("{office}: {first} seats were vacant, then {count}")
    return ngettext(
        "{office}: one seat still vacant", "{office}: {count} seats still vacant", seats.first
    )
