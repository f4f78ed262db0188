"""Feeds as a reader of feeds takes them."""

import re
from html import unescape

import feedparser


def feed_at(client, address):
    """The feed at the address, once a reader has taken it without a complaint."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    return feed


def sentences_of(entry):
    """The sentences of an entry of a feed."""
    return [unescape(text) for text in re.findall("<li>(.*?)</li>", entry.content[0].value)]


def newest(client, address="/entries/feed/"):
    """The sentences of the newest entry at the address."""
    return sentences_of(feed_at(client, address).entries[0])
