"""XML of unknown origin, read through once in bounded memory before anybody else reads it."""

from xml.parsers.expat import ExpatError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

DEEPEST = 500  # elements inside one another
ATTRIBUTES_OF_AN_ELEMENT = 3  # of the cell of a sheet; on the average more stand nowhere
LONGEST_TAG = 1024 * 1024  # bytes; an unfinished one is read again with every piece


class Declares(ValueError):
    """The XML declares a document type or entities."""


class Malformed(ValueError):
    """This is not XML."""


class TooMuch(ValueError):
    """The XML cannot be read in bounded memory."""


def guarded_parser():
    """A parser that refuses document types and entities, and builds nothing by itself."""
    parser = DefusedXMLParser(target=object(), forbid_dtd=True).parser
    parser.DefaultHandlerExpand = None
    parser.ordered_attributes = False
    return parser


class MarkupCheck:
    """Takes XML piece by piece; refused (Declares, Malformed, TooMuch) as soon as it can be told.

    ``most`` is how many elements it may have; all of them together may have three times as many
    attributes, which take as much memory.
    """

    def __init__(self, most):
        self._most = most
        self._parser = guarded_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._depth = self._elements = self._attributes = self._bytes = 0

    def feed(self, piece):
        self._bytes += len(piece)
        self._parse(piece, False)
        if self._bytes - self._parser.CurrentByteIndex > LONGEST_TAG:
            raise TooMuch

    def close(self):
        self._parse(b"", True)

    def _parse(self, piece, is_last):
        try:
            self._parser.Parse(piece, is_last)
        except TooMuch:
            raise
        except DefusedXmlException as error:
            raise Declares from error
        except (ExpatError, LookupError, ValueError) as error:  # the last two: its encoding
            raise Malformed from error

    def _start(self, _name, attributes):
        self._depth += 1
        self._elements += 1
        self._attributes += len(attributes)
        if self._depth > DEEPEST or self._is_too_much():
            raise TooMuch

    def _is_too_much(self):
        most_attributes = self._most * ATTRIBUTES_OF_AN_ELEMENT
        return self._elements > self._most or self._attributes > most_attributes

    def _end(self, _name):
        self._depth -= 1


def is_markup(name, beginning):
    """Whether a part of an archive is XML, by its name or by its first bytes."""
    if name.lower().endswith((".xml", ".rels", ".vml")):
        return True
    return beginning.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")
