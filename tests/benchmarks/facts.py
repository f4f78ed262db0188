"""How much is measured, and where in it is asked."""

import json

from tests.benchmarks.grown import middle_label
from tests.benchmarks.programs import HOUSE

REGISTER = json.loads((HOUSE / "ccm_machinery" / "data" / "register.json").read_text())
TIMES = 1000  # the growth of (e)
MANY = 100  # times the real register, which is about 10,000 mandates
MIDDLE = 2  # of three entries, each of which touches every mandate


def label_in(times):
    """A meeting in the middle of the register so many times over."""
    return middle_label(REGISTER, times)
