"""Offices as posts of Popolo: the presidency of each meeting, and the Coordinators of a group."""

from officeholders.models import PRESIDENT
from presidency.popolo import ids
from presidency.popolo.dates import said, span_dates
from presidency.popolo.events import name_of

ROLES = {PRESIDENT: "President"}
COORDINATOR = "Coordinator"


def role_in(office):
    """What one who holds the office is."""
    return ROLES.get(office, COORDINATOR)


def posts(register):
    """The presidencies by the position of their meetings, then the groups in their order."""
    return [
        *(_presidency(meeting) for meeting in register.meetings),
        *(_coordination(register, group) for group in register.working_groups),
    ]


def _presidency(meeting):
    return {
        "id": ids.of_post(PRESIDENT, meeting["label"]),
        "label": f"President of the {name_of(meeting)}",
        "role": role_in(PRESIDENT),
        "organization_id": ids.CONVENTION,
        "office": PRESIDENT,
        "presides_over": meeting["label"],
        "seats": 1,
    }


def _coordination(register, group):
    told = {
        "id": ids.of_post(group["code"]),
        "label": f"Coordinator, {group['name']}",
        "role": COORDINATOR,
        "organization_id": ids.of_working_group(group["code"]),
        "office": group["code"],
        "seats": group["seats"],
        "from_end_of": group["from_end_of"],
        "until_end_of": group.get("until_end_of"),
        "unrecorded": unrecorded(register, group["code"]),
    }
    return said(told | span_dates(register, group))


def unrecorded(register, office):
    """Seats of which nobody knows who held them: told, so that no one takes them as vacant."""
    rows = (row for row in register.unrecorded if row["office"] == office)
    return [{key: value for key, value in row.items() if key != "office"} for row in rows]
