"""The next cycle's workplan, started from this one's."""

from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import GuidedPage
from officeholders.admin.guided.preview import Preview
from officeholders.admin.recorded.choices import MeetingChoiceField
from officeholders.answers import today_in_geneva
from officeholders.models import Meeting
from officeholders.planning import Intended
from officeholders.stored import stored_rows
from workinggroups.models import Activity, WorkingGroup, Workplan
from workinggroups.workplans import carried_over

NAME = Workplan.register.name


class WorkplanChoiceField(forms.ModelChoiceField):
    """Workplans by their group and their cycle."""

    def label_from_instance(self, plan):
        words = {"group": plan.working_group, "meeting": plan.from_end_of.label}
        return _("%(group)s, from the end of the %(meeting)s") % words


class NextWorkplanForm(forms.Form):
    """From which workplan, and for the cycle that begins at the end of which meeting."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plans = Workplan.objects.standing().select_related("working_group", "from_end_of")
        meetings = Meeting.objects.standing().filter(cancelled="")
        self.fields["workplan"] = WorkplanChoiceField(plans, label=_("Start from the workplan"))
        self.fields["from_end_of"] = MeetingChoiceField(
            meetings,
            today=today_in_geneva(),
            to_field_name="label",
            label=_("For the cycle from the end of"),
        )

    def clean(self):
        cleaned = super().clean()
        plan, meeting = cleaned.get("workplan"), cleaned.get("from_end_of")
        if plan and meeting and meeting.position <= plan.from_end_of_id:
            sentence = _("That cycle is not later: the workplan is from the end of the %s.")
            self.add_error("from_end_of", sentence % plan.from_end_of.label)
        return cleaned


class NextWorkplanPreview(Preview):
    """The proposed workplan as it will be read: each objective with its activities."""

    template = "admin/workplans/_next.html"

    @cached_property
    def words(self):
        """The words of the one workplan that is proposed."""
        (proposed,) = self.considered.plan
        return proposed.words

    @property
    def group(self):
        return WorkingGroup.objects.get(code=self.words["working_group"])

    @property
    def meeting(self):
        return self.words["from_end_of"]

    @property
    def objectives(self):
        """Pairs of an objective's text and those of its activities, with their state in words."""
        return [
            (aim["text"], [_activity(task) for task in aim.get("activities", ())])
            for aim in self.words["objectives"]
        ]


class NextWorkplanPage(GuidedPage):
    """Proposes the workplan of the next cycle: what is still to do of this one's."""

    name = "next_workplan"
    title = gettext_lazy("Start the next cycle’s workplan")
    lead = gettext_lazy(
        "Every objective is carried over, with those of its activities that are neither done nor "
        "dropped. Due dates are left empty: nobody can guess them, so set them afterwards, on the "
        "form that opens once the new workplan is recorded. The present one stays as it is."
    )
    heading, order = gettext_lazy("To a Working Group"), 42
    form_class = NextWorkplanForm
    preview_class = NextWorkplanPreview
    rights = ("workinggroups.add_workplan",)
    offered_for = {Workplan._meta.label_lower: lambda plan: {"workplan": plan.pk}}

    def initial(self, request):
        """The workplan in the address, and the meeting after which the next cycle begins."""
        told = super().initial(request)
        asked = told.get("workplan", "")
        pk = int(asked) if asked.isdecimal() and len(asked) < 10 else None
        plan = Workplan.objects.standing().filter(pk=pk).first()
        following = plan and Meeting.objects.coming(plan.from_end_of_id).first()
        return ({"from_end_of": following.label} if following else {}) | told

    def plan(self, cleaned):
        """One workplan more, or the one withdrawn for that cycle recorded again.

        Refused (ValidationError): where the group has one for that cycle already.
        """
        (begun,) = stored_rows(NAME, [cleaned["workplan"].pk])
        words = begun.words | {
            "from_end_of": cleaned["from_end_of"].label,
            "objectives": carried_over(begun.words["objectives"]),
        }
        return (Intended(NAME, words, _withdrawn_one(cleaned)),)

    def reason(self, cleaned):
        sentence = _("Started from the workplan for the cycle from the end of the %s.")
        return sentence % cleaned["workplan"].from_end_of.label

    def leads_to(self, entry, cleaned):
        return reverse("admin:workinggroups_workplan_change", args=[_standing_one(cleaned).pk])


def _activity(task):
    status = task.get("status")
    words = {"text": task["text"], "status": Activity.Status(status).label if status else ""}
    return _("%(text)s (%(status)s)") % words if status else task["text"]


def _of_the_cycle(cleaned):
    of_group = Workplan.objects.filter(working_group=cleaned["workplan"].working_group_id)
    return of_group.filter(from_end_of=cleaned["from_end_of"].position)


def _standing_one(cleaned):
    return _of_the_cycle(cleaned).standing().first()


def _withdrawn_one(cleaned):
    if _standing_one(cleaned):
        sentence = _("The group has a workplan for that cycle already: change that one.")
        raise ValidationError({"from_end_of": sentence})
    withdrawn = _of_the_cycle(cleaned).order_by("-pk").values_list("pk", flat=True)[:1]
    return next(stored_rows(NAME, list(withdrawn)), None)
