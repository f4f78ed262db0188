"""The ways from the desk to the forms that settle what it says."""

from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.addresses import addressed
from officeholders.models import PRESIDENT
from presidency.desk.lines import Way

CHANGE_MEETING = "officeholders.change_meeting"
CHANGE_MANDATE = "officeholders.change_mandate"
SEE_SLATES = "presidency.view_slate"


def place(name, *args, **known):
    """The address of a page of the admin, its form told what is ``known``."""
    return addressed(reverse(f"admin:{name}", args=args), known)


def date(meeting):
    address = place("guided_date-meeting", meeting=meeting.label)
    return Way(_("Record its dates"), address, CHANGE_MEETING, days_of=meeting)


def pack(meeting):
    address = place("pack", meeting.label)
    return Way(_("Papers for the meeting"), address, "officeholders.view_meeting")


def add_meeting():
    address = place("officeholders_meeting_add")
    return Way(_("Record a meeting"), address, "officeholders.add_meeting")


def draft(label):
    return Way(_("Draft a slate"), place("slates_new", meeting=label), "presidency.add_slate")


def open_draft(pk):
    return Way(_("Open the draft"), place("slate", pk), SEE_SLATES)


def slates(words):
    return Way(words, place("slates"), SEE_SLATES)


def slate(label, drafts):
    """To the slate of the meeting: the one draft there is, all of several, or else a new one."""
    pks = [one.pk for one in drafts if one.meeting == label]
    if len(pks) > 1:
        return slates(_("All slates"))
    return open_draft(*pks) if pks else draft(label)


def add_president(position=None):
    address = place("presidency_president_add", presides_over=position)
    return Way(_("Record a President"), address, "presidency.add_president")


def join(office):
    return Way(_("Record who joins"), place("guided_joining", office=office), CHANGE_MANDATE)


def mandate(words, held):
    kind = "presidency_president" if held.seat.office == PRESIDENT else "workinggroups_coordinator"
    return Way(words, place(f"{kind}_change", held.pk), CHANGE_MANDATE)


def candidature(words, one):
    address = place("officeholders_candidature_change", one.pk)
    return Way(words, address, "officeholders.change_candidature")


def add_candidature(office, position=None):
    """To the form of a candidature for the office; for the presidency, of which meeting."""
    address = place("officeholders_candidature_add", office=office, presides_over=position)
    return Way(_("Record a candidature"), address, "officeholders.add_candidature")


def candidatures():
    address = place("officeholders_candidature_changelist")
    return Way(_("All candidatures"), address, "officeholders.view_candidature")


def committee_meeting(words, sitting):
    address = place("presidency_committeemeeting_change", sitting.pk)
    return Way(words, address, "presidency.change_committeemeeting")


def committee_meetings():
    address = place("presidency_committeemeeting_changelist")
    return Way(_("All Committee meetings"), address, "presidency.view_committeemeeting")


def inferred(kind, words):
    """The list of one kind of row, of which only those inferred are shown."""
    room, _point, model = kind.partition(".")
    address = place(f"{room}_{model}_changelist", inferred__exact=1)
    return Way(words, address, f"{room}.view_{model}")


def unrecorded(row):
    address = place("officeholders_unrecordedseat_change", row.pk)
    return Way(_("Record who holds it"), address, "officeholders.change_unrecordedseat")


def every_unrecorded():
    address = place("officeholders_unrecordedseat_changelist")
    return Way(_("Seats not recorded"), address, "officeholders.view_unrecordedseat")


def meetings():
    address = place("officeholders_meeting_changelist")
    return Way(_("All meetings"), address, "officeholders.view_meeting")


def coordinators_in_force(**like_these):
    """The list of Coordinators in office, of which only those are shown that are like these."""
    address = place("workinggroups_coordinator_changelist", in_force="yes", **like_these)
    return Way(_("All in force"), address, "workinggroups.view_coordinator")


def bring_in():
    return Way(_("Bring in a file"), place("import"), CHANGE_MANDATE)


def usual():
    """The ways on which work usually begins, whatever the desk says."""
    return (
        Way(_("Something happened"), place("guided"), CHANGE_MANDATE),
        Way(_("Prepare a meeting"), place("slates"), SEE_SLATES),
        Way(_("Paste a report’s paragraph"), place("slates_paste"), "presidency.add_slate"),
        bring_in(),
        Way(_("Write a letter"), place("letters")),
    )
