"""The ground's own pages."""

from django.http import HttpResponse

from officeholders.answers import Page, Public, tag
from officeholders.log import log_page
from officeholders.models import Entry
from officeholders.questions import read_number


class Log(Page):
    """The register's log."""

    takes = ("page",)
    template = "officeholders/entries.html"

    def asked(self, request):
        asked = super().asked(request)
        _page(asked)  # checked before anything is read
        return asked

    def read(self, asked):
        return log_page(_page(asked))

    def context(self, asked, answer):
        return {"log": answer, "here": "entries"}

    def before_entry_1(self, asked):
        return self.told(asked, self.show(asked, log_page(1)), tag(asked))


def _page(asked):
    own = asked.question.own
    return read_number(own, "page", lambda: 1) if own else 1


class Health(Public):
    """Whether the database answers."""

    takes = ()

    def get(self, request):
        self.asked(request)
        Entry.objects.last_number()
        return HttpResponse("ok\n", "text/plain", headers={"Cache-Control": "no-store"})
