"""What cannot even be read: looked for only where a verification stumbles."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officeholders.models import Entry, PersonalValue
from officeholders.tables import history_of, tracked_models
from officeholders.verification.finding import Finding, place_of


def unreadable_findings():
    """Rows that hold what none of their columns can say."""
    live = tracked_models().values()
    for model in [Entry, *(history_of(model) for model in live), *live, PersonalValue]:
        for pk in model._base_manager.values_list("pk", flat=True):
            if not _is_readable(model, pk):
                yield Finding(place_of(model, pk), _("it holds what cannot be read"))


def _is_readable(model, pk):
    try:
        row = model._base_manager.get(pk=pk)
        return all(_is_said(field, row) for field in model._meta.local_concrete_fields)
    except (ValueError, TypeError, ValidationError):
        return False


def _is_said(field, row):
    value = getattr(row, field.attname)
    return field.null if value is None else field.to_python(value) == value
