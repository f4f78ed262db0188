"""The query string, read to the letter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.questions import (
    AS_KNOWN,
    FIRST_DAY,
    LAST_DAY,
    MOMENT,
    BadQuestion,
    Question,
    asked_instead,
    nearest_day,
    read_question,
)

TODAY = date(2026, 11, 23)
EVERY = (*MOMENT, *AS_KNOWN)


def read(raw, takes=EVERY):
    return read_question(raw, takes, TODAY, lambda: 12)


def refused(raw, takes=EVERY):
    with pytest.raises(BadQuestion) as refusal:
        read(raw, takes)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("raw", "question"),
    [
        ("", Question()),
        ("on=2026-03-30", Question(on=date(2026, 3, 30))),
        ("after=14MSP", Question(after="14MSP")),
        ("entry=128", Question(entry=128)),
        ("known_on=2026-02-01", Question(known_on=date(2026, 2, 1))),
        ("after=3RC&entry=7", Question(after="3RC", entry=7)),
        ("on=1990-01-01&entry=999999999", Question(on=FIRST_DAY, entry=999_999_999)),
        ("on=2199-12-31&known_on=2026-11-23", Question(on=LAST_DAY, known_on=TODAY)),
        ("%6Fn=2026%2D03-30", Question(on=date(2026, 3, 30))),
    ],
)
def test_a_question_gives_a_moment_and_an_entry(raw, question):
    assert read(raw) == question


@pytest.mark.parametrize("raw", ["on=&after=&entry=&known_on=", "on", "&&on=&"])
def test_an_empty_value_counts_as_not_given(raw):
    assert read(raw) == Question()


def test_an_empty_value_does_not_stand_against_another():
    assert read("on=&after=14MSP&entry=&known_on=2026-11-22") == Question(
        after="14MSP", known_on=date(2026, 11, 22)
    )


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("2026-02-30", "2026-02-28"),
        ("2024-02-30", "2024-02-29"),
        ("2026-13-01", "2026-12-01"),
        ("2026-00-00", "2026-01-01"),
        ("2026-3-7", "2026-03-07"),
        ("20260330", "2026-03-30"),
        ("2026-W14-1", "2026-03-30"),
        ("2026-03-30T00:00:00", "2026-03-30"),
        (" 2026-03-30", "2026-03-30"),
        ("٢٠٢٦-٠٣-٣٠", "2026-03-30"),
        ("２０２６-０３-３０", "2026-03-30"),
        ("1989-12-31", "1990-01-01"),
        ("0001-02-03", "1990-01-01"),
        ("2200-01-01", "2199-12-31"),
        ("9999-99-99", "2199-12-31"),
        ("tomorrow", "2026-11-23"),
        ("²026-03-30", "2026-03-30"),
        ("-2026-03-30", "2026-11-23"),
    ],
)
def test_what_is_no_day_is_refused_with_the_nearest_one(text, nearest):
    assert refused(f"on={text}".encode().decode("latin-1")) == (
        f"“{text}” is no day from 1990-01-01 to 2199-12-31; the nearest is on={nearest}."
    )


def test_nobody_asks_what_will_be_known_tomorrow():
    assert refused("known_on=2026-11-24") == (
        "What will be known on 2026-11-24 is not known yet; the latest is known_on=2026-11-23."
    )


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("0", 1),
        ("007", 7),
        ("-3", 3),
        ("%2B4", 4),
        ("1.5", 1),
        ("1e3", 1),
        ("12345678901", 12),
        ("%D9%A3", 3),
        ("last", 12),
    ],
)
def test_what_is_no_entry_number_is_refused_with_the_nearest_one(text, nearest):
    assert refused(f"entry={text}").endswith(f"the nearest is entry={nearest}.")


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (
            "on=2026-03-30&after=14MSP",
            "Give either on=2026-03-30 or after=14MSP, not both.",
        ),
        (
            "entry=1&known_on=2026-02-01",
            "Give either entry=1 or known_on=2026-02-01, not both.",
        ),
        (
            "on=2026-03-30&on=2026-03-31",
            "“on” is given twice; give it once, such as on=2026-03-30.",
        ),
        ("on=&on=2026-03-31", "“on” is given twice; give it once, such as on=2026-03-31."),
        ("onn=2026-03-30", "This address does not know “onn”; it takes “on”."),
        ("ON=2026-03-30", "This address does not know “ON”; it takes “on”."),
        (
            "q=",
            "This address does not know “q”; it takes “on”, “after”, “entry”, “known_on”.",
        ),
        ("=", "This address does not know “”; it takes “on”, “after”, “entry”, “known_on”."),
        ("after=14MSP%00", "The address holds a NUL character; leave it out."),
        ("%00=1", "The address holds a NUL character; leave it out."),
        (
            "after=%FF",
            "The address is not written in UTF-8; write it in plain letters and figures.",
        ),
        (
            "after=\xff",
            "The address is not written in UTF-8; write it in plain letters and figures.",
        ),
        (
            "after=%ED%A0%80",
            "The address is not written in UTF-8; write it in plain letters and figures.",
        ),
        ("&".join(["on="] * 51), "An address takes at most 50 parameters."),
        (
            "after=" + "x" * 10_000,
            f"“{'x' * 39}…” is too long; at most 500 characters are read.",
        ),
    ],
)
def test_a_bad_question_is_refused_in_one_sentence(raw, sentence):
    assert refused(raw) == sentence


def test_an_address_takes_only_its_own_parameters():
    assert refused("on=2026-03-30", takes=AS_KNOWN) == (
        "This address does not know “on”; it takes “entry”, “known_on”."
    )
    assert refused("a=1", takes=()) == "This address takes no parameters; leave out “a”."


def test_an_addresss_own_parameters_are_handed_on_as_text():
    question = read("q=C%C3%B4te+d%27Ivoire&entry=2", takes=("q", *AS_KNOWN))
    assert question == Question(entry=2, own={"q": "Côte d'Ivoire"})


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_day_of_the_range_can_be_asked_about(day):
    assert read(f"on={day}") == Question(on=day)


@given(st.binary(max_size=80))
def test_whatever_bytes_are_sent_the_answer_is_a_question_or_a_refusal(sent):
    try:
        told = read(sent.decode("latin-1")).own
    except BadQuestion as refusal:
        told = str(refusal)[-1:]
    assert told in ({}, ".")


@given(st.text(max_size=40))
def test_the_day_offered_can_itself_be_asked_about(text):
    assert FIRST_DAY <= nearest_day(text, TODAY) <= LAST_DAY


def test_the_same_question_with_the_value_that_was_meant_is_offered():
    assert asked_instead("on=2026-02-30&entry=1", {"on": "2026-02-28"}) == {
        "on": "2026-02-28",
        "entry": "1",
    }
    assert asked_instead("on=2026-02-28&after=14MSP&x=", {"after": None}) == {"on": "2026-02-28"}
    assert asked_instead("foo=%FF", {"foo": None}) is None
