"""What recording a slate would write, and what the rules say of it."""

import pytest

from officeholders.planning import rehearse
from officeholders.roughdate import RoughDate
from presidency.slates import Consequences, judge, proposals_of, read_outlook, read_plan
from presidency.slates.consequences import Filled, Region
from presidency.slates.reading import read_regions
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
from tests.presidency.slates import TODAY, build_register, the

pytestmark = pytest.mark.django_db
CLEARANCE = {"office": "clearance", "state": "LAO", "until_end_of": "5MSP"}


def planned(*seats, label="3MSP", document=""):
    return read_plan(the(label), proposals_of(seats), document=document)


def written(plan):
    return [row.words for row in plan.rows]


def refused(*seats, label="3MSP"):
    """What is refused, by the seat and its place."""
    return judge(planned(*seats, label=label)).refused


def test_a_coordinator_begins_with_the_meeting_that_appoints_it_by_its_document():
    build_register()
    (words,) = written(planned(CLEARANCE, document="CCM/MSP/2013/6"))
    assert words == {
        "office": "clearance",
        "state": "LAO",
        "from_end_of": "3MSP",
        "until_end_of": "5MSP",
        "appointed_at": "3MSP",
        "appointed_by": "CCM/MSP/2013/6",
    }


def test_without_an_end_none_is_stated():
    build_register()
    (words,) = written(planned({"office": "help", "state": "LAO"}))
    assert "until_end_of" not in words


def test_a_president_serves_from_the_end_of_the_meeting_before_the_one_presided_over():
    build_register()
    build(meeting("4MSP", cancelled="by decision"))
    first = {"office": "president", "state": "LAO", "presides_over": "5MSP"}
    second = {"office": "president", "state": "NOR", "presides_over": "6MSP"}
    spans = [
        (words["from_end_of"], words["until_end_of"], words["appointed_at"])
        for words in written(planned(first, second))
    ]
    assert spans == [("3MSP", "5MSP", "3MSP"), ("5MSP", "6MSP", "3MSP")]


def test_the_presidency_of_a_meeting_that_does_not_follow_is_refused_at_its_seat():
    build_register()
    past = {"office": "president", "state": "LAO", "presides_over": "2MSP"}
    sentence = "the 2MSP is no meeting to come after the 3MSP"
    assert refused(past) == {("president", "2MSP", 1): [sentence]}


def test_an_empty_seat_writes_nothing():
    build_register()
    assert planned({"office": "clearance"}).rows == ()


def test_a_waiting_candidature_for_the_seat_is_told_to_be_appointed():
    build_register(
        candidature("clearance", "LAO", "endorsed", received_on="2012-11"),
        candidature("clearance", "LAO", "withdrawn", received_on="2012-10"),
        candidature("clearance", "LAO", received_on="2012-09", by="An older one"),
        candidature("clearance", "NOR"),
        candidature("help", "LAO"),
        withdrawn(candidature("clearance", "LAO", received_on="2012-01")),
    )
    plan = planned(CLEARANCE)
    told = [row.words for row in plan.rows if row.list == "candidatures"]
    assert [(words["received_on"], words["status"]) for words in told] == [
        (RoughDate("2012-11"), "appointed"),
        (RoughDate("2012-09"), "appointed"),
    ]
    assert plan.keys == (("clearance", None, 1), None, None)


def test_a_state_proposed_twice_for_one_office_is_refused_and_its_candidature_is_no_fault():
    build_register(candidature("clearance", "LAO"))
    judged = judge(planned(CLEARANCE, {**CLEARANCE, "until_end_of": "4MSP"}))
    assert list(judged.refused) == [("clearance", None, 2)]
    assert judged.elsewhere == ()


def test_what_the_register_says_already_is_not_written_again():
    build_register(mandate("clearance", "LAO", "3MSP", "5MSP"))
    assert planned(CLEARANCE).rows == ()


def test_with_another_end_it_is_refused():
    build_register(mandate("clearance", "LAO", "3MSP", "4MSP"))
    (sentences,) = refused(CLEARANCE).values()
    already = "Lao PDR (LAO) already holds this office from the end of the 3MSP until the end of"
    assert [one for one in sentences if already in one] != []


def test_the_same_decision_recorded_and_undone_before_is_recorded_again():
    build_register(withdrawn(mandate("clearance", "LAO", "3MSP", "4MSP")))
    (row,) = planned(CLEARANCE).rows
    assert (row.stored.withdrawn, row.withdrawn, row.words["until_end_of"]) == (True, False, "5MSP")


def test_what_stands_already_is_left_alone_though_the_same_was_withdrawn_later():
    already = mandate("clearance", "LAO", "3MSP", "5MSP")
    build_register(already, withdrawn(already))
    assert planned(CLEARANCE).rows == ()


def test_an_end_put_right_alters_the_mandate_that_stands():
    build_register()
    ended = {"office": "help", "state": "PER", "from_end_of": "2MSP", "until_end_of": "3MSP"}
    (row,) = planned(ended).rows
    assert (row.before.get("until_end_of"), row.words["until_end_of"]) == (None, "3MSP")


@pytest.mark.parametrize("row", [(), (withdrawn(mandate("help", "LAO", "2MSP")),)])
def test_an_end_of_a_mandate_that_does_not_stand_is_refused(row):
    build_register(*row)
    ended = {"office": "help", "state": "LAO", "from_end_of": "2MSP", "until_end_of": "3MSP"}
    sentence = "The mandate whose end this puts right does not stand any more"
    assert refused(ended) == {("help", None, "LAO-2MSP"): [sentence]}


def test_states_that_end_together_keep_the_order_of_the_draft_where_it_is_not_by_name():
    build_register(group("reporting", seats=3))

    def orders(*codes):
        seats = [{"office": "reporting", "state": code} for code in codes]
        return [words.get("order") for words in written(planned(*seats))]

    assert orders("LAO", "PER", "ZMB") == [None, None, None]
    assert orders("ZMB", "LAO", "PER") == [1, 2, 3]


def test_a_state_chosen_twice_in_one_office_is_refused_at_one_of_its_seats():
    build_register()
    found = refused(CLEARANCE, CLEARANCE)
    assert list(found) == [("clearance", None, 2)]


def test_a_state_in_two_offices_and_more_holders_than_seats_are_unusual():
    build_register()
    help_ = {"office": "help", "state": "LAO", "until_end_of": "4MSP"}
    judged = judge(planned(CLEARANCE, help_))
    assert judged.is_refused is False
    assert judged.unusual == {
        ("help", None, 1): [
            "more holders of Help than seats after the 3MSP: 2, not 1",
            "Lao PDR (LAO) also holds Clearance, from the end of the 3MSP until the end of the "
            "5MSP",
        ]
    }


def test_a_longer_term_than_usual_and_a_state_not_party_are_unusual():
    build_register(state("USA", "United States"))
    build(meeting("3MSP", closes_on="2013-09-13"))
    seat = {"office": "clearance", "state": "USA", "until_end_of": "6MSP"}
    (sentences,) = judge(planned(seat)).unusual.values()
    assert [sentence.split(";")[0] for sentence in sentences] == [
        "United States (USA) is not a State Party on the mandate's first day, 14 September 2013",
        "a term of 3 meetings",
    ]


def test_a_fault_of_a_row_that_the_slate_does_not_write_is_told_apart():
    build_register(group("review", until_end_of="5MSP"), mandate("review", "LAO", "4MSP"))
    judged = judge(planned(CLEARANCE))
    assert judged.is_refused is True
    assert (judged.refused, [fault.row.identity for fault in judged.elsewhere]) == (
        {},
        [("review", "LAO", "4MSP")],
    )


def test_what_the_slate_makes_unusual_of_another_mandate_is_told_apart():
    build_register(mandate("help", "LAO", "4MSP", "5MSP"))
    judged = judge(planned(CLEARANCE))
    assert judged.unusual == {}
    assert [fault.row.identity for fault in judged.unusual_elsewhere] == [("help", "LAO", "4MSP")]


def follows(*seats, label="3MSP"):
    """The consequences of the seats proposed."""
    found, plan = the(label), judge(planned(*seats, label=label)).plan
    now = read_outlook(found, TODAY)
    return Consequences(now, rehearse(plan, lambda: read_outlook(found, TODAY)), read_regions())


def test_the_committee_if_nothing_is_decided_is_set_beside_that_of_the_slate():
    build_register()
    told = follows(CLEARANCE)
    assert told.filled == (Filled(3, 2, 0), Filled(3, 3, 0))
    assert [one.percent for one in told.filled] == [67, 100]
    joined = [member.seat.state for member in told.comparison.members if not member.first]
    assert joined == ["LAO"]


def test_without_groups_no_seat_is_filled():
    assert Filled(0, 0, 0).percent == 0


def test_offices_are_counted_by_regional_group_without_the_outgoing_president():
    build_register()
    build(state("LAO", "Lao PDR", region="APG"), state("ZMB", "Zambia", region="AG"))
    president = {"office": "president", "state": "LAO", "presides_over": "4MSP"}
    regions = follows(CLEARANCE, president).regions
    assert [one for one in regions if one.now or one.planned] == [
        Region("APG", 0, 2),
        Region("", 2, 2),
    ]
    assert len(regions) == 6


def test_regional_groups_are_all_told_and_states_without_one_only_where_there_are_any():
    build_register()
    build(*(state(code, region="AG") for code in ("FRA", "NOR", "PER")))
    assert [one.region for one in follows().regions] == ["AG", "APG", "EEG", "GRULAC", "WEOG"]


def test_a_state_with_several_offices_is_told_with_all_of_them():
    build_register()
    president = {"office": "president", "state": "LAO", "presides_over": "4MSP"}
    (burden,) = follows(CLEARANCE, president).burdens
    assert (burden.seat.name, [role.about for role in burden.roles]) == (
        "Lao PDR",
        ["4MSP", "clearance"],
    )


def test_a_group_in_which_nobody_stays_and_one_whose_coordinators_leave_together_are_told():
    build_register()
    build(mandate("clearance", "NOR", "2MSP", "3MSP"))
    seats = [CLEARANCE, {**CLEARANCE, "state": "ZMB"}]
    told = follows(*seats)
    assert told.nobody_stays == ("Clearance",)
    assert [(one.name, one.until_end_of) for one in told.leaving_together] == [
        ("Clearance", "5MSP")
    ]


def test_the_only_coordinator_of_two_seats_leaves_nobody_and_the_holder_of_one_seat_is_no_break():
    build_register()
    build(
        mandate("clearance", "NOR", "2MSP", "3MSP"),
        mandate("clearance", "FRA", "1MSP", "2MSP"),
        mandate("help", "PER", "2MSP", "3MSP"),
    )
    assert follows(CLEARANCE).nobody_stays == ("Clearance",)
    again = {"office": "clearance", "state": "NOR", "until_end_of": "5MSP"}
    assert follows(again).nobody_stays == ()


def test_of_a_group_of_which_a_holder_is_not_recorded_nobody_says_that_none_stays():
    build_register(unrecorded("clearance", "2MSP", "5MSP"))
    build(mandate("clearance", "NOR", "2MSP", "3MSP"), mandate("clearance", "FRA", "1MSP", "2MSP"))
    assert follows().nobody_stays == ()


def test_an_incumbent_appointed_again_stays_and_different_ends_are_no_leaving_together():
    build_register()
    told = follows({"office": "clearance", "state": "FRA", "until_end_of": "5MSP"})
    assert (told.nobody_stays, told.leaving_together) == ((), ())


def test_coordinators_without_a_stated_end_are_not_told_to_leave_together():
    build_register(group("reporting", seats=2))
    seats = [{"office": "reporting", "state": code} for code in ("LAO", "ZMB")]
    assert follows(*seats).leaving_together == ()


def test_a_designated_president_is_counted_with_the_slate():
    build_register(presidency("NOR", "4MSP", "3MSP", "4MSP", appointed_at="2MSP"))
    president = {"office": "president", "state": "LAO", "presides_over": "5MSP"}
    comparison = follows(president).comparison
    designates = [seat.state for seat in comparison.second.designates]
    assert (comparison.second.president.state, designates) == ("NOR", ["LAO"])
