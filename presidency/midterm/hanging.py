"""What else hangs on a meeting: it is not moved with its mandates, and staff must know of it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.models import Mandate, Meeting
from officeholders.presenters import Label, marked
from presidency.candidatures import waiting
from presidency.models import Observer
from workinggroups.models import GroupName, WorkingGroup, Workplan


def hanging_on(label, moved):
    """Sentences about what was to happen at or after the meeting and stays recorded as it is.

    ``moved`` are the primary keys of the mandates that are moved elsewhere.
    """
    position = Meeting.objects.get(label=label).position
    told = (
        *_presidents(position),
        _candidatures(position),
        _mandates(position, moved),
        *_bodies(position),
    )
    return tuple(
        marked(sentence, meeting=Label(label), **parts) for sentence, parts in told if sentence
    )


def _presidents(position):
    presiding = Mandate.objects.standing().filter(presides_over=position, ended_on="")
    for mandate in presiding.select_related("state"):
        yield _("{state} was to preside over the {meeting}."), {"state": mandate.state.name}


def _candidatures(position):
    asked = waiting().filter(presides_over=position)
    count = asked.count()
    sentence = ngettext(
        "One candidature for the presidency of the {meeting} stays open.",
        "{count} candidatures for the presidency of the {meeting} stay open.",
        count,
    )
    return (sentence if count else ""), {"count": count}


def _mandates(position, moved):
    hanging = Mandate.objects.standing().exclude(pk__in=moved)
    count = (hanging.filter(until_end_of=position) | hanging.filter(from_end_of=position)).count()
    sentence = ngettext(
        "One mandate still begins or ends with the {meeting}.",
        "{count} mandates still begin or end with the {meeting}.",
        count,
    )
    return (sentence if count else ""), {"count": count}


def _bodies(position):
    groups = WorkingGroup.objects.standing()
    for group in groups.filter(until_end_of=position) | groups.filter(from_end_of=position):
        yield _("{name} begins or ends with the {meeting}."), {"name": group.name}
    for former in GroupName.objects.filter(until_end_of=position):
        yield _("The name “{name}” ends with the {meeting}."), {"name": former.name}
    observers = Observer.objects.standing().select_related("organization")
    for observer in observers.filter(until_end_of=position):
        name = observer.organization.name
        yield _("{name} is an observer until the end of the {meeting}."), {"name": name}
    plans = Workplan.objects.standing().filter(from_end_of=position)
    for plan in plans.select_related("working_group"):
        name = plan.working_group.name
        yield _("A workplan of {name} begins with the {meeting}."), {"name": name}
