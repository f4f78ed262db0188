"""The admin pages of the Presidency, one noun a file."""

from presidency.admin.committee_meetings import CommitteeMeetingAdmin
from presidency.admin.desk import index
from presidency.admin.guided import GUIDED_FORMS
from presidency.admin.letter_offers import invitation, letters_to_the_holder
from presidency.admin.letters import letters_page
from presidency.admin.observers import ObserverAdmin
from presidency.admin.pack_offers import pack_of_papers
from presidency.admin.presidents import PresidentAdmin
from presidency.admin.slates import views as slates

__all__ = [
    "GUIDED_FORMS",
    "CommitteeMeetingAdmin",
    "ObserverAdmin",
    "PresidentAdmin",
    "index",
    "invitation",
    "letters_page",
    "letters_to_the_holder",
    "pack_of_papers",
    "slates",
]
