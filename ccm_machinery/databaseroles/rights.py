"""What the application may do with each table: what it needs, and no more."""

from django.apps import apps
from django.db.migrations.recorder import MigrationRecorder

from officeholders.tables import history_of, is_inner, tracked_models

SELECT, INSERT, UPDATE, DELETE = "SELECT", "INSERT", "UPDATE", "DELETE"
READ = (SELECT,)
ONLY_GROWS = (SELECT, INSERT)
COMES_AND_GOES = (SELECT, INSERT, DELETE)
NEVER_DELETED = (SELECT, INSERT, UPDATE)
EVERYTHING = (SELECT, INSERT, UPDATE, DELETE)
# The tables that are not recorded, by their models. One that is named nowhere is an error.
NOT_RECORDED = {
    "officeholders.Entry": ONLY_GROWS,
    "officeholders.OpenRecording": COMES_AND_GOES,
    "officeholders.TouchedRow": COMES_AND_GOES,
    "officeholders.PersonalValue": COMES_AND_GOES,  # what is erased goes
    "presidency.Slate": EVERYTHING,
    "presidency.SentReminder": ONLY_GROWS,
    "ccm_machinery.User": NEVER_DELETED,
    "admin.LogEntry": ONLY_GROWS,  # what is done to accounts
    "auth.Permission": READ,
    "auth.Group": READ,
    "auth.Group_permissions": READ,
    "contenttypes.ContentType": READ,
    "migrations.Migration": READ,
    "sessions.Session": EVERYTHING,
    "axes.AccessAttempt": EVERYTHING,
    "axes.AccessAttemptExpiration": EVERYTHING,
    "axes.AccessFailureLog": READ,  # neither is kept
    "axes.AccessLog": READ,
    "otp_totp.TOTPDevice": EVERYTHING,
    "otp_static.StaticDevice": EVERYTHING,
    "otp_static.StaticToken": EVERYTHING,
}


def rights():
    """The rights of the application on every table, by the name of the table."""
    models = [*apps.get_models(include_auto_created=True), MigrationRecorder.Migration]
    recorded = _of_recorded_tables()
    return recorded | {
        model._meta.db_table: NOT_RECORDED[model._meta.label]
        for model in models
        if not (model._meta.proxy or model._meta.db_table in recorded)
    }


def _of_recorded_tables():
    """Their rows are withdrawn, never deleted, but for those of inner lists; history only grows."""
    made = {}
    for table, model in tracked_models().items():
        made[table] = EVERYTHING if is_inner(model) else NEVER_DELETED
        made[history_of(model)._meta.db_table] = ONLY_GROWS
    return made
