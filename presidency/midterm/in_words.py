"""Consequences in sentences, for the page that shows them before they are recorded."""

from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.holders import uncertain, until
from officeholders.models import PRESIDENT
from officeholders.presenters import Label, marked
from officeholders.questions import Question
from officeholders.terms import first_day, is_stepped_down
from presidency.comparison.compare import Change
from presidency.comparison.presenter import ComparisonPresenter, role_in_words

MEMBERS = {
    Change.JOINED: gettext_lazy("{state} joins the Committee: {taken_on}"),
    Change.LEFT: gettext_lazy("{state} leaves the Committee: no longer {given_up}"),
}


@dataclass(frozen=True, slots=True)
class MandateDays:
    """One mandate: whose it is, and from when until when, as recorded and as planned."""

    mandate: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CommitteeTold:
    """What differs on the Committee at some moments, a sentence each; none where nothing does."""

    moments: tuple[str, ...]
    sentences: tuple[str, ...]


def seat_in_words(seat, offices):
    """``Norway, Universalization``; ``offices`` are the names of the offices by code."""
    words = {"state": seat.name, "office": offices.get(seat.office, seat.office)}
    if seat.office == PRESIDENT:
        words["office"] = _("President of the %(meeting)s") % {"meeting": seat.presides_over}
    return _("%(state)s, %(office)s") % words


def days_in_words(changed, offices):
    """The row of a mandate; ``offices`` are the names of the offices by code."""
    mandate = seat_in_words(changed.seat, offices)
    return MandateDays(mandate, _span(changed.before), _span(changed.after))


def committees_in_words(committees):
    """What differs at each moment, of which the first is today; told once where it is the same."""
    told = {}
    for changed in committees:
        moment = _moment(changed.moment, is_today=changed is committees[0])
        told.setdefault(_sentences(changed), []).append(moment)
    return [CommitteeTold(tuple(moments), sentences) for sentences, moments in told.items()]


def _moment(moment, is_today):
    if is_today:
        return marked(_("today, {day}"), day=moment.on)
    if moment.after:
        return marked(_("right after the end of the {meeting}"), meeting=Label(moment.after))
    return marked(_("on {day}"), day=moment.on)


def _sentences(changed):
    compared = changed.comparison
    names = {group.code: group.name for group in (*compared.first.groups, *compared.second.groups)}
    told = ComparisonPresenter(compared, Question())
    return (
        *(_member(member, names) for member in compared.members if _moves(member)),
        *told.vacancies,
        *(_unrecorded(seats, names) for seats in compared.unrecorded),
        *_groups(compared),
        *(_named(former, name) for former, name in changed.renamed),
        *(_uncertain(*one, names, changed.moment.instant) for one in changed.uncertain),
    )


def _span(seat):
    """``from 20 September 2025 until the end of the 14MSP (date not set)``."""
    if seat is None:
        return _("none")
    if is_stepped_down(seat.term):
        return marked(_("stepped down on {day}, before it began"), day=seat.term.ended_on)
    return marked(_("from {begins} {until}"), begins=_begins(seat), until=_ends(seat))


def _begins(seat):
    if seat.term.starts_on:
        return marked("{day}", day=seat.term.starts_on)
    day = first_day(seat.term)
    parts = {"meeting": Label(seat.from_end_of), "day": day}
    if day is None:
        return marked(_("the end of the {meeting} (date not set)"), **parts)
    return marked(_("{day}, after the {meeting}"), **parts)


def _ends(seat):
    closes_on = seat.term.until_closed_on
    if seat.term.ended_on or closes_on is None:
        return until(seat)
    parts = {"day": closes_on, "meeting": Label(seat.until_end_of)}
    return marked(_("until {day}, the end of the {meeting}"), **parts)


def _moves(member):
    return bool(member.given_up or member.taken_on)


def _member(member, names):
    parts = {
        "state": member.seat.name,
        "given_up": _roles(member.given_up, names),
        "taken_on": _roles(member.taken_on, names),
    }
    return marked(_sentence(member), **parts)


def _sentence(member):
    if member.change in MEMBERS:
        return MEMBERS[member.change]
    if member.given_up and member.taken_on:
        return _("{state}: from {given_up} to {taken_on}")
    if member.taken_on:
        return _("{state}: now also {taken_on}")
    return _("{state}: no longer {given_up}")


def _roles(roles, names):
    return format_html_join(", ", "{}", [(role_in_words(role, names),) for role in roles])


def _groups(compared):
    for group in compared.added_groups:
        yield marked(_("{name} exists."), name=group.name)
    for group in compared.ceased_groups:
        yield marked(_("{name} exists no longer."), name=group.name)
    for former, group in compared.renamed_groups:
        yield _named(former.name, group.name)


def _unrecorded(seats, names):
    sentence = _("{office}: seats not recorded: {first}, then {second}")
    return marked(sentence, office=names[seats.office], first=seats.first, second=seats.second)


def _named(former, name):
    return marked(_("{former} is named {name}."), former=former, name=name)


def _uncertain(role, seat, names, instant):
    parts = {"state": seat.name, "role": role_in_words(role, names)}
    why = next(uncertain(seat.term, instant), "")
    return marked(_("{state}, {role}: only possibly. {why}"), why=why, **parts)
