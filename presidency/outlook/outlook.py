"""What a meeting has to fill: the Committee before and after it, office by office.

Nothing is foreseen: the Committee afterwards is the one that sits if nothing more is decided.
"""

from dataclasses import dataclass
from functools import cached_property

from officeholders.holding import as_holder, in_force
from officeholders.models import PRESIDENT, Meeting
from officeholders.moments import Moment, coming
from officeholders.seats import Seat
from officeholders.terms import Instant, is_stepped_down
from presidency.committee import Committee, GroupSeats


@dataclass(frozen=True)
class GroupOutlook:
    """One Working Group before and after the meeting; None where it does not exist then.

    ``last_held`` are the seats open already that fall open with the meeting just before.
    """

    before: GroupSeats | None
    after: GroupSeats | None
    last_held: tuple[Seat, ...] = ()

    @property
    def group(self):
        return self.after or self.before

    @property
    def ending(self):
        """The mandates that end with the meeting, whether or not the State is appointed again."""
        return _without(self.before, self.after, _mandate)

    @property
    def leaving(self):
        """Those of them whose State does not stay."""
        return _without(self.before, self.after, _state)

    @property
    def beginning(self):
        """The mandates that begin with the meeting."""
        return _without(self.after, self.before, _mandate)

    @property
    def to_fill(self):
        return self.after.vacant if self.after else 0

    @property
    def open_already(self):
        """How many of the seats to fill nobody held before the meeting ended."""
        return min(self.before.vacant, self.to_fill) if self.before else 0

    @property
    def falling_open(self):
        return self.to_fill - self.open_already

    @property
    def falling_unnamed(self):
        """How many seats fall open of which no State is known to leave."""
        return max(0, self.falling_open - len(self.leaving))

    @property
    def no_end_stated(self):
        """Those who stay until a decision, because none states their end."""
        staying = self.after.holders if self.before and self.after else ()
        return tuple(seat for seat in staying if _has_no_end(seat) and seat not in self.beginning)

    @property
    def loses_all(self):
        """Whether two or more Coordinators leave at once and nobody stays."""
        if not (self.before and self.after) or self.after.unrecorded:
            return False
        return 2 <= len(self.leaving) == len(self.before.holders)


@dataclass(frozen=True)
class Outlook:
    """A meeting, the Committee just before its end, and right after it if nothing is decided.

    ``presidents`` are the Presidents whose mandates end with it, ``beginning`` all mandates
    that begin at its end, those that join later too; ``is_over`` as seen from the moment asked.
    """

    meeting: Meeting
    is_over: bool
    before: Committee
    after: Committee
    groups: tuple[GroupOutlook, ...]
    presidents: tuple[Seat, ...]
    beginning: tuple[Seat, ...]

    @property
    def is_to_come(self):
        """Whether it can still fill seats."""
        return not (self.is_over or self.meeting.cancelled)

    @cached_property
    def to_fill(self):
        """The groups of which seats have to be filled, in the order of decisions."""
        return [group for group in self.groups if group.to_fill]

    @cached_property
    def losing_all(self):
        return [group for group in self.groups if group.loses_all]

    @property
    def vacant_presidency(self):
        """The label of the meeting over which nobody presides yet, if the Committee tells it."""
        vacancies = (held.presides_over for held in self.after.vacancies)
        return next(filter(None, vacancies), None)

    @property
    def is_last(self):
        """Whether no meeting that is not cancelled follows it on the line."""
        return not coming(self.after.meetings, self.after.moment)


def just_before_end(meeting, position, latest):
    """The moment just before the meeting ends, whose predecessor on the line is at ``position``.

    While its closing day is not known, every date recorded counts as reached by then: so it is
    asked about ``latest``, the last day there can be.
    """
    day = meeting.closes_on or latest
    return Moment(Instant(position, day), on=day)


def outlook(meeting, moment, before, after, seats):
    """The outlook on the meeting as seen from the moment. No query, no clock.

    ``before`` and ``after`` are the Committees composed of ``seats`` just before its end and
    right after it. Among the seats are all that begin with it: a mandate from the end of a
    cancelled meeting begins with the next one.
    """
    is_over = meeting.position <= moment.instant.position
    ended = () if is_over else _ended_just_before(seats, before, moment)
    groups = _groups(before, after, ended)
    return Outlook(
        meeting=meeting,
        is_over=is_over,
        before=before,
        after=after,
        groups=groups,
        presidents=_presidents(seats, before, after),
        beginning=_beginning(seats, (before.moment.instant.position, meeting.position), groups),
    )


def _groups(before, after, ended):
    then, now = ({group.code: group for group in told.groups} for told in (before, after))
    codes = [*now, *(code for code in then if code not in now)]
    return tuple(_group(then.get(code), now.get(code), ended) for code in codes)


def _group(before, after, ended):
    open_already = GroupOutlook(before, after).open_already
    held = [seat for seat in ended if before and seat.office == before.code]
    states = {seat.state for told in (before, after) if told for seat in told.holders}
    last_held = [seat for seat in held if seat.state not in states]
    return GroupOutlook(before, after, tuple(sorted(last_held, key=as_holder)[:open_already]))


def _ended_just_before(seats, before, moment):
    """The seats of Coordinators that fall open with the meeting just before, if it is to come."""
    position = before.moment.instant.position
    if position <= moment.instant.position:
        return []
    ending = [seat for seat in seats if seat.term.until_position == position]
    return [seat for seat in ending if not is_stepped_down(seat.term) and not seat.term.ended_on]


def _presidents(seats, before, after):
    presidencies = [seat for seat in seats if seat.office == PRESIDENT]
    staying = {_mandate(seat) for seat in in_force(presidencies, after.moment.instant)}
    held = in_force(presidencies, before.moment.instant)
    return tuple(seat for seat in held if _mandate(seat) not in staying)


def _beginning(seats, span, groups):
    """Those that begin after the first position of the span and up to the second.

    The presidency stands first, then the groups in the order of decisions; who joins later last.
    """
    offices = [PRESIDENT, *(group.group.code for group in groups)]
    begun = [seat for seat in seats if span[0] < seat.term.from_position <= span[1]]
    begun = [seat for seat in begun if not is_stepped_down(seat.term) and seat.office in offices]

    def place(seat):
        return (offices.index(seat.office), seat.term.starts_on or "", as_holder(seat))

    return tuple(sorted(begun, key=place))


def _without(group, other, key):
    """The holders of the one that the other has not got."""
    held = {key(seat) for seat in other.holders} if other else set()
    return tuple(seat for seat in group.holders if key(seat) not in held) if group else ()


def _mandate(seat):
    return (seat.office, seat.state, seat.from_end_of, seat.presides_over)


def _state(seat):
    return (seat.office, seat.state)


def _has_no_end(seat):
    return seat.until_end_of is None and not seat.term.ended_on
