"""What the desk's page shows: the sections, the usual ways to begin, and the last entries."""

from django.utils.translation import gettext as _

from officeholders.changes import with_authors
from officeholders.models import Entry
from officeholders.reading import NothingRecorded
from presidency.desk import ways
from presidency.desk.in_words import sections
from presidency.desk.lines import Section, allowed, line, only_allowed
from presidency.desk.reading import read_desk

BY_COLLEAGUES, BY_ONESELF = 8, 4


def told_to(user, today):
    """The desk as that member of staff may see it on the day, for a template."""
    desk = _desk(today)
    told = sections(desk) if desk else [_before_entry_1()]
    return {
        "is_empty": desk is None,
        "is_clear": desk is not None and len(told) == 1,
        "sections": only_allowed(told, user.has_perm),
        "ways": allowed(ways.usual(), user.has_perm),
        "by_colleagues": _last(Entry.objects.exclude(author=user), BY_COLLEAGUES),
        "by_oneself": _last(user.entries.all(), BY_ONESELF),
    }


def _desk(today):
    """None before entry 1."""
    try:
        return read_desk(today)[1]
    except NothingRecorded:
        return None


def _before_entry_1():
    told = _(
        "Nothing is recorded in the register yet. Bring in a file, have a register file loaded "
        "by “manage.py loadregister”, or record the first meeting by hand."
    )
    return Section("next", _("To begin"), (line(told, ways.bring_in(), ways.add_meeting()),))


def _last(entries, count):
    return with_authors(entries.order_by("-number")[:count])
