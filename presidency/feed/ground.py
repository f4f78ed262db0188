"""Meetings, States and Working Groups, and seats that nobody recorded."""

from dataclasses import replace
from html import unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.former_dates import dates_of
from officeholders.roughdate import RoughDate
from officeholders.sittings import Sitting, when
from presidency.feed.sentences import about_row, sentence, what_else_differs, withdrawn

DATES = ("opens_on", "closes_on", "planned_for", "parts", "cancelled")


def about_meeting(row, _telling):
    """What became of the meeting."""
    named = _("the %(meeting)s") % {"meeting": row.words["label"]}
    if not row.after:
        yield withdrawn(named)
        return
    old, new = _dates(row.before), _dates(row.after)
    if not row.before:
        text = _("%(named)s is recorded (%(new)s).")
        if not _has_dates(row.after):
            text = _("%(named)s is recorded; its dates are not known yet.")
        yield sentence(text, named=named, new=new)
        return
    if old != new:
        yield sentence(_moved(row), named=named, old=old, new=new)
    yield from what_else_differs(row, DATES, named)


def _moved(row):
    """What became of its dates."""
    if row.after.get("cancelled"):
        return _("%(named)s is %(new)s (before: %(old)s).")
    if not _has_dates(row.after):
        return _("The dates of %(named)s are taken back (before: %(old)s).")
    if not _has_dates(row.before):
        return _("The dates of %(named)s are set: %(new)s.")
    if not _has_days(row.before) and _has_days(row.after):
        return _("The dates of %(named)s are set: %(new)s (before: %(old)s).")
    return _("%(named)s is moved: %(new)s (before: %(old)s). What ends with it moves with it.")


def _dates(words):
    """When the meeting is held, part by part where it has several, in words."""
    dates = dates_of(words)
    parts = [_plain(when(part)) for part in dates.parts]
    if len(parts) < 2 or dates.whole.cancelled:
        return _plain(when(dates.whole))
    told = _("part %(place)s: %(when)s")
    return "; ".join(told % {"place": place, "when": it} for place, it in enumerate(parts, 1))


def _has_dates(words):
    """Whether it has days, or a plan, or was cancelled: as a whole or in a part."""
    return any(replace(held, place="") != Sitting() for held in _sittings(words))


def _has_days(words):
    return any(held.opens_on for held in _sittings(words))


def _sittings(words):
    dates = dates_of(words)
    return (dates.whole, *dates.parts)


def _plain(marked):
    return unescape(strip_tags(marked))


def about_state(row, telling):
    """What became of the State."""
    named = telling.state(row.words["code"])
    if not (row.before and row.after):
        told = sentence(_("%(named)s is recorded among the States."), named=named)
        yield withdrawn(named) if row.before else told
        return
    old, new = row.both("name")
    if old != new:
        text = _("%(old)s is now called %(new)s.")
        if not telling.is_change:
            text = _("The name of the State is %(new)s, not %(old)s.")
        yield sentence(text, old=old, new=new)
    for key, text in (
        ("party_from", _("%(named)s is a State Party from %(date)s.")),
        ("party_until", _("%(named)s is a State Party until %(date)s.")),
    ):
        if key in row.differing and row.after.get(key):
            date = RoughDate(row.after[key]).in_words()
            yield sentence(text, named=named, date=date)
    told = ("name", *(key for key in ("party_from", "party_until") if row.after.get(key)))
    hidden = ("former_names",) if old != new else ()
    yield from what_else_differs(row, (*told, *hidden), named)


def about_group(row, telling):
    """What became of the Working Group."""
    words = row.words
    named = _("the Working Group on %(group)s") % {"group": words["name"]}
    if not row.after:
        yield withdrawn(named)
    elif not row.before:
        text = _("%(named)s is recorded, with %(seats)s from the end of the %(meeting)s.")
        yield sentence(text, named=named, seats=_seats(words), meeting=words["from_end_of"])
    else:
        yield from _changed_group(row, named)


def _changed_group(row, named):
    old, new = row.both("name")
    if old != new:
        text = _("The Working Group on %(old)s is called %(new)s.")
        yield sentence(text, old=old, new=new)
    if "seats" in row.differing:
        text = _("%(named)s has %(new)s; before: %(old)s.")
        yield sentence(text, named=named, new=_seats(row.after), old=_seats(row.before))
    if "until_end_of" in row.differing and row.after.get("until_end_of"):
        text = _("%(named)s exists until the end of the %(meeting)s.")
        yield sentence(text, named=named, meeting=row.after["until_end_of"])
    told = ("name", "seats", *(["until_end_of"] if row.after.get("until_end_of") else []))
    hidden = ("former_names",) if old != new else ()
    yield from what_else_differs(row, (*told, *hidden), named)


def _seats(words):
    text = ngettext("%(count)s seat", "%(count)s seats", words["seats"])
    return text % {"count": words["seats"]}


def about_unrecorded(row, telling):
    """Seats of which nobody knows who held them."""
    if row.before or not row.after:
        yield from about_row(row)
        return
    yield sentence(
        _(
            "Of %(group)s it is not known who held %(seats)s from the end of the %(first)s "
            "until the end of the %(last)s."
        ),
        group=telling.group(row.after["office"]),
        seats=_seats(row.after),
        first=row.after["from_end_of"],
        last=row.after["until_end_of"],
    )
