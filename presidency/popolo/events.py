"""Meetings, and the parts of those held in several, as events of Popolo."""

from django.utils.translation import override

from officeholders.in_full import meeting_in_full
from officeholders.models import Meeting
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.popolo import ids
from presidency.popolo.dates import said
from presidency.popolo.sources import sources

EXTRA = ("position", "kind", "number", "planned_for", "cancelled")


def events(register):
    """Every meeting by position, each followed by its parts."""
    return [event for meeting in register.meetings for event in _events_of(meeting)]


def name_of(meeting):
    """What the meeting is, spelled out in English."""
    with override(LANGUAGE_OF_THE_API):
        return meeting_in_full(Meeting(kind=meeting["kind"], number=meeting["number"]))


def _kind_of(meeting):
    with override(LANGUAGE_OF_THE_API):
        return str(Meeting.Kind(meeting["kind"]).label)


def _events_of(meeting):
    label = meeting["label"]
    whole = {
        "id": label,
        "name": name_of(meeting),
        "identifiers": [{"scheme": "label", "identifier": label}],
        "classification": _kind_of(meeting),
    }
    extra = {key: meeting[key] for key in EXTRA if key in meeting}
    yield whole | _sitting(meeting) | extra | sources(meeting.get("source"))
    for place, part in enumerate(meeting.get("parts", ()), start=1):
        yield _part(meeting, part, place)


def _part(meeting, part, place):
    told = {
        "id": f"{meeting['label']}/part-{place}",
        "name": f"{name_of(meeting)}, part {place}",
        "classification": "Part of a meeting",
        "parent_id": meeting["label"],
    }
    return told | _sitting(part) | said({"planned_for": part.get("planned_for")})


def _sitting(words):
    """When and where; what is only planned is no date."""
    told = {
        "start_date": words.get("opens_on"),
        "end_date": words.get("closes_on"),
        "location": words.get("place"),
        "status": _status(words),
        "organization_id": ids.CONVENTION,
    }
    return said(told)


def _status(words):
    if words.get("cancelled"):
        return "cancelled"
    return "confirmed" if words.get("opens_on") else "tentative"
