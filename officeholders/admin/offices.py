"""The choice of an office where it may be the presidency, which no list of the register names."""

from django import forms
from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT, Office


class OfficeChoices(forms.models.ModelChoiceIterator):
    """The presidency first, whether or not its row has been made, then the Working Groups."""

    def __iter__(self):
        yield ("", self.field.empty_label)
        yield (PRESIDENT, _("President"))
        for office in self.queryset.exclude(code=PRESIDENT):
            yield self.choice(office)


class OfficeChoiceField(forms.ModelChoiceField):
    iterator = OfficeChoices


class ForAnyOffice:
    """An admin page on which the office may be the presidency."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.related_model is Office:
            kwargs["form_class"] = OfficeChoiceField
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def before_form(self, request):
        if request.POST.get("office") == PRESIDENT:
            Office.objects.presidency()
