"""Signing in as people do: a name, a password, a code."""

import time

from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from ccm_machinery.signin.second_factor import enrol, new_secret
from tests.staff import PASSWORD, address_of

NEW = "harbour lantern seventeen"
INDEX = "/admin/"


def sign_in(client, username="berta", password=PASSWORD, leads_to="", **told):
    """Sends name and password; the answer."""
    typed = {"username": username, "password": password, "next": leads_to or INDEX}
    return client.post(address_of("login"), typed, **told)


def second_step(client, code):
    return client.post(address_of("second_step"), {"code": code})


def code_of(secret, instant=None):
    """What an app shows."""
    shown = TOTP(bytes.fromhex(secret))
    shown.time = time.time() if instant is None else instant
    return f"{shown.token():06d}"


def enrolled(user):
    """Gives the account a second factor; its recovery codes."""
    secret = new_secret()
    return enrol(user, secret, code_of(secret), time.time())


def fresh_code(user):
    """The code that the account's app shows, as if none had been used or wrong yet."""
    TOTPDevice.objects.filter(user=user).update(
        last_t=-1, throttling_failure_count=0, throttling_failure_timestamp=None
    )
    return code_of(TOTPDevice.objects.get(user=user).key)


def is_signed_in(client):
    return client.get(INDEX).status_code == 200
