"""Mandates."""

from django.utils.translation import gettext as _

from officeholders.carried import as_file
from officeholders.pages import MomentPage
from officeholders.papers import Stamp
from officeholders.questions import AS_KNOWN, MOMENT, read_number
from workinggroups.mandates.filters import FILTERS, filters_asked, refuse_malformed
from workinggroups.mandates.formats import FORMATS, format_asked
from workinggroups.mandates.mandate import read_mandate
from workinggroups.mandates.mandate_in_words import MandatePresenter
from workinggroups.mandates.presenters import MandatesPresenter
from workinggroups.mandates.reading import read_mandates


class Mandates(MomentPage):
    """Every mandate, by filters; as a file too, which holds all rows of the filters."""

    takes = (*MOMENT, *AS_KNOWN, *FILTERS, "page", "format")
    template = "workinggroups/mandates.html"
    here = "mandates"

    def asked(self, request):
        asked = super().asked(request)
        own = asked.question.own
        refuse_malformed(filters_asked(own), asked.today)
        _page(own)
        format_asked(own)
        return asked

    def find(self, asked, moment):
        own = asked.question.own
        is_whole = format_asked(own) is not None
        return read_mandates(filters_asked(own), moment, page=_page(own), is_whole=is_whole)

    def title(self, subject):
        return _("Mandates")

    def words(self, asked, found):
        return {"mandates": MandatesPresenter(found.subject, found.moment, asked.question)}

    def show(self, asked, answer):
        ending = format_asked(asked.question.own)
        if not ending:
            return super().show(asked, answer)
        return FORMATS[ending](answer.subject, Stamp.of(answer.moment, asked.entry))

    def told(self, asked, shown, tag):
        answer, ending = super().told(asked, shown, tag), format_asked(asked.question.own)
        return as_file(answer, asked, "mandates", ending) if ending else answer


class OneMandate(MomentPage):
    """One mandate, the thing one cites."""

    template = "workinggroups/mandate.html"
    here = "mandates"
    hangs_on_the_last_entry = True  # a representative's name may be erased

    def find(self, asked, moment, office, state, begins):
        return read_mandate(asked.question, moment.instant, (office, state, begins))

    def title(self, subject):
        return subject.title

    def words(self, asked, found):
        return {"mandate": MandatePresenter(found.subject, found.moment.instant, asked)}


def _page(own):
    return read_number(own, "page", lambda: 1) if "page" in own else 1
