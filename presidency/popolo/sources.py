"""Sources: the addresses in them as links of Popolo, which must have one; words as they are."""

import re

from django.utils.encoding import iri_to_uri

from officeholders.documents import link_of

ADDRESS = re.compile(r"https?://\S+")
BRACKETS = {"(": 1, ")": -1}
NOT_OF_AN_ADDRESS = ".,;:"


def sources(text, *documents):
    """The source as recorded, and the documents that have an address, as ``sources``; parts of
    the source without one as ``source_notes``."""
    links, notes = [link for document in documents for link in _of_document(document)], []
    for part in parts(text or ""):
        found = _links_in(part)
        links += found
        notes += [] if found else [part]
    told = {"sources": _once(links), "source_notes": _once(notes)}
    return {key: value for key, value in told.items() if value}


def parts(text):
    """The parts of a source between semicolons; one within brackets divides nothing."""
    found, depth = [""], 0
    for sign in text:
        depth = max(depth + BRACKETS.get(sign, 0), 0)
        if sign == ";" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return [part.strip() for part in found if part.strip()]


def _links_in(part):
    addresses = [_address(match[0]) for match in ADDRESS.finditer(part)]
    return [_link(link, _note(part, link)) for link in addresses if link_of(link)]


def _address(text):
    """The address without the signs of the sentence in which it stands."""
    text = text.rstrip(NOT_OF_AN_ADDRESS)
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip(NOT_OF_AN_ADDRESS)
    return text


def _note(part, address):
    """What is said of the address: what follows it, else all of the part that it stands in."""
    if not part.startswith(address):
        return part
    note = part.removeprefix(address).strip()
    return note[1:-1] if re.fullmatch(r"\([^()]*\)", note) else note


def _of_document(document):
    if not link_of(document.get("url", "")):
        return []
    return [_link(document["url"], f"{document['symbol']}, {document['title']}")]


def _link(address, note):
    link = {"url": iri_to_uri(address)}
    return link | {"note": note} if note else link


def _once(found):
    return [one for place, one in enumerate(found) if one not in found[:place]]
