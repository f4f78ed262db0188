"""States, on their page: what every recorded page has in common is tried here."""

import pytest

from officeholders.models import Entry, State
from tests.builders import build, state
from tests.staff import Desk, errors_of, inner_errors_of, said_on

ADD, CHANGE, LIST = (f"officeholders_state_{page}" for page in ("add", "change", "changelist"))
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    return Desk(client)


@pytest.fixture
def laos(db):
    build(state("LAO", "Lao PDR", former_names=[{"name": "Laos", "until": "2011"}]))
    return State.objects.get()


def test_a_state_is_added_by_one_entry_that_says_who_and_why(desk):
    page = desk.add(
        ADD,
        rows=[("former_names", {"name": "Swaziland", "until": "2018-04-19"})],
        code="SWZ",
        name="Eswatini",
        also_known_as="Swatini\n\nThe Kingdom",
        entry_reason="It has acceded.",
        entry_document="C.N.1.2026",
        entry_kind="correction",
    )
    assert page.status_code == 302
    added, entry = State.objects.get(), Entry.objects.get()
    assert (added.name, added.also_known_as) == ("Eswatini", ["Swatini", "The Kingdom"])
    assert [(name.name, name.until, name.row) for name in added.former_names.all()] == [
        ("Swaziland", "2018-04-19", 1)
    ]
    told = (entry.number, entry.author, entry.reason, entry.document, entry.kind)
    assert told == (1, desk.user, "It has acceded.", "C.N.1.2026", "correction")


def test_nothing_touched_is_no_entry(desk, laos):
    page = desk.client.get(desk.change(CHANGE, laos.pk).url)
    assert said_on(page) == ["Nothing was changed, so no entry was made."]
    assert Entry.objects.count() == 1


def test_without_a_reason_the_form_comes_back_with_what_was_typed(desk, laos):
    page = desk.change(CHANGE, laos.pk, name="Laos again", entry_reason="  ", entry_kind="")
    assert errors_of(page) == {
        "entry_reason": ["This field is required."],
        "entry_kind": ["This field is required."],
    }
    assert page.context["adminform"].form["name"].value() == "Laos again"
    assert Entry.objects.count() == 1


def test_an_invalid_form_makes_no_entry(desk, laos):
    page = desk.change(CHANGE, laos.pk, name="", party_from="10 February 2026")
    assert errors_of(page) == {
        "name": ["This field is required."],
        "party_from": ["Write a day as 2026-02-10, a month as 2026-02 or a year as 2026."],
    }
    assert Entry.objects.count() == 1


def test_a_rule_refused_is_told_on_its_field_and_nothing_typed_is_lost(desk, laos):
    page = desk.change(
        CHANGE,
        laos.pk,
        rows=[("former_names", {"name": "Lan Xang", "until": "1900"})],
        party_from="2020-01-01",
        party_until="2019",
    )
    assert errors_of(page) == {"party_until": ["2019 is before 1 January 2020."]}
    form = page.context["adminform"].form
    assert (form["party_from"].value(), form["party_until"].value()) == ("2020-01-01", "2019")
    (names,) = page.context["inline_admin_formsets"]
    assert [row["name"].value() for row in names.formset.forms] == ["Laos", "Lan Xang"]
    assert Entry.objects.count() == 1


def test_the_structure_of_a_row_is_judged_as_in_a_file(desk):
    page = desk.add(ADD, code="LA1", name=" Lao PDR ")
    assert errors_of(page) == {"code": ['"LA1" is not three capital letters.']}
    assert not State.objects.exists()


def test_a_constraint_is_told_in_its_own_words(desk):
    page = desk.add(ADD, code="lao", name="Lao PDR")
    assert errors_of(page) == {"code": ["The code of a State is three capital letters."]}


def test_a_sentence_about_an_inner_row_stands_on_that_row(desk, laos):
    page = desk.change(CHANGE, laos.pk, rows=[("former_names", {"name": "Lan Xang"})])
    assert inner_errors_of(page, "former_names") == (
        [{}, {"until": ["This field is required."]}],
        [],
    )


def test_the_code_is_written_once(desk, laos):
    desk.change(CHANGE, laos.pk, code="LAX", name="Laos")
    assert list(State.objects.values_list("code", "name")) == [("LAO", "Laos")]


def test_a_state_is_found_by_every_name_it_ever_had(desk, laos):
    build(state("CIV", "Côte d’Ivoire", also_known_as=["Ivory Coast", "Élfenbein"]))
    found = {
        words: [row.code for row in desk.open(LIST, query=f"?q={words}").context["cl"].result_list]
        for words in ("laos", "PDR", "ivory", "Élfen", "CIV", "nobody")
    }
    assert found == {
        "laos": ["LAO"],
        "PDR": ["LAO"],
        "ivory": ["CIV"],
        "Élfen": ["CIV"],
        "CIV": ["CIV"],
        "nobody": [],
    }
