"""About an entry: what staff are asked whenever they write."""

import hashlib
import json
import secrets

from django import forms
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded.plain_text import PlainText
from officeholders.models import Entry

WHY = _("Anybody who reads the register’s log will see it. Do not name persons in it.")
BY_WHAT = _("Its symbol, or words such as “Note verbale of 10 February 2026”.")


class ReasonForm(PlainText, forms.Form):
    """The reason of an entry and the document it rests on."""

    entry_reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2, "cols": 80}), help_text=WHY
    )
    entry_document = forms.CharField(
        label=_("Document"),
        required=False,
        widget=forms.TextInput(attrs={"size": 60}),
        help_text=BY_WHAT,
    )
    entry_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    entry_token = forms.CharField(
        required=False, widget=forms.HiddenInput, initial=secrets.token_urlsafe
    )

    def about(self):
        """The words of the entry, for a recording; only of a valid form."""
        return {
            "reason": self.cleaned_data["entry_reason"],
            "document": self.cleaned_data.get("entry_document", ""),
            "token": token_of(self.data),
        }


def token_of(data):
    """What tells this sending of a form from any other, but not from the same sent twice.

    It is over all that was typed: who goes back and types something else sends another. None
    where the form says nothing of the kind.
    """
    if not data.get("entry_token"):
        return None
    typed = sorted((key, data.getlist(key)) for key in data if key != "csrfmiddlewaretoken")
    return hashlib.sha256(json.dumps(typed).encode()).hexdigest()


class AboutForm(ReasonForm):
    """The same, and whether the record was wrong or something changed."""

    entry_kind = forms.ChoiceField(
        label=_("Was the record wrong, or did something change?"),
        widget=forms.RadioSelect,
        choices=[
            (Entry.Kind.CHANGE, _("Something changed: this records what is new")),
            (Entry.Kind.CORRECTION, _("The record was wrong: this corrects it")),
        ],
    )

    def about(self):
        return super().about() | {"kind": self.cleaned_data["entry_kind"]}
