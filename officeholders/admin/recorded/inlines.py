"""Inner lists on the form of the row they belong to."""

from django.contrib import admin
from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded.attempt import attempt_of
from officeholders.admin.recorded.choices import RegisterChoices
from officeholders.admin.recorded.form import RegisterForm
from officeholders.words import inner_words

DIGITS_OF_A_COUNT = 4  # more rows than that stand in no form, whatever is sent


class InnerFormSet(BaseInlineFormSet):
    """The rows of an inner list; ``attempt`` is the request's."""

    attempt = None
    default_error_messages = {
        "too_many_forms": _("This list takes no more than %(num)d rows."),
        "missing_management_form": _("The form came back incomplete: open it anew."),
    }

    def __init__(self, data=None, files=None, instance=None, prefix=None, **kwargs):
        prefix = prefix or self.get_default_prefix()
        if data is not None and instance is not None and instance.pk:
            rows = self.model._base_manager.filter(**{self.fk.name: instance.pk})
            data = with_lost_rows_as_new(data, prefix, {str(row.pk) for row in rows})
        super().__init__(data, files, instance=instance, prefix=prefix, **kwargs)

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if DELETION_FIELD_NAME in form.fields:
            form.fields[DELETION_FIELD_NAME].label = _("Remove")

    def full_clean(self):
        super().full_clean()
        refusal = self.attempt.refusal if self.is_bound else None
        for place, name, sentence in refusal.inner[self.model] if refusal else ():
            self._tell(place, name, sentence)

    def _tell(self, place, name, sentence):
        forms = self.kept_forms()
        if place is None or place >= len(forms):
            self._non_form_errors.append(sentence)
        else:
            forms[place].tell(name, sentence)

    def save(self, commit=True):
        """Rows written as bare values may take each other's value: they are all freed first."""
        if self.model.register.scalar:
            changed = [form.instance.pk for form in self.initial_forms if form.has_changed()]
            self.model.objects.filter(pk__in=changed).delete()
        return super().save(commit)

    def delete_existing(self, obj, commit=True):
        """A row goes with the rows of the inner lists in it; the image of the whole keeps them."""
        for word in inner_words(self.model):
            for inner in word.inner.objects.filter(**{word.field.field.name: obj.pk}):
                inner.delete()
        super().delete_existing(obj, commit)

    def kept_forms(self):
        """The forms whose rows stand once this is saved, in their order."""
        return [
            form
            for form in self.forms
            if (form.instance.pk or form.has_changed())
            and not (self.can_delete and self._should_delete_form(form))
        ]

    def number_rows(self):
        """Gives each row its place in the list, after it has been saved."""
        shown = [form.instance for form in self.kept_forms() if form.instance.pk]
        rows = {row.pk: row for row in self.get_queryset().all()}
        others = [row for pk, row in rows.items() if pk not in {row.pk for row in shown}]
        for place, row in enumerate([*shown, *others], start=1):
            if row.row != place:
                row.row = place
                row.save(update_fields=["row"])


class InnerInline(RegisterChoices, admin.StackedInline):
    """An inner list: it belongs to its row, and so do the rights to write it."""

    formset = InnerFormSet
    form = RegisterForm
    extra = 0

    def get_formset(self, request, obj=None, **kwargs):
        kwargs.setdefault("absolute_max", self.max_num or None)
        formset = super().get_formset(request, obj, **kwargs)
        formset.attempt = attempt_of(request)
        formset.form.hand_clean_DELETE = _nothing_to_protect
        return formset

    def _owner(self):
        return self.admin_site.get_model_admin(self.parent_model)

    def has_view_permission(self, request, obj=None):
        return self._owner().has_view_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return self._owner().has_add_permission(request)
        return self._owner().has_change_permission(request, obj)

    def has_add_permission(self, request, obj=None):
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """Rows of inner lists may go: the image of their row keeps them."""
        return self.has_change_permission(request, obj)


def _nothing_to_protect(form):
    """Django’s check of what a deletion would take along: here it is meant."""


def with_lost_rows_as_new(data, prefix, standing):
    """What was typed, with rows that somebody else has removed meanwhile as new ones.

    So nothing typed is lost. ``standing`` are the primary keys that are still there.
    """
    rows = _typed_rows(data, prefix)
    initial = rows[: _count(data, prefix, INITIAL_FORM_COUNT)]
    lost = [row for row in initial if row.get("id", [""])[0] not in standing]
    if not lost:
        return data
    kept = [row for row in initial if row not in lost]
    wanted = [row | {"id": [""]} for row in lost if DELETION_FIELD_NAME not in row]
    return _retyped(data, prefix, [*kept, *wanted, *rows[len(initial) :]], len(kept))


def _count(data, prefix, name):
    text = data.get(f"{prefix}-{name}", "")
    return int(text) if text.isdecimal() and len(text) <= DIGITS_OF_A_COUNT else 0


def _typed_rows(data, prefix):
    """What was typed in each row, by the name of the field."""
    starts = [f"{prefix}-{place}-" for place in range(_count(data, prefix, TOTAL_FORM_COUNT))]
    return [
        {key.removeprefix(start): data.getlist(key) for key in data if key.startswith(start)}
        for start in starts
    ]


def _retyped(data, prefix, rows, initial):
    typed = data.copy()
    for key in [key for key in typed if key.startswith(f"{prefix}-")]:
        if key.split("-")[1].isdecimal():
            del typed[key]
    for place, row in enumerate(rows):
        for name, values in row.items():
            typed.setlist(f"{prefix}-{place}-{name}", values)
    typed[f"{prefix}-{TOTAL_FORM_COUNT}"] = str(len(rows))
    typed[f"{prefix}-{INITIAL_FORM_COUNT}"] = str(initial)
    return typed
