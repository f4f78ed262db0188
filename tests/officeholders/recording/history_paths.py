"""Every way of writing to the log itself: history, entries, personal values. All are refused."""

from django.core.management import call_command
from django.db import connection
from simple_history.utils import update_change_reason

from officeholders.models import Entry, Mandate, PersonalValue, State
from tests.officeholders.recording.write_paths import lebanon, run

HISTORY_PATHS = {}
Image = State.history.model
TABLE = Image._meta.db_table


def refused(function):
    HISTORY_PATHS[function.__name__] = function
    return function


@refused
def history_update():
    State.history.update(name="Lebanon")


@refused
def history_delete():
    State.history.all().delete()


@refused
def saving_an_image_again():
    image = State.history.first()
    image.name = "Lebanon"
    image.save()


@refused
def deleting_an_image():
    State.history.first().delete()


@refused
def history_bulk_update():
    image = State.history.first()
    image.name = "Lebanon"
    Image.objects.bulk_update([image], ["name"])


@refused
def an_image_of_an_earlier_entry():
    image = State.history.first()
    image.pk = None
    image.save(force_insert=True)


@refused
def an_image_of_no_entry():
    State.history.bulk_history_create([lebanon()])


@refused
def raw_update_of_history():
    run(f"UPDATE {TABLE} SET name = 'Lebanon'")


@refused
def raw_delete_of_history():
    run(f"DELETE FROM {TABLE}")


@refused
def insert_or_replace_of_history():
    columns = ", ".join(f'"{field.column}"' for field in Image._meta.local_concrete_fields)
    verb = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    run(f"{verb} INTO {TABLE} ({columns}) SELECT {columns} FROM {TABLE} LIMIT 1")


@refused
def truncating_history():
    verb = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    run(f"{verb} {TABLE}")


@refused
def truncating_entries():
    verb = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    cascade = " CASCADE" if connection.vendor == "postgresql" else ""
    run(f"{verb} {Entry._meta.db_table}{cascade}")


@refused
def the_reason_of_a_change_afterwards():
    update_change_reason(lebanon(), "Another reason")


@refused
def histories_own_clean_old_history():
    call_command("clean_old_history", auto=True, days=-1, verbosity=0)


@refused
def changing_an_entry():
    Entry.objects.update(reason="Another reason")


@refused
def saving_an_entry_again():
    entry = Entry.objects.first()
    entry.document = "CCM/MSP/2011/1"
    entry.save()


@refused
def deleting_an_entry():
    Entry.objects.all()._raw_delete("default")


@refused
def replacing_an_entry():
    columns = ", ".join(f'"{field.column}"' for field in Entry._meta.local_concrete_fields)
    verb = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    table = Entry._meta.db_table
    run(f"{verb} INTO {table} ({columns}) SELECT {columns} FROM {table}")


@refused
def an_entry_out_of_turn():
    entry = Entry.objects.first()
    entry.number, entry.digest = 7, "f" * 64
    entry.save(force_insert=True)


@refused
def an_entry_that_does_not_follow():
    entry = Entry.objects.first()
    entry.number, entry.digest = 2, "f" * 64
    entry.save(force_insert=True)


@refused
def changing_a_personal_value():
    PersonalValue.objects.update(value="Somebody else")


@refused
def the_presidency_without_a_meeting():
    Mandate.objects.filter(office="president").update(presides_over=None)
