"""Ways of writing that are refused inside a recording too, or that in the end change nothing."""

from django.db import connection
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from officeholders.models import Mandate, Meeting, Representative, State
from tests.officeholders.recording.every_list import clearance
from tests.officeholders.recording.write_paths import lebanon, run
from workinggroups.models import WorkingGroup

REFUSED_PATHS, IDLE_PATHS = {}, {}


def always_refused(function):
    """A way that is refused inside a recording too."""
    REFUSED_PATHS[function.__name__] = function
    return function


def idle(function):
    """A way that in the end changes nothing."""
    IDLE_PATHS[function.__name__] = function
    return function


@always_refused
def deleting_a_listed_row():
    Mandate.objects.get(office="victim-assistance").delete()


@always_refused
def deleting_a_queryset_of_a_list():
    Mandate.objects.filter(office="victim-assistance").delete()


@always_refused
def deleting_what_a_many_to_many_row_refers_to():
    WorkingGroup.objects.get(code="clearance").delete()


@always_refused
def truncate():
    if connection.vendor == "postgresql":
        run(f"TRUNCATE {State._meta.db_table} CASCADE")
    else:  # SQLite's DELETE without a condition truncates where nothing forbids it
        run(f"DELETE FROM {State.history.model._meta.db_table}")


@always_refused
def truncate_of_an_inner_table():
    if connection.vendor == "postgresql":
        run(f"TRUNCATE {Representative._meta.db_table}")
    else:
        run(f"DELETE FROM {Representative.history.model._meta.db_table}")


@always_refused
def bulk_create_with_histories_own_function():
    bulk_create_with_history([State(code="NOR", name="Norway")], State)


@always_refused
def bulk_update_with_histories_own_function():
    state = lebanon()
    state.name = "Lebanon"
    bulk_update_with_history([state], State, ["name"])


@always_refused
def renaming_what_never_changes():
    Meeting.objects.filter(label="3MSP").update(position=35)


@idle
def save_with_nothing_changed():
    lebanon().save()
    clearance().save()


@idle
def update_to_what_stands():
    State.objects.filter(code="LBN").update(region="APG")


@idle
def a_change_taken_back():
    state = lebanon()
    for name in ("Lebanon", state.name):
        state.name = name
        state.save()


@idle
def a_row_made_and_deleted_again():
    name = lebanon().former_names.create(name="Libanon", until="1943")
    name.delete()
