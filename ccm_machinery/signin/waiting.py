"""Who has given the right password and still owes a code."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core import signing
from django.utils.crypto import constant_time_compare

from ccm_machinery.models import User
from ccm_machinery.signin.sessions import PENDING

SECONDS = 300


@dataclass(frozen=True, slots=True)
class Waiting:
    """An account whose code is waited for, by which backend it came, and where it wants to go."""

    user: User
    backend: str
    leads_to: str


def wait_for_code(request, user, leads_to):
    """Remembers, in a session of nobody's, that the user's code is now due."""
    told = [user.pk, user.backend, user.get_session_auth_hash(), leads_to]
    request.session.flush()
    request.session[PENDING] = signing.dumps(told, salt=PENDING)
    request.session.set_expiry(SECONDS)


def waiting_for_code(request):
    """The one whose code is waited for; None if it took too long or the account has changed."""
    try:
        told = signing.loads(request.session.get(PENDING, ""), salt=PENDING, max_age=SECONDS)
    except signing.BadSignature:
        return None
    pk, backend, digest, leads_to = told
    user = get_user_model().objects.filter(pk=pk, is_active=True).first()
    if user is None or not constant_time_compare(user.get_session_auth_hash(), digest):
        return None
    return Waiting(user, backend, leads_to)
