"""Single values of a parsed file: what each kind of field takes."""

import json
import re
import unicodedata

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.faults.phrases import plain
from officeholders.faults.references import ADDRESSEES, OFFICES, target_of
from officeholders.fields import RoughDateField
from officeholders.roughdate import FIRST_YEAR, LAST_YEAR, RoughDate

LARGEST = 2_147_483_647
LONGEST_KEY = 500  # what every engine can index, whatever the letters
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LABEL_PATTERN = (
    r"[1-9][0-9]*(MSP|RC)",
    gettext_lazy('"%(text)s" is not a label such as 14MSP or 3RC'),
)
STATE_PATTERN = r"[A-Z]{3}", gettext_lazy('"%(text)s" is not three capital letters')
CODE_PATTERN = (
    r"[a-z0-9]+(-[a-z0-9]+)*",
    gettext_lazy('"%(text)s" is not a code: small letters, figures and hyphens'),
)
# How rows of these lists are named, by themselves and by others.
PATTERNS = {
    "meetings": LABEL_PATTERN,
    "states": STATE_PATTERN,
    "working_groups": CODE_PATTERN,
    "analysis_groups": CODE_PATTERN,
    OFFICES: CODE_PATTERN,
    ADDRESSEES: CODE_PATTERN,
}


class Unreadable(ValueError):
    """A value that its key does not take; the message is the sentence that says why."""


def read_word(register, word, raw):
    """The value of a word, normalised: text in NFC, days and rough dates as text.

    Refused (Unreadable): another type of value, one that is out of bounds or not among the
    choices, a code or label of another pattern, text without content, and text that no
    database can keep.
    """
    value = _reader(word.field)(word.field, raw)
    pattern, sentence = PATTERNS.get(_names(register, word), (None, None))
    if pattern and not re.fullmatch(pattern, value):
        raise Unreadable(sentence % _named(value))
    return value


def _names(register, word):
    """What the word names: another row, or its own in a list whose rows have one name each."""
    is_own_name = getattr(register, "identity", ()) == (word.key,)
    return register.name if is_own_name else target_of(word)


def _reader(field):
    readers = (read for kind, read in READERS if isinstance(field, kind))
    return next(readers, read_text)


def read_text(field, raw):
    text = unicodedata.normalize("NFC", text_of(raw))
    if not field.blank and not text.strip():
        raise Unreadable(_("there must be something besides white space"))
    if field.choices and text not in dict(field.flatchoices):
        known = ", ".join(dict(field.flatchoices))
        raise Unreadable(
            _('no "%(text)s" here: it is one of %(known)s') % _named(text, known=known)
        )
    if (field.unique or field.db_index) and len(text) > LONGEST_KEY:
        raise Unreadable(_("longer than %(number)s characters") % {"number": LONGEST_KEY})
    return text


def text_of(raw):
    """The text itself; refused (Unreadable) if it is none, or empty, or cannot be kept."""
    if not isinstance(raw, str):
        raise Unreadable(_("%(value)s is not a text") % {"value": written(raw)})
    if not raw:
        raise Unreadable(_("the text is empty: no value is left out, or written as null"))
    if "\0" in raw or any("\ud800" <= letter <= "\udfff" for letter in raw):
        raise Unreadable(_("the text has a character that cannot be kept: NUL, or half of a pair"))
    return raw


def read_day(field, raw):
    text = text_of(raw)
    if not DAY.fullmatch(text):
        raise Unreadable(_('"%(text)s" is not a day such as 2026-02-10') % _named(text))
    return read_date(text)


def read_rough_date(field, raw):
    return read_date(text_of(raw))


def read_date(text):
    try:
        return str(RoughDate(text))
    except ValueError as error:
        sentence = _('"%(text)s" is not a day, a month or a year from %(first)s to %(last)s')
        words = _named(text, first=FIRST_YEAR, last=LAST_YEAR)
        raise Unreadable(sentence % words) from error


def read_number(field, raw):
    smallest = 1 if isinstance(field, models.PositiveIntegerField) else -LARGEST - 1
    if type(raw) is not int:
        raise Unreadable(_("%(value)s is not a whole number") % {"value": written(raw)})
    if not smallest <= raw <= LARGEST:
        sentence = _("%(value)s is not between %(smallest)s and %(largest)s")
        words = {"value": written(raw), "smallest": smallest, "largest": LARGEST}
        raise Unreadable(sentence % words)
    return raw


def read_truth(field, raw):
    if not isinstance(raw, bool):
        raise Unreadable(_("%(value)s is neither true nor false") % {"value": written(raw)})
    return raw


def read_texts(field, raw):
    if not isinstance(raw, list):
        raise Unreadable(_("%(value)s is not a list") % {"value": written(raw)})
    texts = [unicodedata.normalize("NFC", text_of(item)) for item in raw]
    if not all(text.strip() for text in texts):
        raise Unreadable(_("there must be something besides white space"))
    return texts


def read_reference(field, raw):
    return unicodedata.normalize("NFC", text_of(raw))


def written(value):
    """A value as the file writes it, short enough for a sentence."""
    return plain(json.dumps(value, ensure_ascii=False))


def _named(text, **others):
    return {"text": plain(text), **others}


READERS = (
    (models.ForeignKey, read_reference),
    (models.BooleanField, read_truth),
    (models.IntegerField, read_number),
    (RoughDateField, read_rough_date),
    (models.DateField, read_day),
    (models.JSONField, read_texts),
)
