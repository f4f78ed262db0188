"""No test reaches another machine, and neither does what it tests: Python itself refuses it."""

import sys
from ipaddress import ip_address

NAMED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
REACHED = {"socket.connect", "socket.sendto", "socket.sendmsg"}
HERE = {"localhost", "", None}
attempts = []  # every use of a socket since the test began that looks at it


class ReachedOutside(AssertionError):
    """Something tried to reach another machine."""


def refuse_what_is_outside():
    """From now on this process connects to this machine only, and looks up no other's name."""
    sys.addaudithook(_refuse)


def _refuse(event, arguments):
    if not event.startswith("socket."):
        return
    if event in NAMED:
        _note(event, arguments[0])
    elif event in REACHED and arguments[1] is not None:
        address = arguments[1]
        _note(event, address[0] if isinstance(address, tuple) else None)


def _note(event, host):
    attempts.append((event, host))
    if not is_here(host):
        raise ReachedOutside(f"{event}: {host}")


def is_here(host):
    """Whether the name or the address is this machine's own; a path, of a socket, is."""
    if host in HERE:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
