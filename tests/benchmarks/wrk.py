"""How many requests a second an address answers: wrk, a package of Debian, counts them."""

import re
import shutil
import subprocess

SECONDS = 2
COUNTED = re.compile(r"Requests/sec:\s+([0-9.]+)")
REFUSED = re.compile(r"Non-2xx or 3xx responses: .*|Socket errors: .*")


class NotAnswered(RuntimeError):
    """Some of the requests were refused, so that their number says nothing."""


def missing():
    """What has to be installed, in words; nothing where wrk is there."""
    return "" if shutil.which("wrk") else "wrk was not found: apt-get install wrk"


def rate(address, connections=1, seconds=SECONDS, **heads):
    """Requests a second, over connections that are kept open."""
    said = [word for name, value in heads.items() for word in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", *said, address]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    counted = float(COUNTED.search(told)[1])
    if REFUSED.search(told) or not counted:
        raise NotAnswered(f"{address}: {told}")
    return counted


def milliseconds(address, **heads):
    """The time of a request, one after the other."""
    return 1000 / rate(address, **heads)
