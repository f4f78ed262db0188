"""Every seat as it will be right after a meeting, with what a draft proposes for it.

A pure function over what was read: no query, no clock. What the meeting has to fill is said by
its outlook; here is only set beside it who is proposed, and who offers.
"""

from dataclasses import dataclass
from enum import Enum

from officeholders.models import PRESIDENT, Meeting
from officeholders.roughdate import RoughDate
from officeholders.seats import Seat
from presidency.outlook import Outlook
from presidency.slates.ends import Ends, GroupTerm, ends
from presidency.slates.proposal import Proposal, by_seat

TURNS = 2  # a meeting elects the President of the next one, at times of the one after it too


class Open(Enum):
    """Why a seat is open after the meeting."""

    ENDS = "its mandate ends with the meeting"
    ENDED = "no end was stated, and the draft ends its mandate with the meeting"
    NOT_RECORDED = "it ends with the meeting, and its holder is not recorded"
    BEFORE = "its mandate ends with an earlier meeting that is still to come"
    VACANT = "it is vacant"
    BEGINS = "the group begins with the meeting"
    BEYOND = "one more than the office has"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A State that offers to serve, in public or not yet."""

    pk: int
    office: str
    state: str
    name: str
    status: str
    presides_over: str | None = None
    received_on: RoughDate | None = None
    public: bool = False


@dataclass(frozen=True, slots=True)
class OpenSeat:
    """A seat to fill: its place in the office, why it is open, who held it, who is proposed."""

    place: int
    why: Open
    incumbent: Seat | None = None
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class OfficeBoard:
    """One office right after the meeting: who stays, the open seats, the candidates.

    ``corrections`` are mandates that stand and of which the draft puts the end right; ``exists``
    is false where the draft proposes something for an office that has no seat then.
    """

    code: str
    name: str
    seats: int = 0
    presides_over: str | None = None
    leaving: tuple[Seat, ...] = ()
    staying: tuple[Seat, ...] = ()
    unrecorded: int = 0
    open: tuple[OpenSeat, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    corrections: tuple[Proposal, ...] = ()
    ends: Ends = Ends(())
    exists: bool = True

    @property
    def seat(self):
        return self.code, self.presides_over


@dataclass(frozen=True)
class SlateBoard:
    """Every seat right after ``meeting``: presidencies first, then groups in their order.

    ``ceasing`` are the groups that end with it; ``following`` the meetings after it that are not
    cancelled.
    """

    meeting: Meeting
    outlook: Outlook
    offices: tuple[OfficeBoard, ...]
    ceasing: tuple[str, ...]
    following: tuple[Meeting, ...]
    states: dict[str, str]
    elects_presidents: bool = True

    @property
    def lacks_ends(self):
        """Whether a usual term is longer than the line of recorded meetings."""
        return any(office.ends.is_beyond for office in self.offices)


@dataclass(frozen=True, kw_only=True)
class Known:
    """What a board is made of, as it was read.

    ``presiding`` are the presidencies over meetings to come; ``terms`` by the group's code;
    ``states`` the names of those that stand, by code; ``labels`` those of all meetings;
    ``first_review`` the position of the First Review Conference, before which Presidents served
    otherwise; ``names`` those of all offices.
    """

    meeting: Meeting
    outlook: Outlook
    following: tuple[Meeting, ...]
    presiding: tuple[Seat, ...]
    terms: dict[str, GroupTerm]
    candidates: tuple[Candidate, ...]
    states: dict[str, str]
    labels: frozenset[str]
    first_review: int | None
    names: dict[str, str]


def board(known, proposals):
    """The board of a meeting with these proposals, each of which is on it somewhere."""
    elects = known.first_review is None or known.first_review <= known.meeting.position
    turns = known.following[:TURNS] if elects else ()
    made = _Maker(known, proposals)
    offices = [
        *(made.presidency(turn, is_next=turn is turns[0]) for turn in turns),
        *(made.group(found) for found in known.outlook.groups if found.after),
    ]
    return SlateBoard(
        meeting=known.meeting,
        outlook=known.outlook,
        offices=(*offices, *made.elsewhere({office.seat for office in offices})),
        ceasing=tuple(found.before.name for found in known.outlook.groups if not found.after),
        following=known.following,
        states=known.states,
        elects_presidents=elects,
    )


class _Maker:
    """Makes the offices of a board."""

    def __init__(self, known, proposals):
        self.known, self.proposed = known, by_seat(proposals)
        self.corrections = [one for one in proposals if one.is_correction]

    def presidency(self, turn, is_next):
        presiding = [seat for seat in self.known.presiding if seat.presides_over == turn.label]
        return self._office(
            (PRESIDENT, turn.label),
            self.known.names[PRESIDENT],
            [] if presiding else [(Open.VACANT, None)],
            seats=1,
            leaving=self.known.outlook.presidents if is_next else (),
            staying=tuple(presiding),
            ends=Ends((turn.label,), turn.label, may_be_open=False),
        )

    def group(self, found):
        held = found.after
        ended = [seat for seat in held.holders if self._is_ended(seat)]
        staying = tuple(seat for seat in held.holders if seat not in ended)
        freed = max(0, held.seats - held.unrecorded - len(staying)) - found.to_fill
        return self._office(
            (held.code, None),
            held.name,
            [*((Open.ENDED, seat) for seat in ended[:freed]), *_open(found)],
            seats=held.seats,
            leaving=(*found.ending, *ended),
            staying=staying,
            unrecorded=held.unrecorded,
            ends=ends(self.known.following, self.known.terms[held.code]),
        )

    def _is_ended(self, seat):
        """Whether the draft ends with the meeting a mandate of which no end was stated."""
        return any(
            (one.office, one.state, one.from_end_of) == (seat.office, seat.state, seat.from_end_of)
            and one.end == self.known.meeting.label
            for one in self.corrections
        )

    def elsewhere(self, there):
        """What is proposed for offices that have no seat after the meeting."""
        told = dict.fromkeys([*self.proposed, *(one.seat for one in self.corrections)])
        for seat in told:
            if seat not in there:
                name = self.known.names.get(seat[0], seat[0])
                yield self._office(seat, name, [], exists=False, ends=ends(self.known.following))

    def _office(self, seat, name, reasons, **told):
        code, presides_over = seat
        return OfficeBoard(
            code=code,
            name=name,
            presides_over=presides_over,
            open=_seats(reasons, self.proposed.get(seat, [])),
            candidates=tuple(
                found
                for found in self.known.candidates
                if (found.office, found.presides_over) == seat
            ),
            corrections=tuple(one for one in self.corrections if one.seat == seat),
            **told,
        )


def _open(found):
    """Why each seat is open that nobody holds if nothing is decided, and who held it."""
    if found.before is None:
        return [(Open.BEGINS, None)] * found.to_fill
    falling = [(Open.ENDS, seat) for seat in found.leaving[: found.falling_open]]
    falling += [(Open.NOT_RECORDED, None)] * found.falling_unnamed
    already = [(Open.BEFORE, seat) for seat in found.last_held]
    already += [(Open.VACANT, None)] * (found.open_already - len(already))
    return falling + already


def _seats(reasons, proposals):
    """The open seats, each with its proposal; then what is proposed beyond them."""
    beyond = [(Open.BEYOND, None)] * (len(proposals) - len(reasons))
    proposals = [*proposals, *[None] * (len(reasons) - len(proposals))]
    return tuple(
        OpenSeat(place, *reason, proposal)
        for place, (reason, proposal) in enumerate(
            zip([*reasons, *beyond], proposals, strict=True), 1
        )
    )
