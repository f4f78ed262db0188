"""The historical chart: who held which seat from the end of each meeting. No query, no clock."""

from dataclasses import dataclass, field
from datetime import date

from officeholders.holding import as_holder
from officeholders.models import PRESIDENT, Meeting
from officeholders.seats import Seat
from officeholders.terms import Instant, has_begun, has_ended, is_stepped_down
from workinggroups.group_names import DatedName


@dataclass(frozen=True, slots=True)
class Column:
    """One office of the chart: the presidency, or a Working Group with its names and origin."""

    code: str
    name: str
    seats: int = 1
    names: tuple[DatedName, ...] = ()
    split_from: str = ""
    from_position: int = 0
    until_position: int | None = None

    @property
    def is_presidency(self):
        return self.code == PRESIDENT

    def exists_at(self, position):
        is_over = self.until_position is not None and self.until_position <= position
        return self.from_position <= position and not is_over

    def name_at(self, position):
        """Its name right after the meeting at ``position``, where it exists then."""
        return next((told.name for told in self.names if told.holds_at(position)), self.name)


@dataclass(frozen=True, slots=True)
class Cycle:
    """From the end of one meeting until the end of the next, and whatever may be held in it.

    ``last_day`` is the closing day of the ``next`` meeting, where both are known; ``unrecorded``
    counts seats by office. ``is_to_come`` as seen from the moment asked about.
    """

    meeting: Meeting
    instant: Instant
    next: Meeting | None = None
    last_day: date | None = None
    is_to_come: bool = False
    seats: tuple[Seat, ...] = ()
    unrecorded: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """One seat in one cycle: who held it, in turn; else that nobody recorded it.

    ``is_unrecorded`` beside a holder is about the time before that one joined.
    """

    cycle: Cycle
    held: tuple[Seat, ...] = ()
    is_unrecorded: bool = False

    def is_held_at_once(self):
        """Whether somebody holds it right after the meeting."""
        return any(_holds_at_once(seat, self.cycle) for seat in self.held)


@dataclass(frozen=True, slots=True)
class Strip:
    """One office in every cycle: a row of cells for each, none where it does not exist then."""

    column: Column
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def width(self):
        return max([self.column.seats, *map(len, self.rows)])


@dataclass(frozen=True, slots=True)
class Chart:
    """All meetings by all seats: strips side by side, each with one row for each cycle."""

    cycles: tuple[Cycle, ...]
    strips: tuple[Strip, ...]


def chart(cycles, columns):
    """The chart of these cycles, in their order, by these offices."""
    return Chart(tuple(cycles), tuple(Strip(one, tuple(_rows(one, cycles))) for one in columns))


def _rows(column, cycles):
    lanes = {}
    for cycle in cycles:
        if not column.exists_at(cycle.instant.position):
            lanes = {}
            yield ()
            continue
        held = [
            seat for seat in cycle.seats if seat.office == column.code and _touches(seat, cycle)
        ]
        placed = _placed(sorted(held, key=_in_turn(cycle)), lanes, cycle)
        lanes = {seat.state: lane for lane, seats in placed.items() for seat in seats}
        yield _with_unrecorded(column, cycle, placed)


def _touches(seat, cycle):
    """Whether it is in force at some time between the two meetings."""
    term = seat.term
    if cycle.instant.position < term.from_position or has_ended(term, cycle.instant):
        return False
    joins = term.starts_on.first if term.starts_on else None
    is_later = joins and cycle.last_day and joins > cycle.last_day
    return not is_later and not is_stepped_down(term)


def _holds_at_once(seat, cycle):
    return has_begun(seat.term, cycle.instant) and not has_ended(seat.term, cycle.instant)


def _in_turn(cycle):
    """A key: who holds a seat when the cycle begins, then who joins, in that order."""

    def key(seat):
        is_later = not _holds_at_once(seat, cycle)
        return (is_later, seat.term.starts_on if is_later else "", as_holder(seat))

    return key


def _placed(held, lanes, cycle):
    """The seats by lane: each State stays in the lane it had, others take the first free one."""
    placed, waiting = {}, []
    for seat in held:
        lane = lanes.get(seat.state)
        if lane is None or lane in placed:
            waiting.append(seat)
        else:
            placed[lane] = [seat]
    for seat in waiting:
        placed.setdefault(_free(seat, placed, cycle), []).append(seat)
    return placed


def _free(seat, placed, cycle):
    """The lane of somebody who has left by the time the State joins, or else an empty one."""
    if not _holds_at_once(seat, cycle):
        for lane in sorted(placed):
            if _has_left(placed[lane][-1].term, seat.term):
                return lane
    return next(lane for lane in range(len(placed) + 1) if lane not in placed)


def _has_left(term, joining):
    return bool(term.ended_on and term.ended_on.last < joining.starts_on.first)


def _with_unrecorded(column, cycle, placed):
    """The cells of the cycle; seats not recorded never exceed those that are left."""
    count = max([column.seats, *(lane + 1 for lane in placed)])
    cells = [Cell(cycle, tuple(placed.get(lane, ()))) for lane in range(count)]
    left = [lane for lane, cell in enumerate(cells) if not cell.is_held_at_once()]
    free = max(0, column.seats - (count - len(left)))
    left = sorted(left, key=lambda lane: bool(cells[lane].held))
    for lane in left[: min(free, cycle.unrecorded.get(column.code, 0))]:
        cells[lane] = Cell(cycle, cells[lane].held, is_unrecorded=True)
    return tuple(cells)
