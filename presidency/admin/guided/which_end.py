"""Which mandates end as well: asked once the first answers say which may."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.guided import AboutForm
from officeholders.admin.guided.fields import RowsField
from officeholders.stored import stored_rows
from presidency.admin.guided.about_mandate import mandate_in_words, read_mandates


class WhichEndForm(AboutForm):
    """A form that asks which mandates end too, as soon as ``concerned()`` says of which it must.

    ``asked`` are those about which it was asked already: where others are concerned by what was
    typed since, it asks again.
    """

    which_end = gettext_lazy("Mandates that end with it")
    asked = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = {row.pk: row for row in self.concerned()}
        self._concerned = ",".join(map(str, rows))
        if rows:
            told = read_mandates().filter(pk__in=rows)
            choices = [(mandate.pk, mandate_in_words(mandate)) for mandate in told]
            self.fields["ending"] = RowsField(label=self.which_end, choices=choices)

    def concerned(self):
        """The mandates about which it must be asked, as stored rows."""
        raise NotImplementedError

    def typed(self, name):
        """The answer, in the words of the register; none while it cannot be read."""
        try:
            return self.fields[name].clean(self[name].value())
        except forms.ValidationError:
            return ""

    def clean(self):
        cleaned = super().clean()
        if self._concerned and cleaned.get("asked") != self._concerned:
            self.data = self.data.copy()
            self.data["asked"] = self._concerned
            self.data.setlist("ending", self._concerned.split(","))
            self.add_error("ending", _("Say which of these mandates end too."))
        return cleaned | {"ending": tuple(stored_rows("mandates", cleaned.get("ending", [])))}
