"""The small forms about a slate: its name, and the meeting it is for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded.choices import MeetingChoiceField
from officeholders.models import Meeting
from presidency.models import Slate

LONGEST_NAME = Slate._meta.get_field("name").max_length


class NameForm(forms.Form):
    """A name, of its own among the slates of the meeting."""

    name = forms.CharField(
        label=_("Name"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"size": 40}),
        help_text=_("Only staff see it. Do not name persons in it."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def tell_taken(self):
        self.add_error("name", _("There is a slate of that name for this meeting."))


class MeetingField(MeetingChoiceField):
    """A meeting that is to decide, or did: not one that was cancelled."""

    def __init__(self, **kwargs):
        meetings = Meeting.objects.standing().filter(cancelled="").order_by("-position")
        super().__init__(meetings, to_field_name="label", **kwargs)


class NewSlateForm(NameForm):
    """A new slate for a meeting."""

    field_order = ("meeting", "name")

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meeting"] = MeetingField(label=_("Meeting"), today=today)
        self.order_fields(self.field_order)
