"""A secret that is replaced: who is signed in stays so while the former is still taken."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


@pytest.mark.parametrize(("former", "status"), [(["before"], 200), ([], 302)])
def test_sessions_outlive_a_new_secret_while_the_former_is_taken(client, settings, former, status):
    settings.SECRET_KEY = "before"
    client.force_login(get_user_model().objects.create_user("anna", role="editor"))
    assert client.get(reverse("admin:index")).status_code == 200
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "after", former
    assert client.get(reverse("admin:index")).status_code == status
