"""Where a rough day falls on the line of meetings, and the term of a mandate in words."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officeholders.faults.phrases import day_in_words
from officeholders.faults.proposal import rough
from officeholders.models import Meeting
from officeholders.roughdate import RoughDate
from officeholders.terms import first_day, term_on
from officeholders.timeline import ONE_DAY, Held, Timeline


def read_line():
    """The line of the meetings that stand: one query."""
    held = Meeting.objects.standing().values_list("position", "label", "closes_on")
    return Timeline(Held(*row) for row in held)


def cycles_of(line, day):
    """The meetings with whose ends the cycles begin in which the rough day may fall, in order."""
    first, last = line.position_on(day.first), line.position_on(day.last)
    return tuple(
        held for held in line.meetings if held.closes_on and first <= held.position <= last
    )


def cycle_of(line, day, key):
    """The label of the meeting with whose end the cycle begins in which the rough day falls.

    Refused (ValidationError on ``key``): a day before the first cycle; a month or a year that
    touches the closing day of a meeting (on ``from_end_of``, where the cycle can be told).
    """
    cycles = cycles_of(line, day)
    words = {"day": day.in_words()}
    if line.position_on(day.first) == 0:
        raise ValidationError({key: _("By %(day)s no meeting had ended yet.") % words})
    if len(cycles) > 1:
        labels = [held.label for held in cycles]
        words |= {"labels": _(" or the ").join(labels)}
        sentence = _("%(day)s may be after the end of the %(labels)s: choose which.")
        raise ValidationError({"from_end_of": sentence % words})
    return cycles[0].label


def day_after(day):
    """The day after a rough day that is a single day; nothing after a month or a year."""
    return "" if day.is_imprecise else RoughDate((day.last + ONE_DAY).isoformat())


def day_before(day):
    """The last day before a rough day; of a month or a year it is not known, so itself."""
    return day if day.is_imprecise else RoughDate((day.first - ONE_DAY).isoformat())


def term_in(line, words):
    """The term of a mandate in the words of the register file, on that line."""
    until = words.get("until_end_of")
    return term_on(
        line,
        from_position=line.position(words["from_end_of"]),
        until_position=until and line.position(until),
        starts_on=rough(words.get("starts_on")),
        ended_on=rough(words.get("ended_on")),
    )


def begins_in_words(line, words):
    """When a mandate begins: on its first day, or after a meeting whose dates are not recorded."""
    day = first_day(term_in(line, words))
    if day:
        return _("on %(day)s") % {"day": day_in_words(day)}
    meeting = {"meeting": words["from_end_of"]}
    return _("after the end of the %(meeting)s, whose dates are not recorded") % meeting
