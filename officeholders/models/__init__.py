"""The tables of the ground, one noun a file."""

from officeholders.models.document import Addressee, Document, Provision
from officeholders.models.entry import NO_DIGEST, Entry, OpenRecording, TouchedRow
from officeholders.models.mandate import Mandate, MandateQuerySet
from officeholders.models.meeting import Meeting, MeetingPart
from officeholders.models.office import PRESIDENT, Office, OfficeQuerySet
from officeholders.models.personal import PersonalValue, digest_of
from officeholders.models.representative import Representative
from officeholders.models.seat import Candidature, UnrecordedSeat
from officeholders.models.state import Organization, State, StateName
from officeholders.models.tracked import Inner, Listed, NothingIsDeleted, Tracked, TrackedQuerySet

__all__ = [
    "NO_DIGEST",
    "PRESIDENT",
    "Addressee",
    "Candidature",
    "Document",
    "Entry",
    "Inner",
    "Listed",
    "Mandate",
    "MandateQuerySet",
    "Meeting",
    "MeetingPart",
    "NothingIsDeleted",
    "Office",
    "OfficeQuerySet",
    "OpenRecording",
    "Organization",
    "PersonalValue",
    "Provision",
    "Representative",
    "State",
    "StateName",
    "TouchedRow",
    "Tracked",
    "TrackedQuerySet",
    "UnrecordedSeat",
    "digest_of",
]
