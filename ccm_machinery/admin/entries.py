"""The entries as staff see them: by whom, what exactly, and the way to undo one."""

import re

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import OperationalError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.recorded import Unlogged
from officeholders.admin.recorded.about import ReasonForm
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.recorded.page import said_of
from officeholders.admin.recorded.refusal import about_another, said_by_database
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.changes import (
    by_list,
    changes_of_entry,
    in_words,
    lists_of_entry,
    with_authors,
)
from officeholders.judging import Refused
from officeholders.log import rows_touched
from officeholders.models import Entry
from officeholders.undoing import UndoRefused, undo
from officeholders.words import listed_models

KEY = re.compile(r"\[.*\]")
ROWS_A_PAGE = 200


def plain(sentence):
    """The sentence with the key of its row as a person reads it."""
    return as_sentence(KEY.sub(lambda key: in_words(key[0]), sentence))


def _page_of(request, entry, lists):
    """The rows that the entry touched, so many on a page."""
    rows = Paginator(range(sum(lists.values())), ROWS_A_PAGE)
    page = rows.get_page(request.GET.get("page"))
    changes = changes_of_entry(entry.number, max(page.start_index() - 1, 0), page.end_index())
    return {"lists": by_list(changes), "page": page}


class EntryList(ChangeList):
    """Entries that know the name of their author and how many rows they touched."""

    def get_results(self, request):
        super().get_results(request)
        self.result_list = with_authors(self.result_list)
        rows = rows_touched([entry.number for entry in self.result_list])
        for entry in self.result_list:
            entry.rows = rows.get(entry.number, 0)


@admin.register(Entry)
class EntryAdmin(Unlogged, admin.ModelAdmin):
    """Entries are looked at and undone by another entry; nothing changes them."""

    list_display = ("number", "recorded_at", "kind", "author_name", "reason", "document", "rows")
    list_filter = ("kind",)
    search_fields = ("=number", "reason", "document")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def get_urls(self):
        undo_page = path(
            "<path:object_id>/undo/",
            self.admin_site.admin_view(self.undo_view),
            name="officeholders_entry_undo",
        )
        return [undo_page, *super().get_urls()]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        """Whoever may see the register may see what was recorded in it."""
        return request.user.is_active and request.user.is_staff

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def get_changelist(self, request, **kwargs):
        return EntryList

    @admin.display(description=gettext_lazy("recorded at"))
    def recorded_at(self, entry):
        return date_format(localtime(entry.at), "j F Y, H:i")

    @admin.display(description=gettext_lazy("recorded by"))
    def author_name(self, entry):
        return entry.author_name

    @admin.display(description=gettext_lazy("rows"))
    def rows(self, entry):
        return entry.rows

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The entry with every row it touched, before and after."""
        entry = self._entry(request, object_id)
        lists = lists_of_entry(entry.number)
        may_undo = bool(lists) and self.may_undo(request, lists)
        context = self._context(
            request, entry, may_undo=may_undo, **_page_of(request, entry, lists)
        )
        return TemplateResponse(request, "admin/recorded/entry.html", context)

    def history_view(self, request, object_id, extra_context=None):
        """An entry has no history: it never changes."""
        raise Http404

    def may_undo(self, request, lists):
        """Whoever may change the rows of every list that the entry touched."""
        touched = {listed_models()[name] for name in lists}
        pages = self.admin_site._registry.items()
        return all(
            page.has_change_permission(request)
            for model, page in pages
            if model._meta.concrete_model in touched
        )

    def undo_view(self, request, object_id):
        """The page that asks why, and what it answers."""
        return recorded_once(request, lambda: self._undo_view(request, object_id))

    def _undo_view(self, request, object_id):
        entry = self._entry(request, object_id)
        lists = lists_of_entry(entry.number)
        if not self.may_undo(request, lists):
            raise PermissionDenied
        form, refused = ReasonForm(request.POST or None), []
        if request.method == "POST" and form.is_valid():
            refused = self._undo(request, entry, form)
            if not refused:
                return HttpResponseRedirect(reverse("admin:officeholders_entry_changelist"))
        title = _("Undo entry %(number)s") % {"number": entry.number}
        told = {"title": title, "form": form, "refused": refused}
        context = self._context(request, entry, **told, **_page_of(request, entry, lists))
        return TemplateResponse(request, "admin/recorded/undo.html", context)

    def _undo(self, request, entry, form):
        """Undoes the entry; returns the sentences that say why it was refused, if it was."""
        try:
            new = undo(entry.number, by=request.user, **form.about())
        except UndoRefused as problem:
            return [plain(sentence) for sentence in problem.sentences]
        except Refused as problem:
            return [about_another(fault) for fault in problem.faults]
        except OperationalError as problem:
            return [said_by_database(problem)]
        messages.success(request, said_of(new))
        return []

    def _entry(self, request, object_id):
        entry = self.get_object(request, unquote(object_id))
        if entry is None:
            raise Http404
        return with_authors([entry])[0]

    def _context(self, request, entry, **more):
        request.current_app = self.admin_site.name
        return {
            **self.admin_site.each_context(request),
            "title": _("Entry %(number)s") % {"number": entry.number},
            "entry": entry,
            "opts": self.opts,
            **more,
        }
