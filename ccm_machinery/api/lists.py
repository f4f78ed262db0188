"""What the lists of the API have in common: the frame of the answer, and how a page is read."""

from dataclasses import dataclass

from django.utils.translation import override

from ccm_machinery.api.paging import PAGING, paging_asked
from ccm_machinery.api.rows import whole_rows
from officeholders.answers import ForPrograms
from officeholders.moments import Moment, moment_of
from officeholders.questions import AS_KNOWN, MOMENT
from presidency.committee.seats import LANGUAGE_OF_THE_API


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list: the rows on it in words, and how many rows there are in all."""

    moment: Moment
    count: int
    rows: list


class ListForPrograms(ForPrograms):
    """A list, in pages, as known at an entry; the moment decides names, never which rows.

    A subclass has ``filters``, the parameters of its own; ``refuse_malformed(given, today)``,
    which looks at nothing but these; and ``page_of(paging, given, moment)``, which answers with
    the number of all rows that pass the filters and with those of the page, in words.
    """

    filters = ()

    def __init_subclass__(cls):
        cls.takes = (*MOMENT, *AS_KNOWN, *cls.filters, *PAGING)

    def asked(self, request):
        asked = super().asked(request)
        self.refuse_malformed(self.given(asked), asked.today)
        paging_asked(asked.question.own)
        return asked

    def given(self, asked):
        """The filters as they were asked."""
        own = asked.question.own
        return {name: own[name] for name in self.filters if name in own}

    def refuse_malformed(self, given, today):
        """Refused (BadQuestion): filters that cannot be right, whatever the register holds."""
        self.filter_set(given, None).refuse_faults()

    def read(self, asked):
        moment = moment_of(asked.question, asked.today)
        paging = paging_asked(asked.question.own)
        with override(LANGUAGE_OF_THE_API):
            return Listed(moment, *self.page_of(paging, self.given(asked), moment))

    def words(self, asked, answer):
        paging = paging_asked(asked.question.own)
        following, before = paging.neighbours(asked.request, answer.count)
        return {
            "moment": answer.moment.as_json(),
            "entry": asked.entry.number,
            "digest": asked.entry.digest,
            "count": answer.count,
            "next": following,
            "previous": before,
            "results": answer.rows,
        }


class ListOfRows(ListForPrograms):
    """A list of the register file, in its canonical order.

    A subclass has ``filter_set`` and ``found(given, moment)``, the rows that pass it; ``keys``,
    the fields by which they are sorted; ``with_names(model, moment)``, the rows with all that
    their names are made of; and ``called(row, moment)``, the name.
    """

    def page_of(self, paging, given, moment):
        found = self.found(given, moment)
        # Sorted here: in the database texts would be sorted as its own language does.
        places = sorted(set(found.order_by().values_list(*self.keys, "pk")))
        wanted = [place[-1] for place in paging.of(places, len(places))]
        rows = self.with_names(found.model, moment).in_bulk(wanted)
        told = [rows[pk] for pk in wanted]
        return len(places), whole_rows(found.model, told, lambda row: self.called(row, moment))

    def with_names(self, model, moment):
        return model.objects.all()
