"""Inside: loads of a register file that are killed, each repeated until it is recorded."""

import json
import sys

from django.conf import settings

from ccm_machinery.registerfile import load
from officeholders.models import Entry, Mandate
from officeholders.verification import verify
from tests.faults.killing import killed, timed
from tests.faults.programs import hold, say

REFERENCE = settings.BASE_DIR / "ccm_machinery" / "data" / "register.json"
MARKED = 30


def file_of(number):
    """The real register, in which some mandates bear another remark."""
    words = json.loads(REFERENCE.read_text())
    for mandate in words["mandates"][:MARKED]:
        mandate["remark"] = f"Round {number}"
    return json.dumps(words)


def main(rounds):
    load(REFERENCE.read_bytes(), reason="The reference register")
    seconds = timed(lambda: load(file_of(0), reason="Not killed"))
    during, torn = 0, []
    for number in range(1, rounds + 1):
        before, content = Entry.objects.last_number(), file_of(number)
        during += killed(lambda text=content: load(text, reason="Killed"), seconds * 1.1)
        after = Entry.objects.last_number()
        torn += verify() + _half_done(number, is_recorded=after > before)
        repeated = load(content, reason="Repeated").entry
        torn += [] if (repeated is None) == (after > before) else ["the load was not repeated"]
    say(f"  {during} of {rounds} loads were killed before they ended, in {seconds:.2f} s each")
    hold("some were killed in the middle", during > 0)
    hold("no row without its entry, no entry without its rows", not torn, torn[:3])


def _half_done(number, is_recorded):
    """What is wrong with the mandates after the round: all that should bear its remark, or none."""
    marked = Mandate.objects.filter(remark=f"Round {number}").count()
    expected = MARKED if is_recorded else 0
    return [] if marked == expected else [f"{marked} mandates of {expected}"]


if __name__ == "__main__":
    main(int(sys.argv[1]))
