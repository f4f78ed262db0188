"""The Committee's own meetings: a form with one table of who came, and attendance by office."""

from presidency.admin.committee_meetings.attendance import attendance_page
from presidency.admin.committee_meetings.page import CommitteeMeetingAdmin

__all__ = ["CommitteeMeetingAdmin", "attendance_page"]
