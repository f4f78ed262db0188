"""A page as its reader sees it: its HTML, and its words without tags as one line."""

import re
from html import unescape


def html_of(client, path, status=200):
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def words_of(html):
    """Labels and dates stand in the text; every other element parts words."""
    told = re.sub(r"</?(bdi|time)[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", told)).split())
