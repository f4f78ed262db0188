"""Every seat as it will be right after a meeting, and with which meeting a mandate may end."""

import pytest

from officeholders.models import Meeting
from presidency.slates import Open, as_words, differing, keyed, proposals_of, put_in
from presidency.slates.board import Candidate
from presidency.slates.ends import Ends, GroupTerm, ends
from presidency.slates.proposal import Proposal
from presidency.slates.reading import deciding_meeting
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    presidency,
    state,
    unrecorded,
    withdrawn,
)
from tests.presidency.slates import TODAY, board_of, build_register, office_of

needs_a_register = pytest.mark.django_db
LINE = [Meeting(label=f"{number}MSP", position=number * 10) for number in (4, 5, 6)]


def open_seats(office):
    return [(seat.why, seat.incumbent and seat.incumbent.state) for seat in office.open]


def states(seats):
    return [seat.state for seat in seats]


@needs_a_register
def test_a_seat_whose_mandate_ends_with_the_meeting_is_open_and_another_stays():
    build_register()
    clearance = office_of(board_of("3MSP"), "clearance")
    assert open_seats(clearance) == [(Open.ENDS, "FRA")]
    assert states(clearance.staying) == ["NOR"]
    assert clearance.ends == Ends(("4MSP", "5MSP", "6MSP"), "5MSP", usual_term=2)


@needs_a_register
def test_the_presidency_of_the_next_two_meetings_is_told_first():
    build_register(candidature("president", "LAO", presides_over="4MSP"))
    board = board_of("3MSP")
    assert [office.seat for office in board.offices] == [
        ("president", "4MSP"),
        ("president", "5MSP"),
        ("clearance", None),
        ("help", None),
    ]
    first, second, *_groups = board.offices
    assert (open_seats(first), states(first.leaving)) == ([(Open.VACANT, None)], ["ZMB"])
    assert [found.state for found in first.candidates] == ["LAO"]
    assert (open_seats(second), second.leaving, second.candidates) == (
        [(Open.VACANT, None)],
        (),
        (),
    )


@needs_a_register
def test_where_a_president_is_designated_already_no_presidency_is_to_be_filled():
    build_register(presidency("LAO", "4MSP", "3MSP", "4MSP", appointed_at="2MSP"))
    designated = office_of(board_of("3MSP"), "president", "4MSP")
    assert (states(designated.staying), designated.open) == (["LAO"], ())


@needs_a_register
def test_a_designate_who_stepped_down_leaves_the_presidency_to_be_filled():
    stepped = {"appointed_at": "2MSP", "ended_on": "2013-01"}
    build_register(presidency("LAO", "4MSP", "3MSP", "4MSP", **stepped))
    office = office_of(board_of("3MSP"), "president", "4MSP")
    assert (office.staying, open_seats(office)) == ((), [(Open.VACANT, None)])


@needs_a_register
def test_a_cancelled_meeting_is_passed_over():
    build_register()
    build(meeting("4MSP", cancelled="by decision"))
    board = board_of("3MSP")
    assert [office.presides_over for office in board.offices[:2]] == ["5MSP", "6MSP"]
    assert office_of(board, "clearance").ends == Ends(("5MSP", "6MSP"), "6MSP", usual_term=2)


@needs_a_register
def test_before_the_first_review_conference_no_presidency_is_proposed():
    build_register(meeting("1RC", 45))
    board = board_of("3MSP")
    assert (board.elects_presidents, board.offices[0].code) == (False, "clearance")
    assert board_of("4MSP").elects_presidents is False
    assert board_of("5MSP").elects_presidents is True


@needs_a_register
def test_where_no_meeting_follows_there_is_no_presidency_and_no_end_to_choose():
    build_register()
    board = board_of("6MSP")
    assert (board.following, board.offices[0].code) == ((), "clearance")
    assert board.offices[0].ends == Ends((), usual_term=2, is_beyond=True)


@needs_a_register
def test_an_unrecorded_seat_that_ends_with_the_meeting_falls_open_unnamed():
    build_register(
        group("reporting", seats=3),
        unrecorded("reporting", "2MSP", "3MSP"),
        unrecorded("reporting", "1MSP", "4MSP"),
    )
    reporting = office_of(board_of("3MSP"), "reporting")
    assert open_seats(reporting) == [(Open.NOT_RECORDED, None), (Open.VACANT, None)]
    assert reporting.unrecorded == 1


@needs_a_register
def test_a_seat_that_falls_open_with_an_earlier_meeting_to_come_tells_whose_it_was():
    build_register()
    clearance = office_of(board_of("4MSP"), "clearance")
    assert open_seats(clearance) == [(Open.ENDS, "NOR"), (Open.BEFORE, "FRA")]


@needs_a_register
def test_a_group_that_begins_with_the_meeting_has_all_its_seats_to_fill():
    build_register(group("risk-education", "3MSP", seats=2))
    assert open_seats(office_of(board_of("3MSP"), "risk-education")) == [(Open.BEGINS, None)] * 2


@needs_a_register
def test_a_group_that_ends_with_the_meeting_has_no_seat():
    build_register(group("review", seats=1, until_end_of="3MSP"))
    board = board_of("3MSP")
    assert board.ceasing == ("Review",)
    assert "review" not in [office.code for office in board.offices]


@needs_a_register
def test_what_is_proposed_for_an_office_that_is_gone_is_not_lost():
    build_register(group("review", seats=1, until_end_of="3MSP"))
    proposed = {"office": "review", "state": "LAO"}
    ended = {"office": "none", "state": "LAO", "from_end_of": "1MSP"}
    *_others, review, none = board_of("3MSP", proposed, ended).offices
    assert (review.name, review.exists, open_seats(review)) == (
        "Review",
        False,
        [(Open.BEYOND, None)],
    )
    assert (none.name, none.open, len(none.corrections)) == ("none", (), 1)


@needs_a_register
def test_a_holder_whose_mandate_the_draft_ends_leaves_a_seat_to_fill():
    build_register()
    ended = {"office": "help", "state": "PER", "from_end_of": "2MSP", "until_end_of": "3MSP"}
    help_ = office_of(board_of("3MSP", ended), "help")
    assert (open_seats(help_), help_.staying, states(help_.leaving)) == (
        [(Open.ENDED, "PER")],
        (),
        ["PER"],
    )


@needs_a_register
def test_where_there_are_more_holders_than_seats_ending_one_opens_none():
    build_register(mandate("help", "LAO", "2MSP"))
    ended = {"office": "help", "state": "PER", "from_end_of": "2MSP", "until_end_of": "3MSP"}
    help_ = office_of(board_of("3MSP", ended), "help")
    assert (open_seats(help_), states(help_.staying)) == ([], ["LAO"])


@needs_a_register
def test_an_end_put_right_to_a_later_meeting_lets_the_holder_stay():
    build_register()
    later = {"office": "clearance", "state": "NOR", "from_end_of": "2MSP", "until_end_of": "5MSP"}
    clearance = office_of(board_of("3MSP", later), "clearance")
    assert (states(clearance.staying), len(clearance.corrections)) == (["NOR"], 1)


@needs_a_register
def test_more_states_than_seats_are_proposed_beyond_them():
    build_register()
    seats = [{"office": "help", "state": "LAO"}, {"office": "help", "state": "ZMB"}]
    help_ = office_of(board_of("3MSP", *seats), "help")
    assert [(seat.place, seat.why) for seat in help_.open] == [(1, Open.BEYOND), (2, Open.BEYOND)]


@needs_a_register
def test_candidates_are_those_who_wait_in_the_order_received():
    build_register(
        candidature("clearance", "ZMB", received_on="2013"),
        candidature("clearance", "LAO", "endorsed", received_on="2012-12"),
        candidature("clearance", "PER", "withdrawn"),
        candidature("clearance", "FRA", "appointed"),
        withdrawn(candidature("clearance", "NOR")),
    )
    found = office_of(board_of("3MSP"), "clearance").candidates
    assert [(one.state, one.status) for one in found] == [("LAO", "endorsed"), ("ZMB", "expressed")]
    assert isinstance(found[0], Candidate)
    assert (found[0].name, found[0].public) == ("Lao PDR", False)


@needs_a_register
def test_the_next_meeting_decides_on_coordinators_and_the_one_before_on_a_president():
    build_register()
    build(meeting("4MSP", cancelled="by decision"))
    assert deciding_meeting("clearance", None, TODAY).label == "3MSP"
    assert deciding_meeting("president", 50, TODAY).label == "3MSP"
    assert deciding_meeting("president", 10, TODAY) is None


@needs_a_register
def test_before_the_first_meeting_the_first_one_decides():
    build(meeting("1MSP"), state("LAO"))
    assert deciding_meeting("clearance", None, TODAY).label == "1MSP"


@pytest.mark.parametrize(
    ("term", "told"),
    [
        (GroupTerm(), Ends(("4MSP", "5MSP", "6MSP"))),
        (GroupTerm(1), Ends(("4MSP", "5MSP", "6MSP"), "4MSP", usual_term=1)),
        (GroupTerm(4), Ends(("4MSP", "5MSP", "6MSP"), usual_term=4, is_beyond=True)),
        (GroupTerm(2, 40, "4MSP"), Ends(("4MSP",), "4MSP", False, 2)),
        (GroupTerm(None, 50, "5MSP"), Ends(("4MSP", "5MSP"), "5MSP", False)),
        (GroupTerm(1, 55, "1RC"), Ends(("4MSP", "5MSP", "1RC"), "4MSP", False, 1)),
    ],
    ids=["no usual term", "one meeting", "beyond the line", "group ends", "no term", "cancelled"],
)
def test_a_mandate_ends_after_the_usual_term_and_no_later_than_its_group(term, told):
    assert ends(LINE, term) == told


def proposed(*states, office="clearance"):
    return tuple(Proposal(office, state) for state in states)


def test_a_draft_keeps_empty_seats_only_before_one_that_is_filled():
    seats = (*proposed(None, "LAO", None), *proposed(None, office="help"))
    assert as_words(seats) == [{"office": "clearance"}, {"office": "clearance", "state": "LAO"}]
    assert proposals_of(as_words(seats)) == proposed(None, "LAO")


def test_each_proposal_has_a_key_of_its_own():
    ended = Proposal("clearance", "NOR", from_end_of="2MSP")
    seats = (*proposed("LAO", "LAO"), ended, Proposal("president", "LAO", "4MSP"))
    assert list(keyed(seats)) == [
        ("clearance", None, 1),
        ("clearance", None, 2),
        ("clearance", None, "NOR-2MSP"),
        ("president", "4MSP", 1),
    ]


def test_two_versions_differ_in_the_seats_that_name_another_state():
    theirs, yours = proposed("LAO", None, "PER"), proposed("LAO", "NOR")
    assert [(found.place, found.theirs, found.yours) for found in differing(theirs, yours)] == [
        (3, theirs[2], None),
        (2, None, yours[1]),
    ]


def test_a_state_is_put_in_the_first_empty_seat_of_its_office_and_only_once():
    norway = Proposal("clearance", "NOR", until_end_of="5MSP")
    assert put_in(proposed("LAO", None), norway) == (*proposed("LAO"), norway)
    assert put_in(proposed("LAO"), norway) == (*proposed("LAO"), norway)
    assert put_in(proposed("NOR"), norway) == proposed("NOR")
    ended = Proposal("clearance", "NOR", from_end_of="2MSP")
    assert put_in((ended,), norway) == (ended, norway)
