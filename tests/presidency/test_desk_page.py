"""The page of the desk: the first that staff see after they have signed in."""

from datetime import date
from html.parser import HTMLParser

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccm_machinery.roles import Role
from presidency.desk import read_desk, sections
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    presidency,
    rows_of,
    state,
)
from tests.registers import questions, register_files
from tests.staff import Desk, account

pytestmark = pytest.mark.django_db
GROUND = (
    meeting("1MSP", closes_on="2025-09-19"),
    meeting("2MSP"),
    state("LAO", "Lao PDR"),
    group("clearance"),
)


class Links(HTMLParser):
    """The addresses of the links in the main part of a page."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html[html.index('id="content-main"') :])

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs)["href"])


def told(page):
    """The sentences of the desk on the page."""
    return [line.sentence for section in page.context["desk"]["sections"] for line in section.lines]


def offered(page):
    """The addresses that the lines of the desk lead to."""
    lines = [line for section in page.context["desk"]["sections"] for line in section.lines]
    every = [*lines, *(one for line in lines for one in line.under)]
    return [way.address for line in every for way in line.ways]


def test_before_entry_1_the_desk_says_how_to_begin(client):
    page = Desk(client).open("index")
    assert [one.title for one in page.context["desk"]["sections"]] == ["To begin"]
    assert "loadregister" in told(page)[0]
    assert "/admin/officeholders/meeting/add/" in offered(page)
    assert "<details open>" in page.content.decode()


def test_the_desk_says_what_has_to_be_done_and_leads_to_the_form(client):
    build(*GROUND)
    page = Desk(client).open("index")
    assert "Its dates are not recorded." in told(page)
    html = page.content.decode()
    assert "Its dates are not recorded." in html
    assert "Record its dates" in html
    assert "<details>" in html


def test_the_days_of_a_meeting_are_typed_on_the_desk_and_stand_on_the_form_that_records_them(
    client,
):
    build(*GROUND[:1], meeting("2MSP", opens_on="2025-09-20", place="Vientiane"), *GROUND[2:])
    desk = Desk(client)
    html = desk.open("index").content.decode()
    assert '<form method="get" action="/admin/guided/date-meeting/?meeting=2MSP"' in html
    assert 'name="opens_on" min="1990-01-01" max="2199-12-31" value="2025-09-20"' in html
    typed = "?meeting=2MSP&opens_on=2025-09-21&closes_on=2025-09-22"
    form = desk.open("guided_date-meeting", query=typed).context["form"]
    told = {name: str(form[name].value()) for name in ("opens_on", "closes_on", "place")}
    assert told == {"opens_on": "2025-09-21", "closes_on": "2025-09-22", "place": "Vientiane"}
    viewer = Desk(client, account("vi", role=Role.VIEWER)).open("index").content.decode()
    assert 'name="opens_on"' not in viewer


def test_where_nothing_is_open_the_desk_says_so(client):
    build(*GROUND[:3], meeting("3MSP"))
    build(
        presidency("LAO", "2MSP", "1MSP", "2MSP", appointed_at="1MSP"),
        presidency("LAO", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
    )
    page = Desk(client).open("index")
    assert [one.name for one in page.context["desk"]["sections"]] == ["next"]
    assert "Nothing else is open." in page.content.decode()


def test_the_page_of_one_room_shows_its_lists_and_no_desk(client):
    build(*GROUND)
    html = Desk(client).open("app_list", "presidency").content.decode()
    assert "Presidents" in html
    assert "<details" not in html
    assert "Last entries" not in html


def test_viewers_read_every_line_and_are_led_to_no_form_that_they_may_not_use(client):
    build(*GROUND, mandate("clearance", "LAO", "1MSP", inferred=True))
    build(candidature("clearance", "LAO"))
    lines = told(Desk(client).open("index"))
    viewer = Desk(client, account("vi", role=Role.VIEWER)).open("index")
    assert told(viewer) == lines
    forms = [address for address in offered(viewer) if "change" in address or "add" in address]
    assert forms == []
    assert [way.address for way in viewer.context["desk"]["ways"] if "import" in way.address] == []


def test_whatever_the_desk_leads_to_is_there(client, reference_register):
    build(candidature("clearance", "IRL"), mandate("clearance", "IRL", "3RC"))
    desk = Desk(client)
    links = set(Links(desk.open("index").content.decode()).found)
    assert len(links) > 20
    answers = {address: desk.open(address).status_code for address in links}
    assert {address: code for address, code in answers.items() if code != 200} == {}


def test_the_last_entries_of_colleagues_and_one_s_own_stand_apart(client):
    anna, berta = account("anna"), account("berta")
    build(*GROUND, by=berta, reason="What Berta did.")
    build(meeting("3MSP"), by=anna, reason="What Anna did.")
    build(meeting("4MSP"), reason="What a program did.")
    desk = Desk(client, anna).open("index").context["desk"]
    assert [(one.number, one.author_name) for one in desk["by_colleagues"]] == [
        (3, "tests"),
        (1, "Berta"),
    ]
    assert [(one.number, one.reason) for one in desk["by_oneself"]] == [(2, "What Anna did.")]


def test_the_reference_register_says_what_is_open_after_the_time_of_its_next_meeting(
    reference_register,
):
    _entry, desk = read_desk(date(2026, 11, 24))
    lines = {one.name: [line.sentence for line in one.lines] for one in sections(desk)}
    assert lines["next"][1:3] == [
        "Presiding over it: Lao PDR.",
        "5 mandates end with it; 5 seats are to be filled.",
    ]
    assert lines["open"] == [
        "No State is designated to preside over the 14MSP.",
        "Victim Assistance loses all its Coordinators at once with the 14MSP: Niger, Japan.",
        "Storage and stockpile destruction loses all its Coordinators at once with the 14MSP: "
        "Peru, Burkina Faso.",
    ]
    assert lines["not-stated"][0] == (
        "No end is stated of 3 mandates in force, which stay until a decision:"
    )


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_register_has_a_desk_on_any_day(db, data):
    file = data.draw(register_files())
    asked = data.draw(questions(file))
    with transaction.atomic():
        build(*rows_of(file))
        _entry, desk = read_desk(asked.get("on") or date(2012, 6, 1))
        for within in (True, False):
            assert all(line.sentence for one in sections(desk, within) for line in one.lines)
        transaction.set_rollback(True)
