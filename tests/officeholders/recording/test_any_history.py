"""Whatever is recorded, in whatever order: the log agrees, and every entry can be read again."""

from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from officeholders.as_recorded import as_recorded
from officeholders.models import Entry, Mandate, PersonalValue, Representative, State, StateName
from officeholders.recording import recording
from officeholders.stored import stored_rows
from officeholders.verification import verify
from officeholders.writing import Change, write_changes
from tests.officeholders.recording.conftest import rolled_back
from tests.officeholders.recording.every_row import register_now
from workinggroups.models import Activity, Objective, WorkingGroup


def rename_a_state(number):
    State.objects.filter(code=["LAO", "LBN", "MKD"][number % 3]).update(name=f"Name {number % 5}")


def add_a_former_name(number):
    owner = State.objects.order_by("pk")[number % 3]
    owner.former_names.create(name=f"Former {number % 3}", until="2001", row=number % 4)


def move_a_former_name(number):
    name = StateName.objects.order_by("pk")[number % StateName.objects.count() :].first()
    State.objects.order_by("pk")[number % 3].former_names.add(name)


def drop_former_names_but_one(number):
    StateName.objects.exclude(pk=StateName.objects.order_by("pk").first().pk).delete()


def change_a_group_and_its_office(number):
    WorkingGroup.objects.filter(code="clearance").update(seats=1 + number % 3, usual_term=2)


def number_an_office_by_hand(number):
    with connection.cursor() as cursor:
        told = 'UPDATE officeholders_office SET "order" = %s WHERE code = %s'
        cursor.execute(told, [number % 3, "victim-assistance"])


def hand_over_a_person(number):
    person = Representative.objects.order_by("pk").first()
    person.mandate = Mandate.objects.order_by("pk")[number % 3]
    person.title = PersonalValue.objects.keep(f"Title {number % 2}")
    person.save()


def add_to_the_workplan(number):
    Objective.objects.order_by("pk").first().activities.create(text=f"Activity {number % 3}")


def drop_activities(number):
    Activity.objects.filter(text__endswith=str(number % 3)).delete()


def withdraw_or_revive_seats(number):
    (row,) = stored_rows("unrecorded")
    words = row.words | {"remark": f"Remark {number % 2}"}
    write_changes("unrecorded", [Change(words, row.pk, withdrawn=bool(number % 2))])


def move_a_mandate(number):
    (row,) = (row for row in stored_rows("mandates") if "MKD" in row.key)
    label = ["1MSP", "2MSP", "3MSP"][number % 3]
    write_changes("mandates", [Change(row.words | {"from_end_of": label}, row.pk)])


def change_nothing(number):
    for state in State.objects.all():
        state.save()


WRITES = [
    rename_a_state,
    add_a_former_name,
    move_a_former_name,
    drop_former_names_but_one,
    change_a_group_and_its_office,
    number_an_office_by_hand,
    hand_over_a_person,
    add_to_the_workplan,
    drop_activities,
    withdraw_or_revive_seats,
    move_a_mandate,
    change_nothing,
]
ENTRIES = st.lists(
    st.lists(st.tuples(st.sampled_from(WRITES), st.integers(0, 60)), min_size=1, max_size=4),
    max_size=5,
)


@given(entries=ENTRIES)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_history_agrees_and_can_be_read_again(register, before, entries):
    with rolled_back():
        stood = {1: before[0]}
        for writes in entries:
            number = record(writes)
            stood[number] = register_now()
        assert verify() == []
        assert {number: tables_at(number) for number in stood} == stood
        assert set(stood) == set(range(1, Entry.objects.last_number() + 1))


def record(writes):
    """Records them as one entry; the number of the last entry after it."""
    with recording(by="tests", reason="Whatever it was"):
        for write, number in writes:
            write(number)
    return Entry.objects.last_number()


def tables_at(number):
    with as_recorded(number):
        return register_now()
