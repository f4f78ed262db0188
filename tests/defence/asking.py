"""Requests to a site served on this machine, as HTTP writes them or as it should not."""

import socket
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage, HTTPResponse
from io import BytesIO

HOST = "register.example"
OVER_HTTPS = {"Host": HOST, "X-Forwarded-Proto": "https"}
SECONDS = 30


@dataclass(frozen=True, slots=True)
class Told:
    """What was answered."""

    status: int
    heads: HTTPMessage
    body: bytes


def ask(port, path, method="GET", body=None, **heads):
    """Asks over HTTPS, as the proxy says; a head named with ``_`` is meant with ``-``."""
    told = OVER_HTTPS | {name.replace("_", "-"): value for name, value in heads.items()}
    line = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    with closing(line):
        line.request(method, path, body, {name: text for name, text in told.items() if text})
        answer = line.getresponse()
        return Told(answer.status, answer.headers, answer.read())


def send(port, words):
    """Sends these bytes; the answer, as far as it is one."""
    with socket.create_connection(("127.0.0.1", port), SECONDS) as line:
        line.sendall(words)
        told = b""
        while piece := line.recv(65536):
            told += piece
    return read(told)


def read(told):
    answer = HTTPResponse(_Read(told))
    answer.begin()
    return Told(answer.status, answer.headers, answer.read())


class _Read:
    """What was received, where http.client looks for a line."""

    def __init__(self, told):
        self._told = told

    def makefile(self, _mode):
        return BytesIO(self._told)
