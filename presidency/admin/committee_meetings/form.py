"""The form of one meeting of the Committee: its words, and one table of who came."""

from contextlib import suppress
from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officeholders.admin.recorded import RecordedForm
from officeholders.models import State
from officeholders.moments import moment_on
from officeholders.questions import FIRST_DAY, LAST_DAY
from presidency.admin.committee_meetings.table import (
    ATTENDS,
    OTHER,
    OTHERS,
    Attends,
    Row,
    typed_in,
)
from presidency.attendance import members
from presidency.committee import read_committees
from workinggroups.admin.drafting import NotYetJudged


class CommitteeMeetingForm(NotYetJudged, RecordedForm):
    """One meeting; the table has the Committee of the day that was typed, and whoever else came."""

    class Meta:
        widgets = {
            name: forms.Textarea(attrs={"rows": 6, "cols": 80}) for name in ("agenda", "minutes")
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = {state.code: state.name for state in self._states}
        self.listed = [*self._members, *(code for code in self._others if code in names)]
        for code in self.listed:
            self.fields[ATTENDS + code] = forms.ChoiceField(
                choices=Attends.choices,
                required=False,
                widget=forms.RadioSelect,
                label=names.get(code, code),
                initial=self.recorded.get(code, ""),
            )
        for place in range(1, OTHERS + 1):
            self.fields[f"{OTHER}{place}"] = forms.ChoiceField(
                choices=[("", "---------"), *names.items()],
                required=False,
                label=_("Another State that came"),
            )

    @property
    def day(self):
        """The day that was typed, else the one recorded or proposed; None where there is none."""
        told = self["held_on"].value() if "held_on" in self.fields else self.instance.held_on
        with suppress(ValidationError):
            day = forms.DateField().clean(told)
            return day if FIRST_DAY <= day <= LAST_DAY else None

    @cached_property
    def recorded(self):
        """What is recorded of each State, by its code."""
        if self.instance.pk is None:
            return {}
        return {
            row.state_id: name
            for name in (Attends.PRESENT, Attends.EXCUSED)
            for row in getattr(self.instance, name).all()
        }

    @cached_property
    def rows(self):
        """The table, State by State: first the Committee in its order, then others by name."""
        return [
            self._row(code, self._members.get(code), self[ATTENDS + code]) for code in self.listed
        ]

    def _row(self, code, member, field):
        return Row(
            state=code,
            name=member.name if member else field.label,
            offices=member.offices if member else (),
            field=field,
            attends=Attends(self.recorded.get(code, "")).label,
        )

    @property
    def other_fields(self):
        return [self[f"{OTHER}{place}"] for place in range(1, OTHERS + 1)]

    @cached_property
    def _members(self):
        """The Committee of the day, by the code of the State."""
        if self.day is None:
            return {}
        (committee,) = read_committees(moment_on(self.day))
        return {member.state: member for member in members(committee)}

    @cached_property
    def _states(self):
        return list(State.objects.standing().order_by("name", "code"))

    @cached_property
    def _others(self):
        """The codes of States besides that are recorded, or marked in what was typed, by name."""
        told = set(self.recorded) | {
            code for code, attends in typed_in(self.data).items() if attends
        }
        return [state.code for state in self._states if state.code in told - set(self._members)]

    def clean(self):
        cleaned = super().clean()
        self._take_others(cleaned)
        if self.day and self._marked(cleaned) and self._unseen:
            self.tell("held_on", _another_committee())
        return cleaned

    def _take_others(self, cleaned):
        """Puts those chosen besides into the table."""
        for place in range(1, OTHERS + 1):
            code = cleaned.get(f"{OTHER}{place}")
            if code and cleaned.get(ATTENDS + code) == Attends.EXCUSED:
                self.tell(f"{OTHER}{place}", _("The table above has this State as excused."))
            elif code:
                cleaned[ATTENDS + code] = Attends.PRESENT

    def _marked(self, cleaned):
        return any(value for name, value in cleaned.items() if name.startswith(ATTENDS))

    @property
    def _unseen(self):
        """The members of the Committee of whom the table that was sent said nothing."""
        return set(self._members) - set(typed_in(self.data))

    def attendance(self):
        """The words ``present`` and ``excused`` of a valid form: those recorded keep their order,
        and of whom nothing was sent stays what is recorded."""
        told = self.recorded | {
            name.removeprefix(ATTENDS): value
            for name, value in self.cleaned_data.items()
            if name.startswith(ATTENDS) and (value or name in self.data)
        }
        return {
            name: [code for code, attends in told.items() if attends == name]
            for name in (Attends.PRESENT.value, Attends.EXCUSED.value)
        }


def _another_committee():
    return _(
        "On that day others sit on the Committee: the table below now has them too. Mark who was "
        "present and who was excused, then save again."
    )
