"""A browser that asks one address after another of a site on this machine, and types in forms."""

import http.client
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import urlencode

PATIENCE = 30  # seconds
ABOUT = {"entry_reason": "A fault", "entry_kind": "change"}
PASSWORD = "harbour lantern seventeen"  # noqa: S105


@dataclass(frozen=True)
class Answer:
    status: int
    heads: http.client.HTTPMessage
    text: str
    seconds: float

    @property
    def is_plainly_unavailable(self):
        """Whether it says that the register is not available, and when to ask again."""
        return self.status == 503 and self.heads["Retry-After"].isdigit() and "{%" not in self.text


class Browser:
    """One browser; it may begin with the cookies of another."""

    def __init__(self, port, cookies=()):
        self._port, self.cookies = port, dict(cookies)

    def ask(self, address, typed=None):
        """The answer to the address, or to what is typed there."""
        begun = time.monotonic()
        asked = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        heads = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if typed is None:
            asked.request("GET", address, headers=heads)
        else:
            heads["Content-Type"] = "application/x-www-form-urlencoded"
            asked.request("POST", address, urlencode(typed), heads)
        answer = asked.getresponse()
        text = answer.read().decode(errors="replace")
        asked.close()
        for told in answer.headers.get_all("Set-Cookie", ()):
            self.cookies |= {name: cookie.value for name, cookie in SimpleCookie(told).items()}
        return Answer(answer.status, answer.headers, text, time.monotonic() - begun)

    def opened(self, address):
        """What the form at the address sends that nobody types."""
        return inputs_of(self.ask(address).text)

    def fill(self, address, **words):
        """Opens the form at the address and sends it with these words; a refusal is the answer."""
        form = self.ask(address)
        return self.ask(address, inputs_of(form.text) | words) if form.status == 200 else form

    def sign_in(self, name, password=PASSWORD):
        answer = self.fill("/admin/login/", username=name, password=password)
        if answer.status != 302:
            raise RuntimeError(f"not signed in: {answer.status} {answer.text}")
        return self

    def add_organization(self, code):
        """Records one more organization; the answer, 302 if that was done."""
        address = "/admin/officeholders/organization/add/"
        return self.fill(address, code=code, name=f"Organization {code}", **ABOUT)


class _Inputs(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = {}

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "input" and told.get("type") == "hidden" and "name" in told:
            self.found[told["name"]] = told.get("value") or ""


def inputs_of(page):
    """What a form sends that nobody types."""
    reader = _Inputs()
    reader.feed(page)
    return reader.found
