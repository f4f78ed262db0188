"""One entry of the register's log."""

from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.entry_in_words import EntryPresenter
from officeholders.models import Entry
from officeholders.pages import PagedPage
from officeholders.public_changes import public_entry
from officeholders.questions import NUMBER, echo
from officeholders.refusals import NothingThere


class OneEntry(PagedPage):
    """One entry, row by row, before and after."""

    template = "officeholders/entry.html"

    def read(self, asked, number):
        wanted = int(number) if NUMBER.fullmatch(number) else 0
        found = list(Entry.objects.with_last(wanted))
        last, entry = found[0], found[-1]
        if entry.number != wanted:
            raise no_such_entry(number, last.number)
        return public_entry(entry, last.number, self.page_of(asked))

    def context(self, asked, answer):
        return {"here": "entries", "told": EntryPresenter(answer, asked.request)}


def no_such_entry(number, last):
    """The refusal of what is not the number of an entry, offering the last one."""
    sentence = _("There is no entry “%(number)s”; the last is %(last)s.")
    words = {"number": echo(number), "last": last}
    return NothingThere(
        sentence % words, reverse("entry", args=[last]), _("Entry %(last)s") % words
    )
