"""What happens, as staff record it: through the doors of the register itself.

Each function of a plan takes the words of what happened and returns the plan that the admin
would record; a row is named as in the model, by its list and the how manieth of it it is.
"""

from datetime import date

from django.core.exceptions import ValidationError

from ccm_machinery.registerfile import LoadRefused, load
from officeholders.erasing import erase
from officeholders.judging import Refused
from officeholders.models import Entry, Meeting, PersonalValue
from officeholders.planning import Moved, altered, new, record_plan
from officeholders.roughdate import RoughDate
from officeholders.stored import stored_rows
from officeholders.undoing import UndoRefused, undo, withdraw
from officeholders.words import listed_models
from presidency.midterm import groups, mandates, meetings, states
from presidency.midterm.line import read_line
from presidency.slates.proposal import Proposal
from presidency.slates.reading import read_plan

REFUSALS = (ValidationError, Refused, LoadRefused, UndoRefused)
ABOUT = {"by": "tests", "reason": "As the course of events has it."}
SITTING_DAYS = ("opens_on", "closes_on")


def pk_of(which):
    """The primary key of a row: rows are made in the order of their keys, and never deleted."""
    name, place = which
    return listed_models()[name]._base_manager.order_by("pk").values_list("pk", flat=True)[place]


def stored(which):
    return next(stored_rows(which[0], [pk_of(which)]))


def standing(name):
    return [row for row in stored_rows(name) if not row.withdrawn]


def rough(text):
    return RoughDate(text) if text else ""


def appointed(meeting, office, state, until_end_of=None):
    proposal = Proposal(office, state, until_end_of=until_end_of)
    return read_plan(Meeting.objects.get(label=meeting), [proposal]).rows


def recorded(list_name, **words):
    return (new(list_name, **words),)


def joined(joined_on, **words):
    return mandates.joining(read_line(), joined_on=rough(joined_on), **words)


def left(which, last_day):
    return mandates.leaving(read_line(), stored(which), last_day=rough(last_day))


def replaced(which, last_day, joined_on=None, **words):
    days = {"last_day": rough(last_day), "joined_on": rough(joined_on)}
    return mandates.replacing(read_line(), stored(which), **days, **words)


def stepped_down(which, last_day, state="", **words):
    day = rough(last_day)
    return mandates.stepping_down(read_line(), stored(which), last_day=day, state=state, **words)


def extended(which, **words):
    return mandates.extending(stored(which), **words)


def dated(which, **sitting):
    return meetings.dated(stored(which), **_sitting(sitting))


def in_parts(which, parts):
    return meetings.in_parts(stored(which), [_sitting(part) for part in parts])


def _sitting(words):
    """The words as a form answers them."""
    days = {key: date.fromisoformat(words[key]) for key in SITTING_DAYS if key in words}
    return days | {"planned_for": rough(words.get("planned_for"))}


def cancelled(which, instead=None):
    meeting = stored(which)
    label, hanging = meeting.words["label"], standing("mandates") if instead else []
    ending = [
        row
        for row in hanging
        if row.words.get("until_end_of") == label and "ended_on" not in row.words
    ]
    beginning = [row for row in hanging if row.words["from_end_of"] == label]
    told = {"decision": "By decision", "until_end_of": instead or "", "presides": True}
    return meetings.cancelled(meeting, ending, beginning, **told)


def state_renamed(which, name, since):
    return states.renamed(stored(which), name=name, since=rough(since))


def group_renamed(which, name, meeting):
    return groups.renamed(read_line(), stored(which), name=name, meeting=meeting)


def group_ended(which, meeting):
    group = stored(which)
    held = [row for row in standing("mandates") if row.words["office"] == group.words["code"]]
    return groups.ended(group, groups.beyond(read_line(), held, meeting), meeting=meeting)


def corrected(which, **words):
    return (altered(stored(which), **words),)


def person_named(which, name):
    return (altered(stored(which), representatives=[{"name": name}]),)


def recorded_again(which):
    return (altered(stored(which)),)


def planned(make, entry_kind, **words):
    """Records what the function of a plan makes of the words; again, if others were quicker."""
    while True:
        try:
            return planned_at(Entry.objects.last_number(), make, entry_kind, **words)
        except Moved:
            continue


def planned_at(seen, make, entry_kind, **words):
    """The same by somebody who looked at it after entry ``seen``."""
    return record_plan(lambda: make(**words), seen=seen, kind=entry_kind, **ABOUT)


def taken_back(which):
    return withdraw(which[0], pk_of(which), **ABOUT)


def undone(number):
    return undo(number, **ABOUT)


def erased(name):
    digests = PersonalValue.objects.filter(value=name).values_list("digest", flat=True)
    return erase(list(digests), **ABOUT)


def loaded(file, overwrite):
    return load(file.text, overwrite=overwrite, **ABOUT).entry
