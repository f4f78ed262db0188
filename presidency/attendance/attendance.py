"""Who came: the Committee of each day against who was recorded present or excused.

No query, no clock. A meeting of which nobody was recorded tells nothing of who came.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from officeholders.holding import without_accents
from presidency.attendance.members import office_of
from presidency.comparison.roles import Kind, sittings


@dataclass(frozen=True, slots=True)
class MeetingHeld:
    """One meeting of the Committee that was held: its day, and the States present and excused."""

    day: date
    present: frozenset[str] = frozenset()
    excused: frozenset[str] = frozenset()

    @property
    def is_told(self):
        """Whether anybody is recorded as present or excused."""
        return bool(self.present or self.excused)


@dataclass(frozen=True, slots=True)
class Tally:
    """One State over several meetings: how many were held while it sat there, at how many it was
    present and excused, and in how many of them it sat there only possibly."""

    state: str
    name: str
    held: int
    present: int
    excused: int
    possibly: int = 0

    @property
    def absent(self):
        return self.held - self.present - self.excused


@dataclass(frozen=True, slots=True)
class OfficeTally:
    """One office, a kind of role in the presidency or the code of a group, State by State."""

    office: Kind | str
    name: str
    states: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Attendance over the meetings ``counted``; of those ``untold`` nobody recorded who came.

    In ``offices`` a State counts for each office it has; in ``states`` once a meeting. Who came
    without sitting on the Committee counts nowhere.
    """

    counted: tuple[date, ...]
    untold: tuple[date, ...]
    offices: tuple[OfficeTally, ...]
    states: tuple[Tally, ...]


def attendance(meetings, committees):
    """The attendance at the meetings held; ``committees`` are those of their days, by day.

    States and groups are named as the last Committee names them.
    """
    told = [meeting for meeting in meetings if meeting.is_told]
    seats = [
        (meeting, sitting) for meeting in told for sitting in sittings(committees[meeting.day])
    ]
    of_office, of_state = defaultdict(list), defaultdict(list)
    for meeting, sitting in seats:
        of_office[office_of(sitting.role)].append((meeting, sitting.seat))
        of_state[sitting.seat.state].append((meeting, sitting.seat))
    names = _names(committees[meeting.day] for meeting in told)
    return Attendance(
        counted=tuple(meeting.day for meeting in told),
        untold=tuple(meeting.day for meeting in meetings if not meeting.is_told),
        offices=tuple(
            OfficeTally(office, names.get(office, ""), _by_state(of_office[office]))
            for office in _in_order(of_office, names)
        ),
        states=_by_name(_tally(state, found) for state, found in of_state.items()),
    )


def _names(committees):
    """The groups by code, in the order of decisions, named as by the last Committee with them."""
    return {group.code: group.name for committee in committees for group in committee.groups}


def _in_order(offices, names):
    return [
        *(kind for kind in Kind if kind in offices),
        *(code for code in names if code in offices),
    ]


def _by_state(found):
    of_state = defaultdict(list)
    for meeting, seat in found:
        of_state[seat.state].append((meeting, seat))
    return _by_name(_tally(state, seats) for state, seats in of_state.items())


def _by_name(tallies):
    return tuple(sorted(tallies, key=lambda tally: (without_accents(tally.name), tally.state)))


def _tally(state, found):
    """The State over the meetings at which it had these seats, each meeting counted once."""
    certain = {meeting.day for meeting, seat in found if not seat.possibly}
    meetings = {meeting.day: meeting for meeting, _seat in found}.values()
    return Tally(
        state=state,
        name=found[-1][1].name,
        held=len(meetings),
        present=sum(state in meeting.present for meeting in meetings),
        excused=sum(state in meeting.excused for meeting in meetings),
        possibly=sum(meeting.day not in certain for meeting in meetings),
    )
