"""Who acts for a State, in words."""

import pytest

from officeholders.persons import Person, in_words
from officeholders.roughdate import RoughDate

SINCE = '<time datetime="2024-03">March 2024</time>'
LAST = '<time datetime="2025-09-19">19 September 2025</time>'


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (Person("Anne"), "Anne"),
        (Person("Anne", "Ambassador"), "Anne, Ambassador"),
        (Person(""), "name erased"),
        (Person("", "Ambassador"), "name erased, Ambassador"),
        (Person("Anne", serves_from=RoughDate("2024-03")), f"Anne (from {SINCE})"),
        (Person("Anne", serves_until=RoughDate("2025-09-19")), f"Anne (until {LAST})"),
        (
            Person("Anne", "Dr", RoughDate("2024-03"), RoughDate("2025-09-19")),
            f"Anne, Dr (from {SINCE} until {LAST})",
        ),
    ],
)
def test_a_person_is_told_with_title_and_time_as_far_as_they_are_recorded(person, words):
    assert in_words(person) == words


def test_a_name_is_never_taken_for_html_nor_for_a_sentence_of_ours():
    assert in_words(Person("<b>{last}</b>", "&", RoughDate("2024-03"))) == (
        f"&lt;b&gt;{{last}}&lt;/b&gt;, &amp; (from {SINCE})"
    )
