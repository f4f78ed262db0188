"""The calendar: meetings and ends of mandates, to be subscribed to."""

from presidency.calendar.events import events_of
from presidency.calendar.ics import calendar_text
from presidency.calendar.reading import read_calendar

__all__ = ["calendar_text", "events_of", "read_calendar"]
