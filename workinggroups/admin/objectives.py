"""The objectives on the form of their workplan, each with its activities."""

from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT

from officeholders.admin.recorded import InnerInline
from officeholders.admin.recorded.form import RegisterForm
from officeholders.admin.recorded.inlines import InnerFormSet, with_lost_rows_as_new
from workinggroups.admin.drafting import NotYetJudged
from workinggroups.models import Activity, Objective, Workplan

MOST_ROWS = 50


class ActivityForm(NotYetJudged, RegisterForm):
    """One activity."""


class ActivityFormSet(InnerFormSet):
    """The activities of one objective, which may itself be new on the form: then nothing was
    typed of them yet."""

    def __init__(self, data=None, files=None, instance=None, prefix=None, **kwargs):
        if data is not None and f"{prefix}-{TOTAL_FORM_COUNT}" not in data:
            counts = {TOTAL_FORM_COUNT: str(self.extra), INITIAL_FORM_COUNT: "0"}
            data = {f"{prefix}-{name}": count for name, count in counts.items()}
        elif data is not None and instance.pk is None:
            data = with_lost_rows_as_new(data, prefix, set())
        super().__init__(data, files, instance=instance, prefix=prefix, **kwargs)


class ActivityInline(InnerInline):
    """The activities: their rights are those of the workplan."""

    model = Activity
    form = ActivityForm
    formset = ActivityFormSet
    fields = ("text", "due", "status")
    extra, max_num = 2, MOST_ROWS

    def _owner(self):
        return self.admin_site.get_model_admin(Workplan)


class ObjectiveForm(NotYetJudged, RegisterForm):
    """One objective; ``activities`` is the formset of its activities."""

    activities = None

    def has_changed(self):
        """Activities without the text of their objective are typed, and not to be lost."""
        return super().has_changed() or self.activities.has_changed()

    def is_valid(self):
        are_valid = self.activities.is_valid()
        return super().is_valid() and are_valid


class ObjectiveFormSet(InnerFormSet):
    """The objectives of a workplan, saved with their activities."""

    set_of_activities = None

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.activities = self.set_of_activities(
            self.data if self.is_bound else None,
            instance=form.instance,
            prefix=f"{form.prefix}-activities",
        )

    def save(self, commit=True):
        saved = super().save(commit)
        for form in self.kept_forms():
            form.activities.save()
            form.activities.number_rows()
        return saved


class ObjectiveInline(InnerInline):
    model = Objective
    form = ObjectiveForm
    formset = ObjectiveFormSet
    fields = ("text",)
    max_num = MOST_ROWS
    template = "admin/workplans/objectives.html"

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else 1

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        activities = ActivityInline(Objective, self.admin_site)
        formset.set_of_activities = activities.get_formset(request, obj)
        return formset
