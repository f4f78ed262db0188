"""The picture itself: strips that stand beside each other where there is room, else below."""

from dataclasses import dataclass, field, replace
from math import ceil, floor

from officeholders.line.axis import Axis
from officeholders.line.bars import bars
from officeholders.models import Meeting, UnrecordedSeat
from officeholders.seats import Seat

CYCLES_A_STRIP = 5
WIDTH, MARGIN, WIDEST_CYCLE = 300, 24, 100  # in units of the picture: one is about a pixel
HEAD, HEADING, ROW, BETWEEN = 18, 14, 18, 6  # heights
BASELINE = 12  # of the words, below the edge of their bar
LETTER, PADDING = 6.2, 6
ENLARGED = 1.2
OPEN_END = 0.7  # how far a bar without stated end reaches beyond the last meeting, in cycles


@dataclass(frozen=True, slots=True)
class Lane:
    """One office: its seats and those of which nobody knows; its heading, none if it is alone."""

    heading: str
    seats: tuple[Seat, ...]
    unrecorded: tuple[UnrecordedSeat, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar, or the part of it on one strip; ``text`` is as much of its words as fits."""

    x: int
    y: int
    width: int
    text: str
    kind: str

    @property
    def text_x(self):
        return max(self.x, 0) + PADDING // 2

    @property
    def text_y(self):
        return self.y + BASELINE

    @property
    def height(self):
        return ROW - 2


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane and those of its bars that reach into the strip."""

    heading: str
    y: int
    bars: list[DrawnBar]

    @property
    def text_y(self):
        return self.y + BASELINE - 1


@dataclass(frozen=True, slots=True)
class Scale:
    """How places on the axis become units of the picture: from where, and how wide a cycle is."""

    begin: int
    cycle: float

    def x(self, place):
        return MARGIN + round((place - self.begin) * self.cycle)


@dataclass(frozen=True, slots=True)
class Tick:
    """The end of a meeting."""

    x: int
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of the line, of up to five cycles."""

    width: int
    height: int
    ticks: list[Tick]
    lanes: list[DrawnLane]
    moment: int | None = None

    @property
    def shown(self):
        """Its width on a wide screen, in pixels."""
        return round(self.width * ENLARGED)


@dataclass(frozen=True, slots=True)
class Line:
    """The picture: strips, and which signs must be explained."""

    strips: list[Strip]
    kinds: set[str] = field(default_factory=set)
    goes_on: bool = False
    has_undated: bool = False


def draw(lanes, meetings, moment, reach=None):
    """The picture of the lanes along these meetings with the moment's line; None if it is empty.

    ``reach`` is how many cycles before and after the moment's own it shows at most.
    """
    axis = Axis(meetings)
    filled = [(lane.heading, bars(lane, axis)) for lane in lanes]
    every = [bar for _heading, drawn in filled for bar in drawn]
    if not every:
        return None
    at = axis.of(moment.instant)
    first, last = _window(every, at, reach)
    cycle = min(WIDEST_CYCLE, WIDTH / min(last - first, CYCLES_A_STRIP))
    scales = [Scale(begin, cycle) for begin in range(first, ceil(last), CYCLES_A_STRIP)]
    strips = [
        _strip(axis, filled, scale, min(scale.begin + CYCLES_A_STRIP, last)) for scale in scales
    ]
    strips = [replace(strip, width=strips[0].width) for strip in strips]
    here = min(int(at - first) // CYCLES_A_STRIP, len(strips) - 1)
    strips[here] = replace(strips[here], moment=scales[here].x(at))
    return Line(
        strips,
        kinds={bar.kind for bar in every},
        goes_on=any(bar.end is None or bar.end > last for bar in every),
        has_undated=any(not tick.meeting.closes_on for strip in strips for tick in strip.ticks),
    )


def _window(every, at, reach):
    """From where to where on the axis: all bars and the moment, as far as the reach goes."""
    ends = [bar.end for bar in every if bar.end is not None]
    first = floor(min(at, *(bar.begin for bar in every)))
    last = ceil(max(at, *(bar.begin for bar in every), *ends))
    if reach:
        first, last = max(first, floor(at) - reach[0]), min(last, floor(at) + 1 + reach[1])
    return first, last + (OPEN_END if any(bar.end is None for bar in every) else 0)


def _strip(axis, filled, scale, end):
    ticks = [
        Tick(scale.x(place), axis.meetings[place])
        for place in range(max(scale.begin, 0), min(floor(end), axis.last) + 1)
    ]
    lanes, y = [], HEAD
    for heading, drawn in filled:
        top = y + (HEADING if heading else 0)
        lanes.append(DrawnLane(heading, y, _bars(drawn, top, scale, end)))
        y = top + ROW * (1 + max((bar.row for bar in drawn), default=0)) + BETWEEN
    return Strip(scale.x(end) + MARGIN, y, ticks, lanes)


def _bars(drawn, top, scale, end):
    here = [bar for bar in drawn if bar.begin < end and (bar.end is None or bar.end > scale.begin)]
    return [_bar(bar, top, scale, end) for bar in here]


def _bar(bar, top, scale, end):
    """The part of the bar on the strip; what goes on reaches beyond its edge."""
    x = scale.x(max(bar.begin, scale.begin - 1))
    until = scale.x(end + 1 if bar.end is None else min(bar.end, end + 1))
    seen = min(until, scale.x(end)) - max(x, 0)
    text = next((words for words in bar.words if len(words) * LETTER + PADDING <= seen), "")
    return DrawnBar(x, top + ROW * bar.row, until - x, text, bar.kind)
