"""Which mandates are in force today: the list's filter."""

from django.contrib.admin import SimpleListFilter
from django.utils.translation import gettext_lazy as _

from officeholders.answers import today_in_geneva
from officeholders.models import Meeting
from officeholders.seats import term_of
from officeholders.terms import Instant, is_in_force

YES, NO = "yes", "no"


def instant_on(day):
    """Where the day falls on the line of meetings."""
    reached = Meeting.objects.position_on(day)
    return Instant(reached.position if reached else 0, day)


class InForceFilter(SimpleListFilter):
    """In force on the day it is looked at, in Geneva."""

    title = _("time")
    parameter_name = "in_force"

    def lookups(self, request, model_admin):
        return [(YES, _("In force now")), (NO, _("Not in force now"))]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        held = in_force(queryset, instant_on(today_in_geneva()))
        return (
            queryset.filter(pk__in=held) if self.value() == YES else queryset.exclude(pk__in=held)
        )


def in_force(mandates, instant):
    """The primary keys of those in force; positions narrow the question, days decide it."""
    spanning = mandates.standing().spanning(instant.position)
    return [mandate.pk for mandate in spanning if is_in_force(term_of(mandate), instant)]
