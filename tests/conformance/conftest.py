"""Which instance is asked, and how much of it."""

from datetime import date

import pytest

from .grid import Grid
from .log import Log
from .site import Site

WHICH = "Say which instance is to be asked, such as --endpoint http://127.0.0.1:8000"


def pytest_addoption(parser):
    told = parser.getgroup("conformance", "the register from outside")
    told.addoption("--endpoint", metavar="ADDRESS", help="the instance that is asked")
    told.addoption(
        "--grid",
        choices=["sample", "full"],
        default="sample",
        help="how many moments and entries are asked about: an even sample, or all",
    )


def pytest_collection_modifyitems(config, items):
    """Of a register in which nothing is recorded other things are asked than of one that is."""
    endpoint = config.getoption("--endpoint", None)
    if not endpoint or not items:
        return
    absent = "site" if _is_empty(endpoint) else "empty_site"
    asked = [item for item in items if absent not in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in asked])
    items[:] = asked


def _is_empty(endpoint):
    site = Site(endpoint)
    try:
        return site.ask("/entries.jsonl").status == 404
    except OSError as error:
        raise pytest.UsageError(f"Nothing answers at {endpoint}: {error}.") from error
    finally:
        site.close()


@pytest.fixture(scope="session")
def endpoint(request):
    """The address of a register in which something is recorded.

    Inside the project, where none is named, ``served_register`` serves one.
    """
    return _named(request, "served_register")


@pytest.fixture(scope="session")
def empty_endpoint(request):
    """The address of a register in which nothing is recorded yet."""
    return _named(request, "served_nothing")


def _named(request, served):
    if told := request.config.getoption("--endpoint", None):
        return told
    try:
        return request.getfixturevalue(served)
    except pytest.FixtureLookupError:
        pytest.exit(WHICH, returncode=pytest.ExitCode.USAGE_ERROR)


@pytest.fixture(scope="session")
def site(endpoint):
    site = Site(endpoint)
    yield site
    site.close()


@pytest.fixture(scope="session")
def empty_site(empty_endpoint):
    site = Site(empty_endpoint)
    yield site
    site.close()


@pytest.fixture(scope="session")
def log(site):
    """The register's log, and the register as of each of its entries."""
    return Log(site)


@pytest.fixture(scope="session")
def grid(request):
    return Grid(request.config.getoption("--grid", "sample") == "full")


@pytest.fixture(scope="session")
def today(site):
    """Today in Geneva, as the instance has it."""
    return date.fromisoformat(site.found("/committee.json").json["moment"]["on"])
