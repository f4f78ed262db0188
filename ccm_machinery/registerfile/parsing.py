"""From bytes to the JSON object of a register file."""

import codecs
import json

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.registerfile.refused import LoadRefused, fault_at
from officeholders.faults.phrases import plain

LONGEST_NUMBER = 19  # figures; a longer one is out of every bound
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BEGINS_WITH_A_MARK = gettext_lazy("it begins with a byte-order mark; save it as UTF-8 without one")


class WithKeysTwice(dict):
    """An object of the file in which keys stand twice; the last value of each counts."""

    twice = ()


def parse(content):
    """The object in ``content`` (bytes or text), and the faults of keys that stand twice in it.

    Refused (LoadRefused): what is not UTF-8, begins with a byte-order mark, is not JSON or is
    not one object.
    """
    text = _text(content)
    try:
        parsed = json.loads(text, object_pairs_hook=_object, parse_int=_whole_number)
        if not isinstance(parsed, dict):
            raise refusal(_("a register file is one JSON object"))
        return parsed, list(_keys_twice(parsed))
    except json.JSONDecodeError as error:
        place = _("line %(line)s, column %(column)s") % {
            "line": error.lineno,
            "column": error.colno,
        }
        raise LoadRefused([fault_at(place, _("this is not JSON: %s") % error.msg)]) from error


def _text(content):
    """The content as text, decoded strictly."""
    mark = MARKS if isinstance(content, bytes) else "\ufeff"
    if content.startswith(mark):
        raise refusal(BEGINS_WITH_A_MARK)
    try:
        return content.decode() if isinstance(content, bytes) else content
    except UnicodeDecodeError as error:
        sentence = _("it is not written in UTF-8 (byte %s)") % (error.start + 1)
        raise refusal(sentence) from error


def refusal(sentence):
    """The refusal of the file as a whole."""
    return LoadRefused([fault_at(_("the file"), sentence)])


def _object(pairs):
    """An object of the file; it remembers which keys stood twice."""
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    made, seen = WithKeysTwice(made), set()
    made.twice = [key for key, _value in pairs if key in seen or seen.add(key)]
    return made


def _whole_number(figures):
    """A number too long for any key is given as a fraction, which no key takes."""
    return int(figures) if len(figures) <= LONGEST_NUMBER else float(figures)


def _keys_twice(value, place=""):
    if isinstance(value, WithKeysTwice):
        for key in dict.fromkeys(value.twice):
            sentence = _('the key "%s" stands twice') % plain(key)
            yield fault_at(place or _("the file"), sentence)
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _keys_twice(inner, f"{place}.{plain(key)}" if place else plain(key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _keys_twice(inner, f"{place}[{index}]")
