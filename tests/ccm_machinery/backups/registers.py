"""A register worth backing up: every list, a history, erased names, staff; and what to compare."""

from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from ccm_machinery.backups.head import head_now
from ccm_machinery.registerfile import dump
from officeholders.models import PersonalValue, Representative
from tests.officeholders.recording.every_list import build_every_list
from tests.officeholders.recording.every_row import log_now, register_now
from tests.officeholders.recording.tampering import record_a_history

PASSPHRASE = "correct horse battery staple"


def fill():
    """Records a register of every list with a history; the name that was erased in it."""
    build_every_list()
    erased = PersonalValue.objects.get(digest=Representative.objects.get().name).value
    list(record_a_history())
    get_user_model().objects.create_user("anna", password=PASSPHRASE, role="editor")
    SessionStore().save()
    AccessAttempt.objects.create(username="anna", failures_since_start=1)
    return erased


def everything():
    """All that a restore has to give back."""
    accounts = list(get_user_model().objects.values_list())
    dumps = dump(), dump(private=True), dump(1, private=True)
    return head_now(), dumps, register_now(), log_now(), accounts


def sign_ins():
    """How many sessions and failed sign-ins there are."""
    return Session.objects.count(), AccessAttempt.objects.count()
