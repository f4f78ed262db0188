"""What one page says of the page before: kept in a cookie that is the site's own, as all are."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class OwnCookie(CookieStorage):
    cookie_name = f"{settings.COOKIE_PREFIX}messages"


class InACookie(FallbackStorage):
    """Django's own: in a cookie, and what is too long for one in the session."""

    storage_classes = (OwnCookie, SessionStorage)
