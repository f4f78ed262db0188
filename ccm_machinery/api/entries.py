"""The entries of the register's log, for programs."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from ccm_machinery.api.filters import EntryFilters
from ccm_machinery.api.lists import Listed, ListForPrograms
from ccm_machinery.api.paging import paging_asked
from officeholders.chain import entry_object
from officeholders.chain_file import items_of_entries
from officeholders.log import is_by_system
from officeholders.models import Entry, PersonalValue
from officeholders.moments import moment_of
from presidency.committee.seats import LANGUAGE_OF_THE_API


class EntryList(ListForPrograms):
    """The entries up to the one answered from, newest first, as the objects that are hashed.

    Entries are about no moment: the one asked about is repeated, and decides nothing.
    """

    filter_set = EntryFilters
    filters = tuple(EntryFilters.base_filters)

    def read(self, asked):
        """The moment alone: entries never change, so that they are read as they are told."""
        return moment_of(asked.question, asked.today)

    def words(self, asked, answer):
        paging, given = paging_asked(asked.question.own), self.given(asked)
        reached = Entry.objects.filter(number__lte=asked.entry.number).order_by("-number")
        found = EntryFilters(given, reached).qs
        count = found.count()
        with override(LANGUAGE_OF_THE_API):
            rows = _told(list(paging.of(found, count)))
        return super().words(asked, Listed(answer, count, rows))


def _told(entries):
    """The entries in words; of an author only whether it is the system or the Unit's staff."""
    items = items_of_entries([entry.number for entry in entries])
    names = PersonalValue.objects.by_digest(entry.by for entry in entries)
    return [_words(entry, items[entry.number], is_by_system(entry, names)) for entry in entries]


def _words(entry, items, by_system):
    return entry_object(entry, items) | {
        "digest": entry.digest,
        "author": _("system") if by_system else _("ISU staff"),
        "name": str(entry),
    }
