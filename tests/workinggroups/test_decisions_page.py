"""Decisions and terms of reference over HTTP, on the real register and on made ones."""

import re

import pytest

from tests.builders import (
    analysis_group,
    build,
    document,
    group,
    mandate,
    meeting,
    presidency,
    provision,
    state,
)
from tests.pages.reading import main_of, words_of

QUERIES = 12
MADE = [
    meeting("1MSP", closes_on="2011-09-10"),
    meeting("2MSP", closes_on="2012-09-10"),
    meeting("3MSP"),
    state("AAA", former_names=[{"name": "Old State of AAA", "until": "2012-12-31"}]),
    document("CCM/1", "<b>First</b> & {report}", meeting="1MSP", url="https://example.org/1"),
    document("CCM/2", "Second report", meeting="2MSP", url="javascript:alert(1)", date="2012-10"),
    document("NOTE 1", "A note"),
    document("NOTE 2", "Another note", date="2030"),
    group("clearance", former_names=[{"name": "Clearing", "until_end_of": "2MSP"}]),
    group("reporting", from_end_of="2MSP", split_from="clearance", drafting_name="Reports"),
    analysis_group(
        "article-4",
        ["clearance"],
        "2MSP",
        open_question={"group": "reporting", "text": "Does <it> sit?"},
    ),
    provision("CCM/1", "1MSP", ["clearance", "article-4"], "shall <u>report</u>", paragraph="9"),
    provision("CCM/1", "1MSP", "president", paragraph="10", superseded_at="2MSP"),
    provision("NOTE 1", "3MSP", "committee", paragraph="1"),
    presidency("AAA", "2MSP", "1MSP", "2MSP", appointed_by="CCM/1"),
    mandate("clearance", "AAA", "1MSP", "3MSP", appointed_by="CCM/1"),
    mandate("reporting", "AAA", "2MSP", appointed_by="Note verbale"),
]


@pytest.fixture
def read(client, django_assert_max_num_queries):
    """The main part of a page, read within the budget of queries."""

    def ask(address):
        with django_assert_max_num_queries(QUERIES):
            answer = client.get(address)
        assert answer.status_code == 200
        return main_of(answer.content.decode())

    return ask


def words(html):
    """What is read, as one line."""
    return words_of(html, inline="bdi|time|a|s|strong")


def test_by_which_decision_the_general_status_coordinators_advise_on_gender(
    read, reference_register
):
    told = words(read("/offices/general-status/mandate/?on=2026-03-30"))
    assert (
        "In force CCM/CONF/2021/6, paragraph 84 (iii) (c) that the Coordinators on General Status "
        "and Operation will act as focal points to provide advice on gender mainstreaming"
    ) in told
    assert "Seats two Usual term two meetings Exists from the end of the 2MSP In decisions" in told
    assert "Not stated" not in told


def test_the_president_has_three_clauses_and_no_stated_length(read, reference_register):
    page = read("/offices/president/mandate/?on=2026-03-30")
    assert page.count("<blockquote>") == 3
    assert '<a href="/offices/universalization/mandate/?on=2026-03-30">' in page
    assert "No decision recorded here states the length of this mandate." in page
    early = words(read("/offices/president/mandate/?after=9MSP"))
    assert "In force No clause. 3 clauses were decided after this moment" in early
    assert "No clause recorded here is in force at this moment." in early


def test_risk_education_has_no_stated_term_and_did_not_always_exist(read, reference_register):
    told = words(read("/offices/risk-education/mandate/?on=2019-01-01"))
    assert "does not exist at this moment: from the end of the 12MSP." in told
    assert "Usual term not stated" in told
    assert "Split from Clearance and risk reduction education" in told


def test_the_real_decisions_are_read_newest_meeting_first(read, reference_register):
    page = read("/decisions/?on=2026-03-30")
    symbols = re.findall(r"<h3><bdi>(.*?)</bdi>", page)
    assert symbols == [
        "CCM/MSP/2024/11",
        "CCM/MSP/2024/WP.1",
        "CCM/CONF/2020/12",
        "CCM/CONF/2021/6",
        "CCM/MSP/2018/9",
        "CCM/MSP/2018/WP.3",
        "CCM/MSP/2012/5",
    ]
    assert page.count("<blockquote>") == 8
    late = words(read("/decisions/?after=9MSP")).partition("After the moment asked about ")[2]
    assert late.startswith(
        "CCM/MSP/2024/11: Final report of the Twelfth Meeting of States Parties (12MSP) CCM/MSP"
    )


def test_a_document_is_told_with_its_clauses_and_whom_it_appointed(read, db):
    build(*MADE)
    page = read("/decisions/?after=1MSP")
    assert words(page).partition("What binds is the document itself. ")[2] == (
        "1MSP CCM/1 <b>First</b> & {report} Address https://example.org/1 "
        "CCM/1, paragraph 9 shall <u>report</u> Decided at 1MSP Addressed to Clearing article-4 "
        "CCM/1, paragraph 10 In force at this moment; superseded later, at the 2MSP. shall report "
        "Decided at 1MSP Addressed to President "
        "Appointed by it Old State of AAA: President, until the end of the 2MSP "
        "Old State of AAA: Clearing, until the end of the 3MSP (date not set) "
        "Without a meeting NOTE 1 A note 1 provision was decided after this moment and is not "
        "shown. After the moment asked about CCM/2: Second report (2MSP) "
        "NOTE 2: Another note (2030) Terms of reference, put together from these clauses "
        "President Coordination Committee Clearing Reporting Article 4"
    ).replace("article-4", "Article 4")
    assert '<a rel="external" href="https://example.org/1">' in page
    assert '<a href="/mandates/clearance/AAA/1MSP/?after=1MSP">Old State of AAA' in page
    assert '<article id="document-CCM/1">' in page
    assert '<li id="document-CCM/2">' in page


def test_a_superseded_clause_is_struck_and_an_address_that_is_none_is_not_followed(read, db):
    build(*MADE)
    page = read("/decisions/")
    assert "<p>Superseded at the <bdi>2MSP</bdi>.</p>" in page
    assert "<s>shall report</s>" in page
    assert "Date October 2012 Address javascript:alert(1) No clause of it" in words(page)
    assert 'href="javascript' not in page


def test_an_analysis_group_is_told_by_its_rule_with_its_open_question(read, db):
    build(*MADE)
    told = words(read("/offices/article-4/mandate/?after=2MSP"))
    assert (
        "The Coordinators in office in these Working Groups: Clearance "
        "Open question Does <it> sit? It concerns Reporting Decided at 2MSP"
    ) in told
    assert "Article 4" in told
    early = words(read("/offices/article-4/mandate/?after=1MSP"))
    assert "It was decided on at the 2MSP, after this moment." in early


def test_terms_of_reference_are_known_as_at_an_earlier_entry(read, db):
    build(*MADE)
    build(
        group("clearance", name="Clearance of land"),
        provision("CCM/1", "1MSP", "president", paragraph="10"),
        provision("CCM/1", "1MSP", ["clearance", "article-4"], "shall not", paragraph="9"),
    )
    now = words(read("/offices/clearance/mandate/?after=2MSP"))
    then = words(read("/offices/clearance/mandate/?after=2MSP&entry=1"))
    assert "Terms of reference: Clearance of land" in now
    assert "shall not" in now
    assert "Terms of reference: Clearance Right after" in then
    assert "shall <u>report</u>" in then


@pytest.mark.parametrize(
    ("code", "near", "name"),
    [
        ("clearence", "clearance", "Clearance"),
        ("President", "president", "President"),
        ("article-3", "article-4", "Article 4"),
    ],
)
def test_an_unknown_body_is_not_found_and_the_nearest_is_offered(client, db, code, near, name):
    build(*MADE)
    answer = client.get(f"/offices/{code}/mandate/?after=2MSP")
    assert answer.status_code == 404
    offer = f'<a href="/offices/{near}/mandate/?after=2MSP">{name}</a>'
    assert offer in answer.content.decode()


def test_a_register_without_documents_says_so(read, db):
    build(meeting("1MSP"))
    assert "No document is recorded by this moment." in read("/decisions/")
    told = words(read("/offices/committee/mandate/"))
    assert "No decision recorded here is addressed to it." in told
    assert "No decision recorded here states how it is composed." in told
