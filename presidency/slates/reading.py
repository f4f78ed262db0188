"""What the board of a slate is made of, as the register stands where it is read."""

from officeholders.models import PRESIDENT, Meeting, State
from officeholders.moments import moment_on
from officeholders.questions import Question
from officeholders.seats import seats_of
from officeholders.stored import stored_rows
from officeholders.terms import is_stepped_down
from officeholders.words import listed_models
from presidency.candidatures import waiting
from presidency.models import President
from presidency.outlook import read_meeting
from presidency.slates.board import Candidate, Known
from presidency.slates.ends import GroupTerm
from presidency.slates.planning import slate_plan
from workinggroups.models import WorkingGroup
from workinggroups.names import office_names


def read_known(meeting, today):
    """All that a board of the meeting needs, States named as on ``today``."""
    following = tuple(Meeting.objects.coming(meeting.position))
    return Known(
        meeting=meeting,
        outlook=read_outlook(meeting, today),
        following=following,
        presiding=_presiding(following, today),
        terms=_terms(meeting.position),
        candidates=tuple(read_candidates(today)),
        states=_states(today),
        labels=frozenset(Meeting.objects.standing().values_list("label", flat=True)),
        first_review=_first_review(),
        names=office_names(meeting.position),
    )


def read_outlook(meeting, today):
    """The outlook on the meeting, as the register stands where this is called."""
    return read_meeting(Question(), moment_on(today), meeting.label).outlook


def deciding_meeting(office, presides_over, today):
    """The meeting that is to decide on an office: the next one; on the presidency of a meeting,
    the one before that. None where it is not recorded."""
    held = Meeting.objects.standing().filter(cancelled="")
    if office == PRESIDENT:
        return held.filter(position__lt=presides_over).order_by("-position").first()
    reached = Meeting.objects.position_on(today)
    return Meeting.objects.coming(reached.position if reached else 0).first()


def read_regions():
    """The regional group of each State, by its code."""
    return dict(State.objects.standing().values_list("code", "region"))


def _presiding(following, day):
    """Who is to preside over the meetings to come; not those who stepped down."""
    positions = [meeting.position for meeting in following]
    seats = seats_of(President.objects.filter(presides_over__in=positions), day)
    return tuple(seat for seat in seats if not is_stepped_down(seat.term))


def _terms(position):
    groups = WorkingGroup.objects.as_of(position).order_by("order", "code")
    told = groups.values_list("code", "usual_term", "until_end_of", "until_end_of__label")
    return {code: GroupTerm(*words) for code, *words in told}


def read_candidates(day):
    """The candidatures that wait for a decision, in the order in which they were received, those
    of unknown days last."""
    rows = waiting()
    rows = rows.select_related("state", "presides_over").prefetch_related("state__former_names")
    for row in sorted(rows, key=lambda row: (row.received_on or "~", row.state_id)):
        yield Candidate(
            pk=row.pk,
            office=row.office_id,
            state=row.state_id,
            name=row.state.name_on(day),
            status=row.status,
            presides_over=row.presides_over and row.presides_over.label,
            received_on=row.received_on or None,
            public=row.public,
        )


def _states(day):
    states = State.objects.standing().with_names()
    return {state.code: state.name_on(day) for state in states}


def _first_review():
    review = Meeting.objects.standing().filter(kind=Meeting.Kind.REVIEW, number=1)
    return review.values_list("position", flat=True).first()


def read_plan(meeting, proposals, names=None, document=""):
    """The plan of the proposals for the meeting, as the register stands where this is called.

    ``names`` are those of the States, read if they are not given.
    """
    following = Meeting.objects.coming(meeting.position).values_list("label", flat=True)
    names = names or dict(State.objects.values_list("code", "name"))
    stored = [row for name in ("mandates", "candidatures") for row in _stored(name, proposals)]
    line = [meeting.label, *following]
    return slate_plan(proposals, line, stored, names=names, document=document)


def _stored(name, proposals):
    """The rows of the list that are about a State proposed, in an office it is proposed for."""
    offices, states = ({getattr(one, key) for one in proposals} for key in ("office", "state"))
    rows = listed_models()[name]._base_manager.filter(office__in=offices, state__in=states)
    return stored_rows(name, rows.values_list("pk", flat=True))
