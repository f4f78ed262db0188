"""Forms that are shown again before they are judged: with more rows, or about another day."""

from django.contrib.admin import ModelAdmin
from django.forms.utils import ErrorDict

AGAIN = "_again"


class NotYetJudged:
    """A form that has no errors, and is never valid, while it is only to be shown again."""

    def full_clean(self):
        if AGAIN not in self.data:
            super().full_clean()
        else:
            self._errors, self.cleaned_data = ErrorDict(), {}

    def is_valid(self):
        return AGAIN not in self.data and super().is_valid()


class ShownAgain:
    """An admin page with a button named ``AGAIN``: it records nothing and loses nothing typed.

    Its form is :class:`NotYetJudged`; so are those of its inner lists. A subclass has
    ``typed_again(typed)``: what was typed, with what the button asks for.
    """

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if AGAIN not in request.POST:
            return super().changeform_view(request, object_id, form_url, extra_context)
        request.POST = self.typed_again(request.POST)
        return ModelAdmin.changeform_view(self, request, object_id, form_url, extra_context)
