"""Choices as diplomats know them: meetings in the order of the sequence, offices by name."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.answers import today_in_geneva
from officeholders.fields import RoughDateField
from officeholders.models import Listed, Meeting, Office
from officeholders.presenters import day_in_words
from officeholders.roughdate import FIRST_YEAR, LAST_YEAR

NO_END_STATED = gettext_lazy("no end stated")


class MeetingChoiceField(forms.ModelChoiceField):
    """Meetings told apart by their label and their closing day; ``today`` tells which are over."""

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def label_from_instance(self, meeting):
        return meeting_in_words(meeting, self.today)


def meeting_in_words(meeting, today):
    """``13MSP (closed 19 September 2025)``, ``14MSP (dates not recorded)``."""
    if meeting.cancelled:
        when = _("cancelled")
    elif not meeting.closes_on:
        when = _("dates not recorded")
    elif meeting.closes_on < today:
        when = _("closed %(day)s") % {"day": day_in_words(meeting.closes_on)}
    else:
        when = _("closes %(day)s") % {"day": day_in_words(meeting.closes_on)}
    return _("%(meeting)s (%(when)s)") % {"meeting": meeting.label, "when": when}


class DayInput(forms.DateInput):
    """A day as the reader's own browser writes it."""

    input_type = "date"

    def __init__(self):
        bounds = {"min": f"{FIRST_YEAR}-01-01", "max": f"{LAST_YEAR}-12-31"}
        super().__init__(attrs=bounds, format="%Y-%m-%d")


class NamedAutocomplete(AutocompleteSelect):
    """The stock choice by typing, which says so while nothing is chosen."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return attrs | {"data-placeholder": _("Type a name …")}


class RegisterChoices:
    """What the fields of a form offer: only rows that stand, in the order the register has."""

    formfield_overrides = {
        models.DateField: {"widget": DayInput},
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 2, "cols": 80})},
        models.CharField: {"widget": forms.TextInput(attrs={"size": 60})},
        RoughDateField: {
            "widget": forms.TextInput(attrs={"size": 20, "placeholder": "2026-02-10"}),
            "max_length": None,  # the field’s own sentence says what is wrong
        },
    }
    # The fields whose emptiness says something.
    empty_labels = {"until_end_of": NO_END_STATED}

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        related = db_field.related_model
        if "queryset" not in kwargs:
            kwargs["queryset"] = self.offered(db_field)
        if related is Meeting:
            kwargs |= {"form_class": MeetingChoiceField, "today": today_in_geneva()}
        if db_field.null and db_field.name in self.empty_labels:
            kwargs["empty_label"] = self.empty_labels[db_field.name]
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = NamedAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def offered(self, db_field):
        """The rows a field offers."""
        related = db_field.related_model
        rows = related._default_manager.all()
        if related is Office:
            return rows.order_by("order", "code")
        return rows.standing() if issubclass(related, Listed) else rows

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """No links beside the choices: each row is made on its own form, with its own reason."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        wrapped = getattr(field, "widget", None)
        if wrapped is not None and hasattr(wrapped, "can_add_related"):
            field.widget = wrapped.widget
        return field
