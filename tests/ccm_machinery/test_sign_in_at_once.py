"""What happens at the sign-in and to accounts when two send the same at once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.db import connections
from django.test import Client

from ccm_machinery.signin.second_factor import use_code
from tests.ccm_machinery.sign_in import enrolled, fresh_code, sign_in
from tests.staff import Desk, account, address_of, typed_in

MANY = 6
pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works):
    """Does the works in threads of their own, which begin together; what each returned."""
    together = Barrier(len(works))

    def begun(work):
        with closing(connections["default"]):
            together.wait()
            return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(begun, works))


@pytest.mark.parametrize("kind", ["of the app", "of recovery"])
def test_one_code_lets_in_one_of_those_who_send_it_at_once(kind):
    berta = account("berta")
    codes = enrolled(berta)
    code = fresh_code(berta) if kind == "of the app" else codes[0]
    verdicts = at_once(*[lambda: use_code(berta, code)] * MANY)
    assert sum(verdict.is_right for verdict in verdicts) == 1


def test_every_failure_is_counted_however_many_come_at_once():
    account("berta")
    tries = [lambda: sign_in(Client(), password="wrong").status_code] * MANY  # noqa: S106
    assert at_once(*tries) == [200] * MANY
    assert AccessAttempt.objects.get().failures_since_start == MANY


def test_of_the_last_two_administrators_one_stays_when_both_step_back_at_once():
    desks = [Desk(Client(), account(name)) for name in ("anna", "berta")]

    def stepping_back(desk):
        form = address_of("ccm_machinery_user_change", desk.user.pk)
        typed = typed_in(desk.open(form)) | {"role": "viewer"}
        return lambda: desk.client.post(form, typed).status_code

    assert sorted(at_once(*map(stepping_back, desks))) == [200, 302]
    assert get_user_model().objects.administrators().count() == 1
