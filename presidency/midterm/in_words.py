"""Consequences in sentences, for the page that shows them before they are recorded."""

from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.holders import uncertain, until
from officeholders.presenters import Label, marked
from officeholders.questions import Question
from officeholders.terms import first_day, is_stepped_down
from presidency.comparison.about import moment_in_words
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
class MomentTold:
    """What differs on the Committee of one moment, a sentence each."""

    moment: str
    sentences: tuple[str, ...]


def days_in_words(changed, offices):
    """The row of a mandate; ``offices`` are the names of the offices by code."""
    seat = changed.seat
    words = {"state": seat.name, "office": offices.get(seat.office, seat.office)}
    return MandateDays(
        mandate=_("%(state)s, %(office)s") % words,
        before=_span(changed.before),
        after=_span(changed.after),
    )


def committee_in_words(changed):
    """What differs on the Committee of the moment; no sentence where nothing does."""
    compared = changed.comparison
    names = {group.code: group.name for group in (*compared.first.groups, *compared.second.groups)}
    told = ComparisonPresenter(compared, Question())
    return MomentTold(
        moment_in_words(changed.moment),
        (
            *(_member(member, names) for member in compared.members if _moves(member)),
            *told.vacancies,
            *told.unrecorded,
            *_groups(compared),
            *(
                marked(_("{former} is named {name}."), former=former, name=name)
                for former, name in changed.renamed
            ),
            *(_uncertain(*one, names, changed.moment.instant) for one in changed.uncertain),
        ),
    )


def _span(seat):
    """``from 20 September 2025 until the end of the 14MSP (date not set)``."""
    if seat is None:
        return _("no such mandate")
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
        yield marked(_("{former} is named {name}."), former=former.name, name=group.name)


def _uncertain(role, seat, names, instant):
    parts = {"state": seat.name, "role": role_in_words(role, names)}
    why = next(uncertain(seat.term, instant), "")
    return marked(_("{state}, {role}: only possibly. {why}"), why=why, **parts)
