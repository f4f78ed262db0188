"""Slates as drafts of the staff: begun, filled seat by seat, copied, renamed, deleted."""

import pytest

from ccm_machinery.roles import Role
from officeholders.models import Entry
from presidency.models import Slate
from tests.builders import build, candidature, group, meeting
from tests.presidency.slates import (
    LAO,
    SLATE,
    build_register,
    filled,
    save,
    seat,
    slate_for,
    text_of,
)
from tests.staff import Desk, account, said_on

pytestmark = pytest.mark.django_db
SAVED = "The draft was saved. Nothing is recorded yet."


@pytest.fixture
def desk(client):
    build_register(candidature("clearance", "LAO", "endorsed", received_on="2013-02"))
    return Desk(client)


def saved(desk, **fields):
    """A new slate of the 3MSP with what is typed on it."""
    slate = slate_for("3MSP", desk.user)
    return save(desk, slate, **fields), slate


def test_a_slate_is_begun_for_a_meeting_and_opened(desk):
    page = desk.open("slates_new", query="?meeting=3MSP")
    assert page.context["form"].initial == {"meeting": "3MSP", "name": "Draft"}
    page = desk.send("slates_new", typed={"meeting": "3MSP", "name": "First draft"})
    slate = Slate.objects.get()
    assert (page.url, slate.meeting.label, slate.author) == (
        SLATE.format(slate.pk),
        "3MSP",
        desk.user,
    )
    assert Entry.objects.last_number() == 1


def test_a_new_slate_and_a_copy_are_offered_names_that_no_other_has(desk):
    slate = slate_for("3MSP", desk.user)
    slate_for("3MSP", desk.user, name="Draft, copy")
    longest = slate_for("4MSP", desk.user, name="x" * 100)
    offered = [
        desk.open("slates_new", query="?meeting=3MSP"),
        desk.open("slates_new", query="?meeting=4MSP"),
        desk.open("slates_new", query="?meeting=%00"),
        desk.open("slate_copy", slate.pk),
        desk.open("slate_copy", longest.pk),
    ]
    names = [page.context["form"].initial["name"] for page in offered]
    assert names == ["Draft (2)", "Draft", "Draft", "Draft, copy (2)", "x" * 96 + " (2)"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "This field is required."),
        ("Draft", "There is a slate of that name for this meeting."),
        ("x" * 101, "Ensure this value has at most 100 characters (it has 101)."),
        (
            "Draft \u202egnp",
            "The text has a sign that turns the direction of writing (U+202E), which is not seen "
            "and not taken: type it anew.",
        ),
    ],
)
def test_a_slate_has_a_name_of_its_own_that_can_be_read(desk, name, told):
    slate_for("3MSP", desk.user)
    page = desk.send("slates_new", typed={"meeting": "3MSP", "name": name})
    assert page.context["form"].errors == {"name": [told]}


def test_a_cancelled_meeting_and_one_that_is_not_there_decide_nothing(desk):
    build(meeting("4MSP", cancelled="by decision"))
    for label in ("4MSP", "99MSP", "3MSP\0"):
        page = desk.send("slates_new", typed={"meeting": label, "name": "Draft"})
        assert page.context["form"].errors == {
            "meeting": ["This is not in the list: choose again."]
        }


def test_slates_are_listed_by_meeting_with_who_saved_them_last(desk):
    slate_for("3MSP", desk.user)
    slate_for("4MSP", desk.user, name="Early thoughts")
    page = desk.open("slates")
    assert [
        (label, [slate.name for slate in slates])
        for _words, label, slates in page.context["meetings"]
    ] == [
        ("4MSP", ["Early thoughts"]),
        ("3MSP", ["Draft"]),
    ]
    assert [held.label for held in page.context["coming"]] == ["3MSP", "4MSP", "5MSP"]
    assert "last saved by Anna," in text_of(page)


def test_without_any_meeting_there_is_no_slate(client):
    page = Desk(client).open("slates")
    assert (page.context["meetings"], "There is no slate yet." in text_of(page)) == ([], True)


def test_what_is_typed_is_kept_as_the_next_version(desk):
    page, slate = saved(
        desk,
        **filled(seat("clearance"), "LAO", "4MSP"),
        **filled(seat("president", over="4MSP"), "NOR"),
        **filled(seat("help", place=2), "ZMB", ""),
    )
    assert (page.url, slate.version, slate.entry) == (SLATE.format(slate.pk), 2, None)
    assert slate.seats == [
        {"office": "clearance", "state": "LAO", "until_end_of": "4MSP"},
        {"office": "president", "state": "NOR", "presides_over": "4MSP"},
        {"office": "help", "state": "ZMB"},
    ]
    assert said_on(desk.client.get(page.url)) == [SAVED]
    assert Entry.objects.last_number() == 1


def test_an_empty_seat_keeps_the_place_of_those_after_it(desk):
    build(group("reporting", seats=2))
    _page, slate = saved(
        desk,
        **filled(seat("reporting", 1), "", "5MSP"),
        **filled(seat("reporting", 2), "ZMB", "5MSP"),
    )
    page = desk.open(SLATE.format(slate.pk))
    reporting = page.context["offices"][-1]
    assert [row.chosen for row in reporting.seats] == [
        "Nobody is proposed.",
        "Zambia, until the end of the <bdi>5MSP</bdi>",
    ]


def test_one_more_holder_is_added_behind_those_proposed(desk):
    _page, slate = saved(
        desk,
        **filled(seat("clearance"), "LAO", "5MSP"),
        **{"more:office": "clearance:", "more:state": "ZMB", "more:end": "5MSP"},
    )
    assert [told["state"] for told in slate.seats] == ["LAO", "ZMB"]
    page = desk.open(SLATE.format(slate.pk))
    (_first, beyond) = page.context["offices"][-2].seats
    assert beyond.known == "One more holder than the office has seats."
    assert beyond.unusual == ["More holders of Clearance than seats after the 3MSP: 3, not 2."]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"more:office": "clearance:"},
            "To add one more holder, choose both the office and the State.",
        ),
        ({"more:state": "LAO"}, "To add one more holder, choose both the office and the State."),
        (filled(seat("clearance"), "XXX"), "“XXX” is not known here: choose anew for Clearance."),
        (
            filled(seat("clearance"), "LAO", "99MSP"),
            "“99MSP” is not known here: choose anew for Clearance.",
        ),
        (filled(seat("nothing"), "LAO"), "“nothing” is not known here: it was left out."),
        (
            filled(seat("president", over="99MSP"), "LAO"),
            "“99MSP” is not known here: choose anew for President.",
        ),
        (
            {"more:office": "help:", "more:state": "LAO", "more:end": "x\0" * 50},
            "“x x x x x x x x x x x x x x x x x x x x…” is not known here: choose anew for Help.",
        ),
        ({"end:help::XXX-2MSP": "3MSP"}, "“XXX” is not known here: choose anew for Help."),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_kept(desk, fields, told):
    page, slate = saved(desk, **filled(seat("help"), "ZMB"), **fields)
    assert slate.seats == [{"office": "help", "state": "ZMB"}]
    assert said_on(desk.client.get(page.url)) == [told, SAVED]


def test_who_goes_on_to_record_stays_where_something_could_not_be_read(desk):
    page, slate = saved(desk, go_on="1", **filled(seat("clearance"), "XXX"))
    assert page.url == SLATE.format(slate.pk)
    page = save(desk, slate, go_on="1", **filled(seat("clearance"), "LAO"))
    assert page.url == SLATE.format(slate.pk) + "record/"


def test_a_draft_is_saved_with_refusals_which_are_told_at_the_seat(desk):
    build(group("reporting", seats=2))
    fields = filled(seat("reporting", 1), "LAO") | filled(seat("reporting", 2), "LAO")
    _page, slate = saved(desk, **fields)
    page = desk.open(SLATE.format(slate.pk))
    first, second = page.context["offices"][-1].seats
    assert (first.refused, second.refused[-1]) == (
        [],
        "Lao PDR (LAO) already holds this office from the end of the 3MSP, with no end stated.",
    )
    assert page.context["follows"] is None
    assert "What follows for the Committee is told once nothing is refused." in text_of(page)


def test_a_slate_is_copied_under_another_name(desk):
    slate = slate_for("3MSP", desk.user, LAO)
    page = desk.open("slate_copy", slate.pk)
    assert page.context["form"].initial == {"name": "Draft, copy"}
    page = desk.send("slate_copy", slate.pk, typed={"name": "Draft"})
    assert page.context["form"].errors == {
        "name": ["There is a slate of that name for this meeting."]
    }
    page = desk.send("slate_copy", slate.pk, typed={"name": "Another"})
    copy = Slate.objects.get(name="Another")
    assert (page.url, copy.seats, copy.version, copy.entry) == (
        SLATE.format(copy.pk),
        [LAO],
        1,
        None,
    )


def test_a_slate_is_renamed(desk):
    slate, _other = slate_for("3MSP", desk.user), slate_for("3MSP", desk.user, name="Other")
    assert desk.open("slate_rename", slate.pk).context["form"].initial["name"] == "Draft"
    page = desk.send("slate_rename", slate.pk, typed={"name": "Other", "version": "1"})
    assert list(page.context["form"].errors) == ["name"]
    page = desk.send("slate_rename", slate.pk, typed={"name": "Final", "version": "1"})
    slate.refresh_from_db()
    assert (page.url, slate.name, slate.version) == (SLATE.format(slate.pk), "Final", 2)


def test_a_draft_is_deleted_after_it_was_asked_once_more(desk):
    slate = slate_for("3MSP", desk.user)
    assert desk.open("slate_delete", slate.pk).context["slate"] == slate
    page = desk.send("slate_delete", slate.pk, typed={"version": "1"})
    assert (page.url, Slate.objects.count()) == ("/admin/slates/", 0)
    assert said_on(desk.client.get(page.url)) == ["The draft “Draft” was deleted."]


def test_a_slate_that_is_not_there_is_not_found(desk):
    for act in ("", "copy/", "rename/", "delete/", "record/"):
        assert desk.open(SLATE.format(1) + act).status_code == 404
    assert desk.send(SLATE.format(1), typed={}).status_code == 404


def test_who_may_only_look_sees_what_is_proposed_and_changes_nothing(desk, client):
    slate = slate_for("3MSP", desk.user, LAO, {**LAO, "state": "NOR", "from_end_of": "2MSP"})
    viewer = Desk(client, account("viewer", role=Role.VIEWER))
    page = text_of(viewer.open(SLATE.format(slate.pk)))
    assert "<select" not in page.partition('id="content-main"')[2]
    assert "<strong>Lao PDR, until the end of the <bdi>5MSP</bdi></strong>" in page
    assert viewer.send(SLATE.format(slate.pk), typed={}).status_code == 403
    assert viewer.open("slates").status_code == 200
    for act in ("copy/", "rename/", "delete/", "record/"):
        assert viewer.open(SLATE.format(slate.pk) + act).status_code == 403
