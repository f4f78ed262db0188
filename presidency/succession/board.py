"""The succession board: for each coming meeting who presides, who is to, and who offers to."""

from dataclasses import dataclass

from officeholders.models import Candidature, Meeting
from officeholders.moments import coming
from officeholders.roughdate import RoughDate
from officeholders.seats import Seat
from officeholders.stages import Stage, stage_of

PRESIDING = {Stage.IN_FORCE, Stage.DESIGNATED}
GONE = {Stage.OVER, Stage.STEPPED_DOWN}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A State that offers, in public, to preside over a meeting."""

    state: str
    name: str
    presides_at: int
    status: str
    received_on: RoughDate | None = None
    by: str = ""

    @property
    def is_withdrawn(self):
        return self.status == Candidature.Status.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Turn:
    """One coming meeting: its President in office or designate, those ``not_yet`` designated at
    the moment, those ``gone`` before the meeting, and the public candidatures."""

    meeting: Meeting
    presiding: tuple[Seat, ...] = ()
    not_yet: tuple[Seat, ...] = ()
    gone: tuple[Seat, ...] = ()
    candidatures: tuple[Candidate, ...] = ()

    @property
    def has_nobody(self):
        """Whether nobody presides, is designated or stands as a candidate in public."""
        presiding = [*self.presiding, *filter(is_designated_since_unknown, self.not_yet)]
        return not presiding and all(found.is_withdrawn for found in self.candidatures)


def is_designated_since_unknown(seat):
    """Whether nothing says since when the State is designated, so that it is only ever held."""
    return seat.term.appointed_at is None and not seat.term.appointed_on


def turns(seats, candidatures, meetings, moment):
    """The coming meetings that are not cancelled, in their order."""
    known = [found for found in candidatures if _is_received(found, moment.instant.day)]
    return tuple(
        _turn(meeting, seats, known, moment.instant) for meeting in coming(meetings, moment)
    )


def _is_received(candidature, day):
    """Whether it had come by the day; where a day is not known, it counts as come."""
    return not (day and candidature.received_on and candidature.received_on.first > day)


def _turn(meeting, seats, candidatures, instant):
    of_meeting = [seat for seat in seats if seat.presides_at == meeting.position]
    return Turn(
        meeting,
        presiding=_at_stage(of_meeting, PRESIDING, instant),
        not_yet=_at_stage(of_meeting, {Stage.NOT_BEGUN}, instant),
        gone=_at_stage(of_meeting, GONE, instant),
        candidatures=tuple(
            found for found in candidatures if found.presides_at == meeting.position
        ),
    )


def _at_stage(seats, stages, instant):
    return tuple(seat for seat in seats if stage_of(seat, instant) in stages)
