"""The list of mandates: what a delegate reads there, and which addresses it leads to."""

import re
from html import unescape

import pytest

from tests.builders import build, group, mandate, meeting, state
from tests.pages.reading import html_of, words_of


@pytest.fixture
def page(client, reference_register):
    """The words of the list, without its tags, as one line."""
    return lambda question="": words(html(client, question))


def html(client, question=""):
    return html_of(client, f"/mandates/{question}")


def words(told):
    return words_of(told)


def rows(told):
    """The cells of each row, in words."""
    body = told.partition("<tbody>")[2].partition("</tbody>")[0]
    cells = [re.split(r"</t[hd]>", row)[:-1] for row in body.split("</tr>")[:-1]]
    return [[words(cell) for cell in row] for row in cells]


def links(told):
    return [unescape(link) for link in re.findall(r'href="([^"]+)"', told)]


def test_it_says_how_many_mandates_there_are_and_who_holds_what(client, reference_register):
    told = html(client, "?on=2026-03-30&state=JPN")
    assert "2 mandates: Japan Office State" in words(told)
    assert rows(told) == [
        [
            "Universalization",
            "Japan",
            "the end of the 2MSP",
            "until the end of the 3MSP",
            "appointed at the 2MSP",
            "inferred",
        ],
        [
            "Victim Assistance",
            "Japan",
            "February 2026",
            "until the end of the 14MSP (date not set)",
            "Note verbale of Japan, February 2026",
            "stated",
        ],
    ]
    assert "/mandates/victim-assistance/JPN/13MSP/?on=2026-03-30" in links(told)


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("?office=president&region=AG", "1 mandate: President, African Group"),
        ("?until_end_of=14MSP", "8 mandates: until the end of the 14MSP"),
        ("?until_end_of=none", "3 mandates: no end stated"),
        ("?inferred=false&in_force_after=14MSP", "3 mandates: stated, in force right after the"),
        ("?in_force_on=2026-03-30", "16 mandates: in force on 30 March 2026"),
        ("?office=risk-education&state=JPN", "No mandate is recorded: Risk education, Japan"),
    ],
)
def test_it_says_in_words_which_mandates_were_asked_for(page, question, counted):
    assert counted in page(question)


def test_a_president_is_told_with_the_meeting_presided_over(client, reference_register):
    told = html(client, "?office=president&in_force_on=2026-03-30")
    assert [row[:2] for row in rows(told)] == [["President of the 3RC", "Lao PDR"]]


def test_who_is_possibly_in_office_is_told_so_at_the_moment_asked(page):
    possibly = "Victim Assistance Japan possibly in office February 2026"
    assert possibly in page("?in_force_on=2026-02-10&state=JPN")
    assert possibly not in page("?state=JPN&on=2026-02-10")


def test_offices_and_states_are_named_as_at_the_moment_asked_about(client, reference_register):
    then = html(client, "?on=2012-10-01&office=transparency&state=BEL")
    assert rows(then)[0][0] == "Transparency reporting"
    assert rows(html(client, "?office=transparency&state=BEL"))[0][0] == "Transparency measures"


def test_fifty_rows_stand_on_a_page_and_the_filters_go_along(client, reference_register):
    first = html(client, "?inferred=&order=-state&on=2026-03-30")
    second = html(client, "?page=2&order=-state&on=2026-03-30")
    assert (len(rows(first)), len(rows(second))) == (50, 48)
    assert "98 mandates (page 1 of 2)" in words(first)
    assert 'rel="next" href="/mandates/?order=-state&amp;page=2&amp;on=2026-03-30"' in first
    assert 'rel="prev" href="/mandates/?order=-state&amp;on=2026-03-30"' in second
    assert "Page before" not in words(first)
    assert "Page after" not in words(second)


def test_each_head_sorts_and_turns_the_order_round(client, reference_register):
    heads = re.findall(
        r'<th scope="col"([^>]*)><a href="([^"]+)">', html(client, "?state=JPN&order=state")
    )
    assert [(sort.strip(), unescape(link)) for sort, link in heads] == [
        ("", "/mandates/?state=JPN&order=office"),
        ('aria-sort="ascending"', "/mandates/?state=JPN&order=-state"),
        ("", "/mandates/?state=JPN&order=from_end_of"),
        ("", "/mandates/?state=JPN&order=until_end_of"),
    ]
    turned = html(client, "?order=-until_end_of")
    assert 'aria-sort="descending"><a href="/mandates/?order=until_end_of">' in turned


def test_the_form_keeps_what_was_asked(client, reference_register):
    told = html(
        client,
        "?office=clearance&state=LAO&region=APG&until_end_of=3MSP&inferred=true"
        "&in_force_on=2012-01-01&order=-state&on=2026-03-30&entry=1",
    )
    for selected in ("clearance", "LAO", "APG", "3MSP", "true"):
        assert f'<option value="{selected}" selected>' in told
    assert 'name="in_force_on" value="2012-01-01"' in told
    assert '<input type="hidden" name="order" value="-state"' in told
    assert told.count('<input type="hidden" name="entry" value="1">') == 1
    assert links(told).count("/mandates/?on=2026-03-30&entry=1") >= 1


def test_an_empty_form_asks_for_all(client, reference_register):
    empty = "?office=&state=&region=&until_end_of=&inferred=&in_force_on=&in_force_after=&page="
    told = html(client, empty)
    assert "98 mandates" in words(told)
    assert "Show all mandates" not in told
    assert 'name="order"' not in told


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("question", "sentence", "offer"),
    [
        ("state=Japan&page=1", "“Japan” is no value of “state”", "state=JPN&page=1"),
        ("region=xx", "“xx” is no value of “region”", "region="),
        ("until_end_of=15MSP", "“15MSP” is no value of “until_end_of”", "until_end_of=14MSP"),
        ("page=3", "There is no page 3; the last is page=2.", "page=2"),
        ("page=0", "page", "page=1"),
        ("page=3&format=csv", "There is no page 3; the last is page=2.", "page=2&format=csv"),
        ("format=xls", "There is no format “xls”; the nearest is format=xlsx.", "format=xlsx"),
        ("order=name", "“name” is no value of “order”", "order="),
        ("in_force_on=2026-2-1", "“2026-2-1” is no day", "in_force_on=2026-02-01"),
        ("in_force_on=2026-02-01&in_force_after=13MSP", "not both", "in_force_on=2026-02-01"),
    ],
)
def test_a_wrong_filter_is_refused_with_the_nearest_right_address(
    client, reference_register, question, sentence, offer
):
    answer = client.get(f"/mandates/?{question}")
    told = unescape(answer.content.decode())
    assert answer.status_code == 400
    assert sentence in told
    assert f'<a href="/mandates/?{offer}' in told


@pytest.mark.any_engine
@pytest.mark.parametrize("question", ["order=x", "page=x", "format=x", "in_force_on=x", "region=x"])
def test_the_syntax_is_checked_even_of_who_still_has_an_answer(
    client, reference_register, question
):
    answer = client.get(f"/mandates/?{question}", headers={"If-None-Match": "*"})
    assert answer.status_code == 400


def test_what_is_recorded_is_never_taken_for_html(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        state("AAA", "<b>A</b> & {meeting}"),
        group("clearance", name="<i>C</i> {which}"),
        mandate("clearance", "AAA", "1MSP", appointed_by="<u>NV</u> {day}"),
    )
    told = html(client, "?state=AAA&office=clearance")
    assert "&lt;i&gt;C&lt;/i&gt; {which}, &lt;b&gt;A&lt;/b&gt; &amp; {meeting}" in told
    assert "<td>&lt;u&gt;NV&lt;/u&gt; {day}</td>" in told
    assert not re.search(r"<(b|i|u)>", told)


def test_what_no_meeting_appointed_is_told_with_its_day(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        state("AAA"),
        group("clearance"),
        mandate("clearance", "AAA", "1MSP", appointed_on="2022-05"),
    )
    assert rows(html(client))[0][4] == "appointed: May 2022"


def test_as_known_at_an_entry_the_rows_of_that_entry_are_listed(client, db):
    base = [meeting("1MSP", closes_on="2021-09-10"), state("AAA"), group("clearance")]
    build(*base, mandate("clearance", "AAA", "1MSP"))
    build(state("BBB"), mandate("clearance", "BBB", "1MSP"), group("clearance", name="Removal"))
    assert [row[0:2] for row in rows(html(client, "?entry=1"))] == [["Clearance", "State of AAA"]]
    assert [row[0] for row in rows(html(client))] == ["Removal", "Removal"]
    assert client.get("/mandates/?entry=1&state=BBB").status_code == 400


@pytest.mark.parametrize("extra", ["", "&entry=1", "&format=csv"])
def test_with_every_filter_it_is_read_in_twelve_queries(
    client, reference_register, extra, django_assert_max_num_queries
):
    question = "office=clearance&state=LAO&region=APG&until_end_of=9MSP&inferred=true&order=state"
    with django_assert_max_num_queries(12):
        client.get(f"/mandates/?{question}&in_force_on=2018-01-01{extra}")
