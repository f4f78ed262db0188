"""An instance of the register, asked over one connection that is kept open."""

import http.client
import json
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

ANSWERED_WITHIN = 60  # seconds


@dataclass(frozen=True)
class Answer:
    """What came back, and the address that was asked: a failure has to name the question."""

    address: str
    path: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode()

    @property
    def json(self):
        try:
            return json.loads(self.body)
        except ValueError as error:
            told = f"{self.address} is not answered in JSON: {self.status} {self.body[:300]!r}"
            raise AssertionError(told) from error

    @property
    def content_type(self):
        return self.headers.get("Content-Type", "").partition(";")[0]


class Site:
    """The instance at the address ``endpoint``, such as ``http://127.0.0.1:8000``."""

    def __init__(self, endpoint):
        self.endpoint = endpoint.rstrip("/")
        parts = urlsplit(self.endpoint)
        self.is_secure = parts.scheme == "https"
        kind = http.client.HTTPSConnection if self.is_secure else http.client.HTTPConnection
        self._connection = kind(parts.hostname, parts.port, timeout=ANSWERED_WITHIN)

    def ask(self, path, question=None, method="GET", **headers):
        """Asks ``path`` with the parameters of ``question``; a header is given with underscores."""
        query = urlencode(question or {})
        path = f"{path}?{query}" if query else path
        told = {name.replace("_", "-"): str(text) for name, text in headers.items()}
        answer = self._answer(method, path, told)
        asked = f"{'' if method == 'GET' else method + ' '}{self.endpoint}{path}"
        return Answer(asked, path.partition("?")[0], answer.status, answer.headers, answer.read())

    def found(self, path, question=None):
        """The answer, which has to be one."""
        answer = self.ask(path, question)
        assert answer.status == 200, f"{answer.address}: {answer.status} {answer.body[:300]!r}"
        return answer

    def path_of(self, address):
        """The path and query of an address of this instance."""
        parts = urlsplit(address)
        return parts._replace(scheme="", netloc="").geturl()

    def close(self):
        self._connection.close()

    def _answer(self, method, path, headers):
        """Once more where the connection that was kept is of no use any longer."""
        try:
            self._connection.request(method, path, headers=headers)
            return self._connection.getresponse()
        except (http.client.HTTPException, ConnectionError):
            self._connection.close()
            self._connection.request(method, path, headers=headers)
            return self._connection.getresponse()
