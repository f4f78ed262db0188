"""What staff are asked when they import a table."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ccm_machinery.bulkimport.columns import IMPORTED, name_of
from officeholders.admin.recorded.about import ReasonForm
from officeholders.uploads.refused import MOST_MEGABYTES

TAKE_OVER = _(
    "Staff changed rows of the table since they were last loaded: tick this to take them from "
    "the table, or take them out of it."
)


class UploadForm(forms.Form):
    """Which list, and the file with its rows."""

    list = forms.ChoiceField(
        label=_("What the rows are"), choices=lambda: [(name, name_of(name)) for name in IMPORTED]
    )
    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=_("CSV in UTF-8, or an Excel workbook (XLSX); %(megabytes)s MB at most.")
        % {"megabytes": MOST_MEGABYTES},
        error_messages={"required": _("Choose a file.")},
    )
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)


class RecordForm(ReasonForm):
    """The reason and the document; ``seen`` is what the preview said would be recorded."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    overwrite = forms.BooleanField(
        label=_("Take the file’s version of rows that staff changed since"),
        error_messages={"required": TAKE_OVER},
    )

    def __init__(self, preview, data=None):
        super().__init__(data, initial={"seen": preview.digest})
        if not preview.changed_since:
            del self.fields["overwrite"]
