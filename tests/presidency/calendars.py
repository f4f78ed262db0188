"""A register of a few meetings and mandates, and its calendars as every reader takes them."""

import vobject
from icalendar import Calendar

from tests.builders import group, mandate, meeting, meetings, presidency, state

ADDRESSES = (
    "/calendar.ics",
    "/states/AAA/calendar.ics",
    "/working-groups/clearance/calendar.ics",
    "/calendar.ics?entry=1",
)
CLEARANCE = group("clearance", seats=2, former_names=[{"name": "Clearing", "until_end_of": "3MSP"}])
MADE = [
    *meetings("2011-09-16", "2012-09-14", "2013-09-13"),
    meeting("4MSP", opens_on="2014-09-02", closes_on="2014-09-05", place="San José; Costa Rica"),
    state("AAA", "Aland, C,o", former_names=[{"name": "Old A", "until": "2012-12-31"}]),
    state("BBB"),
    CLEARANCE,
    group("teaching", from_end_of="1MSP"),
    mandate("clearance", "AAA", "1MSP", "2MSP"),
    mandate("clearance", "AAA", "2MSP", "4MSP"),
    mandate("clearance", "BBB", "1MSP", "2MSP"),
    presidency("BBB", "4MSP", "3MSP", "4MSP"),
]


def events_at(client, address="/calendar.ics"):
    """The events at an address by their identifiers, once every reader has taken it."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    vobject.readOne(answer.content.decode()).validate(raiseException=True)
    calendar = Calendar.from_ical(answer.content)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    return {event["UID"].partition("@")[0]: event for event in calendar.events}


def days(event):
    return f"{event.start} {event.end} {event['STATUS']} {event['SEQUENCE']}"
