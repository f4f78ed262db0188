"""Sessions of staff: they end, it is said, and no page of the public knows of them."""

import time
from datetime import timedelta

import pytest
from django.conf import settings as product
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from officeholders.models import Entry
from tests.builders import build, state
from tests.ccm_machinery.sign_in import NEW, is_signed_in, sign_in
from tests.pages.addresses import PAGES
from tests.pages.reading import remember_nothing
from tests.staff import ABOUT, PASSWORD, Desk, account, address_of, said_on, typed_in

ENDED = (
    "Your session had ended. One ends 30 minutes after the last page, 10 hours after the sign-in, "
    "and when its account is signed out everywhere. Please sign in again."
)
LOST = "What you had just sent was not recorded."
MINUTE = 60
pytestmark = pytest.mark.django_db


@pytest.fixture
def berta():
    return account("berta")


@pytest.fixture
def client(client, berta):
    sign_in(client)
    return client


@pytest.fixture
def later(monkeypatch):
    """Lets so many seconds pass, for what is signed and dated."""
    start, passed = time.time(), [0]
    monkeypatch.setattr("django.core.signing.time.time", lambda: start + passed[0])
    return lambda seconds: passed.append(passed.pop() + seconds)


def test_a_session_goes_on_as_long_as_pages_are_asked_for(client, later):
    for _time in range(4):
        later(29 * MINUTE)
        assert is_signed_in(client)


def test_it_ends_half_an_hour_after_the_last_page_and_that_is_said_once(client, later):
    later(31 * MINUTE)
    page = client.get("/admin/officeholders/state/")
    assert page.url == f"{address_of('login')}?next=/admin/officeholders/state/"
    assert said_on(client.get(page.url)) == [ENDED]
    assert said_on(client.get(page.url)) == []
    assert not Session.objects.exists()


def test_it_ends_some_hours_after_the_sign_in_however_busy_one_is(client):
    (session,) = Session.objects.all()
    hours = (session.expire_date - timezone.now()) / timedelta(hours=1)
    assert hours == pytest.approx(10, abs=0.1)
    client.get("/admin/")
    client.session.save()
    (again,) = Session.objects.all()
    assert again.expire_date == session.expire_date
    Session.objects.update(expire_date=timezone.now())
    page = client.get("/admin/")
    assert said_on(client.get(page.url)) == [ENDED]


def test_what_is_sent_after_the_end_is_not_recorded_and_that_is_said(client, later):
    typed = {"code": "LAO", "name": "Laos", "region": "APG"}
    typed = typed_in(client.get(address_of("officeholders_state_add"))) | ABOUT | typed
    later(31 * MINUTE)
    page = client.post(address_of("officeholders_state_add"), typed)
    assert page.url == f"{address_of('login')}?next={address_of('officeholders_state_add')}"
    assert said_on(client.get(page.url)) == [ENDED, LOST]
    assert Entry.objects.last_number() == 0
    assert sign_in(client, leads_to="/admin/officeholders/state/add/").status_code == 302


@pytest.mark.parametrize("address", ["login", "logout"])
def test_who_only_wants_in_or_out_is_told_nothing_of_it(client, later, address):
    later(31 * MINUTE)
    client.post(address_of(address), {"username": "berta", "password": PASSWORD})
    assert said_on(client.get(address_of("login"), follow=True)) == []


def test_a_session_without_its_cookie_is_over(client):
    del client.cookies["staffseen"]
    assert not is_signed_in(client)


def test_the_cookie_of_one_session_does_not_keep_another_alive(client, berta):
    other = Client()
    sign_in(other)
    other.cookies["staffseen"] = client.cookies["staffseen"].value
    assert not is_signed_in(other)


def test_the_cookie_goes_with_the_session_and_is_read_by_no_script(client):
    cookie = client.cookies["staffseen"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/", True, "Lax")
    client.post(address_of("logout"))
    assert client.cookies["staffseen"].value == ""


def test_who_signs_out_everywhere_is_out_everywhere(client, berta):
    other = Client()
    sign_in(other)
    assert other.get(address_of("sign_out_everywhere")).url == address_of("account")
    page = client.post(address_of("sign_out_everywhere"))
    assert said_on(client.get(page.url)) == ["You are signed out everywhere."]
    assert (is_signed_in(client), is_signed_in(other)) == (False, False)
    sign_in(other)
    assert is_signed_in(other)


def test_changing_the_password_ends_every_other_session(client):
    other = Client()
    sign_in(other)
    typed = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    client.post(address_of("password_change"), typed)
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)
    assert said_on(other.get(address_of("login"))) == [ENDED]


def test_an_administrator_ends_the_sessions_of_another(client, berta):
    anna = Desk(Client())
    page = ("ccm_machinery_user_sign_out", berta.pk)
    assert anna.open(*page).status_code == 200
    assert is_signed_in(client)
    done = anna.send(*page, typed={})
    assert said_on(anna.open(done.url)) == ["All sessions of berta have ended."]
    assert not is_signed_in(client)
    assert anna.open("ccm_machinery_user_sign_out", 999).status_code == 404


def test_deactivating_an_account_ends_its_sessions_for_good(client, berta):
    anna = Desk(Client())
    form = ("ccm_machinery_user_change", berta.pk)
    for active in (False, True):
        typed = typed_in(anna.open(*form))
        typed.pop("is_active", None)
        anna.send(*form, typed=typed | ({"is_active": "on"} if active else {}))
        assert not is_signed_in(client)
    assert said_on(client.get(address_of("login"))) == [ENDED]
    assert sign_in(client).status_code == 302


def test_no_page_of_the_public_sets_a_cookie_or_asks_for_the_session(
    client, reference_register, django_assert_num_queries, monkeypatch
):
    remember_nothing(monkeypatch)
    for path in PAGES:
        bare = Client().get(path)
        assert (bare.cookies, bare.status_code) == ({}, 200), path
        tag = {"If-None-Match": bare["ETag"]}
        with django_assert_num_queries(1, info=path):
            assert client.get(path, headers=tag).cookies == {}


def test_a_page_of_the_staff_is_looked_at_without_writing_anything(client):
    build(state("LAO"))
    before = list(Session.objects.values())
    client.get("/admin/officeholders/state/")
    client.get("/admin/")
    assert list(Session.objects.values()) == before


def test_the_ends_are_taken_from_the_environment():
    assert (timedelta(minutes=30), 36_000) == (product.SESSION_IDLE, product.SESSION_COOKIE_AGE)
