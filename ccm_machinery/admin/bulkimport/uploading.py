"""The first page of an import: which list, and the file; tables to fill in."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ccm_machinery.admin.bulkimport.forms import UploadForm
from ccm_machinery.admin.bulkimport.page import RIGHTS, page, teller
from ccm_machinery.bulkimport.blank_tables import csv_to_fill, empty_left_alone, workbook_to_fill
from ccm_machinery.bulkimport.columns import IMPORTED, name_of
from ccm_machinery.bulkimport.names import read_names
from ccm_machinery.bulkimport.preview import preview_of
from ccm_machinery.bulkimport.refused import TableRefused
from ccm_machinery.bulkimport.table import read_table
from ccm_machinery.bulkimport.waiting import PREVIEW, TABLE, is_ticket, keep, new_ticket
from officeholders.admin.force import instant_on
from officeholders.admin.pages import staff_page
from officeholders.answers import today_in_geneva
from officeholders.carried import TYPES
from officeholders.faults.phrases import plain
from officeholders.uploads.receiving import read_upload, receiving_files
from officeholders.uploads.refused import UploadRefused

CSV = "text/csv; charset=utf-8"
KINDS = {"csv": (CSV, csv_to_fill), "xlsx": (TYPES["xlsx"], workbook_to_fill)}


@staff_page("import/", "import", *RIGHTS)
@receiving_files
def uploading(request):
    """The form; a file that can be read leads on to its preview."""
    if request.method != "POST":
        return _form(request, UploadForm(initial={"list": request.GET.get("list")}))
    form = UploadForm(request.POST, request.FILES)
    ticket = _ticket(request)
    if not form.is_valid():
        return _form(request, form)
    try:
        _take(ticket, form.cleaned_data["list"], form.cleaned_data["file"])
    except UploadRefused as refused:
        sentences = refused.sentences if isinstance(refused, TableRefused) else [str(refused)]
        for sentence in sentences:
            form.add_error("file", sentence)
        return _form(request, form)
    return HttpResponseRedirect(reverse("admin:import_preview", args=[ticket]))


def _take(ticket, name, file):
    """Keeps the table and its preview under the ticket; refused (UploadRefused) if unreadable."""
    tell = teller(ticket)
    tell(_("reading the file"))
    names = read_names(instant_on(today_in_geneva()))
    table = read_table(name, read_upload(file), names)
    tell(_("comparing %(rows)s rows with the register") % {"rows": len(table.rows)})
    keep(ticket, TABLE, {"file": plain(file.name), "table": table.as_words()})
    keep(ticket, PREVIEW, preview_of(table).as_words())


def _ticket(request):
    """The ticket that the form was given, or a new one."""
    given = request.POST.get("ticket", "")
    return given if is_ticket(request.user, given) else new_ticket(request.user)


def _form(request, form):
    ticket = new_ticket(request.user)
    form.initial["ticket"] = ticket
    if form.is_bound:
        form.data = form.data | {"ticket": ticket}
    context = {
        "form": form,
        "progress": reverse("admin:import_progress", args=[ticket]),
        "lists": [(name, name_of(name)) for name in IMPORTED],
        "rules": empty_left_alone(),
    }
    return page(request, "upload", **context)


@staff_page("import/table/<str:name>.<str:kind>", "import_table", *RIGHTS)
def table_to_fill(request, name, kind):
    """An empty table of a list, to be filled in."""
    if name not in IMPORTED or kind not in KINDS:
        raise Http404
    content_type, made = KINDS[kind]
    response = HttpResponse(made(name), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response
