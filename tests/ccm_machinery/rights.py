"""The table of rights: of which kind each address of the staff is, and what its kind gives whom.

An address that the table does not know fails the tests: whoever adds one places it here.
"""

import re
from dataclasses import dataclass

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import URLResolver

from officeholders.models import Candidature, Entry, Meeting, Representative
from presidency.models import Slate

WHO = ("anonymous", "deactivated", "newcomer", "viewer", "editor", "administrator")
# What an address answers: the sign-in, the duty to change the password, the duty to set up a
# second factor, "not allowed", itself.
TO_SIGN_IN, FIRST_THE_PASSWORD, FIRST_THE_SECOND_FACTOR = "sign in", "password", "second factor"
REFUSED, ANSWERED = "refused", "answered"

OUTSIDE = {"anonymous": TO_SIGN_IN, "deactivated": TO_SIGN_IN}
FOR_NOBODY = dict.fromkeys(WHO, REFUSED) | OUTSIDE | {"newcomer": FIRST_THE_PASSWORD}
FOR_ADMINISTRATORS = FOR_NOBODY | {"administrator": ANSWERED}
FOR_EDITORS = FOR_ADMINISTRATORS | {"editor": ANSWERED}
FOR_VIEWERS = FOR_EDITORS | {"viewer": ANSWERED}
FOR_STAFF = FOR_VIEWERS | {"newcomer": ANSWERED}
FOR_ALL = dict.fromkeys(WHO, ANSWERED)

# Each kind: the names of its addresses, and whom it answers when it is asked and when it is sent.
KINDS = {
    "the way in and out": ("login|second_step|logout", FOR_ALL, FOR_ALL),
    "the duty": ("password_change", FOR_STAFF, FOR_STAFF),
    "one's own": (
        "index|app_list|jsi18n|autocomplete|view_on_site|old or nothing|password_change_done|guided"
        "|account|sign_out_everywhere|second_factor(_recovery_codes|_replace|_remove)?",
        FOR_VIEWERS,
        FOR_VIEWERS,
    ),
    "never": (r"officeholders_entry_add|\w+_\w+_delete", FOR_NOBODY, FOR_NOBODY),
    "kept": (
        r"ccm_machinery_user_\w+|auth_user_password_change|\w+_erase",
        FOR_ADMINISTRATORS,
        FOR_ADMINISTRATORS,
    ),
    "looked at": (
        r"\w+_changelist|\w+_history|officeholders_entry_change|slates"
        "|committee_meetings_attendance|letters|pack|pack_progress",
        FOR_VIEWERS,
        FOR_VIEWERS,
    ),
    "a form of what is there": (r"\w+_change|\w+_record-again|slate", FOR_VIEWERS, FOR_EDITORS),
    "written": (
        r"\w+_(add|withdraw)|officeholders_entry_undo|guided_[\w-]+|slates_(new|paste)"
        r"|slate_(record|copy|rename|delete|propose)|import|import_(preview|progress|table)",
        FOR_EDITORS,
        FOR_EDITORS,
    ),
}

# Where a second factor is demanded, what answers before it is set up.
BEFORE_A_SECOND_FACTOR = {"login", "second_step", "logout", "second_factor"}
# Where the table has no thing that is there: somebody else's address, or one that never has one.
NOTHING_THERE = {
    "old or nothing",
    "view_on_site",
    "import_preview",
    "import_progress",
    "pack_progress",
    "officeholders_entry_history",
    "presidency_president_erase",
}


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the staff with a thing that is there, its name, and its kind."""

    name: str
    path: str

    @property
    def kind(self):
        kinds = (kind for kind, (names, *_who) in KINDS.items() if re.fullmatch(names, self.name))
        return next(kinds, f"not placed in tests/ccm_machinery/rights.py: {self.name}")

    def expected(self, who, method):
        _names, asked, sent = KINDS[self.kind]
        return (asked if method == "get" else sent)[who]


def every_address():
    """Every address of the admin site, each once; where it needs a thing, with one that is."""
    told = [
        Address(name or "old or nothing", f"/admin/{_filled(route)}{QUERIES.get(name, '')}")
        for route, name in _walk(admin.site.urls[0])
    ]
    return sorted(set(told), key=lambda address: address.path)


def _walk(patterns, before=""):
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, route)
        else:
            yield route, pattern.name


QUERIES = {
    "autocomplete": "?app_label=officeholders&model_name=candidature&field_name=state&term=l",
}
BY_EXPRESSION = {
    r"\^\(\?P<app_label>.*\)/\$": "officeholders/",
    r"\(\?P<url>\.\*\)\$": "nothing/of/the/kind/",
}
ERASE = "workinggroups/coordinator/<path:object_id>/representatives/<int:person>/erase/"
BY_ROUTE = {
    "slates/propose/<int:pk>/": lambda: f"slates/propose/{_row(Candidature)}/",
    ERASE: lambda: _erasing(Representative.objects.get()),
}
VALUES = {
    "content_type_id": lambda: 1,
    "person": lambda: Representative.objects.get().pk,
    "pk": lambda: Slate.objects.get().pk,
    "ticket": lambda: "no-such-ticket",
    "name": lambda: "mandates",
    "kind": lambda: "csv",
    "meeting": lambda: Meeting.objects.latest("pk").label,
    "id": lambda: _row(get_user_model()),
}


def _filled(route):
    if route in BY_ROUTE:
        return BY_ROUTE[route]()
    for expression, path in BY_EXPRESSION.items():
        route = re.sub(expression, path, route)
    model = re.match(r"(\w+)/(\w+)/<path:object_id>", route)
    row = _row(_listed(*model.groups())) if model else 1
    values = VALUES | {"object_id": lambda: row}

    def value(found):
        assert found[1] in values, f"no {found[1]} for {route} in tests/ccm_machinery/rights.py"
        return str(values[found[1]]())

    return re.sub(r"<(?:\w+:)?(\w+)>", value, route)


def _erasing(person):
    return f"workinggroups/coordinator/{person.mandate_id}/representatives/{person.pk}/erase/"


def _listed(room, name):
    (model,) = [
        model for model in admin.site._registry if model._meta.label_lower == f"{room}.{name}"
    ]
    return model


def _row(model):
    """A row of the model; of the accounts one whose owner does nothing here."""
    if model is get_user_model():
        return model.objects.get(username="bystander").pk
    return model.objects.latest("pk").pk if model is not Entry else 1


def outcome(answer):
    """What the answer is, in the words of the table."""
    led = answer.headers.get("Location", "")
    if led.startswith("/admin/login/?next="):
        return TO_SIGN_IN
    if led == "/admin/password_change/":
        return FIRST_THE_PASSWORD
    if led == "/admin/account/second-factor/":
        return FIRST_THE_SECOND_FACTOR
    if answer.status_code == 403:
        return REFUSED
    return ANSWERED if answer.status_code < 500 else f"fails with {answer.status_code}"
