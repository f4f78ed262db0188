"""Documents: in which order they are told, which came later, where they are found."""

from datetime import date

import pytest

from officeholders.documents import (
    Decisions,
    DocumentOnFile,
    anchor,
    decisions_at,
    document_address,
    link_of,
)
from officeholders.questions import Question
from officeholders.roughdate import RoughDate
from officeholders.terms import Instant

TODAY = Instant(20, date(2026, 3, 30))


def document(symbol, position=None, day=None, **words):
    label = position and f"{position // 10}MSP"
    rough = day and RoughDate(day)
    return DocumentOnFile(
        symbol=symbol, title="Report", meeting=label, position=position, date=rough, **words
    )


def test_documents_of_the_newest_meeting_come_first_and_those_without_a_meeting_last():
    paper, old, new, newer = (
        document("NOTE 1"),
        document("CCM/9", 10),
        document("CCM/2", 20),
        document("CCM/10", 20),
    )
    told = decisions_at([paper, newer, old, new], TODAY)
    assert told == Decisions(
        (("2MSP", (new, newer)), ("1MSP", (old,)), (None, (paper,))),
    )


def test_documents_of_later_meetings_are_told_apart():
    late, now = document("CCM/3", 30), document("CCM/2", 20)
    assert decisions_at([late, now], TODAY) == Decisions((("2MSP", (now,)),), (late,))


def test_a_document_of_a_meeting_counts_with_the_meeting_whatever_its_date():
    assert not document("CCM/2", 20, "2026-12-01").is_later(TODAY)
    assert document("CCM/3", 30, "2020").is_later(TODAY)


@pytest.mark.parametrize(
    ("day", "is_later"),
    [("2026-03-30", False), ("2026-03-31", True), ("2026-03", False), ("2027", True)],
)
def test_a_document_without_a_meeting_counts_from_the_first_day_of_its_date(day, is_later):
    assert document("NOTE 1", day=day).is_later(TODAY) is is_later


def test_where_there_is_no_day_a_document_without_a_meeting_is_never_later():
    assert not document("NOTE 1", day="2199").is_later(Instant(20, None))
    assert not document("NOTE 1").is_later(TODAY)


@pytest.mark.parametrize("address", ["https://example.org/a?b=1", "http://example.org"])
def test_an_address_of_the_web_may_be_followed(address):
    assert link_of(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "example.org",
        "http://",
        "http://[x",
        "ftp://a",
    ],
)
def test_no_other_address_may_be_followed(address):
    assert link_of(address) == ""


def test_a_document_has_an_anchor_of_its_own():
    assert anchor("CCM/CONF/2021/6") == "document-CCM/CONF/2021/6"
    assert anchor('A "b"') == "document-A%20%22b%22"
    assert anchor("A_1") != anchor("A 1")


def test_a_document_is_linked_about_the_moment_asked():
    assert document_address(Question(after="2RC", entry=3), "CCM/1") == (
        "/decisions/?after=2RC&entry=3#document-CCM/1"
    )
