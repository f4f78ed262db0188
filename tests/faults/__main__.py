"""Does to a running register what may befall it, and fails where a promise is not kept.

    .venv/bin/python -m tests.faults [FAULT…]

Without a name it does everything, which takes a quarter of an hour. Each fault has a folder,
servers and databases of its own, and needs PostgreSQL's programs; a full disk needs the right to
mount a small one (root), the clock needs Debian's ``faketime``.
"""

import sys
import tempfile
import time
import traceback
from pathlib import Path

from tests.faults import clock, full_disk, killed, killed_server, stopped
from tests.faults.programs import Broken, say

FAULTS = {
    "killed-program": killed,
    "killed-server": killed_server,
    "stopped-server": stopped,
    "full-disk": full_disk,
    "clock": clock,
}


def main(names):
    unknown = [name for name in names if name not in FAULTS]
    if unknown:
        say(f"No such fault: {', '.join(unknown)}. There are: {', '.join(FAULTS)}.")
        return False
    kept = [happens(name, FAULTS[name]) for name in names or FAULTS]
    return all(kept)


def happens(name, fault):
    """Whether all promises are kept while the fault happens."""
    say(f"\n== {name}: {fault.__doc__.splitlines()[0]}")
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="register-fault-") as folder:
        Path(folder).chmod(0o755)  # a server runs as another account
        try:
            fault.main(Path(folder))
        except Broken as broken:
            say(f"  BROKEN: {broken}")
            return False
        except Exception:
            say(traceback.format_exc())
            return False
    say(f"  {time.monotonic() - begun:.0f} s")
    return True


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else "a promise was not kept")
