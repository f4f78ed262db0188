"""The second page of an import: every row as it would be recorded, and the recording itself."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import OperationalError
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ccm_machinery.admin.bulkimport.forms import RecordForm
from ccm_machinery.admin.bulkimport.page import RIGHTS, page, teller
from ccm_machinery.admin.bulkimport.shown import in_words, shown
from ccm_machinery.bulkimport.columns import name_of
from ccm_machinery.bulkimport.merging import contents_of
from ccm_machinery.bulkimport.preview import Preview, digest_of, preview_of
from ccm_machinery.bulkimport.table import Table
from ccm_machinery.bulkimport.waiting import (
    PREVIEW,
    PROGRESS,
    TABLE,
    forget,
    is_ticket,
    keep,
    kept,
)
from ccm_machinery.registerfile import LoadRefused, load_contents
from officeholders.admin.guided.page import moved
from officeholders.admin.pages import staff_page
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.recorded.page import said_of
from officeholders.admin.recorded.refusal import said_by_database
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.models import Entry
from officeholders.planning import Moved

ROWS_ON_A_PAGE = 200


@staff_page("import/<str:ticket>/progress/", "import_progress", *RIGHTS)
def progress(request, ticket):
    """How far the work under the ticket has come, in words, for the script of the page."""
    _refuse_others(request, ticket)
    return JsonResponse(kept(ticket, PROGRESS) or {"words": ""})


@staff_page("import/<str:ticket>/", "import_preview", *RIGHTS)
def looking_through(request, ticket):
    """The preview; sent with a reason it is recorded."""
    _refuse_others(request, ticket)
    return recorded_once(request, lambda: _answer(request, ticket))


def _refuse_others(request, ticket):
    if not is_ticket(request.user, ticket):
        raise Http404


def _answer(request, ticket):
    upload, preview = kept(ticket, TABLE), kept(ticket, PREVIEW)
    if upload is None or preview is None:
        messages.info(
            request,
            _("This table was recorded already, or waited for more than a day. Choose it again."),
        )
        return HttpResponseRedirect(reverse("admin:import"))
    importing = _Importing(request, ticket, upload, Preview.of_words(preview))
    return importing.record() if request.method == "POST" else importing.show()


class _Importing:
    """One request about one table that waits under its ticket."""

    def __init__(self, request, ticket, upload, preview):
        self._request, self._ticket = request, ticket
        self._file, self._table = upload["file"], Table.of_words(upload["table"])
        self._preview = preview

    def show(self, form=None, said=()):
        """The preview as the register is now."""
        if Entry.objects.last_number() != self._preview.entry:
            before, self._preview = self._preview, preview_of(self._table)
            keep(self._ticket, PREVIEW, self._preview.as_words())
            if before.digest != self._preview.digest and not said:
                said = [
                    _("The register changed since this was first shown. This is how it is now.")
                ]
        return self._page(form or RecordForm(self._preview), said)

    def record(self):
        form = RecordForm(self._preview, self._request.POST)
        if self._preview.is_refused or not form.is_valid():
            return self.show(form)
        try:
            loaded = self._load(form)
        except Moved:
            return self.show(_as_typed(form, self._now()), [moved()])
        except LoadRefused as refused:
            return self.show(form, [as_sentence(fault) for fault in refused.faults])
        except OperationalError as problem:
            return self.show(form, [said_by_database(problem)])
        return self._done(loaded.entry)

    def _load(self, form):
        """Records the table, if what would be recorded is what was shown; else Moved."""

        def agree(judged):
            if digest_of(judged) != form.cleaned_data["seen"]:
                raise Moved(Entry.objects.last_number())

        tell = teller(self._ticket)
        tell(_("waiting until nobody else is writing"))
        return load_contents(
            lambda stored: contents_of(self._table, stored),
            by=self._request.user,
            overwrite="overwrite" in form.fields,
            tell=tell,
            agree=agree,
            **form.about(),
        )

    def _now(self):
        self._preview = preview_of(self._table)
        keep(self._ticket, PREVIEW, self._preview.as_words())
        return self._preview

    def _done(self, entry):
        """Back to the first page: that of an entry with thousands of rows takes its time."""
        forget(self._ticket)
        if entry is None:
            said = _("The register says so already, so no entry was made.")
            messages.info(self._request, said)
        else:
            messages.success(self._request, said_of(entry))
        return HttpResponseRedirect(reverse("admin:import"))

    def _page(self, form, said):
        chosen = shown(self._preview, self._request.GET.get("show"))
        rows = Paginator(chosen.rows, ROWS_ON_A_PAGE).get_page(self._request.GET.get("page"))
        return page(
            self._request,
            "preview",
            form=form,
            said=said,
            file=self._file,
            list=name_of(self._table.list),
            table=self._table,
            preview=self._preview,
            kinds=chosen.kinds,
            show=chosen.show,
            rows=rows,
            told=in_words(self._table.list, rows),
            progress=reverse("admin:import_progress", args=[self._ticket]),
        )


def _as_typed(form, preview):
    """The form again with what was typed, for what would be recorded now."""
    data = form.data.copy()
    data["seen"] = preview.digest
    return RecordForm(preview, data)
