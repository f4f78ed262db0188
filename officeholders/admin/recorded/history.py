"""The history page of a row: what was recorded of it, by whom and why."""

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from officeholders.changes import changes_of_row


class WithHistory:
    """An admin page with a history made of the images of its rows."""

    def history_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        changes = changes_of_row(self.list_name, obj.pk)
        context = self.context_about(request, obj, _("History"), changes=changes)
        return TemplateResponse(request, "admin/recorded/history.html", context)

    def named(self, obj):
        """The row as its pages call it."""
        return str(obj)

    def context_about(self, request, obj, title, **more):
        """What every page about one row shows beside its own matter."""
        request.current_app = self.admin_site.name
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "subtitle": self.named(obj),
            "original": obj,
            "opts": self.opts,
            **more,
        }
