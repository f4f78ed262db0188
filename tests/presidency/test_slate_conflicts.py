"""Two people on one slate: nobody's work is lost or overwritten silently."""

import pytest

from officeholders.models import Entry
from presidency.models import Slate
from presidency.slates import Proposal
from presidency.slates.keeping import (
    Overtaken,
    delete_draft,
    draft_named_freely,
    mark_recorded,
    rename_draft,
    save_draft,
)
from presidency.slates.recording import record_slate
from tests.presidency.slates import (
    LAO,
    SLATE,
    build_register,
    filled,
    save,
    seat,
    slate_for,
    text_of,
    the,
)
from tests.staff import Desk, account, said_on

pytestmark = pytest.mark.django_db
DRAFTED = {"version": "1", "meeting": "3MSP"}
YOURS = DRAFTED | filled(seat("clearance"), "ZMB", "4MSP")


@pytest.fixture
def slate(client):
    build_register()
    return slate_for("3MSP", account("berta"), LAO)


@pytest.fixture
def desk(client, slate):
    return Desk(client)


def test_the_second_to_save_sees_both_versions_seat_by_seat(desk, slate):
    ended = {"end:help::PER-2MSP": "3MSP"}
    save(desk, slate, **filled(seat("clearance"), "PER", "5MSP"), **ended)
    page = desk.send(SLATE.format(slate.pk), typed=YOURS)
    told = [(row.seat, row.theirs, row.yours) for row in page.context["differences"]]
    assert told == [
        (
            "Clearance: seat 1",
            "Peru, until the end of the <bdi>5MSP</bdi>",
            "Zambia, until the end of the <bdi>4MSP</bdi>",
        ),
        (
            "Help: an end put right",
            "Peru, until the end of the <bdi>3MSP</bdi>",
            "Nobody is proposed.",
        ),
    ]
    slate.refresh_from_db()
    assert (slate.version, slate.seats[0]["state"]) == (2, "PER")


def test_nothing_typed_is_lost_and_it_may_be_saved_again_deliberately(desk, slate):
    save(desk, slate, **filled(seat("clearance"), "PER", "5MSP"))
    page = desk.send(SLATE.format(slate.pk), typed=YOURS)
    clearance = page.context["offices"][-2]
    assert clearance.seats[0].chosen == "Zambia, until the end of the <bdi>4MSP</bdi>"
    assert 'name="version" value="2"' in text_of(page)
    desk.send(SLATE.format(slate.pk), typed=YOURS | {"version": "2"})
    slate.refresh_from_db()
    assert (slate.version, slate.seats) == (3, [{**LAO, "state": "ZMB", "until_end_of": "4MSP"}])


def test_where_both_propose_the_same_the_page_says_so(desk, slate):
    save(desk, slate, **filled(seat("clearance"), "ZMB", "4MSP"))
    page = text_of(desk.send(SLATE.format(slate.pk), typed=YOURS))
    assert "Both propose the same." in page
    assert "Anna saved this slate while you had it open." in page


@pytest.mark.parametrize("version", ["", "x", "1e3", "9" * 10, "²"])
def test_a_form_that_does_not_say_its_version_overwrites_nothing(desk, slate, version):
    page = desk.send(SLATE.format(slate.pk), typed=YOURS | {"version": version})
    assert page.context["is_overtaken"] is True


def test_what_is_typed_on_a_draft_deleted_meanwhile_becomes_a_new_draft(desk, slate):
    Slate.objects.all().delete()
    page = desk.send(SLATE.format(slate.pk), typed=YOURS)
    kept = Slate.objects.get()
    assert (page.url, kept.name, kept.seats[0]["state"]) == (SLATE.format(kept.pk), "Draft", "ZMB")
    assert said_on(desk.client.get(page.url)) == [
        "The draft was deleted meanwhile. What you typed is kept in this new draft."
    ]


def test_what_is_typed_on_a_slate_recorded_meanwhile_becomes_a_new_draft(desk, slate):
    record_slate(slate, version=1, seen=1, by=desk.user, reason="Decided.")
    page = desk.send(SLATE.format(slate.pk), typed=YOURS | {"version": "2"})
    kept = Slate.objects.get(entry=None)
    assert (page.url, kept.name) == (SLATE.format(kept.pk), "Draft (2)")
    assert said_on(desk.client.get(page.url)) == [
        "The slate was recorded meanwhile, as entry 2. What you typed is kept in this new draft."
    ]
    assert Entry.objects.last_number() == 2


def test_a_slate_saved_meanwhile_is_neither_renamed_nor_deleted(desk, slate):
    save(desk, slate, **filled(seat("clearance"), "PER", "5MSP"))
    for act, more in (("slate_rename", {"name": "Final"}), ("slate_delete", {})):
        page = desk.send(act, slate.pk, typed={"version": "1"} | more)
        assert page.url == SLATE.format(slate.pk)
    assert said_on(desk.client.get(page.url))[-1] == (
        "Somebody else saved this slate meanwhile. Look at it before you go on."
    )
    assert Slate.objects.get().name == "Draft"


def test_every_change_of_a_draft_is_refused_at_another_version(slate):
    refused = [
        lambda: save_draft(slate.pk, (), seen=7, by=slate.author),
        lambda: rename_draft(slate.pk, "Final", seen=7, by=slate.author),
        lambda: mark_recorded(slate.pk, 2, seen=7),
        lambda: delete_draft(slate.pk, seen=7),
    ]
    for change in refused:
        with pytest.raises(Overtaken) as found:
            change()
        assert found.value.slate == slate


def test_a_change_of_a_draft_that_is_gone_says_so(slate):
    with pytest.raises(Overtaken) as found:
        save_draft(99, (), seen=1, by=slate.author)
    assert found.value.slate is None


def test_a_new_draft_takes_the_next_free_name_however_long(slate):
    named = [
        draft_named_freely(the("3MSP"), name, (Proposal("help", state),), by=slate.author)
        for name in ("Draft", "x" * 120)
        for state in ("LAO", "PER")
    ]
    assert [one.name for one in named] == ["Draft (2)", "Draft (3)", "x" * 100, "x" * 96 + " (2)"]
    assert named[0].seats == [{"office": "help", "state": "LAO"}]


def test_a_draft_that_is_sent_twice_is_one_until_somebody_saves_it(slate):
    def sent():
        return draft_named_freely(the("3MSP"), "New", (Proposal("help", "LAO"),), by=slate.author)

    first, again = sent(), sent()
    assert (again, again.name) == (first, "New")
    rename_draft(first.pk, "New", seen=1, by=slate.author)
    assert sent().name == "New (2)"


def test_a_draft_of_another_person_is_not_taken_for_ones_own(slate):
    seats, clara = (Proposal("help", "LAO"),), account("clara")
    drafts = [draft_named_freely(the("3MSP"), "New", seats, by=by) for by in (slate.author, clara)]
    assert [one.name for one in drafts] == ["New", "New (2)"]
