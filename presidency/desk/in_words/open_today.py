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
    for vacancy in desk.committee.vacancies:
        if vacancy.office == PRESIDENT:
            yield _without_designate(desk, vacancy.presides_over)
        else:
            yield _vacant(groups[vacancy.office])


def _without_designate(desk, label):
    """That nobody is designated, or who is recorded but does not count as designated yet."""
    held = next((one for one in desk.to_preside if one.seat.presides_over == label), None)
    if held is None:
        words = _("No State is designated to preside over the {meeting}.")
        return line(words.format(meeting=label), ways.add_president(desk.positions[label]))
    words = _("{state} is to preside over the {meeting}, and does not count as designated today.")
    if held.seat.appointed_at:
        words = _(
            "{state} is to preside over the {meeting}, and counts as designated from the end of "
            "the {appointing}, which has not ended as far as is recorded."
        )
    told = words.format(state=held.seat.name, meeting=label, appointing=held.seat.appointed_at)
    return line(told, ways.mandate(_("Open the mandate"), held))


def _vacant(group):
    words = _("{group}: nobody holds {seats} today.")
    seats = some_seats(group.vacant, group.seats)
    return line(words.format(group=group.name, seats=seats), ways.join(group.code))


def _losing(desk):
    words = _("{group} loses all its Coordinators at once with the {meeting}: {states}.")
    for label, group in desk.losing:
        told = words.format(group=group.group.name, meeting=label, states=names(group.leaving))
        yield line(told, ways.slate(label, desk.every_draft))
