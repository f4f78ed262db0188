"""Terms of reference: what is put together from decisions, and what no decision says."""

import re
from datetime import date

import pytest

from officeholders.moments import Moment
from officeholders.provisions import Clause, Clauses, clauses_at
from officeholders.questions import Question
from officeholders.terms import Instant
from workinggroups.terms_in_words import TermsPresenter
from workinggroups.terms_of_reference import (
    RULE_OF_THE_COMMITTEE,
    AnalysisFacts,
    Gap,
    GroupFacts,
    TermsOfReference,
)

FIRST, SECOND, THIRD = 10, 20, 30
NAMES = {
    "president": "President",
    "committee": "Coordination Committee",
    "clearance": "Clearance",
    "risk-education": "Risk education",
    "article-4": "Analysis Group",
}


def clause(symbol="CCM/1", paragraph="3", decided=FIRST, superseded=None, to=("president",)):
    return Clause(
        document=symbol,
        paragraph=paragraph,
        decided_at=f"{decided}MSP",
        decided_position=decided,
        superseded_at=superseded and f"{superseded}MSP",
        superseded_position=superseded,
        addressed_to=to,
        text="shall report",
        source="Final report",
    )


def rule(**words):
    return clause(*RULE_OF_THE_COMMITTEE, **words)


def group(**words):
    return GroupFacts(
        **({"seats": 2, "usual_term": 2, "from_end_of": "1MSP", "source": "x"} | words)
    )


def terms(code, *clauses, position=SECOND, facts=None):
    return TermsOfReference(
        code=code, names=NAMES, clauses=clauses_at(clauses, position), facts=facts
    )


def told(code, *clauses, position=SECOND, facts=None, question=None):
    moment = Moment(Instant(position, date(2026, 3, 30)))
    found = terms(code, *clauses, position=position, facts=facts)
    return TermsPresenter(found, moment, question or Question())


def plain(html):
    return re.sub(r"<[^>]+>", "", html)


def test_no_decision_ever_stated_the_length_of_a_presidency():
    assert terms("president", clause()).gaps == (Gap.LENGTH,)
    assert [str(gap) for gap in told("president", clause()).gaps] == [
        "No decision recorded here states the length of this mandate."
    ]


def test_the_length_of_a_group_is_stated_by_its_usual_term():
    assert terms("clearance", clause(), facts=group()).gaps == ()
    assert terms("clearance", clause(), facts=group(usual_term=None)).gaps == (Gap.LENGTH,)
    assert told("clearance", clause(), facts=group(usual_term=None)).usual_term == "not stated"
    assert told("clearance", clause(), facts=group(usual_term=1)).usual_term == "one meeting"


def test_a_group_whose_seats_have_no_source_is_told_so():
    assert terms("clearance", clause(), facts=group(source="")).gaps == (Gap.SOURCE,)


def test_an_office_to_which_nothing_is_addressed_is_told_so():
    assert terms("clearance", facts=group()).gaps == (Gap.NO_CLAUSE,)


@pytest.mark.parametrize(
    "only", [clause(decided=THIRD), clause(decided=FIRST, superseded=SECOND)], ids=["later", "over"]
)
def test_an_office_without_a_clause_in_force_is_told_so(only):
    assert terms("clearance", only, facts=group()).gaps == (Gap.NONE_IN_FORCE,)


def test_a_body_that_follows_from_other_offices_has_no_length_to_state():
    members = AnalysisFacts(decided_at="1MSP", members=("clearance",))
    assert terms("article-4", clause(), facts=members).gaps == ()
    assert terms("committee", rule()).gaps == ()


@pytest.mark.parametrize(
    ("decided", "sentence"),
    [
        (rule(), "This follows CCM/CONF/2021/6, paragraph 84 (iii) (a)."),
        (
            rule(superseded=SECOND),
            "This follows CCM/CONF/2021/6, paragraph 84 (iii) (a), which was superseded at the "
            "20MSP; the register still computes by it.",
        ),
        (
            rule(decided=THIRD),
            "This follows CCM/CONF/2021/6, paragraph 84 (iii) (a), decided at the 30MSP, after "
            "this moment; the register computes earlier Committees by the same rule.",
        ),
    ],
)
def test_the_committee_is_computed_by_the_words_of_a_clause(decided, sentence):
    assert plain(told("committee", decided).basis) == sentence


def test_where_the_clause_of_the_committee_is_not_recorded_that_is_a_gap():
    presenter = told("committee", clause())
    assert presenter.terms.gaps == (Gap.RULE,)
    assert presenter.basis == ""


def test_clauses_later_than_the_moment_are_left_out_with_their_number():
    late = told("president", clause(), clause(decided=THIRD), clause("CCM/2", decided=THIRD))
    assert len(late.in_force) == 1
    assert late.later == "2 clauses were decided after this moment and are not shown."
    one = told("president", clause(decided=THIRD))
    assert one.later == "1 clause was decided after this moment and is not shown."
    assert told("president", clause()).later == ""


def test_a_clause_is_cited_and_says_to_whom_else_it_is_addressed():
    (row,) = told("president", clause(to=("president", "clearance", "gone"))).in_force
    assert plain(row.name) == "CCM/1, paragraph 3"
    assert row.document == "/decisions/#document-CCM/1"
    assert (row.meeting, row.decided_at) == ("/meetings/10MSP/", "10MSP")
    assert row.addressed_to == [("/offices/clearance/mandate/", "Clearance"), ("", "gone")]
    assert (row.text, row.source, row.superseded) == ("shall report", "Final report", "")
    (row,) = told("president", clause(paragraph="")).in_force
    assert plain(row.name) == "CCM/1, paragraph not recorded"


def test_a_clause_superseded_by_then_is_struck_and_one_superseded_later_is_not():
    (row,) = told("president", clause(superseded=SECOND)).superseded
    assert (row.is_struck, plain(row.superseded)) == (True, "Superseded at the 20MSP.")
    (row,) = told("president", clause(superseded=THIRD)).in_force
    assert (row.is_struck, plain(row.superseded)) == (
        False,
        "In force at this moment; superseded later, at the 30MSP.",
    )


def test_a_group_that_does_not_exist_at_the_moment_is_told_so():
    assert told("clearance", facts=group()).not_existing == ""
    gone = told("clearance", facts=group(exists=False, until_end_of="2MSP"))
    assert plain(gone.not_existing) == (
        "This Working Group does not exist at this moment: "
        "from the end of the 1MSP until the end of the 2MSP."
    )
    later = AnalysisFacts(decided_at="3MSP", exists=False, members=())
    assert plain(told("article-4", facts=later).not_existing) == (
        "It was decided on at the 3MSP, after this moment."
    )
    assert told("president").not_existing == ""


def test_every_body_leads_to_its_own_page_and_to_the_terms_of_the_others():
    asked = Question(after="2RC")
    members = AnalysisFacts(decided_at="1MSP", members=("clearance", "gone"), asked_of="clearance")
    analysis = told("article-4", facts=members, question=asked)
    link = ("/offices/clearance/mandate/?after=2RC", "Clearance")
    assert (analysis.members, analysis.asked_of) == ([link, ("", "gone")], link)
    assert analysis.decided_at == ("/meetings/1MSP/?after=2RC", "1MSP")
    assert analysis.own_page[0] == "/analysis-groups/?after=2RC"
    assert [name for _address, name in analysis.others] == list(NAMES.values())[:-1]
    assert told("committee").own_page[0] == "/"
    assert told("president").own_page == ("/presidency/", "Presidents")
    of_group = told("risk-education", facts=group(split_from="clearance", seats=1))
    assert of_group.own_page[0] == "/working-groups/risk-education/"
    assert (of_group.split_from, of_group.seats) == ((link[0].split("?")[0], "Clearance"), "one")
    assert told("clearance", facts=group()).split_from is None


def test_the_rule_in_force_comes_before_one_that_is_not():
    old, new = rule(superseded=SECOND), rule(decided=SECOND)
    assert terms("committee", old, new).rule == new
    assert terms("committee").clauses == Clauses()
