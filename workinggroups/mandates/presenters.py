"""The list of mandates in the words of its page."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address, entry_asked, moment_asked
from officeholders.holders import HolderRow, Holders
from officeholders.models import State
from officeholders.presenters import Label, marked
from workinggroups.mandates.filters import NO_END
from workinggroups.mandates.formats import FORMATS
from workinggroups.mandates.order import KEYS


@dataclass(frozen=True)
class MandateRow:
    """One mandate: its office, its holder as other pages tell it, and on what it rests."""

    office: str
    holder: HolderRow
    basis: str


@dataclass(frozen=True)
class Head:
    """A head by which the rows are sorted: ``sorted`` in words for programs that read it out."""

    words: str
    address: str
    sorted: str


class MandatesPresenter:
    """What the page says of the mandates; the template only sets it out."""

    def __init__(self, found, moment, question):
        self.found, self.question, self.form = found, question, found.form
        instant = (found.in_force_at or moment).instant
        self._holders = Holders(question, instant)
        self.rows = [self._row(seat) for seat in found.seats]
        self.kept = moment_asked(question) | entry_asked(question)

    @cached_property
    def counted(self):
        """How many mandates pass the filters, and which these are, in words."""
        count = self.found.count
        mandates = ngettext("{count} mandate", "{count} mandates", count).format(count=count)
        if not count:
            mandates = _("No mandate is recorded")
        if not self.conditions:
            return mandates
        which = format_html_join(", ", "{}", ((condition,) for condition in self.conditions))
        return marked(_("{mandates}: {which}"), mandates=mandates, which=which)

    @cached_property
    def conditions(self):
        """What is asked of each mandate, filter by filter."""
        asked, references = self.form.cleaned_data, self.found.references
        told = [
            references.offices.get(asked["office"]),
            references.names.get(asked["state"]),
            dict(State.Region.choices).get(asked["region"]),
            self._until(asked["until_end_of"]),
            self._basis(asked["inferred"] == "true") if asked["inferred"] else None,
            self._in_force(),
        ]
        return [condition for condition in told if condition]

    @cached_property
    def heads(self):
        """Each head with the address that sorts by it, or turns the order round."""
        order = self.form.cleaned_data["order"]
        return [self._head(key, words, order) for key, words in KEYS.items()]

    @cached_property
    def pages(self):
        """On which of how many pages these rows stand; nothing where all stand on one."""
        if self.found.pages == 1:
            return ""
        words = _("page {page} of {pages}")
        return marked(words, page=self.found.page, pages=self.found.pages)

    @property
    def page_before(self):
        return self._page(self.found.page - 1) if self.found.page > 1 else ""

    @property
    def page_after(self):
        return self._page(self.found.page + 1) if self.found.page < self.found.pages else ""

    @property
    def files(self):
        """The address of a file of all rows of the filters in each format, and its words."""
        count = self.found.count
        words = ngettext("{format} of the {count} row", "{format} of all {count} rows", count)
        return [
            (self._address(page=None, format=name), words.format(format=name.upper(), count=count))
            for name in FORMATS
        ]

    @property
    def all(self):
        """The address of all mandates, where only some were asked for; else nothing."""
        return address(self.question, "mandates") if self.conditions else ""

    def _row(self, seat):
        office = self.found.references.offices[seat.office]
        if seat.presides_over:
            office = marked(_("President of the {meeting}"), meeting=Label(seat.presides_over))
        return MandateRow(office, self._holders.row(seat), self._basis(seat.inferred))

    def _basis(self, is_inferred):
        return _("inferred") if is_inferred else _("stated")

    def _until(self, label):
        if label == NO_END:
            return _("no end stated")
        return label and marked(_("until the end of the {meeting}"), meeting=Label(label))

    def _in_force(self):
        moment = self.found.in_force_at
        if moment is None:
            return ""
        if moment.after:
            words = _("in force right after the end of the {meeting}")
            return marked(words, meeting=Label(moment.after))
        return marked(_("in force on {day}"), day=moment.on)

    def _head(self, key, words, order):
        turned = {key: "ascending", f"-{key}": "descending"}
        other = f"-{key}" if order == key else key
        return Head(words, self._address(page=None, order=other), turned.get(order, ""))

    def _page(self, number):
        return self._address(page=number if number > 1 else None)

    def _address(self, **own):
        return address(self.question, "mandates", **(self.question.own | own))
