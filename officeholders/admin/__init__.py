"""The admin pages of the ground, one noun a file."""

from officeholders.admin.candidatures import CandidatureAdmin
from officeholders.admin.documents import DocumentAdmin
from officeholders.admin.meetings import MeetingAdmin
from officeholders.admin.organizations import OrganizationAdmin
from officeholders.admin.provisions import ProvisionAdmin
from officeholders.admin.seats import UnrecordedSeatAdmin
from officeholders.admin.states import StateAdmin

__all__ = [
    "CandidatureAdmin",
    "DocumentAdmin",
    "MeetingAdmin",
    "OrganizationAdmin",
    "ProvisionAdmin",
    "StateAdmin",
    "UnrecordedSeatAdmin",
]
