"""Coordinators: States in the offices of Working Groups, with their representatives."""

from django.contrib import admin
from django.utils.translation import gettext as _

from officeholders.admin.mandates import MandateAdmin
from workinggroups.admin.offices import OnlyWorkingGroups
from workinggroups.models import Coordinator


@admin.register(Coordinator)
class CoordinatorAdmin(OnlyWorkingGroups, MandateAdmin):
    """Extending or re-appointing is a new mandate from the end of the old one."""

    who = ("office", "state")
    fixed = ("office", "state")
    list_display = ("state", "office", "begins", "ends", "certainty")
    search_fields = (
        *MandateAdmin.search_fields,
        "office__working_group__drafting_name",
        "office__working_group__former_names__name",
    )

    def named(self, mandate):
        words = {
            "state": mandate.state,
            "office": mandate.office,
            "meeting": mandate.from_end_of.label,
        }
        return _("%(state)s, %(office)s, from the end of the %(meeting)s") % words
