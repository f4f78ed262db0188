"""The product's settings in production, with addresses beside its own at which something breaks."""

from ccm_machinery.settings import *  # noqa: F403

ROOT_URLCONF = "tests.defence.broken"
