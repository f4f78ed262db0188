"""The page of the search, on the real register and on a made one."""

import re

from tests.builders import build, group, meetings, state, withdrawn
from tests.pages.reading import html_of, words_of


def html(client, question=""):
    return html_of(client, f"/search/{question}")


def words(client, question=""):
    return words_of(html(client, question))


def results(client, question):
    told = words(client, question)
    return told[told.index("Results") : told.index("Ask about another moment On a day")].strip()


def test_it_finds_by_former_names_accents_and_case_aside(client, reference_register):
    for text, found in (
        ("Laos", "Lao PDR State · also known as Laos"),
        ("COTE DIVOIRE", "Côte d'Ivoire State"),
        ("Netherlands", "Kingdom of the Netherlands State · formerly Netherlands, until 2023"),
        ("Swaziland", "Eswatini State · formerly Swaziland, until April 2018"),
        (
            "Transparency reporting",
            "Transparency measures Working Group · formerly Transparency reporting, "
            "until the end of the 1RC",
        ),
        ("third review conference", "Third Review Conference (3RC) Meeting"),
        ("2021/6", "CCM/CONF/2021/6, Final document of the Second Review Conference Document"),
        ("extension article 4", "Ad hoc Analysis Group on Article 4 extension requests"),
        ("CMC", "Cluster Munition Coalition Organization · code CMC"),
        ("presidency", "President Office · also known as Presidency"),
    ):
        assert found in results(client, f"?q={text}")


def test_things_are_told_by_the_name_of_the_moment(client, reference_register):
    told = results(client, "?q=eswatini&on=2015-01-01")
    assert told == "Results 1 result for “eswatini”. Swaziland State · later named Eswatini"
    assert "Clearance and Risk Education Working Group · later" in results(
        client, "?q=remnants&after=2RC"
    )


def test_without_a_name_there_is_the_form_only(client, reference_register):
    told = html(client, "?q=&on=2015-01-01&entry=1")
    assert '<form role="search" method="get" action="/search/">' in told
    assert '<input type="hidden" name="on" value="2015-01-01">' in told
    assert '<input type="hidden" name="entry" value="1">' in told
    assert "Results" not in told


def test_where_nothing_is_found_the_nearest_spelling_is_offered(client, reference_register):
    told = results(client, "?q=Swizerland")
    assert told.startswith("Results Nothing in the register is called “Swizerland”.")
    assert "The nearest spellings: Switzerland" in told
    assert "nearest" not in results(client, "?q=...")


def test_a_search_for_very_much_tells_the_first(client, db):
    build(
        *meetings("2021-09-10"),
        *(state(f"A{place:02}", f"Atoll {place}") for place in range(61)),
    )
    assert "61 results for “atoll”. The first 60 are shown;" in words(client, "?q=atoll")


def test_what_is_withdrawn_or_not_yet_recorded_is_not_found(client, db):
    build(*meetings("2021-09-10"), state("AAA", "Atoll"))
    build(withdrawn(state("AAA", "Atoll")), state("BBB", "Basalt"))
    assert "Nothing in the register is called “Atoll”" in words(client, "?q=Atoll")
    assert "1 result for “Atoll”" in words(client, "?q=Atoll&entry=1")
    assert "Nothing in the register is called “Basalt”" in words(client, "?q=Basalt&entry=1")


def test_what_is_recorded_or_asked_is_never_taken_for_html(client, db):
    build(
        *meetings("2021-09-10"),
        state("AAA", "<b>Atoll</b> {name}", also_known_as=["<i>Laguna</i> {date}"]),
        group("clearance", name="<u>Clearance</u>"),
    )
    told = html(client, "?q=<i>laguna</i>")
    assert "&lt;b&gt;Atoll&lt;/b&gt; {name}</a>" in told
    assert "also known as &lt;i&gt;Laguna&lt;/i&gt; {date}" in told
    assert "for “&lt;i&gt;laguna&lt;/i&gt;”" in told
    assert not re.search(r"<(b|i|u)>", told)
