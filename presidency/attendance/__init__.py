"""Attendance at the Committee's own meetings, by office and by State; for staff only."""

from presidency.attendance.attendance import Attendance, MeetingHeld, OfficeTally, Tally, attendance
from presidency.attendance.members import Member, members, office_of, seat_in_words
from presidency.attendance.reading import committees_on, read_attendance

__all__ = [
    "Attendance",
    "Member",
    "MeetingHeld",
    "OfficeTally",
    "Tally",
    "attendance",
    "committees_on",
    "members",
    "office_of",
    "read_attendance",
    "seat_in_words",
]
