"""What an address is asked: its query string, read to the letter (CONTRACT section 1)."""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from unicodedata import normalize
from urllib.parse import parse_qsl

from django.utils.translation import gettext as _

MOMENT = ("on", "after")
AS_KNOWN = ("entry", "known_on")
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)
MOST_PARAMETERS, LONGEST_VALUE, LONGEST_ECHO = 50, 500, 40
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER = re.compile(r"[1-9][0-9]{0,8}")
ALMOST_A_DAY = re.compile(r"([0-9]{4})\D?([0-9]{1,2})\D?([0-9]{1,2})")


class BadQuestion(ValueError):
    """A question that cannot be answered: one plain sentence, offering the nearest right value.

    ``instead`` holds that value under its parameter's name; None means to leave that one out.
    """

    def __init__(self, sentence, **instead):
        super().__init__(sentence)
        self.instead = instead


@dataclass(frozen=True, slots=True)
class Question:
    """About which moment it is asked, as known at which entry, and the address's own words."""

    on: date | None = None
    after: str = ""
    entry: int | None = None
    known_on: date | None = None
    own: dict[str, str] = field(default_factory=dict)

    @property
    def has_moment(self):
        return bool(self.on or self.after)

    @property
    def has_entry(self):
        return bool(self.entry or self.known_on)


def read_question(raw, takes, today, last_number):
    """The question in the raw query string ``raw`` of an address that ``takes`` these parameters.

    ``last_number`` is called only to offer the nearest entry. Refused (BadQuestion): whatever
    CONTRACT section 1 refuses without a look at the register's rows.
    """
    given = {name: text for name, text in _once_each(_pairs(raw), takes).items() if text}
    refuse_both(given, *MOMENT)
    refuse_both(given, *AS_KNOWN)
    own = {name: text for name, text in given.items() if name not in MOMENT + AS_KNOWN}
    return Question(
        on=read_day(given, "on", today),
        after=given.get("after", ""),
        entry=read_number(given, "entry", last_number) if "entry" in given else None,
        known_on=_past_day(given, "known_on", today),
        own=own,
    )


def _pairs(raw):
    """Names and values of the query string as WSGI gives it: text of one character a byte."""
    try:
        found = parse_qsl(
            raw, keep_blank_values=True, encoding="latin-1", max_num_fields=MOST_PARAMETERS
        )
    except ValueError as error:
        raise BadQuestion(
            _("An address takes at most %(count)s parameters.") % {"count": MOST_PARAMETERS}
        ) from error
    return [(_utf8(name), _utf8(text)) for name, text in found]


def _utf8(text):
    try:
        decoded = text.encode("latin-1").decode()
    except UnicodeError as error:
        raise BadQuestion(
            _("The address is not written in UTF-8; write it in plain letters and figures.")
        ) from error
    if "\0" in decoded:
        raise BadQuestion(_("The address holds a NUL character; leave it out."))
    if len(decoded) > LONGEST_VALUE:
        raise BadQuestion(
            _("“%(text)s” is too long; at most %(count)s characters are read.")
            % {"text": echo(decoded), "count": LONGEST_VALUE}
        )
    return decoded


def _once_each(pairs, takes):
    given = {}
    for name, text in pairs:
        if name not in takes:
            raise BadQuestion(_unknown_parameter(name, takes), **{name: None})
        if name in given:
            raise BadQuestion(
                _("“%(name)s” is given twice; give it once, such as %(name)s=%(text)s.")
                % {"name": name, "text": echo(given[name] or text)}
            )
        given[name] = text
    return given


def _unknown_parameter(name, takes):
    if not takes:
        return _("This address takes no parameters; leave out “%(name)s”.") % {"name": echo(name)}
    near = get_close_matches(name.lower(), takes, n=1, cutoff=0.5)
    return _("This address does not know “%(name)s”; it takes %(known)s.") % {
        "name": echo(name),
        "known": ", ".join(f"“{known}”" for known in near or takes),
    }


def refuse_both(given, first, second):
    """Refuses two parameters that ask the same in two ways, where both are given."""
    if first in given and second in given:
        raise BadQuestion(
            _("Give either %(first)s=%(one)s or %(second)s=%(other)s, not both.")
            % {
                "first": first,
                "one": echo(given[first]),
                "second": second,
                "other": echo(given[second]),
            },
            **{second: None},
        )


def read_day(given, name, today):
    """The day given under ``name``, or None. Refused (BadQuestion) unless it is a day that
    exists, within the range; the nearest one is offered."""
    text = given.get(name, "")
    if not text:
        return None
    day = _existing_day(text) if DAY.fullmatch(text) else None
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        nearest = nearest_day(text, today).isoformat()
        raise BadQuestion(
            _("“%(text)s” is no day from %(first)s to %(last)s; the nearest is %(name)s=%(day)s.")
            % {
                "text": echo(text),
                "first": FIRST_DAY,
                "last": LAST_DAY,
                "name": name,
                "day": nearest,
            },
            **{name: nearest},
        )
    return day


def _past_day(given, name, today):
    day = read_day(given, name, today)
    if day and day > today:
        raise BadQuestion(
            _("What will be known on %(day)s is not known yet; the latest is %(name)s=%(today)s.")
            % {"day": day, "name": name, "today": today},
            **{name: today.isoformat()},
        )
    return day


def _existing_day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def nearest_day(text, today):
    """The day that was probably meant, within the range; ``today`` where none can be guessed."""
    plain = _in_plain_figures(text)
    day = _existing_day(plain) or _clamped_day(ALMOST_A_DAY.match(plain)) or today
    return min(max(day, FIRST_DAY), LAST_DAY)


def _in_plain_figures(text):
    """The text with every figure, of whatever script, as one of 0 to 9."""
    plain = normalize("NFKC", text).strip()
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in plain)


def _clamped_day(match):
    if not match:
        return None
    year, month, day = map(int, match.groups())
    year = min(max(year, FIRST_DAY.year), LAST_DAY.year)
    month = min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def read_number(given, name, last_number):
    """The number given under ``name``. Refused unless written [1-9][0-9]{0,8}; the nearest one,
    at most ``last_number()``, is offered."""
    text = given[name]
    if NUMBER.fullmatch(text):
        return int(text)
    figures = re.match(r"\D?([0-9]+)", _in_plain_figures(text))
    last = last_number() or 1
    nearest = min(max(int(figures[1]), 1), last) if figures else last
    raise BadQuestion(
        _("“%(text)s” is not a number such as 1, 2 or 3; the nearest is %(name)s=%(nearest)s.")
        % {"text": echo(text), "name": name, "nearest": nearest},
        **{name: nearest},
    )


def asked_instead(raw, instead):
    """The parameters of the raw query string with others in their place, or None where it cannot
    be read. A parameter without value is left out."""
    try:
        given = {name: text for name, text in _pairs(raw) if text}
    except BadQuestion:
        return None
    return {name: text for name, text in (given | instead).items() if text}


def echo(text):
    """What was given, short enough to be said again in a sentence."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= LONGEST_ECHO else plain[: LONGEST_ECHO - 1] + "…"
