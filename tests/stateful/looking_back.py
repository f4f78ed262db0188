"""What must hold of a register whatever happened to it: looked at now and then, and at its end."""

import json
from itertools import pairwise
from random import Random

from django.db import transaction

from ccm_machinery.registerfile import dump, load
from officeholders.chain_file import chain_lines
from officeholders.holders import PRESIDENT
from officeholders.models import Entry, Mandate
from officeholders.questions import BadQuestion
from officeholders.seats import seats_of
from officeholders.spells import spells
from officeholders.tables import history_of
from officeholders.terms import first_day, last_day
from officeholders.verification import verify
from officeholders.words import listed_models
from tests.conftest import connect
from tests.officeholders.recording.served_chain import verdict
from tests.officeholders.recording.tampering import found, lift_the_guard
from tests.officeholders.recording.test_any_mutation import flipped, is_written
from tests.stateful import asking

IN_THEIR_OWN_ORDER = ("working_groups",)
BEYOND_DIGESTS = ("token", "author")  # of an entry: no image tells them
ASKED_AGAIN = 3


def answers(asked):
    """What is answered now to what was asked before; a meeting may have been taken back since."""
    told = [_answer(question) for question, _number, _found in asked]
    return [{key: one[key] for key in one if key not in ("entry", "digest")} for one in told]


def _answer(question):
    try:
        return asking.answer(question)
    except BadQuestion as problem:
        return {"refused": str(problem)}


def look_back(course):
    assert verify() == []
    a_reader_elsewhere_agrees(course)
    what_was_asked_is_answered_as_it_was(course)
    the_terms_of_a_spell_fill_it()
    a_file_in_any_order_makes_the_same_register(course)


def a_reader_elsewhere_agrees(course):
    """The stand-alone verifier finds the log whole, and a byte that is changed."""
    lines = [line.encode() for line in chain_lines(len(course.model.entries))]
    head = Entry.objects.get(number=len(lines)).digest
    assert verdict(lines, head).startswith(f"The log is whole: {len(lines)} entries;")
    place = int(head, 16) % len(lines)
    at = int(head[::-1], 16) % len(lines[place])
    changed = bytearray(lines[place])
    changed[at] ^= 1
    told = verdict([*lines[:place], bytes(changed), *lines[place + 1 :]], head)
    assert told.startswith(f"Entry {place + 1} is not whole: ")


def what_was_asked_is_answered_as_it_was(course):
    for question, number, answer in course.asked[:: len(course.asked) // ASKED_AGAIN + 1]:
        assert asking.answer(question, number) == answer
    number = (len(course.model.entries) + 1) // 2
    _entry, rows = asking.read_at(number, asking.lists)
    assert rows == asking.told(course.model.lists(number))


def the_terms_of_a_spell_fill_it():
    """The days of adjoining mandates add up to the days from the first to the last."""
    for spell in spells(seats_of(Mandate.objects.exclude(office=PRESIDENT), None)):
        terms = [seat.term for seat in spell.seats]
        days = [(first_day(term), last_day(term)) for term in terms]
        assert all(one.until_position == next_.from_position for one, next_ in pairwise(terms))
        if all(first and last for first, last in days):
            total = sum((last - first).days + 1 for first, last in days)
            assert total == (days[-1][1] - days[0][0]).days + 1


def a_file_in_any_order_makes_the_same_register(course):
    """The register, carried into an empty one row by row in another order, is dumped the same."""
    text = dump(private=True)
    file = json.loads(text)
    for name, rows in file.items():
        if isinstance(rows, list) and name not in IN_THEIR_OWN_ORDER:
            Random(len(rows)).shuffle(rows)
    connect(course.engine.address("blank"))
    with transaction.atomic():
        load(json.dumps(file), by="tests", reason="Carried over")
        assert dump(private=True) == text
        transaction.set_rollback(True)


def find_a_flipped_bit(kind, place, bit):
    """A verification finds a bit flipped in an entry, an image or a row, behind the guard."""
    row, field = cells(kind)[place * 97 % len(cells(kind))]
    with transaction.atomic():
        lift_the_guard()
        value = flipped(getattr(row, field.attname), field, bit)
        if is_written(type(row), row.pk, field, value):
            assert found() != []
        transaction.set_rollback(True)


def cells(kind):
    """Each column of each row of that kind, as far as a digest covers it."""
    if kind == "entry":
        fields = [
            field for field in Entry._meta.concrete_fields if field.name not in BEYOND_DIGESTS
        ]
        return [(row, field) for row in Entry.objects.order_by("number") for field in fields]
    models = listed_models().values()
    if kind == "image":
        images = [row for model in models for row in _rows(history_of(model)) if row.image]
        return [(row, row._meta.get_field("image")) for row in images]
    rows = [row for model in models for row in _rows(model)]
    return [(row, field) for row in rows for field in row._meta.local_concrete_fields]


def _rows(model):
    return model._base_manager.order_by("pk")
