"""Reminders: on which occasions the staff get a digest of the desk, and what stands in it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.models import Meeting
from presidency.desk import read_desk
from presidency.reminders import digest, due
from tests.builders import build, candidature, committee_meeting, group, meeting, presidency, state

OPENING = date(2027, 9, 14)


def dated(opens_on=OPENING):
    return Meeting(label="14MSP", opens_on=opens_on, closes_on=opens_on + timedelta(days=3))


def before(days, opens_on=OPENING):
    return opens_on - timedelta(days=days)


def sent_daily(meeting, days, sent=()):
    """The occasions on which digests are sent if the command runs on each of the days."""
    sent = list(sent)
    for day in days:
        occasion = due(meeting, day, sent)
        sent += [occasion] if occasion else []
    return sent


def every_day(first, last):
    return [first + timedelta(days=more) for more in range((last - first).days + 1)]


# On which occasions


def test_a_digest_is_due_180_90_30_and_7_days_before_the_meeting():
    assert sent_daily(dated(), every_day(before(400), OPENING + timedelta(days=10))) == [
        "180 days 2027-03-18",
        "90 days 2027-06-16",
        "30 days 2027-08-15",
        "7 days 2027-09-07",
    ]


def test_after_a_pause_one_digest_is_due_and_not_all_that_were_missed():
    assert sent_daily(dated(), every_day(before(20), before(8))) == ["30 days 2027-08-25"]


@given(st.sets(st.integers(-5, 300)))
def test_however_irregularly_it_runs_no_threshold_is_told_twice(days):
    sent = sent_daily(dated(), [before(day) for day in sorted(days, reverse=True)])
    thresholds = [int(occasion.split()[0]) for occasion in sent]
    assert thresholds == sorted(set(thresholds), reverse=True)


def test_on_its_first_day_a_meeting_may_still_be_reminded_of_and_afterwards_not():
    assert due(dated(), OPENING, []) == "7 days 2027-09-14"
    assert due(dated(), OPENING + timedelta(days=1), []) is None


def test_while_the_days_are_not_known_a_digest_is_due_once_a_month():
    undated = Meeting(label="14MSP")
    days = every_day(date(2026, 11, 24), date(2027, 1, 31))
    assert sent_daily(undated, days) == ["2026-11", "2026-12", "2027-01"]


def test_a_meeting_that_has_opened_and_has_no_closing_day_counts_as_undated():
    opened = Meeting(label="14MSP", opens_on=OPENING)
    assert due(opened, OPENING, []) == "7 days 2027-09-14"
    assert due(opened, OPENING + timedelta(days=1), []) == "2027-09"


def test_once_its_days_are_known_the_threshold_reached_is_told_whatever_the_month_was():
    assert due(dated(), before(80), ["2027-06"]) == "90 days 2027-06-26"


def test_a_meeting_postponed_far_is_reminded_of_again():
    sent = sent_daily(dated(), every_day(before(400), before(60)))
    later = OPENING + timedelta(days=365)
    assert sent_daily(dated(later), every_day(before(59), later), sent)[2:] == [
        "180 days 2028-03-17",
        "90 days 2028-06-15",
        "30 days 2028-08-14",
        "7 days 2028-09-06",
    ]


def test_a_meeting_postponed_by_weeks_is_not_reminded_of_at_once_again():
    sent = sent_daily(dated(), every_day(before(400), before(28)))
    later = OPENING + timedelta(days=21)
    assert due(dated(later), before(27), sent) is None
    assert due(dated(later), before(30, later), sent) == "30 days 2027-09-05"


def test_a_meeting_that_was_brought_forward_is_reminded_of_at_once():
    sent = sent_daily(dated(), every_day(before(400), before(170)))
    sooner = before(150)
    assert due(dated(sooner), before(169), sent) == "30 days 2027-03-29"


# What stands in the digest

GROUND = (
    meeting("1MSP", closes_on="2025-09-19"),
    meeting("2MSP", closes_on="2027-09-14"),
    state("IRL", "Ireland"),
    group("clearance"),
)


def digest_on(day, site=""):
    entry, desk = read_desk(day)
    return digest(desk, entry.number, site)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "words", "subject"),
    [
        (before(90), {}, "The 2MSP opens in 90 days"),
        (before(1), {}, "The 2MSP opens in 1 day"),
        (OPENING, {}, "The 2MSP opens today"),
        (OPENING, {"opens_on": "2027-09-13"}, "The 2MSP is being held"),
        (OPENING, {"opens_on": None, "closes_on": None}, "The dates of the 2MSP are not recorded"),
        (
            OPENING,
            {"opens_on": "2027-09-13", "closes_on": None},
            "The closing day of the 2MSP is not recorded",
        ),
    ],
)
def test_the_subject_says_how_far_off_the_meeting_is(day, words, subject):
    build(*GROUND)
    build(GROUND[1].but(**words))
    assert digest_on(day).subject == f"{subject}: what is open"


@pytest.mark.django_db
def test_the_digest_says_what_the_desk_says_with_whole_addresses():
    build(*GROUND)
    text = digest_on(before(90), "https://register.example").text
    assert "- It opens in 90 days, on 14 September 2027." in text
    assert "    - Clearance: the only seat to fill. Candidates: none." in text
    assert "  Record a President: https://register.example/admin/presidency/president/add/" in text
    assert "The desk: https://register.example/admin/\n" in text
    assert "after entry 1." in " ".join(text.split())
    assert max(len(line) for line in text.splitlines() if "://" not in line) <= 76


@pytest.mark.django_db
def test_without_a_site_the_digest_gives_the_paths():
    build(*GROUND)
    assert "\nThe desk: /admin/\n" in digest_on(before(90)).text


@pytest.mark.django_db
def test_no_person_no_private_candidature_and_no_committee_meeting_stands_in_a_digest():
    person = {"name": "Ann Person", "email": "ann@person.example", "telephone": "555"}
    build(*GROUND, presidency("IRL", "2MSP", "1MSP", "2MSP", representatives=[person]))
    build(
        candidature("clearance", "IRL", by="Note verbale 17"),
        committee_meeting("2026-03-12", agenda="Secret agenda"),
    )
    text = " ".join(digest_on(before(90)).text.split())
    assert "Candidates: 1 that is not public." in text
    assert "1 Committee meeting has no minutes." in text
    for private in ("Ann", "person.example", "555", "Note verbale", "Secret", "12 March"):
        assert private not in text
