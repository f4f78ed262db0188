"""One entry as everybody may read it: what was recorded, and nothing that is private."""

import gzip
import re

import pytest

from officeholders.erasing import erase
from officeholders.models import Entry, PersonalValue, Representative
from officeholders.recording import recording
from officeholders.undoing import undo
from tests.builders import (
    build,
    candidature,
    document,
    group,
    mandate,
    meeting,
    presidency,
    state,
    unrecorded,
    withdrawn,
)
from tests.pages.reading import words_of

LEBANON = mandate("clearance", "LBN", "1MSP", "2MSP", remark="From <i>a</i> list & {x}")
GROUND = [
    meeting("1MSP", closes_on="2010-11-12"),
    meeting("2MSP"),
    state("LBN", "Lebanon"),
    state("FRA", "France"),
    group("clearance", seats=2),
]
QUERIES = 12
LARGEST = 30 * 1024


@pytest.fixture
def asked(client, db):
    """Records the ground as entry 1; asks for an entry and gives its page."""
    build(*GROUND, by="system", reason="The first load", kind="load")

    def ask(number, question=""):
        answer = client.get(f"/entries/{number}/{question}")
        assert answer.status_code == 200
        return answer.content.decode()

    return ask


def words(html):
    """What is read in the main part of the page, as one line."""
    main = re.search(r"<main.*?</main>", html, re.DOTALL)[0]
    return words_of(main, inline="bdi|time|a|code")


def rows_of(html):
    """The rows that are told, without what stands above them."""
    return words(html).partition("Rows touched, list by list ")[2]


def kept(*texts):
    """Digests of personal values, kept as the first step of an entry that is recorded."""
    return PersonalValue.objects.keep_all(texts)


def test_it_says_what_was_recorded_when_by_whom_and_why(asked):
    build(LEBANON, reason="As <b>decided</b>", document="CCM/1")
    told = words(asked(2))
    entry, first = Entry.objects.get(number=2), Entry.objects.get(number=1)
    assert told.startswith(
        "Entry 2 Something is new or has changed. What stood before was right until then. Recorded"
    )
    assert (
        "(Geneva) By ISU staff Kind change Why As <b>decided</b> Document CCM/1 Rows 1 row "
        f"Digest {entry.digest} Digest of the entry before {first.digest} "
        "Cite as Entry 2: http://testserver/entries/2/ Entry before All entries"
    ) in told
    assert rows_of(asked(2)) == (
        "List Rows Mandates 1 Mandates clearance, LBN, 1MSP: recorded Office clearance State LBN "
        "From the end of 1MSP Until the end of 2MSP Remark From <i>a</i> list & {x}"
    )


def test_the_first_entry_has_none_before_and_counts_its_rows_list_by_list(asked):
    told = words(asked(1))
    assert told.startswith("Entry 1 Rows were loaded from a register file.")
    assert f"before {'0' * 64} (this is the first entry)" in told
    assert "By system Kind load" in told
    assert "List Rows Meetings 2 States 2 Working Groups 1 Meetings 1MSP: recorded" in told
    assert "Entry before All" not in told


def test_what_was_corrected_is_told_apart_from_what_changed(asked):
    build(LEBANON)
    build(LEBANON.but(until_end_of=None, remark=None), kind="correction")
    build(LEBANON.but(remark=None))
    assert words(asked(3)).startswith("Entry 3 Something was corrected. What stood before was")
    assert rows_of(asked(3)) == (
        "List Rows Mandates 1 Mandates clearance, LBN, 1MSP: corrected Before and after "
        "What Before After Until the end of 2MSP no value "
        "Remark From <i>a</i> list & {x} no value"
    )
    assert "clearance, LBN, 1MSP: changed Before and after" in words(asked(4))


def test_what_was_withdrawn_is_told_as_it_stood(asked):
    lost = unrecorded("clearance", "1MSP", "2MSP")
    build(lost, LEBANON)
    build(withdrawn(lost), withdrawn(LEBANON), kind="correction")
    build(lost)
    gone = rows_of(asked(3))
    assert "clearance, 1MSP: withdrawn Office clearance From the end of 1MSP" in gone
    assert "<a" not in re.search(r"<h3>.*?</h3>", asked(3))[0]
    assert "clearance, 1MSP: recorded again Office clearance" in rows_of(asked(4))


def test_a_row_leads_to_its_page_as_known_at_the_entry(asked):
    president = presidency("FRA", "2MSP", "1MSP", "2MSP")
    build(LEBANON, document("CCM/1 A"), president, candidature("clearance", "FRA", public=True))
    build(state("FRA", "French Republic"))
    assert re.findall(r'<h3><a href="([^"]*)"', asked(1) + asked(2)) == [
        "/meetings/1MSP/?entry=1",
        "/meetings/2MSP/?entry=1",
        "/states/LBN/?entry=1",
        "/states/FRA/?entry=1",
        "/working-groups/clearance/?entry=1",
        "/decisions/?entry=2#document-CCM/1%20A",
        "/mandates/clearance/LBN/1MSP/?entry=2",
        "/mandates/president/FRA/1MSP/?entry=2",
    ]


def test_an_undo_is_told_with_the_rows_as_they_stood_before(asked):
    build(LEBANON)
    build(LEBANON.but(remark="Otherwise"))
    undo(3, by="tests", reason="It was right before.")
    assert "An earlier entry was undone: its rows stand again as they stood" in words(asked(4))
    assert "LBN, 1MSP: restored" in rows_of(asked(4))


def acting(**person):
    """The mandate of Lebanon with one representative, whose values are kept apart."""
    with recording(by="tests", reason="Who acts for Lebanon"):
        digests = dict(zip(person, kept(*person.values()), strict=True))
    return LEBANON.but(remark=None, representatives=[digests])


def test_the_addresses_of_representatives_are_never_told(asked):
    first = acting(name="Ms. Souliya", title="Counsellor", email="s@example.org")
    build(first)
    told = rows_of(asked(2))
    assert "Representatives Name: Ms. Souliya; Title: Counsellor A private value is not" in told
    (person,) = first["representatives"]
    build(first.but(representatives=[person | {"telephone": "sha256:" + "1" * 64}]))
    assert rows_of(asked(3)) == (
        "List Rows Mandates 1 Mandates clearance, LBN, 1MSP: changed A private value is not shown."
    )
    for page in (asked(2), asked(3)):
        assert not re.search(r"example\.org|e-mail|telephone|sha256|11111", page, re.IGNORECASE)


def test_a_name_that_was_erased_is_said_to_be_so_in_every_entry(asked):
    build(acting(name="Ms. Souliya", title="Counsellor"))
    person = Representative.objects.get()
    assert "Name: Ms. Souliya" in rows_of(asked(2))
    erase([person.name], by="tests", reason="On request")
    assert "Name: name erased; Title: Counsellor" in rows_of(asked(2))
    erased = words(asked(3))
    assert "Personal values were erased from the whole register. No row has changed" in erased
    assert "Rows 0 rows" in erased
    assert "Rows touched" not in erased


def test_what_differs_in_erased_values_alone_is_said_to_be_told_no_more(asked):
    first, second = (LEBANON.but(representatives=[{"name": "sha256:" + x * 64}]) for x in "12")
    build(first)
    build(second)
    assert "changed It differs in nothing that can still be shown." in rows_of(asked(3))


def test_a_candidature_that_is_not_public_is_never_told(asked):
    quiet = candidature("clearance", "FRA", received_on="2011-03", by='"public":true')
    build(quiet, candidature("clearance", "LBN", public=True))
    build(quiet.but(status="endorsed"))
    build(withdrawn(quiet))
    assert rows_of(asked(2)) == (
        "List Rows Candidatures 1 Private rows 1 Candidatures clearance, LBN: recorded "
        "Office clearance State LBN Status expressed Public yes "
        "Private rows What was recorded here is not public."
    )
    for number in (3, 4):
        page = asked(number)
        assert rows_of(page).startswith("List Rows Private rows 1 Private rows What was")
        assert not re.search(r"FRA|France|candidature|endorsed|clearance", page, re.IGNORECASE)


def test_a_candidature_made_public_is_told_from_then_on(asked):
    quiet = candidature("clearance", "FRA", by="Note verbale, 1 March")
    public = quiet.but(by="Note verbale, 2 March", public=True)
    build(quiet)
    build(public)
    build(withdrawn(public), kind="correction")
    build(public.but(public=None))
    assert rows_of(asked(3)) == (
        "List Rows Candidatures 1 Candidatures clearance, FRA: changed Office clearance State FRA "
        "By Note verbale, 2 March Status expressed Public yes A private value is not shown."
    )
    assert "clearance, FRA: withdrawn Office clearance State FRA" in rows_of(asked(4))
    assert rows_of(asked(5)).startswith("List Rows Private rows 1")


def test_the_rows_of_a_large_entry_are_paged(asked, client, django_assert_max_num_queries):
    states = [state(f"{one}{two}A") for one in "ABCDEFGH" for two in "ABCDEFG"]
    build(*states, LEBANON, reason="Many")
    with django_assert_max_num_queries(QUERIES):
        first = asked(2)
    second = asked(2, "?page=2")
    assert (first.count("<h3>"), second.count("<h3>")) == (50, 7)
    assert "Page 1 of 2 of the rows." in words(first)
    assert '<a rel="next" href="/entries/2/?page=2">Rows after</a>' in first
    assert '<a rel="prev" href="/entries/2/">Rows before</a>' in second
    assert '<a href="#states">States</a></th><td class="num">56<' in first
    assert '<a href="/entries/2/?page=2#mandates">Mandates</a></th><td class="num">1<' in first
    assert '<a href="/entries/2/#states">States</a>' in second
    assert "States HBA" in rows_of(second)
    beyond = client.get("/entries/2/?page=3")
    assert beyond.status_code == 400
    assert 'href="/entries/2/?page=2"' in beyond.content.decode()


@pytest.mark.parametrize("number", ["0", "01", "-1", "x", "²", "2", "999999999", "9" * 30])
def test_what_is_no_entry_is_not_found_and_the_last_one_is_offered(asked, client, number):
    answer = client.get(f"/entries/{number}/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "There is no entry “" in page
    assert '<a href="/entries/1/">Entry 1</a>' in page


@pytest.mark.parametrize("question", ["page=0", "page=x", "page=2", "entry=1", "on=2020-01-01"])
def test_it_takes_nothing_but_a_page_that_is_there(asked, client, question):
    tag = client.get("/entries/1/")["ETag"]
    answer = client.get(f"/entries/1/?{question}", headers={"If-None-Match": tag})
    assert answer.status_code == 400


def test_before_entry_1_there_is_none(client, db):
    answer = client.get("/entries/1/")
    assert answer.status_code == 404
    assert "Nothing is recorded in the register yet." in answer.content.decode()


def test_the_log_leads_to_each_entry(asked, client):
    build(LEBANON)
    page = client.get("/entries/").content.decode()
    assert re.findall(r'"row"><a href="(/entries/\d+/)">', page) == ["/entries/2/", "/entries/1/"]


def test_the_load_of_the_real_register_is_told_within_the_budget(
    client, reference_register, django_assert_max_num_queries
):
    for page in range(1, 7):
        with django_assert_max_num_queries(QUERIES):
            answer = client.get(f"/entries/1/?page={page}")
        assert answer.status_code == 200
        assert len(gzip.compress(answer.content)) <= LARGEST
