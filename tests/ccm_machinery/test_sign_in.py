"""Signing in: with the right password, not too often with a wrong one, and nobody is named."""

import json
import logging
import re
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.contrib.auth import authenticate
from django.test import Client, RequestFactory
from django.utils import timezone

from ccm_machinery.signin.client import client_address
from ccm_machinery.signin.throttle import digest_of_the_name, end_of_closure
from ccm_machinery.signin.views.refused import locked_out
from officeholders.models import Entry
from tests.ccm_machinery.sign_in import INDEX, enrolled, is_signed_in, second_step, sign_in
from tests.staff import PASSWORD, account, address_of
from tests.troubles import locked

WRONG = "not the right password"
FORGED = "berta\r\nWARNING A sign-in failed, from 6.6.6.6.\x1b[31m"
LIMIT = settings.AXES_FAILURE_LIMIT
pytestmark = pytest.mark.django_db


@pytest.fixture
def berta():
    return account("berta", role="editor")


def fail(client, times, **told):
    return [sign_in(client, **({"password": WRONG} | told)).status_code for _time in range(times)]


def test_who_gives_the_right_password_is_led_where_they_wanted_to_go(client, berta):
    page = sign_in(client, leads_to="/admin/officeholders/state/")
    assert (page.status_code, page.url) == (302, "/admin/officeholders/state/")
    assert is_signed_in(client)


@pytest.mark.parametrize("leads_to", ["https://example.org/", "//example.org/", ""])
def test_nobody_is_led_to_another_site(client, berta, leads_to):
    assert sign_in(client, leads_to=leads_to).url == INDEX


def test_who_is_signed_in_already_goes_on_to_the_index(client, berta):
    sign_in(client)
    assert client.get(address_of("login")).url == INDEX


def test_a_wrong_password_is_refused_without_saying_whether_the_name_was_right(client, berta):
    told = [sign_in(client, username=name, password=WRONG) for name in ("berta", "nobody")]
    first, second = (page.context["form"].non_field_errors() for page in told)
    assert first == second
    assert "Please enter the correct username and password" in first[0]


def test_ten_failures_close_the_account_to_that_address_and_the_page_says_until_when(client, berta):
    assert fail(client, LIMIT) == [200] * (LIMIT - 1) + [429]
    page = sign_in(client)
    last = AccessAttempt.objects.get().attempt_time
    until = timezone.localtime(last + timedelta(minutes=15))
    assert page.status_code == 429
    assert page["Cache-Control"] == "no-store"
    assert page["Retry-After"] == f"{last + timedelta(minutes=15):%a, %d %b %Y %H:%M:%S} GMT"
    told = " ".join(page.content.decode().split())
    assert f"Try again from {until:%H:%M:%S} on." in told
    assert "For 15 minutes after the last time, nothing more is tried for this account" in told
    assert not is_signed_in(client)


def test_after_a_quarter_of_an_hour_it_is_open_again(client, berta):
    fail(client, LIMIT)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert sign_in(client).status_code == 302
    assert not AccessAttempt.objects.exists()


def test_what_is_tried_meanwhile_does_not_keep_it_closed_for_longer(client, berta):
    fail(client, LIMIT)
    before = AccessAttempt.objects.get()
    fail(client, 3)
    after = AccessAttempt.objects.get()
    assert (after.attempt_time, after.failures_since_start) == (before.attempt_time, LIMIT)


def test_other_accounts_and_other_addresses_stay_open(client, berta):
    account("clara")
    fail(client, LIMIT)
    assert sign_in(client, username="clara").status_code == 302
    assert sign_in(Client(), REMOTE_ADDR="192.0.2.9").status_code == 302
    assert sign_in(Client()).status_code == 429


def test_the_right_password_forgets_the_failures_before_it(client, berta):
    fail(client, LIMIT - 1)
    assert sign_in(client).status_code == 302
    assert fail(Client(), LIMIT - 1) == [200] * (LIMIT - 1)


def test_a_name_is_the_same_in_capitals_and_with_another_browser(client, berta):
    for place in range(LIMIT // 2):
        fail(client, 1, username="BERTA", headers={"User-Agent": f"one/{place}"})
    statuses = fail(client, LIMIT // 2, headers={"User-Agent": "another"})
    assert statuses == [200] * (LIMIT // 2 - 1) + [429]


def test_one_address_may_not_try_on_because_it_says_that_it_is_a_proxy(client, berta):
    forged = [{"X-Forwarded-For": f"192.0.2.{place}"} for place in range(LIMIT)]
    assert [fail(client, 1, headers=told) for told in forged][-1] == [429]


def test_closure_ends_when_too_few_failures_are_left_that_count():
    day = [datetime(2026, 1, 1, 12, minute, tzinfo=UTC) for minute in (10, 5, 1)]
    quarter = timedelta(minutes=15)
    failures = list(zip((4, 6, 3), day, strict=True))
    assert end_of_closure(failures, 10, quarter) == day[1] + quarter
    assert end_of_closure(failures, 4, quarter) == day[0] + quarter
    assert end_of_closure(failures, 14, quarter) is None
    assert end_of_closure([], 1, quarter) is None


def test_the_page_says_what_it_knows_where_it_is_open_again_by_the_time_it_is_shown(berta):
    request = RequestFactory().post("/admin/login/", {"username": "berta"})
    request.user = berta
    page = locked_out(request, None, {"username": "berta"})
    assert (page.status_code, "Retry-After" in page.headers) == (429, False)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "seen", "address"),
    [
        (0, "", "192.0.2.1", "192.0.2.1"),
        (0, "198.51.100.7", "192.0.2.1", "192.0.2.1"),
        (1, "198.51.100.7", "192.0.2.1", "198.51.100.7"),
        (1, "6.6.6.6, 198.51.100.7", "192.0.2.1", "198.51.100.7"),
        (2, "6.6.6.6, 198.51.100.7, 10.0.0.2", "192.0.2.1", "198.51.100.7"),
        (2, "198.51.100.7", "192.0.2.1", "192.0.2.1"),
        (1, "not an address\n", "192.0.2.1", "192.0.2.1"),
        (1, "", "192.0.2.1", "192.0.2.1"),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (0, "", "::ffff:192.0.2.1", "192.0.2.1"),
        (0, "", "fe80::1%eth0", "fe80::"),
        (0, "", "", None),
    ],
)
def test_an_address_is_believed_of_our_own_proxies_only(
    settings, proxies, forwarded, seen, address
):
    settings.TRUSTED_PROXIES = proxies
    told = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", headers=told, REMOTE_ADDR=seen)
    assert client_address(request) == address


@pytest.fixture
def written(monkeypatch):
    """What the log says, line by line."""
    stream = StringIO()
    (console,) = logging.getLogger().handlers[:1]
    monkeypatch.setattr(console, "stream", stream)
    return lambda: [json.loads(line)["message"] for line in stream.getvalue().splitlines()]


def test_each_failure_is_one_line_that_names_nobody_and_cannot_be_forged(client, berta, written):
    fail(client, 1, username=FORGED, password=FORGED, headers={"User-Agent": FORGED[:5] + "/6.6"})
    fail(client, LIMIT)
    sign_in(client)
    failed = "A sign-in failed, from 127.0.0.1."
    refused = "A sign-in was refused after too many failures, from 127.0.0.1."
    assert written() == [failed] * (LIMIT + 1) + [refused]


def test_a_code_that_is_not_even_tried_is_one_line_too(client, berta, written):
    codes = enrolled(berta)
    sign_in(client)
    second_step(client, "000000")
    second_step(client, "000000")  # too soon after the first
    fail(client, LIMIT - 1)
    sign_in_again = second_step(client, codes[0])
    assert sign_in_again.status_code == 429
    assert "Try again from" in sign_in_again.content.decode()
    failed = "A sign-in failed, from 127.0.0.1."
    refused = "A sign-in was refused after too many failures, from 127.0.0.1."
    assert written() == [failed, refused] + [failed] * (LIMIT - 1) + [refused]


def test_an_unknown_address_is_one_too(client, berta, written):
    fail(client, 1, REMOTE_ADDR="")
    assert written() == ["A sign-in failed, from an unknown address."]


def test_no_name_and_no_secret_stands_in_the_table_of_failures(client, berta):
    address = f"{address_of('login')}?next=/admin/{WRONG}"
    client.post(address, {"username": WRONG, "password": PASSWORD, "code": "123456", WRONG: ""})
    second_step(client, "123456")
    (attempt,) = AccessAttempt.objects.values()
    told = " ".join(str(value) for value in attempt.values())
    assert not re.search(f"{WRONG}|{PASSWORD}|123456|berta", told)
    sign_in(client)
    assert not AccessLog.objects.exists()


def test_a_name_is_counted_by_a_digest_that_hangs_on_the_secret_of_this_register(settings):
    request = RequestFactory().post("/", {"username": "Bértä"})
    digest = digest_of_the_name(request)
    assert digest == digest_of_the_name(request, {"username": "be\u0301rta\u0308"})
    assert re.fullmatch("[0-9a-f]{64}", digest)
    assert digest_of_the_name(RequestFactory().post("/")) == digest_of_the_name(
        request, {"username": None}
    )
    settings.SECRET_KEY = "another"  # noqa: S105
    assert digest_of_the_name(request) != digest


def test_a_program_of_ours_is_not_throttled(berta):
    assert [authenticate(username="berta", password=WRONG) for _time in range(LIMIT)] == (
        [None] * LIMIT
    )
    assert authenticate(username="berta", password=PASSWORD) == berta
    assert not AccessAttempt.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"username": "a\0b", "password": "x"},
        {"username": "x" * 10_000, "password": "x"},
        {"username": "\u202egnp.exe", "password": "\u202e" * 5_000},
    ],
)
def test_whatever_is_typed_is_refused_in_a_sentence(client, typed):
    page = client.post(address_of("login"), typed)
    assert (page.status_code, bool(page.context["form"].errors)) == (200, True)


def test_a_form_of_an_earlier_sign_in_is_refused_in_a_sentence():
    page = Client(enforce_csrf_checks=True).post(address_of("login"), {"username": "berta"})
    assert page.status_code == 403
    assert "This form is older than your last sign-in" in page.content.decode()


def test_a_database_that_is_busy_for_too_long_is_said_to_be(client, berta, monkeypatch):
    def busy(*_arguments, **_words):
        raise locked()

    client.raise_request_exception = False

    monkeypatch.setattr("ccm_machinery.signin.views.sign_in.begin", busy)
    page = sign_in(client)
    assert (page.status_code, page["Retry-After"]) == (503, "60")
    assert "The register is busy" in page.content.decode()
    assert Entry.objects.last_number() == 0


def test_every_other_fault_stays_what_it_is(client, berta, monkeypatch):
    def broken(*_arguments, **_words):
        raise ZeroDivisionError

    monkeypatch.setattr("ccm_machinery.signin.views.sign_in.begin", broken)
    with pytest.raises(ZeroDivisionError):
        sign_in(client)
