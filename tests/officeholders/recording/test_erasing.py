"""Erasing personal values: the register forgets them, and its chain still verifies."""

import pytest
from django.db import IntegrityError, connection, transaction

from officeholders.as_recorded import as_recorded
from officeholders.erasing import erase
from officeholders.models import Entry, PersonalValue, Representative
from officeholders.opening import NotRecorded
from officeholders.recording import recording
from officeholders.verification import verify
from tests.builders import build, mandate
from tests.officeholders.recording.every_list import EMAIL, NAME, representative
from tests.officeholders.recording.outside_reader import entries

WHY = {"by": "tests", "reason": "On request"}


def everything_kept():
    """Every value of every table of the database, as text."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                yield from map(str, row)


def tables_with(text):
    return [value for value in everything_kept() if text in value]


def test_an_erased_value_stands_in_no_table(register):
    person = representative()
    assert len(tables_with(NAME)) == len(tables_with(EMAIL)) == 1
    entry = erase([person.name, person.email], **WHY)
    assert tables_with(NAME) == tables_with(EMAIL) == []
    assert (entry.number, entry.kind, verify()) == (2, "erasure", [])


def test_the_chain_verifies_for_anybody_after_an_erasure(register):
    erase([representative().name], **WHY)
    with connection.cursor() as cursor:
        told = list(entries(cursor))
    assert [digest for _entry, digest in told] == list(
        Entry.objects.order_by("number").values_list("digest", flat=True)
    )


def test_what_was_erased_is_erased_as_of_every_entry(register):
    digest = representative().name
    erase([digest], **WHY)
    with as_recorded(1):
        assert Representative.objects.get().name == digest
        assert PersonalValue.objects.by_digest([digest]) == {}


def test_other_values_of_the_person_stay(register):
    person = representative()
    erase([person.name], **WHY)
    assert PersonalValue.objects.by_digest([person.name, person.email, ""]) == {person.email: EMAIL}


def test_the_name_of_an_author_can_be_erased(register):
    entry = build(mandate("clearance", "MKD", "2MSP"), by="Anna Muster")
    erase([entry.by], **WHY)
    assert tables_with("Anna Muster") == []
    assert verify() == []


def test_the_same_text_kept_twice_has_two_digests(register):
    with recording(by="tests", reason="Twice"):
        first, second = (PersonalValue.objects.keep(NAME) for _time in range(2))
    assert first != second


def test_a_value_is_kept_in_normal_form_c(register):
    with recording(by="tests", reason="Typed on another machine"):
        digest = PersonalValue.objects.keep("Rene\u0301")
    assert PersonalValue.objects.get(digest=digest).value == "Ren\u00e9"
    assert str(PersonalValue.objects.get(digest=digest)) == digest
    assert verify() == []


def test_a_value_is_kept_only_inside_a_recording(register):
    with pytest.raises(NotRecorded):
        PersonalValue.objects.keep("Somebody")


def erase_by_hand():
    PersonalValue.objects.all().delete()


def keep_by_hand():
    PersonalValue.objects.create(digest="sha256:x", salt=b"", value="Somebody")


@pytest.mark.parametrize("write", [erase_by_hand, keep_by_hand])
def test_a_value_is_erased_or_kept_by_nothing_else(register, write):
    before = sorted(PersonalValue.objects.values_list("digest", flat=True))
    with pytest.raises(IntegrityError), transaction.atomic():
        write()
    assert sorted(PersonalValue.objects.values_list("digest", flat=True)) == before
