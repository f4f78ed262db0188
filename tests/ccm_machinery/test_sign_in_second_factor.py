"""The second factor: set up, demanded, given new codes, replaced and removed by its owner."""

import re

import pytest
from django.conf import settings as product
from django.test import Client
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from ccm_machinery.signin.second_factor import secret_to_type, use_code
from tests.ccm_machinery.sign_in import (
    INDEX,
    NEW,
    code_of,
    enrolled,
    fresh_code,
    is_signed_in,
    sign_in,
)
from tests.staff import PASSWORD, Desk, account, address_of, said_on

LIMIT = product.AXES_FAILURE_LIMIT
SET_UP, CODES, REPLACE, REMOVE = (
    f"second_factor{page}" for page in ("", "_recovery_codes", "_replace", "_remove")
)
NOT_RIGHT = "This code is not right, or was used before. Wait for the next one and try again."
pytestmark = pytest.mark.django_db


@pytest.fixture
def berta():
    return account("berta", role="editor")


@pytest.fixture
def codes(berta):
    """The recovery codes of berta, who has a second factor."""
    return enrolled(berta)


@pytest.fixture
def desk(client, berta):
    return Desk(client, berta)


def shown_secret(page):
    text = re.search(r'class="secret">([A-Z2-7 ]+)<', page.content.decode())[1]
    return next(
        secret
        for secret in (page.wsgi_request.session["second_factor_secret"],)
        if secret_to_type(secret) == text
    )


def test_it_is_set_up_with_one_code_and_gives_ten_recovery_codes_once(desk, berta):
    page = desk.open(SET_UP)
    secret = shown_secret(page)
    assert re.search(r"<figure[^>]*><svg .*?<path ", page.content.decode(), re.DOTALL)
    assert shown_secret(desk.open(SET_UP)) == secret
    page = desk.send(SET_UP, typed={"code": code_of(secret)})
    codes = page.context["codes"]
    assert (len(set(codes)), page["Cache-Control"]) == (10, "private, no-store")
    assert all(re.fullmatch("[a-z2-7]{4}(-[a-z2-7]{4}){3}", code) for code in codes)
    assert said_on(page) == ["From now on a code is asked for at each sign-in."]
    assert is_signed_in(desk.client)
    assert desk.open(SET_UP).url == address_of("account")
    assert use_code(berta, codes[9]).is_right


@pytest.mark.parametrize("wrong", ["000000", "12345", "1234567", "١٢٣٤٥٦", "-00001", ""])
def test_a_wrong_code_sets_nothing_up(desk, wrong):
    desk.open(SET_UP)
    page = desk.send(SET_UP, typed={"code": wrong})
    assert list(page.context["form"].errors) == ["code"]
    assert not TOTPDevice.objects.exists()
    assert not StaticDevice.objects.exists()


def test_sessions_that_gave_no_code_end_when_it_is_set_up(desk, berta):
    other = Client()
    sign_in(other)
    secret = shown_secret(desk.open(SET_UP))
    desk.send(SET_UP, typed={"code": code_of(secret)})
    assert (is_signed_in(desk.client), is_signed_in(other)) == (True, False)


@pytest.mark.parametrize("page", [CODES, REPLACE, REMOVE])
def test_who_has_none_has_nothing_to_look_after(desk, page):
    assert desk.open(page).url == address_of("account")


@pytest.mark.parametrize("page", [CODES, REPLACE, REMOVE])
def test_it_is_looked_after_with_the_password_and_a_code(desk, berta, codes, page):
    def send(password, code):
        return desk.send(page, typed={"password": password, "code": code}).context["form"].errors

    assert desk.open(page).status_code == 200
    assert send("wrong", codes[0]) == {"password": ["This is not your password."]}
    assert send(PASSWORD, "000000") == {"code": [NOT_RIGHT]}
    assert send("", "") == {name: ["This field is required."] for name in ("password", "code")}
    assert StaticToken.objects.count() == 10
    assert TOTPDevice.objects.filter(user=berta).count() == 1


def test_guesses_there_are_counted_like_those_at_the_sign_in(desk, berta, codes):
    typed = {"password": "wrong", "code": codes[0]}
    statuses = [desk.send(REMOVE, typed=typed).status_code for _time in range(LIMIT + 1)]
    assert statuses == [200] * (LIMIT - 1) + [429] * 2
    assert TOTPDevice.objects.exists()


def test_new_recovery_codes_take_the_place_of_the_old(desk, berta, codes):
    page = desk.send(CODES, typed={"password": PASSWORD, "code": codes[0]})
    new = page.context["codes"]
    assert set(new).isdisjoint(codes)
    assert not use_code(berta, codes[1]).is_right
    StaticDevice.objects.update(throttling_failure_timestamp=None)
    assert use_code(berta, new[1]).is_right


def test_the_old_device_holds_until_the_new_one_has_proved_itself(desk, berta, codes):
    old = TOTPDevice.objects.get().key
    page = desk.send(REPLACE, typed={"password": PASSWORD, "code": fresh_code(berta)})
    assert page.url == address_of(SET_UP)
    secret = shown_secret(desk.open(SET_UP))
    assert TOTPDevice.objects.get().key == old
    desk.send(SET_UP, typed={"code": code_of(secret)})
    assert TOTPDevice.objects.get().key == secret
    assert StaticDevice.objects.count() == 1
    assert desk.open(SET_UP).url == address_of("account")


def test_who_gives_up_replacing_it_begins_again_with_the_password(desk, berta, codes):
    desk.send(REPLACE, typed={"password": PASSWORD, "code": codes[0]})
    assert desk.open(SET_UP).status_code == 200
    desk.open("account")
    assert desk.open(SET_UP).url == address_of("account")


def test_once_it_is_removed_the_password_is_enough(desk, berta, codes):
    page = desk.send(REMOVE, typed={"password": PASSWORD, "code": codes[0]})
    assert page.url == address_of("account")
    assert not StaticDevice.objects.exists()
    desk.client.logout()
    assert sign_in(desk.client).url == INDEX


@pytest.mark.parametrize("address", ["index", "officeholders_state_add", "account"])
def test_where_it_is_demanded_it_is_set_up_before_anything_else(desk, settings, address):
    settings.REQUIRE_TOTP = True
    page = desk.open(address)
    assert page.url == address_of(SET_UP)
    page = desk.open(SET_UP)
    assert said_on(page) == ["Set up a second factor first."]
    desk.send(SET_UP, typed={"code": code_of(shown_secret(page))})
    assert desk.open(address).status_code == 200
    assert "Remove it" not in desk.open("account").content.decode()


def test_the_password_that_must_be_changed_comes_first(client, settings):
    settings.REQUIRE_TOTP = True
    desk = Desk(client, account("clara", must_change_password=True))
    assert desk.open(SET_UP).url == address_of("password_change")
    typed = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    page = desk.send("password_change", typed=typed)
    assert desk.open(page.url).url == address_of(SET_UP)
    assert desk.send("logout", typed={}).status_code == 200


def test_the_account_page_tells_how_many_recovery_codes_are_left(desk, berta):
    assert "Your password alone opens the register." in desk.open("account").content.decode()
    codes = enrolled(berta)
    for left in (10, 9):
        page = desk.open("account")
        assert page.context["codes_left"] == left
        use_code(berta, codes[0])
    assert "9 recovery codes are left." in page.content.decode()


def test_an_administrator_takes_it_from_one_who_has_lost_it(berta, codes):
    anna = Desk(Client())
    remove = ("ccm_machinery_user_second_factor", berta.pk)
    assert address_of(*remove) in anna.open("ccm_machinery_user_change", berta.pk).content.decode()
    assert anna.open(*remove).status_code == 200
    assert TOTPDevice.objects.exists()
    page = anna.send(*remove, typed={})
    assert said_on(anna.open(page.url)) == ["The second factor of berta is removed."]
    assert not TOTPDevice.objects.exists()
    assert address_of(*remove) not in anna.open(page.url).content.decode()
