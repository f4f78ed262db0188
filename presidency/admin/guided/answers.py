"""Questions that several guided forms put, and the words that follow from their answers."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided.fields import (
    EndField,
    LineField,
    MeetingField,
    RoughField,
    StateField,
    TextField,
)
from presidency.admin.guided.about_mandate import name_of_state
from presidency.midterm.mandates import note_in_words

BY_ITS_DATE = gettext_lazy("as the date says")
ONLY_IF_UNCLEAR = gettext_lazy(
    "Only where the date leaves it open, or where the dates of a meeting that has ended are not "
    "recorded yet."
)


class LeavingQuestions(forms.Form):
    """Until when a State is in office, and why."""

    last_day = RoughField(label=gettext_lazy("Last day in office"))
    end_reason = LineField(
        label=gettext_lazy("Reason"),
        required=False,
        help_text=gettext_lazy("In a few words, for the public page. Do not name persons."),
    )
    document = LineField(
        label=gettext_lazy("Document"),
        required=False,
        help_text=gettext_lazy("Such as “Note verbale of Norway, 3 March 2026”."),
    )


class JoiningQuestions(forms.Form):
    """Which State joins, in which cycle, and until when."""

    state = StateField(label=gettext_lazy("State"))
    joined_on = RoughField(label=gettext_lazy("In office since"))
    from_end_of = MeetingField(
        label=gettext_lazy("In the cycle from the end of"),
        required=False,
        empty_label=BY_ITS_DATE,
        help_text=ONLY_IF_UNCLEAR,
    )
    until_end_of = EndField(label=gettext_lazy("Until the end of"))


class NoteQuestions(forms.Form):
    """By what a State is in office."""

    note = LineField(
        label=gettext_lazy("Note verbale or decision"),
        required=False,
        help_text=gettext_lazy(
            "In words. Left empty, it is “Note verbale of” the State and the date below."
        ),
    )
    note_on = RoughField(label=gettext_lazy("Its date"), required=False)
    footnote = TextField(
        label=gettext_lazy("Footnote"),
        required=False,
        help_text=gettext_lazy("As the list of office holders is to print it, if at all."),
    )

    def clean(self):
        cleaned = super().clean()
        told = {"note", "note_on"} & (self.errors.keys() | {key for key in cleaned if cleaned[key]})
        if self.needs_a_note(cleaned) and not told:
            self.add_error("note", _("Say by which note verbale or decision, or give its date."))
        return cleaned

    def needs_a_note(self, cleaned):
        """Whether the answers say that a State is appointed."""
        return True


def appointment(cleaned):
    """By what the State is in office, as words of a mandate."""
    note = note_in_words(name_of_state(cleaned["state"]), cleaned["note"], cleaned["note_on"])
    told = {"appointed_on": cleaned["note_on"], "footnote": cleaned["footnote"]}
    return {"state": cleaned["state"], "appointed_by": note, **told}


def span(cleaned):
    """From when until when the State is in office, as words of a mandate."""
    return {key: cleaned[key] for key in ("joined_on", "from_end_of", "until_end_of")}


def left(cleaned):
    """Until when the other State is in office, as words of a mandate."""
    return {key: cleaned[key] for key in ("last_day", "end_reason")}
