"""One meeting: what it decided and filled, or has to fill, and the Committee afterwards."""

from presidency.outlook.outlook import GroupOutlook, Outlook, just_before_end, outlook
from presidency.outlook.reading import MeetingOnFile, read_meeting

__all__ = [
    "GroupOutlook",
    "MeetingOnFile",
    "Outlook",
    "just_before_end",
    "outlook",
    "read_meeting",
]
