"""Which events the calendar has: meetings part by part, and the ends of mandates.

An event tells no day that nobody set. What is planned for a month or a year is a tentative event
of that whole month or year; what is not planned is no event.
"""

from collections import defaultdict

from officeholders.terms import is_stepped_down
from officeholders.timeline import Held, Timeline
from presidency.calendar.ends import early_end, ends_with, known_at
from presidency.calendar.meetings import meeting_events, meeting_then


def events_of(on_file, number, scope=""):
    """The events as known at entry ``number``, by their days; ``scope`` is the code of the State
    or the group whose ends of mandates alone are told.

    A mandate left early ends on its own day, all others with their meeting, in one event. Who
    stepped down before the mandate began held none that could end.
    """
    held = [meeting_then(images, number) for images in on_file.meetings]
    held = {then.position: then for then in held if then}
    found = [event for then in held.values() for event in meeting_events(then)]
    timeline = Timeline(_held(then) for then in held.values())
    known, ending_with = known_at(on_file, number), defaultdict(list)
    for told in on_file.endings:
        term = told.seat.term
        if term.ended_on and not is_stepped_down(term):
            found.append(early_end(told, known, timeline))
        elif not term.ended_on:
            ending_with[term.until_position].append(told)
    for position, then in held.items():
        found += ends_with(then, ending_with[position], known, scope)
    return sorted(found, key=lambda event: (event.days.first, event.days.last, event.uid))


def _held(then):
    return Held(then.position, then.label, None if then.cancelled else then.dates.whole.closes_on)
