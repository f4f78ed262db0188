"""The tables of the Presidency, one noun a file."""

from presidency.models.committee_meeting import CommitteeMeeting, ExcusedState, PresentState
from presidency.models.observer import Observer
from presidency.models.president import President
from presidency.models.reminder import SentReminder
from presidency.models.slate import Slate

__all__ = [
    "CommitteeMeeting",
    "ExcusedState",
    "Observer",
    "President",
    "PresentState",
    "SentReminder",
    "Slate",
]
