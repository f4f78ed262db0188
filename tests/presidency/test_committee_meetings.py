"""The Committee's own meetings: their day, their papers and who came, for staff only."""

from datetime import date

import pytest

from ccm_machinery.roles import Role
from officeholders.models import Entry
from officeholders.stored import stored_rows
from presidency.models import CommitteeMeeting
from tests.builders import (
    build,
    committee_meeting,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    state,
    withdrawn,
)
from tests.staff import ABOUT, Desk, account, errors_of, typed_in

ADD, CHANGE, LIST = (
    f"presidency_committeemeeting_{page}" for page in ("add", "change", "changelist")
)
DAY = "2013-03-03"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        meeting("3MSP", closes_on="2013-09-13"),
        *(state(code, party_from="2010") for code in ("AUT", "FRA", "LAO", "NOR", "ZMB")),
        group("clearance", seats=2),
        mandate("clearance", "FRA", "1MSP", "3MSP"),
        mandate("clearance", "NOR", "1MSP", "2MSP"),
        presidency("LAO", "2MSP", "1MSP", "2MSP"),
        presidency("NOR", "3MSP", "2MSP", "3MSP"),
    )
    return Desk(client)


def words():
    return [stored.words for stored in stored_rows("committee_meetings") if not stored.withdrawn]


def table(page):
    form = page.context["adminform"].form
    return [(row.state, row.offices, row.field.value() or "") for row in form.rows]


def typed_on(page):
    """What a browser would send: of each State in the table one mark, be it that for neither."""
    marks = {f"attends_{state}": attends for state, _offices, attends in table(page)}
    return typed_in(page) | marks | ABOUT


def send(desk, page, **more):
    return desk.send(page.request["PATH_INFO"], typed=typed_on(page) | more)


def opened(desk, day=DAY):
    """A new form with the Committee of that day in its table."""
    return send(desk, desk.open(ADD), held_on=day, _again="committee")


def test_the_committee_of_the_day_stands_in_the_table_with_its_offices(desk):
    assert table(desk.open(ADD)) == []
    page = opened(desk)
    assert page.context["errors"] == []
    assert table(page) == [
        ("NOR", ("President of the 3MSP",), ""),
        ("LAO", ("Outgoing President, of the 2MSP",), ""),
        ("FRA", ("Coordinator: Clearance",), ""),
    ]
    build(mandate("clearance", "NOR", "2MSP", "3MSP", starts_on="2013-03"))
    assert table(opened(desk))[0][1] == (
        "President of the 3MSP",
        "Coordinator: Clearance (possibly)",
    )


def test_a_meeting_is_recorded_with_who_came_as_one_entry(desk):
    page = opened(desk)
    sent = send(
        desk,
        page,
        place="Online",
        agenda="The 3MSP",
        minutes="Noted.",
        attends_NOR="present",
        attends_FRA="excused",
        other_1="ZMB",
    )
    assert sent.status_code == 302
    assert words() == [
        {
            "held_on": DAY,
            "place": "Online",
            "agenda": "The 3MSP",
            "present": ["NOR", "ZMB"],
            "excused": ["FRA"],
            "minutes": "Noted.",
        }
    ]
    assert Entry.objects.last_number() == 2
    pk = CommitteeMeeting.objects.get().pk
    page = desk.open(CHANGE, pk)
    assert page.context["subtitle"] == "Committee meeting of 3 March 2013"
    assert table(page)[-1] == ("ZMB", (), "present")
    send(desk, page)
    assert Entry.objects.last_number() == 2  # nothing was changed


def test_a_meeting_to_come_needs_only_its_day(desk):
    assert send(desk, desk.open(ADD), held_on="2190-01-01").status_code == 302
    assert words() == [{"held_on": "2190-01-01"}]


def test_what_is_recorded_of_a_state_is_changed_and_taken_away(desk):
    build(committee_meeting(DAY, present=["ZMB", "NOR"], excused=["FRA"]))
    pk = CommitteeMeeting.objects.get().pk
    send(desk, desk.open(CHANGE, pk), attends_FRA="present", attends_ZMB="")
    assert words() == [{"held_on": DAY, "present": ["NOR", "FRA"]}]


def test_what_a_program_does_not_send_stays_as_it_is(desk):
    build(committee_meeting(DAY, present=["ZMB", "NOR"]))
    pk = CommitteeMeeting.objects.get().pk
    typed = ABOUT | {"held_on": DAY, "entry_version": "2", "place": "Room XI"}
    desk.send(CHANGE, pk, typed=typed)
    assert words() == [{"held_on": DAY, "place": "Room XI", "present": ["ZMB", "NOR"]}]


def test_changing_the_day_shows_the_committee_of_the_other_day_and_loses_nothing(desk):
    build(committee_meeting(DAY, minutes="Noted.", present=["NOR"], excused=["FRA"]))
    pk = CommitteeMeeting.objects.get().pk
    page = send(desk, desk.open(CHANGE, pk), held_on="2012-03-03", _again="committee")
    assert table(page) == [
        ("LAO", ("President of the 2MSP",), ""),
        ("NOR", ("Coordinator: Clearance",), "present"),
        ("FRA", ("Coordinator: Clearance",), "excused"),
    ]
    assert Entry.objects.last_number() == 2
    send(desk, page, attends_LAO="present")
    assert words() == [
        {
            "held_on": "2012-03-03",
            "minutes": "Noted.",
            "present": ["NOR", "LAO"],
            "excused": ["FRA"],
        }
    ]


def test_saving_another_day_with_marks_asks_to_look_at_its_committee_first(desk):
    build(committee_meeting(DAY, present=["FRA"]), mandate("clearance", "AUT", "1MSP", "2MSP"))
    pk = CommitteeMeeting.objects.get().pk
    page = send(desk, desk.open(CHANGE, pk), held_on="2012-03-03")
    assert errors_of(page) == {
        "held_on": [
            "On that day others sit on the Committee: the table below now has them too. Mark who "
            "was present and who was excused, then save again."
        ]
    }
    assert "AUT" in [row[0] for row in table(page)]
    assert send(desk, page).status_code == 302
    assert words() == [{"held_on": "2012-03-03", "present": ["FRA"]}]


def test_other_states_become_rows_of_the_table_and_make_room_for_more(desk):
    page = send(desk, opened(desk), other_1="ZMB", other_2="NOR", _again="committee")
    rows = {code: value for code, _offices, value in table(page)}
    assert rows == {"NOR": "present", "LAO": "", "FRA": "", "ZMB": "present"}
    assert [field.value() for field in page.context["adminform"].form.other_fields] == [None] * 3
    page = send(desk, page, attends_ZMB="excused", other_1="ZMB", _again="committee")
    assert table(page)[-1] == ("ZMB", (), "excused")


def test_a_state_marked_as_excused_did_not_come_besides(desk):
    page = send(desk, opened(desk), attends_FRA="excused", other_2="FRA")
    assert errors_of(page) == {"other_2": ["The table above has this State as excused."]}
    assert words() == []


def test_nobody_attends_a_cancelled_meeting(desk):
    page = send(desk, opened(desk), attends_FRA="present", cancelled="No room.")
    assert errors_of(page) == {"cancelled": ["A cancelled meeting has nobody present or excused."]}
    assert table(page)[-1] == ("FRA", ("Coordinator: Clearance",), "present")


def test_the_committee_meets_once_a_day(desk):
    build(committee_meeting(DAY))
    assert errors_of(send(desk, opened(desk))) == {"held_on": ["The committee meets once a day."]}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "This field is required."),
        ("soon", "Enter a valid date."),
        ("2013-02-30", "Enter a valid date."),
        ("10000-01-01", "Enter a valid date."),
        ("0001-01-01", "Give a day from 1990-01-01 to 2199-12-31."),
        ("9999-12-31", "Give a day from 1990-01-01 to 2199-12-31."),
    ],
)
def test_a_day_that_is_none_is_told_on_its_field(desk, typed, told):
    page = send(desk, desk.open(ADD), held_on=typed, minutes="Noted.")
    assert errors_of(page) == {"held_on": [told]}
    assert page.context["adminform"].form["minutes"].value() == "Noted."


def test_marks_that_no_form_offers_are_refused_or_passed_over(desk):
    page = send(desk, opened(desk), attends_FRA="asleep", attends_XXX="present", other_1="XXX")
    assert sorted(errors_of(page)) == ["attends_FRA", "other_1"]
    assert words() == []


def test_a_state_that_was_withdrawn_since_is_told_on_top(desk):
    build(committee_meeting(DAY, present=["ZMB"]))
    build(withdrawn(state("ZMB", party_from="2010")))
    page = send(desk, desk.open(CHANGE, CommitteeMeeting.objects.get().pk), place="Online")
    assert errors_of(page) == {
        "": ['Committee meeting 2013-03-03 (States present): "ZMB" is withdrawn.']
    }


def test_two_at_once_see_both_versions_and_lose_nothing(desk):
    build(committee_meeting(DAY, present=["FRA"]))
    pk = CommitteeMeeting.objects.get().pk
    second = typed_on(desk.open(CHANGE, pk)) | {"attends_NOR": "present"}
    send(desk, desk.open(CHANGE, pk), attends_LAO="excused")
    page = desk.send(CHANGE, pk, typed=second)
    told = {key.label: (key.theirs, key.yours) for key in page.context["attempt"].conflict.keys}
    assert told == {
        "States present": (("FRA",), ("FRA", "NOR")),
        "States excused": (("LAO",), ()),
    }
    assert send(desk, page, attends_LAO="excused").status_code == 302
    assert words() == [{"held_on": DAY, "present": ["FRA", "NOR"], "excused": ["LAO"]}]


def test_a_meeting_sent_twice_is_recorded_once(desk):
    typed = typed_on(opened(desk)) | {"attends_NOR": "present"}
    for _time in (1, 2):
        assert desk.send(ADD, typed=typed).status_code == 302
    assert (CommitteeMeeting.objects.count(), Entry.objects.last_number()) == (1, 2)


def test_a_withdrawn_meeting_is_recorded_again_as_it_was(desk):
    build(committee_meeting(DAY, present=["FRA"]))
    build(withdrawn(committee_meeting(DAY, present=["FRA"])))
    pk = CommitteeMeeting.objects.get().pk
    send(desk, desk.open("presidency_committeemeeting_record-again", pk))
    assert words() == [{"held_on": DAY, "present": ["FRA"]}]


def test_meetings_are_listed_with_their_counts_in_few_queries(desk, django_assert_max_num_queries):
    build(
        *(committee_meeting(date(2013, 1, day).isoformat()) for day in range(1, 20)),
        committee_meeting(DAY, present=["FRA", "NOR"], excused=["LAO"], minutes="Noted."),
        committee_meeting("2013-03-04", cancelled="No room."),
    )
    with django_assert_max_num_queries(8):
        page = desk.open(LIST, query="?q=noted")
    listed = page.context["cl"]
    told = [
        (row.named, *(getattr(listed.model_admin, name)(row) for name in listed.list_display[2:]))
        for row in _named(listed)
    ]
    assert told == [("Committee meeting of 3 March 2013", False, 2, 1, True)]
    assert "/admin/committee-meetings/attendance/" in page.content.decode()


def _named(listed):
    for row in listed.result_list:
        row.named = listed.model_admin.named(row)
        yield row


def test_a_viewer_reads_who_came_and_marks_nothing(desk, client):
    build(committee_meeting(DAY, minutes="Noted.", present=["FRA"]))
    pk = CommitteeMeeting.objects.get().pk
    viewer = Desk(client, account("vi", role=Role.VIEWER))
    page = viewer.open(CHANGE, pk).content.decode()
    assert ("Noted." in page, "attends_" in page, "_again" in page) == (True, False, False)
    assert "<td>present</td>" in page
    assert viewer.send(CHANGE, pk, typed=ABOUT | {"_again": "x"}).status_code == 403


def test_the_form_takes_few_queries(desk, django_assert_max_num_queries):
    build(committee_meeting(DAY, present=["FRA", "NOR", "LAO", "ZMB"]))
    pk = CommitteeMeeting.objects.get().pk
    with django_assert_max_num_queries(25):
        desk.open(CHANGE, pk)
