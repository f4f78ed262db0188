"""What nobody holds today, and what will be lost at once, on the desk."""

from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from officeholders.offices import some_seats
from presidency.desk import ways
from presidency.desk.in_words.phrases import names
from presidency.desk.lines import Section, line


def open_today(desk):
    """The section about vacancies, and about groups that lose all their Coordinators."""
    lines = [*_president(desk), *_vacancies(desk), *_losing(desk)]
    return Section("open", _("Vacant, or about to be"), tuple(lines))


def _president(desk):
    if desk.lacks_president:
        yield line(_("Nobody is President today."), ways.add_president())


def _vacancies(desk):
    groups = {group.code: group for group in desk.committee.groups}
    positions = {meeting.label: meeting.position for meeting in desk.committee.meetings}
    for vacancy in desk.committee.vacancies:
        if vacancy.office == PRESIDENT:
            words = _("No State is designated to preside over the {meeting}.")
            way = ways.add_president(positions[vacancy.presides_over])
            yield line(words.format(meeting=vacancy.presides_over), way)
        else:
            yield _vacant(groups[vacancy.office])


def _vacant(group):
    words = _("{group}: nobody holds {seats} today.")
    seats = some_seats(group.vacant, group.seats)
    return line(words.format(group=group.name, seats=seats), ways.join(group.code))


def _losing(desk):
    words = _("{group} loses all its Coordinators at once with the {meeting}: {states}.")
    for label, group in desk.losing:
        told = words.format(group=group.group.name, meeting=label, states=names(group.leaving))
        yield line(told, ways.draft(label))
