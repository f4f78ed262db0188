"""The databases that are measured, filled with the same rows in every one."""

from datetime import UTC, datetime, timedelta

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.test import Client
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from officeholders.models import Mandate, Meeting, State
from officeholders.recording import recording
from tests.benchmarks.facts import REGISTER
from tests.benchmarks.grown import grown
from tests.benchmarks.plain.models import PlainMandate, PlainMeeting, PlainState
from tests.builders import build, rows_of

REVISIONS = (2, 3)
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
MEETINGS = ("label", "position", "closes_on")
MANDATES = (
    "office_id",
    "state_id",
    "from_end_of_id",
    "until_end_of_id",
    "presides_over_id",
    "appointed_at_id",
    "source",
)


def fill(times):
    """The real register so many times over, as three entries; each touches every mandate."""
    call_command("migrate", verbosity=0)
    build(*rows_of(grown(REGISTER, times)))
    revise()


def revise():
    """Two entries more, each of which changes a word of every mandate, meeting and State."""
    for number in REVISIONS:
        with recording(by="benchmark", reason=f"Revision {number}"):
            Mandate.objects.update(remark=f"As of {number}")
            Meeting.objects.update(place=f"As of {number}")
            State.objects.update(name=Concat(F("code"), Value(f", as of {number}")))


def fill_plain():
    """The same rows with the same three versions, recorded by simple-history alone."""
    with connection.schema_editor() as editor:
        for model in apps.get_app_config("plain").get_models():
            editor.create_model(model)
    states = [_copy(PlainState, row, ("code", "name")) for row in State.objects.all()]
    meetings = [_copy(PlainMeeting, row, MEETINGS) for row in Meeting.objects.all()]
    mandates = [_copy(PlainMandate, row, MANDATES) for row in Mandate.objects.order_by("pk")]
    _versions(PlainState, states, "name", lambda row, number: f"{row.code}, as of {number}")
    _versions(PlainMeeting, meetings, "place", lambda row, number: f"As of {number}")
    _versions(PlainMandate, mandates, "remark", lambda row, number: f"As of {number}")


def _copy(model, row, fields):
    return model(**{field: getattr(row, field) for field in fields})


def _versions(model, rows, field, text):
    bulk_create_with_history(rows, model, default_date=FIRST)
    rows = list(model.objects.order_by("pk"))
    for number in REVISIONS:
        for row in rows:
            setattr(row, field, text(row, number))
        bulk_update_with_history(rows, model, [field], default_date=day_of(number))


def day_of(number):
    """When simple-history was told that this version was written."""
    return FIRST + timedelta(days=number - 1)


def cookies():
    """The cookies of somebody of the staff who has signed in and seen a page."""
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(get_user_model().objects.create_user("bench", role="editor"))
    client.get("/admin/")
    return "; ".join(f"{name}={cookie.value}" for name, cookie in client.cookies.items())


def settle():
    """What a server does by itself in its first hour: it counts what lies in its tables."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
