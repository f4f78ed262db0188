"""The register's log, and whether the database answers."""

from django.http import HttpResponse, StreamingHttpResponse

from officeholders.answers import Answer, Public, tag
from officeholders.chain_file import chain_lines
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


class Chain(Answer):
    """The chain of entries for verification outside, one entry a line."""

    takes = ()
    content_type = "application/jsonl"

    def read(self, asked):
        """Nothing: entries never change, so that they are read as they are sent."""

    def show(self, asked, answer):
        return chain_lines(asked.entry.number)

    def answered(self, shown):
        return StreamingHttpResponse(shown, content_type=self.content_type)


class Health(Public):
    """Whether the database answers."""

    takes = ()

    def get(self, request):
        self.asked(request)
        Entry.objects.last_number()
        return HttpResponse("ok\n", "text/plain", headers={"Cache-Control": "no-store"})
