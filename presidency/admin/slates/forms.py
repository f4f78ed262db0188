"""The small forms about a slate: its name, and the meeting it is for."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from officeholders.admin.guided.fields import MeetingField
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.signs import fault_of_text
from presidency.slates.keeping import LONGEST_NAME


class DecidingMeetingField(MeetingField):
    """A meeting that is to decide, or did: not one that was cancelled; answered by its label."""

    def __init__(self):
        super().__init__(label=_("Meeting"))
        self.queryset = self.queryset.filter(cancelled="")


class NameForm(forms.Form):
    """A name, of its own among the slates of the meeting."""

    name = forms.CharField(
        label=_("Name"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"size": 40}),
        help_text=_("Only staff see it. Do not name persons in it."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_name(self):
        fault = fault_of_text(self.cleaned_data["name"])
        if fault:
            raise ValidationError(as_sentence(fault))
        return self.cleaned_data["name"]

    def tell_taken(self):
        self.add_error("name", _("There is a slate of that name for this meeting."))


class NewSlateForm(NameForm):
    """A new slate for a meeting."""

    meeting = DecidingMeetingField()
    field_order = ("meeting", "name")
