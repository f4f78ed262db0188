"""What a letter is asked: which service it is about, and of when it is."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _

from officeholders.admin.recorded.choices import NO_END_STATED, DayInput, MeetingChoiceField
from officeholders.models import PRESIDENT, Mandate, Meeting, Office, State
from officeholders.questions import FIRST_DAY, LAST_DAY
from presidency.letters import read_invitation, read_mandate_facts


class MandateChoiceField(forms.ModelChoiceField):
    """Mandates by office, State and span."""

    def label_from_instance(self, mandate):
        words = {
            "office": mandate.office,
            "state": mandate.state,
            "begins": mandate.from_end_of.label,
            "ends": mandate.until_end_of.label if mandate.until_end_of else NO_END_STATED,
        }
        return _("%(office)s: %(state)s, %(begins)s to %(ends)s") % words


class LetterForm(forms.Form):
    """What any letter is asked; ``today`` is the date it bears unless another is given."""

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.add_fields()
        self.fields["dated"] = forms.DateField(
            label=_("Date of the letter"),
            required=False,
            widget=DayInput,
            help_text=_("Today, if left empty. States are named as on that day."),
        )

    def clean_dated(self):
        day = self.cleaned_data["dated"] or self.today
        if not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Give a day from 1990-01-01 to 2199-12-31."))
        return day


class InvitationForm(LetterForm):
    """Which State is to serve in which office, from when until when."""

    def add_fields(self):
        states, offices = State.objects.standing(), Office.objects.order_by("order", "code")
        offices = offices.filter(Q(code=PRESIDENT) | Q(working_group__withdrawn=False))
        self.fields["state"] = forms.ModelChoiceField(
            states, to_field_name="code", label=_("State")
        )
        self.fields["office"] = forms.ModelChoiceField(
            offices, to_field_name="code", label=_("Office")
        )
        self._add_meeting("presides_over", _("Presides over"), help_text=_("Only for a President."))
        self._add_meeting("from_end_of", _("From the end of"), required=True)
        self._add_meeting("until_end_of", _("Until the end of"), empty_label=NO_END_STATED)

    def _add_meeting(self, name, label, *, required=False, **told):
        self.fields[name] = MeetingChoiceField(
            Meeting.objects.standing().filter(cancelled=""),
            today=self.today,
            to_field_name="label",
            label=label,
            required=required,
            **told,
        )

    def clean(self):
        cleaned = super().clean()
        office, presides_over = cleaned.get("office"), cleaned.get("presides_over")
        if office and (office.code == PRESIDENT) != bool(presides_over):
            self.add_error(
                "presides_over" if "presides_over" not in self.errors else None,
                _("A President presides over a meeting; holders of other offices do not."),
            )
        begins, ends = cleaned.get("from_end_of"), cleaned.get("until_end_of")
        if begins and ends and ends.position <= begins.position:
            self.add_error("until_end_of", _("A mandate ends at a later meeting than it begins."))
        return cleaned

    def facts(self):
        told = {name: self.cleaned_data[name] for name in self.fields if name != "dated"}
        return read_invitation(**told, day=self.cleaned_data["dated"])


class MandateLetterForm(LetterForm):
    """About which mandate: those not over for longer than the last meeting, and the one asked."""

    def add_fields(self):
        asked = self.data.get("mandate", "")
        named = Q(pk=int(asked)) if asked.isdecimal() and len(asked) < 10 else Q()
        reached = Meeting.objects.position_on(self.today)
        recent = Q(until_end_of__isnull=True) | Q(
            until_end_of__gte=reached.position if reached else 0
        )
        mandates = Mandate.objects.standing().with_meetings().select_related("office")
        self.fields["mandate"] = MandateChoiceField(
            mandates.filter(recent | named if named else recent).order_by(
                "office__order", "state__name", "from_end_of_id"
            ),
            label=_("Mandate"),
            help_text=_("One that ended longer ago is reached from its own form."),
        )

    def facts(self):
        return read_mandate_facts(self.cleaned_data["mandate"], self.cleaned_data["dated"])
