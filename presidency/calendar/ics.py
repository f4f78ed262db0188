"""The events as iCalendar (RFC 5545)."""

import re
from datetime import timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar
from icalendar import Event as Component

from officeholders.timeline import ONE_DAY

PRODUCT = "-//Implementation Support Unit, Convention on Cluster Munitions//Register//EN"
ASK_AGAIN = timedelta(days=1)
# All controls but a new line and a tab, which RFC 5545 has no place for in a text.
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def calendar_text(events, name, entry, address_of):
    """The calendar as text with CRLF, the same to the byte for one entry.

    ``address_of`` gives the address of a page by its name and arguments. Its times are those of
    entries: no clock is read.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, _plain(name))
    calendar.add("description", _("As known at entry %(entry)s.") % {"entry": entry.number})
    calendar.add("last-modified", entry.at)
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    for event in events:
        calendar.add_component(_component(event, entry, address_of(*event.page)))
    return calendar.to_ical()


def _component(event, entry, address):
    component = Component()
    component.add("uid", event.uid)
    component.add("dtstamp", entry.at)
    component.add("last-modified", event.changed)
    component.add("sequence", event.sequence)
    component.add("dtstart", event.days.first)
    component.add("dtend", event.days.last + ONE_DAY)  # the first day after it
    component.add("status", event.days.status)
    component.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    for key, text in (
        ("summary", event.summary),
        ("description", event.description),
        ("location", event.place),
    ):
        if text:
            component.add(key, _plain(text))
    component.add("url", address)
    return component


def _plain(text):
    return NO_TEXT.sub("\ufffd", text.replace("\r\n", "\n"))
