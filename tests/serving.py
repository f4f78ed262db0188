"""A site served on this machine by a program of its own: a free port, and when it answers."""

import socket
import time

SERVED_WITHIN = 60  # seconds


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, server):
    """Waits until something answers there; refused where the server ends, or takes too long."""
    deadline = time.monotonic() + SERVED_WITHIN
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
