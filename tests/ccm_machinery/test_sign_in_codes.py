"""The second step of the sign-in: a code, each good for once, and wrong ones have to wait."""

import re
import time
from datetime import timedelta

import pytest
from django.conf import settings as product
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from ccm_machinery.signin.second_factor import enrol, new_secret, use_code
from ccm_machinery.signin.waiting import SECONDS
from tests.ccm_machinery.sign_in import (
    INDEX,
    NEW,
    code_of,
    enrolled,
    fresh_code,
    is_signed_in,
    second_step,
    sign_in,
)
from tests.staff import Desk, account, address_of, said_on

LIMIT = product.AXES_FAILURE_LIMIT
NOT_RIGHT = "This code is not right, or was used before. Wait for the next one and try again."
pytestmark = pytest.mark.django_db


@pytest.fixture
def berta():
    return account("berta", role="editor")


@pytest.fixture
def codes(berta):
    """The recovery codes of berta, who has a second factor."""
    return enrolled(berta)


def test_the_right_password_alone_opens_nothing(client, berta, codes):
    page = sign_in(client, leads_to="/admin/officeholders/state/")
    assert page.url == address_of("second_step")
    assert client.get(page.url).status_code == 200
    assert not is_signed_in(client)
    assert sign_in(client).url == page.url


def test_the_code_opens_what_was_asked_for(client, berta, codes):
    sign_in(client, leads_to="/admin/officeholders/state/")
    assert second_step(client, fresh_code(berta)).url == "/admin/officeholders/state/"
    assert is_signed_in(client)


def test_a_code_is_good_for_once(client, berta, codes):
    code = fresh_code(berta)
    sign_in(client)
    second_step(client, code)
    other = Client()
    sign_in(other)
    page = second_step(other, code)
    assert page.context["form"].errors == {"code": [NOT_RIGHT]}
    assert not is_signed_in(other)


def test_the_code_that_set_it_up_is_used_up(berta):
    secret = new_secret()
    code = code_of(secret)
    assert len(enrol(berta, secret, code, time.time())) == 10
    assert not use_code(berta, code).is_right


def test_spaces_in_a_code_do_not_count(client, berta, codes):
    code = fresh_code(berta)
    sign_in(client)
    assert second_step(client, f" {code[:3]} {code[3:]} ").status_code == 302


def test_a_recovery_code_opens_once_however_it_is_typed(client, berta, codes):
    for typed in (codes[0], codes[1].upper().replace("-", " ")):
        sign_in(client)
        assert second_step(client, typed).url == INDEX
        client.logout()
    sign_in(client)
    page = second_step(client, codes[0])
    assert page.context["form"].errors == {"code": [NOT_RIGHT]}
    assert StaticToken.objects.count() == 8


def test_who_has_no_second_factor_has_no_code_either(berta):
    assert [use_code(berta, text).is_right for text in ("123456", "a" * 16, "")] == [False] * 3


def test_no_recovery_code_stands_in_the_database(codes):
    kept = set(StaticToken.objects.values_list("token", flat=True))
    assert kept.isdisjoint({code.replace("-", "") for code in codes})
    assert all(re.fullmatch("[0-9a-f]{16}", token) for token in kept)


def test_wrong_codes_have_to_wait_longer_and_longer_and_it_is_said_until_when(client, berta, codes):
    sign_in(client)
    second_step(client, "000000")
    TOTPDevice.objects.update(throttling_failure_count=9)
    last = TOTPDevice.objects.get().throttling_failure_timestamp
    until = timezone.localtime(last + timedelta(seconds=256))
    page = second_step(client, "000000")
    assert page.context["form"].errors == {
        "code": [f"Too many codes were wrong. Another is tried from {until:%H:%M:%S} on."]
    }


def test_but_never_for_longer_than_some_minutes(berta, codes):
    past = timezone.now() - timedelta(days=1)
    TOTPDevice.objects.update(throttling_failure_count=10, throttling_failure_timestamp=past)
    assert not use_code(berta, "000000").is_right
    assert TOTPDevice.objects.get().throttling_failure_count == 10


def test_wrong_codes_close_the_account_to_the_address_as_wrong_passwords_do(client, berta, codes):
    sign_in(client)
    statuses = []
    for _time in range(LIMIT):
        TOTPDevice.objects.update(throttling_failure_timestamp=None)
        statuses.append(second_step(client, "000000").status_code)
    assert statuses == [200] * (LIMIT - 1) + [429]
    assert second_step(client, fresh_code(berta)).status_code == 429
    assert sign_in(client).status_code == 429


def test_the_failures_are_not_forgotten_before_the_second_step_is_done(client, berta, codes):
    for _time in range(LIMIT - 1):
        sign_in(client, password="wrong")  # noqa: S106
    sign_in(client)
    assert second_step(client, "000000").status_code == 429


def test_the_second_step_waits_some_minutes(client, berta, codes, monkeypatch):
    sign_in(client)
    later = time.time() + SECONDS + 1
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    page = second_step(client, fresh_code(berta))
    assert page.url == address_of("login")
    assert said_on(client.get(page.url)) == ["Begin with your name and password."]


def test_the_second_step_is_nobodys_who_has_not_begun(client):
    assert client.get(address_of("second_step")).url == address_of("login")


@pytest.mark.parametrize("change", ["password", "deactivated"])
def test_an_account_that_changes_meanwhile_begins_again(client, berta, codes, change):
    sign_in(client)
    if change == "password":
        berta.set_password(NEW)
    else:
        berta.is_active = False
    berta.save()
    assert second_step(client, fresh_code(berta)).url == address_of("login")
    assert not is_signed_in(client)


def test_whoever_was_signed_in_before_is_not_any_more_while_another_gives_the_code(
    client, berta, codes
):
    Desk(client)
    sign_in(client)
    assert not is_signed_in(client)
    second_step(client, codes[0])
    assert client.get(INDEX).context["user"] == berta
