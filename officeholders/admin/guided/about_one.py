"""Guided forms about one row, which the address names or which is chosen first."""

from django import forms
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided.page import GuidedPage
from officeholders.words import listed_models


class AboutForm(forms.Form):
    """The questions about one row, ``subject``, which stands among the answers too."""

    def __init__(self, subject, data=None, *, initial=None):
        self.subject = subject
        super().__init__(data, initial=initial)

    def clean(self):
        return super().clean() | {"subject": self.subject}


class AboutOne(GuidedPage):
    """A guided form about one row of a list: ``?mandate=12``, ``?meeting=14MSP``.

    ``parameter`` is what the address calls it, ``list_name`` its list, ``named_by`` the field
    that the address names it by, and ``subject_is`` how the question which one is put.
    """

    parameter = ""
    list_name = ""
    named_by = "pk"
    subject_is = ""
    none_to_choose = gettext_lazy("There is none of which this could be recorded.")

    def choices(self):
        """The rows from which one is chosen: what the address names each by, and its words."""
        raise NotImplementedError

    def subject_in_words(self, subject):
        """What the page calls the row."""
        return str(subject)

    def known(self, subject):
        """What the form knows of the row already."""
        return {}

    def elsewhere(self, subject):
        """The guided form that serves for this very row, as its name; "" where it is this."""
        return ""

    def own_form(self, subject):
        """The address of the row's own form, where a mistake is corrected."""
        opts = subject._meta
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[subject.pk])

    def rows(self):
        """The rows that may be asked about."""
        return listed_models()[self.list_name].objects.standing()

    def find(self, text):
        """The row that the address names; None where there is none."""
        if self.named_by == "pk" and not (text.isdecimal() and len(text) < 10) or "\0" in text:
            return None
        return self.rows().filter(**{self.named_by: text}).first()

    def initial(self, request):
        return self.known(request.subject) | super().initial(request)

    def make_form(self, request, data=None, initial=None):
        return self.form_class(request.subject, data, initial=initial)

    def answer(self, request):
        """The question which row it is, until the address says it; then the form about it."""
        text = request.GET.get(self.parameter, "")
        request.subject = self.find(text) if text else None
        if request.subject is None:
            return self._choose(request, is_unknown=bool(text))
        other = self.elsewhere(request.subject)
        if other:
            query = request.GET.urlencode()
            return HttpResponseRedirect(f"{reverse(f'admin:guided_{other}')}?{query}")
        return super().answer(request)

    def told(self, request):
        subject = request.subject
        if subject is None:
            return {}
        return {"subject": self.subject_in_words(subject), "own_form": self.own_form(subject)}

    def _choose(self, request, is_unknown):
        said = _("There is no such row, or this cannot happen to it. Choose another one.")
        context = {"choices": self.choices(), "said": [said] if is_unknown else []}
        response = self._page(request, "admin/guided/choose.html", context)
        response.status_code = 404 if is_unknown else 200
        return response
