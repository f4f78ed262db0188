"""What the sentences of the faults are made of."""

from django.utils.translation import gettext as _

from officeholders.roughdate import RoughDate

LONGEST = 80


def plain(value):
    """A value as it may stand in a sentence: on one line, printable, and not too long."""
    text = str(value)
    shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    return printable(shown)


def printable(text):
    """The text with whatever cannot be printed written out: a terminal is told nothing by it."""
    return "".join(letter if letter.isprintable() else _escaped(letter) for letter in text)


def _escaped(letter):
    return letter.encode("unicode_escape").decode("ascii")


def day_in_words(day):
    """``9 September 2013``, from a day or its text."""
    return RoughDate(str(day)).in_words()


def span_in_words(words):
    """``from the end of the 13MSP until the end of the 3RC``."""
    start, end = words["from_end_of"], words.get("until_end_of")
    if end is None:
        return _("from the end of the %(start)s, with no end stated") % {"start": start}
    return _("from the end of the %(start)s until the end of the %(end)s") % {
        "start": start,
        "end": end,
    }
