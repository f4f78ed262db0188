"""Meetings."""

from officeholders.pages import MomentPage


class Meetings(MomentPage):
    """Every meeting."""

    template = "presidency/meetings.html"
    here = "meetings"


class OneMeeting(MomentPage):
    """One meeting, and the outlook before it."""

    template = "presidency/meeting.html"
    here = "meetings"
