"""Calendars to subscribe to: of all mandates, of one State's, of one group's."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from officeholders.answers import Answer
from officeholders.questions import AS_KNOWN
from presidency.calendar import calendar_text, events_of, read_calendar
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.views.whose import group_name, state_name


class WholeCalendar(Answer):
    """Every meeting, and the ends of all mandates."""

    takes = AS_KNOWN
    content_type = "text/calendar; charset=utf-8"

    def read(self, asked, code=""):
        """The calendar's name, the code of whom it is about, and what it is made of."""
        return "", code, read_calendar()

    def show(self, asked, answer):
        whose, code, on_file = answer
        number = asked.entry.number
        with override(LANGUAGE_OF_THE_API):
            events = events_of(on_file, number, code)
            return calendar_text(events, _called(whose), asked.entry, self._address)

    def _address(self, name, *args):
        return self.request.build_absolute_uri(reverse(name, args=args))


class StateCalendar(WholeCalendar):
    """Every meeting, and the ends of one State's mandates."""

    def read(self, asked, code):
        return state_name(asked.question, code), code, read_calendar(state=code)


class GroupCalendar(WholeCalendar):
    """Every meeting, and the ends of the mandates in one Working Group."""

    def read(self, asked, code):
        return group_name(asked.question, code), code, read_calendar(office=code)


def _called(whose):
    if whose:
        return _("Convention on Cluster Munitions: %(name)s") % {"name": whose}
    return _("Convention on Cluster Munitions")
