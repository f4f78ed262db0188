"""The filters of the lists that have no page with filters of their own."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from officeholders.filters import MeetingFilter, OneOfFilter, StrictFilterSet
from officeholders.models import Entry, Meeting, Provision, State
from workinggroups.models import WorkingGroup

YES_OR_NO = [("true", _("yes")), ("false", _("no"))]


class MeetingFilters(StrictFilterSet):
    """Which meetings are listed."""

    kind = OneOfFilter(choices=Meeting.Kind.choices)

    class Meta:
        model = Meeting
        fields = ()


class StateFilters(StrictFilterSet):
    """Which States are listed."""

    region = OneOfFilter(choices=State.Region.choices)

    class Meta:
        model = State
        fields = ()


class EntryFilters(StrictFilterSet):
    """Which entries are listed."""

    kind = OneOfFilter(choices=Entry.Kind.choices)

    class Meta:
        model = Entry
        fields = ()


class AtAnInstant(StrictFilterSet):
    """Filters of which some ask how it is at the moment asked about."""

    def __init__(self, given, queryset, codes=None, position=0):
        super().__init__(given, queryset, codes)
        self.position = position


class GroupFilters(AtAnInstant):
    """Which Working Groups are listed: all, or those that exist at the moment, or the others."""

    exists = OneOfFilter(choices=YES_OR_NO, method="by_existence")

    class Meta:
        model = WorkingGroup
        fields = ()

    def by_existence(self, groups, name, value):
        existing = WorkingGroup.objects.existing_at(self.position).values("pk")
        return (
            groups.filter(pk__in=existing) if value == "true" else groups.exclude(pk__in=existing)
        )


class ProvisionFilters(AtAnInstant):
    """Which provisions are listed."""

    document = OneOfFilter("document_id")
    decided_at = MeetingFilter("decided_at__label")
    addressed_to = OneOfFilter("addressed_to__code")
    in_force = OneOfFilter(choices=YES_OR_NO, method="by_force")

    class Meta:
        model = Provision
        fields = ()

    def by_force(self, provisions, name, value):
        """A provision binds from the end of one meeting until the end of another."""
        position = self.position
        ends = Q(superseded_at__isnull=True) | Q(superseded_at__gt=position)
        binds = Q(decided_at__lte=position) & ends
        return provisions.filter(binds if value == "true" else ~binds)
