"""A page of a feed as Atom (RFC 4287), with links to the pages around it (RFC 5005)."""

from dataclasses import dataclass
from xml.etree import ElementTree

from django.utils.html import format_html, format_html_join
from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _

from officeholders.papers.signs import on_paper

ATOM, XML = "http://www.w3.org/2005/Atom", "http://www.w3.org/XML/1998/namespace"
# Whoever serves the register and wherever: an identifier names the keeper and the digest.
TAG = "tag:clusterconvention.org,2026:register"
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Subject:
    """What a feed is about, in words and in its identifiers: ``Japan``, ``state:JPN``."""

    name: str
    key: str


def atom_text(page, subject, addresses):
    """The feed as XML; ``addresses`` give the whole addresses of a ``page`` of it by its number,
    of the page ``about`` its subject, and of an ``entry``. No clock is read: its times are those
    of its entries."""
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _put(feed, "id", f"{TAG}:{subject.key}")
    _put(feed, "title", _("Register of office holders: %(name)s") % {"name": subject.name})
    _put(feed, "subtitle", _("What the entries of the register did, in plain sentences."))
    _put(feed, "updated", _time(page.entries[0].entry))
    for rel, address in _links(page, addresses):
        ElementTree.SubElement(feed, "link", {"rel": rel, "href": address} | _type_of(rel))
    for told in page.entries:
        feed.append(_entry(told, subject, addresses))
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _links(page, addresses):
    yield "self", addresses.page(page.number)
    yield "alternate", addresses.about()
    if page.pages > 1:
        yield "first", addresses.page(1)
        yield "last", addresses.page(page.pages)
    if page.number > 1:
        yield "previous", addresses.page(page.number - 1)
    if page.number < page.pages:
        yield "next", addresses.page(page.number + 1)


def _type_of(rel):
    return {"type": "text/html" if rel == "alternate" else "application/atom+xml"}


def _entry(told, subject, addresses):
    entry, element = told.entry, ElementTree.Element("entry")
    _put(element, "id", f"{TAG}:{subject.key}:{entry.digest}")
    _put(element, "title", _title(told))
    _put(element, "published", _time(entry))
    _put(element, "updated", _time(entry))
    author = ElementTree.SubElement(element, "author")
    _put(author, "name", _("system") if told.is_by_system else _("ISU staff"))
    label = str(entry.get_kind_display())
    ElementTree.SubElement(element, "category", {"term": entry.kind, "label": label})
    link = {"rel": "alternate", "href": addresses.entry(entry.number), "type": "text/html"}
    ElementTree.SubElement(element, "link", link)
    _put(element, "content", _content(told), type="html")
    return element


def _title(told):
    """The one sentence, else the reason."""
    what = told.sentences[0] if len(told.sentences) == 1 else " ".join(told.entry.reason.split())
    if len(what) > LONGEST_TITLE:
        what = f"{what[: LONGEST_TITLE - 1]}…"
    return _("Entry %(number)s: %(what)s") % {"number": told.entry.number, "what": what}


def _content(told):
    """The sentences and the reason, as HTML."""
    entry, sentences = told.entry, [(text,) for text in told.sentences]
    reason = _("Why: %(reason)s") % {"reason": entry.reason}
    if entry.document:
        reason = _("%(reason)s (%(document)s)") % {"reason": reason, "document": entry.document}
    return format_html(
        "<ul>{}</ul>\n<p>{}</p>", format_html_join("", "<li>{}</li>", sentences), reason
    )


def _time(entry):
    """The entry's time in Geneva, to the second."""
    return entry.at.astimezone(get_default_timezone()).isoformat(timespec="seconds")


def _put(parent, name, text, **attributes):
    ElementTree.SubElement(parent, name, attributes).text = on_paper(str(text))
