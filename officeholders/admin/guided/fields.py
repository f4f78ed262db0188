"""Answers in the words of the register file: labels, codes, days as text."""

import unicodedata

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded.choices import NO_END_STATED, DayInput, meeting_in_words
from officeholders.answers import today_in_geneva
from officeholders.fields import RoughDateField
from officeholders.models import Meeting, State
from officeholders.signs import fault_of_text

LONGEST_LINE = 500
CHOOSE = _("Choose …")


class NamedField(forms.ModelChoiceField):
    """A row that stands, answered by what the register names it by."""

    default_error_messages = {"invalid_choice": _("This is not in the list: choose again.")}

    def __init__(self, named_by, queryset, **kwargs):
        kwargs.setdefault("empty_label", CHOOSE)
        super().__init__(queryset, to_field_name=named_by, **kwargs)

    def to_python(self, value):
        if "\0" in str(value):  # which no database takes in a text
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().to_python(value)

    def clean(self, value):
        row = super().clean(value)
        return getattr(row, self.to_field_name) if row else ""


class MeetingField(NamedField):
    """A meeting, answered by its label."""

    def __init__(self, **kwargs):
        super().__init__("label", Meeting.objects.standing().order_by("-position"), **kwargs)

    def label_from_instance(self, meeting):
        return meeting_in_words(meeting, today_in_geneva())


class EndField(MeetingField):
    """The meeting until the end of which something lasts; none: no end is stated."""

    def __init__(self, **kwargs):
        super().__init__(required=False, empty_label=NO_END_STATED, **kwargs)


class StateField(NamedField):
    """A State, answered by its code."""

    def __init__(self, **kwargs):
        super().__init__("code", State.objects.standing().order_by("name"), **kwargs)


class DayField(forms.DateField):
    """A day, as the reader's own browser writes it."""

    default_error_messages = {"invalid": _("Write a day as 2026-02-10.")}

    def __init__(self, **kwargs):
        super().__init__(widget=DayInput(), input_formats=["%Y-%m-%d"], **kwargs)


class RoughField(forms.CharField):
    """A day, a month or a year; ``""`` where nothing was typed."""

    def __init__(self, **kwargs):
        attrs = {"size": 20, "placeholder": "2026-02-10"}
        kwargs.setdefault("help_text", _("A day (2026-02-10), a month (2026-02) or a year."))
        super().__init__(widget=forms.TextInput(attrs=attrs), **kwargs)

    def to_python(self, value):
        return RoughDateField().to_python(super().to_python(value))


class LineField(forms.CharField):
    """One line of text in normal form C, without signs that nobody sees."""

    widget = forms.TextInput(attrs={"size": 60})

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", LONGEST_LINE)
        super().__init__(**kwargs)

    def run_validators(self, value):
        super().run_validators(value)
        fault = fault_of_text(value)
        if fault:
            raise ValidationError(f"{capfirst(fault)}.")

    def to_python(self, value):
        return unicodedata.normalize("NFC", super().to_python(value))


class TextField(LineField):
    """Some lines of text."""

    widget = forms.Textarea(attrs={"rows": 2, "cols": 80})

    def __init__(self, **kwargs):
        super().__init__(max_length=None, **kwargs)

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


class RowsField(forms.TypedMultipleChoiceField):
    """Some of the rows offered, answered by their primary keys."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(coerce=int, required=False, **kwargs)
