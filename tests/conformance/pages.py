"""What stands in the tables of a page: links to States and groups, row by row."""

import html
import re
from html.parser import HTMLParser

KINDS = {
    "group": re.compile(r"/working-groups/([^/?]+)/(\?.*)?"),
    "state": re.compile(r"/states/([^/?]+)/(\?.*)?"),
    "presidency": re.compile(r"/presidency/(\?.*)?()"),
    "mandate": re.compile(r"/mandates/([^/?]+/[^/?]+/[^/?]+)/(\?.*)?"),
}


class Tables(HTMLParser):
    """The tables of a page, each with its caption and the links in it, and all links of its main
    part: address and text."""

    def __init__(self, text):
        super().__init__()
        self.tables = []  # pairs: caption, links
        self.links = []
        self._is_in_table = self._is_in_caption = False
        self._link = None
        self.feed(text.partition("<main")[2].partition("</main>")[0])

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append(["", []])
            self._is_in_table = True
        elif tag == "caption":
            self._is_in_caption = True
        elif tag == "a":
            self._link = [dict(attributes).get("href", ""), ""]

    def handle_data(self, data):
        if self._is_in_caption:
            self.tables[-1][0] += data
        if self._link:
            self._link[1] += data

    def handle_endtag(self, tag):
        if tag == "table":
            self._is_in_table = False
        elif tag == "caption":
            self._is_in_caption = False
        elif tag == "a" and self._link:
            self.links.append(tuple(self._link))
            if self._is_in_table:
                self.tables[-1][1].append(tuple(self._link))
            self._link = None


def tables(text):
    """The tables of the page: caption and links, in order."""
    return [(" ".join(caption.split()), links) for caption, links in Tables(text).tables]


def links_of(text):
    """All links of the page's main part: address and text, in order."""
    return Tables(text).links


def told(links):
    """Which of the links lead to a State, a group, the Presidency, a mandate: kind, code, text."""
    for address, text in links:
        for kind, pattern in KINDS.items():
            if match := pattern.fullmatch(address):
                yield kind, match[1], " ".join(text.split())


def committee_on(text):
    """The States and groups in the tables of the page, in order: kind, code, name."""
    links = [link for _caption, found in tables(text) for link in found]
    return [each for each in told(links) if each[0] in ("group", "state")]


def first_paragraph(text):
    """The text of the first paragraph of the page's main part."""
    main = text.partition("<main")[2]
    paragraph = re.search(r"<p\b[^>]*>(.*?)</p>", main, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", paragraph[1])) if paragraph else ""


def first_links(text, heading):
    """The first link of each item in the list beneath that heading: address and text."""
    beneath = re.split(rf"<h2\b[^>]*>{heading}</h2>", text, maxsplit=1)[1:]
    section = "".join(beneath).partition("</section>")[0]
    items = re.findall(r"<li>(.*?)</li>", section, re.DOTALL)
    links = [re.search(r'<a href="([^"]+)">(.*?)</a>', item, re.DOTALL) for item in items]
    return [(html.unescape(link[1]), link[2]) for link in links if link]
