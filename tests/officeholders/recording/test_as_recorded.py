"""The register as it stood after one of its entries: the same questions, that entry's answers."""

import pytest
from django.db import connection
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Subquery

from officeholders.as_recorded import ReadOnly, as_recorded
from officeholders.models import Mandate, Meeting, Representative, State, StateName
from officeholders.recording import recording
from officeholders.tables import tracked_models
from officeholders.verification import verify
from tests.builders import build, mandate, meeting, state
from tests.officeholders.recording.conftest import rolled_back
from tests.officeholders.recording.every_row import register_now
from workinggroups.models import Coordinator, WorkingGroup


@pytest.fixture
def renamed(register):
    """After entry 2 Lebanon has another name, its mandate another end and 2MSP another day."""
    build(
        state("LBN", "Lebanon", region="AG"),
        meeting("2MSP", closes_on="2012-01-20"),
        mandate("clearance", "LBN", "1MSP", "2MSP"),
        mandate("clearance", "MKD", "2MSP", "3MSP"),
    )


def both(question):
    """The answer as of entry 1, and today's."""
    with as_recorded(1):
        then = question()
    return then, question()


def test_names_are_those_of_the_entry(renamed):
    assert both(lambda: State.objects.get(code="LBN").name) == ("State of LBN", "Lebanon")


def test_a_row_reached_through_another_is_the_entrys_too(renamed):
    def question():
        return Mandate.objects.get(office="clearance", from_end_of=10).state.name

    assert both(question) == ("State of LBN", "Lebanon")


def test_select_related_joins_what_stood_then(renamed):
    def question():
        found = Mandate.objects.select_related("state", "until_end_of")
        held = found.get(office="clearance", from_end_of=10)
        return held.state.name, held.until_end_of.label

    assert both(question) == (("State of LBN", "3MSP"), ("Lebanon", "2MSP"))


def test_prefetched_rows_are_the_entrys(renamed):
    def question():
        people = Prefetch("representatives", Representative.objects.order_by("row"))
        held = Mandate.objects.prefetch_related(people, "state").filter(office="clearance")
        return [[person.row for person in mandate.representatives.all()] for mandate in held]

    assert both(question) == ([[1]], [[], []])


def test_the_days_of_meetings_are_the_entrys(renamed):
    def question():
        return [str(day) for day in Meeting.objects.values_list("closes_on", flat=True)]

    assert both(question) == (
        ["2010-11-12", "2011-09-16", "None"],
        ["2010-11-12", "2012-01-20", "None"],
    )


def _all():
    return Mandate.objects.order_by()


@pytest.mark.parametrize(
    ("question", "then", "now"),
    [
        (lambda: Mandate.objects.count(), 3, 4),
        (lambda: Mandate.objects.filter(state__region="AG").count(), 0, 1),
        (lambda: State.objects.filter(name="Lebanon").exists(), False, True),
        (lambda: State.objects.aggregate(Count("mandates"))["mandates__count"], 3, 4),
        (lambda: Coordinator.objects.count(), 2, 3),
        (lambda: [g.seats for g in WorkingGroup.objects.as_of(10)], [2, 1], [2, 1]),
        (lambda: len(list(Mandate.objects.iterator(chunk_size=1))), 3, 4),
        (lambda: Mandate.objects.filter(pk__in=Mandate.objects.values("pk")).count(), 3, 4),
        (lambda: Mandate.objects.values("office").distinct().count(), 3, 3),
        (lambda: _all().union(_all(), all=True).count(), 6, 8),
        (lambda: Mandate.objects.none().union(Mandate.objects.order_by()).count(), 3, 4),
        (lambda: Meeting.objects.in_bulk([20], field_name="position")[20].place, "", ""),
        (lambda: State.objects.filter(former_names__name="Laos").get().code, "LAO", "LAO"),
    ],
)
def test_any_question_is_answered_as_of_the_entry(renamed, question, then, now):
    assert both(question) == (then, now)


def test_subqueries_and_annotations_are_answered_as_of_the_entry(renamed):
    def question():
        held = Mandate.objects.filter(state=OuterRef("code"), until_end_of=20)
        last = held.order_by("-until_end_of").values("until_end_of__closes_on")[:1]
        found = State.objects.annotate(ends_on=Subquery(last), is_held=Exists(held))
        return str(found.filter(code="LBN").values_list("ends_on", "is_held").get())

    then, now = both(question)
    assert then == "(None, False)"
    assert now == "(datetime.date(2012, 1, 20), True)"


def test_a_table_joined_with_itself_is_the_entrys_twice(renamed):
    def question():
        held = Mandate.objects.filter(until_end_of__position__gt=F("from_end_of__position"))
        return held.filter(state__mandates__office="clearance").count()

    assert both(question) == (1, 2)


def test_before_the_first_entry_there_is_nothing(renamed):
    with as_recorded(0):
        assert not any(model.objects.exists() for model in tracked_models().values())


def test_after_the_last_entry_there_is_what_stands_now(renamed):
    now = register_now()
    with as_recorded(2):
        assert register_now() == now


def test_a_row_deleted_from_an_inner_list_stands_as_of_the_entries_before(register):
    with recording(by="tests", reason="Never so named"):
        StateName.objects.filter(name="Laos").delete()
    assert both(lambda: StateName.objects.filter(name="Laos").count()) == (1, 0)


def write_by_save():
    State(code="NOR", name="Norway").save()


def write_by_update():
    State.objects.update(name="Norway")


def write_by_hand():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE officeholders_state SET name = 'Norway'")


def write_by_many_statements():
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE officeholders_state SET name = %s", [("Norway",)])


WRITES = [write_by_save, write_by_update, write_by_hand, write_by_many_statements]


@pytest.mark.parametrize("write", WRITES)
def test_nothing_can_be_written_as_of_an_entry(register, write):
    before = register_now()
    with pytest.raises(ReadOnly), recording(by="tests", reason="Looking back"), as_recorded(1):
        write()
    assert (register_now(), verify()) == (before, [])


def test_no_recording_can_be_opened_as_of_an_entry(register):
    with as_recorded(1), pytest.raises(ReadOnly):
        build(state("NOR"))
    assert verify() == []


def test_what_is_read_inside_an_open_recording_is_what_stood_before_it(register):
    with recording(by="tests", reason="Half way"), rolled_back():
        State.objects.filter(code="LBN").update(name="Lebanon")
        assert both(lambda: State.objects.get(code="LBN").name) == ("State of LBN", "Lebanon")
