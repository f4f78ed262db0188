"""Withdrawing a row that was recorded by mistake, and recording it again."""

from functools import partial

from django.contrib import messages
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from officeholders.admin.recorded.about import ReasonForm
from officeholders.admin.recorded.attempt import attempt_of
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.recorded.refusal import about_another, said_by_database
from officeholders.judging import Refused
from officeholders.undoing import withdraw


class WithWithdrawal:
    """An admin page whose rows are withdrawn, and recorded again, but never deleted."""

    def get_urls(self):
        views = {"withdraw": self.withdraw_view, "record-again": self.record_again_view}
        own = [
            path(
                f"<path:object_id>/{name}/",
                self.admin_site.admin_view(view),
                name=self.address_name(name),
            )
            for name, view in views.items()
        ]
        return own + super().get_urls()

    def address_name(self, name):
        return f"{self.opts.app_label}_{self.opts.model_name}_{name}"

    def address(self, name, obj):
        return reverse(f"admin:{self.address_name(name)}", args=[quote(obj.pk)])

    def has_change_permission(self, request, obj=None):
        """A withdrawn row is only looked at, until it is to be recorded again."""
        may = super().has_change_permission(request, obj)
        if obj is None or not is_withdrawn(obj):
            return may
        return may and attempt_of(request).may_write_withdrawn

    def may_withdraw(self, request, obj):
        return not is_withdrawn(obj) and self.has_change_permission(request, obj)

    def may_record_again(self, request, obj):
        return is_withdrawn(obj) and super().has_change_permission(request, obj)

    def get_list_display(self, request):
        """Withdrawn rows are marked wherever they are listed."""
        columns = super().get_list_display(request)
        return (*columns, withdrawn_mark) if "record" in request.GET else columns

    def withdraw_view(self, request, object_id):
        """The page that asks why, and what it answers."""
        return recorded_once(request, lambda: self._withdraw_view(request, object_id))

    def _withdraw_view(self, request, object_id):
        obj = self._row(request, object_id)
        if not self.may_withdraw(request, obj):
            raise PermissionDenied
        initial = {"entry_version": attempt_of(request).version}
        form = ReasonForm(request.POST or None, initial=initial)
        refused = []
        if request.method == "POST" and form.is_valid():
            refused = self._withdraw(request, obj, form)
            if not refused:
                return HttpResponseRedirect(self.address("change", obj))
        context = self.context_about(request, obj, _("Withdraw"), form=form, refused=refused)
        return TemplateResponse(request, "admin/recorded/withdraw.html", context)

    def _withdraw(self, request, obj, form):
        """Withdraws the row; returns the sentences that say why it was refused, if it was."""
        if attempt_of(request).is_stale:
            form.data = form.data.copy()
            form.data["entry_version"] = str(attempt_of(request).version)
            return [_("Somebody else changed this row meanwhile. Look at it before you go on.")]
        try:
            entry = withdraw(self.list_name, obj.pk, by=request.user, **form.about())
        except Refused as problem:
            return [
                _("Other rows still rely on it. Change or withdraw these first:"),
                *(about_another(fault) for fault in problem.faults),
            ]
        except OperationalError as problem:
            return [said_by_database(problem)]
        self.tell(request, entry)
        messages.info(request, _("It now counts for nothing, and its history stays."))
        return []

    def record_again_view(self, request, object_id):
        """The form of a withdrawn row: saving it records the row again."""
        attempt_of(request).revives = True
        obj = self._row(request, object_id)
        if not is_withdrawn(obj) and request.method != "POST":
            return HttpResponseRedirect(self.address("change", obj))
        return self.changeform_view(request, object_id)

    def _row(self, request, object_id):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        return obj

    def response_change(self, request, obj):
        """After a row was recorded again there is no form of a withdrawn row to come back to."""
        if attempt_of(request).revives:
            return HttpResponseRedirect(self.address("change", obj))
        return super().response_change(request, obj)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None:
            again = is_withdrawn(obj) and self.has_change_permission(request, obj)
            form_url = self.address("record-again" if again else "change", obj)
            address = partial(self.address, obj=obj)
            context |= {
                "subtitle": self.named(obj),
                "records_again": again,
                "is_withdrawn": is_withdrawn(obj),
                "withdraw_url": address("withdraw") if self.may_withdraw(request, obj) else "",
                "record_again_url": (
                    address("record-again") if self.may_record_again(request, obj) else ""
                ),
            }
        context["attempt"] = attempt_of(request)
        if attempt_of(request).conflict:  # which is no error: it is shown apart
            context["errors"] = []
        return super().render_change_form(request, context, add, change, form_url, obj)


def is_withdrawn(obj):
    """Whether the row is withdrawn; rows of inner lists are not by themselves."""
    return getattr(obj, "withdrawn", False)


def withdrawn_mark(obj):
    return _("withdrawn") if obj.withdrawn else ""


withdrawn_mark.short_description = _("Record")
