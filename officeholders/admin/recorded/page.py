"""The admin page of a recorded row: whatever it writes is one entry, or nothing."""

from contextlib import suppress

from django.contrib import admin, messages
from django.db import IntegrityError, OperationalError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from officeholders.admin.recorded.about import AboutForm
from officeholders.admin.recorded.attempt import attempt_of
from officeholders.admin.recorded.choices import RegisterChoices
from officeholders.admin.recorded.conflict import (
    Conflict,
    lines_of,
    refusal_by_conflict,
    version_of,
)
from officeholders.admin.recorded.form import RecordedForm
from officeholders.admin.recorded.history import WithHistory
from officeholders.admin.recorded.judgement import RefusedOnForm, judge
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.recorded.refusal import Refusal, about_another, refusal_by_database
from officeholders.admin.recorded.standing import StandingFilter
from officeholders.admin.recorded.unlogged import Unlogged
from officeholders.admin.recorded.withdrawing import WithWithdrawal
from officeholders.changes import ORDER, words_of
from officeholders.images import newest_images
from officeholders.opening import current_entry
from officeholders.recording import recording
from officeholders.repeating import repeated
from officeholders.words import listed_models

REFUSED = (RefusedOnForm, Conflict, IntegrityError, OperationalError)


class NotSaved(Exception):
    """The form has errors of its own: nothing was written, and the recording is rolled back."""

    def __init__(self, response):
        self.response = response
        super().__init__("the form has errors")


class RecordedAdmin(WithWithdrawal, WithHistory, Unlogged, RegisterChoices, admin.ModelAdmin):
    """Rows of the register: added and changed by entries, withdrawn and never deleted."""

    form = RecordedForm
    change_form_template = "admin/recorded/form.html"
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    # What names a row, and whom it is about; written once.
    fixed = ()

    @property
    def list_name(self):
        """The list of the register in whose rows the rows of this page stand."""
        return self.model.register.name

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), *(self.fixed if obj else ()))

    def get_list_filter(self, request):
        return (*super().get_list_filter(request), StandingFilter)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.attempt = attempt_of(request)
        return form

    def get_object(self, request, object_id, from_field=None):
        """The row, read after its version: what is shown is never older than the version says."""
        obj = super().get_object(request, object_id, from_field)
        if obj is None:
            return None
        attempt = attempt_of(request)
        attempt.version = version_of(self.list_name, obj.pk)
        attempt.is_stale = request.method == "POST" and _opened_at(request) != attempt.version
        return super().get_object(request, object_id, from_field)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The form; a valid POST is one entry, and a refused one shows what was typed again."""
        return recorded_once(
            request, lambda: self._answer(request, object_id, form_url, extra_context)
        )

    def _answer(self, request, *arguments):
        about = AboutForm(request.POST)
        if request.method != "POST" or not about.is_valid():
            return super().changeform_view(request, *arguments)
        try:
            return self._recorded(request, about.about(), arguments)
        except NotSaved as invalid:
            return invalid.response
        except REFUSED as problem:
            self._begin_again(request, problem)
            return super().changeform_view(request, *arguments)

    @repeated
    def _recorded(self, request, about, arguments):
        attempt_of(request).begin_again(None)
        with recording(by=request.user, **about) as entry:
            self.before_form(request)
            response = super().changeform_view(request, *arguments)
            if not attempt_of(request).is_saved:
                raise NotSaved(response)
        self.tell(request, entry)
        return response

    def before_form(self, request):
        """What must be there before the form is read; inside the open recording."""

    def _begin_again(self, request, problem):
        attempt = attempt_of(request)
        if isinstance(problem, RefusedOnForm):
            refusal = self._refusal(attempt.row, problem)
        elif isinstance(problem, Conflict):
            refusal = self._conflict(request, problem)
        else:
            refusal = refusal_by_database(problem, self.model)
        attempt.begin_again(refusal)

    def key_on_form(self, obj, key):
        """Where the key of the listed row is on this form; None where it is not."""
        return key

    def _refusal(self, obj, problem):
        refusal = Refusal()
        for fault in problem.here:
            key = self.key_on_form(obj, fault.key)
            if fault.key and key is None:
                refusal.on_top(about_another(fault))
            else:
                refusal.add(self.model._meta.concrete_model, key, fault.sentence)
        for fault in problem.elsewhere:
            refusal.on_top(about_another(fault))
        return refusal

    def _conflict(self, request, problem):
        """Shows both versions; the form's version is renewed, so that saving again decides."""
        pk = attempt_of(request).row.pk
        refusal = refusal_by_conflict(self.list_name, pk, _opened_at(request), problem.yours)
        request.POST = request.POST.copy()
        request.POST["entry_version"] = str(version_of(self.list_name, pk))
        return refusal

    def save_model(self, request, obj, form, change):
        if attempt_of(request).revives:
            obj.withdrawn = False
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        formset.number_rows()

    def save_related(self, request, form, formsets, change):
        """Saves the inner lists; then everything typed is there, and is judged."""
        super().save_related(request, form, formsets, change)
        attempt = attempt_of(request)
        attempt.row, attempt.is_saved = form.instance, True
        pk = form.instance.pk
        if attempt.is_stale:
            raise Conflict(lines_of(self.list_name, pk))
        attempt.warnings = judge(self.list_name, pk, self._before(pk))

    def _before(self, pk):
        """The words of the row before this recording; None for a new or withdrawn one."""
        before = words_of(newest_images(listed_models()[self.list_name], [pk]).get(pk))
        before.pop(ORDER, None)
        return before or None

    def tell(self, request, entry):
        """Says what was recorded, and what is accepted but unusual."""
        if entry.number is None:
            messages.info(request, _("Nothing was changed, so no entry was made."))
            return
        messages.success(request, said_of(entry))
        for warning in attempt_of(request).warnings:
            messages.warning(request, _("Recorded, but unusual: %(what)s.") % {"what": warning})

    def message_user(self, request, message, level=messages.INFO, *args, **kwargs):
        """No success before the recording is closed: only then is it known what to say."""
        if current_entry() is None or level != messages.SUCCESS:
            super().message_user(request, message, level, *args, **kwargs)


def said_of(entry):
    """``Recorded as entry 12.``, with a link to it."""
    address = reverse("admin:officeholders_entry_change", args=[entry.number])
    link = format_html(
        '<a href="{}">{}</a>', address, _("entry %(number)s") % {"number": entry.number}
    )
    return format_html(_("Recorded as {}."), link)


def _opened_at(request):
    """The version of the row that the form was opened at; 0 if it does not say."""
    with suppress(ValueError):
        return int(request.POST.get("entry_version", ""))
    return 0
