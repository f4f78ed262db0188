"""The span of a mandate in words and in days."""

from django.utils.translation import gettext as _

from officeholders.presenters import Label, marked
from officeholders.terms import first_day, is_stepped_down, last_day


def span_in_words(seat, named=Label):
    """``from the end of the 13MSP (19 September 2025) until the end of the 14MSP (date not set)``

    ``named`` turns the label of a meeting into what is written of it.
    """
    first = _end_of(named(seat.from_end_of), seat.term.from_closed_on)
    if seat.until_end_of is None:
        return marked(_("from the end of the {first}, no end stated"), first=first)
    last = _end_of(named(seat.until_end_of), seat.term.until_closed_on)
    words = _("from the end of the {first} until the end of the {last}")
    return marked(words, first=first, last=last)


def days_in_words(seat):
    """The first and the last day in office, each with what it is called."""
    if is_stepped_down(seat.term):
        return [(_("Days in office"), _("None: the State stepped down before the mandate began."))]
    return [(_("First day"), _first_day(seat)), (_("Last day"), _last_day(seat))]


def _end_of(meeting, closed_on):
    if closed_on is None:
        return marked(_("{meeting} (date not set)"), meeting=meeting)
    return marked(_("{meeting} ({day})"), meeting=meeting, day=closed_on)


def _first_day(seat):
    return _day(seat.term.starts_on, first_day(seat.term), seat.from_end_of)


def _last_day(seat):
    if seat.until_end_of is None and not seat.term.ended_on:
        return _("No end is stated.")
    return _day(seat.term.ended_on, last_day(seat.term), seat.until_end_of)


def _day(rough, day, label):
    """The day, the month or year in which it lies, or that it hangs on a meeting without dates."""
    if rough and rough.is_imprecise:
        return marked(_("In {date}; the day is not recorded."), date=rough)
    if day:
        return marked("{day}", day=day)
    return marked(
        _("Not known: the dates of the {meeting} are not recorded."), meeting=Label(label)
    )
