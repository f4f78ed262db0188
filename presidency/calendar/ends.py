"""Ends of mandates as events."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.holding import without_accents
from officeholders.models import PRESIDENT
from officeholders.terms import first_day, last_day
from presidency.calendar.event import CONFIRMED, TENTATIVE, Days, Event, uid
from presidency.calendar.meetings import end_of
from presidency.calendar.names import OfficeNames
from presidency.calendar.reading import Written


@dataclass(frozen=True)
class Known:
    """What is known of the ends of mandates at an entry.

    ``written`` are the images of each mandate up to it, ``touched`` is when the mandates that
    end at a position, or once did, were last written, and ``again`` where a State begins.
    """

    names: OfficeNames
    written: dict[int, list[Written]]
    touched: dict[int, datetime]
    again: set[tuple[str, str, int]]


def known_at(on_file, number):
    """What is known of them at entry ``number``."""
    written, touched = {}, {}
    for row, told in on_file.written.items():
        written[row] = [image for image in told if image.entry <= number]
        for position in {image.until_position for image in written[row]} - {None}:
            touched[position] = max(written[row][-1].at, touched.get(position, written[row][-1].at))
    again = {_begins(told.seat) for told in on_file.endings}
    return Known(on_file.names, written, touched, again)


def ends_with(then, endings, known, scope):
    """The one event of all mandates that end with the meeting, or none: there is none where they
    are none, and where neither its closing day nor a plan is known."""
    days = end_of(then)
    if not endings or not days:
        return
    ended = sorted(endings, key=lambda told: _place(told.seat, known.names))
    seats = [told.seat for told in ended]
    named = [_named(seat, known.names, then.position - 1) for seat in seats]
    yield Event(
        uid=uid("ends", then.label, *filter(None, [scope])),
        days=days,
        summary=_summary(then, seats, named, days),
        description="\n".join(_description(then, seats, named, days, known)),
        sequence=then.moved,
        changed=max(then.changed, known.touched[then.position]),
        page=("meeting", then.label),
    )


def early_end(told, known, timeline):
    """The event of a mandate that its holder left before the meeting with which it would end; of
    one whose day is not recorded, all the days that are possible."""
    seat, term = told.seat, told.seat.term
    written = known.written[told.row]
    days = _days_of_leaving(term)
    name = _named(seat, known.names, timeline.position_on(days.last))
    return Event(
        uid=uid("end", *_identity(seat)),
        days=days,
        summary=_left(name, days),
        description="\n".join(_about_leaving(seat, name)),
        sequence=_changed([said.ended_on for said in written]),
        changed=written[-1].at,
        page=("mandate", seat.office, seat.state, seat.from_end_of),
    )


def _days_of_leaving(term):
    last = last_day(term)
    first = min(max(filter(None, [term.ended_on.first, first_day(term)])), last)
    return Days(first, last, TENTATIVE if term.ended_on.is_imprecise else CONFIRMED)


def _identity(seat):
    return (seat.office, seat.state, seat.from_end_of, *filter(None, [seat.presides_over]))


def _changed(values):
    """How often another value, or none, was put in the place of one."""
    return sum(bool(old) and old != new for old, new in zip(values, values[1:], strict=False))


def _place(seat, names):
    return (names.place(seat.office), without_accents(seat.name), seat.state, seat.from_end_of)


def _named(seat, names, position):
    """``Japan, Coordinator of Victim Assistance``, as both were called then."""
    words = {"state": seat.name, "meeting": seat.presides_over}
    if seat.office == PRESIDENT:
        return _("%(state)s, President (%(meeting)s)") % words
    words["group"] = names.group_at(seat.office, position)
    return _("%(state)s, Coordinator of %(group)s") % words


def _summary(then, seats, named, days):
    words = {"count": len(seats), "meeting": then.label, "named": named[0]}
    if len(seats) == 1:
        told = _("End of mandate: %(named)s") % words
    else:
        told = (
            ngettext(
                "End of the %(meeting)s: %(count)s mandate ends",
                "End of the %(meeting)s: %(count)s mandates end",
                len(seats),
            )
            % words
        )
    return _("%(told)s (closing day not set)") % {"told": told} if _is_open(days) else told


def _is_open(days):
    return days.status == TENTATIVE


def _description(then, seats, named, days, known):
    words = {"meeting": then.label}
    if _is_open(days):
        yield _("With the end of the %(meeting)s, whose closing day is not set:") % words
    else:
        yield _("With the end of the %(meeting)s:") % words
    for seat, name in zip(seats, named, strict=True):
        is_again = (seat.office, seat.state, then.position) in known.again
        yield (
            _("– %(named)s (a new mandate follows)") % {"named": name} if is_again else f"– {name}"
        )


def _begins(seat):
    return (seat.office, seat.state, seat.term.from_position)


def _left(name, days):
    told = _("End of mandate: %(named)s") % {"named": name}
    return _("%(told)s (day not recorded)") % {"told": told} if _is_open(days) else told


def _about_leaving(seat, name):
    date = seat.term.ended_on
    sentence = _("%(named)s, left before the end of the %(meeting)s.")
    if not seat.until_end_of:
        sentence = _("%(named)s, left; no other end was stated.")
    yield sentence % {"named": name, "meeting": seat.until_end_of}
    if date.is_imprecise:
        yield _("Only %(date)s is recorded as the end.") % {"date": date.in_words()}
    if seat.end_reason:
        yield _("Reason: %(reason)s.") % {"reason": seat.end_reason.removesuffix(".")}
