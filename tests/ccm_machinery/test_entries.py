"""Entries, as staff see them, and undoing one."""

from itertools import islice
from string import ascii_uppercase

import pytest

from officeholders.erasing import erase
from officeholders.models import Entry, State
from tests.builders import build, state
from tests.pages.reading import words_of
from tests.staff import Desk, account, said_on

LIST, PAGE, UNDO = (f"officeholders_entry_{page}" for page in ("changelist", "change", "undo"))
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(state("LAO", "Lao PDR"), state("FRA", "France"), reason="Two States.")
    desk = Desk(client)
    desk.change("officeholders_state_change", pk_of("LAO"), name="Laos", entry_reason="Shorter.")
    return desk


def pk_of(code):
    return State.objects.get(code=code).pk


def test_entries_are_listed_with_author_and_rows_newest_first(desk):
    rows = desk.open(LIST).context["cl"].result_list
    told = [(row.number, row.author_name, row.reason, row.kind, row.rows) for row in rows]
    assert told == [
        (2, "Anna", "Shorter.", "change", 1),
        (1, "tests", "Two States.", "change", 2),
    ]


def test_the_list_takes_as_many_queries_however_long_it_is(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(10) as few:
        desk.open(LIST)
    for place in range(10):
        build(state("FRA", f"France {place}"))
    with django_assert_max_num_queries(len(few)):
        desk.open(LIST)


def test_an_entry_shows_each_row_before_and_after(desk):
    page = desk.open(PAGE, 2)
    ((done,),) = page.context["lists"].values()
    assert (done.identity, done.act) == ("LAO", "changed")
    (difference,) = done.differences
    assert (difference.before, difference.after) == (("Lao PDR",), ("Laos",))
    assert "Shorter." in page.content.decode()


def test_an_author_whose_name_was_erased_is_said_to_be_so(desk):
    entry = Entry.objects.get(number=2)
    desk.client.logout()
    erase([entry.by], by="tests", reason="Asked for.")
    again = Desk(desk.client, account("vi", role="viewer"))
    assert again.open(PAGE, 2).context["entry"].author_name == "name erased"


def test_nothing_changes_an_entry(desk):
    assert desk.open("officeholders_entry_add").status_code == 403
    assert desk.open("officeholders_entry_delete", 1).status_code == 403
    assert desk.open("officeholders_entry_history", 1).status_code == 404
    assert desk.open(PAGE, 99).status_code == 404


def test_the_page_that_undoes_an_entry_says_which(desk):
    assert desk.open(UNDO, 2).context["title"] == "Undo entry 2"


def test_an_entry_is_undone_by_another(desk):
    page = desk.send(UNDO, 2, typed={"entry_reason": "It was longer.", "entry_document": "Memo"})
    assert page.status_code == 302
    entry = Entry.objects.first()
    assert (entry.number, entry.kind, entry.reason, entry.document) == (
        3,
        "undo",
        "It was longer.",
        "Memo",
    )
    assert State.objects.get(code="LAO").name == "Lao PDR"
    assert said_on(desk.client.get(page.url))[0].startswith("Recorded as")


def test_undoing_needs_a_reason(desk):
    page = desk.send(UNDO, 2, typed={"entry_reason": ""})
    assert page.context["form"].errors == {"entry_reason": ["This field is required."]}


def test_an_entry_whose_rows_were_touched_again_is_not_undone(desk):
    page = desk.send(UNDO, 1, typed={"entry_reason": "All wrong."})
    assert page.context["refused"] == ["States LAO was touched again by entry 2."]
    assert Entry.objects.last_number() == 2


def test_only_who_may_change_the_rows_may_undo(desk, client):
    viewer = Desk(client, account("vi", role="viewer"))
    assert viewer.open(PAGE, 2).status_code == 200
    assert "Undo" not in viewer.open(PAGE, 2).content.decode()
    assert viewer.send(UNDO, 2, typed={"entry_reason": "x"}).status_code == 403
    editor = Desk(client, account("ed", role="editor"))
    assert editor.open(UNDO, 2).status_code == 200


def test_an_entry_of_many_rows_is_told_page_by_page(desk):
    letters = (
        f"{one}{two}{three}" for one in "AB" for two in ascii_uppercase for three in ascii_uppercase
    )
    entry = build(*[state(code) for code in islice(letters, 201)])
    first, second = (desk.open(PAGE, entry.number, query=query) for query in ("", "?page=2"))
    rows = [[len(rows) for rows in page.context["lists"].values()] for page in (first, second)]
    assert rows == [[200], [1]]
    assert "Page 1 of 2; 201 rows in all" in words_of(first.content.decode())
    assert 'href="?page=1" rel="prev"' in second.content.decode()
