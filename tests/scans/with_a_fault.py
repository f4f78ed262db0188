"""A little site with a fault, by which one sees whether a scanner would see one."""

import sqlite3
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit


class WithAFault(BaseHTTPRequestHandler):
    """Answers with the name under ``?id=``, which becomes SQL as it is."""

    def do_GET(self):  # noqa: N802
        asked = parse_qs(urlsplit(self.path).query).get("id", ["1"])[0]
        with sqlite3.connect(":memory:") as database:
            database.executescript("CREATE TABLE t (id, name); INSERT INTO t VALUES (1, 'one');")
            try:
                told = database.execute(f"SELECT name FROM t WHERE id = {asked}").fetchall()
            except sqlite3.Error as error:
                told = error
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"<p>{told}</p>".encode())

    def log_message(self, *told):
        """Nothing."""


@contextmanager
def site_with_a_fault():
    """The address at which it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), WithAFault) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
