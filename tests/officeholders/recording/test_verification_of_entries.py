"""A verification names the entry that was changed, at its place in the chain."""

import pytest

from officeholders.models import Entry
from officeholders.tables import history_of, tracked_models
from officeholders.verification import verify
from tests.officeholders.recording.tampering import LAST, copy, delete, found, write

DIGEST = "its digest is not that of what it holds"
FOLLOWS = "it does not follow the entry before it"
STAMP = "its date or its author is not that of its entry"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("by", "sha256:" + "0" * 64),
        ("reason", "Another reason"),
        ("document", "CCM/MSP/2010/5"),
        ("kind", "correction"),
        ("at", "2011-01-01 00:00:00+00"),
    ],
)
def test_every_column_of_an_entry(log, column, value):
    write(Entry, {"number": 3}, **{column: value})
    assert found()[0] == f"entry 3: {DIGEST}"


def test_the_author_of_an_entry(log, django_user_model):
    author = django_user_model.objects.create_user("anna")
    write(Entry, {"number": 3}, author_id=author.pk)
    assert found() == [f'mandates ["president","LAO","1MSP","1MSP"], entry 3: {STAMP}']


def test_the_digest_of_an_entry(log):
    write(Entry, {"number": 3}, digest="f" * 64)
    assert found() == [f"entry 3: {DIGEST}", f"entry 4: {FOLLOWS}"]


def test_what_an_entry_follows(log):
    write(Entry, {"number": 3}, previous="f" * 64)
    assert found() == [f"entry 3: {FOLLOWS}", f"entry 3: {DIGEST}"]


def test_entries_that_were_deleted(log):
    delete(Entry, number=3)
    delete(Entry, number=4)
    assert found()[:2] == ["entry 3: it is missing", "entry 4: it is missing"]
    assert not any(place.startswith(("entry 5", "entry 6", "entry 7")) for place in found())


def test_a_last_entry_whose_rows_still_name_it(log):
    delete(Entry, number=7)
    delete(Entry, number=6)
    assert found()[0] == "entry 6: it is missing"


def test_an_entry_that_was_inserted(log):
    copy(Entry, {"number": 3}, number=8, digest="f" * 64)
    assert found() == [f"entry 8: {FOLLOWS}", f"entry 8: {DIGEST}"]


def test_two_entries_that_were_swapped(log):
    write(Entry, {"number": 2}, number=99)
    write(Entry, {"number": 3}, number=2)
    write(Entry, {"number": 99}, number=3)
    assert found()[:4] == [
        f"entry 2: {FOLLOWS}",
        f"entry 2: {DIGEST}",
        f"entry 3: {FOLLOWS}",
        f"entry 3: {DIGEST}",
    ]


def test_a_tail_that_was_cut_shows_against_a_head_kept_elsewhere(log):
    head = Entry.objects.get(number=LAST).digest
    delete(Entry, number=LAST)
    assert found() == []
    assert verify(head=head)[0].place == "entry 6"


def test_a_log_that_was_cut_whole(log):
    head = Entry.objects.get(number=LAST).digest
    for table in (Entry, *map(history_of, tracked_models().values())):
        delete(table)
    assert str(verify(head=head)[0]) == (
        "entry 0: the head that was given is not in this log: entries after this one are missing"
    )
