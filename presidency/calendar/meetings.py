"""Meetings as events: each part its own."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from officeholders.former_dates import NO_DATES, Dates, dates_of, former_dates
from officeholders.in_full import meeting_in_full
from officeholders.sittings import Sitting
from presidency.calendar.event import CANCELLED, CONFIRMED, TENTATIVE, Days, Event, days_of, uid


@dataclass(frozen=True, slots=True)
class MeetingThen:
    """A meeting as known at an entry: its dates, and those it had where it is ``cancelled``.

    ``moved`` counts the entries that changed its dates, ``changed`` is when it last was written.
    """

    label: str
    position: int
    kind: str
    number: int
    dates: Dates
    cancelled: str
    moved: int
    changed: datetime


def meeting_then(images, number):
    """The meeting by those of its images that entries up to ``number`` wrote; None where it was
    not recorded then, or withdrawn."""
    images = [(entry, words) for entry, words in images if entry.number <= number]
    words = images[-1][1] if images else None
    if not words:
        return None
    cancelled = words.get("cancelled", "")
    return MeetingThen(
        label=words["label"],
        position=words["position"],
        kind=words["kind"],
        number=words["number"],
        dates=_last_days(images) if cancelled else dates_of(words),
        cancelled=cancelled,
        moved=len(former_dates(images)),
        changed=images[-1][0].at,
    )


def meeting_events(then):
    """Its events: none where nothing is set or planned, nor of a cancelled one that never had
    days."""
    for place, sitting in _sittings(then.dates):
        days = days_of(sitting)
        if then.cancelled:
            days = replace(days, status=CANCELLED)
        yield Event(
            uid=uid("meeting", then.label, str(place)),
            days=days,
            summary=_summary(then, _called(then, place, sitting), sitting, days),
            description=_description(then, sitting, days),
            sequence=then.moved,
            changed=then.changed,
            page=("meeting", then.label),
            place=sitting.place,
            is_busy=days.status == CONFIRMED,
        )


def end_of(then):
    """The days on which the meeting ends: its closing day, or all that is planned for its end;
    None where neither is known, and of a cancelled meeting."""
    whole, last = then.dates.whole, (then.dates.parts or (then.dates.whole,))[-1]
    if then.cancelled:
        return None
    if whole.closes_on:
        return Days(whole.closes_on, whole.closes_on)
    planned = next((held.planned_for for held in (last, whole) if _is_planned(held)), None)
    return planned and Days(planned.first, planned.last, TENTATIVE)


def _is_planned(sitting):
    return sitting.planned_for and not sitting.opens_on


def _sittings(dates):
    """The parts that have days, with their place; else the whole, if it has."""
    parts = [(place, part) for place, part in enumerate(dates.parts, 1) if days_of(part)]
    return parts or ([(1, dates.whole)] if days_of(dates.whole) else [])


def _last_days(images):
    """The last days it had before it was cancelled: what was only planned is left out."""
    for _entry, words in reversed(images):
        dates = dates_of(words)
        if any(sitting.opens_on for sitting in (dates.whole, *dates.parts)):
            return Dates(_if_set(dates.whole), tuple(map(_if_set, dates.parts)))
    return NO_DATES


def _if_set(sitting):
    return sitting if sitting.opens_on else Sitting()


def _called(then, place, sitting):
    """``14MSP``, ``2RC, part 1``: a part is told as one where there are several."""
    if sitting is then.dates.whole or len(then.dates.parts) < 2:
        return then.label
    return _("%(meeting)s, part %(place)s") % {"meeting": then.label, "place": place}


def _summary(then, called, sitting, days):
    """``14MSP: Fourteenth Meeting of States Parties``, and first of all what is not so."""
    words = {"called": called, "name": meeting_in_full(then)}
    if days.status == CANCELLED:
        return _("Cancelled: %(called)s, %(name)s") % words
    if days.status != TENTATIVE:
        return _("%(called)s: %(name)s") % words
    if sitting.opens_on:
        return _("%(called)s (closing day not set): %(name)s") % words
    words["date"] = sitting.planned_for.in_words()
    return _("%(called)s (planned for %(date)s): %(name)s") % words


def _description(then, sitting, days):
    """What must be known of the days, in a sentence; nothing of days that are set."""
    if days.status == CANCELLED:
        return _("Cancelled: %(how)s. These are the days it had.") % {
            "how": then.cancelled.removesuffix(".")
        }
    if days.status != TENTATIVE:
        return ""
    if sitting.opens_on:
        return _("It opens on this day; its closing day is not recorded.")
    return planned_in_words(sitting.planned_for)


def planned_in_words(planned_for):
    """That what is planned has no days yet."""
    if not planned_for.is_imprecise:
        return _("Planned for this day, which is not decided yet.")
    return _("Planned for %(date)s; its days are not set.") % {"date": planned_for.in_words()}
