"""The rule that a State holds an office once at a time, as each engine can keep it."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import IntegerRangeField, RangeOperators
from django.contrib.postgres.operations import BtreeGistExtension
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Deferrable, F, Func, Q

NAME = "one_state_holds_an_office_once_at_a_time"


class BtreeGist(BtreeGistExtension):
    """What the constraint needs on PostgreSQL; Django's own cannot be taken back on SQLite."""

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            super().database_backwards(app_label, schema_editor, from_state, to_state)


class OncePerOffice(ExclusionConstraint):
    """PostgreSQL keeps it by an exclusion constraint, SQLite by a trigger (``triggers``).

    It is deferred to the close of the recording, so that one entry may correct two mandates
    that would overlap half-way.
    """

    def __init__(self, **kwargs):
        span = Func(
            F("from_end_of"),
            F("until_end_of"),
            function="int4range",
            output_field=IntegerRangeField(),
        )
        super().__init__(
            name=kwargs.get("name", NAME),
            expressions=[
                ("office", RangeOperators.EQUAL),
                ("state", RangeOperators.EQUAL),
                (span, RangeOperators.OVERLAPS),
            ],
            condition=Q(withdrawn=False),
            deferrable=Deferrable.DEFERRED,
            violation_error_message=kwargs.get("violation_error_message"),
        )

    def deconstruct(self):
        path = f"{type(self).__module__}.{type(self).__qualname__}"
        message = self.violation_error_message
        return path, (), {"name": self.name, "violation_error_message": message}

    def constraint_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            return super().constraint_sql(model, schema_editor)
        return None

    def create_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            return super().create_sql(model, schema_editor)
        return None

    def remove_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            return super().remove_sql(model, schema_editor)
        return None

    def validate(self, model, instance, exclude=None, using=DEFAULT_DB_ALIAS):
        """Refuses (ValidationError), by plain comparisons, a mandate that meets another."""
        start, end = instance.from_end_of_id, instance.until_end_of_id
        if instance.withdrawn or start is None or (end is not None and end <= start):
            return
        others = model._default_manager.using(using).standing().exclude(pk=instance.pk)
        if others.of_one_holder(instance).overlapping(start, end).exists():
            raise ValidationError({"state": self.get_violation_error_message()}, code=self.name)
