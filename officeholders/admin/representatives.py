"""Representatives on the form of their mandate: persons by name, kept apart as digests."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.recorded import InnerInline
from officeholders.admin.recorded.form import RegisterForm
from officeholders.fields import is_digest
from officeholders.models import PersonalValue, Representative

PERSONAL = ("name", "title", "email", "telephone")
SHOWN = {f"person_{name}": name for name in PERSONAL}


def refuse_digest(text):
    if is_digest(text):
        raise ValidationError(_("Write the words themselves."))


def personal_field(label, kind=forms.CharField, **options):
    return kind(label=label, validators=[refuse_digest], max_length=500, **options)


class RepresentativeForm(RegisterForm):
    """A person as text; what is not touched keeps its digest, what was erased stays erased."""

    told_on = {name: shown for shown, name in SHOWN.items()}

    person_name = personal_field(gettext_lazy("Name"))
    person_title = personal_field(gettext_lazy("Title"), required=False)
    person_email = personal_field(gettext_lazy("E-mail"), forms.EmailField, required=False)
    person_telephone = personal_field(gettext_lazy("Telephone"), required=False)

    class Meta:
        fields = ("serves_from", "serves_until")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        held = {shown: getattr(self.instance, name) for shown, name in SHOWN.items()}
        texts = PersonalValue.objects.by_digest(held.values()) if any(held.values()) else {}
        for shown, digest in held.items():
            if shown in self.fields:
                self._show(shown, digest, texts)

    def _show(self, shown, digest, texts):
        if digest and digest not in texts:
            self.fields[shown] = erased_field(self.fields[shown].label)
        self.initial[shown] = texts.get(digest, _("name erased") if digest else "")

    def tell(self, name, sentence):
        super().tell(self.told_on.get(name, name), sentence)

    def save(self, commit=True):
        """Keeps what was typed anew, in the open recording."""
        for shown, name in SHOWN.items():
            if shown in self.changed_data:
                text = self.cleaned_data[shown]
                setattr(self.instance, name, PersonalValue.objects.keep(text) if text else "")
        return super().save(commit)


def erased_field(label):
    return forms.CharField(label=label, disabled=True, required=False)


class RepresentativeInline(InnerInline):
    model = Representative
    form = RepresentativeForm
    fields = (
        ("person_name", "person_title"),
        ("serves_from", "serves_until"),
        ("person_email", "person_telephone"),
    )
    readonly_fields = ("erasure",)

    def get_fields(self, request, obj=None):
        may_erase = request.user.is_superuser and obj is not None
        return (*self.fields, "erasure") if may_erase else self.fields

    @admin.display(description=gettext_lazy("Personal values"))
    def erasure(self, person):
        """The way to the page that erases what is kept of this person."""
        if person.pk is None:
            return "–"
        meta = self.parent_model._meta
        name = f"admin:{meta.app_label}_{meta.model_name}_erase"
        address = reverse(name, args=[person.mandate_id, person.pk])
        return format_html('<a href="{}">{}</a>', address, _("Erase them …"))


class ReadRepresentativeInline(InnerInline):
    """The same for those who may only look."""

    model = Representative
    fields = (*SHOWN, "serves_from", "serves_until")
    readonly_fields = tuple(SHOWN)

    def _text(self, digest):
        texts = PersonalValue.objects.by_digest([digest])
        return texts.get(digest, _("name erased") if digest else "")

    def person_name(self, person):
        return self._text(person.name)

    def person_title(self, person):
        return self._text(person.title)

    def person_email(self, person):
        return self._text(person.email)

    def person_telephone(self, person):
        return self._text(person.telephone)

    person_name.short_description = gettext_lazy("Name")
    person_title.short_description = gettext_lazy("Title")
    person_email.short_description = gettext_lazy("E-mail")
    person_telephone.short_description = gettext_lazy("Telephone")
