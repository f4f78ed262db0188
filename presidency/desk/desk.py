"""The desk of the staff as one object: what has to be done, from what the register says."""

from dataclasses import dataclass
from datetime import date

from officeholders.models import PRESIDENT, Meeting
from officeholders.seats import Seat
from officeholders.terms import has_begun, has_ended, is_stepped_down
from presidency.committee import Committee
from presidency.desk.on_file import Draft, Held, Inferred, NobodyKnows, Sitting
from presidency.outlook import GroupOutlook, Outlook
from presidency.slates.board import Candidate


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a meeting decides of one office: who leaves, how many seats it fills, who asks.

    ``presides_over`` is the meeting whose presidency is to be filled.
    """

    office: str
    name: str = ""
    seats: int = 1
    to_fill: int = 0
    ending: tuple[Seat, ...] = ()
    beginning: tuple[Seat, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    presides_over: str | None = None


@dataclass(frozen=True)
class Next:
    """The next meeting, who presides over it, what it decides, and the drafts of its slate."""

    outlook: Outlook
    presiding: tuple[Seat, ...]
    decisions: tuple[Decision, ...]
    drafts: tuple[Draft, ...]

    @property
    def meeting(self):
        return self.outlook.meeting


@dataclass(frozen=True)
class Desk:
    """What has to be done on a day.

    ``names`` are those of the offices, by code. ``next`` is None where no meeting to come is
    recorded. ``losing`` are the groups that lose all their Coordinators with a coming meeting,
    whose label comes first; ``to_preside`` are those recorded to preside over one of them.
    ``overdue`` are the meetings that should have their days by now, ``candidatures`` and
    ``drafts`` those that the next meeting has nothing to do with.
    """

    today: date
    committee: Committee
    names: dict[str, str]
    next: Next | None
    lacks_president: bool
    losing: tuple[tuple[str, GroupOutlook], ...]
    to_preside: tuple[Held, ...]
    overdue: tuple[Meeting, ...]
    candidatures: tuple[Candidate, ...]
    drafts: tuple[Draft, ...]
    sittings: tuple[Sitting, ...]
    without_minutes: tuple[Sitting, ...]
    no_end_stated: tuple[Held, ...]
    inferred_now: tuple[Held, ...]
    inferred: Inferred
    unrecorded_now: tuple[NobodyKnows, ...]
    unrecorded: int

    @property
    def every_draft(self):
        """The drafts of slates, those for the next meeting first."""
        return (*(self.next.drafts if self.next else ()), *self.drafts)

    @property
    def positions(self):
        """The places of the meetings on their line, by label."""
        return {meeting.label: meeting.position for meeting in self.committee.meetings}


def desk(today, committee, ahead, on_file):
    """What has to be done on the day ``today``. No query, no clock.

    ``committee`` is that of the day; ``ahead`` are the next meetings, each as its outlook and
    who presides over it.
    """
    coming = _next(ahead, on_file)
    told = [one for decision in coming.decisions for one in decision.candidates] if coming else []
    drafted = coming.drafts if coming else ()
    held = [Held(seat, on_file.mandates[_mandate(seat)]) for seat in _in_force(committee)]
    return Desk(
        today=today,
        committee=committee,
        names=on_file.names,
        next=coming,
        lacks_president=_lacks_president(committee, on_file.unrecorded_now),
        losing=tuple(_losing(ahead)),
        to_preside=tuple(_to_preside(ahead, on_file.mandates, committee.moment.instant)),
        overdue=tuple(_overdue(on_file.undated, coming, committee.moment, today)),
        candidatures=tuple(one for one in on_file.candidatures if one not in told),
        drafts=tuple(one for one in on_file.drafts if one not in drafted),
        sittings=tuple(one for one in on_file.sittings if one.held_on >= today),
        without_minutes=tuple(one for one in on_file.sittings if one.held_on < today),
        no_end_stated=tuple(one for one in held if _has_no_end(one.seat)),
        inferred_now=tuple(one for one in held if one.seat.inferred),
        inferred=on_file.inferred,
        unrecorded_now=on_file.unrecorded_now,
        unrecorded=on_file.unrecorded,
    )


def is_overdue(meeting, position, today):
    """Whether the meeting should have its days by now, as seen from the position reached."""
    if meeting.closes_on or meeting.cancelled:
        return False
    if meeting.opens_on:
        return meeting.opens_on < today
    is_past = meeting.planned_for and meeting.planned_for.last < today
    return bool(is_past) or meeting.position < position


def _next(ahead, on_file):
    if not ahead:
        return None
    told, presiding = ahead[0]
    return Next(
        outlook=told,
        presiding=tuple(_not_stepped_down(presiding)),
        decisions=tuple(_decisions(told, on_file.candidatures)),
        drafts=tuple(one for one in on_file.drafts if one.meeting == told.meeting.label),
    )


def _decisions(told, candidatures):
    """The presidency first, then the groups in the order of decisions; those with a change."""
    every = [_presidency(told, candidatures)]
    every += [_of_group(group, candidatures) for group in told.groups]
    return [one for one in every if one.ending or one.beginning or one.to_fill]


def _presidency(told, candidatures):
    vacant = told.vacant_presidency
    return Decision(
        office=PRESIDENT,
        to_fill=1 if vacant else 0,
        ending=told.presidents,
        beginning=tuple(seat for seat in told.beginning if seat.office == PRESIDENT),
        candidates=_for(candidatures, PRESIDENT, vacant) if vacant else (),
        presides_over=vacant,
    )


def _of_group(group, candidatures):
    return Decision(
        office=group.group.code,
        name=group.group.name,
        seats=group.group.seats,
        to_fill=group.to_fill,
        ending=group.ending,
        beginning=group.beginning,
        candidates=_for(candidatures, group.group.code, None) if group.to_fill else (),
    )


def _for(candidatures, office, presides_over):
    asked = (office, presides_over)
    return tuple(one for one in candidatures if (one.office, one.presides_over) == asked)


def _losing(ahead):
    for told, _presiding in ahead:
        for group in told.losing_all:
            yield told.meeting.label, group


def _to_preside(ahead, mandates, instant):
    """Those who are recorded to preside and have not begun, whether or not designated yet."""
    for seat in _not_stepped_down(seat for _told, presiding in ahead for seat in presiding):
        if not (has_begun(seat.term, instant) or has_ended(seat.term, instant)):
            yield Held(seat, mandates[_mandate(seat)])


def _not_stepped_down(seats):
    return [seat for seat in seats if not is_stepped_down(seat.term)]


def _overdue(undated, coming, moment, today):
    """Those that should have their days by now; the next meeting is told of by itself."""
    others = [held for held in undated if not coming or held.position != coming.meeting.position]
    position = moment.instant.position
    return [held for held in others if is_overdue(held, position, today)]


def _in_force(committee):
    presidents = [committee.president] if committee.president else []
    return [*presidents, *committee.designates, *committee.coordinators]


def _lacks_president(committee, unrecorded):
    """Whether nobody is President though a meeting has ended, and nobody is known to be missing."""
    is_known = all(row.office != PRESIDENT for row in unrecorded)
    return committee.president is None and committee.moment.reached is not None and is_known


def _has_no_end(seat):
    return seat.until_end_of is None and not seat.term.ended_on


def _mandate(seat):
    return (seat.office, seat.state, seat.term.from_position, seat.presides_at)
