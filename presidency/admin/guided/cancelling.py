"""A meeting is cancelled by a decision, which may move its mandates to another."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutForm
from officeholders.admin.guided.fields import MeetingField, RowsField, TextField
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.models import Mandate
from officeholders.stored import stored_rows
from officeholders.words import key_of
from presidency.admin.guided.about_mandate import (
    mandate_in_words,
    office_in_words,
    read_mandates,
    stored,
)
from presidency.admin.guided.meetings import AboutMeeting
from presidency.admin.guided.preview import ConsequencesPreview
from presidency.midterm.hanging import hanging_on
from presidency.midterm.meetings import cancelled

NOT_MOVED = gettext_lazy("Take the mark from those that the decision does not move.")


class CancellingForm(AboutForm):
    """By which decision, and which mandates it moves to which meeting."""

    decision = TextField(
        label=gettext_lazy("Decision"),
        help_text=gettext_lazy("In words, for the public page: by whom, when, in which document."),
    )
    until_end_of = MeetingField(
        label=gettext_lazy("It moves mandates to"),
        required=False,
        empty_label=gettext_lazy("no other meeting"),
    )
    ending = RowsField(
        label=gettext_lazy("Mandates that were to end with it: they end with that meeting"),
        help_text=NOT_MOVED,
    )
    beginning = RowsField(
        label=gettext_lazy("Mandates that were to begin at its end: they begin after that meeting"),
        help_text=NOT_MOVED,
    )
    presides = forms.BooleanField(
        label=gettext_lazy("Its President presides over that meeting instead"), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        position = self.subject.position
        others = self.fields["until_end_of"].queryset.filter(cancelled="")
        self.fields["until_end_of"].queryset = others.exclude(pk=self.subject.pk)
        self._offer("ending", until_end_of=position, ended_on="")
        self._offer("beginning", from_end_of=position)
        if not read_mandates().filter(presides_over=position, until_end_of=position).exists():
            del self.fields["presides"]

    def _offer(self, name, **like_these):
        found = read_mandates().filter(**like_these)
        field = self.fields[name]
        field.choices = [(mandate.pk, mandate_in_words(mandate)) for mandate in found]
        field.initial = [mandate.pk for mandate in found]
        if not found:
            del self.fields[name]

    def clean(self):
        cleaned = super().clean()
        told = {name: cleaned.get(name, []) for name in ("ending", "beginning")}
        if any(told.values()) and not cleaned.get("until_end_of") and not self.errors:
            sentence = _("Say to which meeting the mandates are moved, or choose none of them.")
            self.add_error("until_end_of", sentence)
        return cleaned | told

    def chosen(self):
        """The mandates to be moved, by their keys: on which field each was chosen, and its own
        primary key."""
        return {
            one.key: (name, one.pk)
            for name in ("ending", "beginning")
            for one in stored_rows("mandates", self.cleaned_data[name])
        }


class CancellingPreview(ConsequencesPreview):
    """Also what else hangs on the meeting."""

    def __init__(self, considered):
        moved = [one.stored.pk for one in considered.plan if one.list == "mandates"]
        (label,) = (one.words["label"] for one in considered.plan if one.list == "meetings")
        super().__init__(considered, hanging_on(label, moved))


class Cancelling(AboutMeeting):
    name = "cancelling"
    order = 23
    title = gettext_lazy("A meeting is cancelled")
    lead = gettext_lazy(
        "A meeting does not take place, by a decision, which may move the mandates that hang on "
        "it to another meeting. It stays in the sequence, without days."
    )
    form_class = CancellingForm
    preview_class = CancellingPreview
    told_on = {"cancelled": "decision"}

    def plan(self, cleaned):
        ending, beginning = (
            tuple(stored_rows("mandates", cleaned[name])) for name in ("ending", "beginning")
        )
        return cancelled(
            stored("meetings", cleaned["subject"]),
            ending,
            beginning,
            decision=cleaned["decision"],
            until_end_of=cleaned["until_end_of"],
            presides=cleaned.get("presides", False),
        )

    def reason(self, cleaned):
        return _("The %(meeting)s is cancelled.") % {"meeting": cleaned["subject"]}

    def refuse(self, form, faults):
        """Tells a fault of a mandate where it was chosen to be moved."""
        chosen = form.chosen()
        found = [(fault, chosen.get(_key_before(fault))) for fault in faults]
        for fault, (name, pk) in [pair for pair in found if pair[1]]:
            form.add_error(name, _told_of(pk, fault))
        super().refuse(form, [fault for fault, told in found if not told])


def _key_before(fault):
    """The key of the mandate that a fault is about, as it stands recorded; None if of no such."""
    before = fault.row.before if fault.list == "mandates" else None
    return key_of(Mandate, before) if before else None


def _told_of(pk, fault):
    """``Switzerland, President of the 15MSP: The 15MSP does not come after the 15MSP.``"""
    mandate = read_mandates().get(pk=pk)
    words = {"state": mandate.state, "office": office_in_words(mandate)}
    words |= {"sentence": as_sentence(fault.sentence)}
    return _("%(state)s, %(office)s: %(sentence)s") % words
