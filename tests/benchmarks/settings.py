"""The product's settings, with the tables of the peers beside its own."""

from ccm_machinery.settings import *  # noqa: F403
from ccm_machinery.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks.plain"]
