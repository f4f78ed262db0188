"""Meetings in the calendar, and the calendar as an address."""

from functools import partial

import pytest

from officeholders.models import Entry
from tests.builders import build, mandate, meeting, state, withdrawn
from tests.pages.reading import remember_nothing
from tests.presidency.calendars import ADDRESSES, MADE, days, events_at


@pytest.fixture
def made(db):
    build(*MADE)


@pytest.fixture
def events(client, db):
    return partial(events_at, client)


def test_a_meeting_lies_on_its_days_and_ends_before_the_next(events, made):
    event = events()["meeting-4msp-1"]
    assert days(event) == "2014-09-02 2014-09-06 CONFIRMED 0"
    assert event["SUMMARY"] == "4MSP: Fourth Meeting of States Parties"
    assert event["LOCATION"] == "San José; Costa Rica"
    assert event["URL"] == "http://testserver/meetings/4MSP/"


def test_the_parts_of_the_second_review_conference_are_events_of_their_own(
    events, reference_register
):
    found = events()
    told = [(found[uid]["SUMMARY"], days(found[uid])) for uid in ("meeting-2rc-1", "meeting-2rc-2")]
    assert told == [
        ("2RC, part 1: Second Review Conference", "2020-11-25 2020-11-28 CONFIRMED 0"),
        ("2RC, part 2: Second Review Conference", "2021-09-20 2021-09-22 CONFIRMED 0"),
    ]
    assert days(found["ends-2rc"]) == "2021-09-21 2021-09-22 CONFIRMED 0"


def test_a_meeting_planned_for_a_month_or_a_year_is_tentative_for_all_of_it(events, made):
    build(
        meeting("5MSP", planned_for="2015-09"),
        meeting("6MSP", planned_for="2016"),
        meeting("7MSP", planned_for="2017-09-04"),
        meeting("8MSP", opens_on="2018-09-03"),
        mandate("teaching", "AAA", "4MSP", "5MSP"),
        mandate("teaching", "AAA", "5MSP", "8MSP"),
    )
    found = events()
    assert days(found["meeting-5msp-1"]) == "2015-09-01 2015-10-01 TENTATIVE 0"
    assert days(found["ends-5msp"]) == "2015-09-01 2015-10-01 TENTATIVE 0"
    assert days(found["meeting-6msp-1"]) == "2016-01-01 2017-01-01 TENTATIVE 0"
    assert days(found["meeting-7msp-1"]) == "2017-09-04 2017-09-05 TENTATIVE 0"
    assert days(found["meeting-8msp-1"]) == "2018-09-03 2018-09-04 TENTATIVE 0"
    assert found["meeting-5msp-1"]["SUMMARY"].startswith("5MSP (planned for September 2015): ")
    assert found["ends-5msp"]["SUMMARY"].endswith(" (closing day not set)")
    assert "ends-8msp" not in found


def test_a_meeting_neither_dated_nor_planned_is_left_out_with_what_ends_with_it(events, made):
    build(meeting("5MSP"), mandate("teaching", "AAA", "4MSP", "5MSP"))
    assert [uid for uid in events() if "5msp" in uid] == []


def test_a_part_that_has_no_days_yet_is_left_out_and_so_is_the_end(events, made):
    first = {"opens_on": "2015-09-07", "closes_on": "2015-09-08"}
    build(
        meeting("5MSP", opens_on="2015-09-07", parts=[first, {"place": "Geneva"}]),
        mandate("teaching", "AAA", "4MSP", "5MSP"),
    )
    assert [uid for uid in events() if "5msp" in uid] == ["meeting-5msp-1"]
    build(meeting("5MSP", opens_on="2015-09-07", parts=[first, {"planned_for": "2016-02"}]))
    found = events()
    assert days(found["meeting-5msp-1"]) == "2015-09-07 2015-09-09 CONFIRMED 1"
    assert days(found["meeting-5msp-2"]) == "2016-02-01 2016-03-01 TENTATIVE 1"
    assert days(found["ends-5msp"]) == "2016-02-01 2016-03-01 TENTATIVE 1"


def test_moving_a_meeting_moves_what_ends_with_it_and_raises_the_sequence(events, made):
    build(meeting("4MSP", opens_on="2014-10-01", closes_on="2014-10-03"))
    build(meeting("4MSP", opens_on="2014-10-01", closes_on="2014-10-03", place="Geneva"))
    build(meeting("4MSP", opens_on="2014-11-01", closes_on="2014-11-03", place="Geneva"))
    found = events()
    assert days(found["meeting-4msp-1"]) == "2014-11-01 2014-11-04 CONFIRMED 2"
    assert days(found["ends-4msp"]) == "2014-11-03 2014-11-04 CONFIRMED 2"
    assert days(found["meeting-3msp-1"]) == "2013-09-13 2013-09-14 CONFIRMED 0"
    then = events("/calendar.ics?entry=2")
    assert days(then["meeting-4msp-1"]) == "2014-10-01 2014-10-04 CONFIRMED 1"


def test_what_was_planned_and_is_dated_has_moved(events, made):
    build(meeting("5MSP", planned_for="2015-09"))
    build(meeting("5MSP", "50", "2015-09-11"))
    assert days(events()["meeting-5msp-1"]) == "2015-09-11 2015-09-12 CONFIRMED 1"


def test_a_cancelled_meeting_keeps_the_days_it_had(events, made):
    build(meeting("5MSP", closes_on="2015-09-11"), meeting("6MSP", planned_for="2016-09"))
    build(mandate("teaching", "AAA", "4MSP", "5MSP"))
    build(
        meeting("5MSP", cancelled="decision of the 4MSP"),
        meeting("6MSP", cancelled="decision of the 4MSP"),
    )
    found = events()
    cancelled = found["meeting-5msp-1"]
    assert days(cancelled) == "2015-09-11 2015-09-12 CANCELLED 1"
    assert cancelled["SUMMARY"] == "Cancelled: 5MSP, Fifth Meeting of States Parties"
    assert "decision of the 4MSP" in cancelled["DESCRIPTION"]
    assert [uid for uid in found if "6msp" in uid or uid == "ends-5msp"] == []


def test_what_is_withdrawn_is_no_event(events, made):
    build(withdrawn(mandate("clearance", "BBB", "1MSP", "2MSP")), kind=Entry.Kind.CORRECTION)
    build(withdrawn(meeting("3MSP", closes_on="2013-09-13")), kind=Entry.Kind.CORRECTION)
    found = events()
    assert found["ends-2msp"]["SUMMARY"] == "End of mandate: Old A, Coordinator of Clearing"
    assert "meeting-3msp-1" not in found
    assert "meeting-3msp-1" in events("/calendar.ics?entry=1")


def test_an_event_was_last_changed_by_the_entry_that_touched_it(events, made):
    build(withdrawn(mandate("clearance", "BBB", "1MSP", "2MSP")), kind=Entry.Kind.CORRECTION)
    first, second = Entry.objects.order_by("number")
    found = events()
    assert found["ends-2msp"]["LAST-MODIFIED"].dt == second.at.replace(microsecond=0)
    assert found["ends-4msp"]["LAST-MODIFIED"].dt == first.at.replace(microsecond=0)
    assert {event["DTSTAMP"].dt for event in found.values()} == {second.at.replace(microsecond=0)}


def test_a_line_has_at_most_75_octets_and_ends_with_cr_and_lf(client, reference_register):
    for address in ("/calendar.ics", "/states/NLD/calendar.ics"):
        lines = client.get(address).content.split(b"\r\n")
        assert lines[-1] == b""
        assert max(map(len, lines)) <= 75
        assert not {*b"\r\n"} & {*b"".join(lines)}
        assert [line.decode() for line in lines]  # no sign is cut in two


@pytest.mark.parametrize("address", ["/calendar.ics", "/states/NOR/calendar.ics"])
def test_the_same_entry_gives_the_same_bytes_whatever_came_later(
    client, reference_register, address
):
    now = client.get(address).content
    build(meeting("14MSP", 170, "2027-09-10"), state("NOR", "Noreg"))
    assert client.get(f"{address}?entry=1").content == now
    assert client.get(address).content != now


def test_who_still_has_the_calendar_is_told_so_in_one_query(
    client, made, django_assert_num_queries, monkeypatch
):
    remember_nothing(monkeypatch)
    for address in ADDRESSES:
        tag = client.get(address)["ETag"]
        with django_assert_num_queries(1):
            assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_however_many_mandates_the_queries_are_as_many(client, made, django_assert_max_num_queries):
    build(
        *(state(code) for code in ("CCC", "DDD", "EEE")),
        *(mandate("teaching", code, "1MSP", "4MSP") for code in ("CCC", "DDD", "EEE")),
        *(meeting(f"{number}MSP", closes_on=f"20{number}-09-09") for number in range(15, 60)),
    )
    for address in ADDRESSES:
        with django_assert_max_num_queries(11, info=address):
            assert client.get(address).status_code == 200


@pytest.mark.any_engine
def test_an_unknown_state_or_group_is_not_found_and_the_nearest_is_offered(client, made):
    for address, near in (
        ("/states/AAB/calendar.ics", "/states/AAA/"),
        ("/working-groups/clearence/calendar.ics", "/working-groups/clearance/"),
    ):
        answer = client.get(address)
        assert answer.status_code == 404
        assert f'href="{near}"' in answer.content.decode()


@pytest.mark.any_engine
def test_a_calendar_takes_no_moment(client, made):
    for address in ADDRESSES[:3]:
        refused = [
            client.get(f"{address}?{asked}").status_code for asked in ("on=2014-01-01", "x=1")
        ]
        assert refused == [400, 400]
    assert client.get("/calendar.ics?entry=9").status_code == 400


def test_before_entry_1_there_is_no_calendar(client, db):
    assert [client.get(address).status_code for address in ADDRESSES[:3]] == [404, 404, 404]
