"""Erasing the personal values of a representative: only administrators may."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from officeholders.admin.recorded.about import ReasonForm
from officeholders.admin.recorded.once import recorded_once
from officeholders.admin.representatives import PERSONAL
from officeholders.erasing import erase
from officeholders.models import PersonalValue, Representative
from officeholders.tables import history_of


class ErasureForm(ReasonForm):
    """Only why: an erasure rests on no document of the Convention."""

    entry_document = None


class WithErasure:
    """An admin page from which an administrator can erase what is kept of a person."""

    def get_urls(self):
        page = path(
            "<path:object_id>/representatives/<int:person>/erase/",
            self.admin_site.admin_view(self.erase_view),
            name=self.address_name("erase"),
        )
        return [page, *super().get_urls()]

    def erase_view(self, request, object_id, person):
        """The page that says what will be forgotten and asks why."""
        return recorded_once(request, lambda: self._erase_view(request, object_id, person))

    def _erase_view(self, request, object_id, person):
        obj = self._row(request, object_id)
        if not request.user.is_superuser:
            raise PermissionDenied
        texts = PersonalValue.objects.by_digest(digests_of(obj, person))
        if not texts:
            raise Http404
        form = ErasureForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            return self._erase(request, obj, texts, form.about())
        context = self.context_about(
            request, obj, _("Erase personal values"), form=form, texts=list(texts.values())
        )
        return TemplateResponse(request, "admin/recorded/erase.html", context)

    def _erase(self, request, obj, texts, about):
        self.tell(request, erase(list(texts), by=request.user, **about))
        messages.info(request, _("The register no longer knows this person."))
        return HttpResponseRedirect(self.address("change", obj))


def digests_of(mandate, person):
    """Every digest that stood, now or before, in this representative's row of the mandate, and
    in rows of the same mandate that bore the same name."""
    rows = _rows(mandate)
    names = {row.name for row in rows if row.id == person}
    texts = PersonalValue.objects.by_digest({row.name for row in rows})
    same = {texts[name] for name in names if name in texts}
    of_person = [row for row in rows if row.name in names or texts.get(row.name) in same]
    return {getattr(row, name) for row in of_person for name in PERSONAL} - {""}


def _rows(mandate):
    """The representatives of the mandate, as they stand and as they ever stood."""
    live = Representative.objects.filter(mandate=mandate.pk)
    return [*live, *history_of(Representative)._base_manager.filter(mandate_id=mandate.pk)]
