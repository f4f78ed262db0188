"""Guided forms: asked, shown, recorded once; nothing typed is lost."""

import pytest
from django.db import IntegrityError

from ccm_machinery.roles import Role
from officeholders.admin.guided import AboutOne, GuidedPage, guided_pages, page
from officeholders.admin.guided.preview import Preview
from officeholders.models import Entry, Mandate, State
from officeholders.planning import altered, consider, new
from officeholders.planning import withdrawn as taken_back
from officeholders.stored import stored_rows
from tests.builders import build, group, mandate, meetings, state, withdrawn
from tests.presidency.guided import Guided, errors, mandate_of, plan_of, said, sent, shown
from tests.staff import Desk, account, address_of, said_on
from tests.troubles import locked

LEFT = {"last_day": "2025-03-01", "end_reason": "Staff", "document": "Note verbale"}


@pytest.fixture
def desk(client, db):
    build(
        *meetings("2024-09-10", None),
        state("NOR", "Norway"),
        state("SWE", "Sweden"),
        group("clearance"),
        mandate("clearance", "NOR", "1MSP", "2MSP"),
    )
    return Desk(client)


@pytest.fixture
def leaving(desk):
    return Guided(desk, "leaving", mandate=mandate_of("NOR", "clearance", "1MSP"))


def test_a_plan_is_shown_before_it_is_recorded_and_makes_one_entry(leaving):
    preview = leaving.answer(**LEFT)
    assert plan_of(preview) == {
        ("Clearance, Norway, 1MSP", "changed"): {
            "Ended on": ("1 March 2025",),
            "Reason of the early end": ("Staff",),
        }
    }
    assert Entry.objects.last_number() == 1
    answer = leaving.record(preview)
    assert answer.url == address_of("officeholders_entry_change", 2)
    assert said_on(leaving.desk.client.get(answer.url)) == [
        f'Recorded as <a href="{answer.url}">entry 2</a>.'
    ]
    entry = Entry.objects.get(number=2)
    assert (entry.reason, entry.document, entry.kind) == (
        "Norway leaves early: Clearance.",
        "Note verbale",
        "change",
    )
    assert Mandate.objects.get().ended_on == "2025-03-01"


def test_the_reason_may_be_worded_otherwise_and_must_not_be_empty(leaving):
    preview = leaving.answer(**LEFT)
    again = leaving.record(preview, entry_reason=" ")
    assert again.context["about"].errors == {"entry_reason": ["This field is required."]}
    assert plan_of(again) == plan_of(preview)
    leaving.record(again, entry_reason="It told us so.")
    assert Entry.objects.get(number=2).reason == "It told us so."


def test_back_leads_to_the_form_with_what_was_typed(leaving):
    form = leaving.back(leaving.answer(**LEFT)).context["form"]
    assert (sent(form), form.errors) == (LEFT, {})


def test_a_reason_worded_otherwise_is_kept_on_the_way_back_and_through_a_refusal(leaving):
    own = {"entry_reason": "It told us so.", "entry_document": "Its letter"}
    preview = leaving.answer(**LEFT)
    back = leaving.send(shown(preview) | own | {"back": "yes"})
    assert back.context["reworded"] == own
    assert '<input type="hidden" name="entry_reason" value="It told us so.">' in (
        back.content.decode()
    )
    refused = leaving.again(back, **own, last_day="2026-13")
    assert refused.context["reworded"] == own
    preview = leaving.again(refused, **own, last_day="2025-04")
    about = preview.context["about"]
    assert {name: about[name].value() for name in own} == own
    build(mandate("clearance", "NOR", "1MSP", "2MSP", ended_on="2025"))
    refused = leaving.record(preview)
    assert list(errors(refused)) == [""]
    assert refused.context["reworded"] == own


def test_a_reason_left_as_it_was_proposed_follows_the_answers(leaving):
    preview = leaving.answer(**LEFT)
    back = leaving.back(preview)
    assert back.context["reworded"] == {}
    preview = leaving.again(back, document="Its letter")
    assert preview.context["about"]["entry_document"].value() == "Its letter"


def test_what_was_sent_twice_is_recorded_once(leaving):
    typed = shown(leaving.answer(**LEFT)) | {"record": "yes"}
    assert [leaving.send(typed).url, leaving.send(typed).url] == [
        address_of("officeholders_entry_change", 2)
    ] * 2
    assert Entry.objects.last_number() == 2


def test_whoever_recorded_something_meanwhile_is_not_overwritten(leaving):
    preview = leaving.answer(**LEFT)
    build(state("FRA"))
    again = leaving.record(preview, entry_reason="It told us so.")
    assert again.context["said"] == [page.moved()]
    assert again.context["about"]["entry_reason"].value() == "It told us so."
    assert Entry.objects.last_number() == 2
    leaving.record(again)
    assert Entry.objects.get(number=3).reason == "It told us so."


def test_a_preview_that_does_not_say_when_it_was_looked_at_is_shown_anew(leaving):
    preview = leaving.answer(**LEFT)
    for seen in ("", "none", "9" * 30):
        assert leaving.record(preview, seen=seen).context["said"] == [page.moved()]


def test_what_the_register_says_already_is_not_recorded(desk):
    parts = Guided(desk, "extending", mandate=mandate_of("NOR", "clearance", "1MSP"))
    dating = Guided(desk, "postponing", meeting="2MSP")
    nothing = dating.answer(is_open="on")
    assert "The register says so already: there is nothing to record." in said(nothing)
    assert "about" in nothing.context
    assert parts.open().status_code == 200
    answer = dating.record(nothing, entry_reason="Nothing")
    assert (answer.url, Entry.objects.last_number()) == (address_of("index"), 1)
    told = "The register says so already, so no entry was made."
    assert said_on(desk.client.get(answer.url)) == [told]


def test_a_refusal_stands_on_the_field_it_concerns_and_what_was_typed_is_kept(leaving):
    build(*meetings("2024-09-10", "2025-09-10"))
    refused = leaving.answer(**LEFT | {"last_day": "2026"})
    sentence = "2026 is after the mandate ends: the 2MSP closed on 10 September 2025."
    assert errors(refused) == {"last_day": [sentence]}
    assert sent(refused.context["form"]) == LEFT | {"last_day": "2026"}


def test_a_refusal_of_a_row_as_a_whole_stands_on_top_and_names_it(desk):
    other = {"office": "clearance", "state": "NOR", "joined_on": "2025-03-01", "note": "A note"}
    refused = Guided(desk, "joining").answer(**other, until_end_of="")
    assert errors(refused) == {
        "": ["Mandate clearance, NOR, 1MSP: The same as mandates clearance NOR 1MSP."],
        "state": [
            "Norway (NOR) already holds this office from the end of the 1MSP until the end of "
            "the 2MSP."
        ],
    }


def test_a_rule_broken_since_the_preview_is_told_on_the_form(leaving, monkeypatch):
    preview = leaving.answer(**LEFT)
    typed = shown(preview) | {"record": "yes", "last_day": "2021"}
    assert list(errors(leaving.send(typed))) == ["last_day"]
    typed |= {"last_day": "2024-09-10"}
    assert list(errors(leaving.send(typed))) == ["last_day"]


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (IntegrityError("x"), "The database refused this: it breaks one of the register’s rules."),
        (locked(), "Somebody else is writing just now. Please save again."),
    ],
)
def test_what_the_database_refuses_is_a_sentence_on_the_form(leaving, monkeypatch, problem, told):
    preview = leaving.answer(**LEFT)

    def refuse(*args, **kwargs):
        raise problem

    monkeypatch.setattr(page, "record_plan", refuse)
    refused = leaving.record(preview)
    kept = refused.context.get("said") or errors(refused)[""]
    assert [str(sentence) for sentence in kept] == [told]
    monkeypatch.setattr(page, "consider", refuse)
    assert errors(leaving.answer(**LEFT)) == {"": [told]}


@pytest.mark.parametrize("text", ["0", "99999999999", "x", "-1", "%00", "1%20OR%201"])
def test_an_address_that_names_no_row_offers_those_there_are(desk, text):
    answer = Guided(desk, "leaving", mandate=text).open()
    assert answer.status_code == 404
    assert "There is no such row, or this cannot happen to it. Choose another one." in said(answer)
    assert answer.context["choices"] == [
        (mandate_of("NOR", "clearance", "1MSP"), "Norway, Clearance: until the end of the 2MSP")
    ]


def test_without_a_row_in_its_address_a_form_asks_which(desk):
    answer = Guided(desk, "leaving").open()
    assert (answer.status_code, answer.context["said"]) == (200, [])
    assert Guided(desk, "leaving").send(LEFT).context["choices"] == answer.context["choices"]
    empty = Guided(desk, "stepping-down").open()
    assert "There is none of which this could be recorded." in said(empty)


def test_the_form_leads_to_the_row_for_those_who_correct_a_mistake(leaving):
    address = address_of("workinggroups_coordinator_change", mandate_of("NOR", "clearance", "1MSP"))
    assert f'href="{address}"' in leaving.open().content.decode()


def test_every_guided_form_is_listed_under_what_it_is_about(desk):
    headings = desk.open("guided").context["headings"]
    assert list(headings)[:4] == [
        "To a mandate",
        "To a meeting",
        "To a State",
        "To a Working Group",
    ]
    assert [one for pages in headings.values() for one in pages] == list(guided_pages())


def test_who_may_record_nothing_is_told_so_and_refused_every_form(client, db):
    desk = Desk(client, account("vera", role=Role.VIEWER))
    assert said(desk.open("guided")).endswith("Your account may not record changes.")
    assert {desk.open(one.address).status_code for one in guided_pages()} == {403}


def test_who_only_looks_is_offered_no_form_on_a_row(client, db):
    build(state("NOR"))
    desk = Desk(client, account("vera", role=Role.VIEWER))
    assert offered(desk, "officeholders_state_change", State.objects.get().pk) == []


def offered(desk, address, pk):
    html = desk.open(address, pk).content.decode()
    return [one.name for one in guided_pages() if f'href="{one.address}' in html]


def test_the_forms_that_apply_to_a_row_are_offered_on_its_own_form(desk):
    norway, gone = State.objects.get(code="NOR"), State.objects.get(code="SWE")
    assert offered(desk, "officeholders_state_change", norway.pk) == [
        "joining",
        "renaming-state",
        "leaving-the-convention",
    ]
    build(withdrawn(state("SWE", "Sweden")))
    assert offered(desk, "officeholders_state_change", gone.pk) == []


def test_a_new_row_offers_nothing(desk):
    html = desk.client.get(address_of("officeholders_state_add")).content.decode()
    assert [one.name for one in guided_pages() if f'href="{one.address}' in html] == []


def test_a_form_says_its_plan_and_its_choices_itself(db):
    with pytest.raises(NotImplementedError):
        GuidedPage().plan({})
    with pytest.raises(NotImplementedError):
        AboutOne().choices()
    assert (GuidedPage().document({}), GuidedPage().reason({})) == ("", "")


def test_what_becomes_of_each_row_of_a_plan_is_told_in_a_word(desk):
    build(withdrawn(state("FRA", "France")))
    norway, sweden, france = (
        next(stored_rows("states", [State.objects.get(code=code).pk]))
        for code in ("NOR", "SWE", "FRA")
    )
    italy = new("states", code="ITA", name="Italy")
    plan = [altered(norway, name="Noreg"), taken_back(sweden), altered(france), italy]
    (told,) = Preview(consider(plan)).lists.values()
    assert [(change.identity, change.act, change.tells_before) for change in told] == [
        ("NOR", "changed", True),
        ("SWE", "withdrawn", True),
        ("FRA", "recorded again", False),
        ("ITA", "new", False),
    ]
