"""The names of everything that can be found, read in a fixed number of queries."""

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from officeholders.faults.proposal import COMMITTEE
from officeholders.holding import without_accents
from officeholders.in_full import meeting_in_full
from officeholders.models import PRESIDENT, Document, Meeting, Organization, State
from presidency.search.things import Kind, Known, Name, Thing
from workinggroups.models import AnalysisGroup, GroupName, WorkingGroup


def read_things(instant):
    """Everything that can be found, named as at the instant: eight queries.

    Persons are never among them.
    """
    return [
        *read_states(instant.day),
        *_offices(),
        *_working_groups(instant.position),
        *_analysis_groups(),
        *_meetings(),
        *_organizations(),
        *_documents(),
    ]


def read_states(day):
    """The States, named as on the day: two queries."""
    states = [_state(state, day) for state in State.objects.standing().with_names()]
    return sorted(states, key=lambda thing: without_accents(thing.name))


def _state(state, day):
    return Thing(
        Kind.STATE,
        state.code,
        state.name_on(day),
        (
            Name(state.name),
            Name(state.code, Known.CODE),
            *([Name(state.formal_name, Known.FORMAL)] if state.formal_name else []),
            *(
                Name(former.name, Known.FORMER, until=former.until)
                for former in state.former_names.all()
            ),
            *(Name(name, Known.ALSO) for name in state.also_known_as),
        ),
    )


def _offices():
    """The offices and the body that no list holds."""
    committee = _("Coordination Committee")
    return [
        Thing(
            Kind.OFFICE,
            PRESIDENT,
            _("President"),
            (Name(_("President")), Name(_("Presidency"), Known.ALSO)),
        ),
        Thing(Kind.OFFICE, COMMITTEE, committee, (Name(committee),)),
    ]


def _working_groups(position):
    names = Prefetch("former_names", GroupName.objects.select_related("until_end_of"))
    groups = WorkingGroup.objects.standing().named_at(position).prefetch_related(names)
    return [_working_group(group) for group in groups.order_by("order", "code")]


def _working_group(group):
    drafting = group.drafting_name or group.name
    return Thing(
        Kind.WORKING_GROUP,
        group.code,
        group.name_then,
        (
            Name(group.name),
            Name(drafting, Known.DRAFTING),
            Name(_("Working Group on %(name)s") % {"name": drafting}, Known.DRAFTING),
            *(
                Name(former.name, Known.FORMER, until_end_of=former.until_end_of.label)
                for former in group.former_names.all()
            ),
            Name(group.code, Known.CODE),
        ),
    )


def _analysis_groups():
    groups = AnalysisGroup.objects.standing().order_by("order", "code")
    return [_plainly(Kind.ANALYSIS_GROUP, group.code, group.name) for group in groups]


def _meetings():
    return [
        _plainly(Kind.MEETING, meeting.label, meeting_in_full(meeting))
        for meeting in Meeting.objects.standing().order_by("position")
    ]


def _organizations():
    organizations = Organization.objects.standing().order_by("code")
    return [_plainly(Kind.ORGANIZATION, row.code, row.name) for row in organizations]


def _documents():
    documents = Document.objects.standing().order_by("symbol")
    return [_plainly(Kind.DOCUMENT, row.symbol, row.title) for row in documents]


def _plainly(kind, code, name):
    """A thing that has one name and a code."""
    return Thing(kind, code, name, (Name(name), Name(code, Known.CODE)))
