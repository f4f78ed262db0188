"""The register's log: its entries, page by page, as everybody may read them."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count
from django.utils.translation import gettext as _

from officeholders.models import Entry, PersonalValue
from officeholders.questions import BadQuestion
from officeholders.recording import SYSTEM
from officeholders.tables import history_of
from officeholders.words import listed_models

ENTRIES_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """An entry, how many rows it touched, and whether a person or the system made it."""

    entry: Entry
    rows: int
    is_by_system: bool


@dataclass(frozen=True)
class LogPage:
    """One page of the log, newest entries first."""

    entries: tuple[LoggedEntry, ...]
    number: int
    pages: int

    @cached_property
    def newer(self):
        return self.number - 1 or None

    @cached_property
    def older(self):
        return self.number + 1 if self.number < self.pages else None


def log_page(number):
    """That page of the log, of which 1 is the newest. Refused (BadQuestion): one beyond the last.

    Entries are counted without gaps, so that the last number is also how many there are.
    """
    last = Entry.objects.last_number()
    pages = max(1, -(-last // ENTRIES_A_PAGE))
    if number > pages:
        raise BadQuestion(
            _("There is no page %(number)s; the last is page=%(pages)s.")
            % {"number": number, "pages": pages}
        )
    newest = last - ENTRIES_A_PAGE * (number - 1)
    entries = Entry.objects.filter(number__lte=newest, number__gt=newest - ENTRIES_A_PAGE)
    return LogPage(tuple(_logged(list(entries))), number, pages)


def _logged(entries):
    rows = rows_touched([entry.number for entry in entries])
    names = PersonalValue.objects.by_digest(entry.by for entry in entries)
    for entry in entries:
        yield LoggedEntry(entry, rows.get(entry.number, 0), is_by_system(entry, names))


def is_by_system(entry, names):
    """Whether no person made it; ``names`` are what is kept under digests, its author's too."""
    return entry.author_id is None and names.get(entry.by) == SYSTEM


def rows_touched(numbers):
    """How many rows of the register's lists each entry touched, in one query."""
    first, *others = (_counted(history_of(model), numbers) for model in listed_models().values())
    rows = {}
    for entry, count in first.union(*others, all=True):
        rows[entry] = rows.get(entry, 0) + count
    return rows


def _counted(history, numbers):
    images = history._base_manager.filter(entry__in=numbers).order_by()
    return images.values("entry_id").annotate(rows=Count("pk")).values_list("entry_id", "rows")
