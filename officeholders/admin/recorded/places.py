"""The own order of Working Groups, Analysis Groups and observers."""

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded.attempt import attempt_of
from officeholders.admin.recorded.form import RecordedForm


class ListedInOrder(RecordedForm):
    """A row with a place in an order; a new one goes last unless told otherwise."""

    place = forms.IntegerField(
        label=_("Place in the order of decisions"),
        validators=[MinValueValidator(1)],
        help_text=_("1, 2, 3 … The rows after it move by one."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "place" in self.fields:
            self.fields["place"].initial = place_of(self.instance)


class InOrder:
    """An admin page of rows in an order: moving one shifts the others."""

    form = ListedInOrder

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        is_new = not change or attempt_of(request).revives
        if is_new or "place" in form.changed_data:
            put_at(obj, form.cleaned_data["place"])


def place_of(row):
    """The place of a standing row; of any other the one after the last."""
    others = others_than(row)
    if row.pk is None or row.withdrawn:
        return len(others) + 1
    return 1 + sum((other.order, other.pk) < (row.order, row.pk) for other in others)


def put_at(row, place):
    """Gives the row that place, and the other standing rows those before and after it."""
    rows = others_than(row)
    rows.insert(place - 1, row)
    for order, other in enumerate(rows, start=1):
        if other.order != order:
            other.order = order
            other.save(update_fields=["order"])


def others_than(row):
    """The standing rows besides this one, in their order."""
    rows = type(row)._base_manager.filter(withdrawn=False).exclude(pk=row.pk)
    return list(rows.order_by("order", "pk"))
