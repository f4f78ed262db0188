"""One entry in the words of its page."""

import json
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from officeholders.addresses import addressed
from officeholders.changes import Difference, in_words
from officeholders.documents import anchor
from officeholders.models import Entry
from officeholders.presenters import Label, marked, part_marked
from officeholders.public_changes import ListTouched, PublicChange
from officeholders.touched import PRIVATE
from officeholders.words import listed_models

KINDS = {
    Entry.Kind.CHANGE: gettext_lazy(
        "Something is new or has changed. What stood before was right until then."
    ),
    Entry.Kind.CORRECTION: gettext_lazy("Something was corrected. What stood before was wrong."),
    Entry.Kind.LOAD: gettext_lazy("Rows were loaded from a register file."),
    Entry.Kind.ERASURE: gettext_lazy(
        "Personal values were erased from the whole register. No row has changed by that."
    ),
    Entry.Kind.UNDO: gettext_lazy(
        "An earlier entry was undone: its rows stand again as they stood before it."
    ),
}
# The pages on which rows are shown, and how many values of their key make the address.
PAGES = {
    "meetings": ("meeting", 1),
    "states": ("state", 1),
    "working_groups": ("working-group", 1),
    "mandates": ("mandate", 3),
}


@dataclass(frozen=True)
class RowWords:
    """One row: which it is, what the entry did to it, and how it differs."""

    heading: str
    differences: tuple[Difference, ...]
    is_new: bool
    is_gone: bool
    hides: bool

    @property
    def is_untold(self):
        """Whether it differs in nothing that is shown."""
        return not self.differences and not self.hides


@dataclass(frozen=True)
class ListWords:
    """A list with the rows told on this page."""

    name: str
    heading: str
    rows: list[RowWords]
    is_private: bool


@dataclass(frozen=True)
class CountWords:
    """How many rows of a list were touched, and where the first of them is told."""

    heading: str
    rows: int
    address: str


class EntryPresenter:
    """What the page says of the entry; the template only sets it out."""

    def __init__(self, told, request):
        self.told, self.entry = told, told.entry
        self.title = str(told.entry)
        self.kind = KINDS[told.entry.kind]
        citation = request.build_absolute_uri(self._address(told.entry.number))
        self.cite = marked(_("{entry}: {address}"), entry=self.title, address=citation)
        self.committee = addressed(reverse("committee"), {"entry": told.entry.number})
        self.counts = [self._count(touched) for touched in told.lists]
        self.lists = [
            self._list(name, list(changes))
            for name, changes in groupby(told.changes, key=lambda change: change.list)
        ]

    @property
    def rows(self):
        """How many rows it touched, in words."""
        count = self.told.rows
        return ngettext("{count} row", "{count} rows", count).format(count=count)

    @property
    def before(self):
        """The address of the entry before, if there is one."""
        return self._address(self.entry.number - 1) if self.entry.number > 1 else ""

    @property
    def after(self):
        """The address of the entry after, if there is one."""
        is_last = self.entry.number == self.told.last
        return "" if is_last else self._address(self.entry.number + 1)

    @property
    def page_before(self):
        """The address of the page of rows before, if there is one."""
        return self._page(self.told.page - 1) if self.told.page > 1 else ""

    @property
    def page_after(self):
        """The address of the page of rows after, if there is one."""
        is_last = self.told.page == self.told.pages
        return "" if is_last else self._page(self.told.page + 1)

    def _address(self, number):
        return reverse("entry", args=[number])

    def _page(self, page):
        return addressed(self._address(self.entry.number), {"page": page if page > 1 else None})

    def _count(self, touched: ListTouched):
        page = "" if touched.page == self.told.page else self._page(touched.page)
        return CountWords(heading_of(touched.name), touched.rows, f"{page}#{touched.name}")

    def _list(self, name, changes):
        rows = [] if name == PRIVATE else [self._row(change) for change in changes]
        return ListWords(name, heading_of(name), rows, name == PRIVATE)

    def _row(self, change: PublicChange):
        return RowWords(
            heading=marked(_("{row}: {act}"), row=self._linked(change), act=change.act),
            differences=change.differences,
            is_new=change.is_new,
            is_gone=change.is_gone,
            hides=change.hides,
        )

    def _linked(self, change):
        """The identity of the row, leading to its page as known at the entry, if it has one."""
        identity = part_marked(Label(in_words(change.key)))
        address = "" if change.is_gone else row_address(change, self.entry.number)
        return format_html('<a href="{}">{}</a>', address, identity) if address else identity


def heading_of(name):
    """What the list is called."""
    if name == PRIVATE:
        return _("Private rows")
    return capfirst(listed_models()[name]._meta.verbose_name_plural)


def row_address(change, number):
    """The address of the page that shows the row as known at the entry; nothing if none does."""
    key = json.loads(change.key)
    if change.list == "documents":
        return f"{addressed(reverse('decisions'), {'entry': number})}#{anchor(key[0])}"
    if change.list not in PAGES:
        return ""
    name, values = PAGES[change.list]
    return addressed(reverse(name, args=key[:values]), {"entry": number})
