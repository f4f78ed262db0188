"""Meetings."""

from django.utils.translation import gettext as _

from officeholders.pages import MomentPage
from presidency.meeting_list import MeetingsPresenter, read_line
from presidency.outlook import read_meeting
from presidency.outlook.meeting_in_words import MeetingPresenter, title_of


class Meetings(MomentPage):
    """Every meeting."""

    template = "presidency/meetings.html"
    here = "meetings"

    def find(self, asked, moment):
        return read_line(moment.instant.day)

    def title(self, subject):
        return _("Meetings")

    def words(self, asked, found):
        return {"page": MeetingsPresenter(found.subject, found.moment, asked.question)}


class OneMeeting(MomentPage):
    """One meeting, and the outlook before it."""

    template = "presidency/meeting.html"
    here = "meetings"
    hangs_on_the_last_entry = True  # a representative's name may be erased

    def find(self, asked, moment, label):
        return read_meeting(asked.question, moment, label)

    def title(self, subject):
        return title_of(subject.meeting)

    def words(self, asked, found):
        return {"page": MeetingPresenter(found, asked)}
