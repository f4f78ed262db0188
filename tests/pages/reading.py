"""A page as its reader sees it: its HTML, and its words without tags as one line."""

import re
from html import unescape

from officeholders import answers
from officeholders.remembered import Remembered


def html_of(client, path, status=200):
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def main_of(html):
    """The part that answers: neither the navigation nor the form to ask anew."""
    return html[html.index("<main") : html.index('<section aria-labelledby="ask"')]


def words_of(html, inline="bdi|time"):
    """Labels and dates, the elements ``inline``, stand in the text; every other parts words."""
    told = re.sub(rf"</?({inline})\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", told)).split())


def remember_nothing(monkeypatch):
    """Every answer is made or refused anew, also one that is settled."""
    monkeypatch.setattr(answers, "REMEMBERED", Remembered(0))
