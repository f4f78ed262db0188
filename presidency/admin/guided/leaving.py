"""A State leaves its office early, is replaced, or steps down before it has begun."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutForm
from officeholders.admin.guided.fields import StateField
from officeholders.stages import Stage
from presidency.admin.guided.about_mandate import AboutMandate, name_of_state, stored
from presidency.admin.guided.answers import (
    JoiningQuestions,
    LeavingQuestions,
    NoteQuestions,
    appointment,
    left,
    span,
)
from presidency.admin.guided.joining import JOINED
from presidency.candidatures import with_candidatures
from presidency.midterm.line import read_line
from presidency.midterm.mandates import leaving, replacing, stepping_down

LEFT = {"ended_on": "last_day"}


class LeavingForm(AboutForm, LeavingQuestions):
    """Until when, and why."""


class Leaving(AboutMandate):
    name = "leaving"
    order = 11
    title = gettext_lazy("A State leaves early")
    lead = gettext_lazy(
        "A State gives up its office before its mandate ends. The end that was decided stays "
        "recorded beside its last day; the seat is vacant from the day after."
    )
    form_class = LeavingForm
    told_on = LEFT

    def plan(self, cleaned):
        mandate = stored("mandates", cleaned["subject"])
        return leaving(read_line(), mandate, **left(cleaned))

    def reason(self, cleaned):
        return _("%(state)s leaves early: %(office)s.") % self.in_words(cleaned)

    def document(self, cleaned):
        return cleaned["document"]


class ReplacingForm(AboutForm, NoteQuestions, JoiningQuestions, LeavingQuestions):
    """Until when the one, and which other from when."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        joined_on = self.fields["joined_on"]
        joined_on.required = False
        joined_on.help_text = _("Left empty, it is the day after the last day of the other State.")

    @property
    def fieldsets(self):
        who_leaves = [self[name] for name in LeavingQuestions.base_fields]
        joins = (*JoiningQuestions.base_fields, *NoteQuestions.base_fields)
        return (
            (_("The State that leaves"), who_leaves),
            (_("The State that takes its seat"), [self[name] for name in joins]),
        )


class Replacing(AboutMandate):
    name = "replacing"
    order = 12
    title = gettext_lazy("A State is replaced")
    lead = gettext_lazy(
        "A State leaves early and another takes its seat, as one entry. A new President presides "
        "over the same meeting."
    )
    form_class = ReplacingForm
    told_on = JOINED | LEFT

    def known(self, subject):
        return {"until_end_of": subject.until_end_of and subject.until_end_of.label}

    def plan(self, cleaned):
        mandate = stored("mandates", cleaned["subject"])
        told = left(cleaned) | span(cleaned) | appointment(cleaned)
        return with_candidatures(replacing(read_line(), mandate, **told))

    def reason(self, cleaned):
        words = self.in_words(cleaned) | {"other": name_of_state(cleaned["state"])}
        return _("%(other)s replaces %(state)s: %(office)s.") % words

    def document(self, cleaned):
        return cleaned["document"] or appointment(cleaned)["appointed_by"]


class SteppingDownForm(AboutForm, NoteQuestions, LeavingQuestions):
    """Until when a State is designated, and which other is designated instead."""

    state = StateField(
        label=gettext_lazy("Designated instead"),
        required=False,
        empty_label=gettext_lazy("nobody yet"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["last_day"].label = _("Designated until")

    @property
    def fieldsets(self):
        steps_down = [self[name] for name in LeavingQuestions.base_fields]
        instead = [self[name] for name in ("state", *NoteQuestions.base_fields)]
        return (
            (_("The State that steps down"), steps_down),
            (_("Another State, if one is designated at once"), instead),
        )

    def needs_a_note(self, cleaned):
        return bool(cleaned.get("state"))

    def clean(self):
        """A designate is one from a day on: without it nobody could say since when."""
        cleaned = super().clean()
        if cleaned.get("state") and not cleaned.get("note_on") and "note_on" not in self.errors:
            self.add_error("note_on", _("Say since when the other State is designated."))
        return cleaned


class SteppingDown(AboutMandate):
    name = "stepping-down"
    order = 13
    title = gettext_lazy("A designate steps down")
    lead = gettext_lazy(
        "A State that was designated or appointed gives up before its mandate begins. Another "
        "State may be designated for the same meeting in the same entry."
    )
    form_class = SteppingDownForm
    told_on = JOINED | LEFT
    stages = (Stage.DESIGNATED, Stage.NOT_BEGUN)

    def plan(self, cleaned):
        mandate = stored("mandates", cleaned["subject"])
        instead = appointment(cleaned) if cleaned["state"] else {}
        plan = stepping_down(read_line(), mandate, **left(cleaned), **instead)
        return with_candidatures(plan)

    def reason(self, cleaned):
        words = self.in_words(cleaned)
        if not cleaned["state"]:
            return _("%(state)s steps down: %(office)s.") % words
        words |= {"other": name_of_state(cleaned["state"])}
        return _("%(state)s steps down, %(other)s is designated: %(office)s.") % words

    def document(self, cleaned):
        note = appointment(cleaned)["appointed_by"] if cleaned["state"] else ""
        return cleaned["document"] or note
