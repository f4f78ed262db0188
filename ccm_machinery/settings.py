"""The one settings file, read from the environment (CONTRACT section 2).

Without DATABASE_URL the project runs *embedded*: SQLite and a generated secret in ``var/``.
With it, it is *production* and refuses to start without SECRET_KEY and ALLOWED_HOSTS;
EMBEDDED=1 beside it keeps the embedded settings on that database.
"""

import os
import secrets
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from ccm_machinery.databases import database
from ccm_machinery.logs.lines import LEVELS, logging_at

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var").resolve()
DATABASE_URL = os.environ.get("DATABASE_URL", "")
EMBEDDED = not DATABASE_URL or os.environ.get("EMBEDDED") == "1"


def _required(name):
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} must be set, because DATABASE_URL is.")
    return value


def _count(name, default, least=1):
    value = os.environ.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and len(value) < 7 and int(value) >= least):
        raise ImproperlyConfigured(f"{name} must be a whole number, {least} or more.")
    return int(value)


def _site(name):
    value = os.environ.get(name, "").strip().rstrip("/")
    if value and not value.startswith(("https://", "http://")):
        raise ImproperlyConfigured(f"{name} must begin with https:// or http://.")
    return value


def _embedded_secret():
    file = VAR / "secret_key"
    try:
        VAR.mkdir(mode=0o700, parents=True, exist_ok=True)  # personal data will lie there
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with suppress(FileExistsError), open(os.open(file, flags, 0o600), "w") as new:
            new.write(secrets.token_urlsafe(50))
        return file.read_text()
    except OSError as error:
        raise ImproperlyConfigured(f"{VAR} cannot be written: {error.strerror}.") from error


def _database(address):
    try:
        return database(address)
    except ValueError as error:
        raise ImproperlyConfigured(
            "DATABASE_URL is not an address such as sqlite:///… or postgresql://…"
        ) from error


DEBUG = False
SECRET_KEY = os.environ.get("SECRET_KEY") or (
    _embedded_secret() if EMBEDDED else _required("SECRET_KEY")
)
# A secret that was replaced is still taken while it stands here.
SECRET_KEY_FALLBACKS = os.environ.get("SECRET_KEY_FALLBACKS", "").replace(",", " ").split()
ALLOWED_HOSTS = (
    ["localhost", "127.0.0.1"] if EMBEDDED else _required("ALLOWED_HOSTS").replace(",", " ").split()
)

DATABASES = {"default": _database(DATABASE_URL or f"sqlite:///{VAR / 'register.sqlite3'}")}

INSTALLED_APPS = [
    "ccm_machinery.apps.MachineryConfig",
    "presidency",
    "workinggroups",
    "officeholders",
    "ccm_machinery.apps.RegisterAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "simple_history",
    "django_filters",
    "axes",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
]
MIDDLEWARE = [
    "ccm_machinery.logs.requests.OneLineEach",
    # The first three see every answer, refusals of those after them and files too.
    "ccm_machinery.heads.OnEveryAnswer",
    "ccm_machinery.api.cors.OpenToOtherSites",
    "django.middleware.security.SecurityMiddleware",
    "ccm_machinery.ceiling.NotTooMuch",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "ccm_machinery.signin.sessions.StaffSessions",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "ccm_machinery.urls"
WSGI_APPLICATION = "ccm_machinery.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

AUTH_USER_MODEL = "ccm_machinery.User"
AUTHENTICATION_BACKENDS = [
    "ccm_machinery.signin.backend.NotTooOften",
    "ccm_machinery.signin.backend.ByRole",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "ccm_machinery.signin.passphrases.NotTooLong"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "ccm_machinery.signin.passphrases.NoPattern"},
    {"NAME": "ccm_machinery.signin.passphrases.NotOnlyNames"},
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
CSRF_FAILURE_VIEW = "ccm_machinery.signin.views.refused.form_too_old"
REQUIRE_TOTP = os.environ.get("REQUIRE_TOTP") == "1"
OTP_TOTP_ISSUER = "Cluster Munitions register"

# A session ends when nothing was asked for so long, and in any case so long after the sign-in.
SESSION_IDLE = timedelta(minutes=_count("SESSION_IDLE_MINUTES", 30))
SESSION_COOKIE_AGE = _count("SESSION_HOURS", 10) * 3600

# How many proxies stand before the site, each adding to X-Forwarded-For the address it saw.
TRUSTED_PROXIES = _count("TRUSTED_PROXIES", 0, least=0)
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_HANDLER = "ccm_machinery.signin.throttle.Throttle"
AXES_USERNAME_CALLABLE = "ccm_machinery.signin.throttle.digest_of_the_name"
AXES_CLIENT_IP_CALLABLE = "ccm_machinery.signin.client.client_address"
AXES_LOCKOUT_CALLABLE = "ccm_machinery.signin.views.refused.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
LOCALE_PATHS = [BASE_DIR / "ccm_machinery" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Zurich"  # Geneva's day is the register's day

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# How much of what it has answered each process remembers.
REMEMBERED_BYTES = _count("REMEMBERED_MB", 32, least=0) * 2**20

CONTACT_EMAIL = os.environ.get("CONTACT_EMAIL", "")  # to which errors are reported, if any

# Reminders are mailed by a server where one is named, else printed.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS") == "1"
EMAIL_PORT = _count("EMAIL_PORT", 587 if EMAIL_USE_TLS else 25)
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_TIMEOUT = 10  # seconds; while a server is awaited, SQLite lets nobody record
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL") or "register@localhost"
SITE_URL = _site("SITE_URL")  # how addresses in a mail begin

DATA_UPLOAD_MAX_NUMBER_FIELDS = 15_000  # the longest workplan is one form
DATA_UPLOAD_MAX_NUMBER_FILES = 1  # no form has more
SIMPLE_HISTORY_DATE_INDEX = False  # entries are the order, never dates
WHITENOISE_ALLOW_ALL_ORIGINS = False  # its files are for our own pages
# What a page may load: our style, and the empty icon that spares a question for one.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": ["data:"],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"

# A browser takes a cookie of that name over HTTPS only, and from this very host alone.
COOKIE_PREFIX = "" if EMBEDDED else "__Host-"
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "ccm_machinery.signin.messages.InACookie"
if not EMBEDDED:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# Embedded, a terminal is not filled with what one looks at.
LOG_LEVEL = os.environ.get("LOG_LEVEL") or ("WARNING" if EMBEDDED else "INFO")
if LOG_LEVEL not in LEVELS:
    raise ImproperlyConfigured(f"LOG_LEVEL must be one of {', '.join(LEVELS)}.")
LOGGING = logging_at(LOG_LEVEL)
