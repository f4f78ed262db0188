"""The lists of the API, one by one."""

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from ccm_machinery.api.filters import GroupFilters, MeetingFilters, ProvisionFilters, StateFilters
from ccm_machinery.api.lists import ListForPrograms, ListOfRows
from ccm_machinery.api.rows import whole_rows
from officeholders.in_full import meeting_in_full
from officeholders.models import Addressee, Document, Mandate, Meeting, Provision, State
from workinggroups.bodies import body_names
from workinggroups.mandates.filters import FILTERS, MandateFilters, refuse_malformed
from workinggroups.mandates.references import read_references
from workinggroups.models import WorkingGroup


class MandateList(ListForPrograms):
    """Mandates, by the filters of their page and in the order it asks for."""

    filters = FILTERS
    hangs_on_the_last_entry = True  # a representative's name may be erased

    def refuse_malformed(self, given, today):
        refuse_malformed(given, today)

    def page_of(self, paging, given, moment):
        references = read_references(given, moment.instant)
        filters = MandateFilters(given, references.codes())
        filters.refuse_faults()
        count = filters.qs.count()
        wanted = list(paging.of(filters.qs.values_list("pk", flat=True), count))
        rows = Mandate.objects.in_bulk(wanted)
        names = references.names
        told = [rows[pk] for pk in wanted]
        return count, whole_rows(Mandate, told, lambda row: names[row.state_id])


class StateList(ListOfRows):
    """States, by code."""

    filter_set = StateFilters
    filters = tuple(StateFilters.base_filters)
    keys = ("code",)

    def found(self, given, moment):
        return StateFilters(given, State.objects.standing()).qs

    def with_names(self, model, moment):
        return model.objects.with_names()

    def called(self, row, moment):
        return row.name_on(moment.instant.day)


class MeetingList(ListOfRows):
    """Meetings, by position."""

    filter_set = MeetingFilters
    filters = tuple(MeetingFilters.base_filters)
    keys = ("position",)

    def found(self, given, moment):
        return MeetingFilters(given, Meeting.objects.standing()).qs

    def called(self, row, moment):
        return meeting_in_full(row)


class GroupList(ListOfRows):
    """Working Groups, in the order of decisions."""

    filter_set = GroupFilters
    filters = tuple(GroupFilters.base_filters)
    keys = ("order", "code")

    def found(self, given, moment):
        groups = WorkingGroup.objects.standing()
        return GroupFilters(given, groups, position=moment.instant.position).qs

    def with_names(self, model, moment):
        return model.objects.named_at(moment.instant.position)

    def called(self, row, moment):
        return row.name_then


class ProvisionList(ListOfRows):
    """Provisions, by document and paragraph."""

    filter_set = ProvisionFilters
    filters = tuple(ProvisionFilters.base_filters)
    keys = ("document_id", "paragraph", "decided_at__label", "first_addressee")

    def found(self, given, moment):
        position = moment.instant.position
        provisions = Provision.objects.standing().annotate(first_addressee=_first_addressee())
        filters = ProvisionFilters(given, provisions, _named(position), position)
        filters.refuse_faults()
        return filters.qs

    def called(self, row, moment):
        if row.paragraph:
            words = {"document": row.document_id, "paragraph": row.paragraph}
            return _("%(document)s, paragraph %(paragraph)s") % words
        return _("%(document)s, paragraph not recorded") % {"document": row.document_id}


def _first_addressee():
    addressees = Addressee.objects.filter(provision=OuterRef("pk")).order_by("row", "pk")
    return Coalesce(Subquery(addressees.values("code")[:1]), Value(""))


def _named(position):
    """What the filters of provisions may name, by filter: four queries."""
    documents = Document.objects.standing().order_by("symbol").values_list("symbol", "title")
    labels = Meeting.objects.standing().order_by("position").values_list("label", flat=True)
    return {
        "document": list(documents),
        "decided_at": [(label, label) for label in labels],
        "addressed_to": list(body_names(position).items()),
    }
