"""What stands before the register, as somebody outside asks it."""

import http.client
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path

NAME = "register.example.org"
LOCAL = "127.0.0.1"


@dataclass(frozen=True)
class Answered:
    status: int
    heads: list  # names, in small letters, with their values, as often as they come
    body: bytes

    def head(self, name):
        """The value of the head; refused where it is said twice, or not at all."""
        (value,) = (value for key, value in self.heads if key == name.lower())
        return value

    @property
    def text(self):
        return self.body.decode()


@dataclass(frozen=True)
class Front:
    """nginx on this machine: its two ports, and the certificate that it has."""

    https: int
    http: int
    certificate: Path

    def ask(self, path, method="GET", *, secure=True, source=LOCAL, headers=None, body=None):
        connection = self._connection(secure, source)
        try:
            connection.request(method, path, body, {"Host": NAME} | (headers or {}))
            return answered(connection.getresponse())
        finally:
            connection.close()

    def say(self, words):
        """Whatever is said, in HTTP or not; what is answered until the line is closed."""
        with self.encrypted() as line:
            line.sendall(words)
            return b"".join(iter(lambda: line.recv(65536), b""))

    def encrypted(self, name=NAME):
        """An encrypted line to the site of that name."""
        context = ssl.create_default_context(cafile=self.certificate)
        line = socket.create_connection((LOCAL, self.https), timeout=30)
        return context.wrap_socket(line, server_hostname=name)

    def protocol(self, offered):
        """Which of the protocols that are offered is spoken."""
        context = ssl.create_default_context(cafile=self.certificate)
        context.set_alpn_protocols(offered)
        line = socket.create_connection((LOCAL, self.https), timeout=30)
        with context.wrap_socket(line, server_hostname=NAME) as encrypted:
            return encrypted.selected_alpn_protocol()

    def _connection(self, secure, source):
        port = self.https if secure else self.http
        connection = http.client.HTTPConnection(LOCAL, port, timeout=30)
        connection.sock = socket.create_connection((LOCAL, port), 30, (source, 0))
        if secure:
            context = ssl.create_default_context(cafile=self.certificate)
            connection.sock = context.wrap_socket(connection.sock, server_hostname=NAME)
        return connection


class Behind(http.client.HTTPConnection):
    """The register itself, at the socket where nginx reaches it."""

    def __init__(self, place):
        super().__init__(LOCAL)
        self.place = str(place)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.place)

    def ask(self, path, headers=None):
        told = {"Host": NAME, "X-Forwarded-Proto": "https"} | (headers or {})
        try:
            self.request("GET", path, headers=told)
            return answered(self.getresponse())
        finally:
            self.close()


def answered(response):
    heads = [(name.lower(), value) for name, value in response.getheaders()]
    return Answered(response.status, heads, response.read())
