"""What a meeting has to fill: the Committee before and after it, without a database."""

from officeholders.moments import right_after
from officeholders.questions import LAST_DAY
from presidency.outlook import just_before_end, outlook
from tests.presidency.seats import LINE, composed, group, on, presidency, seat
from tests.presidency.seats import meeting as held

TODAY = on("2025-01-01")  # after 4MSP, the last dated one
GROUPS = (group(), group("transparency", seats=1))


def outlook_on(label, *seats, moment=TODAY, groups=GROUPS, before=None, cancelled=()):
    """The outlook on that meeting; ``before`` are other groups that exist before it."""
    meeting = held(label, label in cancelled)
    earlier = [
        told.position
        for told in LINE.meetings
        if told.position < meeting.position and told.label not in cancelled
    ]
    then = just_before_end(meeting, max(earlier, default=0), LAST_DAY)
    return outlook(
        meeting,
        moment,
        composed(then, *seats, groups=groups if before is None else before, cancelled=cancelled),
        composed(right_after(meeting), *seats, groups=groups, cancelled=cancelled),
        seats,
    )


def states(seats):
    return [held.state for held in seats]


def clearance(told):
    return next(group for group in told.groups if group.group.code == "clearance")


def counts(group):
    return (group.to_fill, group.falling_open, group.open_already)


# The three classes of seats


def test_a_seat_that_ends_with_the_meeting_falls_open_with_it():
    told = clearance(outlook_on("5MSP", seat("AAA", "3MSP", "5MSP"), seat("BBB", "4MSP", "6MSP")))
    assert counts(told) == (1, 1, 0)
    assert (states(told.leaving), states(told.ending)) == (["AAA"], ["AAA"])


def test_a_seat_that_nobody_holds_before_the_meeting_is_open_already():
    told = clearance(outlook_on("5MSP", seat("BBB", "4MSP", "6MSP")))
    assert counts(told) == (1, 0, 1)
    assert told.last_held == ()


def test_a_seat_that_falls_open_with_the_meeting_before_is_told_with_its_holder():
    told = clearance(outlook_on("6MSP", seat("AAA", "3MSP", "5MSP"), seat("BBB", "4MSP", "6MSP")))
    assert counts(told) == (2, 1, 1)
    assert (states(told.leaving), states(told.last_held)) == (["BBB"], ["AAA"])


def test_who_was_appointed_again_or_left_early_is_no_last_holder_of_an_open_seat():
    again = [seat("AAA", "3MSP", "5MSP"), seat("AAA", "5MSP", "6MSP")]
    early = seat("BBB", "3MSP", "5MSP", ended_on="2024-11-01")
    told = clearance(outlook_on("6MSP", *again, early))
    assert (states(told.leaving), told.last_held) == (["AAA"], ())
    assert counts(told) == (2, 1, 1)


def test_once_the_meeting_before_is_over_its_seats_are_just_open():
    told = clearance(outlook_on("5MSP", seat("AAA", "3MSP", "4MSP"), seat("BBB", "4MSP", "5MSP")))
    assert counts(told) == (2, 1, 1)
    assert told.last_held == ()


def test_no_end_stated_stays_until_a_decision_and_leaves_no_seat_to_fill():
    bound = seat("AUS", "4MSP", office="transparency")
    left = seat("BBB", "4MSP", ended_on="2024-12-01")
    new = seat("CCC", "5MSP")
    told = outlook_on("5MSP", bound, left, new)
    assert states(seat for group in told.groups for seat in group.no_end_stated) == ["AUS"]
    assert [group.group.code for group in told.to_fill] == ["clearance"]


def test_a_seat_not_recorded_is_not_to_be_filled():
    told = outlook_on("5MSP", groups=(group(unrecorded=2),))
    assert counts(clearance(told)) == (0, 0, 0)
    assert told.to_fill == []


def test_where_nobody_knows_who_leaves_the_seats_still_fall_open():
    told = clearance(outlook_on("5MSP", before=(group(unrecorded=2),)))
    assert (counts(told), told.falling_unnamed) == ((2, 2, 0), 2)


# Who begins, who ends


def test_a_state_appointed_again_does_not_leave_though_its_mandate_ends():
    seats = [seat("AAA", "3MSP", "5MSP"), seat("AAA", "5MSP", "7MSP"), seat("BBB", "4MSP", "6MSP")]
    told = outlook_on("5MSP", *seats)
    assert (states(clearance(told).ending), clearance(told).leaving) == (["AAA"], ())
    assert states(clearance(told).beginning) == ["AAA"]
    assert counts(clearance(told)) == (0, 0, 0)


def test_an_appointment_made_already_fills_one_of_the_seats():
    seats = [seat("AAA", "3MSP", "5MSP"), seat("BBB", "3MSP", "5MSP"), seat("CCC", "5MSP", "7MSP")]
    told = clearance(outlook_on("5MSP", *seats))
    assert counts(told) == (1, 1, 0)
    assert (states(told.leaving), states(told.beginning)) == (["AAA", "BBB"], ["CCC"])


def test_a_past_meeting_tells_who_took_office_later_ones_last_and_not_who_stepped_down():
    seats = [
        seat("LATE", "3MSP", "5MSP", starts_on="2024-02"),
        seat("ATONCE", "3MSP", "5MSP"),
        seat("GONE", "3MSP", "5MSP", ended_on="2023-08-01"),
        seat("SHORT", "3MSP", "5MSP", ended_on="2023-12-01", office="transparency"),
        presidency("PRES", "4MSP", "3MSP", "4MSP"),
        seat("LEFT", "2MSP", "3MSP"),
    ]
    told = outlook_on("3MSP", *seats)
    assert (told.is_over, told.is_to_come) == (True, False)
    assert states(told.beginning) == ["PRES", "ATONCE", "LATE", "SHORT"]
    assert states(clearance(told).ending) == ["LEFT"]


def test_the_closing_day_still_belongs_to_those_who_leave():
    seats = [
        seat("LEAVES", "2MSP", "4MSP", ended_on="2023-09-10"),
        seat("EARLY", "2MSP", "3MSP", ended_on="2023-09-09"),
        seat("LATER", "2MSP", "3MSP", starts_on="2023-09-10"),
    ]
    told = clearance(outlook_on("3MSP", *seats))
    assert states(told.ending) == ["LATER", "LEAVES"]


def test_who_joins_in_a_month_of_the_term_leaves_with_the_meeting_like_any_other():
    told = clearance(outlook_on("5MSP", seat("JPN", "4MSP", "5MSP", starts_on="2025-02")))
    assert (states(told.leaving), counts(told)) == (["JPN"], (2, 1, 1))


def test_a_president_leaves_and_another_takes_office():
    first = presidency("AAA", "5MSP", "4MSP", "5MSP")
    second = presidency("BBB", "6MSP", "5MSP", "6MSP")
    told = outlook_on("5MSP", first, second)
    assert (states(told.presidents), states(told.beginning)) == (["AAA"], ["BBB"])
    assert told.vacant_presidency is None or told.vacant_presidency == "7MSP"


def test_a_president_who_stays_beyond_the_meeting_does_not_leave_with_it():
    assert outlook_on("5MSP", presidency("AAA", "6MSP", "4MSP", "6MSP")).presidents == ()


def test_the_presidency_of_the_next_meeting_is_to_be_filled_where_nobody_is_designated():
    assert outlook_on("5MSP").vacant_presidency == "6MSP"
    assert outlook_on("5MSP", cancelled=("6MSP",)).vacant_presidency == "7MSP"


def test_after_the_last_meeting_there_is_no_presidency_to_tell_of():
    told = outlook_on("7MSP")
    assert (told.vacant_presidency, told.is_last) == (None, True)
    assert outlook_on("6MSP", cancelled=("7MSP",)).is_last is True
    assert outlook_on("6MSP").is_last is False


# Losing all Coordinators at once


def test_a_group_loses_all_its_coordinators_when_both_leave_with_one_meeting():
    both = [seat("PER", "4MSP", "5MSP"), seat("BFA", "4MSP", "5MSP")]
    assert clearance(outlook_on("5MSP", *both)).loses_all is True
    replaced = [*both, seat("CCC", "5MSP", "6MSP")]
    assert outlook_on("5MSP", *replaced).losing_all != []
    again = [*both, seat("PER", "5MSP", "6MSP")]
    assert outlook_on("5MSP", *again).losing_all == []


def test_a_group_of_which_one_stays_or_one_had_left_before_does_not_lose_all_at_once():
    staggered = [seat("AAA", "4MSP", "5MSP"), seat("BBB", "4MSP", "6MSP")]
    assert outlook_on("5MSP", *staggered).losing_all == []
    assert outlook_on("6MSP", *staggered).losing_all == []


def test_a_group_of_one_seat_always_changes_at_once_and_is_no_warning():
    alone = seat("AAA", "4MSP", "5MSP", office="transparency")
    assert outlook_on("5MSP", alone).losing_all == []


def test_nothing_is_said_of_a_group_of_which_a_holder_is_not_recorded_afterwards():
    both = [seat("AAA", "4MSP", "5MSP"), seat("BBB", "4MSP", "5MSP")]
    told = outlook_on("5MSP", *both, groups=(group(unrecorded=1),))
    assert told.losing_all == []


# Groups that begin or end, meetings that do not take place


def test_a_new_group_has_all_its_seats_to_fill():
    told = clearance(outlook_on("5MSP", before=()))
    assert (told.before, counts(told)) == (None, (2, 2, 0))
    assert (told.loses_all, told.no_end_stated) == (False, ())


def test_a_group_that_ends_with_the_meeting_has_no_seat_to_fill():
    seats = [seat("AAA", "4MSP", "5MSP"), seat("BBB", "4MSP", "5MSP")]
    told = clearance(outlook_on("5MSP", *seats, groups=(), before=GROUPS))
    assert (told.after, counts(told)) == (None, (0, 0, 0))
    assert (states(told.ending), told.beginning, told.loses_all) == (["AAA", "BBB"], (), False)


def test_a_mandate_until_the_end_of_a_cancelled_meeting_ends_with_the_next_one():
    seats = [seat("AAA", "4MSP", "5MSP"), seat("BBB", "4MSP", "6MSP"), seat("CCC", "5MSP", "7MSP")]
    told = outlook_on("6MSP", *seats, cancelled=("5MSP",))
    assert states(clearance(told).ending) == ["AAA", "BBB"]
    assert states(clearance(told).beginning) == states(told.beginning) == ["CCC"]


def test_a_cancelled_meeting_has_nothing_to_fill_any_more():
    told = outlook_on("5MSP", seat("AAA", "4MSP", "5MSP"), cancelled=("5MSP",))
    assert (told.is_over, told.is_to_come) == (False, False)


def test_who_left_early_is_gone_by_the_end_of_an_undated_meeting():
    told = clearance(outlook_on("5MSP", seat("AAA", "4MSP", "5MSP", ended_on="2150-01-01")))
    assert (told.ending, counts(told)) == ((), (2, 0, 2))
