"""What the pages of Coordinators and of Presidents have in common."""

from django.contrib import admin
from django.contrib.admin import RelatedOnlyFieldListFilter
from django.contrib.admin.views.main import ChangeList
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.erasure import WithErasure
from officeholders.admin.force import InForceFilter, instant_on
from officeholders.admin.recorded import RecordedAdmin
from officeholders.admin.recorded.choices import NO_END_STATED
from officeholders.admin.representatives import ReadRepresentativeInline, RepresentativeInline
from officeholders.answers import today_in_geneva
from officeholders.terms import is_possibly

SPAN = ("from_end_of", "until_end_of")
DAYS = (("starts_on", "ended_on"), "end_reason")
APPOINTMENT = (("appointed_at", "appointed_on"), "appointed_by", "inferred")
NOTES = ("order", "footnote", "remark", "source")


class EndFilter(RelatedOnlyFieldListFilter):
    """The end of a mandate; a mandate without one says so."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.empty_value_display = NO_END_STATED


class MandateList(ChangeList):
    """Mandates, each of which knows the instant it is looked at."""

    def get_results(self, request):
        super().get_results(request)
        instant = instant_on(today_in_geneva())
        for mandate in self.result_list:
            mandate.instant = instant


class MandateAdmin(WithErasure, RecordedAdmin):
    """Mandates of one kind of office, with the representatives who act in it."""

    fixed = ("state",)
    autocomplete_fields = ("state",)
    list_filter = (
        InForceFilter,
        ("office", RelatedOnlyFieldListFilter),
        ("state", RelatedOnlyFieldListFilter),
        ("until_end_of", EndFilter),
    )
    search_fields = (
        "state__name",
        "state__code",
        "state__formal_name",
        "state__former_names__name",
        "office__name",
    )
    ordering = ("-from_end_of_id", "office__order", "state__name")

    def get_queryset(self, request):
        return super().get_queryset(request).with_meetings().select_related("office")

    def get_changelist(self, request, **kwargs):
        return MandateList

    def get_inlines(self, request, obj):
        may_write = (
            self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        )
        return [RepresentativeInline if may_write else ReadRepresentativeInline]

    def get_fieldsets(self, request, obj=None):
        return (
            (None, {"fields": (*self.who, *SPAN)}),
            (gettext_lazy("Only where it joins later or leaves early"), {"fields": DAYS}),
            (gettext_lazy("By which decision"), {"fields": APPOINTMENT}),
            (gettext_lazy("Notes"), {"fields": NOTES}),
        )

    @admin.display(description=gettext_lazy("from the end of"), ordering="from_end_of_id")
    def begins(self, mandate):
        if mandate.starts_on:
            words = {"meeting": mandate.from_end_of.label, "day": mandate.starts_on.in_words()}
            return _("%(meeting)s, from %(day)s") % words
        return mandate.from_end_of.label

    @admin.display(description=gettext_lazy("until the end of"), ordering="until_end_of_id")
    def ends(self, mandate):
        end = mandate.until_end_of.label if mandate.until_end_of else _("no end stated")
        if mandate.ended_on:
            return _("%(meeting)s, until %(day)s") % {
                "meeting": end,
                "day": mandate.ended_on.in_words(),
            }
        return end

    @admin.display(description=gettext_lazy("certainty"))
    def certainty(self, mandate):
        marks = []
        if is_possibly(mandate.instant, mandate.starts_on, mandate.ended_on):
            marks.append(_("possibly"))
        if mandate.inferred:
            marks.append(_("inferred"))
        return ", ".join(marks)
