"""Seats that fall vacant by what an entry recorded."""

from django.utils.timezone import get_default_timezone, localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.models import PRESIDENT
from officeholders.presenters import day_in_words
from officeholders.roughdate import RoughDate
from officeholders.terms import Instant, is_stepped_down
from officeholders.timeline import ONE_DAY
from workinggroups.seats import GroupSeats, filled

LEAVING = ("until_end_of", "starts_on", "ended_on", "from_end_of")


def vacancies(rows, telling):
    """The seats that are vacant as known since the entry and were not before, each a sentence.

    They are asked for on the day after a State leaves early, else on the day of the entry.
    """
    for office, days in _days_by_office(rows, telling.entry).items():
        for day in sorted(days):
            yield from _vacant_on(office, day, telling)
    for meeting in dict.fromkeys(_left_without_president(rows)):
        if not _presiding(telling.then, meeting) and _presiding(telling.before, meeting):
            yield _("Nobody is recorded to preside over the %(meeting)s.") % {"meeting": meeting}


def _days_by_office(rows, entry):
    days, recorded = {}, localdate(entry.at, get_default_timezone())
    for row in rows:
        if row.list == "working_groups":
            days.setdefault(row.words["code"], set()).add(recorded)
        elif row.list == "unrecorded":
            days.setdefault(row.words["office"], set()).add(recorded)
        elif row.list == "mandates" and row.words["office"] != PRESIDENT:
            days.setdefault(row.words["office"], set()).update(_days_of_leaving(row, recorded))
    return days


def _days_of_leaving(row, recorded):
    if row.before and not set(LEAVING).isdisjoint(row.differing):
        left = row.after.get("ended_on")
        is_new = left and "ended_on" in row.differing
        yield RoughDate(left).last + ONE_DAY if is_new else recorded


def _vacant_on(office, day, telling):
    was, now = (_group_on(then, office, day) for then in (telling.before, telling.then))
    if now and now.vacant > (was.vacant if was else 0):
        text = ngettext(
            "%(vacant)s of %(seats)s seats of %(group)s is vacant on %(day)s.",
            "%(vacant)s of %(seats)s seats of %(group)s are vacant on %(day)s.",
            now.vacant,
        )
        if now.seats == 1:
            text = _("The seat of %(group)s is vacant on %(day)s.")
        yield text % {
            "vacant": now.vacant,
            "seats": now.seats,
            "group": telling.group(office),
            "day": day_in_words(day),
        }


def _group_on(then, office, day):
    """The group and who holds its seats that day; None where it does not exist."""
    words, position = then.groups.get(office), then.timeline.position_on(day)
    if not words or not then.spans(words, position):
        return None
    unrecorded = sum(
        told["seats"]
        for told in then.rows("unrecorded")
        if told["office"] == office and then.spans(told, position)
    )
    group = GroupSeats(office, words["name"], words["seats"], unrecorded)
    return filled(group, then.seats_at(office, position), Instant(position, day))


def _left_without_president(rows):
    for row in rows:
        if row.list == "mandates" and row.before.get("presides_over") and row.differing:
            yield row.before["presides_over"]


def _presiding(then, meeting):
    return [seat for seat in then.seats_over(meeting) if not is_stepped_down(seat.term)]
