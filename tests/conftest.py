"""Every test that touches the database runs on SQLite and on PostgreSQL, in one session.

PostgreSQL is the server DATABASE_URL names, or a private one where its programs are found.
Where there is none its tests are skipped by name, unless REQUIRE_ENGINES=1 makes that an error.
"""

import json
import os
import shutil
import subprocess
import threading
from functools import partial
from itertools import count

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.mail.utils import DNS_NAME
from django.core.management import call_command
from django.db import connection, connections
from django.test import TransactionTestCase
from hypothesis import Phase
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import sync_playwright

from ccm_machinery.databases import database
from ccm_machinery.registerfile import load
from officeholders.answers import REMEMBERED
from tests import serving, years
from tests.defence.outside import refuse_what_is_outside
from tests.engines import PostgresDatabases, SqliteFiles, postgresql_programs, private_server
from tests.settings import FOLDER, POSTGRESQL_ADDRESS

ENGINES = ("sqlite", "postgresql")
CONTENTS = ("empty", "reference")
NEED_A_DATABASE = {"db", "transactional_db", "live_server", "engine", "contents"}
SERVED = {"endpoint", "empty_endpoint"}  # to be asked from outside, unless --endpoint names one
REFERENCE = settings.BASE_DIR / "ccm_machinery" / "data" / "register.json"
SET_UP = []  # the engines, in the order in which this process set them up
PROGRAMS = None if POSTGRESQL_ADDRESS else postgresql_programs()
IS_POSTGRESQL_HERE = bool(POSTGRESQL_ADDRESS or PROGRAMS)
IS_REQUIRED = os.environ.get("REQUIRE_ENGINES") == "1"
POLICY = "Content Security Policy"
NOT_HERE = "no PostgreSQL: neither DATABASE_URL nor its server programs were found"

# A connection is its thread's alone. Django keeps a second one while the browser's driver has an
# event loop in the thread, and that one would outlive its database.
connections._connections = threading.local()


def pytest_configure(config):
    if IS_REQUIRED and not IS_POSTGRESQL_HERE:
        raise pytest.UsageError(NOT_HERE)
    if not config.getoption("--endpoint", None):
        refuse_what_is_outside()
        DNS_NAME._fqdn = "tests.example"  # else a mail would ask for this machine's own name
    hypothesis_settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault
    hypothesis_settings.register_profile("long", deadline=None, max_examples=2000)
    # What finds a fault need not tell it in the fewest words: for mutants, of which it finds many.
    phases = (Phase.explicit, Phase.generate)
    hypothesis_settings.register_profile("blunt", deadline=None, phases=phases)
    hypothesis_settings.load_profile("unhurried")


def pytest_generate_tests(metafunc):
    is_marked = metafunc.definition.get_closest_marker("django_db")
    if not is_marked and _in_need(metafunc.config).isdisjoint(metafunc.fixturenames):
        return
    engines = ENGINES
    if metafunc.definition.get_closest_marker("any_engine"):
        engines = ("sqlite",)
    elif "postgresql_address" in metafunc.fixturenames:  # it is about that engine alone
        engines = ("postgresql",)
    # What is served from a database goes with it, though nothing but its name tells so.
    by_engine = ("engine", *sorted(_in_need_of_a_server(metafunc)))
    _parametrize(metafunc, by_engine, [_on(name, len(by_engine)) for name in engines])
    contents = "reference" if "reference_register" in metafunc.fixturenames else "empty"
    _parametrize(metafunc, ("contents",), [pytest.param(contents, id=pytest.HIDDEN_PARAM)])


def _on(engine, times):
    is_missing = engine == "postgresql" and not IS_POSTGRESQL_HERE
    marks = [pytest.mark.skip(reason=NOT_HERE)] if is_missing else []
    return pytest.param(*[engine] * times, id=engine, marks=marks)


def _in_need_of_a_server(metafunc):
    return _in_need(metafunc.config) & SERVED & set(metafunc.fixturenames)


def _in_need(config):
    """The fixtures that need a database of ours."""
    is_named = config.getoption("--endpoint", None)
    return NEED_A_DATABASE if is_named else NEED_A_DATABASE | SERVED


def pytest_itemcollected(item):
    """Where tests run side by side, those of one file on one engine stay together: they share
    servers, browsers and databases. Coverage, which doubles their time, is measured on SQLite,
    and not of what a browser asks for."""
    engine = item.callspec.params.get("engine", "") if hasattr(item, "callspec") else ""
    is_served = not SERVED.isdisjoint(getattr(item, "fixturenames", ()))
    shared = item.path.parent if is_served else item.path
    item.add_marker(pytest.mark.xdist_group(f"{shared.stem} {engine}"))
    if engine == "postgresql" or "browser" in getattr(item, "fixturenames", ()):
        item.add_marker("no_cover")


def _parametrize(metafunc, fixtures, values):
    missing = [name for name in fixtures if name not in metafunc.fixturenames]
    metafunc.fixturenames[:0] = missing
    metafunc.parametrize(fixtures, values, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Each engine is set up once: first the tests without one, then one engine, then the other."""
    items.sort(key=_place)


def _place(item):
    told = item.callspec.params if hasattr(item, "callspec") else {}
    if "engine" not in told:
        return (-1, -1)
    return (ENGINES.index(told["engine"]), CONTENTS.index(told["contents"]))


@pytest.fixture(scope="session")
def postgresql_address():
    if POSTGRESQL_ADDRESS:
        yield POSTGRESQL_ADDRESS
    else:
        with private_server(PROGRAMS) as address:
            yield address


@pytest.fixture(scope="session")
def engine(request, django_test_environment, django_db_blocker):
    """The databases of one engine; "empty" has the tables and no entry."""
    if request.param == "sqlite":
        databases = SqliteFiles(FOLDER)
    else:
        databases = PostgresDatabases(request.getfixturevalue("postgresql_address"))
    SET_UP.append(request.param)
    with django_db_blocker.unblock():
        databases.create("empty")
        connect(databases.address("empty"))
        call_command("migrate", verbosity=0, interactive=False)
        connection.close()
    yield databases
    for name in ("tests", *CONTENTS):
        databases.drop(name)


@pytest.fixture(scope="session")
def contents(request, engine, django_db_blocker):
    """What the database "tests", on which the test runs, holds at its beginning; its name."""
    with django_db_blocker.unblock():
        if request.param == "reference":
            renew(engine, "reference", "empty")
            load(REFERENCE.read_bytes(), by="tests", reason="The reference register")
        renew(engine, "tests", request.param)
    with pytest.MonkeyPatch.context() as patch:
        # A test with real transactions leaves entries behind, which nothing can take away:
        # instead of Django's flush it gets the whole database anew.
        again = partial(renew, engine, "tests", request.param)
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: again())
        yield request.param
    with django_db_blocker.unblock():
        connection.close()


def renew(engine, name, template):
    """Makes the database ``name`` anew, a copy of ``template``, and connects to it."""
    connection.close()
    engine.drop(name)
    engine.copy(template, name)
    connect(engine.address(name))


def connect(address):
    """Makes the database at ``address`` the default one."""
    told = database(address) | {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False}
    connections["default"].close()
    del connections["default"]
    connections.settings["default"] = connections.configure_settings({"default": told})["default"]
    ContentType.objects.clear_cache()


@pytest.fixture(scope="session")
def django_db_setup(contents):
    """Nothing more: the database is ready."""


@pytest.fixture(autouse=True)
def nothing_is_remembered():
    """No test is given what another one was answered."""
    REMEMBERED.forget_all()


@pytest.fixture
def reference_register(db):
    """The real register, recorded as entry 1; the register file it was taken from."""
    return json.loads(REFERENCE.read_text())


_numbers = count(1)


@pytest.fixture
def fresh_database(engine, contents):
    """The address of a register of the test's own, for programs that the test starts.

    It is empty, or the real one where the test asks for ``reference_register``.
    """
    name = f"fresh_{next(_numbers)}"
    engine.copy(contents, name)
    yield engine.address(name)
    engine.drop(name)


@pytest.fixture
def program_environment(fresh_database, tmp_path):
    """What a program that the test starts finds in its environment: that database, embedded."""
    return os.environ | {
        "DATABASE_URL": fresh_database,
        "EMBEDDED": "1",
        "VAR_DIR": str(tmp_path / "var"),
    }


@pytest.fixture(scope="session")
def served_register(engine, contents, django_db_blocker, tmp_path_factory):
    """The address of a register in which entries of every kind are recorded, served by gunicorn."""
    with django_db_blocker.unblock():
        renew(engine, "years", "empty")
        years.record_some_years(REFERENCE.read_bytes())
        connect(engine.address("tests"))
    with serving.served(engine.address("years"), tmp_path_factory) as address:
        yield address
    engine.drop("years")


@pytest.fixture(scope="session")
def served_nothing(engine, contents, tmp_path_factory):
    """The address of a register in which nothing is recorded yet, served by gunicorn."""
    engine.copy("empty", "nothing")
    with serving.served(engine.address("nothing"), tmp_path_factory) as address:
        yield address
    engine.drop("nothing")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    """Turns files into another format by the system's LibreOffice: names and contents in and out.

    Without one the test is skipped, or in error where CI requires it.
    """
    program = shutil.which("soffice")
    if not program and not IS_REQUIRED:
        pytest.skip("no LibreOffice was found")
    profile = tmp_path_factory.mktemp("profile")

    def turned(files, ending, *settings):
        folder = tmp_path_factory.mktemp("turned")
        for name, content in files.items():
            (folder / name).write_bytes(content)
        words = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", *settings]
        words += ["--convert-to", ending, "--outdir", folder / "out", *map(folder.joinpath, files)]
        subprocess.run(words, check=True, capture_output=True, timeout=120)
        return {file.name: file.read_bytes() for file in (folder / "out").iterdir()}

    return turned


@pytest.fixture(scope="module")
def browser():
    """The system's Chromium; without one the test is skipped, or in error where CI requires it.

    It goes with its module: while its driver keeps an event loop, nothing asynchronous can run.
    """
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program and not IS_REQUIRED:
        pytest.skip("no Chromium was found")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A page of a browser that remembers nothing; it fails the test by loading what none may."""
    said = []
    with browser.new_context() as context:
        context.on("console", lambda one: said.append(one))
        yield context.new_page()
        # What a test itself does to a page, axe for one, has no address.
        refused = [one.text for one in said if one.location["url"] and POLICY in one.text]
    assert refused == []
