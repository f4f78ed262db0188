"""Lists show what stands, unless they are asked for what was withdrawn."""

from django.contrib.admin import SimpleListFilter
from django.utils.translation import gettext_lazy as _

WITHDRAWN, ALL = "withdrawn", "all"


class StandingFilter(SimpleListFilter):
    """Rows that stand, by default; those withdrawn, or both, when asked for."""

    title = _("record")
    parameter_name = "record"

    def lookups(self, request, model_admin):
        return [(WITHDRAWN, _("Withdrawn")), (ALL, _("Both"))]

    def choices(self, changelist):
        _all, *others = super().choices(changelist)
        standing = {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": _("Standing"),
        }
        return [standing, *others]

    def queryset(self, request, queryset):
        if self.value() == ALL:
            return queryset
        return queryset.filter(withdrawn=self.value() == WITHDRAWN)
