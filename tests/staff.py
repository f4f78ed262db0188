"""Staff at their desk: they open a form of the admin, type, and press a button."""

from django.contrib.auth import get_user_model
from django.forms import CheckboxInput
from django.urls import reverse

from ccm_machinery.roles import Role

PASSWORD = "a long enough password"  # noqa: S105
ABOUT = {"entry_reason": "As decided.", "entry_document": "", "entry_kind": "change"}


def account(username="anna", **told):
    """A member of staff, by default an administrator."""
    told = {"role": Role.ADMINISTRATOR, "first_name": username.capitalize()} | told
    return get_user_model().objects.create_user(username, password=PASSWORD, **told)


class Desk:
    """One member of staff in a browser of one's own."""

    def __init__(self, client, user=None):
        self.client = client
        self.user = user or account()
        client.force_login(self.user)

    def open(self, address, *arguments, query=""):
        return self.client.get(address_of(address, *arguments) + query)

    def send(self, address, *arguments, typed):
        return self.client.post(address_of(address, *arguments), typed)

    def add(self, address, rows=(), **words):
        """Opens the form of a new row, types, and saves it."""
        return self._save(self.open(address), rows, words)

    def change(self, address, pk, rows=(), **words):
        """Opens the form of a row, types, and saves it."""
        return self._save(self.open(address, pk), rows, words)

    def _save(self, page, rows, words):
        typed = typed_in(page) | ABOUT | words
        for prefix, inner in rows:
            add_row(typed, prefix, **inner)
        return self.client.post(page.request["PATH_INFO"], typed)


def address_of(name, *arguments):
    return name if name.startswith("/") else reverse(f"admin:{name}", args=arguments)


def typed_in(page):
    """What a browser would send of the form as it is shown."""
    typed = sent_by(page.context["adminform"].form)
    for inline in page.context["inline_admin_formsets"]:
        typed |= sent_by(inline.formset.management_form)
        for form in inline.formset.forms:
            typed |= sent_by(form)
    return typed


def sent_by(form):
    sent = {}
    for field in form:
        value = field.value()
        if field.field.disabled or value is None or field.field.widget is None:
            continue
        if field.field.show_hidden_initial:
            sent[field.html_initial_name] = str(field.initial)
        if isinstance(field.field.widget, CheckboxInput):
            value = "on" if value else None
        if value is not None:
            value = field.field.prepare_value(value)
            sent[field.html_name] = value if isinstance(value, list) else str(value)
    return sent


def add_row(typed, prefix, **words):
    """Types one more row of an inner list."""
    place = int(typed[f"{prefix}-TOTAL_FORMS"])
    typed[f"{prefix}-TOTAL_FORMS"] = str(place + 1)
    typed |= {f"{prefix}-{place}-{name}": value for name, value in words.items()}


def errors_of(page):
    """The sentences on each field of the form that came back, "" for those on top."""
    form = page.context["adminform"].form
    return {"" if name == "__all__" else name: list(told) for name, told in form.errors.items()}


def inner_errors_of(page, prefix):
    """The sentences on the fields of each row of an inner list."""
    (formset,) = [
        inline.formset
        for inline in page.context["inline_admin_formsets"]
        if inline.formset.prefix == prefix
    ]
    return [dict(form.errors.items()) for form in formset.forms], list(formset.non_form_errors())


def said_on(page):
    """The messages a page shows."""
    return [str(message) for message in page.context["messages"]]
