"""The product's settings, embedded, with everything a test run writes in a folder of its own."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="register-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
# Which PostgreSQL to use, if one is named: databases of the tests' own are made beside that one.
# Tests run side by side are told it by the process that starts them.
TOLD = os.environ.pop("DATABASE_URL", "") or os.environ.get("TESTS_DATABASE_URL", "")
os.environ["TESTS_DATABASE_URL"] = TOLD
POSTGRESQL_ADDRESS = TOLD if TOLD.startswith("postgres") else ""
os.environ["VAR_DIR"] = str(FOLDER)

from ccm_machinery.settings import *  # noqa: E402, F403
from ccm_machinery.settings import DATABASES, STORAGES  # noqa: E402

# Programs that a test starts run with the product's own settings, not with these.
os.environ["DJANGO_SETTINGS_MODULE"] = "ccm_machinery.settings"
# The browser's driver keeps an event loop in the thread of the test, which Django would refuse.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
DATABASES["default"]["CONN_MAX_AGE"] = 0  # no thread of a test leaves a connection behind
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
(FOLDER / "static").mkdir()
