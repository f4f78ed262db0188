"""Presidents: States that preside over a meeting, with their representatives."""

from django.contrib import admin
from django.contrib.admin import RelatedOnlyFieldListFilter
from django.utils.translation import gettext as _

from officeholders.admin.force import InForceFilter
from officeholders.admin.mandates import EndFilter, MandateAdmin
from officeholders.admin.recorded import RecordedForm
from officeholders.models import PRESIDENT, Office
from presidency.models import President


class PresidentForm(RecordedForm):
    """A mandate in the presidency: the form has no office to choose."""

    told_on = {
        "office": "state",
        "the_presidency_and_it_alone_presides_over_a_meeting": "presides_over",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.office_id = PRESIDENT
        if "presides_over" in self.fields:
            self.fields["presides_over"].required = True


@admin.register(President)
class PresidentAdmin(MandateAdmin):
    form = PresidentForm
    who = ("state", "presides_over")
    list_display = ("state", "presides_over", "begins", "ends", "certainty")
    list_filter = (
        InForceFilter,
        ("state", RelatedOnlyFieldListFilter),
        ("until_end_of", EndFilter),
    )

    def named(self, president):
        words = {"state": president.state, "meeting": president.presides_over.label}
        return _("%(state)s, President of the %(meeting)s") % words

    def save_model(self, request, obj, form, change):
        """Makes the presidency when it is first needed."""
        Office.objects.presidency()
        super().save_model(request, obj, form, change)
