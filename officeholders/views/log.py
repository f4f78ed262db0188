"""The register's log, and whether the database answers."""

from django.http import HttpResponse

from officeholders.answers import Public, tag
from officeholders.log import log_page
from officeholders.models import Entry
from officeholders.pages import PagedPage


class Log(PagedPage):
    """The register's log."""

    template = "officeholders/entries.html"

    def read(self, asked):
        return log_page(self.page_of(asked))

    def context(self, asked, answer):
        return {"log": answer, "here": "entries"}

    def before_entry_1(self, asked):
        return self.told(asked, self.show(asked, log_page(1)), tag(asked))


class Health(Public):
    """Whether the database answers."""

    takes = ()

    def get(self, request):
        self.asked(request)
        Entry.objects.last_number()
        return HttpResponse("ok\n", "text/plain", headers={"Cache-Control": "no-store"})
