"""Text that nobody could see as it is kept, or read to its end, is refused on its field."""

import pytest

from officeholders.models import Document, Entry, State
from tests.builders import build, document, state
from tests.staff import Desk, errors_of

ADD = "officeholders_state_add"
NOT_TAKEN = ", which is not seen and not taken: type it anew."
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    return Desk(client)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Lao\0PDR", "Null characters are not allowed."),
        (
            "Lao\u202ePDR",
            f"The text has a sign that turns the direction of writing (U+202E){NOT_TAKEN}",
        ),
        (
            "Lao\u2066PDR",
            f"The text has a sign that turns the direction of writing (U+2066){NOT_TAKEN}",
        ),
        ("Lao\x1bPDR", f"The text has a control character (U+001B){NOT_TAKEN}"),
        ("L" * 501, "The text has 501 characters; the most is 500."),
        ("L" * 10_000, "The text has 10000 characters; the most is 500."),
    ],
    ids=["NUL", "override", "isolate", "escape", "one too many", "ten thousand"],
)
def test_a_name_that_is_not_taken_is_refused_in_a_sentence_on_its_field(desk, name, sentence):
    page = desk.add(ADD, code="LAO", name=name)
    assert errors_of(page) == {"name": [sentence]}
    assert (Entry.objects.count(), State.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["L" * 500, "Côte d’Ivoire", "لاوس"])
def test_a_name_at_the_edge_is_taken(desk, name):
    desk.add(ADD, code="LAO", name=name)
    assert State.objects.get().name == name


@pytest.mark.parametrize("day", ["10000-01-01", "2200-01-01", "1850-01-01", "2026-02-30"])
def test_a_day_that_the_register_cannot_keep_is_refused_in_a_sentence(desk, day):
    page = desk.add(ADD, code="LAO", name="Lao PDR", party_from=day)
    ((sentence,),) = errors_of(page).values()
    assert (sentence[-1], Entry.objects.count()) == (".", 0)


def test_a_count_of_rows_that_no_form_has_is_refused_in_a_sentence(desk):
    build(state("LAO"))
    pk = State.objects.get().pk
    page = desk.change("officeholders_state_change", pk, **{"former_names-TOTAL_FORMS": "9" * 5000})
    (inline,) = page.context["inline_admin_formsets"]
    assert inline.formset.non_form_errors() == ["The form came back incomplete: open it anew."]


def test_the_reason_of_an_entry_is_held_to_the_same(desk):
    page = desk.add(ADD, code="LAO", name="Lao PDR", entry_reason="Turned\u202eround")
    assert (list(errors_of(page)), Entry.objects.count()) == (["entry_reason"], 0)


def test_the_reason_of_a_withdrawal_too(desk):
    build(state("LAO"))
    typed = {"entry_reason": "Turned\u202eround"}
    page = desk.send("officeholders_state_withdraw", State.objects.get().pk, typed=typed)
    assert list(page.context["form"].errors) == ["entry_reason"]


def test_lines_that_a_browser_ends_in_its_own_way_are_no_change(desk):
    build(document("CCM/1", title="Final\nreport"))
    row = Document.objects.get()
    desk.change("officeholders_document_change", row.pk, title="Final\r\nreport")
    assert Entry.objects.count() == 1
