"""The pages of the States, on the real register and on made ones."""

import pytest

from tests.builders import build, group, mandate, meetings, presidency, state, unrecorded, withdrawn
from tests.pages.reading import html_of, words_of

MADE = [
    *meetings("2021-09-10", "2022-09-10", None),
    state(
        "AAA",
        "<b>A</b>",
        region="AG",
        party_from="2010",
        formal_name="The <i>A</i>",
        also_known_as=["Land & A"],
        former_names=[{"name": "Old <A>", "until": "2021"}],
    ),
    state("BBB", region="EEG", party_until="2020"),
    group("clearance", seats=2, former_names=[{"name": "Clear<ing>", "until_end_of": "2MSP"}]),
    mandate("clearance", "AAA", "1MSP", "3MSP", remark="<u>why</u>"),
    presidency("AAA", "3MSP", "2MSP", "3MSP", representatives=[{"name": "<em>N</em>"}]),
    unrecorded("clearance", "1MSP", "2MSP"),
]


def html(client, path, status=200):
    return html_of(client, path, status)


def words(client, path, status=200):
    return words_of(html(client, path, status))


@pytest.fixture
def page(client, reference_register):
    """The words of a page, without its tags, as one line."""
    return lambda path, status=200: words(client, path, status)


def test_japan_possibly_sat_on_the_committee_on_10_february_2026(page):
    possibly = (
        "On 10 February 2026, Japan possibly sits on the Coordination Committee: "
        "Coordinator (Victim Assistance)."
    )
    assert possibly in page("/states/JPN/?on=2026-02-10")
    assert "31 January 2026, Japan does not sit on" in page("/states/JPN/?on=2026-01-31")
    assert "1 March 2026, Japan sits on the" in page("/states/JPN/?on=2026-03-01")


def test_a_state_has_its_name_at_the_moment_and_all_its_offices(page):
    told = page("/states/NLD/?on=2016-10-01")
    assert "Netherlands On 1 October 2016" in told
    assert "Present name Kingdom of the Netherlands" in told
    assert "Former names Netherlands (until 2023)" in told
    assert "outgoing President of the 6MSP" in told
    told = page("/states/LAO/?on=2026-03-30")
    assert "Formal name Lao People's Democratic Republic Also known as Laos" in told
    assert "President of the 1MSP 5 Thongloun Sisoulith the end of the 1MSP" in told


def test_a_state_that_never_held_an_office_says_so(page):
    told = page("/states/VUT/?on=2026-02-10")
    assert "Vanuatu is not recorded as a holder of any office." in told
    assert "from 1 March 2026 At this moment: not yet a State Party" in told


def test_the_list_tells_who_has_served_and_who_has_not(page):
    told = page("/states/?on=2026-03-30")
    assert "43 States have held an office by this moment or are designated for one" in told
    assert "Japan Asia-Pacific Group Victim Assistance 2" in told
    assert "States Parties that have held none Andorra" in told
    assert "No longer States Parties at this moment Lithuania" in told
    assert "no longer a State Party: until 6 March 2025" in told
    before = page("/states/?on=2010-01-01")
    assert "No State has held an office by this moment or is designated for one." in before


def test_one_regional_group_is_shown_and_an_unknown_one_is_refused(client, page):
    told = page("/states/?region=AG&on=2026-03-30")
    assert "States of the African Group On 30 March 2026" in told
    assert "Zambia none 4" in told
    assert "Andorra" not in told
    assert "the nearest is region=AG." in page("/states/?region=ag", 400)
    tag = client.get("/states/")["ETag"]
    assert client.get("/states/?region=XX", headers={"If-None-Match": tag}).status_code == 400


def test_an_unknown_state_is_not_found_and_the_nearest_is_offered(page):
    assert "No State has the code “laos”. Perhaps this was meant: Lao PDR" in page(
        "/states/laos/", 404
    )
    assert "Perhaps this was meant: Eswatini" in page("/states/Swaziland/", 404)
    assert "Perhaps this was meant: Japan" in page("/states/jpn/", 404)


def test_made_states_are_told_as_known_then_and_nothing_recorded_is_html(
    client, db, django_assert_max_num_queries
):
    build(*MADE)
    build(MADE[3].but(name="<b>New A</b>"), withdrawn(MADE[4]))
    with django_assert_max_num_queries(12):
        told = html(client, "/states/AAA/?on=2022-10-01")
    for recorded in ("<b>New", "<i>A", "<A>", "<u>why", "<em>N"):
        assert recorded not in told
        assert recorded.replace("<", "&lt;").replace(">", "&gt;") in told
    assert "Clearance" in words(client, "/states/AAA/?on=2022-10-01")
    assert "Old <A> On 1 October 2021" in words(client, "/states/AAA/?on=2021-10-01")
    with django_assert_max_num_queries(12):
        known_then = words(client, "/states/AAA/?on=2022-10-01&entry=1")
    assert "<b>A</b> On 1 October 2022" in known_then
    assert client.get("/states/BBB/").status_code == 404
    with django_assert_max_num_queries(12):
        assert "State of BBB" in words(client, "/states/?entry=1&after=2MSP")
    may = "it may hold one: Clear<ing>."
    assert may in words(client, "/states/BBB/?entry=1&on=2021-10-01")
