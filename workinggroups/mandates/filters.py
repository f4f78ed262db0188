"""The filters of mandates (CONTRACT section 4)."""

from functools import cached_property

from django.db.models import Q
from django.forms import DateInput, HiddenInput
from django.utils.translation import gettext_lazy as _
from django_filters import DateFilter

from officeholders.filters import MeetingFilter, OneOfFilter, StrictFilterSet
from officeholders.models import Mandate, State
from officeholders.moments import moment_after, moment_on
from officeholders.questions import FIRST_DAY, LAST_DAY, read_day, refuse_both
from officeholders.seats import term_of
from officeholders.terms import is_in_force
from workinggroups.mandates.order import KEYS, in_order

ORDERS = [(sign + key, words) for key, words in KEYS.items() for sign in ("", "-")]
NO_END = "none"
DAY = DateInput(
    format="%Y-%m-%d", attrs={"type": "date", "min": str(FIRST_DAY), "max": str(LAST_DAY)}
)


class OrderFilter(OneOfFilter):
    """The key of the order, which leaves out no mandate: the filters as a whole sort."""

    def filter(self, mandates, value):
        return mandates


class MandateFilters(StrictFilterSet):
    """Which mandates are listed, and in which order.

    ``until_end_of=none`` asks for those of which no end is stated. Offices, States and meetings
    are refused only where ``codes`` says which there are.
    """

    office = OneOfFilter(label=_("Office"), empty_label=_("any"))
    state = OneOfFilter(label=_("State"), empty_label=_("any"))
    region = OneOfFilter(
        "state__region",
        label=_("Regional group"),
        empty_label=_("any"),
        choices=State.Region.choices,
    )
    until_end_of = MeetingFilter(
        "until_end_of__label",
        label=_("Until the end of"),
        empty_label=_("any"),
        null_value=NO_END,
        null_label=_("no end stated"),
    )
    inferred = OneOfFilter(
        label=_("Stated or inferred"),
        empty_label=_("any"),
        choices=[("true", _("inferred")), ("false", _("stated"))],
        method="by_basis",
    )
    in_force_on = DateFilter(label=_("In force on"), method="held_then", widget=DAY)
    in_force_after = MeetingFilter(
        label=_("or in force after the"), empty_label=_("any"), method="held_then"
    )
    order = OrderFilter(choices=ORDERS, widget=HiddenInput)

    class Meta:
        model = Mandate
        fields = ()

    def __init__(self, given, codes=None):
        super().__init__(given, Mandate.objects.standing(), codes)
        self._names = (codes or {}).get("state", ())

    @cached_property
    def in_force_at(self):
        """The moment at which the mandates are to be in force, or None where that is not asked."""
        asked = self.form.cleaned_data
        if asked["in_force_on"]:
            return moment_on(asked["in_force_on"])
        if asked["in_force_after"]:
            return moment_after(asked["in_force_after"], "in_force_after")
        return None

    def filter_queryset(self, queryset):
        """Those that pass every filter, in the order asked for."""
        return self.in_order(super().filter_queryset(queryset))

    def in_order(self, mandates):
        """Any mandates in the order asked for."""
        return in_order(mandates, self.form.cleaned_data["order"], dict(self._names))

    def by_basis(self, mandates, name, value):
        return mandates.filter(inferred=value == "true")

    def held_then(self, mandates, name, value):
        return in_force(mandates, self.in_force_at.instant)


FILTERS = tuple(MandateFilters.base_filters)


def filters_asked(own):
    """Those of an address's own parameters that are filters of mandates."""
    return {name: own[name] for name in FILTERS if name in own}


def refuse_malformed(given, today):
    """Refused (BadQuestion): filters that cannot be right, whatever the register holds."""
    refuse_both(given, "in_force_on", "in_force_after")
    read_day(given, "in_force_on", today)
    MandateFilters(given).refuse_faults()


def in_force(mandates, instant):
    """Those of the mandates in force at the instant (CONTRACT section 1).

    One query, for the few with a date of their own; all others are in force all their span.
    """
    spanning = mandates.spanning(instant.position)
    dated = spanning.exclude(starts_on="", ended_on="").with_meetings()
    held = [mandate.pk for mandate in dated if is_in_force(term_of(mandate), instant)]
    return spanning.filter(Q(starts_on="", ended_on="") | Q(pk__in=held))
