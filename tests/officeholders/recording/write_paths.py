"""Every way of writing rows that Django, its admin, simple-history or SQL knows.

Each way changes the register of ``every_list``; they are tried outside a recording and inside.
"""

from asgiref.sync import async_to_sync
from django.db import connection
from django.db.models.deletion import CASCADE, SET_NULL, Collector
from django.db.models.sql import UpdateQuery

from officeholders.models import (
    Addressee,
    Mandate,
    Organization,
    Representative,
    State,
    StateName,
)
from tests.officeholders.recording.every_list import clearance
from workinggroups.models import AnalysisGroup, AnalysisMember, WorkingGroup

PATHS = {}


def written(function):
    """A way of writing that a recording records."""
    PATHS[function.__name__] = function
    return function


def run(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def lebanon():
    return State.objects.get(code="LBN")


@written
def saving_a_new_row():
    State(code="NOR", name="Norway").save()


@written
def saving_a_change():
    state = lebanon()
    state.name = "Lebanon"
    state.save()


@written
def saving_some_fields():
    state = lebanon()
    state.name, state.formal_name = "Lebanon", "not saved"
    state.save(update_fields=["name"])


@written
def saving_raw_as_deserialisers_do():
    state = lebanon()
    state.name = "Lebanon"
    state.save_base(raw=True)


@written
def create():
    State.objects.create(code="NOR", name="Norway")


@written
def get_or_create():
    State.objects.get_or_create(code="NOR", defaults={"name": "Norway"})


@written
def update_or_create():
    State.objects.update_or_create(code="LBN", defaults={"name": "Lebanon"})


@written
def the_asynchronous_methods():
    async_to_sync(_create_norway)()


async def _create_norway():
    await State.objects.acreate(code="NOR", name="Norway")


@written
def queryset_update():
    State.objects.filter(code="LBN").update(name="Lebanon")


@written
def update_through_the_base_manager():
    State._base_manager.filter(code="LBN").update(name="Lebanon")


@written
def update_of_an_inherited_table_through_the_child():
    WorkingGroup.objects.filter(code="clearance").update(name="Clearance of remnants", seats=3)


@written
def update_by_the_query_class():
    query = UpdateQuery(Mandate)
    query.update_batch([clearance().pk], {"footnote": "See paragraph 12"}, "default")


@written
def bulk_create():
    State.objects.bulk_create([State(code="NOR", name="Norway"), State(code="ZMB", name="Zambia")])


@written
def bulk_create_that_updates_on_conflict():
    State.objects.bulk_create(
        [State(code="LBN", name="Lebanon")],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name"],
    )


@written
def bulk_update():
    state = lebanon()
    state.name = "Lebanon"
    State.objects.bulk_update([state], ["name"])


@written
def deleting_a_row_of_an_inner_list():
    Representative.objects.get().delete()


@written
def deleting_a_queryset_of_an_inner_list():
    Addressee.objects.filter(code="committee").delete()


@written
def raw_delete():
    Representative.objects.all()._raw_delete("default")


@written
def cascade_as_django_collects_it():
    collector = Collector(using="default", origin=clearance())
    CASCADE(
        collector,
        Representative._meta.get_field("mandate"),
        Representative.objects.all(),
        "default",
    )
    collector.delete()


@written
def set_null_as_django_collects_it():
    collector = Collector(using="default", origin=clearance())
    SET_NULL(collector, Mandate._meta.get_field("until_end_of"), [clearance()], "default")
    collector.delete()


@written
def related_manager_add():
    name = StateName.objects.get(state__code="MKD")
    lebanon().former_names.add(name)


@written
def related_manager_add_one_by_one():
    name = StateName.objects.get(state__code="MKD")
    lebanon().former_names.add(name, bulk=False)


@written
def related_manager_set():
    lebanon().former_names.set(StateName.objects.all())


@written
def related_manager_create():
    lebanon().former_names.create(name="Libanon", until="1943", row=2)


@written
def through_rows_of_many_to_many():
    group = AnalysisGroup.objects.get()
    AnalysisMember.objects.create(analysis_group=group, group_id="victim-assistance", row=2)


@written
def skip_history_when_saving():
    state = lebanon()
    state.name, state.skip_history_when_saving = "Lebanon", True
    state.save()


@written
def save_without_historical_record():
    state = lebanon()
    state.name = "Lebanon"
    state.save_without_historical_record()


@written
def raw_insert():
    run(
        f"INSERT INTO {Organization._meta.db_table} (code, name, withdrawn) "
        "VALUES ('ICRC', 'International Committee of the Red Cross', FALSE)"
    )


@written
def raw_update():
    run(f"UPDATE {State._meta.db_table} SET name = 'Lebanon' WHERE code = 'LBN'")


@written
def raw_delete_statement():
    run(f"DELETE FROM {Representative._meta.db_table}")


@written
def raw_delete_of_a_listed_row():
    run(f"DELETE FROM {Mandate._meta.db_table} WHERE office_id = 'victim-assistance'")


@written
def raw_insert_or_replace():
    pk = Organization.objects.get().pk
    told = f"INTO {Organization._meta.db_table} (id, code, name, withdrawn)"
    values = f"VALUES ({pk}, 'CMC', 'Cluster Munition Coalition', FALSE)"
    if connection.vendor == "sqlite":
        run(f"INSERT OR REPLACE {told} {values}")
    else:
        run(f"INSERT {told} {values} ON CONFLICT (id) DO UPDATE SET name = excluded.name")


@written
def raw_change_of_a_primary_key():
    run(f"UPDATE {Representative._meta.db_table} SET id = id + 1000")


@written
def many_statements_at_once():
    with connection.cursor() as cursor:
        rows = [("NOR", "Norway"), ("ZMB", "Zambia")]
        table = Organization._meta.db_table
        cursor.executemany(
            f"INSERT INTO {table} (code, name, withdrawn) VALUES (%s, %s, FALSE)", rows
        )
